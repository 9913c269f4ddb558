"""Forms that were filled in are read into the open journey: each a step, what has no cell is told."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from journeycanvas.document.form import field_of
from journeycanvas.ui import form_answers
from journeycanvas.ui.dialogs.import_report import ImportReport
from journeycanvas.ui.window import Window
from tests.imports.test_pdf_form import FORM, NEED, typed
from tests.ui import person


@pytest.fixture
def forms(shoes: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Two forms of the running-shoes map that two people filled in."""
    chosen = []
    for name, answer in (("ann", "A longer warranty"), ("bob", "Shoes to try on")):
        path = tmp_path / f"{name}.pdf"
        path.write_bytes(typed(FORM, {field_of(NEED): answer}))
        chosen.append(path)
    monkeypatch.setattr(form_answers, "forms_to_read", lambda _window: chosen)
    return chosen


def cards(window: Window) -> list[str]:
    return [card.text for card in window.editing.session.settled.cards]


def test_the_answers_of_all_are_in_their_cells(shoes: Window, forms: list[Path], qtbot: QtBot) -> None:
    before = cards(shoes)

    shoes.actions_of["form_answers"].trigger()

    assert sorted(set(cards(shoes)) - set(before)) == ["A longer warranty", "Shoes to try on"]
    assert "1 answer of bob.pdf" in shoes.statusBar().currentMessage()
    new = [card for card in shoes.editing.session.settled.cards if card.text not in before]
    assert {(card.lane, card.stage) for card in new} == {(NEED.lane, NEED.stage)}
    undo = shoes.actions_of["undo"]
    qtbot.waitUntil(undo.isEnabled)
    undo.trigger()
    assert set(cards(shoes)) - set(before) == {"A longer warranty"}
    undo.trigger()
    assert cards(shoes) == before


def test_the_same_form_again_changes_nothing_and_says_so(shoes: Window, forms: list[Path], qtbot: QtBot) -> None:
    del forms[1]
    shoes.actions_of["form_answers"].trigger()
    once = cards(shoes)

    shoes.actions_of["form_answers"].trigger()

    assert cards(shoes) == once
    (report,) = shoes.findChildren(ImportReport)
    assert "says so already" in report.text.toPlainText()
    report.close()


def test_a_file_that_is_no_form_is_told_and_the_others_are_read(shoes: Window, forms: list[Path], qtbot: QtBot) -> None:
    forms[0].write_bytes(b"%PDF-1.4\nnothing")
    told: list[str] = []
    person.answer("OK", said=told)

    shoes.actions_of["form_answers"].trigger()

    assert "ann.pdf" in told[0]
    assert "Shoes to try on" in cards(shoes)
