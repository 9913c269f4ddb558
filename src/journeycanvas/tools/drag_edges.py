"""Dragging edges: of a stage for its width, of a lane for its height, of a phase for the stages it spans."""

from journeycanvas.document.journey import Journey
from journeycanvas.edits import lanes, phases, stages
from journeycanvas.language import N_, _
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Scene
from journeycanvas.session.session import Session
from journeycanvas.tools import places
from journeycanvas.tools.drags import Drag
from journeycanvas.tools.edges import Edge, LaneEdge, PhaseEdge, StageEdge
from journeycanvas.tools.events import PointerEvent
from journeycanvas.tools.feedback import Feedback
from journeycanvas.tools.landing import bar_across, bar_down

CHANGE_WIDTH = N_("Change width")
CHANGE_HEIGHT = N_("Change height")
SPAN_PHASE = N_("Change stages of phase")
AUTOMATIC_WIDTH = N_("Automatic width")
AUTOMATIC_HEIGHT = N_("Automatic height")
LEAST_FOLLOWING, MOST_FOLLOWING = 0.2, 0.998
"""How far an edge follows its width, as a part, where the width makes up for what the other stages take."""
MOST_LIVE = 200
"""Touchpoints up to which all is laid out at each step of a drag: every one of them moves."""
NEAR = 0.5
"""Points under which two lengths look the same."""


def drag_edge(session: Session, event: PointerEvent, *, edge: Edge) -> Drag:
    """Return the drag of an edge that was pressed."""
    if isinstance(edge, StageEdge):
        return DragStageEdge(session, event, edge=edge)
    if isinstance(edge, LaneEdge):
        return DragLaneEdge(session, event, edge=edge)
    return DragPhaseEdge(session, event, edge=edge)


def make_automatic(session: Session, edge: Edge) -> Feedback:
    """Let the width of a stage, or the height of a lane, follow its content; the end of a phase stays."""
    if isinstance(edge, StageEdge):
        stage = edge.column.stage
        session.apply(AUTOMATIC_WIDTH, lambda journey: stages.set_width(journey, stage, width=None))
    elif isinstance(edge, LaneEdge):
        lane = edge.lane
        session.apply(AUTOMATIC_HEIGHT, lambda journey: lanes.set_height(journey, lane, height=None))
    return Feedback(cursor=edge.cursor)


class DragStageEdge:
    """Makes a stage wider or narrower, so that its edge goes with the pointer; on a large map a mark goes ahead."""

    def __init__(self, session: Session, event: PointerEvent, *, edge: StageEdge) -> None:
        """Take hold of the edge."""
        self._session = session
        self._gesture = session.begin(CHANGE_WIDTH)
        self._from = event
        self._column = edge.column
        self._width: float | None = None
        self._is_live = _is_quick(session)

    def move(self, event: PointerEvent) -> Feedback:
        """Show the stage as wide as the pointer has taken its edge."""
        by = event.x - self._from.x
        self._width = _rounded(self._column.width + by)
        mark = None if self._is_live else self._mark(event.pixel)
        if self._is_live:
            self._show_live(by)
        return Feedback(cursor="column", landing=mark, hint=_("Width {points}").format(points=round(self._width)))

    def release(self, event: PointerEvent) -> Feedback:
        """Keep the width as one step."""
        width = self._width
        if width is None:
            self._gesture.commit()
        else:
            self._gesture.finish(lambda journey: self._widened(journey, width))
        return Feedback(cursor="column")

    def cancel(self) -> Feedback:
        """Show the stage as wide as it was."""
        self._gesture.cancel()
        return Feedback()

    def _show_live(self, by: float) -> None:
        self._show(_rounded(self._column.width + by))
        # Stages that share out the room of the sheet move as this one grows: what they took is made up for.
        followed = (self._edge() - self._column.x - self._column.width) / by if by else 1.0
        if LEAST_FOLLOWING < followed < MOST_FOLLOWING:
            self._width = _rounded(self._column.width + by / followed)
            self._show(self._width)

    def _show(self, width: float) -> None:
        self._gesture.preview(lambda journey: self._widened(journey, width))

    def _widened(self, journey: Journey, width: float) -> Journey:
        return stages.set_width(journey, self._column.stage, width=width)

    def _mark(self, pixel: float) -> Rect:
        x = self._column.x + (self._width or self._column.width)
        return bar_across(self._gesture.start_scene, x, pixel=pixel)

    def _edge(self) -> float:
        column = next(each for each in self._session.scene.columns if each.stage == self._column.stage)
        return column.x + column.width


