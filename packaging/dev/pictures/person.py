"""What is done with a window before its picture is taken, as a person does it."""

import time
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QPoint, QPointF, QRect, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDockWidget, QWidget

from journeycanvas.ui.window import Window

SETTLING_MS = 350
"""How long panels wait for the map, and dialogs for their pictures."""
PATIENCE_MS = 5000

Part = TypeVar("Part", bound=QWidget)


class Person:
    """Whoever sits before a window."""

    def __init__(self, window: Window) -> None:
        """Sit down before a window with nothing open."""
        self.window = window

    def wait(self, milliseconds: int = SETTLING_MS) -> None:
        """Wait until everything has come."""
        end = time.monotonic() + milliseconds / 1000
        while time.monotonic() < end:
            QApplication.processEvents()
            time.sleep(0.002)

    def open(self, sample: str, *selected: str) -> "Person":
        """Open a sample, with something selected."""
        self.window.open_sample(sample)
        self.wait()
        self.select(*selected)
        return self

    def select(self, *ids: str) -> None:
        """Select things of the map."""
        self.window.editing.session.select(ids)
        self.wait()

    def do(self, id: str) -> None:
        """Choose an action of the menus."""
        action = self.window.actions_of[id]
        if not action.isEnabled():
            raise ValueError(f"{id} cannot be chosen")
        action.trigger()
        self.wait()

    def click(self, key: str) -> None:
        """Click a thing of the map."""
        node = next(node for node in self.window.editing.session.scene.nodes if node.key == key)
        canvas = self.window.editing.workspace.canvas
        at = canvas.viewportTransform().map(QPointF(*node.bounds.middle)).toPoint()
        QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
        self.wait()

    def found(self, kind: type[Part]) -> Part:
        """Return the part of the window of this kind."""
        part = self.window.findChild(kind)
        if not isinstance(part, kind):
            raise LookupError(kind.__name__)
        return part

    def picture(self, part: QWidget | None = None) -> QImage:
        """Take the picture of the window, or of a part of it."""
        if self.window.has_document:
            self.window.editing.workspace.canvas.finish_painting()
        return (part or self.window).grab().toImage()

    def picture_around(self, *parts: QWidget, margin: int = 12) -> QImage:
        """Take the picture of the window where it shows these parts, and a margin around them."""
        boxes = [QRect(part.mapTo(self.window, QPoint(0, 0)), part.size()) for part in parts]
        whole = boxes[0]
        for box in boxes[1:]:
            whole = whole.united(box)
        return self.picture().copy(whole.adjusted(-margin, -margin, margin, margin).intersected(self.window.rect()))

    def picture_of_panel(self, id: str) -> QImage:
        """Take the picture of a docked panel with its title."""
        self.do(f"show_{id}")
        dock = self.window.findChild(QDockWidget, f"dock-{id}")
        if not isinstance(dock, QDockWidget):
            raise LookupError(id)
        self.wait()
        return self.picture(dock)

    def picture_of_box(
        self, open_it: Callable[[], object], *, first: Callable[[QWidget], None] | None = None
    ) -> QImage:
        """Take the picture of the box that opens, and close it."""
        taken: list[QImage] = []
        begun = time.monotonic()

        def look() -> None:
            box = QApplication.activeModalWidget()
            if box is None:
                if time.monotonic() - begun < PATIENCE_MS / 1000:
                    QTimer.singleShot(10, look)
                return
            self.wait()
            if first is not None:
                first(box)
                self.wait()
            taken.append(box.grab().toImage())
            box.close()

        QTimer.singleShot(0, look)
        open_it()
        return taken[0]
