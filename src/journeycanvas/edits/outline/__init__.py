"""The journey as text: written out line by line, and read back, as people edit it."""
