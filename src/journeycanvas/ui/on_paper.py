"""The open journey on paper: printed with a preview, and the set-up of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # it does what is here
    from journeycanvas.ui.editing import Editing


def print_map(editing: Editing) -> None:
    """Print the map, as the preview shows it."""
    from journeycanvas.ui.print_preview import print_with_preview  # loads what Qt knows of printers

    if editing.settle():
        print_with_preview(editing.window, editing.session.scene)


def set_up_page(editing: Editing) -> None:
    """Ask how large the paper is and which way it lies."""
    from journeycanvas.ui.dialogs.page_setup import ask_page_setup  # a box that is seldom opened

    if editing.settle():
        ask_page_setup(editing.window, editing.session)
