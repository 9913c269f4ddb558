"""Everything that takes events, opened one after the other as a person opens it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QStyledItemDelegate

from journeycanvas.model.picture import Crop
from journeycanvas.ui.dialogs.choose_one import choose_one
from journeycanvas.ui.dialogs.versions import VersionsWindow
from journeycanvas.ui.faces.grid import Grid
from journeycanvas.ui.inspector.many_field import ManyField
from journeycanvas.ui.pictures.dialog import ask_part
from journeycanvas.ui.topics.registry import ROWS
from journeycanvas.ui.viewing.check_menu import CheckMenu
from journeycanvas.ui.viewing.presenter import Presenter
from journeycanvas.ui.waiting.box import WaitingBox
from journeycanvas.ui.window import Window

Try = Callable[[], None]
"""Tries what is open now."""


def _do(shown: Window, id: str) -> None:
    shown.actions_of[id].setEnabled(True)
    shown.actions_of[id].trigger()
    QApplication.processEvents()


def _panels(shown: Window, attempt: Try) -> None:
    for row in ROWS:
        action = shown.actions_of[row.id]
        if row.is_switch and row.id != "full_screen" and action.isEnabled() and not action.isChecked():
            action.trigger()
            QApplication.processEvents()
            attempt()
    for id in ("find", "filter"):
        _do(shown, id)
        attempt()


def _selections(shown: Window, attempt: Try) -> None:
    journey = shown.editing.session.journey
    measured = next(one.touchpoint for one in journey.measurements if one.touchpoint is not None)
    for id in (journey.touchpoints[5].id, journey.cards[0].id, journey.stages[1].id, measured):
        shown.editing.session.select((id,))
        shown.editing.enter_inspector()
        QApplication.processEvents()
        attempt()


def _list_of_ticks(shown: Window, attempt: Try) -> None:
    session = shown.editing.session
    session.select((session.journey.touchpoints[5].id,))
    shown.editing.enter_inspector()
    QApplication.processEvents()
    box = next(iter(shown.findChildren(ManyField))).open()
    attempt()
    box.close()


def _typing(shown: Window, attempt: Try) -> None:
    canvas = shown.editing.workspace.canvas
    canvas.edit_text(shown.editing.session.journey.touchpoints[0].id, "name")
    QApplication.processEvents()
    attempt()
    canvas.finish_typing()


def _carrying(shown: Window, attempt: Try) -> None:
    """Drag a row of the outline; what drags it tries what is there, and then leaves it."""
    tree = shown.editing.workspace.outline.tree
    shown.editing.session.select((shown.editing.session.journey.touchpoints[5].id,))
    QApplication.processEvents()
    tree.startDrag(Qt.DropAction.MoveAction)


def _quick_bar(shown: Window, attempt: Try) -> None:
    session = shown.editing.session
    canvas = shown.editing.workspace.canvas
    session.select((session.journey.touchpoints[5].id,))
    canvas.setFocus()
    _do(shown, "quick_bar")
    attempt()


def _table(shown: Window, attempt: Try) -> None:
    _do(shown, "face_table")
    tried: set[type] = set()
    for grid in shown.findChildren(Grid):
        grid.setFocus()
        attempt()
        for column in range(grid.table.columnCount()):
            index = grid.table.index(0, column)
            if grid.table.flags(index) & Qt.ItemFlag.ItemIsEditable:
                grid.setCurrentIndex(index)
                grid.edit(index)
                QApplication.processEvents()
                if type(grid.boxes.open) not in tried:
                    tried.add(type(grid.boxes.open))
                    attempt()
                if grid.boxes.open is not None:
                    grid.boxes.closeEditor.emit(grid.boxes.open, QStyledItemDelegate.EndEditHint.NoHint)
    _do(shown, "face_map")


def _text(shown: Window, attempt: Try) -> None:
    _do(shown, "face_text")
    attempt()
    _do(shown, "face_map")


def _by_action(id: str, shown: Window, attempt: Try) -> None:
    """Open what an action opens; boxes try what is in them by themselves."""
    _do(shown, id)
    attempt()


def _versions(shown: Window, attempt: Try) -> None:
    _do(shown, "versions")
    attempt()
    for one in QApplication.topLevelWidgets():
        if isinstance(one, VersionsWindow):
            one.close()


def _presenting(shown: Window, attempt: Try) -> None:
    _do(shown, "present")
    attempt()
    for one in QApplication.topLevelWidgets():
        if isinstance(one, Presenter):
            one.close()
    QApplication.processEvents()


def _menu_of_ticks(shown: Window, attempt: Try) -> None:
    _do(shown, "filter")
    menu = next(iter(shown.findChildren(CheckMenu)))
    menu.popup(shown.mapToGlobal(QPoint(50, 50)))
    QApplication.processEvents()
    attempt()
    menu.close()


def _waiting(shown: Window, attempt: Try) -> None:
    box = WaitingBox(shown, "Arranging")
    box.show()
    box.keep_typed()
    # It listens while it comes up alone, which is too short to be tried.
    shown.actions_of["save"].installEventFilter(box)
    QApplication.postEvent(shown.actions_of["save"], QEvent(QEvent.Type.User))
    QApplication.processEvents()
    attempt()
    shown.actions_of["save"].removeEventFilter(box)
    box.end()


def _start_page(shown: Window, attempt: Try) -> None:
    another = shown._host.open_window_for_a_file()  # type: ignore[attr-defined]
    another.show_start()
    another._load_the_rest()
    QApplication.processEvents()
    attempt()
    another.close()


def _choosing(shown: Window, attempt: Try) -> None:
    choose_one(shown, "Which?", {"a": "A", "b": "B"})


def _cutting(shown: Window, attempt: Try) -> None:
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    ask_part(shown, image, part=Crop(), caption="")


SCENES: dict[str, Callable[[Window, Try], None]] = {
    "the panels": _panels,
    "what is selected": _selections,
    "a list of ticks": _list_of_ticks,
    "typing on the map": _typing,
    "a row that is dragged": _carrying,
    "the quick bar": _quick_bar,
    "the table": _table,
    "the text": _text,
    "the palette": partial(_by_action, "palette"),
    "the checklist": partial(_by_action, "checklist"),
    "choosing": _choosing,
    "cutting a picture": _cutting,
    "renaming": partial(_by_action, "rename_everywhere"),
    "the page": partial(_by_action, "page_setup"),
    "a poster": partial(_by_action, "poster"),
    "a handbook": partial(_by_action, "handbook"),
    "a PDF": partial(_by_action, "export_pdf"),
    "a copy for others": partial(_by_action, "export_copy"),
    "versions": _versions,
    "presenting": _presenting,
    "a menu of ticks": _menu_of_ticks,
    "waiting": _waiting,
    "the start page": _start_page,
}
"""The name of each, and what opens it, lets it be tried, and closes it."""
