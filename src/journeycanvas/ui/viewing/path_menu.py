"""The menu of the paths: which are on the map, and which stands out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from journeycanvas.edits import paths
from journeycanvas.language import N_, _
from journeycanvas.ui.calling import calling
from journeycanvas.ui.messages import menu_text
from journeycanvas.ui.viewing.lens import lens_of
from journeycanvas.ui.viewing.values import path_names

if TYPE_CHECKING:
    from journeycanvas.ui.editing import Editing

HIDE = N_("Hide path")
SHOW = N_("Show path")
SHOW_ALL = N_("Show all paths")


def fill_paths(editing: Editing, menu: QMenu) -> None:
    """Put the paths of the open journey into a menu, to be shown and hidden, and one to be highlighted."""
    journey = editing.session.journey
    names, lens = path_names(journey), lens_of(editing)
    if not journey.paths:
        menu.addAction(_("No path yet")).setEnabled(False)
        return
    menu.addAction(_("On the map")).setEnabled(False)
    for path in journey.paths:
        entry = menu.addAction(menu_text(names[path.id]))
        entry.setCheckable(True)
        entry.setChecked(not path.hidden)
        entry.triggered.connect(calling(toggle, editing, path.id))
    _put(editing, menu, "show_all_paths")
    menu.addSeparator()
    choice = QActionGroup(menu)
    none = menu.addAction(_("Highlight no path"))
    none.triggered.connect(calling(lens.highlight, None))
    offered: list[tuple[QAction, str | None]] = [(none, None)]
    for path in (path for path in journey.paths if not path.hidden):
        entry = menu.addAction(menu_text(_("Highlight {name}").format(name=names[path.id])))
        entry.triggered.connect(calling(lens.highlight, path.id))
        offered.append((entry, path.id))
    for entry, id in offered:
        entry.setActionGroup(choice)
        entry.setCheckable(True)
        entry.setChecked(id == lens.highlighted)
    _put(editing, menu, "highlight_next")


def toggle(editing: Editing, id: str) -> None:
    """Show a path that is hidden; hide one that is shown."""
    if not editing.settle():
        return
    path = next(path for path in editing.session.journey.paths if path.id == id)
    if path.hidden:
        editing.session.apply(SHOW, lambda journey: paths.show(journey, [id]))
    else:
        editing.session.apply(HIDE, lambda journey: paths.hide(journey, [id]))


def show_all(editing: Editing) -> None:
    """Show all paths that are hidden, and none before the others."""
    if not editing.settle():
        return
    lens_of(editing).highlight(None)
    hidden = [path.id for path in editing.session.journey.paths if path.hidden]
    if hidden:
        editing.session.apply(SHOW_ALL, lambda journey: paths.show(journey, hidden))


def _put(editing: Editing, menu: QMenu, id: str) -> None:
    """Put an action of the window into a menu."""
    action = editing.window.findChild(QAction, id)
    if isinstance(action, QAction):
        menu.addAction(action)
