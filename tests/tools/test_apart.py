"""A touchpoint that is let go on another one stands beside it, as near as can be; Alt lets it lie there."""

from math import dist

from hypothesis import given, settings
from hypothesis import strategies as st

from journeycanvas.document.journey import Journey
from journeycanvas.layout.map import lay_out
from journeycanvas.model.touchpoint import Position
from journeycanvas.tools import places
from journeycanvas.tools.apart import CLEAR
from tests.builders import small
from tests.tools.hands import Hand, by

RADIUS = 15.0


def pinned(*spots: tuple[float, float]) -> Journey:
    """Return one wide stage with touchpoints t1, t2... at these positions."""
    base = small(len(spots), stages=1)
    return base.evolve(
        touchpoints=tuple(
            [
                one.evolve(position=Position(x=x, y=y), importance=3)
                for one, (x, y) in zip(base.touchpoints, spots, strict=True)
            ]
        )
    )


def nearest(journey: Journey, id: str) -> float:
    """Return how far the nearest other touchpoint is, from middle to middle."""
    spots = places.spots(lay_out(journey))
    return min(dist(spots[id], spot) for other, spot in spots.items() if other != id)


def test_let_go_on_another_it_stands_beside_it_and_that_stays() -> None:
    hand = Hand(pinned((0.1, 0.5), (0.6, 0.5), (0.9, 0.5)))
    other = hand.middle("touchpoint:t2")

    hand.drag(hand.middle("touchpoint:t1"), by(other, 3.0, -1.0))

    assert hand.middle("touchpoint:t2") == other
    gap = nearest(hand.journey, "t1")
    assert 2 * RADIUS < gap < 2 * RADIUS + 12
    assert hand.middle("touchpoint:t1")[1] == other[1] or hand.middle("touchpoint:t1")[0] == other[0]
    assert len(hand.session.history.steps) == 1


def test_with_alt_it_lies_where_it_is_put() -> None:
    hand = Hand(pinned((0.1, 0.5), (0.6, 0.5), (0.9, 0.5)))
    end = by(hand.middle("touchpoint:t2"), 3.0, -1.0)

    hand.drag(hand.middle("touchpoint:t1"), end, "alt")

    assert dist(hand.middle("touchpoint:t1"), end) < 0.2


def test_where_there_is_room_it_stays_where_it_is_let_go() -> None:
    hand = Hand(pinned((0.1, 0.1), (0.6, 0.9), (0.9, 0.9)))
    end = by(hand.middle("touchpoint:t2"), -60.0, -40.0)

    hand.drag(hand.middle("touchpoint:t1"), end)

    assert dist(hand.middle("touchpoint:t1"), end) < 0.2


def test_several_keep_off_those_that_stay_and_off_each_other() -> None:
    hand = Hand(pinned((0.05, 0.2), (0.2, 0.2), (0.55, 0.5), (0.7, 0.5)))
    hand.session.select(["t1", "t2"])

    hand.drag(hand.middle("touchpoint:t1"), hand.middle("touchpoint:t3"))

    assert min(nearest(hand.journey, id) for id in ("t1", "t2")) > 2 * RADIUS


@settings(max_examples=25, deadline=None)
@given(st.floats(0.0, 1.0), st.floats(0.0, 1.0))
def test_wherever_it_is_let_go_it_lies_on_nothing_and_stays_in_its_stage(x: float, y: float) -> None:
    hand = Hand(pinned((0.02, 0.5), (0.3, 0.3), (0.45, 0.6), (0.6, 0.3), (0.75, 0.7), (0.98, 0.5)))
    band, column = hand.band("path"), hand.session.scene.columns[0]
    end = (column.x + x * column.width, band.y + y * band.height)

    hand.drag(hand.middle("touchpoint:t1"), end)

    radius = hand.node("touchpoint:t1").bounds.width / 2.36
    assert nearest(hand.journey, "t1") >= 2 * radius - CLEAR
    assert hand.journey.touchpoints[0].stage == "s1"
