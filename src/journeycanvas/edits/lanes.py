"""Edits of lanes."""

from collections.abc import Collection

from journeycanvas.document.journey import Journey
from journeycanvas.edits import deletion, records
from journeycanvas.edits.cards import cell
from journeycanvas.edits.errors import EditError, GoneError, evolved
from journeycanvas.edits.ids import fresh, fresh_many
from journeycanvas.edits.ordering import gap_beside, gathered
from journeycanvas.edits.texts import clean
from journeycanvas.edits.tuples import inserted
from journeycanvas.lanes.base import LaneBase
from journeycanvas.lanes.registry import LANE_KINDS, Lane
from journeycanvas.lanes.wordings import WordingId
from journeycanvas.language import _

LOWEST, HIGHEST = 16.0, 20_000.0
KINDS = {str(kind.model_fields["kind"].default): kind for kind in LANE_KINDS}
"""The records of lanes by the name of their kind."""


def make(
    journey: Journey, kind: str, *, wording: WordingId | None = None, name: str = "", id: str | None = None
) -> Lane:
    """Return a new lane of a kind, to be added; a wording is for lanes of cards."""
    if kind not in KINDS:
        raise EditError(_("There is no such kind of lane."))
    lane = KINDS[kind](id=id or fresh(journey, "l"), name=clean(name))
    return evolved(lane, wording=wording) if wording is not None else lane


def add(journey: Journey, lane: Lane, *, index: int | None = None) -> Journey:
    """Return the journey with a lane more, at the index from the top or else at the bottom."""
    return evolved(journey, lanes=inserted(journey.lanes, lane, index=index))


def rename(journey: Journey, id: str, *, name: str) -> Journey:
    """Return the journey with a lane of another name; an empty one gives back the name of its kind."""
    return records.change(journey, (id,), name=clean(name))


def move(journey: Journey, id: str, *, to: int) -> Journey:
    """Return the journey with a lane moved, so that it then has the index `to` from the top."""
    return records.reorder(journey, id, to=to)


def move_many(journey: Journey, ids: Collection[str], *, gap: int) -> Journey:
    """Return the journey with lanes one under the other in a gap between lanes, counted before they are taken out."""
    picked = [index for index, lane in enumerate(journey.lanes) if lane.id in ids]
    lanes = gathered(journey.lanes, picked, gap=gap)
    return journey if lanes == journey.lanes else evolved(journey, lanes=lanes)


def shift(journey: Journey, ids: Collection[str], *, by: int) -> Journey:
    """Return the journey with lanes one place further up (by -1) or down (by 1), past the next one that is shown."""
    picked = [index for index, lane in enumerate(journey.lanes) if lane.id in ids]
    shown = [index for index, lane in enumerate(journey.lanes) if not lane.hidden]
    gap = gap_beside(picked, shown, by=by)
    return journey if gap is None else move_many(journey, ids, gap=gap)


def hide(journey: Journey, ids: Collection[str]) -> Journey:
    """Return the journey with these lanes hidden; what they hold is kept."""
    return records.change(journey, ids, hidden=True)


def show(journey: Journey, ids: Collection[str]) -> Journey:
    """Return the journey with these lanes shown."""
    return records.change(journey, ids, hidden=False)


def set_height(journey: Journey, id: str, *, height: float | None) -> Journey:
    """Return the journey with a lane of this height in points, within what is possible; None follows the content."""
    if not isinstance(records.find(journey, id), LaneBase):
        raise GoneError
    held = None if height is None else float(max(LOWEST, min(HIGHEST, height)))
    return records.change(journey, (id,), height=held)


def duplicate(journey: Journey, id: str, *, copy: str | None = None) -> Journey:
    """Return the journey with a copy of a lane below it, its cards too."""
    index = next((index for index, lane in enumerate(journey.lanes) if lane.id == id), None)
    if index is None:
        raise EditError(_("This is no longer in the journey."))
    lane = evolved(journey.lanes[index], id=copy or fresh(journey, "l"))
    with_lane = evolved(journey, lanes=inserted(journey.lanes, lane, index=index + 1))
    held = [card for stage in journey.stages for card in cell(journey, id, stage=stage.id)]
    uses = iter(fresh_many(with_lane, "u", count=sum(len(card.pictures) for card in held)))
    copies = [
        evolved(card, id=new, lane=lane.id, pictures=tuple([evolved(use, id=next(uses)) for use in card.pictures]))
        for card, new in zip(held, fresh_many(with_lane, "c", count=len(held)), strict=True)
    ]
    return evolved(with_lane, cards=(*journey.cards, *copies))


def delete(journey: Journey, ids: Collection[str]) -> Journey:
    """Return the journey without these lanes and their cards; touchpoints and visits stay."""
    return deletion.delete(journey, ids)
