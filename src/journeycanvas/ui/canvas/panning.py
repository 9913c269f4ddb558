"""Moving the map by hand: with the middle button, or with any drag while the space bar is down."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent


class Panning:
    """Whether the hand is ready to move the map, or is moving it."""

    def __init__(self) -> None:
        self._space_is_down = False
        self._from: QPointF | None = None

    @property
    def cursor(self) -> Qt.CursorShape | None:
        """The hand to show; None where the pointer is the tool's."""
        if self._from is not None:
            return Qt.CursorShape.ClosedHandCursor
        return Qt.CursorShape.OpenHandCursor if self._space_is_down else None

    def takes_key(self, event: QKeyEvent, *, is_down: bool) -> bool:
        """Follow the space bar; tell whether the key was it."""
        if event.key() != Qt.Key.Key_Space or (is_down and event.modifiers()):
            return False
        if not event.isAutoRepeat():
            self._space_is_down = is_down
        return True

    def takes_press(self, event: QMouseEvent) -> bool:
        """Begin to move the map, if that is what the press means."""
        is_middle = event.button() == Qt.MouseButton.MiddleButton
        if not is_middle and not (self._space_is_down and event.button() == Qt.MouseButton.LeftButton):
            return False
        self._from = event.position()
        return True

    def moved(self, event: QMouseEvent) -> QPointF | None:
        """Return how far the map was moved since the last time; None where the hand does not hold it."""
        if self._from is None:
            return None
        way, self._from = event.position() - self._from, event.position()
        return way

    def takes_release(self) -> bool:
        """Let go of the map; tell whether it was held."""
        was_held, self._from = self._from is not None, None
        return was_held

    def let_go(self) -> None:
        """Forget the space bar and the button: they may come up where it is not told."""
        self._space_is_down, self._from = False, None
