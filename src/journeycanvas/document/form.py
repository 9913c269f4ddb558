"""A form to be filled in: what its fields are called, and the stages and lanes that it tells of itself."""

from journeycanvas.document.cell_codes import Cell, cells_by_code
from journeycanvas.document.journey import Journey
from journeycanvas.model.stage import Stage

FRAME_FIELD = "journeycanvas"
_CELL = "cell"
_WITH_NOTES = ("path", "recommendations")
"""The kinds of lane that hold what is written in a cell, besides those of cards."""


def field_of(cell: Cell) -> str:
    """Return the name of the field of a cell; ids have no slash, and a field no dot (ISO 32000-1, 12.7.3.2)."""
    return "/".join((_CELL, cell.lane, cell.stage)).replace(".", "~")


def cell_of(field: str) -> Cell | None:
    """Return the cell whose field has this name; None where it is another kind of field."""
    parts = field.replace("~", ".").split("/")
    return Cell(parts[1], parts[2]) if len(parts) == 3 and parts[0] == _CELL else None


def frame_of(journey: Journey) -> Journey:
    """Return a journey that says no more than its canvas shows: title, names of the stages, lanes that are shown."""
    own = ("id", "name", "wording")
    return Journey(
        title=journey.title,
        language=journey.language,
        stages=tuple([Stage(id=stage.id, name=stage.name) for stage in journey.stages]),
        lanes=tuple(
            [
                type(lane)(**{name: lane.__dict__[name] for name in own if name in lane.__dict__})
                for lane in journey.lanes
                if not lane.hidden
            ]
        ),
    )


def writable_cells(journey: Journey) -> list[tuple[str, Cell]]:
    """Return the cells that hold what is written in them with their codes, stage by stage and there lane by lane."""
    lanes = {lane.id for lane in journey.lanes if lane.holds_cards or lane.kind in _WITH_NOTES}
    places = {stage.id: place for place, stage in enumerate(journey.stages)}
    known = [(code, cell) for code, cell in cells_by_code(journey).items() if cell.lane in lanes]
    return sorted(known, key=lambda each: places[each[1].stage])
