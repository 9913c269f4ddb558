"""What is taken is found again, wherever it lies in the grid."""

from math import ceil

from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.placing.lattice import SQUARE
from journeycanvas.scene.placing.occupied import MANY, NUDGE, Occupied, body_of_line
from journeycanvas.scene.placing.placement import keep, place

RECTS = st.builds(Rect, st.integers(-300, 300), st.integers(-300, 300), st.integers(1, 150), st.integers(1, 150))


def taken(rects):
    occupied = Occupied()
    for rect in rects:
        occupied.add(rect)
    return occupied


@given(st.lists(RECTS, max_size=12), RECTS)
def test_free_is_what_overlaps_nothing_taken(rects, asked):
    assert taken(rects).is_free(asked) is not any(asked.overlaps(rect) for rect in rects)


@given(st.lists(RECTS, max_size=12), RECTS)
def test_near_are_those_that_overlap(rects, asked):
    assert taken(rects).near(asked) == sorted({rect for rect in rects if rect.overlaps(asked)}, key=corners)


def corners(rect):
    return rect.x, rect.y, rect.right, rect.bottom


def test_nothing_is_free_outside_of_the_lane():
    assert not Occupied().is_free(Rect(0, 0, 10, 10), Rect(2, 0, 100, 100))


def test_a_dot_takes_its_radius():
    occupied = Occupied()
    occupied.add_body(body_of_line((50.0, 50.0), (50.0, 50.0), 2.0))

    assert not occupied.is_free(Rect(51.5, 40.0, 20.0, 20.0))
    assert occupied.is_free(Rect(52.0, 40.0, 20.0, 20.0))


def test_a_leader_is_crossed_by_a_label_in_its_way():
    occupied = taken([Rect(40, 0, 20, 10)])
    own = Rect(0, 0, 10, 10)

    assert occupied.is_crossed((10, 5, 100, 5), own)
    assert not occupied.is_crossed((10, 5, 100, 60), own)


@given(st.lists(RECTS, max_size=8), st.tuples(*[st.integers(-300, 300)] * 4))
def test_a_leader_is_crossed_where_a_fine_walk_along_it_meets_something(rects, line):
    x1, y1, x2, y2 = line
    walk = [(x1 + (x2 - x1) * n / 200, y1 + (y2 - y1) * n / 200) for n in range(201)]

    if any(r.x < x < r.right and r.y < y < r.bottom for r in rects for x, y in walk):
        assert taken(rects).is_crossed(line, Rect(9000, 0, 1, 1))


@given(st.lists(RECTS, max_size=12), RECTS, st.integers(-300, 300))
def test_free_runs_of_the_lattice_are_free(rects, asked, first):
    bits = taken(rects).free_starts(
        asked.y, asked.bottom, first=first, last=first + 40, squares=ceil(asked.width / SQUARE)
    )

    for start in range(41):
        if bits >> start & 1:
            box = asked._replace(x=(first + start) * SQUARE)
            assert not any(box.overlaps(rect) for rect in rects)


@given(st.lists(RECTS, min_size=1, max_size=12), RECTS, st.integers(-300, 300), st.integers(0, 90))
def test_what_is_surely_taken_is_free_nowhere(rects, asked, first, reach):
    occupied = taken([rect for rect in rects for _ in range(MANY)])
    occupied.free_starts(asked.y, asked.bottom, first=0, last=20, squares=3)
    box = (first, asked.y, first + asked.width, asked.bottom)

    if occupied.is_surely_taken(asked.y, asked.bottom, first=first, last=first + reach, width=asked.width):
        assert occupied.free_nearest(box, first, first + reach) == (None, None)


@given(st.lists(RECTS, max_size=12), RECTS, st.integers(0, 90), st.integers(0, 90))
def test_nearest_free_spots_on_a_level_are_those_found_by_trying_all(rects, asked, before, after):
    box, first, last = (asked.x, asked.y, asked.right, asked.bottom), asked.x - before, asked.x + after
    occupied = taken(rects)
    edges = [asked.x, *[x for rect in rects for x in (rect.right + NUDGE, rect.x - asked.width - NUDGE)]]
    free = [x for x in edges if first <= x <= last and occupied.is_free(asked._replace(x=x))]

    assert occupied.free_nearest(box, first, last) == (
        max([x for x in free if x <= asked.x], default=None),
        min([x for x in free if x >= asked.x], default=None),
    )


def test_what_covers_all_of_a_level_is_surely_taken():
    occupied = taken([Rect(-10, -10, 320, 60)] * MANY)
    occupied.free_starts(0, 20, first=0, last=20, squares=3)

    assert occupied.is_surely_taken(0, 20, first=0, last=200, width=60)
    assert not occupied.is_surely_taken(0, 20, first=0, last=400, width=60)


def test_what_is_taken_after_a_look_at_the_lattice_counts():
    occupied = taken([Rect(0, 0, 10, 10)])
    before = occupied.free_starts(0, 10, first=0, last=20, squares=3)
    occupied.add(Rect(5 * SQUARE, 0, 10, 10))
    after = occupied.free_starts(0, 10, first=0, last=20, squares=3)

    assert before >> 4 & 1
    assert not after >> 4 & 1


def test_a_kept_label_is_taken_with_its_leader():
    occupied = taken([Rect(100, 100, 30, 30), Rect(40, 80, 150, 18), Rect(40, 132, 150, 18), Rect(20, 60, 75, 90)])
    occupied.add(Rect(133, 60, 75, 90))
    placed = place([(60, 12)], Rect(100, 100, 30, 30), occupied, inside=Rect(0, 0, 300, 300), gap=4)
    keep(placed, occupied)

    x1, y1, x2, y2 = placed.leader
    assert not occupied.is_free(placed.rect)
    assert not occupied.is_free(Rect((x1 + x2) / 2 - 1, (y1 + y2) / 2 - 1, 2, 2))
