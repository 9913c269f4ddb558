"""Zooming and scrolling the map."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice
from PySide6.QtWidgets import QApplication

from journeycanvas.ui.canvas import zooming
from tests.ui.canvas.conftest import Hand

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.mark.parametrize("notches", [1, -1, 3])
def test_wheel_with_ctrl_zooms_around_the_pointer(hand: Hand, notches: int) -> None:
    hand.canvas.set_zoom(2.0)
    at = hand.canvas.scene_point(QPointF(320, 250))

    with hand.qtbot.waitSignal(hand.canvas.zoom_changed):
        hand.turn_wheel(at, notches, keys=CTRL)

    assert (hand.canvas.scene_point(QPointF(320, 250)) - at).manhattanLength() < 1.5
    assert (hand.canvas.zoom() > 2.0) == (notches > 0)


def test_wheel_scrolls_down_and_with_shift_aside(hand: Hand) -> None:
    hand.canvas.set_zoom(4.0)
    across, down = hand.canvas.horizontalScrollBar().value(), hand.canvas.verticalScrollBar().value()
    middle = hand.canvas.scene_point(QPointF(300, 300))

    hand.turn_wheel(middle, -1)
    hand.turn_wheel(middle, -2, keys=SHIFT)

    assert hand.canvas.verticalScrollBar().value() == down + 60
    assert hand.canvas.horizontalScrollBar().value() == across + 120


def test_two_fingers_apart_zoom_in_around_them(hand: Hand) -> None:
    hand.canvas.set_zoom(2.0)
    place = QPointF(320, 250)
    at = hand.canvas.scene_point(place)
    pinch = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        place,
        place,
        place,
        0.25,
        QPointF(),
    )

    QApplication.sendEvent(hand.canvas.viewport(), pinch)

    assert hand.canvas.zoom() == pytest.approx(2.5)
    assert (hand.canvas.scene_point(place) - at).manhattanLength() < 1.5


def test_whole_sheet_is_in_sight_at_first(hand: Hand) -> None:
    sheet = hand.session.scene

    seen = hand.canvas.seen()

    assert seen.x <= 0
    assert seen.y <= 0
    assert seen.right >= sheet.width
    assert seen.bottom >= sheet.height
    assert not hand.canvas.horizontalScrollBar().isVisible()


def test_sheet_still_fits_after_the_window_has_grown(hand: Hand) -> None:
    before = hand.canvas.zoom()

    hand.canvas.resize(1400, 1000)
    QApplication.processEvents()

    assert hand.canvas.zoom() > before
    assert hand.canvas.seen().right >= hand.session.scene.width


def test_own_zoom_stays_when_the_window_has_grown(hand: Hand) -> None:
    hand.canvas.set_zoom(1.5)

    hand.canvas.resize(1400, 1000)
    QApplication.processEvents()

    assert hand.canvas.zoom() == 1.5


def test_map_stands_still_while_a_lane_is_made_higher_and_fits_again_after(hand: Hand) -> None:
    hand.canvas.resize(1000, 460)
    QApplication.processEvents()
    head = hand.node("lane:emotion").bounds
    edge, zoom = QPointF(head.middle[0], head.bottom), hand.canvas.zoom()
    corner = hand.pixel(QPointF(0, 0))
    hand.press(edge)

    for by in range(10, 130, 10):
        hand.move_to_pixel(QPointF(hand.pixel(edge) + QPoint(0, by)))

    assert hand.pixel(QPointF(0, 0)) == corner
    moved = hand.node("lane:emotion").bounds.bottom - head.bottom
    assert moved * hand.canvas.detail() == pytest.approx(120, abs=2)
    hand.release(edge + QPointF(0, moved))
    QApplication.processEvents()
    assert hand.canvas.zoom() < zoom
    assert hand.canvas.seen().bottom >= hand.session.scene.height


def test_map_stands_still_while_somebody_types(hand: Hand) -> None:
    hand.canvas.resize(1000, 900)
    QApplication.processEvents()
    hand.double_click(hand.text_of("lane:path"))
    corner, height = hand.pixel(QPointF(0, 0)), hand.session.scene.height

    hand.type("What clients do, what they meet, what they are told, and by whom, line after line after line " * 3)

    assert hand.session.scene.height > height
    assert hand.pixel(QPointF(0, 0)) == corner
    hand.key(Qt.Key.Key_Return)
    QApplication.processEvents()
    assert hand.canvas.seen().bottom >= hand.session.scene.height


def test_what_is_typed_stays_in_sight(hand: Hand) -> None:
    hand.canvas.resize(1000, 460)
    QApplication.processEvents()
    hand.double_click(hand.text_of("lane:emotion"))

    assert hand.editor is not None
    hand.editor.insertPlainText("How they feel, and why, and what they say of it to others. " * 20)
    hand.type("All of it.")

    assert hand.canvas.viewport().rect().contains(hand.editor.geometry())


def test_width_of_the_sheet_fits(hand: Hand) -> None:
    hand.canvas.resize(700, 200)
    QApplication.processEvents()

    hand.canvas.zoom_to_width()

    sheet = hand.session.scene
    assert hand.canvas.seen().width == pytest.approx(sheet.width, rel=0.12)
    assert hand.canvas.seen().height < sheet.height


def test_100_percent_is_96_pixels_an_inch(hand: Hand) -> None:
    hand.canvas.reset_zoom()

    assert hand.canvas.zoom() == 1.0
    assert (hand.pixel(QPointF(72, 0)) - hand.pixel(QPointF(0, 0))).x() == 96


@pytest.mark.parametrize(("asked", "given_"), [(0.001, 0.05), (40.0, 16.0), (1.3, 1.3)])
def test_zoom_keeps_to_its_limits(hand: Hand, asked: float, given_: float) -> None:
    hand.canvas.set_zoom(asked)

    assert hand.canvas.zoom() == given_


def test_zoom_in_and_out_go_by_round_figures(hand: Hand) -> None:
    hand.canvas.set_zoom(0.9)

    seen = []
    for step in (hand.canvas.zoom_in, hand.canvas.zoom_in, hand.canvas.zoom_out, hand.canvas.zoom_out):
        step()
        seen.append(hand.canvas.zoom())

    assert seen == [1.0, 1.25, 1.0, 0.8]


@given(st.floats(0.05, 15.9))
def test_next_step_is_never_the_same(zoom: float) -> None:
    assert zooming.next_step_in(zoom) > zoom
    assert zooming.next_step_out(zoom) < zoom


def test_zoomed_map_is_painted_sharp_at_last(hand: Hand) -> None:
    hand.canvas.set_zoom(1.0)
    hand.picture()
    hand.canvas.set_zoom(2.0)
    zoomed = hand.picture()

    hand.canvas.set_dark(True)
    hand.canvas.set_dark(False)

    assert hand.picture() == zoomed


def test_node_out_of_sight_is_revealed(hand: Hand) -> None:
    hand.canvas.set_zoom(6.0)
    hand.canvas.scroll_by(5000, 5000)
    bounds = hand.node("touchpoint:t4").bounds
    assert not hand.canvas.seen().overlaps(bounds)

    hand.canvas.reveal("touchpoint:t4")

    assert hand.canvas.seen().holds(bounds)


def test_scrolled_map_is_painted_as_it_would_be_at_once(hand: Hand) -> None:
    hand.canvas.set_zoom(2.0)
    for way in ((-90, -40), (35, 12), (-400, 0), (0, 150)):
        hand.canvas.scroll_by(*way)
        QApplication.processEvents()
    scrolled = hand.picture()

    hand.canvas.set_dark(True)
    hand.canvas.set_dark(False)

    assert hand.picture() == scrolled
