"""Taking personas, paths, stages, touchpoints and lanes to another place in their order, as rows of the outline."""

from collections.abc import Collection, Iterable
from typing import Literal, NamedTuple

from journeycanvas.document.journey import Journey
from journeycanvas.edits import lanes, paths, personas, stages, touchpoint_rows
from journeycanvas.edits.ordering import gap_beside
from journeycanvas.language import N_
from journeycanvas.session.session import Session
from journeycanvas.tools.drag_lanes import MOVE_LANE, MOVE_LANES
from journeycanvas.tools.drag_stages import MOVE_STAGE, MOVE_STAGES
from journeycanvas.tools.drag_touchpoints import MOVE_TOUCHPOINT, MOVE_TOUCHPOINTS
from journeycanvas.tools.path_colours import kept_colours

RowsKind = Literal["persona", "path", "stage", "touchpoint", "lane"]

MOVE_PERSONA = N_("Move persona")
MOVE_PERSONAS = N_("Move personas")
MOVE_PATHS = N_("Change order of paths")
_NAMES: dict[RowsKind, tuple[str, str]] = {
    "persona": (MOVE_PERSONA, MOVE_PERSONAS),
    "path": (MOVE_PATHS, MOVE_PATHS),
    "stage": (MOVE_STAGE, MOVE_STAGES),
    "touchpoint": (MOVE_TOUCHPOINT, MOVE_TOUCHPOINTS),
    "lane": (MOVE_LANE, MOVE_LANES),
}


class Spot(NamedTuple):
    """A gap between rows of one kind, counted before any is taken out; and the stage or persona whose rows they are."""

    kind: RowsKind
    gap: int
    within: str = ""


def moved(journey: Journey, ids: Collection[str], *, to: Spot, earlier: Iterable[Journey] = ()) -> Journey:
    """Return the journey with these at a spot among their kind; the very same journey where they stand there.

    In earlier journeys, the newest first, stages find the phase they had where they stand again.
    """
    match to.kind:
        case "persona":
            return personas.move_many(journey, ids, gap=to.gap)
        case "path":
            return kept_colours(journey, paths.put(journey, ids, persona=to.within, gap=to.gap))
        case "stage":
            return stages.move_many(journey, ids, gap=to.gap, earlier=earlier)
        case "lane":
            return lanes.move_many(journey, ids, gap=to.gap)
        case "touchpoint":
            return touchpoint_rows.put(journey, ids, stage=to.within, gap=to.gap)


def move(session: Session, ids: Collection[str], *, to: Spot) -> None:
    """Move these to a spot, as one step."""
    session.apply(_name(to.kind, ids), lambda journey: moved(journey, ids, to=to, earlier=session.history.earlier))


def shifted(
    journey: Journey, kind: RowsKind, ids: Collection[str], *, by: int, earlier: Iterable[Journey] = ()
) -> Journey:
    """Return the journey with these one row up (by -1) or down (by 1); the very same where there is none."""
    match kind:
        case "persona":
            return personas.shift(journey, ids, by=by)
        case "path":
            return kept_colours(journey, paths.shift(journey, ids, by=by))
        case "stage":
            return stages.shift(journey, ids, by=by, earlier=earlier)
        case "lane":
            return _shifted_lanes(journey, ids, by=by)
        case "touchpoint":
            return touchpoint_rows.shift(journey, ids, by=by)


def shift(session: Session, kind: RowsKind, ids: Collection[str], *, by: int) -> None:
    """Move these one row up or down; several times in a row are one step."""
    merges = f"shift {kind} " + " ".join(sorted(ids))

    def edit(journey: Journey) -> Journey:
        return shifted(journey, kind, ids, by=by, earlier=session.history.earlier)

    session.apply(_name(kind, ids), edit, merges=merges)


def _shifted_lanes(journey: Journey, ids: Collection[str], *, by: int) -> Journey:
    """Return the journey with lanes one place up or down, past hidden ones too: these are rows as well."""
    picked = [index for index, lane in enumerate(journey.lanes) if lane.id in ids]
    gap = gap_beside(picked, range(len(journey.lanes)), by=by)
    return journey if gap is None else lanes.move_many(journey, ids, gap=gap)


def _name(kind: RowsKind, ids: Collection[str]) -> str:
    return _NAMES[kind][len(ids) > 1]
