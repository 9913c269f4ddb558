"""A journey read back from our tables: the long one as text, or the workbook with all of them."""

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager

from journeycanvas import progress
from journeycanvas.document.journey import Journey
from journeycanvas.document.memo import uncollected
from journeycanvas.document.naming import key
from journeycanvas.document.references import COLLECTIONS
from journeycanvas.document.tables import formulas
from journeycanvas.document.tables.continued import whole
from journeycanvas.document.tables.sheets import (
    CONNECTION_SHEET,
    CONTINUED,
    JOURNEY_SHEET,
    MATRIX_SHEET,
    SHEETS,
    TOUCHPOINT_SHEET,
    Sheet,
)
from journeycanvas.document.tables.table import Cell, as_text
from journeycanvas.imports.any_table import reading as any_table
from journeycanvas.imports.any_table.guessing import MOST_COLUMNS, guess
from journeycanvas.imports.any_table.roles import role_of
from journeycanvas.imports.decoding import LARGEST, decoded
from journeycanvas.imports.imported import Imported, ImportFaultError, Remark, in_order
from journeycanvas.imports.lucidchart import is_lucidchart, read_rows
from journeycanvas.imports.own_tables.boxes import BoxError, chosen
from journeycanvas.imports.own_tables.gathering import Gathering
from journeycanvas.imports.own_tables.long import heads_of, read_long
from journeycanvas.imports.own_tables.records import read_connections, read_records
from journeycanvas.imports.own_tables.rows import Fields, Numbered, Where, by_heading, read_fields, with_inner
from journeycanvas.imports.workbooks import Grid, read_workbook
from journeycanvas.lanes.emotion import EmotionLane
from journeycanvas.lanes.path import PathLane
from journeycanvas.language import LANGUAGES, N_, _, words
from journeycanvas.model.core import ValidationError

_DELIMITERS = (",", "\t", ";", "|")
_LOOKED_AT = 20
"""Lines that a delimiter is looked for in."""
_MOST_TOLD = 8_192
"""Boxes of which all that say the same are one text: names of stages, channels and kinds come again in every row."""
_BEFORE_TOUCHPOINTS = (
    *("phases", "departments", "labels", "channels", "people", "sources", "personas", "lanes", "stages", "paths"),
)
_AFTER_TOUCHPOINTS = ("cards", "recommendations", "resources", "measurements")
_SHEETS: Mapping[str, Sheet] = {sheet.key: sheet for sheet in (*SHEETS, CONTINUED)}
NOT_WHOLE = N_("what it says does not hold together: {why}")


def read_text(content: bytes, language: str) -> Imported:
    """Return the journey that a long table as text says, or one that Lucidchart wrote; raises ImportFaultError."""
    with uncollected():
        return _of_text(content, language)


def foreign_rows(content: bytes) -> tuple[list[Numbered], tuple[Remark, ...]] | None:
    """Return the rows of a text, and what was guessed of it; None where it is a table of ours, or of Lucidchart's."""
    text = decoded(content)
    rows = _rows(text.text) if _is_foreign(_rows(text.text.lstrip("\n").split("\n", 1)[0])) else []
    return (rows, text.remarks) if _is_foreign(rows) else None


def foreign_sheets(content: bytes) -> list[Grid] | None:
    """Return the sheets of a workbook; None where one of them is a table of ours."""
    grids = _joined(read_workbook(content))
    is_ours = any(
        sheet_of(grid.name) == TOUCHPOINT_SHEET or (grid.rows and _is_ours(grid.rows[0][1])) for grid in grids
    )
    return None if is_ours else grids


def _of_text(content: bytes, language: str) -> Imported:
    text = decoded(content)
    rows, remarks = _rows(text.text), text.remarks
    del text  # a table of many rows takes much room by itself
    if is_lucidchart(rows):
        return read_rows(rows, language, remarks)
    if rows and not _is_ours(rows[0][1]):
        return any_table.read_rows(rows, language, remarks)
    into = Gathering(language, is_plain=True)
    into.remarks += remarks
    _reserve(into, [rows])
    read_long(rows, into)
    found = _imported(into, {})
    if not into.hides_evidence:
        return found
    page = found.journey.page.evolve(show_evidence=False)
    return found._replace(journey=found.journey.evolve(page=page))


def read_tables(content: bytes, language: str) -> Imported:
    """Return the journey that a workbook says; raises ImportFaultError.

    A workbook of one table alone, whatever it is called, may be the long one.
    """
    with uncollected():
        return _of_grids(_joined(read_workbook(content)), language)


