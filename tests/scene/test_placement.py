"""Labels find a place over nothing, near their node if they can."""

from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.lines.curve import path_segments
from journeycanvas.scene.lines.dots import dots, middle
from journeycanvas.scene.placing.occupied import Occupied, body_of_line
from journeycanvas.scene.placing.placement import keep, place

LANE = Rect(0, 0, 600, 200)
NODE = Rect(285, 85, 30, 30)
GAP = 4.0


def placed_among(rects, sizes=((80.0, 12.0),), inside=LANE, anchor=NODE):
    occupied = Occupied()
    for rect in [anchor, *rects]:
        occupied.add(rect)
    return place(sizes, anchor, occupied, inside=inside, gap=GAP)


BELOW = Rect(200, 116, 200, 20)
ABOVE = Rect(200, 64, 200, 20)
RIGHT = Rect(316, 84, 60, 32)
LEFT = Rect(224, 84, 60, 32)
UNDER_CENTRE = Rect(312, 122, 60, 8)


def test_a_label_stands_centred_below_where_it_can():
    spot = placed_among([])

    assert spot.rect == Rect(260, 119, 80, 12)
    assert (spot.side, spot.leader, spot.option) == ("below", None, 0)


def test_a_label_is_broken_into_lines_before_it_goes_above():
    spot = placed_among([UNDER_CENTRE, UNDER_CENTRE.moved(-84, 0)], sizes=[(80.0, 12.0), (48.0, 24.0), (16.0, 36.0)])

    assert (spot.side, spot.option) == ("below", 2)


@pytest.mark.parametrize(
    ("taken", "side"), [([BELOW], "above"), ([BELOW, ABOVE], "right"), ([BELOW, ABOVE, RIGHT], "left")]
)
def test_a_label_goes_to_the_next_side_where_one_is_taken(taken, side):
    spot = placed_among(taken)

    assert spot.side == side
    assert spot.leader is None


def test_a_label_goes_away_with_a_leader_where_all_sides_are_taken():
    spot = placed_among([ABOVE, RIGHT, LEFT, Rect(200, 116, 80, 20), Rect(320, 116, 80, 20)], sizes=[(80.0, 12.0)])

    assert spot.side == "away"
    assert spot.rect.y > 119
    assert spot.leader == pytest.approx((300.0, 115.0, 300.0, spot.rect.y))


def test_a_label_stays_beside_the_edge_of_the_lane():
    spot = placed_among([], anchor=Rect(2, 85, 30, 30))

    assert LANE.holds(spot.rect)
    assert spot.side == "below"


def test_the_lane_grows_downwards_where_it_is_full():
    spot = placed_among([Rect(0, 0, 600, 84), Rect(0, 116, 600, 84), Rect(0, 84, 284, 32), Rect(316, 84, 284, 32)])

    assert spot.rect.bottom > LANE.bottom
    assert spot.rect.x >= 0
    assert spot.rect.right <= 600


def test_a_label_wider_than_the_lane_starts_at_its_left_edge():
    spot = placed_among([], sizes=[(900.0, 12.0)])

    assert spot.rect.x == LANE.x


def test_a_leader_goes_where_it_crosses_dots_alone_if_it_can():
    walls = [Rect(200, 116, 200, 20), Rect(316, 40, 84, 76), Rect(278, 64, 38, 20), Rect(180, 92, 100, 24)]
    occupied = Occupied()
    for rect in [NODE, *walls]:
        occupied.add(rect)
    occupied.add_body(body_of_line((220.0, 240.0, 260.0), (76.0, 76.0, 76.0), 1.5))
    spot = place([(80.0, 12.0)], NODE, occupied, inside=LANE, gap=GAP)

    assert spot.side == "away"
    assert spot.leader is not None
    assert not occupied.is_crossed(spot.leader, NODE)


def scene(seed, count, inside):
    """Return nodes, badges, dots and the placed labels of a random path in a lane."""
    chance = Random(seed)
    visits = [(chance.uniform(20, inside.width - 20), chance.uniform(20, inside.height - 20)) for _ in range(count)]
    if seed % 3:
        visits.sort()
    nodes = [Rect(x - 15, y - 15, 30, 30) for x, y in visits]
    lines = path_segments(visits, radii=[15.0] * count)
    badges = [Rect(x - 6, y - 6, 12, 12) for x, y, _ in (middle(line) for line in lines[::3])]
    dotted = [dots(line, step=7, start_gap=19, end_gap=19) for line in lines]
    occupied = Occupied()
    for rect in [*nodes, *badges]:
        occupied.add(rect)
    for flat in dotted:
        occupied.add_body(body_of_line(flat[::2], flat[1::2], 1.5))
        if len(flat) == 2:  # a dot alone is no line
            occupied.add(Rect(flat[0] - 1.5, flat[1] - 1.5, 3, 3))
    placed = []
    for node in nodes:
        width = chance.uniform(25, 120)
        spot = place([(width, 12), (width * 0.6, 23), (width * 0.4, 34)], node, occupied, inside=inside, gap=GAP)
        keep(spot, occupied)
        placed.append(spot)
    return nodes, badges, dotted, placed


def assert_nothing_overlaps(nodes, badges, dotted, placed):
    labels = [spot.rect for spot in placed]
    discs = [Rect(x - 1.5, y - 1.5, 3, 3) for flat in dotted for x, y in zip(flat[::2], flat[1::2], strict=True)]
    for index, label in enumerate(labels):
        assert not any(label.overlaps(other) for other in labels[index + 1 :])
        assert not any(label.overlaps(other) for other in nodes)
        assert not any(label.overlaps(other) for other in badges)
        assert not any(label.overlaps(other) for other in discs)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(0, 10**6), st.integers(5, 60), st.integers(150, 1600), st.integers(60, 300))
def test_no_label_overlaps_anything(seed, count, width, height):
    inside = Rect(0, 0, width, height)
    nodes, badges, dotted, placed = scene(seed, count, inside)

    assert_nothing_overlaps(nodes, badges, dotted, placed)
    for spot in placed:
        assert spot.rect.x >= 0
        assert spot.rect.right <= width
        assert spot.rect.y >= 0
        assert spot.side == "away" or spot.rect.bottom <= height


@pytest.mark.parametrize("size", [(160, 140), (1500, 250)])
def test_no_label_overlaps_anything_among_three_hundred(size):
    assert_nothing_overlaps(*scene(7, 300, Rect(0, 0, *size)))


def test_places_are_the_same_every_time():
    assert scene(11, 40, Rect(0, 0, 900, 180)) == scene(11, 40, Rect(0, 0, 900, 180))
