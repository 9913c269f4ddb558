"""Which paths are seen: one hidden or shown, one alone, one before the others."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from journeycanvas.document.journey import Journey
from journeycanvas.edits import paths
from journeycanvas.language import N_, _
from journeycanvas.ui.columns_and_rows.saying import say
from journeycanvas.ui.paths.acting import path_meant
from journeycanvas.ui.viewing import path_menu
from journeycanvas.ui.viewing.lens import lens_of
from journeycanvas.ui.viewing.values import path_names

if TYPE_CHECKING:
    from journeycanvas.ui.editing import Editing

SHOW_ONE = N_("Show one path only")


def hide_or_show(editing: Editing) -> None:
    """Hide a path that is shown, show one that is hidden, and say which."""
    path = path_meant(editing) if editing.settle() else None
    if path is not None:
        path_menu.toggle(editing, path.id)
        said = _("Shown: {name}.") if path.hidden else _("Hidden: {name}. View > Paths brings it back.")
        say(editing, said.format(name=path_names(editing.session.settled)[path.id]))


def show_only(editing: Editing) -> None:
    """Show one path and hide all others, as one step."""
    path = path_meant(editing) if editing.settle() else None
    if path is None:
        return
    others = [one.id for one in editing.session.settled.paths if one.id != path.id]

    def alone(journey: Journey) -> Journey:
        return paths.show(paths.hide(journey, others), [path.id])

    editing.session.apply(SHOW_ONE, alone)


def highlight(editing: Editing) -> None:
    """Let a path stand out and dim the rest; one that is hidden is shown. Once more, and none stands out."""
    path = path_meant(editing) if editing.settle() else None
    if path is None:
        return
    lens = lens_of(editing)
    if path.hidden:
        path_menu.toggle(editing, path.id)
    lens.highlight(None if lens.highlighted == path.id else path.id)


SEEN: dict[str, Callable[[Editing], None]] = {"hide": hide_or_show, "only": show_only, "highlight": highlight}
