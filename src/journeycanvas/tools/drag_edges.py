"""Dragging edges: of a stage for its width, of a lane for its height, of a phase for the stages it spans."""

from journeycanvas.edits import lanes, phases, stages
from journeycanvas.language import N_, _
from journeycanvas.scene.scene import Scene
from journeycanvas.session.session import Session
from journeycanvas.tools import places
from journeycanvas.tools.drags import Drag
from journeycanvas.tools.edges import Edge, LaneEdge, PhaseEdge, StageEdge
from journeycanvas.tools.events import PointerEvent
from journeycanvas.tools.feedback import Feedback

CHANGE_WIDTH = N_("Change width")
CHANGE_HEIGHT = N_("Change height")
SPAN_PHASE = N_("Change stages of phase")
AUTOMATIC_WIDTH = N_("Automatic width")
AUTOMATIC_HEIGHT = N_("Automatic height")
LEAST_FOLLOWING = 0.2
"""How far an edge must follow its width, as a part, for the width to make up for what the other stages take."""
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
    """Makes a stage wider or narrower, so that its edge goes with the pointer."""

    def __init__(self, session: Session, event: PointerEvent, *, edge: StageEdge) -> None:
        """Take hold of the edge."""
        self._session = session
        self._gesture = session.begin(CHANGE_WIDTH)
        self._from = event
        self._column = edge.column

    def move(self, event: PointerEvent) -> Feedback:
        """Show the stage as wide as the pointer has taken its edge."""
        by = event.x - self._from.x
        width = self._show(self._column.width + by)
        if by and not self._session.is_slow:
            # Stages that share out the room of the sheet move as this one grows: what they took is made up for.
            followed = (self._edge() - self._column.x - self._column.width) / by
            if LEAST_FOLLOWING < followed < 1 - LEAST_FOLLOWING / 100:
                width = self._show(self._column.width + by / followed)
        return Feedback(cursor="column", hint=_("Width {points}").format(points=round(width)))

    def release(self, event: PointerEvent) -> Feedback:
        """Keep the width as one step."""
        self._gesture.commit()
        return Feedback(cursor="column")

    def cancel(self) -> Feedback:
        """Show the stage as wide as it was."""
        self._gesture.cancel()
        return Feedback()

    def _show(self, width: float) -> float:
        width = max(stages.NARROWEST, min(stages.WIDEST, float(round(width))))
        self._gesture.preview(lambda journey: stages.set_width(journey, self._column.stage, width=width))
        return width

    def _edge(self) -> float:
        column = next(each for each in self._session.scene.columns if each.stage == self._column.stage)
        return column.x + column.width


class DragLaneEdge:
    """Makes a lane higher or lower, though never lower than what it holds."""

    def __init__(self, session: Session, event: PointerEvent, *, edge: LaneEdge) -> None:
        """Take hold of the edge."""
        self._session = session
        self._gesture = session.begin(CHANGE_HEIGHT)
        self._from = event
        self._lane = edge.lane
        self._start = _height(self._gesture.start_scene, edge.lane)

    def move(self, event: PointerEvent) -> Feedback:
        """Show the lane as high as the pointer has taken its edge."""
        self._show(float(round(self._start + event.y - self._from.y)))
        height = _height(self._session.scene, self._lane)
        return Feedback(cursor="row", hint=_("Height {points}").format(points=round(height)))

    def release(self, event: PointerEvent) -> Feedback:
        """Keep the height as it is seen, as one step."""
        if self._gesture.is_open:
            seen = _height(self._session.scene, self._lane)
            if abs(seen - self._start) < NEAR:
                self._gesture.cancel()
            else:
                self._show(seen)
                self._gesture.commit()
        return Feedback(cursor="row")

    def cancel(self) -> Feedback:
        """Show the lane as high as it was."""
        self._gesture.cancel()
        return Feedback()

    def _show(self, height: float) -> None:
        self._gesture.preview(lambda journey: lanes.set_height(journey, self._lane, height=height))


class DragPhaseEdge:
    """Spans a band of a phase over more stages or fewer, one at least."""

    def __init__(self, session: Session, event: PointerEvent, *, edge: PhaseEdge) -> None:
        """Take hold of an end."""
        self._gesture = session.begin(SPAN_PHASE)
        self._scene = self._gesture.start_scene
        self._edge = edge

    def move(self, event: PointerEvent) -> Feedback:
        """Show the band as far as the stage under the pointer."""
        edge, here = self._edge, places.column_at(self._scene, event.x) or 0
        first, last = (edge.first, max(here, edge.first)) if edge.is_right else (min(here, edge.last), edge.last)
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


def _height(scene: Scene, lane: str) -> float:
    return next((band.height for band in scene.bands if band.lane == lane), 0.0)