def _of_grids(grids: Sequence[Grid], language: str) -> Imported:
    sheets = {found: grid.rows for grid in grids if (found := sheet_of(grid.name)) is not None}
    if TOUCHPOINT_SHEET not in sheets:
        other = next((grid for grid in grids if grid.rows and _is_ours(grid.rows[0][1])), None)
        if other is None:
            return _of_any(grids, language)
        sheets[TOUCHPOINT_SHEET] = other.rows
    into = Gathering(_language(sheets.get(JOURNEY_SHEET, ()), language), is_plain=False)
    into.told = set(sheets)
    _reserve(into, sheets.values())
    fields = _journey_fields(sheets.get(JOURNEY_SHEET, ()), into)
    for name in _BEFORE_TOUCHPOINTS:
        if name in sheets:
            read_records(_SHEETS[name], sheets[name], into)
    read_long(sheets[TOUCHPOINT_SHEET], into, title=_(_SHEETS[TOUCHPOINT_SHEET].title))
    for name in _AFTER_TOUCHPOINTS:
        if name in sheets:
            read_records(_SHEETS[name], sheets[name], into)
    if CONNECTION_SHEET in sheets:
        read_connections(_SHEETS[CONNECTION_SHEET], sheets[CONNECTION_SHEET], into)
    for grid in grids:
        if sheet_of(grid.name) is None and grid.rows is not sheets[TOUCHPOINT_SHEET]:
            into.remark("skipped", _("the sheet “{name}” is none of ours; left out").format(name=grid.name[:80]))
    if MATRIX_SHEET in sheets:
        into.remark("skipped", _("the matrix says what the other sheets say; it was not read"))
    return _imported(into, fields)


def _is_ours(first: dict[int, Cell]) -> bool:
    """Tell whether these are the heads of a table of ours: with ids, or with none that would say more in another's."""
    heads = heads_of(first)
    return heads is not None and ("id" in heads.places or not any(map(role_of, heads.unknown[:MOST_COLUMNS])))


def _is_foreign(rows: list[Numbered]) -> bool:
    """Tell whether rows, the first one at least, are of a table of anybody's."""
    return bool(rows) and not is_lucidchart(rows) and not _is_ours(rows[0][1])


def _of_any(grids: Sequence[Grid], language: str) -> Imported:
    """Return the journey of the first sheet that says how it may be read."""
    chosen = next((grid for grid in grids if guess(grid.rows) is not None), None)
    rest = [grid.name[:80] for grid in grids if grid is not chosen and grid.rows]
    told = [Remark("skipped", _("the sheet “{name}”").format(name=name)) for name in rest] if chosen is not None else []
    return any_table.read_rows(chosen.rows if chosen is not None else (), language, told)


def sheet_of(name: str) -> str | None:
    """Return the stable name of a sheet that is called so, in any language; None where it is none of ours."""
    known = {key(words(language)(sheet.title)): sheet.key for sheet in _SHEETS.values() for language in LANGUAGES}
    return known.get(key(name)) or (key(name) if key(name) in _SHEETS else None)


def _rows(text: str) -> list[Numbered]:
    """Return the rows of a text that hold anything; texts kept from being formulas are as they were."""
    told: dict[str, str] = {}

    def as_told(box: str) -> str:
        said = formulas.as_it_was(box)
        if len(told) < _MOST_TOLD:
            told[box] = said
        return said

    with _wide_boxes():
        reader = csv.reader(_lines(text), delimiter=_delimiter(text))
        found: list[Numbered] = []
        line = 1
        try:
            for row in reader:
                progress.step()
                boxes: dict[int, Cell] = {n: told.get(box) or as_told(box) for n, box in enumerate(row) if box}
                if boxes:
                    found.append((line, boxes))
                line = reader.line_num + 1
        except csv.Error as error:
            reason = _("a quotation mark is missing, or a box is too long")
            advice = _("Open it in a spreadsheet program, and save it as CSV in UTF-8.")
            raise ImportFaultError("csv", reason=reason, advice=advice, line=line) from error
    return found


def _lines(text: str) -> Iterator[str]:
    """Yield the lines of a text, which end with a line feed alone."""
    begin = 0
    while begin < len(text):
        end = text.find("\n", begin) + 1 or len(text)
        yield text[begin:end]
        begin = end


