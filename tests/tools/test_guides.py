"""What is dragged is aligned with the nearest of the points that stay."""

from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.tools.guides import Alignments, Point, snapped

POINTS = st.tuples(st.integers(0, 60), st.integers(0, 60)).map(lambda pair: (pair[0] / 2, pair[1] / 2))


@given(st.lists(POINTS, max_size=12), POINTS, st.sampled_from((0, 1)))
def test_nearest_is_found_as_by_looking_at_all(points: list[Point], point: Point, way: int) -> None:
    within = [off(other, point, way) for other in points if abs(other[way] - point[way]) <= 4.0]

    found = Alignments(points).nearest(point, way=way, reach=4.0)

    assert (found and off(found, point, way)) == min(within, default=None)


def test_point_near_two_others_is_aligned_with_both() -> None:
    end = snapped((11.0, 52.0), Alignments([(10.0, 0.0), (90.0, 50.0)]))

    assert (end.x, end.y) == (10.0, 50.0)
    assert [(guide.x1, guide.y1) for guide in end.guides] == [(10.0, 0.0), (90.0, 50.0)]


def test_point_out_of_reach_stays_where_it_is() -> None:
    assert snapped((30.0, 30.0), Alignments([(10.0, 10.0)])) == (30.0, 30.0, ())


def test_what_holds_is_as_near_on_the_screen_at_any_zoom() -> None:
    others = Alignments([(10.0, 10.0)])

    for pixel in (0.25, 1.0, 4.0):
        assert snapped((90.0, 10.0 + 6.0 * pixel), others, pixel=pixel).y == 10.0
        assert snapped((90.0, 10.0 + 8.0 * pixel), others, pixel=pixel).guides == ()


def test_what_is_far_out_of_sight_does_not_hold() -> None:
    assert snapped((900.0, 12.0), Alignments([(10.0, 10.0)])) == (900.0, 12.0, ())


def test_what_goes_across_alone_is_not_pulled_up_or_down() -> None:
    end = snapped((11.0, 52.0), Alignments([(10.0, 0.0), (90.0, 50.0)]), ways=(0,))

    assert (end.x, end.y) == (10.0, 52.0)


def off(other: Point, point: Point, way: int) -> tuple[float, float]:
    return abs(other[way] - point[way]), abs(other[1 - way] - point[1 - way])
