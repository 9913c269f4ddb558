"""Where a row of things is cut into parts: a long one by what it holds, so that what comes or goes cuts few anew."""

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from zlib import crc32

from journeycanvas.remembering import forgettable

FEW = 60
"""Things up to which a row is cut by their number."""
APART, FAR_APART = 6, 32
"""A thing begins a group, or a whole chapter of groups, where it has the least weight among so many on both sides."""
GROUP_OF, CHAPTER_OF = 4, 16
"""Groups and chapters begin at places that are multiples of these: one more or one less moves few that come after."""
_MIX, _HEAVIEST = 2_654_435_761, 0xFFFF_FFFF

Ids = tuple[str, ...]
Parts = tuple[tuple[str, slice], ...]
"""The parts of a row, each with a name of its own."""


def parts(ids: Ids, each: int) -> Parts:
    """Return how a row is cut: into parts of so many things where they are few, else of some less by their ids."""
    return _by_number(len(ids), each) if len(ids) <= FEW else _by_weight(ids, (each + 1) // 3)


@forgettable
@lru_cache(maxsize=256)
def _by_number(number: int, each: int) -> Parts:
    return tuple([(str(first), slice(first, min(first + each, number))) for first in range(0, number, each)])


@forgettable
@lru_cache(maxsize=256)
def _by_weight(ids: Ids, reach: int) -> Parts:
    seen: Counter[str] = Counter()
    found: list[tuple[str, slice]] = []
    for first, after in pairwise((*_begins(list(map(_weight, ids)), reach), len(ids))):
        name = ids[first]
        found.append((f"{name}.{seen[name]}", slice(first, after)))
        seen[name] += 1
    return tuple(found)


def places(ids: Ids) -> tuple[int, ...]:
    """Return the place of each thing of a row: one after the other, with gaps before groups where the row is long."""
    return tuple(range(len(ids))) if len(ids) <= FEW else _in_groups(ids)


@forgettable
@lru_cache(maxsize=256)
def _in_groups(ids: Ids) -> tuple[int, ...]:
    weights = list(map(_weight, ids))
    found: list[int] = []
    following = half = 0
    for first, after in pairwise((*_begins(weights, APART), len(ids))):
        around = weights[max(0, first - FAR_APART) : first + FAR_APART + 1]
        step = CHAPTER_OF if weights[first] == min(around) else GROUP_OF
        begin = -(-following // step) * step
        # What stands in the second half keeps to the next group, so that what comes or goes moves half as many.
        for late in range(first - half, first):
            found[late] = begin - first + late
        half = (after - first) // 2
        following = begin + after - first
        found += range(begin, following)
    return tuple(found)


def _begins(weights: list[int], reach: int) -> list[int]:
    """Return where the parts of a row begin: at its first thing, and at the least ones among so many on both sides."""
    return [0, *[place for place in _lowest(weights, reach) if place]]


def _lowest(weights: list[int], reach: int) -> Iterator[int]:
    """Yield the places whose weight is the least among so many on both sides."""
    place = 0
    while place < len(weights):
        ahead = weights[place : place + reach + 1]
        least = min(ahead)
        # What comes before it has something less within reach.
        place += ahead.index(least)
        if least == min(weights[max(0, place - reach) : place + reach + 1]):
            yield place
        place += 1


@forgettable
@lru_cache(maxsize=65_536)
def _weight(id: str) -> int:
    """Return a number that tells one id from another, the same in every process."""
    return crc32(id.encode()) * _MIX & _HEAVIEST
