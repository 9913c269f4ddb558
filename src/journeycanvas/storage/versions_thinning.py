"""Which versions are kept: the last twenty, one an hour for seven days, and all of them together at most 200 MB."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

LAST = 20
"""Saves that are kept, however close to one another."""
DAYS = 7
"""Days for which one version an hour is kept."""
MOST_BYTES = 200_000_000
"""What all versions of all documents may take on the disk."""
_HOUR_S = 3600


class Weighed(NamedTuple):
    """A version as the limit sees it: of which document, when, how many bytes on the disk."""

    document: str
    number: int
    at: datetime
    stored: int


def thinned(times: Sequence[datetime], *, now: datetime) -> frozenset[int]:
    """Return the places of those that are kept, of the times of one document's versions in the order of saving.

    Of an hour the last one is kept, so that what is thinned again stays as it is.
    """
    first = max(0, len(times) - LAST)
    since = now - timedelta(days=DAYS)
    of_hours = {int(at.timestamp()) // _HOUR_S: place for place, at in enumerate(times) if at >= since}
    return frozenset(range(first, len(times))) | frozenset(of_hours.values())


def too_much(versions: Iterable[Weighed], *, most: int = MOST_BYTES) -> tuple[Weighed, ...]:
    """Return what has to go so that the rest keeps the limit: the oldest first, but the last of each document last."""
    left = list(versions)
    last = {one.document: max(other.number for other in left if other.document == one.document) for one in left}
    order = sorted(left, key=lambda one: (one.number == last[one.document], one.at, one.number))
    total = sum(one.stored for one in left)
    gone: list[Weighed] = []
    # The very last one is never given up: it would be what was saved just now.
    for one in order[:-1]:
        if total <= most:
            break
        gone.append(one)
        total -= one.stored
    return tuple(gone)
