"""Ways to look at a map: presenting, filters, one path before the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycanvas.language import N_
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


TOPIC = Topic(
    rows=(
        ActionRow("filter", N_("Filter"), "filter", ("Ctrl+Shift+F",)),
        ActionRow("highlight_next", N_("Highlight the next path"), "route", ("Ctrl+Shift+H",)),
        ActionRow("present", N_("Present"), "presentation", ("F5",), "stages"),
        ActionRow("present_from_here", N_("Present from the selected stage"), "player-play", ("Shift+F5",), "stages"),
        ActionRow("show_all_paths", N_("Show all paths"), "eye"),
        ActionRow("text_smaller", N_("Smaller"), needs="nothing", group="text_size"),
        ActionRow("text_normal", N_("Usual size"), needs="nothing", group="text_size"),
        ActionRow("text_larger", N_("Larger"), needs="nothing", group="text_size"),
        ActionRow("animate", N_("Smooth movements"), needs="nothing", is_switch=True),
    ),
    deeds={
        "filter": _filter,
        "highlight_next": _highlight_next,
        "present": _present,
        "present_from_here": _present_from_here,
        "show_all_paths": _show_all_paths,
        "text_smaller": lambda _editing: program().set_text_size("smaller"),
        "text_normal": lambda _editing: program().set_text_size("normal"),
        "text_larger": lambda _editing: program().set_text_size("larger"),
        "animate": lambda _editing: program().toggle_animation(),
    },
    entries={},
)
