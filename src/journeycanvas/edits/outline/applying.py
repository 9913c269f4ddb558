"""The journey edited as text: what is not changed in the text keeps its ids and all its other fields."""

from collections.abc import Mapping
from typing import NamedTuple

from journeycanvas import progress
from journeycanvas.document.journey import Journey
from journeycanvas.document.naming import key
from journeycanvas.edits import deletion
from journeycanvas.edits.ids import JOURNEY
from journeycanvas.edits.outline.cast import with_cast
from journeycanvas.edits.outline.draft import Draft, Known, Unclear
from journeycanvas.edits.outline.filling import with_fields
from journeycanvas.edits.outline.kinds import RECORDS, as_text
from journeycanvas.edits.outline.lines import lines
from journeycanvas.edits.outline.places import with_places
from journeycanvas.edits.outline.reading import ReadLine
from journeycanvas.edits.outline.telling import with_told
from journeycanvas.edits.outline.visiting import with_brackets, with_paths_needed, with_visits

_LATE = ("persona", "lane", "stage")
"""Kinds of records that others may have been moved out of: they are deleted last."""


class Key(NamedTuple):
    """What a line tells: a record, or with the name of a field that field of it."""

    id: str
    field: str = ""


class Applied(NamedTuple):
    """The journey as the text tells it, the lines that are unclear, and by their numbers what the others tell.

    Known are the lines that tell of records, so that the next text is compared with this one; lines are all that say
    something.
    """

    journey: Journey
    unclear: tuple[Unclear, ...] = ()
    keys: Mapping[int, Key] = {}
    known: tuple[Known, ...] | None = None
    lines: tuple[ReadLine, ...] = ()

    @property
    def records(self) -> dict[int, str]:
        """The records that lines tell, or whose fields they tell, by the numbers of the lines."""
        return {number: key.id for number, key in self.keys.items()}


def apply_text(journey: Journey, text: str, *, path: str | None = None, before: Applied | None = None) -> Applied:
    """Return the journey that a text tells; new touchpoints are visited by the path.

    Lines are found again by their order and by what they say, in the text that was applied before or else in the
    journey's own; a record without a line is deleted, and comes back with its line. An unclear line changes nothing.
    Raises EditError where the whole cannot be.
    """
    draft = Draft(journey, text, known=before.known if before else None, now=before.journey if before else journey)
    visits: Mapping[int, str] = {}
    changed = journey
    if text != as_text(lines(journey)):
        changed, visits = _changed(draft, path)
    keys = {
        line.number: told for place, line in enumerate(draft.lines) if (told := _key(draft, visits, place)) is not None
    }
    known = [Known(draft.told(place), id) for place, id in sorted(draft.ids.items())]
    return Applied(changed, tuple(sorted(draft.unclear.values())), keys, tuple(known), draft.lines)


def _changed(draft: Draft, path: str | None) -> tuple[Journey, Mapping[int, str]]:
    """Return the journey that the lines tell, and the visits that they are about, by their places."""
    kinds = {id: line.kind for id, line in draft.before.items()}
    changed = deletion.delete(draft.base, [id for id in draft.gone if kinds[id] not in _LATE])
    cast = with_cast(changed, draft)
    changed = with_paths_needed(cast, draft)
    if path is None or all(each.id != path for each in changed.paths):
        is_clear = len(changed.paths) == 1 or changed is not cast
        path = changed.paths[0].id if is_clear else None
    placed = with_places(changed, draft)
    visited = with_visits(with_brackets(placed, draft, path=path), draft, placed.times, path=path)
    changed = with_fields(with_told(visited, draft), draft, visited.visits)
    return deletion.delete(changed, [id for id in draft.gone if kinds[id] in _LATE]), visited.visits


def _key(draft: Draft, visits: Mapping[int, str], place: int) -> Key | None:
    progress.step()
    line = draft.lines[place]
    if place in draft.ids:
        return Key(draft.ids[place])
    if line.kind == "visit":
        return Key(visits[place]) if place in visits else None
    if line.kind == "cell":
        lane = draft.lane_of.get(place)
        return None if lane is None else Key(lane)
    if line.kind == "again":
        return Key(draft.phases[key(line.content)])
    owner = visits.get(place) or draft.id_above(place, *RECORDS)
    if line.kind in ("field", "entry"):
        return Key(owner or JOURNEY, line.field)
    return None if owner is None else Key(owner, line.field or "-")
