"""What is known of a file since it was read or saved, so that a change made by others is noticed."""

from typing import NamedTuple

try:
    from _blake2 import blake2b  # hashlib would load OpenSSL, for nothing, at every start
except ImportError:  # a Python built otherwise
    from hashlib import blake2b


class Saved(NamedTuple):
    """What the disk holds: its size in bytes and its digest."""

    size: int
    digest: int


def saved(content: bytes) -> Saved:
    """Return what is to be known of these bytes, now and at the next start: a BLAKE2b digest of 64 bits (RFC 7693)."""
    return Saved(len(content), int.from_bytes(blake2b(content, digest_size=8).digest()))
