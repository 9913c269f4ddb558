"""Dots stand evenly along the curve, between its ends."""

from itertools import pairwise
from math import dist, hypot, pi

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from journeycanvas.scene.lines.curve import segment
from journeycanvas.scene.lines.dots import arc_length, chords, dots, middle, off_ends, polyline, spacing

COORDINATES = st.integers(0, 700).map(float)
PLACES = st.tuples(COORDINATES, st.integers(0, 180).map(float))
FINE = 3000


def places_along(cubic, flat):
    """Return how far along the curve each dot stands, found on a very fine polyline."""
    line = polyline(cubic, FINE)
    reached, found, index = 0.0, [], 0
    dots_left = list(zip(flat[::2], flat[1::2], strict=True))
    for dot in dots_left:
        best = min(range(index, FINE + 1), key=lambda at, dot=dot: dist(line[at], dot))
        reached += sum(dist(a, b) for a, b in pairwise(line[index : best + 1]))
        index = best
        neighbour = line[min(best + 1, FINE)]
        length = dist(line[best], neighbour) or 1.0
        beyond = (
            (dot[0] - line[best][0]) * (neighbour[0] - line[best][0])
            + (dot[1] - line[best][1]) * (neighbour[1] - line[best][1])
        ) / length
        found.append(reached + beyond)
    return found


@pytest.mark.parametrize(
    "visits",
    [
        [(0, 0), (120, 60), (230, 20), (330, 90)],
        [(0, 0), (120, 160), (130, 20), (330, 90)],
        [(300, 0), (20, 60), (680, 20), (330, 90)],
        [(0, 50), (100, 50), (0, 50), (330, 90)],
        [(0, 50), (100, 50), (100, 50), (330, 90)],
        [(0, 0), (50, 60), (1800, 20), (1900, 90)],
    ],
)
def test_dots_are_evenly_spaced_by_length(visits):
    cubic = segment(*[(float(x), float(y)) for x, y in visits])
    places = places_along(cubic, dots(cubic, step=7, start_gap=18, end_gap=18))
    gaps = [b - a for a, b in pairwise(places)]

    mean = sum(gaps) / len(gaps)
    assert all(gap == pytest.approx(mean, rel=0.01) for gap in gaps)
    assert 0.8 * 7 <= mean <= 1.25 * 7


@given(PLACES, PLACES, PLACES, PLACES, st.floats(5, 25), st.floats(5, 25))
def test_dots_keep_off_both_nodes(before, start, end, after, start_gap, end_gap):
    assume(start != end)
    cubic = segment(before, start, end, after)
    flat = dots(cubic, step=7, start_gap=start_gap, end_gap=end_gap)

    if len(flat) >= 4:
        assert dist(flat[:2], start) >= start_gap - 0.5
        assert dist(flat[-2:], end) >= end_gap - 0.5


def test_no_dot_fits_between_touching_nodes():
    assert dots(segment(None, (0.0, 0.0), (30.0, 0.0), None), step=7, start_gap=18, end_gap=18) == ()


def test_one_dot_stands_in_the_middle_of_a_short_rest():
    x, y = dots(segment(None, (0.0, 0.0), (40.0, 0.0), None), step=7, start_gap=18, end_gap=18)

    assert (x, y) == pytest.approx((20.0, 0.0), abs=0.1)


@given(st.floats(0.01, 500), st.floats(2, 12))
def test_spacing_keeps_its_bounds_and_stays_inside(length, step):
    first, gap, count = spacing(length, step)

    assert count >= 1
    assert first >= -1e-9
    assert first * 2 + gap * (count - 1) == pytest.approx(length, rel=1e-9)
    if length >= 0.8 * step:
        assert count >= 2
        assert 0.8 * step - 1e-9 <= gap <= 1.25 * step + 1e-9
        assert first <= step / 4


def test_length_is_that_of_a_quarter_circle():
    k = 0.5522847498
    quarter = (100.0, 0.0, 100.0, 100 * k, 100 * k, 100.0, 0.0, 100.0)

    assert arc_length(quarter) == pytest.approx(100 * pi / 2, rel=1e-3)


@given(PLACES, PLACES, PLACES, PLACES)
def test_middle_halves_the_length(before, start, end, after):
    assume(start != end)
    cubic = segment(before, start, end, after)
    x, y, _ = middle(cubic)
    line = polyline(cubic, FINE)
    at = min(range(FINE + 1), key=lambda index: hypot(line[index][0] - x, line[index][1] - y))
    reached = sum(dist(a, b) for a, b in pairwise(line[: at + 1]))

    assert reached == pytest.approx(arc_length(cubic) / 2, rel=0.02, abs=0.5)


def test_middle_tells_the_direction():
    assert middle(segment(None, (0.0, 0.0), (0.0, 90.0), None))[2] == pytest.approx(pi / 2)


@given(PLACES, PLACES)
def test_chords_begin_and_end_with_the_curve_and_keep_to_it(start, end):
    assume(start != end)
    cubic = segment(None, start, end, None)
    xs, ys = chords(cubic)

    assert (xs[0], ys[0], xs[-1], ys[-1]) == pytest.approx((*start, *end))
    fine = polyline(cubic, 400)
    for place in fine:
        assert min(dist(place, point) for point in chord_points(xs, ys)) < 3.0


def chord_points(xs, ys):
    """Return places along the chords."""
    return [
        (x0 + (x1 - x0) * part / 8, y0 + (y1 - y0) * part / 8)
        for (x0, y0), (x1, y1) in pairwise(zip(xs, ys, strict=True))
        for part in range(9)
    ]


def test_oblique_chords_are_short_and_level_ones_long():
    oblique, level = chords((0, 0, 30, 30, 70, 70, 100, 100)), chords((0, 0, 30, 0, 70, 0, 100, 0))

    assert (
        max(hypot(b - a, d - c) for (a, b), (c, d) in zip(pairwise(oblique[0]), pairwise(oblique[1]), strict=True)) < 9
    )
    assert len(level[0]) < len(oblique[0]) / 2


def test_a_line_off_its_ends_begins_and_ends_so_far_off():
    xs, ys = off_ends(([0.0, 10.0, 30.0, 60.0], [5.0, 5.0, 5.0, 5.0]), 12.0, 40.0)

    assert xs == pytest.approx([12.0, 20.0])
    assert ys == pytest.approx([5.0, 5.0])


def test_nothing_is_left_of_a_line_that_is_shorter_than_its_gaps():
    assert off_ends(([0.0, 10.0], [0.0, 0.0]), 12.0, 0.0) == ([], [])
    assert off_ends(([0.0, 10.0], [0.0, 0.0]), 4.0, 8.0) == ([], [])
