"""Which earlier version of a journey a copy of it came from."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import NamedTuple, TypeVar

from journeycanvas import progress
from journeycanvas.document.journey import Journey
from journeycanvas.edits.merging.flat import Flat, flat

K = TypeVar("K")
V = TypeVar("V")

_TELLING = frozenset({"stages", "touchpoints", "visits", "cards", "verbatims", "recommendations"})
"""Kinds of things that tell one journey from another; lanes and page are alike in many."""


class Ancestor(NamedTuple):
    """The place of a version, and whether it is certain that another copy came from it or from a later one."""

    place: int
    is_certain: bool


def origin_among(versions: Iterable[Journey], theirs: Journey) -> Ancestor | None:
    """Return which version another copy came from, given mine, the newest first.

    It is the newest one whose changes the copy has: what changed in later versions is in the copy as it was before.
    Where none is, it is the oldest, which may be one from after the copy was made: that is not certain. None where the
    copy has less than half in common with it: then it came from elsewhere.
    """
    other = flat(theirs)
    later: tuple[int, Flat] | None = None
    is_certain = False
    for place, version in enumerate(versions):
        progress.step()
        here = flat(version)
        if later is not None and _came_with(here, later[1], other):
            is_certain = True
            break
        if later is None or here != later[1]:
            later = place, here
    if later is None or not _is_akin(later[1], other):
        return None
    return Ancestor(later[0], is_certain)


def _came_with(before: Flat, version: Flat, other: Flat) -> bool:
    """Tell whether a copy holds what changed in a version, and nothing of it as it was before."""
    is_seen = False
    for was, now, copied in chain(
        _each(before.entries, version.entries, other.entries), _each(before.rows, version.rows, other.rows)
    ):
        if was != now:
            if copied == was:
                return False
            is_seen = is_seen or copied == now
    return is_seen


def _is_akin(version: Flat, other: Flat) -> bool:
    told = [id for id, entry in other.entries.items() if entry.kind in _TELLING]
    same = sum(version.entries.get(id) == other.entries[id] for id in told)
    return 2 * same >= len(told)


def _each(
    before: Mapping[K, V], version: Mapping[K, V], other: Mapping[K, V]
) -> Iterator[tuple[V | None, V | None, V | None]]:
    return ((before.get(key), version.get(key), other.get(key)) for key in {**before, **version})
