"""The line of a journey is smooth, keeps its direction and depends on four visits alone."""

from itertools import pairwise
from math import atan2, dist, isfinite, pi

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.scene.lines.curve import path_segments, segment, trimmed
from journeycanvas.scene.lines.dots import point_at, polyline

COORDINATES = st.integers(0, 800).map(float)
POINTS = st.lists(st.tuples(COORDINATES, COORDINATES), min_size=2, max_size=10)
FORWARD_POINTS = st.lists(
    st.tuples(COORDINATES, COORDINATES), min_size=2, max_size=10, unique_by=lambda point: point[0]
).map(sorted)


def lines(points):
    return path_segments(points, radii=[15.0] * len(points))


@given(POINTS)
def test_lines_join_every_visit_to_the_next(points):
    drawn = lines(points)

    assert [(line[:2], line[6:]) for line in drawn] == list(pairwise(points))
    assert all(isfinite(number) for line in drawn for number in line)


@given(FORWARD_POINTS)
def test_lines_never_go_back_where_the_path_goes_forward(points):
    for line in lines(points):
        xs = [x for x, _ in polyline(line, 40)]
        assert all(left <= right + 1e-9 for left, right in pairwise(xs))


@given(FORWARD_POINTS)
def test_lines_never_overshoot_where_the_path_goes_forward(points):
    for line in lines(points):
        low, high = min(line[1], line[7]), max(line[1], line[7])
        assert all(low - 1e-9 <= y <= high + 1e-9 for _, y in polyline(line, 40))


@given(FORWARD_POINTS)
def test_lines_pass_a_visit_without_a_kink(points):
    for before, after in pairwise(lines(points)):
        arrives = atan2(before[7] - before[5], before[6] - before[4])
        leaves = atan2(after[3] - after[1], after[2] - after[0])
        if dist(before[4:6], before[6:]) > 1e-3 and dist(after[:2], after[2:4]) > 1e-3:
            assert (arrives - leaves + pi) % (2 * pi) - pi == pytest.approx(0, abs=1e-6)


@given(POINTS, st.data())
def test_moving_a_visit_changes_four_lines_at_most(points, data):
    moved = data.draw(st.integers(0, len(points) - 1))
    changed = [*points]
    changed[moved] = data.draw(st.tuples(COORDINATES, COORDINATES))

    for index, (old, new) in enumerate(zip(lines(points), lines(changed), strict=True)):
        assert old == new or moved - 2 <= index <= moved + 1


@pytest.mark.parametrize("end", [(140.0, 0.0), (140.0, 60.0), (10.0, 120.0), (0.0, 120.0), (-90.0, 20.0)])
def test_the_way_back_stands_apart_from_the_way_there(end):
    there, back = lines([(0.0, 0.0), end, (0.0, 0.0)])

    assert dist(point_at(there, 0.5), point_at(back, 0.5)) > 12


@pytest.mark.parametrize("turns", [2, 3, 4])
def test_the_way_back_stands_apart_in_the_midst_of_a_path(turns):
    path = [(-100.0, 30.0), *[(0.0, 0.0), (140.0, 5.0)] * turns, (300.0, 0.0)]
    drawn = lines(path)

    for there, back in pairwise(drawn[1:-1]):
        assert dist(point_at(there, 0.5), point_at(back, 0.5)) > 12


@given(POINTS)
def test_bows_stay_near(points):
    for line in lines(points):
        low, high = min(line[1], line[7]), max(line[1], line[7])
        assert all(low - 84 <= y <= high + 84 for _, y in polyline(line, 20))


def test_a_node_visited_twice_in_a_row_has_a_loop_outside_of_it():
    loop = segment((0.0, 0.0), (100.0, 100.0), (100.0, 100.0), None)

    assert dist(point_at(loop, 0.5), (100.0, 100.0)) > 30


@given(POINTS, st.floats(5, 30), st.floats(5, 30))
def test_trimmed_ends_lie_on_the_edges_of_both_discs(points, start_radius, end_radius):
    for line in lines(points):
        first, last = trimmed(line, start_radius, end_radius, clearance=2.0)
        if first < last:
            assert dist(point_at(line, first), line[:2]) == pytest.approx(start_radius + 2, abs=0.5)
            assert dist(point_at(line, last), line[6:]) == pytest.approx(end_radius + 2, abs=0.5)


def test_trimmed_leaves_nothing_between_touching_nodes():
    first, last = trimmed(segment(None, (0.0, 0.0), (20.0, 0.0), None), 15.0, 15.0)

    assert first == last
