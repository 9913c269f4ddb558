"""What a person does with a window: clicks things of the map, answers boxes, names files."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QElapsedTimer, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from journeycanvas.ui.window import Window

B = TypeVar("B", bound=QDialog)

PATIENCE_MS = 10_000


def spot(window: Window, key: str) -> QPoint:
    """Return where a node of the map is in the canvas."""
    node = next(node for node in window.editing.session.scene.nodes if node.key == key)
    return window.editing.workspace.canvas.viewportTransform().map(QPointF(*node.bounds.middle)).toPoint()


def click(qtbot: QtBot, window: Window, key: str) -> None:
    """Click a thing of the map."""
    view = window.editing.workspace.canvas.viewport()
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=spot(window, key))


def drag(qtbot: QtBot, window: Window, key: str, *, to: QPoint) -> None:
    """Drag a thing of the map to a place of the canvas."""
    view = window.editing.workspace.canvas.viewport()
    start = spot(window, key)
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    for part in (0.2, 0.5, 0.8, 1.0):
        at = QPointF(start) + (QPointF(to) - QPointF(start)) * part
        qtbot.mouseMove(view, at.toPoint())
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=to)


def do(window: Window, id: str) -> None:
    """Choose an action of the menus."""
    action = window.actions_of[id]
    assert action.isEnabled(), f"{id} cannot be chosen"
    action.trigger()


def action(window: Window, id: str) -> QAction:
    """Return an action."""
    return window.actions_of[id]


def when_asked(act: Callable[[QWidget], None]) -> None:
    """Do something with the next box that opens."""

    def look() -> None:
        box = QApplication.activeModalWidget()
        if box is None:
            QTimer.singleShot(10, look)
        else:
            act(box)

    QTimer.singleShot(0, look)


def in_box(window: Window, id: str, kind: type[B], deed: Callable[[B], None]) -> None:
    """Do an action, and something in the box of this kind that it opens, which is closed then."""

    waited = QElapsedTimer()
    waited.start()

    def go() -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, kind):  # a file is still being read
            if waited.elapsed() < PATIENCE_MS:
                QTimer.singleShot(10, window, go)
            elif isinstance(box, QDialog):
                box.reject()
            return
        try:
            deed(box)
        finally:
            if box.isVisible():
                box.reject()  # whatever failed: nobody else would close it

    QTimer.singleShot(0, window, go)
    window.actions_of[id].trigger()


def answer(*titles: str, said: list[str] | None = None, then: Callable[[], object] = lambda: None) -> None:
    """Click the buttons of these names, each in the next box that opens, and note what the boxes say.

    What is to follow the last answer, such as an answer to a box of another kind, is begun once that is found.
    """

    def click_it(box: QWidget) -> None:
        if not isinstance(box, QMessageBox):
            box.close()
        assert isinstance(box, QMessageBox)
        if said is not None:
            said.append(f"{box.text()} {box.informativeText()}".strip())
        buttons = {button.text().replace("&", ""): button for button in box.buttons()}
        if titles[0] not in buttons:
            box.reject()  # or the test would wait for ever
        buttons[titles[0]].click()
        if len(titles) > 1:
            answer(*titles[1:], said=said, then=then)
        else:
            then()

    when_asked(click_it)


def name_file(path: Path) -> None:
    """Type a path into the next file box, and accept it."""

    def type_it(box: QWidget) -> None:
        if not isinstance(box, QFileDialog):
            box.close()
        assert isinstance(box, QFileDialog)
        box.setDirectory(str(path.parent))
        line = box.findChild(QLineEdit)
        assert line is not None
        line.setText(str(path))
        box.accept()

    when_asked(type_it)


def dismiss() -> None:
    """Cancel the next box."""

    def reject(box: QWidget) -> None:
        assert isinstance(box, QDialog)
        box.reject()

    when_asked(reject)
