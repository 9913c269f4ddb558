"""A journey as tables: which columns there are, what their boxes hold, and how a box becomes a value again."""
