"""The box of the checklist: how each point stands, the way to the map, paper and PDF."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidgetItem, QWidget
from pytestqt.qtbot import QtBot

from journeycanvas.scene.scene import Scene
from journeycanvas.session.preferences import Language
from journeycanvas.ui import print_preview
from journeycanvas.ui.dialogs.checklist import ChecklistBox
from journeycanvas.ui.program import Program
from journeycanvas.ui.window import Window
from tests.ui import person


def in_the_box(window: Window, act: Callable[[ChecklistBox], None]) -> None:
    """Open the box from the menu, do something in it, and close it."""

    def seen(box: QWidget) -> None:
        assert isinstance(box, ChecklistBox)
        try:
            act(box)
        finally:
            box.reject()

    person.when_asked(seen)
    person.do(window, "checklist")


def row(box: ChecklistBox, words: str) -> QListWidgetItem:
    (found,) = box.list.findItems(words, Qt.MatchFlag.MatchContains)
    return found


def said(box: ChecklistBox, words: str) -> str:
    return str(row(box, words).data(Qt.ItemDataRole.AccessibleTextRole))


@pytest.mark.parametrize(
    ("tongue", "sentence", "heading", "point"),
    [
        ("en", "time given", "Key moments (4 of 4 done)", "Still open. Stages without a duration: 1 of 5."),
        ("fr", "temps consacré", "Moments clés (4 sur 4)", "Encore à faire. Étapes sans durée\u00a0: 1 sur 5."),
    ],
)
def test_each_point_says_how_it_stands(
    program: Program, shoes: Window, tongue: Language, sentence: str, heading: str, point: str
) -> None:
    program.set_language(tongue)

    def look(box: ChecklistBox) -> None:
        assert said(box, sentence).endswith(point)
        assert row(box, heading).flags() == Qt.ItemFlag.ItemIsEnabled
        assert box.list.accessibleName() == box.windowTitle()

    in_the_box(shoes, look)


def test_a_line_leads_to_the_map_and_the_list_goes_on_from_there(shoes: Window, qtbot: QtBot) -> None:
    def go(box: ChecklistBox) -> None:
        box.list.setCurrentItem(row(box, "time given"))
        qtbot.keyClick(box.list, Qt.Key.Key_Return)
        assert not box.isVisible()

    in_the_box(shoes, go)
    assert shoes.editing.session.selection == {"advocacy"}

    def click_what_people_judge(box: ChecklistBox) -> None:
        assert box.list.currentItem() is row(box, "time given")
        judged = row(box, "departments concerned")
        box.list.scrollToItem(judged)
        at = box.list.visualItemRect(judged).center()
        qtbot.mouseClick(box.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
        assert box.isVisible()

    in_the_box(shoes, click_what_people_judge)
    assert shoes.editing.session.selection == {"advocacy"}


def test_it_is_saved_as_pdf(shoes: Window, tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "list.pdf"

    def save(box: ChecklistBox) -> None:
        person.name_file(file)
        qtbot.mouseClick(box.save_button, Qt.MouseButton.LeftButton)

    in_the_box(shoes, save)

    assert file.read_bytes().startswith(b"%PDF")
    assert "list.pdf" in shoes.statusBar().currentMessage()


def test_it_is_printed_filled_or_blank(shoes: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    printed: list[tuple[Scene, ...]] = []
    monkeypatch.setattr(print_preview, "print_with_preview", lambda _window, *pages: printed.append(pages))

    def print_both(box: ChecklistBox) -> None:
        qtbot.mouseClick(box.print_button, Qt.MouseButton.LeftButton)
        qtbot.keyClick(box.blank, Qt.Key.Key_Space)
        qtbot.mouseClick(box.print_button, Qt.MouseButton.LeftButton)

    in_the_box(shoes, print_both)

    filled, blank = ({node.role for page in pages for node in page.nodes} for pages in printed)
    assert "legend" in filled
    assert "fill" not in filled
    assert "fill" in blank
    assert "legend" not in blank


def test_without_a_journey_it_is_a_blank_form(window: Window) -> None:
    def look(box: ChecklistBox) -> None:
        assert box.blank.isChecked()
        assert not box.blank.isEnabled()
        assert said(box, "time given") == "The time given to each stage is defined."

    in_the_box(window, look)
