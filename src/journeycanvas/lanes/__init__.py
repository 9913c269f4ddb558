"""The kinds of lane, one file each: their records and how they are drawn."""
