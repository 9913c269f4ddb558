"""Edits that make of a thing of the inventory what it is: a recommendation, a resource, a quotation (R31)."""

from journeycanvas.document.journey import Journey
from journeycanvas.edits import cells, inventory, records, visits
from journeycanvas.edits.cells import Cell
from journeycanvas.edits.shown_lanes import with_lane
from journeycanvas.model.inventory import Unplaced
from journeycanvas.model.path import Visit


def as_recommendation(journey: Journey, id: str, *, stage: str, new: str) -> Journey:
    """Return the journey with a thing of the inventory as a recommendation of this id, in a lane that is shown."""
    thing = records.find_as(journey, id, kind=Unplaced)
    placed = _in_lane(journey, thing, "recommendations", stage=stage, new=new)
    return records.change(placed, (new,), evidence=thing.evidence, sources=thing.sources, contributor=thing.contributor)


def as_resource(journey: Journey, id: str, *, stage: str, new: str) -> Journey:
    """Return the journey with a thing of the inventory as a resource of this id, in a lane that is shown."""
    return _in_lane(journey, records.find_as(journey, id, kind=Unplaced), "resources", stage=stage, new=new)


def as_verbatim(journey: Journey, id: str, *, visit: str, new: str) -> Journey:
    """Return the journey with a thing of the inventory as a quotation of this id, said at a visit."""
    thing = records.find_as(journey, id, kind=Unplaced)
    records.find_as(journey, visit, kind=Visit)
    shown = with_lane(inventory.without(journey, (id,)), "emotion")
    said = visits.add_verbatim(shown, visit, text=thing.text, id=new)
    return records.change(said, (new,), source=thing.sources[0]) if thing.sources else said


def _in_lane(journey: Journey, thing: Unplaced, kind: str, *, stage: str, new: str) -> Journey:
    shown = with_lane(inventory.without(journey, (thing.id,)), kind)
    lane = next(lane for lane in shown.lanes if lane.kind == kind and not lane.hidden)
    return cells.add(shown, Cell(lane.id, stage), id=new, text=thing.text)
