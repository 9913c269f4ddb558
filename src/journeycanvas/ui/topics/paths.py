"""Paths: drawing branches, loops, exits and whole curves; the paths themselves, and what they visit."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Literal

from journeycanvas.language import N_
from journeycanvas.ui.actions import ActionRow
from journeycanvas.ui.topics.topic import Topic

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from journeycanvas.edits.connections import Kind
    from journeycanvas.ui.editing import Editing


def fill_visited(editing: Editing, menu: QMenu) -> None:
    """Put the paths that visit what is selected into their menu."""
    from journeycanvas.ui.paths.visited import fill_visited  # not needed to show the map

    fill_visited(editing, menu)


def _take(id: str, editing: Editing) -> None:
    from journeycanvas.ui.paths.tools import take  # not needed to show the map

    take(editing, id)


def _lead(kind: Kind, editing: Editing) -> None:
    from journeycanvas.ui.paths.leading import lead  # not needed to show the map

    lead(editing, kind)


def _add(editing: Editing) -> None:
    from journeycanvas.ui.paths import acting  # not needed to show the map

    acting.add(editing)


def _copy(editing: Editing) -> None:
    from journeycanvas.ui.paths import acting  # not needed to show the map

    acting.copy_as_target(editing)


def _rename(editing: Editing) -> None:
    from journeycanvas.ui.paths import acting  # not needed to show the map

    acting.rename(editing)


def _style(editing: Editing) -> None:
    from journeycanvas.ui.paths.styling import choose_style  # not needed to show the map

    choose_style(editing)


def _move(by: Literal[-1, 1], editing: Editing) -> None:
    from journeycanvas.ui.paths import acting  # not needed to show the map

    acting.move(editing, by)


def _see(how: Literal["hide", "only", "highlight"], editing: Editing) -> None:
    from journeycanvas.ui.paths import seeing  # not needed to show the map

    seeing.SEEN[how](editing)


def _delete(editing: Editing) -> None:
    from journeycanvas.ui.paths import acting  # not needed to show the map

    acting.delete(editing)


TOPIC = Topic(
    rows=(
        ActionRow("connect", N_("Branch, loop or exit"), "git-branch", ("Ctrl+L",), "path", is_switch=True),
        ActionRow("branch_to", N_("Branch to…"), "arrow-ramp-right", needs="visited"),
        ActionRow("loop_back_to", N_("Loop back to…"), "arrow-loop-right", needs="visited"),
        ActionRow("exit_here", N_("Exit here"), "door-exit", needs="visited"),
        ActionRow("draw_emotions", N_("Draw emotions"), "pencil", ("Ctrl+Shift+D",), "path", is_switch=True),
        ActionRow("new_path", N_("New path…"), "route", needs="persona"),
        ActionRow("copy_as_target", N_("Copy as target path"), "target-arrow", needs="path"),
        ActionRow("rename_path", N_("Rename path…"), "edit", needs="path"),
        ActionRow("path_style", N_("Dots of path…"), "line-dotted", needs="path"),
        ActionRow("hide_path", N_("Hide or show path…"), "eye", needs="path"),
        ActionRow("only_path", N_("Show this path only…"), "focus-2", needs="path"),
        ActionRow("highlight_path", N_("Highlight path…"), "route", needs="path"),
        ActionRow("path_up", N_("Move path up"), "arrow-up", needs="path"),
        ActionRow("path_down", N_("Move path down"), "arrow-down", needs="path"),
        ActionRow("delete_path", N_("Delete path…"), "trash", needs="path"),
    ),
    deeds={
        "connect": partial(_take, "connect"),
        "branch_to": partial(_lead, "branch"),
        "loop_back_to": partial(_lead, "loop"),
        "exit_here": partial(_lead, "exit"),
        "draw_emotions": partial(_take, "draw_emotions"),
        "new_path": _add,
        "copy_as_target": _copy,
        "rename_path": _rename,
        "path_style": _style,
        "hide_path": partial(_see, "hide"),
        "only_path": partial(_see, "only"),
        "highlight_path": partial(_see, "highlight"),
        "path_up": partial(_move, -1),
        "path_down": partial(_move, 1),
        "delete_path": _delete,
    },
    entries={
        "insert": ("new_path", "copy_as_target", "|", "connect", "branch_to", "loop_back_to", "exit_here", "|"),
        "edit": ("|", "draw_emotions"),
        "path": (
            *(
                "rename_path",
                "path_style",
                "path_up",
                "path_down",
                "|",
                "hide_path",
                "only_path",
                "highlight_path",
                "|",
            ),
            *("copy_as_target", "delete_path"),
        ),
        "arrange": ("path", "visited_by"),
    },
)
