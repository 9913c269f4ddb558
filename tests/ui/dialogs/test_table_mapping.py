"""Tables of anybody brought into the window: what each column holds is shown with a guess, and put right."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from journeycanvas.ui import beginning
from journeycanvas.ui.dialogs.import_report import ImportReport
from journeycanvas.ui.dialogs.table_mapping import TableMapping
from journeycanvas.ui.window import Window
from tests.ui import person

TEXT = "Workshop of May\nStage;Interaction;Mood;Where\nFind;Advert;4;At home\n;Search;2;\nBuy;Till;5;In the shop\n"


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    path = tmp_path / "workshop.csv"
    path.write_text(TEXT, encoding="utf-8")
    monkeypatch.setattr(beginning, "file_to_import", lambda _window: [path])
    return path


def in_the_box(window: Window, qtbot: QtBot, deed: Callable[[TableMapping], None]) -> None:
    """Import from the menu, and do something in the box; the report that follows is closed."""
    person.in_box(window, "import", TableMapping, deed)
    qtbot.wait(1)
    for report in window.findChildren(ImportReport):
        report.close()


def lanes_of(window: Window) -> list[tuple[str, str | None]]:
    lanes = window.editing.session.journey.lanes
    return [(lane.name, lane.__dict__.get("wording")) for lane in lanes if lane.holds_cards]


def test_guess_is_shown_and_taken(window: Window, table: Path, qtbot: QtBot) -> None:
    said: list[str] = []

    def look(box: TableMapping) -> None:
        said.extend((box.told.text(), box.head.text(), box.shape.currentText(), box.scale.currentText()))
        box.bring_in.click()

    in_the_box(window, qtbot, look)

    assert said == ["2 stages, 3 touchpoints, 2 cards", "2", "Each row is a touchpoint", "1 to 5"]
    session = window.editing.session
    assert [each.name for each in session.journey.touchpoints] == ["Advert", "Search", "Till"]
    assert [visit.emotion for visit in session.journey.paths[0].visits] == [1.0, -1.0, 2.0]
    assert lanes_of(window) == [("Where", None)]
    assert session.path is None
    assert table.read_text(encoding="utf-8") == TEXT


def test_role_is_chosen_by_keyboard_and_remembered(window: Window, table: Path, qtbot: QtBot) -> None:
    def choose(box: TableMapping) -> None:
        (combo,) = (each for each in box.columns.findChildren(QComboBox) if each.accessibleName().startswith("Where"))
        combo.setFocus()
        QTest.keyClicks(combo, "Pain")
        box.bring_in.click()

    remembered: list[str] = []
    in_the_box(window, qtbot, choose)
    assert lanes_of(window) == [("", "pain_points")]

    in_the_box(window, qtbot, lambda box: remembered.append(box.columns.roles[3]))

    assert remembered == ["cards:pain_points"]
    kept = (table.parent / "config" / "journeycanvas" / "tables.json").read_text(encoding="utf-8")
    assert not any(word in kept for word in ("Where", "Interaction", "Advert", "workshop"))


def test_other_shape_and_other_heads_are_guessed_anew(window: Window, table: Path, qtbot: QtBot) -> None:
    counted: list[str] = []

    def turn(box: TableMapping) -> None:
        box.shape.setCurrentIndex(box.shape.findData("matrix"))
        counted.append(box.told.text())
        box.shape.setCurrentIndex(box.shape.findData("long"))
        QTest.keyClick(box.head, Qt.Key.Key_Up)
        counted.append(box.told.text())
        for place in box.columns.roles:
            box.columns.choose(place, "ignore")
        qtbot.waitUntil(lambda: "1 stage" in box.told.text() or not box.bring_in.isEnabled())
        counted.append(box.wrong.text().splitlines()[0])

    in_the_box(window, qtbot, turn)

    assert counted[0].startswith("3 stages")
    assert counted[1].startswith(("1 stage", "2 stages"))
    assert counted[2] in ("Not taken over", "there is nothing under its heads. Choose another file.")
    assert not window.has_document


def test_cancel_brings_nothing_in(window: Window, table: Path, qtbot: QtBot) -> None:
    in_the_box(window, qtbot, lambda box: box.reject())

    assert not window.has_document
    assert not (table.parent / "config" / "journeycanvas" / "tables.json").exists()
