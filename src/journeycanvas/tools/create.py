"""What a double click on an empty place makes: a touchpoint on the path, a card or the like in a cell."""

from functools import partial

from journeycanvas.edits.cells import Cell
from journeycanvas.edits.ids import JOURNEY, fresh
from journeycanvas.language import N_
from journeycanvas.session.session import Session
from journeycanvas.session.typing import naming
from journeycanvas.tools import arriving, cells, places
from journeycanvas.tools.arriving import Arrival
from journeycanvas.tools.feedback import EditText, Feedback, TypeNew

ADD_TOUCHPOINT = N_("Add touchpoint")
ADD_CARD = N_("Add card")


def make_at(session: Session, point: places.Point) -> Feedback:
    """Make what belongs at an empty point of the scene, select it and ask for its text; elsewhere nothing."""
    scene = session.scene
    band = places.band_at(scene, point[1])
    if band is None or not places.is_in_columns(scene, point[0]):
        return Feedback(taken=False)
    if band.kind == "path":
        return _touchpoint(session, point)
    cell = cells.cell_at(session, point)
    return Feedback(request=TypeNew(cell)) if cell is not None else Feedback(taken=False)


def begun_in(session: Session, cell: Cell, *, typed: str = "") -> Feedback:
    """Ask for a text in a cell that is chosen: a touchpoint in a stage of the path, or what the head says."""
    if cell.lane == JOURNEY:
        return Feedback(request=EditText(JOURNEY, cell.stage, typed=typed))
    if cells.is_of_path(session, cell):
        return _arrived(session, arriving.at_end(session, cell.stage), typed=typed)
    return Feedback(request=TypeNew(cell, typed=typed))


def _touchpoint(session: Session, point: places.Point) -> Feedback:
    arrival = arriving.at_point(session, point)
    return _arrived(session, arrival) if arrival is not None else Feedback(taken=False)


def _arrived(session: Session, arrival: Arrival, *, typed: str = "") -> Feedback:
    id = fresh(session.settled, "t")
    session.apply(ADD_TOUCHPOINT, partial(arriving.arrived, arrival=arrival, id=id), selection=[id], merges=naming(id))
    return Feedback(request=EditText(id, "name", typed=typed))
