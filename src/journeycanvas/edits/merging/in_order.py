"""One order out of two that came from a third."""

from collections.abc import Collection, Hashable, Sequence
from typing import TypeVar

T = TypeVar("T", bound=Hashable)


def in_one_order(
    base: Sequence[T] | None, mine: Sequence[T], theirs: Sequence[T], kept: Collection[T], *, prefers_theirs: bool
) -> tuple[tuple[T, ...], bool]:
    """Return what is kept, in the order that one of two copies changed, and whether both changed it differently.

    What one of them added stands behind what it followed there. Things are different from each other; without a base
    any difference counts as one that both made.
    """
    common = set(mine) & set(theirs) & set(kept)
    if base is not None:
        common &= set(base)
    here, there = ([each for each in row if each in common] for row in (mine, theirs))
    before = [each for each in base if each in common] if base is not None else None
    is_conflict = here != there and before not in (here, there)
    is_theirs = prefers_theirs if is_conflict else before == here != there
    first, second = (theirs, mine) if is_theirs else (mine, theirs)
    return _with_added([each for each in first if each in kept], [each for each in second if each in kept]), is_conflict


def _with_added(row: list[T], other: list[T]) -> tuple[T, ...]:
    """Return a row with what only another one holds, each behind what it follows there."""
    own, known = set(row), set(other)
    # Behind each thing, what comes there from the other row; behind None what comes first of all.
    behind: dict[T | None, list[T]] = {}
    last: T | None = None
    for each in other:
        if each in own:
            last = each
        else:
            behind.setdefault(last, []).append(each)
    result: list[T] = [*behind.pop(None, [])] if not row or row[0] in known else []
    waiting = [] if result or None not in behind else behind.pop(None)
    for place, each in enumerate(row):
        result.append(each)
        waiting += behind.pop(each, [])
        following = row[place + 1] if place + 1 < len(row) else None
        # What was added here by the first row stands before what the other one added at the same spot.
        if waiting and (following is None or following in known):
            result += waiting
            waiting = []
    return tuple(result)
