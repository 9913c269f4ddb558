"""The long table: a row a touchpoint, with all its fields and what each path lives there.

The rows stand as the map is read, stage by stage. A stage without a touchpoint has a row with its name alone, so that
none is missing.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence

from journeycanvas import progress
from journeycanvas.document.lookups import touchpoints_by_stage
from journeycanvas.document.tables.column import Column
from journeycanvas.document.tables.lists import one_line, times_joined
from journeycanvas.document.tables.long_columns import ORDER, STAGE_AND_PHASE, TOUCHPOINTS, VISITS
from journeycanvas.document.tables.sheets import TOUCHPOINT_SHEET
from journeycanvas.document.tables.table import Cell, Heading, Row, Table, as_text
from journeycanvas.exports.tables.cells import plain, telling
from journeycanvas.exports.tables.records import headings, parallel, told
from journeycanvas.exports.tables.speech import Speech
from journeycanvas.language import N_
from journeycanvas.model.path import Path, Visit
from journeycanvas.model.record import Record

Visits = Sequence[tuple[int, Visit]]
"""The visits of a path to a touchpoint, each with its place on the path, from 1."""
_LISTS = ("texts", "many", "links")
TITLE = N_("Touchpoints")


def long_table(speech: Speech) -> Table:
    """Return the long table of a journey."""
    journey = speech.journey
    by_stage = touchpoints_by_stage(journey.touchpoints)
    tells = [told(column, speech) for column in TOUCHPOINTS]
    lived = [_lived(path, speech) for path in journey.paths]
    nothing: Row = [None] * (len(tells) - 1)
    phases = speech.names("phases")
    rows: list[Row] = []
    for stage in progress.through(journey.stages):
        begin: Row = [plain(stage.name) or None, phases[stage.phase] if stage.phase else None]
        touchpoints = by_stage.get(stage.id, ())
        if not touchpoints:
            rows.append([*begin, *nothing, stage.id, *(cell for each in lived for cell in each(""))])
        for touchpoint in touchpoints:
            progress.step()
            row = [*begin, *(tell(touchpoint) for tell in tells)]
            for each in lived:
                row += each(touchpoint.id)
            rows.append(row)
    heads = (*headings((*STAGE_AND_PHASE, *TOUCHPOINTS), speech), *_path_headings(speech))
    return Table(TOUCHPOINT_SHEET, speech.word(TITLE), heads, tuple(rows))


def _path_headings(speech: Speech) -> list[Heading]:
    names = speech.names("paths")
    return [
        Heading(f"{column.key}: {names[path.id]}", speech.heading(column, names[path.id]), column.width)
        for path in speech.journey.paths
        for column in (ORDER, *VISITS)
    ]


def _lived(path: Path, speech: Speech) -> Callable[[str], list[Cell]]:
    """Return the function that tells what a path lives at a touchpoint."""
    found: defaultdict[str, list[tuple[int, Visit]]] = defaultdict(list)
    for place, visit in enumerate(path.visits, start=1):
        found[visit.touchpoint].append((place, visit))
    tells = [_of_visits(column, speech) for column in VISITS]
    unvisited: list[Cell] = [None] * (1 + len(tells))

    def lived(touchpoint: str) -> list[Cell]:
        visits = found.get(touchpoint)
        if visits is None:
            return unvisited
        order: Cell = visits[0][0] if len(visits) == 1 else "\n".join(str(place) for place, _visit in visits)
        return [order, *(tell(visits) for tell in tells)]

    return lived


def _of_visits(column: Column, speech: Speech) -> Callable[[Visits], Cell]:
    """Return the function that tells a column of visits: as it is where there is one, else of each."""
    tell = telling(column, speech)
    first, *deeper = column.way
    is_list = bool(deeper) or column.kind in _LISTS
    usual = None if deeper else Visit.model_fields[first].default

    def of_visit(visit: Visit) -> Cell:
        value = visit.__dict__[first]
        if deeper:
            records: tuple[Record, ...] = value
            return parallel(records, deeper[0], tell) if records else None
        return None if value == usual else tell(value)

    def of_visits(visits: Visits) -> Cell:
        if len(visits) == 1:
            return of_visit(visits[0][1])
        texts = [as_text(of_visit(visit)) for _place, visit in visits]
        if not any(texts):
            return None
        return times_joined(texts) if is_list else "\n".join(one_line(text) if text else "" for text in texts)

    return of_visits
