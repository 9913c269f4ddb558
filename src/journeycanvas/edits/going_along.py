"""What this version does not know of a value goes along when the value is written anew.

Records with an id are changed one by one. Values without one, such as a duration, a scale or the links of a card, are
made anew by edits; what a newer version wrote into them would be gone.
"""

from collections import defaultdict, deque
from collections.abc import Callable, Sequence
from operator import attrgetter

from journeycanvas.model.record import Record


def with_what_is_unknown(before: object, after: object) -> object:
    """Return what takes the place of a value or of a list of values, with the unknown fields of what was there.

    In a list each value is found again: by what it says, else by one of its texts, such as the address of a link, else
    by its place after the one before it. A value that brings unknown fields of its own keeps those.
    """
    if isinstance(after, tuple) and isinstance(before, tuple):
        return _all_along(before, after)
    return _along(before, after) if isinstance(before, Record) and isinstance(after, Record) else after


def _along(before: Record, after: Record) -> Record:
    if after.__pydantic_extra__ or not before.__pydantic_extra__ or type(before) is not type(after):
        return after
    return before if after.__dict__ == before.__dict__ else before.evolve(**after.__dict__)


def _all_along(before: tuple[object, ...], after: tuple[object, ...]) -> tuple[object, ...]:
    old, new = _values(before), _values(after)
    if not old or not new or not any(one.__pydantic_extra__ for one in old):
        return after
    origins = _origins(old, new)
    return tuple([one if at is None else _along(old[at], one) for one, at in zip(new, origins, strict=True)])


def _values(records: tuple[object, ...]) -> tuple[Record, ...]:
    """Return records that have no id; none where these are other things, which are all of one kind."""
    if not records or not isinstance(records[0], Record) or "id" in records[0].__dict__:
        return ()
    return tuple([one for one in records if isinstance(one, Record)])


def _origins(old: Sequence[Record], new: Sequence[Record]) -> list[int | None]:
    """Return for each new value the place of the old one that it is, or takes the place of."""
    found: list[int | None] = [None] * len(new)
    texts = [name for name, value in old[0].__dict__.items() if isinstance(value, str)]
    likenesses: list[Callable[[Record], object]] = [_all_of_it, _its_unknown, _its_known, *map(attrgetter, texts)]
    for likeness in likenesses:
        taken = set(found)
        free: defaultdict[object, deque[int]] = defaultdict(deque)
        for at, one in enumerate(old):
            if at not in taken:
                free[likeness(one)].append(at)
        for place, one in enumerate(new):
            if found[place] is None and (like := likeness(one)) and free[like]:
                found[place] = free[like].popleft()
    return _by_their_place(found, len(old))


def _by_their_place(found: Sequence[int | None], count: int) -> list[int | None]:
    """Return the places with those that are missing: what follows the one before, where nothing else took that."""
    taken, all_of_them, last = set(found), list(found), -1
    for place, at in enumerate(found):
        if at is None and -1 <= last < count - 1 and last + 1 not in taken:
            all_of_them[place] = at = last + 1
            taken.add(at)
        last = count if at is None else at
    return all_of_them


def _all_of_it(one: Record) -> object:
    return (_its_known(one), _its_unknown(one))


def _its_known(one: Record) -> object:
    return tuple(one.__dict__.values())


def _its_unknown(one: Record) -> object:
    return repr(one.__pydantic_extra__) if one.__pydantic_extra__ else None
