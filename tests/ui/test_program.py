"""The program around its windows: errors nobody caught, messages, what is remembered."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from journeycanvas import progress
from journeycanvas.edits.errors import EditError
from journeycanvas.progress import CancelledError
from journeycanvas.session import recent
from journeycanvas.storage import templates
from journeycanvas.storage.writing import save
from journeycanvas.ui import kept_state, messages
from journeycanvas.ui.program import Program, what_to_say
from journeycanvas.ui.window import Window
from tests.ui import person


def test_uncaught_error_is_told_plainly_and_the_window_lives(shoes: Window, program: Program) -> None:
    said: list[str] = []
    person.answer("OK", said=said)
    error = ZeroDivisionError("division by zero")

    program.report(ZeroDivisionError, error, None)
    QApplication.processEvents()

    assert "still open" in said[0]
    assert "division" not in said[0]
    assert "Traceback" not in said[0]
    assert shoes.isVisible()


def test_error_written_for_people_is_told_in_its_own_words() -> None:
    assert what_to_say(EditError("This lane holds no cards.")) == "This lane holds no cards."


def test_labels_and_tooltips_never_take_markup(qapp: QApplication) -> None:
    label = messages.PlainLabel("<b>x</b>")

    assert label.textFormat() == Qt.TextFormat.PlainText
    assert "<b>" not in messages.tooltip("<b>x</b>")
    assert messages.menu_text("A & B\nC") == "A && B C"


_KEEP, _LOSE = messages.Answer("keep", "Keep", "AcceptRole"), messages.Answer("lose", "Lose", "DestructiveRole")


@pytest.mark.parametrize("answers", [(_KEEP, _LOSE), (_LOSE, _KEEP)])
@pytest.mark.parametrize("way", ["escape", "close"])
def test_leaving_a_question_destroys_nothing(
    window: Window, qtbot: QtBot, answers: tuple[messages.Answer, ...], way: str
) -> None:
    def leave(box: QWidget) -> None:
        if way == "escape":
            qtbot.keyClick(box, Qt.Key.Key_Escape)
        else:
            box.close()

    person.when_asked(leave)

    assert messages.ask(window, "Lose it?", answers) == "keep"


def test_boxes_show_plain_text_alone(window: Window, qtbot: QtBot) -> None:
    formats: list[Qt.TextFormat] = []

    def look(box: object) -> None:
        formats.extend(label.textFormat() for label in box.findChildren(QLabel) if label.text())  # type: ignore[attr-defined]
        box.close()  # type: ignore[attr-defined]

    person.when_asked(look)

    messages.tell(window, "<img src='file:///etc/passwd'>")

    assert formats
    assert set(formats) == {Qt.TextFormat.PlainText}


def test_opened_file_is_offered_again(window: Window, program: Program, tmp_path: Path) -> None:
    recent.clear()
    file = tmp_path / "again.journey"
    save(templates.open_template("blank", "en"), file)

    window.open_here(file)

    assert recent.files() == (file,)


def test_panels_are_remembered(shoes: Window, program: Program) -> None:
    person.do(shoes, "show_outline")
    shoes.close()

    assert not kept_state.panels().outline
    kept_state.keep_panels(kept_state.Panels())


def test_start_page_offers_templates_and_samples(window: Window, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: len(window.start.tiles) >= 6, timeout=20_000)

    names = {tile.accessibleName() for tile in window.start.tiles}
    assert "Blank page" in names
    qtbot.waitUntil(lambda: all(tile.has_picture for tile in window.start.tiles), timeout=20_000)


def test_start_page_is_shown_when_the_file_a_window_is_opened_for_cannot_be_read(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    window = program.open_window_for_a_file()
    person.answer("OK")

    window.open_here(tmp_path / "gone.journey")

    assert window.start.isVisible()
    qtbot.waitUntil(lambda: len(window.start.tiles) >= 6, timeout=20_000)


def test_start_page_is_shown_when_the_journey_a_window_was_opened_for_is_closed(
    program: Program, tmp_path: Path
) -> None:
    file = tmp_path / "a.journey"
    save(templates.open_template("blank", "en"), file)
    window = program.open_window_for_a_file()
    window.open_here(file)
    assert not window.start.isVisible()

    person.do(window, "close")

    assert window.start.isVisible()


def test_chosen_tile_begins_a_journey(window: Window, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: len(window.start.tiles) >= 6, timeout=20_000)

    next(tile for tile in window.start.tiles if tile.offer.id == "five-stages").click()

    assert len(window.editing.session.journey.stages) == 5


@pytest.mark.parametrize("id", ["page_setup", "about", "new", "print"])
def test_box_opens_and_closes(shoes: Window, id: str) -> None:
    titles: list[str] = []

    def look(box: object) -> None:
        titles.append(box.windowTitle())  # type: ignore[attr-defined]
        box.reject()  # type: ignore[attr-defined]

    person.when_asked(look)

    person.do(shoes, id)

    assert titles
    assert titles[0]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_program_ends_when_the_system_asks_it_to(number: signal.Signals) -> None:
    code = (
        "import threading, sys; from journeycanvas.app import run\n"
        "threading.Timer(0.5, lambda: print('up', flush=True)).start()\n"
        "sys.exit(run([]))"
    )
    running = subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=dict(os.environ)
    )
    try:
        assert running.stdout is not None
        running.stdout.readline()
        time.sleep(1.5)
        running.send_signal(number)
        assert running.wait(timeout=20) == 0
    finally:
        running.kill()
        running.wait()
        if running.stdout is not None:
            running.stdout.close()


def test_window_is_loaded_without_the_document() -> None:
    code = "import sys; import journeycanvas.ui.program; print('journeycanvas.model.core' in sys.modules)"

    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert said.stdout.strip() == "False"


def test_what_shows_a_map_loads_no_cryptography() -> None:
    loaded = "import journeycanvas.ui.editing, journeycanvas.ui.outline.panel, journeycanvas.ui.inspector.panel"
    code = f"import sys; {loaded}; print('hashlib' in sys.modules)"

    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert said.stdout.strip() == "False"


def test_program_that_ends_opens_no_file_any_more(program: Program, tmp_path: Path) -> None:
    path = tmp_path / "a.journey"
    save(templates.open_template("five-stages", "en"), path)
    program.open_window_for_a_file()

    program.end()
    program.open_paths([path])

    assert program.windows == ()


def test_program_ends_while_something_is_waited_for(program: Program, qtbot: QtBot) -> None:
    window = program.open_window()
    window.open_template("five-stages")

    def work() -> None:
        while True:
            progress.step()
            time.sleep(0.01)

    QTimer.singleShot(0, program.end)
    with pytest.raises(CancelledError):
        window.editing.waiting(work, doing="Doing")

    qtbot.waitUntil(lambda: program.windows == (), timeout=5_000)
