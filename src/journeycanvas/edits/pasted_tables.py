"""Tables of other programs, put into a journey: touchpoints and cards by columns with headings that are known."""

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from journeycanvas.document.journey import Journey
from journeycanvas.document.naming import key
from journeycanvas.edits import table
from journeycanvas.edits.errors import EditError
from journeycanvas.edits.spots import Place
from journeycanvas.edits.table import Refusal
from journeycanvas.edits.table_columns import Sheet, choices, columns
from journeycanvas.language import LANGUAGES, N_, _, words

MOST_ROWS = 5_000
"""Rows that are pasted at once; more are refused."""
_HEADINGS: Mapping[str, tuple[str, ...]] = {
    "stage": (N_("Stage"),),
    "lane": (N_("Lane"),),
    "name": (N_("Name"), N_("Touchpoint")),
    "text": (N_("Text"), N_("Card")),
    "channels": (N_("Channels"), N_("Channel")),
    "emotion": (N_("Emotion"),),
    "moment": (N_("Kind of moment"),),
    "device": (N_("Device"),),
    "department": (N_("Department in charge"),),
    "owner": (N_("Owner"),),
    "evidence": (N_("Evidence"),),
    "notes": (N_("Notes"),),
}
"""The fields, and how their columns may be called in any language."""
_SHEETS: tuple[tuple[Sheet, str], ...] = (("touchpoints", "name"), ("cards", "text"))
"""What a row becomes, and the column it must say something in for that."""


class PastedTable(NamedTuple):
    """The journey with a table in it, the ids of what is new, and what did not fit."""

    journey: Journey
    ids: tuple[str, ...]
    refused: tuple[Refusal, ...]


def fields_of(headings: Sequence[str]) -> dict[int, str]:
    """Return the fields that columns of these headings hold, by the place of the column; none where no row is told.

    One column at least must name touchpoints or hold the texts of cards.
    """
    known = {
        key(name): field
        for field, titles in _HEADINGS.items()
        for title in titles
        for name in (title, *(words(language)(title) for language in LANGUAGES))
    }
    found: dict[int, str] = {}
    for place, heading in enumerate(headings):
        field = known.get(key(heading))
        if field is not None and field not in found.values():
            found[place] = field
    return found if any(field in found.values() for _sheet, field in _SHEETS) else {}


def put_table(journey: Journey, rows: Sequence[Sequence[str]], *, at: Place, path: str | None) -> PastedTable:
    """Return the journey with the rows of a table, whose first one holds the headings.

    Rows that say no stage or lane go to the place. New touchpoints are visited by the path. Raises EditError where
    there are too many rows, or no place for them.
    """
    if len(rows) > MOST_ROWS:
        raise EditError(_("This is too much to paste at once: at most {most} rows.").format(most=MOST_ROWS))
    fields = fields_of(rows[0]) if rows else {}
    told = [{field: row[place] for place, field in fields.items() if row[place].strip()} for row in rows[1:]]
    ids: tuple[str, ...] = ()
    refused: tuple[Refusal, ...] = ()
    for sheet, must in _SHEETS:
        texts = [_of_sheet(journey, row, sheet, at=at, path=path) for row in told if must in row]
        if texts:
            written = table.add(journey, sheet, texts, like=None, path=path)
            journey, ids, refused = written.journey, (*ids, *written.ids), (*refused, *written.refused)
    if not ids:
        raise EditError(_("There is nothing to paste."))
    return PastedTable(journey, ids, refused)


def _of_sheet(journey: Journey, row: Mapping[str, str], sheet: Sheet, *, at: Place, path: str | None) -> dict[str, str]:
    """Return the texts of a row by the columns of a sheet; where it says no stage or lane, those of the place."""
    named = {"emotion": f"emotion:{path}"}
    there = {column.id for column in columns(journey, sheet)}
    texts = {id: text for field, text in row.items() if (id := named.get(field, field)) in there}
    kinds: tuple[tuple[Literal["stage", "lane"], str | None], ...] = (("stage", at.stage), ("lane", at.lane))
    for kind, place in kinds:
        names = choices(journey, kind)
        if kind in there and kind not in texts and place is not None and names is not None and place in names.shown:
            texts[kind] = names.shown[place]
    return texts
