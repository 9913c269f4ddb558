"""Moving stages and lanes in their order by keys."""

from journeycanvas.document.journey import Journey
from journeycanvas.edits import lanes, stages
from journeycanvas.session.session import Session
from journeycanvas.tools.drag_lanes import MOVE_LANE, MOVE_LANES
from journeycanvas.tools.drag_stages import MOVE_STAGE, MOVE_STAGES


def shift_selected(session: Session, steps: tuple[int, int]) -> bool:
    """Move the selected stages across, or the selected lanes down, by a step; False where none is selected."""
    across, down = steps
    return shift_stages(session, by=across) if across else shift_lanes(session, by=down)


def shift_stages(session: Session, *, by: int) -> bool:
    """Move the selected stages one place earlier (by -1) or later (by 1); False where none is selected."""
    ids = [stage.id for stage in session.journey.stages if stage.id in session.selection]
    name = MOVE_STAGE if len(ids) == 1 else MOVE_STAGES
    merges = "shift stages " + " ".join(sorted(ids))

    def shifted(journey: Journey) -> Journey:
        return stages.shift(journey, ids, by=by, earlier=session.history.earlier)

    if ids:
        session.apply(name, shifted, merges=merges)
    return bool(ids)


def shift_lanes(session: Session, *, by: int) -> bool:
    """Move the selected lanes one place up (by -1) or down (by 1); False where none is selected."""
    ids = [lane.id for lane in session.journey.lanes if lane.id in session.selection]
    name = MOVE_LANE if len(ids) == 1 else MOVE_LANES
    merges = "shift lanes " + " ".join(sorted(ids))
    if ids:
        session.apply(name, lambda journey: lanes.shift(journey, ids, by=by), merges=merges)
    return bool(ids)
