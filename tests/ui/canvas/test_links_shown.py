"""Tests of the links that are shown on the map, as a person sees them."""

import pytest
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from journeycanvas.lanes.cards import CardsLane
from journeycanvas.lanes.path import PathLane
from journeycanvas.lanes.recommendations import RecommendationsLane
from journeycanvas.model.card import Card
from journeycanvas.model.recommendation import Recommendation
from journeycanvas.scene.geometry import Rect
from journeycanvas.session.session import Session
from journeycanvas.ui.canvas import links
from journeycanvas.ui.canvas.marks import Mark
from tests import builders
from tests.ui.canvas.conftest import Hand

NOT_HELD = Qt.MouseButton.NoButton


@pytest.fixture
def linked(hand: Hand) -> Hand:
    """A hand on a map where a card tells of the first of two touchpoints."""
    lane, other = CardsLane(id="pains", wording="pain_points"), CardsLane(id="needs", wording="needs")
    journey = builders.journey_of(
        builders.touchpoint("t1"),
        builders.touchpoint("t2", stage="s2"),
        lanes=(PathLane(id="path"), lane, other, RecommendationsLane(id="advice")),
        cards=(
            Card(id="c", lane="pains", stage="s1", text="Too slow", touchpoints=("t1",)),
            Card(id="d", lane="needs", stage="s2", text="Be quick"),
        ),
        recommendations=(Recommendation(id="r", text="Hurry", stage="s2", cards=("c",)),),
    )
    hand.session = Session(journey)
    hand.canvas.show_session(hand.session)
    hand.canvas.zoom_to_fit()
    QApplication.processEvents()
    return hand


def marks(hand: Hand, record: str, *, seen: Rect | None = None) -> list[Mark]:
    canvas = hand.canvas
    in_sight = seen or canvas.seen()
    return links.marks_of(
        hand.session, record, seen=in_sight, to_view=canvas.viewportTransform(), colours=canvas.colours
    )


def around(hand: Hand, picture: QImage, key: str) -> QImage:
    """Return the part of a picture of the view where a thing stands, with its outline."""
    box = hand.node(key).bounds
    corner, end = hand.pixel(QPointF(box.x, box.y)), hand.pixel(QPointF(box.right, box.bottom))
    return picture.copy(corner.x() - 6, corner.y() - 6, end.x() - corner.x() + 12, end.y() - corner.y() + 12)


@pytest.mark.parametrize("other", ["touchpoint:t1", "recommendation:r"])
def test_hovered_card_shows_what_it_is_linked_to(linked: Hand, other: str) -> None:
    calm = linked.picture()

    linked.move(linked.middle_of("card:c"), held=NOT_HELD)
    hovered = linked.picture()
    QApplication.sendEvent(linked.canvas, QEvent(QEvent.Type.Leave))

    assert around(linked, hovered, other) != around(linked, calm, other)
    assert around(linked, hovered, "touchpoint:t2") == around(linked, calm, "touchpoint:t2")
    assert linked.picture() == calm


def test_hovered_touchpoint_shows_the_card_that_tells_of_it(linked: Hand) -> None:
    calm = linked.picture()

    linked.move(linked.middle_of("touchpoint:t1"), held=NOT_HELD)

    assert around(linked, linked.picture(), "card:c") != around(linked, calm, "card:c")


def test_one_selected_thing_shows_its_links_without_a_mouse(linked: Hand) -> None:
    calm = linked.picture()

    linked.session.select(["c"])
    alone = linked.picture()
    linked.session.select(["c", "d"])
    both = linked.picture()

    assert around(linked, alone, "touchpoint:t1") != around(linked, calm, "touchpoint:t1")
    assert around(linked, both, "touchpoint:t1") == around(linked, calm, "touchpoint:t1")


def test_links_are_gone_while_something_is_dragged(linked: Hand) -> None:
    calm = linked.picture()
    linked.session.select(["t1"])

    linked.press(linked.middle_of("touchpoint:t1"))
    linked.move(linked.middle_of("touchpoint:t1") + QPointF(12, 8))
    dragged = linked.picture()
    linked.key(Qt.Key.Key_Escape)

    assert around(linked, dragged, "card:c") == around(linked, calm, "card:c")
    assert around(linked, linked.picture(), "card:c") != around(linked, calm, "card:c")


def test_links_lead_only_to_what_is_in_sight(linked: Hand) -> None:
    card, recommendation = linked.node("card:c").bounds, linked.node("recommendation:r").bounds
    both = card.united(recommendation)

    assert marks(linked, "c", seen=card) == []
    lines = marks(linked, "c", seen=both)[0].figure.boundingRect()
    place = linked.canvas.viewportTransform().mapRect(QRectF(*both))
    assert lines.isValid()
    assert place.adjusted(-8, -8, 8, 8).contains(lines)


def test_links_are_in_no_scene(linked: Hand) -> None:
    before = linked.session.scene

    linked.session.select(["c"])

    assert linked.session.scene is before


@pytest.mark.parametrize("record", ["d", "t2", "s1", "nobody"])
def test_what_is_linked_to_nothing_has_no_marks(linked: Hand, record: str) -> None:
    assert marks(linked, record) == []
