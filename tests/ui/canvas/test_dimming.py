"""Dimming makes the rest paler, and leaves no trace."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from journeycanvas.exports.svg import svg
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Node
from journeycanvas.scene.shapes import Disc
from journeycanvas.ui.canvas.dimming import DIM_OPACITY, Dimming
from tests.ui.canvas.conftest import Hand


def of_t1(node: Node) -> bool:
    return node.record == "t1" or node.role == "band"


def colour(picture: QImage, hand: Hand, at: QPointF) -> QColor:
    return picture.pixelColor(hand.pixel(at))


def stage_spot(hand: Hand) -> QPointF:
    box = hand.node("stage:s1").bounds
    return QPointF(box.x + 4.0, box.y + 4.0)


def ring(hand: Hand, key: str) -> QPointF:
    """Return a place on the line around a touchpoint."""
    disc = next(shape for shape in hand.node(key).shapes if isinstance(shape, Disc))
    return QPointF(disc.x, disc.y - disc.radius)


def test_what_is_lit_stays_and_the_rest_comes_nearer_to_paper(hand: Hand) -> None:
    before = hand.picture()

    hand.canvas.dim(Dimming(of_t1))
    after = hand.picture()

    chevron, paler = colour(before, hand, stage_spot(hand)), colour(after, hand, stage_spot(hand))
    for was, is_now in ((chevron.red(), paler.red()), (chevron.green(), paler.green()), (chevron.blue(), paler.blue())):
        assert abs(is_now - (was * DIM_OPACITY + 255 * (1 - DIM_OPACITY))) <= 2
    edge = ring(hand, "touchpoint:t1")
    assert colour(before, hand, edge) == colour(after, hand, edge) != QColor("#ffffff")


def test_what_is_lit_and_lies_under_all_covers_nothing(hand: Hand) -> None:
    """The tinted band of a lane is lit; the emotions on it are still seen, pale."""
    edge = ring(hand, "emotion:v-t3")

    hand.canvas.dim(Dimming(of_t1))

    assert 150 < colour(hand.picture(), hand, edge).lightness() < 238


def test_all_is_as_it_was_after_dimming(hand: Hand) -> None:
    before = hand.picture()
    hand.canvas.dim(Dimming(of_t1))
    assert hand.picture() != before

    hand.canvas.dim(None)

    assert hand.picture() == before


def test_lines_that_lead_through_are_as_they_are_within_the_part_alone(hand: Hand) -> None:
    first = hand.session.scene.columns[0]
    within = Rect(first.x, 0.0, first.width, hand.session.scene.height)
    levels = hand.node("levels:emotion").bounds
    middle = levels.y + levels.height / 2
    inside, outside = QPointF(first.x + 6.0, middle), QPointF(first.x + first.width + 6.0, middle)
    before = hand.picture()

    hand.canvas.dim(Dimming(lambda node: False, within, lambda node: node.role == "levels"))
    after = hand.picture()

    assert abs(colour(after, hand, inside).lightness() - colour(before, hand, inside).lightness()) <= 3
    assert colour(after, hand, outside).lightness() > colour(before, hand, outside).lightness() + 6


def test_what_is_dragged_stays_dim_and_nothing_is_left_behind(hand: Hand) -> None:
    hand.canvas.dim(Dimming(of_t1))
    start = hand.middle_of("touchpoint:t2")

    hand.drag(start, start + QPointF(20.0, 30.0))
    piecewise = hand.picture()

    hand.canvas.set_dark(True)
    hand.canvas.set_dark(False)
    assert hand.picture() == piecewise


def test_exports_know_nothing_of_it(hand: Hand) -> None:
    before = svg(hand.session.scene)

    hand.canvas.dim(Dimming(of_t1))
    QApplication.processEvents()

    assert svg(hand.session.scene) == before
