"""Which records of two copies are the same: two people who add something give it the same id without knowing."""

from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher

from journeycanvas.edits.merging.flat import WHOLE, Entry, Flat

_ALIKE = 0.6
"""From this share of the same letters on, two texts are versions of one."""
_SAID_BY = ("name", "title", "text", "caption")
_COMPARED = 200
"""Letters of two texts that are compared."""
_LONGEST_BEGIN = 50
"""Letters of an id that a new one begins with; ids have at most 64."""


def other_ids(base: Flat | None, mine: Flat, theirs: Flat) -> Mapping[str, str]:
    """Return new ids for those of their records that are others than mine of the same id.

    What both came from holds the same things under the same ids. What both added is the same where it says the same;
    where nothing is known of what both came from, where it says much the same.
    """
    both = [
        id
        for id in theirs.entries.keys() & mine.entries.keys()
        if not id.startswith(WHOLE) and (base is None or id not in base.entries)
    ]
    others: set[str] = set()
    is_exact = base is not None
    is_settled = False
    while not is_settled:  # what names another record becomes another one too
        found = {
            id
            for id in both
            if id not in others and not _is_same(mine.entries[id], theirs.entries[id], others, is_exact)
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


def _is_same(mine: Entry, theirs: Entry, others: set[str], is_exact: bool) -> bool:
    if mine.kind == "pictures":
        return True  # the id tells what is in it
    if mine.kind != theirs.kind or mine.type is not theirs.type or mine.inside != theirs.inside:
        return False
    if theirs.inside in others or any(id in others for _reference, id in theirs.named()):
        return False
    if is_exact:
        return mine.fields == theirs.fields
    if list(mine.owners()) != list(theirs.owners()) and mine.kind in ("visits", "connections", "paths"):
        return False
    for name in _SAID_BY:
        here, there = mine.fields.get(name), theirs.fields.get(name)
        if isinstance(here, str) and isinstance(there, str) and (here or there):
            return _are_alike(here[:_COMPARED].casefold(), there[:_COMPARED].casefold())
    return True


def _are_alike(here: str, there: str) -> bool:
    return here == there or SequenceMatcher(None, here, there, autojunk=False).ratio() >= _ALIKE