class DragLaneEdge:
    """Makes a lane higher or lower, though never lower than what it holds; on a large map a mark goes ahead."""

    def __init__(self, session: Session, event: PointerEvent, *, edge: LaneEdge) -> None:
        """Take hold of the edge."""
        self._session = session
        self._gesture = session.begin(CHANGE_HEIGHT)
        self._from = event
        self._lane = edge.lane
        self._start = _height(self._gesture.start_scene, edge.lane)
        self._wanted = self._start
        self._is_live = _is_quick(session)

    def move(self, event: PointerEvent) -> Feedback:
        """Show the lane as high as the pointer has taken its edge."""
        by = event.y - self._from.y
        self._wanted = float(round(self._start + by))
        if not self._is_live:
            mark = bar_down(self._gesture.start_scene, self._from.y + by, pixel=event.pixel)
            return Feedback(cursor="row", landing=mark)
        self._show(self._wanted)
        height = _height(self._session.scene, self._lane)
        return Feedback(cursor="row", hint=_("Height {points}").format(points=round(height)))

    def release(self, event: PointerEvent) -> Feedback:
        """Keep the height as it is seen, as one step."""
        self._gesture.finish(self._as_seen)
        return Feedback(cursor="row")

    def cancel(self) -> Feedback:
        """Show the lane as high as it was."""
        self._gesture.cancel()
        return Feedback()

    def _show(self, height: float) -> None:
        self._gesture.preview(lambda journey: lanes.set_height(journey, self._lane, height=height))

    def _as_seen(self, journey: Journey) -> Journey:
        """Return the journey with the lane as high as it is drawn once it is to be so high; as it was if no other."""
        wanted = lanes.set_height(journey, self._lane, height=self._wanted)
        seen = _height(self._session.layout.lay_out(wanted), self._lane)
        if abs(seen - self._start) < NEAR:
            return journey
        return wanted if seen == self._wanted else lanes.set_height(journey, self._lane, height=seen)


class DragPhaseEdge:
    """Spans a band of a phase over more stages or fewer, one at least."""

    def __init__(self, session: Session, event: PointerEvent, *, edge: PhaseEdge) -> None:
        """Take hold of an end."""
        self._gesture = session.begin(SPAN_PHASE)
        self._scene = self._gesture.start_scene
        self._edge = edge
        self._span = edge.first, edge.last

    def move(self, event: PointerEvent) -> Feedback:
        """Show the band as far as the stage under the pointer."""
        edge, here = self._edge, places.column_at(self._scene, event.x) or 0
        first, last = (edge.first, max(here, edge.first)) if edge.is_right else (min(here, edge.last), edge.last)
        if (first, last) != self._span:
            self._span = first, last
            before, after = self._stages(edge.first, edge.last), self._stages(first, last)
            self._gesture.preview(lambda journey: phases.span(journey, edge.phase, before=before, after=after))
        return Feedback(cursor="column")

    def release(self, event: PointerEvent) -> Feedback:
        """Keep the span as one step."""
        self._gesture.commit()
        return Feedback(cursor="column")

    def cancel(self) -> Feedback:
        """Show the band as it was."""
        self._gesture.cancel()
        return Feedback()

    def _stages(self, first: int, last: int) -> list[str]:
        return [column.stage for column in self._scene.columns[first : last + 1]]


def _is_quick(session: Session) -> bool:
    return len(session.journey.touchpoints) <= MOST_LIVE


def _rounded(width: float) -> float:
    return max(stages.NARROWEST, min(stages.WIDEST, float(round(width))))


def _height(scene: Scene, lane: str) -> float:
    return next((band.height for band in scene.bands if band.lane == lane), 0.0)
