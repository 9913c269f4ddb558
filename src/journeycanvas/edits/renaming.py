"""Renaming a persona in all texts that speak of it (R23)."""

from collections.abc import Mapping
from typing import NamedTuple

from journeycanvas.document.journey import Journey
from journeycanvas.document.texts import all_texts
from journeycanvas.edits import records
from journeycanvas.edits.errors import evolved
from journeycanvas.edits.replacing import Match, Replaced, Wanted, find_all, replace
from journeycanvas.edits.texts import clean
from journeycanvas.model.persona import Persona

_HYPHENS = "-‐‑"


class Spoken(NamedTuple):
    """A place where a text speaks of a persona: the whole text, the name as it is written there, and the new one.

    A name that a hyphen joins to another word, such as Mark in Mark-Olivier, is probably that of somebody else.
    """

    match: Match
    text: str
    new: str
    is_joined: bool


def spoken_of(journey: Journey, names: Mapping[str, str]) -> tuple[Spoken, ...]:
    """Return where these names stand as words of their own, exactly so written; the values are the new names.

    Where a longer name holds a shorter one, the longer one counts.
    """
    texts = {(record, field): text for record, field, text in all_texts(journey)}
    found: dict[Match, str] = {}
    taken: dict[tuple[str | None, str], list[Match]] = {}
    for name in sorted((name for name in names if name.strip()), key=len, reverse=True):
        for match in find_all(journey, Wanted(name, whole_words=True, is_exact=True)):
            others = taken.setdefault(match[:2], [])
            if all(match.end <= other.start or match.start >= other.end for other in others):
                others.append(match)
                found[match] = names[name]
    order = {way: place for place, way in enumerate(texts)}
    return tuple(
        Spoken(match, text := texts[match[:2]], found[match], _is_joined(text, match))
        for match in sorted(found, key=lambda match: (order[match[:2]], match.start))
    )


def rename(journey: Journey, persona: str, *, name: str, places: Mapping[Match, str]) -> Replaced:
    """Return the journey with another name for a persona, and these places replaced.

    Raises EditError where there is no such persona, or the name is too long.
    """
    name = " ".join(clean(name).split())
    records.find_as(journey, persona, kind=Persona)
    elsewhere = {match: new for match, new in places.items() if match[:2] != (persona, "name")}
    done = replace(journey, elsewhere)
    way = records.pointer(done.journey, persona)
    renamed = evolved(records.find_as(done.journey, persona, kind=Persona), name=name)
    return done._replace(journey=records.replace_at(done.journey, way, renamed))


def _is_joined(text: str, match: Match) -> bool:
    before, after = text[: match.start][-2:], text[match.end :][:2]
    return (before[-1:] in _HYPHENS and before[:1].isalnum() and len(before) == 2) or (
        len(after) == 2 and after[0] in _HYPHENS and after[1].isalnum()
    )
