"""A journey told in words, once for every format that is read rather than looked at."""
