"""The sheet of shortcuts and the glossary tell what is."""

import re
from pathlib import Path
from typing import get_args

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QTreeWidgetItem
from pytestqt.qtbot import QtBot

from journeycanvas import language
from journeycanvas.document.references import COLLECTIONS
from journeycanvas.session.kinds import KINDS
from journeycanvas.tools.key_table import ON_THE_MAP
from journeycanvas.ui.actions import Need
from journeycanvas.ui.searching.glossary import Glossary, glossary
from journeycanvas.ui.searching.reasons import REASONS
from journeycanvas.ui.searching.shortcuts import ShortcutSheet, keys_in_words, shortcuts
from journeycanvas.ui.topics.registry import ROWS
from journeycanvas.ui.window import Window
from tests.ui import person

ROOT = Path(__file__).parents[3]


def test_every_action_with_keys_is_told_with_all_of_them(shoes: Window) -> None:
    told = {shortcut for group in shortcuts(shoes).values() for shortcut in group}

    wanted = {
        (row.title.rstrip("…"), ", ".join(key.toString() for key in shoes.actions_of[row.id].shortcuts()))
        for row in ROWS
        if shoes.actions_of[row.id].shortcuts()
    }

    assert wanted <= told
    assert ("Undo", "Ctrl+Z, Alt+Backspace") in shortcuts(shoes)["Edit"]


def test_no_two_actions_share_a_key(shoes: Window) -> None:
    keys = [key.toString() for row in ROWS for key in shoes.actions_of[row.id].shortcuts()]

    assert sorted(keys) == sorted(set(keys))


def test_standard_keys_take_no_key_of_another_action_on_any_system() -> None:
    """The platform without a screen binds less than X11, where Ctrl+D deletes."""
    also_bound = {QKeySequence.StandardKey.Delete: "Ctrl+D", QKeySequence.StandardKey.DeleteEndOfLine: "Ctrl+K"}
    own = {key: row.id for row in ROWS for key in row.keys if isinstance(key, str)}

    taken = [also_bound[key] for row in ROWS for key in row.keys if not isinstance(key, str) and key in also_bound]

    assert own["Ctrl+D"] == "duplicate"
    assert [key for key in taken if key in own] == []


def test_keys_of_the_map_are_told_in_the_language_spoken(shoes: Window) -> None:
    language.use("fr")

    assert keys_in_words(ON_THE_MAP[1]) == "Maj+Flèches"
    assert keys_in_words(next(row for row in ON_THE_MAP if "Plus" in row.names)) == "+, -"
    assert "Donner une émotion, de très négative à très positive" in [
        row.deed for row in shortcuts(shoes)["Sur la carte"]
    ]


def test_a_word_or_a_key_finds_its_rows(shoes: Window, qtbot: QtBot) -> None:
    sheet = ShortcutSheet(shoes)
    qtbot.addWidget(sheet)

    sheet.line.setText("zoom out")
    assert _seen(sheet) == ["Zoom out"]
    sheet.line.setText("ctrl+k")
    assert _seen(sheet) == ["Find an action or a thing"]
    sheet.line.setText("zzzz")
    assert _seen(sheet) == []
    assert not sheet.none.isHidden()


def test_sheets_open_by_their_actions_without_a_journey(window: Window) -> None:
    seen: list[str] = []

    def note(box: object) -> None:
        assert isinstance(box, ShortcutSheet | Glossary)
        seen.append(box.windowTitle())
        box.reject()

    person.when_asked(note)
    person.do(window, "shortcuts")
    person.when_asked(note)
    person.do(window, "glossary")

    assert seen == ["Keyboard shortcuts", "Glossary"]


def test_the_glossary_says_what_the_page_of_it_says() -> None:
    rows = [
        [re.sub(r"[*`]", "", cell.strip()) for cell in line.strip().strip("|").split("|")]
        for line in (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8").splitlines()
        if line.startswith("| ") and not line.startswith("| in code")
    ]
    written = [row for row in rows if len(row) == 4]

    english = [(word.word.lower(), word.other, word.meaning) for word in glossary()]
    language.use("fr")
    french = [(word.word.lower(), word.other, word.meaning) for word in glossary()]

    assert english == [(en.lower(), fr, meaning) for en, fr, meaning, _sens in written]
    assert french == [(fr.lower(), en, sens) for en, fr, _meaning, sens in written]
    assert len(written) > 30


@pytest.mark.parametrize(
    ("typed", "found"), [("point de rupture", "Breaking point"), ("breaking", "Breaking point"), ("couloir", "Lane")]
)
def test_a_word_of_either_language_is_found_in_the_glossary(
    window: Window, qtbot: QtBot, typed: str, found: str
) -> None:
    box = Glossary(window)
    qtbot.addWidget(box)

    box.line.setText(typed)

    rows = [row for row in range(box.table.rowCount()) if not box.table.isRowHidden(row)]
    words = [shown.text() for row in rows if (shown := box.table.item(row, 0)) is not None]
    assert found in words
    assert len(words) < 6


def test_every_need_has_its_reason() -> None:
    assert REASONS.keys() == set(get_args(Need)) - {"nothing"}


def test_every_collection_has_its_kind() -> None:
    assert set(COLLECTIONS) | {"journey", "visits", "verbatims", "connections"} == KINDS.keys()


def _seen(sheet: ShortcutSheet) -> list[str]:
    root = sheet.tree.invisibleRootItem()
    tops = [root.child(number) for number in range(root.childCount())]
    rows = [top.child(number) for top in tops if not top.isHidden() for number in range(top.childCount())]
    return [row.text(0) for row in rows if isinstance(row, QTreeWidgetItem) and not row.isHidden()]
