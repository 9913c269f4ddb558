"""What the status line and the actions know of an open journey."""

from datetime import datetime

from journeycanvas.document.gaps import gaps
from journeycanvas.document.journey import Journey
from journeycanvas.document.lookups import touchpoint_by_id
from journeycanvas.document.memo import by_identity, from_the_last
from journeycanvas.edits import pictures
from journeycanvas.language import _
from journeycanvas.model.moments import MOMENT_KINDS
from journeycanvas.model.path import Path
from journeycanvas.model.touchpoint import Touchpoint
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


@from_the_last
def _gaps_and_breaks(journey: Journey, last: tuple[Journey, tuple[int, int]] | None) -> tuple[int, int]:
    if last is not None and _is_same_way(last[0], journey):
        return last[1]
    shown = [path for path in journey.paths if not path.hidden]
    found = {(gap.origin, gap.destination) for path in shown for gap in gaps(journey, path)}
    breaks = sum(MOMENT_KINDS[touchpoint.moment].stops_path for touchpoint in journey.touchpoints)
    return len(found), breaks


def _is_same_way(before: Journey, now: Journey) -> bool:
    """Tell whether paths go through the same channels, devices, departments and moments: most steps change none."""
    if before.paths is not now.paths or len(before.touchpoints) != len(now.touchpoints):
        return False
    pairs = zip(before.touchpoints, now.touchpoints, strict=True)
    return all(_way(one) == _way(other) for one, other in pairs if one is not other)


def _way(touchpoint: Touchpoint) -> tuple[object, ...]:
    return touchpoint.id, touchpoint.channels, touchpoint.device, touchpoint.department, touchpoint.moment
