"""What a double click on an empty place makes: a touchpoint on the path, a card or the like in a cell."""

from journeycanvas.document.journey import Journey
from journeycanvas.edits import touchpoints, visits
from journeycanvas.edits.ids import fresh
from journeycanvas.language import N_
from journeycanvas.model.path import Path
from journeycanvas.scene.scene import Scene
from journeycanvas.session.session import Session
from journeycanvas.session.typing import naming
from journeycanvas.tools import cells, places
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
    scene = session.scene
    to = places.move_to(scene, point)
    if to is None:
        return Feedback(taken=False)
    id = fresh(session.settled, "t")
    xs = {**places.times_of(places.spots(scene), scene), **_time_of(scene, id, point)}

    def added(journey: Journey) -> Journey:
        with_it = touchpoints.add(journey, to.stage, id=id, position=to.position)
        path = shown_path(session)
        if path is None:
            return with_it
        index = visits.index_in_time(path, id, xs=xs)
        return visits.add(with_it, path.id, touchpoint=id, index=index)

    session.apply(ADD_TOUCHPOINT, added, selection=[id], merges=naming(id))
    return Feedback(request=EditText(id, "name"))


def shown_path(session: Session) -> Path | None:
    """Return the path that new touchpoints join: that of what is selected, else the first one shown."""
    shown = [path for path in session.journey.paths if not path.hidden]
    for path in shown:
        if session.selection & {path.id, path.persona, *(visit.id for visit in path.visits)}:
            return path
    return shown[0] if shown else None


def _time_of(scene: Scene, id: str, point: places.Point) -> dict[str, tuple[int, float]]:
    return places.times_of({id: point}, scene)
