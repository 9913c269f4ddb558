"""Files of other programs brought into the window: dropped, opened or chosen, with a report of what was guessed."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from journeycanvas.ui import beginning, messages
from journeycanvas.ui.dialogs.import_report import ImportReport
from journeycanvas.ui.dialogs.table_mapping import TableMapping
from journeycanvas.ui.program import Program
from journeycanvas.ui.window import Window

TEXT = "journey\n  title A day\n  section Morning\n    Coffee: 5: Me\n    A note\n    Train: 1: Me\n"


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "day.mmd"
    path.write_text(TEXT, encoding="utf-8")
    return path


def report_of(window: Window) -> ImportReport:
    (report,) = window.findChildren(ImportReport)
    return report


def test_dropped_text_becomes_a_new_journey_that_is_not_saved(window: Window, text: Path, qtbot: QtBot) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(text))])
    event = QDropEvent(
        QPointF(9, 9), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )

    window.dropEvent(event)

    assert window.editing.session.journey.title == "A day"
    assert window.editing.session.path is None
    qtbot.waitUntil(window.isWindowModified)
    assert text.read_text(encoding="utf-8") == TEXT


def test_menu_asks_for_a_file_and_reads_it(window: Window, text: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beginning, "file_to_import", lambda _window: [text])

    window.actions_of["import"].trigger()

    assert [each.name for each in window.editing.session.journey.touchpoints] == ["Coffee", "Train"]


def test_what_was_guessed_is_told_line_by_line_and_can_be_copied(window: Window, text: Path, qtbot: QtBot) -> None:
    window.open_here(text)
    qtbot.waitUntil(lambda: bool(window.findChildren(ImportReport)))
    report = report_of(window)

    report.copy.click()

    assert "Line 5: without a colon: read as a note" in report.text.toPlainText()
    copied = QApplication.clipboard().text()
    assert copied.startswith("What was read of day.mmd")
    assert "1 stage, 2 touchpoints, 1 persona, 1 card" in copied
    report.close()


def test_nothing_guessed_is_one_line_and_no_box(window: Window, text: Path, qtbot: QtBot) -> None:
    text.write_text(TEXT.replace("    A note\n", ""), encoding="utf-8")

    window.open_here(text)

    qtbot.waitUntil(lambda: window.statusBar().currentMessage() == "day.mmd was imported")
    assert window.findChildren(ImportReport) == []


def test_what_cannot_be_read_is_told_and_the_window_stays(
    window: Window, text: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(messages, "tell", lambda _parent, words: told.append(words))
    text.write_text("graph TD\n A-->B", encoding="utf-8")

    window.open_here(text)

    assert not window.has_document
    assert told == [
        f'Could not import "{text}": its first line is not "journey" (line 1). The file is unchanged. '
        "Choose a Mermaid text of a journey; other diagrams hold no stages."
    ]


@pytest.mark.parametrize(("answer", "emotions"), [("rescale", [0.0, 2.0]), ("cut", [2.0, 2.0]), ("cancel", None)])
def test_wider_scale_is_asked_about(
    answer: str, emotions: list[float] | None, window: Window, text: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(messages, "ask", lambda *_words, **_more: answer)
    text.write_text("journey\nsection A\nX: 5: Me\nY: 10: Me", encoding="utf-8")

    window.open_here(text)

    felt = [visit.emotion for visit in window.editing.session.journey.paths[0].visits] if window.has_document else None
    assert felt == emotions


def test_file_is_imported_from_the_command_line_of_the_window(program: Program, text: Path) -> None:
    program.open_paths([text])

    assert program.windows[-1].editing.session.journey.title == "A day"


def test_copied_table_is_read_as_a_file_of_it_would_be(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(TableMapping, "exec", lambda box: box.accept() or QDialog.DialogCode.Accepted)
    QApplication.clipboard().setText("Stage\tInteraction\tMood\r\nFind\tAdvert\t4\r\n\tSearch\t2\r\n")

    window.actions_of["import_copied"].trigger()

    session = window.editing.session
    assert [each.name for each in session.journey.touchpoints] == ["Advert", "Search"]
    assert [visit.emotion for visit in session.journey.paths[0].visits] == [1.0, -1.0]
    assert session.path is None


def test_copied_notes_are_read_as_an_outline(window: Window) -> None:
    QApplication.clipboard().setText("# A day\n\n## Morning\n\n- Coffee\n- Train\n")

    window.actions_of["import_copied"].trigger()

    assert [each.name for each in window.editing.session.journey.touchpoints] == ["Coffee", "Train"]


@pytest.mark.parametrize(("text", "said"), [("", "No text was copied."), ("a\tb\n", "could not be imported: ")])
def test_what_cannot_be_read_of_the_clipboard_is_told(
    window: Window, text: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(messages, "tell", lambda _window, words: told.append(words))
    monkeypatch.setattr(TableMapping, "exec", lambda box: box.accept() or QDialog.DialogCode.Accepted)
    QApplication.clipboard().setText(text)

    window.actions_of["import_copied"].trigger()

    assert len(told) == 1
    assert said in told[0]
    assert not window.has_document
