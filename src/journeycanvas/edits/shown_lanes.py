"""Lanes that must be there for what is put into them: shown where they are hidden, added where there are none."""

from collections.abc import Collection

from journeycanvas.document.journey import Journey
from journeycanvas.edits import lanes
from journeycanvas.lanes.registry import Lane
from journeycanvas.lanes.wordings import WordingId


def with_shown(journey: Journey, id: str) -> Journey:
    """Return the journey with a lane of it shown."""
    is_hidden = any(lane.id == id and lane.hidden for lane in journey.lanes)
    return lanes.show(journey, (id,)) if is_hidden else journey


def with_lane(journey: Journey, kind: str) -> Journey:
    """Return the journey with a lane of a kind shown: one that is there, else a new one at the bottom."""
    return _with_one(journey, [lane for lane in journey.lanes if lane.kind == kind], lanes.make(journey, kind))[0]


def with_worded(journey: Journey, wording: WordingId, *others: WordingId) -> tuple[Journey, str]:
    """Return the journey with a lane of cards of a wording, or else of another one, shown, and its id.

    Where there is none a lane of the first wording is added. One that is shown comes before one that is hidden.
    """
    among = [lane for each in (wording, *others) for lane in worded(journey, (each,))]
    return _with_one(journey, among, lanes.make(journey, "cards", wording=wording))


def worded(journey: Journey, wordings: Collection[str]) -> list[Lane]:
    """Return the lanes of cards of these wordings."""
    return [lane for lane in journey.lanes if lane.__dict__.get("wording") in wordings]


def _with_one(journey: Journey, among: Collection[Lane], new: Lane) -> tuple[Journey, str]:
    found = next((lane for lane in sorted(among, key=lambda lane: lane.hidden)), None)
    return (lanes.add(journey, new), new.id) if found is None else (with_shown(journey, found.id), found.id)
