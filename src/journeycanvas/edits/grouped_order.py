"""The order of records in groups, such as touchpoints in stages, changed as little as a wished order asks."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Hashable, Mapping, Sequence
from typing import NamedTuple, TypeVar

Group = TypeVar("Group", bound=Hashable)


class Ordered(NamedTuple):
    """The ids in their new order, and those of them that changed places among the others, or are new."""

    ids: tuple[str, ...]
    moved: frozenset[str]


def ordered(ids: Sequence[str], groups: Mapping[str, Group], wished: Mapping[Group, Sequence[str]]) -> Ordered:
    """Return the ids so that each group, in the order of the wishes, has the order wished for.

    Groups tells in which group each id was; ids that nobody wishes for are left out.
    """
    kept = frozenset(id for group in wished.values() for id in group)
    places = {id: place for place, id in enumerate(ids) if id in kept}
    stable = {id for group, wish in wished.items() for id in _rising(_still_in(group, wish, places, groups), places)}
    order = [id for id in ids if id in stable]
    moved = kept - stable
    if not moved:
        return Ordered(tuple(order), moved)
    ranks = {id: rank for rank, group in enumerate(wished.values()) for id in group}
    for rank, wish in enumerate(wished.values()):
        for place, id in enumerate(wish):
            if id in moved:
                order.insert(_place(order, wish, place, rank=rank, ranks=ranks, moved=moved), id)
    return Ordered(tuple(order), moved)


def longest_rising(numbers: Sequence[int]) -> list[int]:
    """Return the places of a longest rising part of a row of different numbers."""
    ends: list[int] = []
    at: list[int] = []
    before: list[int | None] = []
    for place, number in enumerate(numbers):
        length = bisect_left(ends, number)
        before.append(at[length - 1] if length else None)
        ends[length:] = [number]
        at[length:] = [place]
    found: list[int] = []
    step = at[-1] if at else None
    while step is not None:
        found.append(step)
        step = before[step]
    return found[::-1]


def by_group(pairs: Sequence[tuple[Group, str]]) -> dict[Group, list[str]]:
    """Return ids by their group, in order."""
    found: defaultdict[Group, list[str]] = defaultdict(list)
    for group, id in pairs:
        found[group].append(id)
    return dict(found)


def _still_in(group: Group, wish: Sequence[str], places: Mapping[str, int], groups: Mapping[str, Group]) -> list[str]:
    return [id for id in wish if id in places and groups.get(id) == group]


def _rising(ids: Sequence[str], places: Mapping[str, int]) -> list[str]:
    return [ids[place] for place in longest_rising([places[id] for id in ids])]


def _place(
    order: list[str], wish: Sequence[str], place: int, *, rank: int, ranks: Mapping[str, int], moved: Collection[str]
) -> int:
    """Return where an id goes: after the one before it in its group, before the next, or after earlier groups."""
    if place > 0:
        return order.index(wish[place - 1]) + 1
    following = next((id for id in wish if id not in moved), None)
    if following is not None:
        return order.index(following)
    return next((n + 1 for n in range(len(order) - 1, -1, -1) if ranks[order[n]] <= rank), 0)
