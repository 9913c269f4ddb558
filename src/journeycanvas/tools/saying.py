"""At which visit a quotation of the inventory was said: the one selected, or the nearest."""

from collections.abc import Collection, Sequence
from math import hypot

from journeycanvas.document.journey import Journey
from journeycanvas.document.lookups import touchpoint_by_id
from journeycanvas.model.path import Path, Visit
from journeycanvas.session.session import Session
from journeycanvas.tools import arriving, places


def visit_in(session: Session, stage: str, *, persona: str | None) -> str | None:
    """Return the visit selected, else the last one of a path in a stage or in the nearest before or after it."""
    journey = session.settled
    ways = _ways(session, persona)
    chosen = _selected(journey, ways, session.selection)
    if chosen is not None:
        return chosen
    order = {one.id: rank for rank, one in enumerate(journey.stages)}
    at = touchpoint_by_id(journey.touchpoints)

    def away(visit: Visit) -> tuple[int, bool]:
        steps = order[at[visit.touchpoint].stage] - order[stage]
        return abs(steps), steps > 0

    visits = next((path.visits for path in ways if path.visits), ())
    return min(reversed(visits), key=away).id if visits else None


def visit_near(session: Session, point: places.Point, *, persona: str | None) -> str | None:
    """Return the visit whose touchpoint is drawn nearest to a point, along the map where that is not in its lane."""
    scene = session.scene
    band = places.band_at(scene, point[1])
    weight = 1.0 if band is not None and band.kind == "path" else 0.0
    spots = places.spots(scene)
    for path in _ways(session, persona):
        drawn = [visit for visit in path.visits if visit.touchpoint in spots]
        if drawn:
            return min(drawn, key=lambda visit: _distance(spots[visit.touchpoint], point, weight)).id
    return None


def _distance(spot: places.Point, point: places.Point, weight: float) -> float:
    return hypot(spot[0] - point[0], weight * (spot[1] - point[1]))


def _ways(session: Session, persona: str | None) -> list[Path]:
    """Return the paths on which it may have been said, the likeliest first: of its persona, else as shown."""
    shown = arriving.shown_path(session)
    paths = [path for path in session.settled.paths if not path.hidden]
    return sorted(paths, key=lambda path: (path.persona != persona, shown is None or path.id != shown.id))


def _selected(journey: Journey, ways: Sequence[Path], selection: Collection[str]) -> str | None:
    """Return the visit that is selected, itself or by its touchpoint."""
    visits = [visit for path in ways for visit in path.visits]
    named = [visit.id for visit in visits if visit.id in selection]
    return next(iter((*named, *(visit.id for visit in visits if visit.touchpoint in selection))), None)
