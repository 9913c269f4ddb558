"""A step of a drag: from the pointer's event to the painted pixels, and what follows when the hand rests."""

from collections.abc import Callable, Iterator
from itertools import count
from statistics import median

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent

from journeycanvas.session.session import Session
from journeycanvas.ui.canvas import Canvas
from tests.benchmarks.rows import Row, at_most, times
from tests.benchmarks.timing import Run, in_turn, seconds
from tests.benchmarks.views import application, bare_view_of, canvas_of, settle

SIZE = 5000
STEP, STEP_MS = 2.0, 16.7
REST_MS = 33.4
"""All else may make room within two frames."""
_STEPS_A_ROUND = 8
_WAY = ((9.0, 4.0), (6.0, 9.0), (-4.0, 11.0), (-9.0, -3.0), (-6.0, -8.0), (5.0, -12.0))
"""Where the pointer goes from one step to the next, in pixels; around again and again."""
_TRIES = 2 * len(_WAY)


def rows(run: Run) -> Iterator[Row]:
    """Yield what a step takes, against a full repaint of the same view by bare items."""
    canvas, session = canvas_of(SIZE)
    hand = Hand(canvas, session)
    bare = bare_view_of(session.scene, canvas)
    hand.press()
    taken, floor = in_turn(
        lambda: _one_after_another(hand.step),
        lambda: _one_after_another(lambda: seconds(bare.viewport().repaint)),
        rounds=run.rounds,
        warm_up=2,
    )
    (made_room,) = in_turn(hand.rest, rounds=run.rounds, warm_up=3)
    hand.release()
    bare.close()
    canvas.close()
    yield at_most(f"one step of a drag, {SIZE:,}", taken * 1000, "ms", limit=STEP_MS)
    yield times(
        f"one step of a drag, {SIZE:,}, a repaint by bare items", taken * 1000, "ms", floor=floor * 1000, limit=STEP
    )
    yield at_most(f"all else makes room for it, {SIZE:,}", made_room * 1000, "ms", limit=REST_MS)


def _one_after_another(take: Callable[[], float]) -> float:
    """Return the median of some in a row, as they come in a drag: none finds what another has left in the caches."""
    return median([take() for _ in range(_STEPS_A_ROUND)])


class Hand:
    """Drags the touchpoint in the middle of the journey."""

    def __init__(self, canvas: Canvas, session: Session, *, zoom: float = 1.0) -> None:
        """Bring the touchpoint to the middle of the view."""
        self._canvas = canvas
        self._session = session
        points = session.journey.touchpoints
        self._held = points[len(points) // 2].id
        node = next(node for node in session.scene.nodes if node.key == f"touchpoint:{self._held}")
        canvas.set_zoom(zoom)
        canvas.centerOn(*node.bounds.middle)
        settle(canvas)
        self._at = QPointF(canvas.viewportTransform().map(QPointF(*node.bounds.middle)))
        self._numbers = count()
        self._has_moved = False

    def press(self) -> None:
        """Take hold of the touchpoint."""
        self._send(QEvent.Type.MouseButtonPress)
        settle(self._canvas)
        assert self._session.selection == {self._held}

    def step(self) -> float:
        """Move on by a few pixels, and return the seconds until they are painted.

        Where a smart guide holds what is dragged, nothing moves: the hand goes on until something does.
        """
        before = self._session.journey
        for _try in range(_TRIES):
            dx, dy = _WAY[next(self._numbers) % len(_WAY)]
            self._at += QPointF(dx, dy)
            taken = seconds(self._move)
            if self._has_moved:
                assert self._session.journey is not before
                return taken
        raise AssertionError("the touchpoint did not move")

    def rest(self) -> float:
        """Move on, and return the seconds from when the hand rests until all else has made room for what it holds."""
        self.step()
        return seconds(self._make_room)

    def release(self) -> None:
        """Let go."""
        self._send(QEvent.Type.MouseButtonRelease)
        settle(self._canvas)

    def _move(self) -> None:
        self._send(QEvent.Type.MouseMove)
        self._has_moved = not self._canvas.is_painted
        settle(self._canvas)

    def _make_room(self) -> None:
        self._canvas.catch_up()
        settle(self._canvas)

    def _send(self, kind: QEvent.Type) -> None:
        none, left = Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton
        button = none if kind == QEvent.Type.MouseMove else left
        held = none if kind == QEvent.Type.MouseButtonRelease else left
        at = QPointF(self._canvas.viewport().mapToGlobal(self._at))
        event = QMouseEvent(kind, self._at, at, button, held, Qt.KeyboardModifier.NoModifier)
        application().sendEvent(self._canvas.viewport(), event)
