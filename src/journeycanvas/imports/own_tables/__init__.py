"""The tables that we write, read back: the long table as text, and the workbook with all of them."""
