"""The parts of a handbook: one file or function each, and one row in the registry."""
