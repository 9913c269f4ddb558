"""How large a map is when it is opened: readable, whole where that can be."""

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication

from journeycanvas.document.journey import Journey
from journeycanvas.session.session import Session
from journeycanvas.theme.paper import PAPER
from journeycanvas.ui.canvas import Canvas, zooming
from journeycanvas.ui.canvas.fitting import READABLE, at_opening
from journeycanvas.ui.window import Window
from tests import builders
from tests.ui.canvas.conftest import Hand
from tests.ui.person import do

zooms = st.floats(0.01, 16)


@given(zooms, zooms)
def test_map_opens_readable(across: float, down: float) -> None:
    assert at_opening(across, down) * zooming.PIXELS_A_POINT * PAPER.type.smallest >= 6.5


@given(zooms, zooms)
def test_map_opens_whole_or_not_larger_than_it_is(across: float, down: float) -> None:
    opened = at_opening(across, down)

    assert opened == min(across, down) or opened <= 1.0


def _with(count: int, _before: Journey) -> Journey:
    return builders.small(count)


def _open(canvas: Canvas, session: Session) -> None:
    canvas.show_session(session)
    canvas.show_beginning()
    QApplication.processEvents()


@pytest.fixture
def long(hand: Hand) -> Hand:
    """A hand on a map that is much longer than the view."""
    hand.session = Session(builders.small(60, stages=5))
    _open(hand.canvas, hand.session)
    return hand


def test_long_map_opens_at_its_head_and_first_stages(long: Hand) -> None:
    seen = long.canvas.seen()

    assert long.canvas.zoom() >= READABLE
    assert -60 < seen.x < 0
    assert seen.right < long.session.scene.width
    assert seen.holds(long.node("lane:path").bounds)
    assert seen.holds(long.node("stage:s1").bounds) or seen.overlaps(long.node("stage:s1").bounds)


def test_beginning_stays_in_sight_while_the_window_is_laid_out(long: Hand) -> None:
    long.canvas.resize(1300, 800)
    QApplication.processEvents()

    assert -60 < long.canvas.seen().x < 0
    assert long.canvas.zoom() >= READABLE


def test_map_moved_by_hand_stands_still_when_the_window_grows(long: Hand) -> None:
    long.canvas.scroll_by(-700, 0)
    zoom, corner = long.canvas.zoom(), long.pixel(QPointF(0, 0))

    long.canvas.resize(1040, 740)
    QApplication.processEvents()

    assert long.canvas.zoom() == zoom
    assert abs((long.pixel(QPointF(0, 0)) - corner).x()) <= 2


def test_small_map_opens_whole_and_stays_so_while_it_can_be_read(hand: Hand) -> None:
    hand.canvas.resize(1600, 1000)
    _open(hand.canvas, hand.session)
    assert hand.canvas.seen().right >= hand.session.scene.width

    for count in range(5, 35):
        hand.session.apply("Add", partial(_with, count))
    QApplication.processEvents()

    assert hand.session.scene.width > hand.canvas.seen().width
    assert hand.canvas.zoom() == pytest.approx(READABLE)


def test_whole_sheet_is_a_key_away(long: Hand) -> None:
    long.canvas.zoom_to_fit()

    assert long.canvas.seen().right >= long.session.scene.width


def test_template_opens_readable_beside_the_panels(window: Window) -> None:
    window.resize(1380, 860)
    window.open_template("blank")
    QApplication.processEvents()

    assert window.editing.workspace.canvas.zoom() >= READABLE
    do(window, "zoom_fit")
    assert window.editing.workspace.canvas.zoom() < READABLE


def test_own_zoom_ends_the_first_look(long: Hand) -> None:
    long.turn_wheel(long.canvas.scene_point(QPointF(300, 300)), 2, keys=Qt.KeyboardModifier.ControlModifier)
    zoom = long.canvas.zoom()

    long.canvas.resize(1300, 800)
    QApplication.processEvents()

    assert long.canvas.zoom() == zoom
