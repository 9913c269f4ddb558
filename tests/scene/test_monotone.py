"""The emotion curve goes through every point and never beyond two neighbours."""

from itertools import pairwise
from math import isfinite

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.scene.lines.monotone import curve_y, emotion_curve, inner_slope

COORDINATES = st.floats(-1000, 1000).map(lambda number: round(number, 2))
POINTS = st.lists(st.tuples(COORDINATES, COORDINATES), min_size=2, max_size=12)
RISING_POINTS = st.lists(st.tuples(COORDINATES, COORDINATES), min_size=2, max_size=12, unique_by=lambda p: p[0]).map(
    sorted
)


def test_curve_is_empty_without_points():
    assert emotion_curve([]) == ()


def test_curve_is_a_lone_start_for_one_point():
    assert emotion_curve([(3.0, 4.0)]) == (("M", 3.0, 4.0),)


def test_curve_is_straight_between_two_points():
    assert emotion_curve([(0.0, 0.0), (30.0, 15.0)]) == (
        ("M", 0.0, 0.0),
        ("C", 10.0, 5.0, 20.0, 10.0, 30.0, 15.0),
    )


def test_curve_lies_flat_at_a_peak():
    commands = emotion_curve([(0.0, 0.0), (30.0, 60.0), (60.0, 0.0)])

    assert commands[1][4] == 60.0
    assert commands[2][2] == 60.0


def test_inner_slope_is_at_most_three_times_the_gentler_stretch():
    assert inner_slope(1.0, 1.0, 1000.0, 500.0) <= 3.0


@given(POINTS)
def test_curve_goes_through_every_point_in_order(points):
    commands = emotion_curve(points)

    assert [command[-2:] for command in commands] == points


@given(POINTS)
def test_controls_stay_between_the_values_of_their_neighbours(points):
    commands = emotion_curve(points)

    for (start, end), command in zip(pairwise(points), commands[1:], strict=True):
        low, high = min(start[1], end[1]) - 1e-6, max(start[1], end[1]) + 1e-6
        assert low <= command[2] <= high
        assert low <= command[4] <= high


@given(POINTS)
def test_curve_is_finite_where_time_stands_still_or_goes_back(points):
    assert all(isfinite(number) for command in emotion_curve(points) for number in command[1:])


@given(RISING_POINTS)
def test_height_at_a_point_is_its_own(points):
    for x, y in points:
        assert curve_y(points, x) == pytest.approx(y, abs=1e-6)


@given(RISING_POINTS, st.floats(0, 1))
def test_height_between_points_is_on_the_drawn_curve(points, t):
    for (start, end), command in zip(pairwise(points), emotion_curve(points)[1:], strict=True):
        rest = 1 - t
        x = rest * start[0] + t * end[0]
        bezier = rest**3 * start[1] + 3 * rest * t * (rest * command[2] + t * command[4]) + t**3 * end[1]
        if start[0] < x < end[0]:
            assert curve_y(points, x) == pytest.approx(bezier, abs=1e-3 + 1e-6 * abs(end[1] - start[1]))


def test_height_beyond_the_points_is_that_of_the_nearest():
    points = [(0.0, 5.0), (10.0, 7.0)]

    assert curve_y(points, -3.0) == 5.0
    assert curve_y(points, 14.0) == 7.0
