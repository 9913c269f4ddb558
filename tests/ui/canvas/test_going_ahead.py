"""Where laying out is slow, what is dragged is under the hand at once, and all else follows when the hand rests."""

from threading import Thread, current_thread
from time import sleep

import pytest
from PySide6.QtCore import QPointF, Qt, QTimer

from journeycanvas.document.journey import Journey
from journeycanvas.layout.map import lay_out
from journeycanvas.scene.scene import Scene
from journeycanvas.session import laying_out
from journeycanvas.session.laying_out import FRAME_S, PATIENCE_S
from journeycanvas.session.session import Session
from journeycanvas.ui.canvas import going_ahead
from tests import builders
from tests.ui.canvas.conftest import Hand

FAR, FARTHER = QPointF(60, -10), QPointF(95, -52)


class SlowLayout:
    """Lays out, slowly by a clock that nothing else moves on, and counts how often."""

    def __init__(self) -> None:
        self.times = 0
        self._now = 0.0

    def __call__(self, journey: Journey) -> Scene:
        self.times += 1
        self._now += 2 * PATIENCE_S
        return lay_out(journey)

    def now(self) -> float:
        return self._now


@pytest.fixture
def layout(monkeypatch: pytest.MonkeyPatch) -> SlowLayout:
    """A layout that takes as long on a busy computer as on an idle one: too long for a drag, not for a rest."""
    made = SlowLayout()
    monkeypatch.setattr(laying_out, "perf_counter", made.now)
    return made


@pytest.fixture
def slow(hand: Hand, layout: SlowLayout) -> SlowLayout:
    """Drag the second touchpoint of a map that is laid out slowly, and hold it there."""
    hand.session = Session(builders.small(4), lay_out=layout)
    hand.canvas.show_session(hand.session)
    hand.start = hand.middle_of("touchpoint:t2")
    hand.press(hand.start)
    hand.move(hand.start + FAR)
    layout.times = 0
    hand.move(hand.start + FARTHER)
    return layout


def shown_middle(hand: Hand, key: str) -> QPointF:
    """Return where the view shows a node now."""
    return next(QPointF(*node.bounds.middle) for node in hand.canvas.nodes_in(hand.canvas.seen()) if node.key == key)


def is_near(one: QPointF, other: QPointF) -> bool:
    return (one - other).manhattanLength() < 2.0


def test_is_under_the_hand_before_anything_is_laid_out(hand: Hand, slow: SlowLayout) -> None:
    assert is_near(shown_middle(hand, "touchpoint:t2"), hand.start + FARTHER)
    assert slow.times == 0


def test_makes_room_when_the_hand_rests(hand: Hand, slow: SlowLayout) -> None:
    after_a_second: list[int] = []
    QTimer.singleShot(1000, hand.canvas, lambda: after_a_second.append(slow.times))

    hand.qtbot.waitUntil(lambda: slow.times == 1, timeout=10_000)

    assert after_a_second in ([], [1])
    assert hand.canvas.nodes_in(hand.canvas.seen()) == list(hand.session.scene.nodes)


def test_goes_on_from_what_made_room(hand: Hand, slow: SlowLayout) -> None:
    hand.canvas.catch_up()
    labels = shown_middle(hand, "label:t1"), shown_middle(hand, "label:t4")

    hand.move(hand.start + FAR)

    assert slow.times == 1
    assert is_near(shown_middle(hand, "touchpoint:t2"), hand.start + FAR)
    assert labels == (shown_middle(hand, "label:t1"), shown_middle(hand, "label:t4"))


def test_let_go_it_is_laid_out_at_once(hand: Hand, slow: SlowLayout) -> None:
    hand.release(hand.start + FARTHER)

    assert hand.canvas.nodes_in(hand.canvas.seen()) == list(hand.session.scene.nodes)
    assert hand.session.history.done == 1


def test_escape_shows_the_map_as_it_was(hand: Hand, slow: SlowLayout) -> None:
    hand.key(Qt.Key.Key_Escape)

    assert is_near(shown_middle(hand, "touchpoint:t2"), hand.start)
    assert hand.canvas.nodes_in(hand.canvas.seen()) == list(lay_out(builders.small(4)).nodes)
    assert hand.session.history.done == 0


def test_another_document_opened_meanwhile_is_what_is_shown(hand: Hand, slow: SlowLayout) -> None:
    other = Session(builders.small(2))

    hand.canvas.show_session(other)
    hand.qtbot.wait(80)

    assert hand.canvas.nodes_in(hand.canvas.seen()) == list(other.scene.nodes)


