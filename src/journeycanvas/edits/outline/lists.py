"""Fields of an outline with a line for each of their texts, or for each record they name."""

from collections.abc import Sequence
from typing import NamedTuple

from journeycanvas.document.journey import Journey
from journeycanvas.document.naming import Names
from journeycanvas.edits.errors import evolved
from journeycanvas.edits.outline import named
from journeycanvas.edits.outline.draft import Draft
from journeycanvas.edits.outline.keys import before_first_colon, colon
from journeycanvas.edits.outline.marks import BREAK, shown, typed
from journeycanvas.edits.tuples import without_repeats
from journeycanvas.language import _
from journeycanvas.model.path import Obstacle
from journeycanvas.model.persona import OwnField
from journeycanvas.model.recommendation import Recommendation
from journeycanvas.model.record import Record


class Entry(NamedTuple):
    """A line that tells a field, or one of its texts: its place, and what it says."""

    place: int
    content: str


def texts(entries: Sequence[Entry], before: tuple[object, ...], *, is_of_obstacles: bool) -> tuple[object, ...]:
    """Return the texts of a list; one that is said as before is kept to the letter, with what else belongs to it."""
    said = {shown(one.text if isinstance(one, Obstacle) else str(one)): one for one in reversed(before)}
    still = {entry.content for entry in entries}
    found: list[object] = []
    for place, entry in enumerate(entries):
        there = before[place] if place < len(before) else None
        if entry.content in said:
            found.append(said[entry.content])
        elif not is_of_obstacles:
            found.append(typed(entry.content))
        elif isinstance(there, Obstacle) and shown(there.text) not in still:
            found.append(evolved(there, text=typed(entry.content)))
        else:
            found.append(Obstacle(text=typed(entry.content)))
    return tuple(found)


def own_fields(entries: Sequence[Entry], before: tuple[OwnField, ...], language: str) -> tuple[OwnField, ...]:
    """Return the fields that lines add to a persona: a word, a colon and a text."""
    said = {own_field_line(one, language): one for one in reversed(before)}
    found: list[OwnField] = []
    for entry in entries:
        word = before_first_colon(entry.content)
        if entry.content in said or word is None:
            found += [said[entry.content]] if entry.content in said else []
            continue
        text = entry.content[word[1] :].strip()
        found.append(OwnField(name=typed(word[0]), text=typed(text) if text else ""))
    return tuple(found)


def own_field_line(field: OwnField, language: str) -> str:
    """Return how a line tells a field of a persona's own."""
    return shown(field.name) + colon(language) + (f" {shown(field.text)}" if field.text.strip() else "")


def named_records(
    journey: Journey, draft: Draft, record: Record, name: str, *, entries: Sequence[Entry]
) -> dict[str, object]:
    """Return the fields that name other records, which lines name; those that name nothing are unclear."""
    if name == "after":
        there = {one.id for one in journey.recommendations} - {record.__dict__["id"]}
        return {name: _found(draft, entries, draft.names(named.advice_in, journey), there)}
    names = draft.names(named.addressed_in, journey)
    touchpoints, cards = {one.id for one in journey.touchpoints}, {card.id for card in journey.cards}
    may_be = touchpoints | cards if isinstance(record, Recommendation) else touchpoints
    ids = _found(draft, entries, names, may_be)
    fields: dict[str, object] = {"touchpoints": tuple([id for id in ids if id in touchpoints])}
    if isinstance(record, Recommendation):
        fields["cards"] = tuple([id for id in ids if id in cards])
    return fields


def _found(draft: Draft, entries: Sequence[Entry], names: Names, there: set[str]) -> tuple[str, ...]:
    found: list[str] = []
    for entry in entries:
        id = names.named(entry.content.replace(BREAK, " "))
        if id is None or id not in there:
            draft.refuse(entry.place, _("Nothing here is called “{text}”.").format(text=entry.content))
        else:
            found.append(id)
    return without_repeats(found)
