"""A journey as tables: rows computed once in a neutral form, and one module for each format they are written in."""
