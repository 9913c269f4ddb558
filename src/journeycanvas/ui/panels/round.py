"""Going round the panels by keyboard: the outline, the faces of the journey, the inspector, and all that are docked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QWidget

from journeycanvas.ui.panels.panel import Panel

if TYPE_CHECKING:  # it knows the panels
    from journeycanvas.ui.editing import Editing


def stops(editing: Editing) -> list[QWidget]:
    """Return what the keyboard goes through, in order; a panel behind another one is one too."""
    return [*[stop for stop in editing.workspace.stops if stop.isVisible()], *editing.docks.stops]


def go_round(editing: Editing, *, by: int) -> None:
    """Give the keyboard to the next of them, or to the one before; from elsewhere to the first or the last."""
    there = stops(editing)
    if not there:
        return
    focus = QApplication.focusWidget()
    here = next((place for place, stop in enumerate(there) if focus is stop or _holds(stop, focus)), None)
    start = here if here is not None else -1 if by > 0 else 0
    wanted = there[(start + by) % len(there)]
    if isinstance(wanted, Panel):
        editing.docks.enter(wanted)
    else:
        editing.workspace.enter(wanted)


def open_menu(editing: Editing) -> None:
    """Open the menu of what has the keyboard: on the map that of what is selected."""
    focus = QApplication.focusWidget() or editing.workspace.canvas
    middle = focus.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, middle, focus.mapToGlobal(middle))
    QApplication.sendEvent(focus, event)


def _holds(stop: QWidget, focus: QWidget | None) -> bool:
    return focus is not None and stop.isAncestorOf(focus)
