"""What a person does in what an action opens, or with what it gives into the hand, until it makes a step.

Keys, clicks and moves are posted, or done by a timer, as the system does: what is sent from Python is told to Python.
"""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDialog, QWidget

from journeycanvas.ui.dialogs.choose_one import ChooseOne
from journeycanvas.ui.dialogs.from_wall import FromWall
from journeycanvas.ui.dialogs.lanes_shown import LanesShown
from journeycanvas.ui.faces.grid import Grid
from journeycanvas.ui.inspector.fields import TextField
from journeycanvas.ui.panels.inventory import InventoryPanel
from journeycanvas.ui.searching.find_bar import FindBar
from journeycanvas.ui.searching.rename_dialog import RenameBox
from journeycanvas.ui.window import Window
from tests.ui import person

P = TypeVar("P", bound=QWidget)

_NONE, _LEFT = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
_MOST_TRIES = 100
_SOON_MS = 20


def do(shown: Window, id: str) -> None:
    """Trigger an action as its keys do: Qt calls it, with nothing of Python below."""
    action = shown.actions_of[id]
    action.setEnabled(True)
    QTimer.singleShot(0, action, action.trigger)
    QTest.qWait(_SOON_MS)


def press(taker: QObject, key: Qt.Key, letter: str = "") -> None:
    """Press a key, and let it do what it does."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.postEvent(taker, QKeyEvent(kind, key, _NONE, letter))
    QApplication.processEvents()


def click(button: QAbstractButton) -> None:
    """Click a button."""
    assert button.isEnabled()
    QTimer.singleShot(0, button, button.click)
    QTest.qWait(_SOON_MS)


def drag(shown: Window, start: QPointF, end: QPointF) -> None:
    """Draw a line on the map with the tool in hand; the ends are in pixels of the canvas."""
    taker = shown.editing.workspace.canvas.viewport()
    ways = [(QEvent.Type.MouseButtonPress, start)]
    ways += [(QEvent.Type.MouseMove, start + (end - start) * part) for part in (0.3, 0.6, 1.0)]
    for kind, at in (*ways, (QEvent.Type.MouseButtonRelease, end)):
        held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else _LEFT
        button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else _LEFT
        where = QPointF(taker.mapToGlobal(at.toPoint()))
        QApplication.postEvent(taker, QMouseEvent(kind, at, where, button, held, _NONE))
        QApplication.processEvents()


def in_the_box(act: Callable[[QDialog], None]) -> None:
    """Do something in the box that opens next, and close it, whatever comes of that."""

    def look(tries: int = 0) -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QDialog):
            QTimer.singleShot(10 * _SOON_MS, box, box.reject)
            act(box)
        elif tries < _MOST_TRIES:
            QTimer.singleShot(_SOON_MS, lambda: look(tries + 1))

    QTimer.singleShot(0, look)


def part(of: QWidget, kind: type[P]) -> P:
    """Return the first part of a kind that is seen."""
    return next(one for one in of.findChildren(kind) if one.isVisible())


# What is opened


def _set_up_page(shown: Window) -> None:
    in_the_box(lambda box: press(part(box, QComboBox), Qt.Key.Key_Up))
    do(shown, "page_setup")


def _hide_a_lane(shown: Window) -> None:
    def act(box: QDialog) -> None:
        assert isinstance(box, LanesShown)
        press(box.list, Qt.Key.Key_Space)

    in_the_box(act)
    do(shown, "lanes_shown")


def _choose_dots(shown: Window) -> None:
    def act(box: QDialog) -> None:
        assert isinstance(box, ChooseOne)
        box.line.setText("Fine dots")
        box.accept()

    shown.editing.session.select([shown.editing.session.journey.paths[0].id])
    in_the_box(act)
    do(shown, "path_style")


def _rename(shown: Window) -> None:
    def act(box: QDialog) -> None:
        assert isinstance(box, RenameBox)
        box.line.setText("Zoé")
        click(box.rename_button)

    in_the_box(act)
    do(shown, "rename_everywhere")


def _type_from_wall(shown: Window) -> None:
    def act(box: QDialog) -> None:
        assert isinstance(box, FromWall)
        box.text.setPlainText("A1 typed back")
        box.accept()

    in_the_box(act)
    do(shown, "from_wall")


def _replace(shown: Window, *, all_of_them: bool) -> None:
    do(shown, "replace")
    (bar,) = shown.findChildren(FindBar)
    bar.line.setText("mark")
    bar.new.setText("Zoe")
    QTest.qWait(10 * _SOON_MS)
    if all_of_them:
        click(bar.all)
    else:
        click(bar.later)
        click(bar.one)


def _take(shown: Window, id: str) -> None:
    tool = shown.editing.workspace.canvas.tool
    if tool is None or tool.id != id:
        do(shown, id)


def _connect(shown: Window) -> None:
    _take(shown, "connect")
    drag(shown, *[QPointF(person.spot(shown, f"touchpoint:{id}")) for id in ("chat", "cart")])


def _draw(shown: Window) -> None:
    _take(shown, "draw_emotions")
    scene, view = shown.editing.session.scene, shown.editing.workspace.canvas.viewportTransform()
    band = next(band for band in scene.bands if band.kind == "emotion")
    drag(shown, *[view.map(QPointF(scene.columns[n].x + 5, band.inner_y + 5)) for n in (0, -1)])


def _insert_a_picture(shown: Window) -> None:
    shown.editing.session.select([shown.editing.session.journey.cards[0].id])
    do(shown, "insert_picture")


def _replace_a_picture(shown: Window) -> None:
    shown.editing.session.select([shown.editing.session.journey.touchpoints[5].id])
    do(shown, "replace_picture")


def _fill_a_field(shown: Window) -> None:
    shown.editing.session.select([shown.editing.session.journey.touchpoints[5].id])
    shown.editing.workspace.inspector.refresh()
    field = part(shown.editing.workspace.inspector, TextField)
    field.editor.setFocus()
    press(field.editor, Qt.Key.Key_X, "x")
    press(field.editor, Qt.Key.Key_Return)


def _fill_a_box(shown: Window) -> None:
    do(shown, "face_table")
    grid = part(shown, Grid)
    grid.setFocus()
    press(grid, Qt.Key.Key_X, "x")
    press(QApplication.focusWidget() or grid, Qt.Key.Key_Return)
    do(shown, "face_map")


def _collect(shown: Window) -> None:
    if not shown.findChildren(InventoryPanel):
        do(shown, "show_inventory")
    panel = part(shown, InventoryPanel)
    panel.line.setPlainText("A thing")
    press(panel.line, Qt.Key.Key_Return)


WORKS: dict[str, Callable[[Window], None]] = {
    "page_setup": _set_up_page,
    "lanes_shown": _hide_a_lane,
    "path_style": _choose_dots,
    "rename_everywhere": _rename,
    "from_wall": _type_from_wall,
    "replace": lambda shown: _replace(shown, all_of_them=False),
    "replace, all": lambda shown: _replace(shown, all_of_them=True),
    "connect": _connect,
    "draw_emotions": _draw,
    "insert_picture": _insert_a_picture,
    "replace_picture": _replace_a_picture,
    "show_inspector": _fill_a_field,
    "face_table": _fill_a_box,
    "show_inventory": _collect,
}
"""What is done by each action, and with what it opens, so that a step is made."""