def test_many_in_one_hand_make_room_only_once_they_are_let_go(
    hand: Hand, layout: SlowLayout, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(going_ahead, "MANY", 1)
    hand.session = Session(builders.small(4), lay_out=layout)
    hand.canvas.show_session(hand.session)
    hand.session.select(["t2", "t3"])
    start = hand.middle_of("touchpoint:t2")
    layout.times = 0

    hand.press(start)
    hand.move(start + FAR)
    hand.move(start + FARTHER)
    hand.qtbot.wait(100)

    assert layout.times == 0
    assert is_near(shown_middle(hand, "touchpoint:t2"), start + FARTHER)

    hand.release(start + FARTHER)

    assert layout.times == 1
    assert hand.canvas.nodes_in(hand.canvas.seen()) == list(hand.session.scene.nodes)


@pytest.fixture
def typed(hand: Hand, layout: SlowLayout) -> SlowLayout:
    """Type in the name of the second touchpoint of a map that is laid out slowly."""
    hand.session = Session(builders.small(4), lay_out=layout)
    hand.canvas.show_session(hand.session)
    assert hand.canvas.edit_text("t2", "name")
    hand.type("Ba")
    hand.canvas.catch_up()
    layout.times = 0
    hand.type("sket full")
    return layout


def test_letters_are_seen_before_anything_is_laid_out(hand: Hand, typed: SlowLayout) -> None:
    assert hand.editor is not None
    assert hand.editor.text == "Basket full"
    assert hand.editor.width() > hand.editor.document().idealWidth()
    assert hand.name_of("t2") == "Basket full"
    assert typed.times == 0


def test_map_follows_the_letters_when_the_hand_rests(hand: Hand, typed: SlowLayout) -> None:
    assert hand.editor is not None
    before = hand.editor.geometry()

    hand.qtbot.waitUntil(lambda: typed.times == 1, timeout=10_000)
    hand.qtbot.waitUntil(lambda: not hand.canvas._ahead.is_ahead)

    assert typed.times == 1
    assert hand.canvas.nodes_in(hand.canvas.seen()) == list(hand.session.scene.nodes)
    assert abs(hand.editor.geometry().center().x() - before.center().x()) <= 1
    assert (hand.editor.y(), hand.editor.height()) == (before.y(), before.height())


def test_text_kept_is_laid_out_at_once(hand: Hand, typed: SlowLayout) -> None:
    hand.key(Qt.Key.Key_Return)

    assert typed.times == 1
    assert hand.canvas.nodes_in(hand.canvas.seen()) == list(hand.session.scene.nodes)
    assert hand.session.history.done == 1


def test_text_dropped_shows_the_map_as_it_was(hand: Hand, typed: SlowLayout) -> None:
    hand.key(Qt.Key.Key_Escape)

    assert hand.canvas.nodes_in(hand.canvas.seen()) == list(lay_out(builders.small(4)).nodes)
    assert hand.session.history.done == 0


def test_text_typed_back_is_in_the_map_once_it_is_kept(hand: Hand, typed: SlowLayout) -> None:
    for _letter in "asket full":
        hand.key(Qt.Key.Key_Backspace)
    hand.key(Qt.Key.Key_Backspace)
    hand.type("t2")
    hand.key(Qt.Key.Key_Return)

    assert hand.canvas.nodes_in(hand.canvas.seen()) == list(lay_out(builders.small(4)).nodes)
    assert hand.session.history.done == 0


def test_editor_stays_over_its_text_where_the_map_is_scrolled_meanwhile(hand: Hand, typed: SlowLayout) -> None:
    assert hand.editor is not None
    hand.canvas.set_zoom(2.0)
    before = hand.editor.pos()

    hand.canvas.scroll_by(-30, -20)

    assert (hand.editor.pos() - before).manhattanLength() in range(48, 53)
    assert typed.times == 0


class Panel:
    """A field of a panel in which the name of a touchpoint is typed."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self._typing = session.type("t2", field="name")

    def type(self, text: str) -> None:
        self._typing.show(text)


def test_letters_typed_in_a_panel_are_laid_out_beside_the_window_when_the_hand_rests(hand: Hand) -> None:
    threads: list[Thread] = []

    def slow(journey: Journey) -> Scene:
        threads.append(current_thread())
        sleep(2 * FRAME_S)
        return lay_out(journey)

    hand.session = Session(builders.small(4), lay_out=slow)
    hand.canvas.show_session(hand.session)
    panel = Panel(hand.session)
    hand.canvas.clearFocus()
    panel.type("B")
    threads.clear()
    panel.type("Ba")
    panel.type("Bas")
    assert not threads

    hand.qtbot.waitUntil(lambda: bool(threads) and not hand.canvas._ahead.is_ahead)
    assert len(threads) == 1
    assert threads[0] is not current_thread()
    assert hand.canvas.nodes_in(hand.canvas.seen()) == list(hand.session.scene.nodes)
    assert len(threads) == 1


def test_what_is_typed_on_while_it_is_laid_out_is_shown_at_last(hand: Hand) -> None:
    def slow(journey: Journey) -> Scene:
        sleep(2 * FRAME_S)
        return lay_out(journey)

    hand.session = Session(builders.small(4), lay_out=slow)
    hand.canvas.show_session(hand.session)
    panel = Panel(hand.session)
    hand.canvas.clearFocus()
    panel.type("B")
    panel.type("Ba")
    hand.qtbot.wait(55)
    panel.type("Bas")
    hand.qtbot.waitUntil(lambda: not hand.canvas._ahead.is_ahead)

    assert hand.name_of("t2") == "Bas"
    assert hand.canvas.nodes_in(hand.canvas.seen()) == list(lay_out(hand.session.journey).nodes)
