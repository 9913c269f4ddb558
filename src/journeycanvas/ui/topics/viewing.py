"""Ways to look at a map: presenting, filters, one path before the others."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from journeycanvas.language import N_
from journeycanvas.session.preferences import TextSize
from journeycanvas.ui.actions import ActionRow
from journeycanvas.ui.topics.topic import Topic

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from journeycanvas.ui.editing import Editing
    from journeycanvas.ui.program import Program


def fill_paths(editing: Editing, menu: QMenu) -> None:
    """Put the paths into their menu."""
    from journeycanvas.ui.viewing.path_menu import fill_paths  # not needed to show the map

    fill_paths(editing, menu)


def _filter(editing: Editing) -> None:
    from journeycanvas.ui.viewing.lens import lens_of  # not needed to show the map

    if editing.settle():
        lens_of(editing).toggle_filter()


def _highlight_next(editing: Editing) -> None:
    from journeycanvas.ui.viewing.lens import lens_of  # not needed to show the map

    lens_of(editing).highlight_next()


def _show_all_paths(editing: Editing) -> None:
    from journeycanvas.ui.viewing.path_menu import show_all  # not needed to show the map

    show_all(editing)


def _present(editing: Editing) -> None:
    from journeycanvas.ui.viewing.presenting import present  # not needed to show the map

    present(editing)


def _present_from_here(editing: Editing) -> None:
    from journeycanvas.ui.viewing.presenting import present_from_selected  # not needed to show the map

    present_from_selected(editing)


def program() -> Program:
    """Return the running program, which what is preferred in all windows belongs to."""
    from PySide6.QtWidgets import QApplication  # not needed to name the actions

    from journeycanvas.ui.program import Program  # it makes windows, which read these rows

    application = QApplication.instance()
    found = application.findChild(Program) if application is not None else None
    assert isinstance(found, Program)
    return found


TEXT_SIZES: Mapping[TextSize, str] = {
    "smaller": N_("Smaller (90%)"),
    "normal": N_("Usual size (100%)"),
    "larger": N_("Larger (125%)"),
    "much_larger": N_("Much larger (150%)"),
    "double": N_("Twice as large (200%)"),
}
"""How large the texts of the window can be, in words."""


def _set_text_size(size: TextSize, _editing: Editing) -> None:
    program().set_text_size(size)


TOPIC = Topic(
    rows=(
        ActionRow("filter", N_("Filter"), "filter", ("Ctrl+Shift+F",)),
        ActionRow("highlight_next", N_("Highlight the next path"), "route", ("Ctrl+Shift+H",)),
        ActionRow("present", N_("Present"), "presentation", ("F5",), "stages"),
        ActionRow("present_from_here", N_("Present from the selected stage"), "player-play", ("Shift+F5",), "stages"),
        ActionRow("show_all_paths", N_("Show all paths"), "eye"),
        *(ActionRow(f"text_{id}", title, needs="nothing", group="text_size") for id, title in TEXT_SIZES.items()),
        ActionRow("animate", N_("Smooth movements"), needs="nothing", is_switch=True),
    ),
    deeds={
        "filter": _filter,
        "highlight_next": _highlight_next,
        "present": _present,
        "present_from_here": _present_from_here,
        "show_all_paths": _show_all_paths,
        **{f"text_{id}": partial(_set_text_size, id) for id in TEXT_SIZES},
        "animate": lambda _editing: program().toggle_animation(),
    },
    entries={},
)
