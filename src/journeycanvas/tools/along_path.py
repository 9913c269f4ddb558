"""Visits taken along their path: a place earlier or later by keys, or between two others as their point is dragged."""

from collections.abc import Collection

from journeycanvas.document.journey import Journey
from journeycanvas.document.lookups import touchpoint_by_id
from journeycanvas.edits import visit_order
from journeycanvas.language import N_, _
from journeycanvas.model.path import Path
from journeycanvas.scene.scene import Scene
from journeycanvas.session.session import Session
from journeycanvas.tools import places
from journeycanvas.tools.arriving import place_on_way
from journeycanvas.tools.landing import short
from journeycanvas.tools.places import Point

MOVE_ALONG = N_("Move along the path")
EARLIER, LATER = N_("Move earlier on the path"), N_("Move later on the path")


def shift(session: Session, ids: Collection[str], *, by: int) -> bool:
    """Move visits one place earlier (by -1) or later (by 1) along their paths; False where none of these is one."""
    named = [visit.id for path in session.settled.paths for visit in path.visits if visit.id in ids]
    name, merges = EARLIER if by < 0 else LATER, f"along {by} " + " ".join(named)
    if named:
        session.apply(name, lambda journey: visit_order.shift(journey, named, by=by), merges=merges)
    return bool(named)


def place_at(path: Path, visit: str, *, scene: Scene, point: Point) -> int:
    """Return the place along a path that a visit gets where its point is dragged to a point of the scene."""
    drawn = {str(node.record): node.bounds.middle for node in places.nodes_of(scene, places.EMOTION)}
    return place_on_way([drawn.get(one.id, point) for one in path.visits if one.id != visit], point)


def told(journey: Journey, path: Path, visit: str, *, place: int) -> str:
    """Return, for a person, after which touchpoint of its path a visit comes at this place."""
    if place == 0:
        return _("First on the path")
    before = [one for one in path.visits if one.id != visit][place - 1]
    name = short(touchpoint_by_id(journey.touchpoints)[before.touchpoint].name) or _("Without a name")
    return _("On the path after {name}").format(name=name)
