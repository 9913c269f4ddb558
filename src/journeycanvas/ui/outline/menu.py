"""The menu of the rows selected in the outline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from journeycanvas.document.journey import Journey
from journeycanvas.language import N_, _
from journeycanvas.theme.window import WindowColours
from journeycanvas.tools import moving_rows
from journeycanvas.ui import icons
from journeycanvas.ui.calling import calling
from journeycanvas.ui.outline.rows import Row, carried_kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from journeycanvas.ui.outline.panel import Outline

_COPIED = frozenset({"persona", "path", "stage", "touchpoint", "lane"})
_UP, _DOWN = N_("Move up"), N_("Move down")
_SHIFTS = ((_UP, "arrow-up", "Alt+Up", -1), (_DOWN, "arrow-down", "Alt+Down", 1))


def rows_menu(outline: Outline, journey: Journey, colours: WindowColours) -> QMenu:
    """Return the menu of what can be done with the rows selected, at least one; it goes when it is closed."""
    menu = QMenu(outline)
    menu.aboutToHide.connect(calling(menu.deleteLater))
    rows = outline.tree.selected_rows()

    def put(text: str, icon: str, keys: str, deed: Callable[[], object]) -> QAction:
        # The keys are only told here: they are the tree's own, or those of an action of the window.
        told = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        entry = menu.addAction(icons.icon(icon, colours), f"{text}\t{told}" if told else text)
        entry.triggered.connect(calling(deed))
        return entry

    if len(rows) == 1:
        put(_("Rename"), "edit", "F2", lambda: outline.rename(rows[0].id))
    hideable = [row for row in rows if row.hidden is not None]
    if hideable:
        put(_("Show") if hideable[0].hidden else _("Hide"), _eye(hideable[0]), "Space", outline.toggle)
    if any(row.kind in _COPIED for row in rows):
        _put_of_window(menu, outline, "duplicate")
    menu.addSeparator()
    moving = outline.moving()
    kind, ids = carried_kind(moving[0]), [row.id for row in moving]
    for text, icon, keys, by in _SHIFTS:
        entry = put(_(text), icon, keys, calling(outline.shift, by))
        entry.setEnabled(kind is not None and moving_rows.shifted(journey, kind, ids, by=by) is not journey)
    menu.addSeparator()
    if len(rows) == 1 and rows[0].kind in ("stage", "touchpoint"):
        adding = outline.window().findChild(QAction, "add_touchpoint")
        if isinstance(adding, QAction):
            put(_("Add touchpoint to this stage"), "circle-plus", adding.shortcut().toString(), adding.trigger)
    if len(rows) == 1 and not rows[0].hidden:
        put(_("Show on the map"), "map-pin", "Enter", calling(outline.reveal_wanted.emit, rows[0].id))
    menu.addSeparator()
    _put_of_window(menu, outline, "delete")
    return menu


def _put_of_window(menu: QMenu, outline: Outline, id: str) -> None:
    """Put an action of the window into the menu: it does to the selection what it does everywhere."""
    action = outline.window().findChild(QAction, id)
    if isinstance(action, QAction):
        menu.addAction(action)


def _eye(row: Row) -> str:
    return "eye" if row.hidden else "eye-off"
