"""The order of visits along their path, whatever the touchpoints: one that is visited twice has two places in it."""

from collections.abc import Collection

from journeycanvas.document.journey import Journey
from journeycanvas.edits import records
from journeycanvas.edits.connections import with_visits
from journeycanvas.edits.errors import evolved
from journeycanvas.edits.ordering import gap_beside, gathered
from journeycanvas.edits.tuples import moved
from journeycanvas.model.path import Path, Visit


def put(journey: Journey, id: str, *, to: int) -> Journey:
    """Return the journey with a visit at this place along its path; the touchpoints stay where they are."""
    records.find_as(journey, id, kind=Visit)
    path = next(path for path in journey.paths if any(visit.id == id for visit in path.visits))
    place = next(place for place, visit in enumerate(path.visits) if visit.id == id)
    return records.replace_at(
        journey, records.pointer(journey, path.id), with_visits(path, moved(path.visits, place, to=to))
    )


def shift(journey: Journey, ids: Collection[str], *, by: int) -> Journey:
    """Return the journey with visits one place earlier (by -1) or later (by 1) along their paths, side by side."""
    paths = tuple([_shifted(path, ids, by) for path in journey.paths])
    return journey if paths == journey.paths else evolved(journey, paths=paths)


def _shifted(path: Path, ids: Collection[str], by: int) -> Path:
    picked = [place for place, visit in enumerate(path.visits) if visit.id in ids]
    gap = gap_beside(picked, range(len(path.visits)), by=by)
    return path if gap is None else with_visits(path, gathered(path.visits, picked, gap=gap))
