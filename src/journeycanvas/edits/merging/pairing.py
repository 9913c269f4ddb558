"""Which records of two copies are the same: two people who add something give it the same id without knowing."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from difflib import SequenceMatcher

from journeycanvas.edits.merging.flat import WHOLE, Entry, Flat

_ALIKE = 0.6
"""From this share of the same letters on, two texts are versions of one."""
_SAID_BY = ("name", "title", "text", "caption")
_NAMED_BY_OTHERS = ("visits", "connections", "paths")
"""Kinds of things that are known by what they belong to."""
_COMPARED = 200
"""Letters of two texts that are compared."""
_LONGEST_BEGIN = 50
"""Letters of an id that a new one begins with; ids have at most 64."""


def other_ids(base: Flat | None, mine: Flat, theirs: Flat) -> Mapping[str, str]:
    """Return new ids for those of their records that are others than mine of the same id.

    What both came from holds the same things under the same ids. What both added is the same where it says the same;
    where nothing is known of what both came from, where it says much the same, or stands between the same things.
    """
    both = [
        id
        for id in theirs.entries.keys() & mine.entries.keys()
        if not id.startswith(WHOLE) and (base is None or id not in base.entries)
    ]
    same_in_words = _same_in_words(mine, theirs, both) if base is None else _same_in_all(mine, theirs, both)
    others: set[str] = set()
    is_settled = False
    while not is_settled:  # what names another record becomes another one too
        found = {
            id
            for id in both
            if id not in others and not (id in same_in_words and _is_same(mine.entries[id], theirs.entries[id], others))
        }
        others |= found
        is_settled = not found
    taken = {*mine.entries, *theirs.entries, *(base.entries if base is not None else ())}
    names: dict[str, str] = {}
    counters: dict[str, Iterator[str]] = {}
    for id in (each for each in theirs.entries if each in others):
        begin = id.rstrip("0123456789")[:_LONGEST_BEGIN]
        numbered = counters.setdefault(begin, _numbered(begin))
        names[id] = next(each for each in numbered if each not in taken)
    return names


def _numbered(begin: str) -> Iterator[str]:
    number = 0
    while True:
        number += 1
        yield f"{begin}{number}"


def _is_same(mine: Entry, theirs: Entry, others: set[str]) -> bool:
    if mine.kind == "pictures":
        return True  # the id tells what is in it
    if mine.kind != theirs.kind or mine.type is not theirs.type or mine.inside != theirs.inside:
        return False
    return theirs.inside not in others and not any(id in others for _reference, id in theirs.named())


def _same_in_all(mine: Flat, theirs: Flat, both: Iterable[str]) -> set[str]:
    return {id for id in both if mine.entries[id].fields == theirs.entries[id].fields}


def _same_in_words(mine: Flat, theirs: Flat, both: Iterable[str]) -> set[str]:
    """Return what says much the same, and what stands between such things: it has got another name in one copy."""
    alike = {id for id in both if _is_alike(mine.entries[id], theirs.entries[id])}
    return alike.union(*_between(mine, alike) & _between(theirs, alike))


def _is_alike(mine: Entry, theirs: Entry) -> bool:
    if mine.kind in _NAMED_BY_OTHERS and list(mine.owners()) != list(theirs.owners()):
        return False
    for name in _SAID_BY:
        here, there = mine.fields.get(name), theirs.fields.get(name)
        if isinstance(here, str) and isinstance(there, str) and (here or there):
            here, there = here[:_COMPARED].casefold(), there[:_COMPARED].casefold()
            return here == there or SequenceMatcher(None, here, there, autojunk=False).ratio() >= _ALIKE
    return True


def _between(flat: Flat, alike: Collection[str]) -> set[tuple[str, ...]]:
    """Return the runs of things that are not alike, each with what stands before it and after it.

    What comes last in a row is in none of them: both copies may have added it.
    """
    found: set[tuple[str, ...]] = set()
    for row in flat.rows.values():
        run: list[str] = []
        for id in row:
            run.append(id)
            if id in alike:
                found.add(tuple(run))
                run = [id]
    return found
