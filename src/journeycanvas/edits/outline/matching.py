"""Which line of a changed outline is which line of before: by order first, then by what it says, then by likeness."""

from collections import defaultdict, deque
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from journeycanvas import progress
from journeycanvas.edits.outline.kinds import Kind

_ALIKE = 0.6
"""How much of two lines must be the same, from 0 to 1, for one elsewhere to be taken for the other."""
_MANY = 2_500
"""Pairs of lines from which on likeness is not looked for: it would take too long."""


class Told(NamedTuple):
    """What two lines are compared by."""

    kind: Kind
    content: str


def matched(old: Sequence[Told], new: Sequence[Told]) -> dict[int, int]:
    """Return, for the places of new lines, the places of the old lines they are."""
    first = _alike_from_the_start(old, new)
    last = _alike_from_the_start(old[first:][::-1], new[first:][::-1])
    found = {place: place for place in range(first)}
    found.update((len(new) - 1 - place, len(old) - 1 - place) for place in range(last))
    olds, news = range(first, len(old) - last), range(first, len(new) - last)
    if not olds or not news:
        return found
    gaps: list[tuple[range, range]] = []
    matcher = SequenceMatcher(None, [old[n] for n in olds], [new[n] for n in news], autojunk=False)
    for tag, start, end, new_start, new_end in matcher.get_opcodes():
        if tag == "equal":
            found.update((first + new_start + n, first + start + n) for n in range(end - start))
        elif tag == "replace":
            gaps.append((range(first + start, first + end), range(first + new_start, first + new_end)))
    _find_moved(found, old, new, olds=olds, news=news)
    for gap_old, gap_new in gaps:
        _find_alike(found, old, new, olds=gap_old, news=gap_new, least=_ALIKE)
        _find_in_order(found, old, new, olds=gap_old, news=gap_new)
    _find_alike(found, old, new, olds=olds, news=news, least=_ALIKE)
    return found


def _alike_from_the_start(old: Sequence[Told], new: Sequence[Told]) -> int:
    progress.step()
    most = min(len(old), len(new))
    return next((place for place in range(most) if old[place] != new[place]), most)


def _find_moved(found: dict[int, int], old: Sequence[Told], new: Sequence[Told], *, olds: range, news: range) -> None:
    """Match lines that say the same elsewhere."""
    waiting: defaultdict[Told, deque[int]] = defaultdict(deque)
    taken = set(found.values())
    for place in olds:
        if place not in taken:
            waiting[old[place]].append(place)
    for place in news:
        if place not in found and waiting.get(new[place]):
            found[place] = waiting[new[place]].popleft()


def _left(found: dict[int, int], olds: range, news: range) -> tuple[list[int], list[int]]:
    taken = set(found.values())
    return [place for place in olds if place not in taken], [place for place in news if place not in found]


def _find_alike(
    found: dict[int, int], old: Sequence[Told], new: Sequence[Told], *, olds: range, news: range, least: float
) -> None:
    """Match what is most alike, of one kind."""
    left_old, left_new = _left(found, olds, news)
    if len(left_old) * len(left_new) > _MANY:
        return
    pairs = [
        (-ratio, new_place, old_place)
        for new_place in left_new
        for old_place in left_old
        if old[old_place].kind == new[new_place].kind
        and (ratio := _likeness(old[old_place].content, new[new_place].content)) >= least
    ]
    taken: set[int] = set()
    for _ratio, new_place, old_place in sorted(pairs):
        if new_place not in found and old_place not in taken:
            found[new_place] = old_place
            taken.add(old_place)


def _find_in_order(
    found: dict[int, int], old: Sequence[Told], new: Sequence[Told], *, olds: range, news: range
) -> None:
    """Match what stands in the place of another of its kind."""
    left_old, left_new = _left(found, olds, news)
    waiting: defaultdict[Kind, deque[int]] = defaultdict(deque)
    for place in left_old:
        waiting[old[place].kind].append(place)
    for place in left_new:
        if waiting[new[place].kind]:
            found[place] = waiting[new[place].kind].popleft()


def _likeness(one: str, other: str) -> float:
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.ratio() if matcher.real_quick_ratio() >= _ALIKE and matcher.quick_ratio() >= _ALIKE else 0.0
