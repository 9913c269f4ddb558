"""The inspector at the right: a hand-made form for each kind of record."""
