"""Another copy of the open journey is brought in: what changes is told, contradictions are decided, undo undoes."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from journeycanvas.document.journey import Journey
from journeycanvas.edits import records
from journeycanvas.storage.versions_keeping import keep
from journeycanvas.storage.writing import dump, save
from journeycanvas.ui.dialogs import merging
from journeycanvas.ui.dialogs.merging import MergeBox
from journeycanvas.ui.window import Window
from tests.builders import small
from tests.ui import person


def rename(of: Journey, id: str, name: str) -> Journey:
    return records.change(of, (id,), name=name)


@pytest.fixture
def theirs(window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A colleague's copy of the open journey, which was saved twice since."""
    mine, theirs = tmp_path / "shop.journey", tmp_path / "shop of Ann.journey"
    start = small(4)
    save(rename(rename(start, "t1", "Desk"), "t3", "Exit"), theirs)
    for one in (start, rename(rename(start, "t1", "Till"), "t2", "Door")):
        save(one, mine)
        keep(one, mine, dump(one))
    window.editing.open_file(mine)
    monkeypatch.setattr(merging, "file_to_merge", lambda _parent: theirs)
    return theirs


def in_the_box(window: Window, qtbot: QtBot, deed: Callable[[MergeBox], None]) -> None:
    person.in_box(window, "merge", MergeBox, deed)
    qtbot.wait(1)


def names(window: Window) -> list[str]:
    return [each.name for each in window.editing.session.settled.touchpoints]


def rows(box: MergeBox) -> list[list[str]]:
    table = box.conflicts
    return [[table.model().index(row, column).data() for column in range(3)] for row in range(table.rowCount())]


def lines(box: MergeBox) -> list[str]:
    return [box.changes.item(row).text() for row in range(box.changes.count())]


def test_what_comes_in_is_told_and_done_as_one_step(window: Window, theirs: Path, qtbot: QtBot) -> None:
    said: list[object] = []

    def look(box: MergeBox) -> None:
        said.extend((box.origin.currentText()[:9], rows(box), lines(box)))
        box.bring_in.click()

    in_the_box(window, qtbot, look)

    assert said == [
        "Version: ",
        [["Touchpoint “Till”: Name", "Till", "Desk"]],
        ["Changed: Touchpoint “Exit” (Name)"],
    ]
    assert names(window) == ["Till", "Door", "Exit", "t4"]
    window.actions_of["undo"].trigger()
    assert names(window) == ["Till", "Door", "t3", "t4"]


def test_theirs_is_chosen_by_keyboard(window: Window, theirs: Path, qtbot: QtBot) -> None:
    told: list[list[str]] = []

    def choose(box: MergeBox) -> None:
        box.conflicts.setFocus()
        QTest.keyClick(box.conflicts, Qt.Key.Key_Right)
        QTest.keyClick(box.conflicts, Qt.Key.Key_Space)
        told.append(lines(box))
        QTest.keyClick(box, Qt.Key.Key_Return)

    in_the_box(window, qtbot, choose)

    assert told == [["Changed: Touchpoint “Desk” (Name)", "Changed: Touchpoint “Exit” (Name)"]]
    assert names(window) == ["Desk", "Door", "Exit", "t4"]


def test_all_theirs_and_all_mine_again(window: Window, theirs: Path, qtbot: QtBot) -> None:
    def choose(box: MergeBox) -> None:
        box.all_theirs.click()
        assert box.conflicts.choices == {"t1/name": "theirs"}
        box.all_mine.click()
        assert box.conflicts.choices == {"t1/name": "mine"}
        box.conflicts.item(0, 1).setCheckState(Qt.CheckState.Unchecked)  # not mine: theirs
        assert box.conflicts.choices == {"t1/name": "theirs"}
        box.bring_in.click()

    in_the_box(window, qtbot, choose)

    assert names(window)[0] == "Desk"


def test_without_a_known_origin_more_is_contradictory(window: Window, theirs: Path, qtbot: QtBot) -> None:
    found: list[list[str]] = []

    def choose(box: MergeBox) -> None:
        box.origin.setCurrentIndex(1)
        found.extend(rows(box))

    in_the_box(window, qtbot, choose)

    assert [row[0] for row in found] == [f"Touchpoint “{name}”: Name" for name in ("Till", "Door", "t3")]
    assert names(window) == ["Till", "Door", "t3", "t4"]


def test_the_same_again_changes_nothing(window: Window, theirs: Path, qtbot: QtBot) -> None:
    save(window.editing.session.settled, theirs)
    said: list[object] = []

    def look(box: MergeBox) -> None:
        said.extend((box.said.text(), box.bring_in.isEnabled(), box.conflicts.isVisible(), box.nowhere.isVisible()))

    in_the_box(window, qtbot, look)

    assert said == ["Nothing: your journey says all that the other one does.", False, False, True]


def test_what_is_no_journey_is_told(window: Window, theirs: Path, qtbot: QtBot) -> None:
    theirs.write_text("{")
    told: list[str] = []
    person.answer("OK", said=told)

    window.actions_of["merge"].trigger()

    assert "shop of Ann.journey" in told[0]
    assert names(window) == ["Till", "Door", "t3", "t4"]