def _delimiter(text: str) -> str:
    """Return what parts the boxes: what shows most heads of ours, else most known words, else most boxes a line."""
    lines = text.split("\n", _LOOKED_AT)[:_LOOKED_AT]

    def score(each: str) -> tuple[int, int, int]:
        rows = [line.split(each, MOST_COLUMNS)[:MOST_COLUMNS] for line in lines if line.strip()]
        known = sum(role_of(box.strip(' "')) is not None for row in rows for box in row if len(row) > 1)
        return _known_heads(lines[0], each), known, sum(map(len, rows))

    return max(_DELIMITERS, key=score)


def _known_heads(head: str, delimiter: str) -> int:
    """Return how many columns of ours the first line names with a delimiter."""
    first = next(csv.reader([head], delimiter=delimiter), [])
    heads = heads_of(dict(enumerate(map(formulas.as_it_was, first))))
    return 0 if heads is None else len(heads.own) + len(heads.places) + sum(map(len, heads.paths.values()))


@contextmanager
def _wide_boxes() -> Iterator[None]:
    """Let boxes be as long as a file may be: the module's own bound is that of the whole process."""
    before = csv.field_size_limit(LARGEST)
    try:
        yield
    finally:
        csv.field_size_limit(before)


def _joined(grids: Sequence[Grid]) -> list[Grid]:
    """Return the sheets with the texts whole that go on in a sheet of their own, and without that one."""
    rest: dict[int, str] = {}
    kept: list[Grid] = []
    for grid in grids:
        if sheet_of(grid.name) != CONTINUED.key:
            kept.append(grid)
            continue
        for _line, row in grid.rows[1:]:
            number = row.get(0)
            if isinstance(number, float):
                rest[int(number)] = rest.get(int(number), "") + as_text(row.get(1))
    if rest:
        for grid in kept:
            for _line, row in grid.rows:
                row.update({place: whole(cell, rest) for place, cell in row.items() if isinstance(cell, str)})
    return kept


def _reserve(into: Gathering, tables: Iterable[Sequence[Numbered]]) -> None:
    """Keep the ids that stand anywhere in the tables from being given to others."""
    for rows in tables:
        heads = rows[0][1] if rows else {}
        places = [place for place, cell in heads.items() if key(as_text(cell)) in _ID_HEADS]
        into.reserve(as_text(row[place]).strip() for _line, row in rows[1:] for place in places if place in row)


_ID_HEADS = by_heading(column for sheet in SHEETS for column in sheet.columns if column.kind == "id").keys()


def _language(rows: Sequence[Numbered], otherwise: str) -> str:
    """Return the language that the sheet on the whole names."""
    names = by_heading(column for column in _SHEETS[JOURNEY_SHEET].columns if column.key == "language")
    for _line, row in rows:
        if key(as_text(row.get(0))) in names:
            try:
                return chosen("language", as_text(row.get(1)))
            except BoxError:
                return otherwise
    return otherwise


def _journey_fields(rows: Sequence[Numbered], into: Gathering) -> Fields:
    """Return what is said of the whole, a row a field."""
    known = by_heading(_SHEETS[JOURNEY_SHEET].columns)
    fields: Fields = {}
    for line, row in rows[1:]:
        column = known.get(key(as_text(row.get(0))))
        if column is not None:
            fields |= read_fields({1: row.get(1)}, {1: column}, into, Where(_(_SHEETS[JOURNEY_SHEET].title), line))
    return with_inner(Journey, fields, into, Where(_(_SHEETS[JOURNEY_SHEET].title), 1))


def _imported(into: Gathering, fields: Fields) -> Imported:
    """Return the journey that was gathered; raises ImportFaultError where it does not hold together."""
    if not into.records["lanes"] and "lanes" not in into.told:
        into.records["lanes"] += [PathLane(id=into.new_id("lane-")), EmotionLane(id=into.new_id("lane-"))]
    collections = {name: tuple(into.records[name]) for name in COLLECTIONS if into.records.get(name)}
    try:
        journey = Journey.model_validate({"language": into.language, **fields, **collections})
    except ValidationError as error:
        why = str(error.errors(include_url=False, include_input=False)[0]["msg"])
        reason = _(NOT_WHOLE).format(why=why)
        raise ImportFaultError(
            "invalid", reason=reason, advice=_("Mend it in the table, and import it again.")
        ) from error
    return Imported(journey, in_order(into.remarks))
