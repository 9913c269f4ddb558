"""Taking the tools in hand that draw connections and emotions, and putting them away."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from journeycanvas.language import _
from journeycanvas.tools import Select, Tool
from journeycanvas.tools.connect import Connect
from journeycanvas.tools.draw_emotions import DrawEmotions

if TYPE_CHECKING:
    from journeycanvas.ui.editing import Editing


def take(editing: Editing, id: str) -> None:
    """Take a tool in hand; where it is already, put it away."""
    canvas = editing.workspace.canvas
    if not editing.settle():
        return
    if canvas.tool is not None and canvas.tool.id == id:
        put_away(editing)
        return
    if not canvas.isVisible():
        editing.workspace.faces.choose("map")
    session, leave = editing.session, partial(put_away, editing)
    tool: Tool
    if id == Connect.id:
        tool = Connect(session, leave=leave, drawn=partial(show_fields, editing))
        said = _("Drag from a touchpoint to another one, or to an empty place for an exit. Escape ends it.")
    else:
        tool = DrawEmotions(session, leave=leave)
        said = _("Draw the curve in the lane of emotions in one stroke. Escape ends it.")
    canvas.use_tool(tool)
    canvas.setFocus()
    _show_which(editing)
    editing.window.statusBar().showMessage(said)


def put_away(editing: Editing) -> None:
    """Take the tool in hand that selects and moves."""
    editing.workspace.canvas.use_tool(Select(editing.session))
    editing.window.statusBar().clearMessage()
    _show_which(editing)


def show_fields(editing: Editing) -> None:
    """Show the fields of what is selected; the keyboard stays with the map."""
    editing.workspace.show_fields()


def _show_which(editing: Editing) -> None:
    """Show in the menus which tool is in hand."""
    editing.docks.changed.emit()
