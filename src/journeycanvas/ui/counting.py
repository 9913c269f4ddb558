"""What the status line and the actions know of an open journey."""

from datetime import datetime

from journeycanvas.document.gaps import gaps
from journeycanvas.document.journey import Journey
from journeycanvas.document.lookups import touchpoint_by_id
from journeycanvas.document.memo import by_identity
from journeycanvas.edits import pictures
from journeycanvas.language import _
from journeycanvas.model.moments import MOMENT_KINDS
from journeycanvas.model.path import Path
from journeycanvas.session.session import Session
from journeycanvas.ui.actions import Need
from journeycanvas.ui.status import Facts
from journeycanvas.ui.wording import ORIENTATIONS, PAPERS


def counted(session: Session, *, is_saving: bool, saved_at: datetime | None) -> Facts:
    """Return what the status line tells of a session."""
    journey = session.journey
    found, breaks = _gaps_and_breaks(session.settled)
    return Facts(
        is_clean=session.is_clean,
        is_saving=is_saving,
        saved_at=saved_at,
        has_file=session.path is not None,
        stages=len(journey.stages),
        touchpoints=len(journey.touchpoints),
        gaps=found,
        breaks=breaks,
        paper=paper_name(journey),
    )


def paper_name(journey: Journey) -> str:
    """Return the paper and how it lies, in the language of the interface."""
    page = journey.page
    name = _(PAPERS[page.paper])
    return name if page.paper in ("content", "custom") else f"{name} {_(ORIENTATIONS[page.orientation]).lower()}"


def there(session: Session) -> frozenset[Need]:
    """Return what is there for actions to work on."""
    journey, selected = session.journey, session.selection
    found: set[Need] = {"document"}
    found |= {"selection"} if selected else set()
    found |= {"text"} if len(selected) == 1 else set()
    found |= {"undo"} if session.undo_name else set()
    found |= {"redo"} if session.redo_name else set()
    found |= {"stages"} if journey.stages else set()
    found |= {"stage"} if any(stage.id in selected for stage in journey.stages) else set()
    found |= {"phase"} if any(stage.phase and {stage.id, stage.phase} & selected for stage in journey.stages) else set()
    found |= {"lane"} if any(lane.id in selected for lane in journey.lanes) else set()
    touchpoints = len(selected & touchpoint_by_id(journey.touchpoints).keys())
    found |= set(_TOUCHPOINTS[: min(touchpoints, len(_TOUCHPOINTS))])
    found |= set(_CARDS[: sum(card.id in selected for card in journey.cards)]) if selected else set()
    found |= {"path"} if journey.paths else set()
    found |= {"persona"} if journey.personas else set()
    found |= {"visited"} if touchpoints or (selected and not selected.isdisjoint(_visits(journey.paths))) else set()
    found |= {"picture"} if pictures.shown_on(journey, selected) else set()
    return frozenset(found)


_TOUCHPOINTS: tuple[Need, ...] = ("touchpoint", "touchpoints", "three_touchpoints")
_CARDS: tuple[Need, ...] = ("card", "cards")


@by_identity
def _visits(paths: tuple[Path, ...]) -> frozenset[str]:
    return frozenset([visit.id for path in paths for visit in path.visits])


@by_identity
def _gaps_and_breaks(journey: Journey) -> tuple[int, int]:
    shown = [path for path in journey.paths if not path.hidden]
    found = {(gap.origin, gap.destination) for path in shown for gap in gaps(journey, path)}
    breaks = sum(MOMENT_KINDS[touchpoint.moment].stops_path for touchpoint in journey.touchpoints)
    return len(found), breaks
