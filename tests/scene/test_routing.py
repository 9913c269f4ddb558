"""The path goes round nodes that stand in its way, inside its lane."""

from math import dist

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from journeycanvas.scene.lines.curve import segment
from journeycanvas.scene.lines.dots import point_at, polyline
from journeycanvas.scene.lines.routing import clear_of, kept_between

TOP, BOTTOM = 0.0, 200.0
ACROSS = segment(None, (0.0, 100.0), (300.0, 100.0), None)


def nearest(route, disc):
    return min(dist(point, disc[:2]) for cubic in route for point in polyline(cubic, 300))


def test_a_clear_line_stays_the_same_object():
    assert clear_of(ACROSS, [(150.0, 160.0, 20.0)], top=TOP, bottom=BOTTOM)[0] == ACROSS


@pytest.mark.parametrize("middle", [(150.0, 95.0), (150.0, 105.0), (60.0, 100.0), (240.0, 92.0)])
def test_a_line_through_a_node_goes_round_it(middle):
    disc = (*middle, 20.0)
    route = clear_of(ACROSS, [disc], top=TOP, bottom=BOTTOM)

    assert nearest(route, disc) >= 20 - 0.01
    assert route[0][:2] == ACROSS[:2]
    assert route[-1][6:] == ACROSS[6:]


@pytest.mark.parametrize(("y", "is_above"), [(105.0, True), (95.0, False)])
def test_the_smaller_detour_is_taken(y, is_above):
    route = clear_of(ACROSS, [(150.0, y, 20.0)], top=TOP, bottom=BOTTOM)

    assert (point_at(route[0], 0.5)[1] < 100) is is_above


def test_the_larger_detour_is_taken_where_the_lane_ends():
    route = clear_of(ACROSS, [(150.0, 105.0, 20.0)], top=92.0, bottom=BOTTOM)

    assert point_at(route[0], 0.5)[1] > 120


def test_an_upright_line_goes_round_sideways():
    upright = segment(None, (50.0, 10.0), (50.0, 190.0), None)
    disc = (52.0, 100.0, 20.0)

    assert nearest(clear_of(upright, [disc], top=TOP, bottom=BOTTOM), disc) >= 20 - 0.01


def test_the_line_is_least_inside_where_the_lane_is_too_low():
    disc = (150.0, 100.0, 40.0)
    route = clear_of(ACROSS, [disc], top=80.0, bottom=130.0)

    assert nearest(route, disc) == pytest.approx(30.0, abs=1.0)
    assert all(80 - 0.5 <= y <= 130 + 0.5 for cubic in route for _, y in polyline(cubic, 50))


@given(
    st.lists(st.tuples(st.integers(0, 500), st.integers(40, 160)), min_size=4, max_size=4),
    st.lists(st.tuples(st.floats(0.25, 0.75), st.floats(-12, 12), st.floats(-12, 12)), min_size=1, max_size=3),
)
def test_every_dot_is_outside_of_other_nodes_where_there_is_room(visits, offsets):
    before, start, end, after = [(float(x), float(y)) for x, y in visits]
    assume(dist(start, end) > 150)
    cubic = segment(before, start, end, after)
    discs = [(x + dx, y + dy, 19.0) for t, dx, dy in offsets for x, y in [point_at(cubic, t)]]
    assume(all(dist(disc[:2], end_point) > 60 for disc in discs for end_point in (start, end)))

    route = clear_of(cubic, discs, top=-300.0, bottom=500.0)

    assert all(nearest(route, disc) >= 19 - 0.1 for disc in discs)
    assert clear_of(cubic, discs, top=-300.0, bottom=500.0) == route


@given(st.lists(st.tuples(st.integers(0, 500), st.integers(20, 180)), min_size=4, max_size=4))
def test_bows_stay_inside_the_lane(visits):
    before, start, end, after = [(float(x), float(y)) for x, y in visits]
    cubic = kept_between(segment(before, start, end, after), top=TOP, bottom=BOTTOM)

    assert all(TOP - 1e-9 <= y <= BOTTOM + 1e-9 for _, y in polyline(cubic, 60))


@pytest.mark.parametrize("y", [10.0, 190.0])
def test_a_bow_near_the_edge_of_the_lane_is_flattened(y):
    there = segment((200.0, y), (50.0, y), (200.0, y), None)
    back = segment(None, (50.0, y), (200.0, y), (50.0, y))

    for bow in (there, back, segment((50.0, y), (200.0, y), (50.0, y), None)):
        kept = kept_between(bow, top=TOP, bottom=BOTTOM)
        assert all(TOP <= height <= BOTTOM for _, height in polyline(kept, 60))


def test_a_loop_goes_down_where_there_is_no_room_above():
    loop = segment(None, (100.0, 20.0), (100.0, 20.0), None)

    assert point_at(kept_between(loop, top=TOP, bottom=BOTTOM), 0.5)[1] > 50


def test_a_line_that_ends_inside_of_a_crowd_of_nodes_is_left_plain():
    crowd = [(x, 100.0, 60.0) for x in (120.0, 140.0, 160.0, 180.0)]
    line = segment(None, (145.0, 100.0), (155.0, 100.0), None, reach=15.0)

    assert clear_of(line, crowd, top=TOP, bottom=BOTTOM) == (line,)
