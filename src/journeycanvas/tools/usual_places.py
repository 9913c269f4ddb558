"""Where the usual information goes: the stages and the lane that are selected, or of the cell chosen."""

from typing import NamedTuple

from journeycanvas.document.journey import Journey
from journeycanvas.edits.shown_lanes import worded
from journeycanvas.edits.usual_cards import INFORMATION
from journeycanvas.session.session import Session


class UsualPlace(NamedTuple):
    """The stages, all where none is meant, and the lane of information that is meant, None where none is."""

    stages: frozenset[str]
    lane: str | None


def usual_place(session: Session) -> UsualPlace:
    """Return where the usual information goes."""
    journey, chosen, cell = session.settled, session.selection, session.cell
    held = [card for card in journey.cards if card.id in chosen]
    stages = _stages_of(journey, chosen) | {card.stage for card in held}
    lanes = chosen | {card.lane for card in held}
    if cell is not None:
        stages, lanes = stages | {cell.stage}, lanes | {cell.lane}
    known = {stage.id for stage in journey.stages}
    lane = next((one.id for one in worded(journey, (INFORMATION,)) if one.id in lanes), None)
    return UsualPlace(stages & known or frozenset(known), lane)


def _stages_of(journey: Journey, chosen: frozenset[str]) -> frozenset[str]:
    """Return the stages that are selected, themselves, by their phase or by a touchpoint."""
    named = {stage.id for stage in journey.stages if {stage.id, stage.phase} & chosen}
    return frozenset(named | {one.stage for one in journey.touchpoints if one.id in chosen})
