"""What is seen of an open journey, as plain values that a recovery journal keeps, and the same seen again."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeGuard

from PySide6.QtCore import QPointF, QTimer

from journeycanvas.session.session import Session
from journeycanvas.storage.journal import View
from journeycanvas.theme.window import WindowColours
from journeycanvas.ui.newer_file import newer_file_of

if TYPE_CHECKING:  # they are there by the time a journey is shown
    from journeycanvas.ui.canvas import Canvas
    from journeycanvas.ui.workspace import Workspace

_MOST_SELECTED = 1_000
_FARTHEST = 1e7
"""Points from the corner of a map: what is said to be farther away is nowhere."""


def sight(workspace: Workspace, session: Session) -> View:
    """Return what is seen: the part of the map, what is selected, and which face of the journey is shown.

    Also which newer file it is of, that is never to be written to.
    """
    canvas = workspace.canvas
    newer_file = newer_file_of(workspace.window())
    x, y = canvas.seen().middle
    return {
        "zoom": round(canvas.zoom(), 4),
        "at": [round(x, 1), round(y, 1)],
        "fit": canvas.fitting.kept,
        "selected": sorted(session.selection)[:_MOST_SELECTED],
        "face": workspace.faces.face,
        "with_map": workspace.faces.is_map_alongside,
        "newer_file": newer_file.plain() if newer_file is not None else None,
    }


def guard_again(workspace: Workspace, view: View, colours: WindowColours) -> None:
    """Keep the newer file from being written to that the view was of, if it was of one."""
    newer_file = newer_file_of(workspace.window())
    if newer_file is not None:
        newer_file.hold_again(view.get("newer_file"), colours)


def see_again(workspace: Workspace, session: Session, view: View) -> None:
    """Show the same part again; what the view does not tell, or tells in another way, stays as it is."""
    face, with_map = view.get("face"), view.get("with_map")
    if face in ("map", "table", "text") and face != workspace.faces.face:
        workspace.faces.choose(face)
    if isinstance(with_map, bool) and with_map != workspace.faces.is_map_alongside:
        workspace.faces.toggle_map()
    selected = view.get("selected")
    session.select([one for one in selected if isinstance(one, str)] if isinstance(selected, list) else [])
    QTimer.singleShot(0, workspace, lambda: _go_there(workspace.canvas, view))  # once the map has its room


def _go_there(canvas: Canvas, view: View) -> None:
    zoom, at, fit = view.get("zoom"), view.get("at"), view.get("fit")
    if fit == "sheet":
        canvas.zoom_to_fit()
    elif fit == "width":
        canvas.zoom_to_width()
    elif _is_number(zoom) and isinstance(at, list) and len(at) == 2 and all(map(_is_number, at)):
        canvas.set_zoom(float(zoom))
        canvas.centerOn(QPointF(*map(float, at)))


def _is_number(value: object) -> TypeGuard[float | int]:
    """Tell whether a value may be somewhere on a map."""
    return isinstance(value, float | int) and -_FARTHEST < value < _FARTHEST
