"""The records a journey is made of, and the tables of moment kinds and channels."""
