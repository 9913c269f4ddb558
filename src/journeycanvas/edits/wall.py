"""What was written on a wall, typed back line by line with the code of its cell: `C4 waiting at the till`."""

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import NamedTuple

from journeycanvas import progress
from journeycanvas.document.cell_codes import Cell, cells_by_code
from journeycanvas.document.journey import Journey
from journeycanvas.edits import cards, recommendations
from journeycanvas.edits.errors import GoneError
from journeycanvas.edits.ids import fresh_many
from journeycanvas.edits.new_touchpoints import Placed, add_touchpoints
from journeycanvas.edits.records import change
from journeycanvas.edits.texts import clean
from journeycanvas.language import N_
from journeycanvas.model.record import LONGEST_TEXT

MOST_LINES = 5_000
NO_CELL = N_("there is no cell {code}")
NO_CODE = N_("a code such as C4 is missing")
NO_NOTES = N_("this lane holds no notes")
TOO_LONG = N_("the text is too long")
TOO_MANY = N_("only {count} lines are read at once")

_CODED = re.compile(r"([A-Za-z]{1,3})[ \t]?(\d{1,4})(?:[ \t]*[:.)–—-][ \t]*|[ \t]+|$)(.*)")


class Refused(NamedTuple):
    """A line that fits nowhere: its number from 1, why as a message to translate, and what stands in the message."""

    line: int
    reason: str
    code: str = ""


class Read(NamedTuple):
    """The journey with what was typed, the ids of what is new in the order of the lines, and the lines left out."""

    journey: Journey
    ids: tuple[str, ...]
    refused: tuple[Refused, ...]


class _Note(NamedTuple):
    """A line that fits: its cell and its text."""

    line: int
    cell: Cell
    text: str


def read_back(journey: Journey, typed: str) -> Read:
    """Return the journey with a note for each line, in the cell whose code it begins with.

    A line without a code goes where the one before it went. In a lane of cards a note is a card, in a lane of paths a
    touchpoint that the first path goes to, in a lane of recommendations one of them.
    """
    return _put(journey, *_notes(journey, typed))


def put(journey: Journey, answers: Sequence[tuple[Cell, str]]) -> Read:
    """Return the journey with a note for each cell and text, as typed; a line that is refused is its place from 1.

    Raises EditError where the journey has no such cell.
    """
    lanes, stages = {lane.id for lane in journey.lanes}, {stage.id for stage in journey.stages}
    if not all(cell.lane in lanes and cell.stage in stages for cell, _text in answers):
        raise GoneError
    return _put(journey, [_Note(number, *answer) for number, answer in enumerate(answers, start=1)], [])


def _put(journey: Journey, notes: list[_Note], refused: list[Refused]) -> Read:
    kinds = {lane.id: "cards" if lane.holds_cards else lane.kind for lane in journey.lanes}
    fitting: list[_Note] = []
    for note in notes:
        if kinds[note.cell.lane] in _ADDING:
            fitting.append(note)
        else:
            refused.append(Refused(note.line, NO_NOTES))
    ids: dict[int, str] = {}
    for kind, add in _ADDING.items():
        own = [note for note in fitting if kinds[note.cell.lane] == kind]
        if own:
            journey, made = add(journey, own)
            ids |= {note.line: id for note, id in zip(own, made, strict=True)}
    return Read(journey, tuple(ids[line] for line in sorted(ids)), tuple(sorted(refused)))


def _notes(journey: Journey, typed: str) -> tuple[list[_Note], list[Refused]]:
    cells = cells_by_code(journey)
    notes: list[_Note] = []
    refused: list[Refused] = []
    last: Cell | None = None
    for number, line in enumerate(typed.splitlines(), start=1):
        progress.step()
        words = line.strip()
        if not words:
            continue
        if number > MOST_LINES:
            refused.append(Refused(number, TOO_MANY))
            break
        found = _CODED.fullmatch(words)
        code = f"{found[1].upper()}{int(found[2])}" if found else ""
        if found is not None and (code in cells or last is None):
            text, last = found[3].strip(), cells.get(code)
        elif found is not None and _is_surely_a_code(words):
            text, last = found[3].strip(), None
        else:
            text = words
        if last is None:
            refused.append(Refused(number, NO_CELL, code) if code else Refused(number, NO_CODE))
        elif not text:
            # A code alone: what follows goes there.
            continue
        elif len(text) > LONGEST_TEXT:
            refused.append(Refused(number, TOO_LONG))
        else:
            notes.append(_Note(number, last, text))
    return notes, refused


def _is_surely_a_code(words: str) -> bool:
    """Tell a code that is wrong, such as Z9, from a note that begins like one, such as "an 2 before"."""
    first = words.split()[0]
    return (first[:1].isupper() and first[-1:].isdigit()) or first[-1:] in ":.)"


_Added = tuple[Journey, list[str]]


def _cards(journey: Journey, notes: list[_Note]) -> _Added:
    made = fresh_many(journey, "c", count=len(notes))
    by_cell: defaultdict[Cell, dict[str, str]] = defaultdict(dict)
    for note, id in zip(notes, made, strict=True):
        by_cell[note.cell][id] = note.text
    for cell, texts in by_cell.items():
        progress.step()
        journey = cards.add_many(journey, cell.lane, stage=cell.stage, texts=texts)
    return journey, list(made)


def _touchpoints(journey: Journey, notes: list[_Note]) -> _Added:
    made = fresh_many(journey, "t", count=len(notes))
    shown = next((path.id for path in journey.paths if not path.hidden), None)
    placed = [Placed(id, note.cell.stage) for note, id in zip(notes, made, strict=True)]
    journey = add_touchpoints(journey, placed, path=shown)
    for note, id in zip(notes, made, strict=True):
        progress.step()
        journey = change(journey, (id,), name=clean(note.text))
    return journey, list(made)


def _recommendations(journey: Journey, notes: list[_Note]) -> _Added:
    made = fresh_many(journey, "r", count=len(notes))
    for note, id in zip(notes, made, strict=True):
        progress.step()
        journey = recommendations.add(journey, note.text, stage=note.cell.stage, id=id)
    return journey, list(made)


_ADDING: dict[str, Callable[[Journey, list[_Note]], _Added]] = {
    "cards": _cards,
    "path": _touchpoints,
    "recommendations": _recommendations,
}
"""What a note becomes, by the kind of its lane."""
