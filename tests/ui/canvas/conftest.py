"""A small journey in a view, and a hand that acts on it."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeycanvas.scene.scene import Node
from journeycanvas.session.session import Session
from journeycanvas.ui.canvas import Canvas
from journeycanvas.ui.canvas.text_editor import TextEditor
from tests import builders

LEFT, MIDDLE, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton
NO_KEY = Qt.KeyboardModifier.NoModifier


@dataclass
class Hand:
    """Does what a person does to the view of a session, at points of the scene."""

    qtbot: QtBot
    canvas: Canvas
    session: Session
    start: QPointF = field(default_factory=QPointF)

    def node(self, key: str) -> Node:
        return next(node for node in self.session.scene.nodes if node.key == key)

    def middle_of(self, key: str) -> QPointF:
        return QPointF(*self.node(key).bounds.middle)

    def text_of(self, key: str) -> QPointF:
        return QPointF(*self.node(key).texts[0].box.middle)

    def pixel(self, at: QPointF) -> QPoint:
        return self.canvas.viewportTransform().map(at).toPoint()

    def press(self, at: QPointF, *, button: Qt.MouseButton = LEFT, keys: Qt.KeyboardModifier = NO_KEY) -> None:
        self.qtbot.mousePress(self.canvas.viewport(), button, keys, self.pixel(at))

    def release(self, at: QPointF, *, button: Qt.MouseButton = LEFT) -> None:
        self.qtbot.mouseRelease(self.canvas.viewport(), button, NO_KEY, self.pixel(at))

    def click(self, at: QPointF, *, keys: Qt.KeyboardModifier = NO_KEY) -> None:
        self.qtbot.mouseClick(self.canvas.viewport(), LEFT, keys, self.pixel(at))

    def double_click(self, at: QPointF) -> None:
        self.qtbot.mouseDClick(self.canvas.viewport(), LEFT, NO_KEY, self.pixel(at))

    def move(self, at: QPointF, *, held: Qt.MouseButton = LEFT) -> None:
        self.move_to_pixel(QPointF(self.pixel(at)), held=held)

    def move_to_pixel(self, place: QPointF, *, held: Qt.MouseButton = LEFT) -> None:
        viewport = self.canvas.viewport()
        event = QMouseEvent(
            QEvent.Type.MouseMove, place, QPointF(viewport.mapToGlobal(place)), Qt.MouseButton.NoButton, held, NO_KEY
        )
        QApplication.sendEvent(viewport, event)

    def drag(self, start: QPointF, end: QPointF, *, steps: int = 6) -> None:
        self.press(start)
        for step in range(1, steps + 1):
            self.move(start + (end - start) * (step / steps))
            QApplication.processEvents()
        self.release(end)

    def turn_wheel(self, at: QPointF, notches: float, *, keys: Qt.KeyboardModifier = NO_KEY) -> None:
        viewport, place = self.canvas.viewport(), QPointF(self.pixel(at))
        event = QWheelEvent(
            place,
            QPointF(viewport.mapToGlobal(place)),
            QPoint(),
            QPoint(0, round(120 * notches)),
            Qt.MouseButton.NoButton,
            keys,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(viewport, event)

    def key(self, key: Qt.Key, keys: Qt.KeyboardModifier = NO_KEY) -> None:
        self.qtbot.keyClick(self.editor or self.canvas, key, keys)

    def type(self, text: str) -> None:
        assert self.editor is not None
        self.qtbot.keyClicks(self.editor, text)

    @property
    def editor(self) -> TextEditor | None:
        return self.canvas.editor

    def picture(self) -> QImage:
        """Return what the view shows."""
        QApplication.processEvents()
        self.canvas.finish_painting()
        return self.canvas.viewport().grab().toImage()

    def colour_at(self, at: QPointF) -> str:
        return self.picture().pixelColor(self.pixel(at)).name()

    def name_of(self, id: str) -> str:
        return next(touchpoint.name for touchpoint in self.session.journey.touchpoints if touchpoint.id == id)


@pytest.fixture
def hand(qtbot: QtBot) -> Iterator[Hand]:
    """Return a hand on a view of four touchpoints, with the whole sheet in sight."""
    canvas = Canvas()
    qtbot.addWidget(canvas)
    canvas.resize(1000, 720)
    with qtbot.waitExposed(canvas):
        canvas.show()
    session = Session(builders.small(4))
    canvas.show_session(session)
    canvas.setFocus()
    QApplication.processEvents()
    yield Hand(qtbot, canvas, session)
    # Qt remembers what is held down from one test to the next.
    for button in (LEFT, MIDDLE, RIGHT):
        if QApplication.mouseButtons() & button:
            qtbot.mouseRelease(canvas.viewport(), button)
