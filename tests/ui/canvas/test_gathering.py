"""Few rectangles in the place of many."""

from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.ui.canvas.gathering import gathered
from journeycanvas.ui.paint.extents import Edges

PARTS = st.lists(
    st.tuples(*[st.integers(0, 90)] * 2, *[st.integers(1, 40)] * 2).map(
        lambda box: (float(box[0]), float(box[1]), float(box[0] + box[2]), float(box[1] + box[3]))
    ),
    max_size=9,
)


@given(PARTS, st.integers(0, 3000))
def test_all_parts_are_covered(parts: list[Edges], room: int) -> None:
    found = gathered(parts, room=float(room))

    assert len(found) <= len(parts)
    assert all(any(holds(outer, part) for outer in found) for part in parts)


def test_parts_far_from_each_other_stay_apart() -> None:
    parts = [(0.0, 0.0, 10.0, 10.0), (500.0, 0.0, 510.0, 10.0)]

    assert gathered(parts, room=100.0) == parts


def test_parts_beside_each_other_are_one() -> None:
    assert gathered([(0.0, 0.0, 10.0, 10.0), (12.0, 0.0, 20.0, 9.0)], room=100.0) == [(0.0, 0.0, 20.0, 10.0)]


def holds(outer: Edges, inner: Edges) -> bool:
    return outer[0] <= inner[0] and outer[1] <= inner[1] and outer[2] >= inner[2] and outer[3] >= inner[3]
