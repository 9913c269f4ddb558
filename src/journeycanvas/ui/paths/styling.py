"""The dots a path is drawn with, chosen by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycanvas.edits import records
from journeycanvas.language import _
from journeycanvas.model.named import PATH_STYLES
from journeycanvas.ui.dialogs.choose_one import choose_one
from journeycanvas.ui.inspector.steps import PATH_STYLE
from journeycanvas.ui.paths.acting import path_meant

if TYPE_CHECKING:
    from journeycanvas.ui.editing import Editing

_AUTOMATIC = ""


def path_styles() -> dict[str | None, str]:
    """Return what the styles are called in the language spoken; None is the one found automatically."""
    return {None: _("Automatic"), **{id: _(title) for id, title in PATH_STYLES.items()}}


def choose_style(editing: Editing) -> None:
    """Ask how the dots of a path are drawn."""
    path = path_meant(editing) if editing.settle() else None
    if path is None:
        return
    titles = {id or _AUTOMATIC: title for id, title in path_styles().items()}
    chosen = choose_one(editing.window, _("Which dots?"), titles)
    if chosen is not None and (chosen or None) != path.style:
        editing.session.apply(
            PATH_STYLE, lambda journey: records.change(journey, [path.id], style=chosen or None), selection=[path.id]
        )
