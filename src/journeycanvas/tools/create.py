"""What a double click on an empty place makes: a touchpoint on the path, a card or the like in a cell."""

from functools import partial

from journeycanvas.edits.ids import fresh
from journeycanvas.language import N_
from journeycanvas.session.session import Session
from journeycanvas.session.typing import naming
from journeycanvas.tools import arriving, cells, places
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


def _touchpoint(session: Session, point: places.Point) -> Feedback:
    arrival = arriving.at_point(session, point)
    if arrival is None:
        return Feedback(taken=False)
    id = fresh(session.settled, "t")
    session.apply(ADD_TOUCHPOINT, partial(arriving.arrived, arrival=arrival, id=id), selection=[id], merges=naming(id))
    return Feedback(request=EditText(id, "name"))
