"""What a hand does in the tests: it presses, drags and clicks at the middle of what is drawn."""

from journeycanvas.document.journey import Journey
from journeycanvas.lanes.cards import CardsLane
from journeycanvas.lanes.recommendations import RecommendationsLane
from journeycanvas.model.card import Card
from journeycanvas.model.recommendation import Recommendation
from journeycanvas.scene.scene import Band, Node
from journeycanvas.session.session import Session
from journeycanvas.tools import Feedback, KeyEvent, PointerEvent, Select
from journeycanvas.tools.events import Modifier
from tests.builders import small

Point = tuple[float, float]


def full() -> Journey:
    """Return t1 to t6 in s1 to s3, cards a and b in needs and s1, c in needs and s2, r1 recommended at s1."""
    base = small(6, stages=3)
    return base.evolve(
        lanes=(*base.lanes, CardsLane(id="needs"), CardsLane(id="pains"), RecommendationsLane(id="todo")),
        cards=(
            Card(id="a", lane="needs", stage="s1", text="A"),
            Card(id="b", lane="needs", stage="s1", text="B"),
            Card(id="c", lane="needs", stage="s2", text="C"),
        ),
        recommendations=(Recommendation(id="r1", text="Do", stage="s1"),),
    )


class Hand:
    """A hand on a session."""

    def __init__(self, journey: Journey | None = None) -> None:
        """Open a journey."""
        self.session = Session(journey or full())
        self.tool = Select(self.session)

    @property
    def journey(self) -> Journey:
        """The journey shown."""
        return self.session.journey

    def node(self, key: str) -> Node:
        """Return a node of the scene shown."""
        return next(node for node in self.session.scene.nodes if node.key == key)

    def middle(self, key: str) -> Point:
        """Return the middle of a node."""
        return self.node(key).bounds.middle

    def band(self, lane: str) -> Band:
        """Return the band of a lane."""
        return next(band for band in self.session.scene.bands if band.lane == lane)

    def in_cell(self, stage: int, lane: str, *, across: float = 0.5, down: float = 0.5) -> Point:
        """Return a point of a cell."""
        column, band = self.session.scene.columns[stage], self.band(lane)
        return column.x + across * column.width, band.y + down * band.height

    def press(self, at: Point, *modifiers: Modifier, clicks: int = 1, pixel: float = 1.0) -> Feedback:
        """Press the left button."""
        return self.tool.press(PointerEvent(*at, modifiers=frozenset(modifiers), clicks=clicks, pixel=pixel))

    def move(self, at: Point, *modifiers: Modifier, pixel: float = 1.0) -> Feedback:
        """Move the pointer."""
        return self.tool.move(PointerEvent(*at, modifiers=frozenset(modifiers), pixel=pixel))

    def release(self, at: Point) -> Feedback:
        """Let the left button go."""
        return self.tool.release(PointerEvent(*at))

    def click(self, at: Point, *modifiers: Modifier) -> Feedback:
        """Press and let go."""
        self.press(at, *modifiers)
        return self.release(at)

    def drag(self, start: Point, end: Point, *modifiers: Modifier) -> Feedback:
        """Press, move and let go; the modifiers are held once the button is down."""
        self.press(start)
        feedback = self.move(end, *modifiers)
        self.release(end)
        return feedback

    def key(self, key: str, *modifiers: Modifier, text: str = "") -> Feedback:
        """Strike a key, which may type a letter."""
        return self.tool.key(KeyEvent(key, frozenset(modifiers), text))

    def visited(self) -> str:
        """Return the numbers of the touchpoints the path visits."""
        return "".join(visit.touchpoint.removeprefix("t") for visit in self.journey.paths[0].visits)


def by(point: Point, dx: float, dy: float) -> Point:
    """Return a point shifted."""
    return point[0] + dx, point[1] + dy
