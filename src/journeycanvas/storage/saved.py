"""What is known of a file since it was read or saved, so that a change made by others is noticed."""

from typing import NamedTuple


class Saved(NamedTuple):
    """What the disk holds: its size in bytes and its digest."""

    size: int
    digest: int


def saved(content: bytes) -> Saved:
    """Return what is to be known of these bytes; told apart from others by Python's own hash of 64 bits."""
    return Saved(len(content), hash(content))
