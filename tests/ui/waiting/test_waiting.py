"""What takes long shows how far it is and can be cancelled; what takes a moment shows nothing."""

import time
from collections.abc import Callable
from threading import get_ident

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QInputMethodEvent, QKeyEvent, QShortcutEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QPushButton
from pytestqt.qtbot import QtBot

from journeycanvas import language, progress
from journeycanvas.edits.errors import EditError
from journeycanvas.progress import CancelledError
from journeycanvas.ui.waiting import waiting as module
from journeycanvas.ui.waiting.box import WaitingBox
from journeycanvas.ui.waiting.waiting import Waiting

PATIENCE_S = 0.05
STEPS = 40


class Place:
    """A window with a line and a button, and what waits over it."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QMainWindow()
        self.line = QLineEdit()
        self.window.setCentralWidget(self.line)
        self.button = QPushButton(self.window)
        self.waiting = Waiting(self.window)
        qtbot.addWidget(self.window)
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.window.activateWindow()
        self.line.setFocus()

    def when_shown(self, act: Callable[[WaitingBox], None]) -> None:
        def look() -> None:
            if self.waiting.box is not None and self.waiting.box.isVisible():
                act(self.waiting.box)
            elif self.waiting.is_under_way:
                QTimer.singleShot(5, look)

        QTimer.singleShot(0, look)


@pytest.fixture
def place(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Place:
    monkeypatch.setattr(module, "PATIENCE_S", PATIENCE_S)
    return Place(qtbot)


def slow() -> str:
    for _each in progress.through(range(STEPS)):
        time.sleep(0.01)
    return "done"


def type_ahead(place: Place, key: int, modifiers: Qt.KeyboardModifier, text: str) -> None:
    """Type while the window does not look at what is typed."""
    QApplication.postEvent(place.window.windowHandle(), QKeyEvent(QKeyEvent.Type.KeyPress, key, modifiers, text))


def quick() -> str:
    return "done"


def test_a_moment_shows_no_box(place: Place) -> None:
    shown: list[WaitingBox] = []
    place.when_shown(shown.append)

    assert place.waiting(quick, doing="Doing") == "done"
    QApplication.processEvents()

    assert shown == []
    assert place.waiting.box is None
    assert not place.waiting.is_under_way


def test_what_takes_long_shows_what_goes_on_and_how_far(place: Place) -> None:
    seen: list[tuple[str, int, bool]] = []

    def note(box: WaitingBox) -> None:
        seen.append((box.label.text(), box.bar.value(), box.isModal()))
        if len(seen) < 6:
            QTimer.singleShot(40, lambda: place.waiting.box is not None and note(place.waiting.box))

    place.when_shown(note)

    assert place.waiting(slow, doing="Change width") == "done"

    assert {(said, is_modal) for said, _value, is_modal in seen} == {("Change width…", True)}
    values = [value for _said, value, _is_modal in seen]
    assert values == sorted(values)
    assert values[-1] > values[0]
    assert place.waiting.box is None


def test_the_window_answers_meanwhile(place: Place) -> None:
    beats: list[float] = []
    timer = QTimer(interval=10)
    timer.timeout.connect(lambda: beats.append(time.perf_counter()))
    timer.start()

    def busy() -> None:
        end = time.perf_counter() + 0.6
        while time.perf_counter() < end:
            sum(range(2000))

    place.waiting(busy, doing="Doing")

    assert len(beats) > 8


@pytest.mark.parametrize("way", ["escape", "button", "close"])
def test_it_can_be_cancelled(place: Place, qtbot: QtBot, way: str) -> None:
    steps: list[int] = []

    def work() -> None:
        for each in progress.through(range(1000)):
            steps.append(each)
            time.sleep(0.01)

    def cancel(box: WaitingBox) -> None:
        if way == "escape":
            qtbot.keyClick(box, Qt.Key.Key_Escape)
        elif way == "button":
            qtbot.mouseClick(box.button, Qt.MouseButton.LeftButton)
        else:
            box.close()

    place.when_shown(cancel)

    with pytest.raises(CancelledError):
        place.waiting(work, doing="Doing")

    assert len(steps) < 500
    assert place.waiting.box is None
    assert place.waiting(quick, doing="Doing") == "done"


def test_cancelling_twice_or_too_late_is_cancelling(place: Place, qtbot: QtBot) -> None:
    said: list[str] = []

    def deaf() -> str:
        time.sleep(0.3)
        return "done"

    def cancel(box: WaitingBox) -> None:
        box.reject()
        box.reject()
        said.append(box.label.text())

    place.when_shown(cancel)

    with pytest.raises(CancelledError):
        place.waiting(deaf, doing="Doing")
    assert said == ["Cancelling…"]


def test_what_goes_wrong_is_told_to_who_asked(place: Place) -> None:
    def wrong() -> None:
        time.sleep(0.1)
        raise EditError("Not so.")

    with pytest.raises(EditError, match=r"Not so\."):
        place.waiting(wrong, doing="Doing")
    assert place.waiting.box is None


def test_what_is_typed_meanwhile_goes_on(place: Place, qtbot: QtBot) -> None:
    meanwhile: list[str] = []

    def type_on(box: WaitingBox) -> None:
        qtbot.keyClicks(box, "lated")
        qtbot.keyClick(box, Qt.Key.Key_Backspace)
        QApplication.sendPostedEvents(place.line)  # what is not kept would reach the line now
        meanwhile.append(place.line.text())

    place.when_shown(type_on)
    # Before the box is there the window's thread waits: what is typed then stands in the queue.
    type_ahead(place, 0, Qt.KeyboardModifier.NoModifier, "re")

    place.waiting(slow, doing="Doing")
    place.line.setFocus()
    qtbot.waitUntil(lambda: place.line.text() == "relate")
    assert meanwhile == [""]


def composed(text: str, *, half: str = "") -> QInputMethodEvent:
    event = QInputMethodEvent(half, [])
    event.setCommitString(text)
    return event


def test_what_is_composed_meanwhile_goes_on_too(place: Place, qtbot: QtBot) -> None:
    def compose(box: WaitingBox) -> None:
        assert box.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        qtbot.keyClicks(box, "t")
        QApplication.sendEvent(box, composed("", half="^"))
        QApplication.sendEvent(box, composed("ê"))
        qtbot.keyClicks(box, "te")
        QApplication.sendEvent(box, composed("", half="日"))

    place.when_shown(compose)
    # Composed before the box is there, for the line.
    QApplication.postEvent(place.line, composed("à "))

    place.waiting(slow, doing="Doing")
    place.line.setFocus()

    qtbot.waitUntil(lambda: place.line.text() == "à tête日")


def test_a_shortcut_pressed_before_the_box_is_there_does_nothing(place: Place) -> None:
    done: list[bool] = []
    action = QAction("Undo", place.window)
    action.setShortcut("Ctrl+Z")
    action.triggered.connect(lambda: done.append(True))
    place.window.addAction(action)
    QApplication.postEvent(action, QShortcutEvent(action.shortcut(), 1))
    type_ahead(place, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier, "\x1a")

    assert place.waiting(slow, doing="Doing") == "done"
    QApplication.processEvents()

    assert done == []
    assert place.line.text() == ""


def test_what_was_typed_is_dropped_with_what_is_cancelled(place: Place, qtbot: QtBot) -> None:
    def type_on(box: WaitingBox) -> None:
        qtbot.keyClicks(box, "lost")
        box.reject()

    place.when_shown(type_on)

    with pytest.raises(CancelledError):
        place.waiting(slow, doing="Doing")
    qtbot.wait(30)

    assert place.line.text() == ""


def test_a_click_made_meanwhile_does_nothing(place: Place, qtbot: QtBot) -> None:
    clicked: list[bool] = []
    place.button.clicked.connect(lambda: clicked.append(True))
    place.when_shown(lambda _box: qtbot.keyClick(place.window.windowHandle(), Qt.Key.Key_A))

    place.waiting(slow, doing="Doing")
    QApplication.processEvents()

    assert clicked == []
    assert place.line.text() == ""


def test_what_is_asked_for_meanwhile_is_done_at_once(place: Place) -> None:
    found: list[str] = []
    place.when_shown(lambda _box: found.append(place.waiting(quick, doing="Other")))

    assert place.waiting(slow, doing="Doing") == "done"
    assert found == ["done"]


def test_the_box_speaks_french(place: Place) -> None:
    language.use("fr")
    seen: list[str] = []
    place.when_shown(lambda box: (seen.append(box.button.text()), box.reject(), seen.append(box.label.text())))

    with pytest.raises(CancelledError):
        place.waiting(slow, doing="Changer la largeur")

    assert seen == ["Annuler", "Annulation…"]


def test_work_of_qt_is_done_in_the_windows_thread_and_answers_between_its_steps(place: Place) -> None:
    beats: list[int] = []
    threads: set[int] = set()
    timer = QTimer(interval=5)
    timer.timeout.connect(lambda: beats.append(1))
    timer.start()

    def work() -> str:
        for _each in progress.through(range(STEPS)):
            threads.add(get_ident())
            time.sleep(0.01)
        return progress.aside(lambda: f"{threads == {get_ident()}}")

    seen: list[int] = []
    place.when_shown(lambda box: seen.append(box.bar.maximum()))

    assert place.waiting.in_turn(work, doing="Doing") == "False"
    assert threads == {get_ident()}
    assert len(beats) > 4
    assert seen
    assert place.waiting.box is None


@pytest.mark.parametrize("is_aside", [True, False])
def test_work_of_qt_can_be_cancelled(place: Place, *, is_aside: bool) -> None:
    def work() -> None:
        if is_aside:
            progress.aside(lambda: time.sleep(0.3))
        for _each in progress.through(range(STEPS)):
            time.sleep(0.01)

    place.when_shown(lambda box: box.reject())

    with pytest.raises(CancelledError):
        place.waiting.in_turn(work, doing="Doing")
    assert place.waiting.box is None
    assert not place.waiting.is_under_way


def test_what_the_window_does_meanwhile_is_no_step_of_the_work(place: Place) -> None:
    others: list[bool] = []
    values = [1, 2, 3]
    timer = QTimer(interval=5)
    timer.timeout.connect(lambda: others.append(progress.through(values) is values))
    timer.start()

    def work() -> None:
        for _each in progress.through(range(STEPS)):
            time.sleep(0.01)
        progress.aside(lambda: time.sleep(0.1))

    place.waiting.in_turn(work, doing="Doing")

    assert len(others) > 4
    assert all(others)
