"""Finding: the palette of all actions, things of the map, texts, and shortcuts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycanvas.language import N_
from journeycanvas.ui.actions import ActionRow
from journeycanvas.ui.topics.topic import Topic

if TYPE_CHECKING:
    from journeycanvas.ui.editing import Editing
    from journeycanvas.ui.searching.find_bar import FindBar


def open_palette(editing: Editing) -> None:
    """Open the palette, or close it where it is open."""
    from journeycanvas.ui.searching.palette import toggle_palette  # not needed to show the window

    toggle_palette(editing)


def find(editing: Editing, *, replaces: bool) -> None:
    """Open the bar that finds and replaces, with the text that is marked where one is being typed."""
    editor = editing.workspace.canvas.editor
    marked = editor.textCursor().selectedText() if editor is not None else ""
    if editing.settle():
        _bar(editing).open_it(" ".join(marked.split()), replaces=replaces)


def go_on(editing: Editing, *, back: bool) -> None:
    """Go to the next place of what was looked for, or to the one before; where nothing was, ask what to look for."""
    if editing.settle():
        bar = _bar(editing)
        if bar.line.text():
            bar.show()
            bar.go_on(back=back)
        else:
            bar.open_it("", replaces=False)


def rename_everywhere(editing: Editing) -> None:
    """Ask for another name of a persona, in all texts."""
    from journeycanvas.ui.searching.rename_dialog import ask_rename  # a box that is seldom opened

    if editing.settle():
        ask_rename(editing)


def shortcuts(editing: Editing) -> None:
    """Show the sheet of shortcuts."""
    from journeycanvas.ui.searching.shortcuts import show_shortcuts  # a box that is seldom opened

    if not editing.has_document or editing.settle():
        show_shortcuts(editing.window)


def glossary(editing: Editing) -> None:
    """Show what the words mean."""
    from journeycanvas.ui.searching.glossary import show_glossary  # a box that is seldom opened

    if not editing.has_document or editing.settle():
        show_glossary(editing.window)


def _bar(editing: Editing) -> FindBar:
    from PySide6.QtCore import Qt  # none of it is needed to show the window

    from journeycanvas.ui.searching.find_bar import FindBar

    bar = editing.window.findChild(FindBar)
    if not isinstance(bar, FindBar):
        bar = FindBar(editing)
        editing.window.addToolBar(Qt.ToolBarArea.BottomToolBarArea, bar)
    return bar


TOPIC = Topic(
    rows=(
        ActionRow("palette", N_("Find an action or a thing…"), "search", ("Ctrl+K",), "nothing"),
        ActionRow("find", N_("Find…"), keys=("Ctrl+F",)),
        ActionRow("replace", N_("Replace…"), "replace", ("Ctrl+H",)),
        ActionRow("find_next", N_("Find next"), keys=("F3",)),
        ActionRow("find_previous", N_("Find previous"), keys=("Shift+F3",)),
        ActionRow("rename_everywhere", N_("Rename a persona everywhere…"), "user-circle"),
        ActionRow("shortcuts", N_("Keyboard shortcuts"), "keyboard", ("F1", "Ctrl+/"), "nothing"),
        ActionRow("glossary", N_("Glossary"), "help", needs="nothing"),
    ),
    deeds={
        "palette": open_palette,
        "find": lambda editing: find(editing, replaces=False),
        "replace": lambda editing: find(editing, replaces=True),
        "find_next": lambda editing: go_on(editing, back=False),
        "find_previous": lambda editing: go_on(editing, back=True),
        "rename_everywhere": rename_everywhere,
        "shortcuts": shortcuts,
        "glossary": glossary,
    },
    entries={
        "edit": ("|", "find", "replace", "find_next", "find_previous", "rename_everywhere"),
        "help": ("palette", "shortcuts", "glossary"),
    },
)
