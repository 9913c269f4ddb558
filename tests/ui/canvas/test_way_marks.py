"""A connection that is selected or pointed at is outlined along its whole line, and is clicked there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QImage
from PySide6.QtWidgets import QApplication

from journeycanvas.edits import paths
from journeycanvas.session.session import Session
from journeycanvas.tools.ways import drawn_ways, points_of
from journeycanvas.ui.canvas import marks
from journeycanvas.ui.canvas.desk import LIGHT
from tests import builders
from tests.ui.canvas.conftest import Hand

NOT_HELD = Qt.MouseButton.NoButton


@pytest.fixture
def branched(hand: Hand) -> Hand:
    """A hand on a map whose path branches from its first touchpoint to the last."""
    hand.session = Session(paths.connect(builders.small(4), "v-t1", to="v-t4", id="w"))
    hand.canvas.show_session(hand.session)
    hand.canvas.zoom_to_fit()
    QApplication.processEvents()
    return hand


def dots(hand: Hand) -> list[tuple[float, float]]:
    """Return three places along the line: near its beginning, its middle and its end."""
    points = points_of(drawn_ways(hand.session.scene)["w"])
    return [points[len(points) * part // 8] for part in (1, 3, 7)]


def part(hand: Hand, picture: QImage, at: tuple[float, float]) -> QImage:
    pixel = hand.pixel(QPointF(*at))
    return picture.copy(pixel.x() - 8, pixel.y() - 8, 16, 16)


def test_the_whole_line_is_outlined_and_plain_again_after(branched: Hand) -> None:
    before = branched.picture()
    branched.session.select(["w"])
    selected = branched.picture()

    for at in dots(branched):
        assert part(branched, selected, at) != part(branched, before, at)
        pixel = branched.pixel(QPointF(*at))
        assert selected.pixelColor(pixel) == before.pixelColor(pixel), "the dots themselves stay as they are"

    branched.session.select([])
    assert branched.picture() == before


@pytest.mark.parametrize("place", range(3))
def test_a_click_on_the_line_selects_the_connection(branched: Hand, place: int) -> None:
    branched.click(QPointF(*dots(branched)[place]))

    assert branched.session.selection == {"w"}


def test_pointed_at_the_line_shows_what_a_click_would_take(branched: Hand) -> None:
    before = branched.picture()
    first, _middle, last = dots(branched)

    branched.move(QPointF(*first), held=NOT_HELD)

    assert part(branched, branched.picture(), last) != part(branched, before, last)
    branched.move(QPointF(2.0, 2.0), held=NOT_HELD)
    assert branched.picture() == before


def test_a_double_click_on_the_line_types_in_its_label(branched: Hand) -> None:
    branched.double_click(QPointF(*dots(branched)[0]))

    assert branched.editor is not None
    branched.type("By phone")
    branched.key(Qt.Key.Key_Return)
    assert branched.session.journey.paths[0].connections[0].label == "By phone"


@given(st.floats(-50.0, 950.0), st.floats(-50.0, 750.0))
def test_a_word_at_the_pointer_is_whole_in_sight_and_not_under_the_pointer(
    qapp: QApplication, x: float, y: float
) -> None:
    room, at = QRectF(0.0, 0.0, 900.0, 700.0), QPointF(min(900.0, max(0.0, x)), min(700.0, max(0.0, y)))
    word = "Aucun chemin affiché ne passe par les deux"

    box = marks.hint(word, at, room=room, font=QFont(), colours=LIGHT).figure.boundingRect()

    assert room.adjusted(-0.1, -0.1, 0.1, 0.1).contains(box)
    assert not box.contains(at)
