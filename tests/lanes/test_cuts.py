"""Long rows are cut by what they hold: what comes or goes leaves most of the parts and places as they are."""

from itertools import pairwise
from statistics import mean, median

import pytest

from journeycanvas.lanes.parts.cuts import CHAPTER_OF, FAR_APART, FEW, GROUP_OF, parts, places

MANY = tuple(f"t{number}" for number in range(250))


def moved(before: tuple[str, ...], after: tuple[str, ...]) -> int:
    """Return how many of the things in both rows have another place in the second one."""
    then = dict(zip(before, places(before), strict=True))
    now = dict(zip(after, places(after), strict=True))
    return sum(then[id] != now[id] for id in then.keys() & now.keys())


def test_few_are_cut_by_their_number_and_leave_no_place_empty() -> None:
    assert parts(("a", "b", "c"), 2) == (("0", slice(0, 2)), ("2", slice(2, 3)))
    assert parts((), 8) == ()
    assert places(MANY[:FEW]) == tuple(range(FEW))
    assert places(()) == ()


@pytest.mark.parametrize("each", [8, 16])
@pytest.mark.parametrize("count", [FEW + 1, 100, 250, 1000])
def test_parts_hold_everything_once_in_order_and_are_about_as_large_as_asked(count: int, each: int) -> None:
    ids = tuple(f"t{number}" for number in range(count))

    found = parts(ids, each)

    assert [id for _, part in found for id in ids[part]] == list(ids)
    assert len({name for name, _ in found}) == len(found)
    assert each / 2 < count / len(found) < each * 1.5


@pytest.mark.parametrize("count", [FEW + 1, 100, 250, 1000])
def test_places_rise_and_leave_less_empty_than_a_group_is_apart(count: int) -> None:
    found = places(tuple(f"t{number}" for number in range(count)))

    assert list(found) == sorted(set(found))
    assert all(place - before <= CHAPTER_OF for before, place in pairwise(found))
    assert sum(place - before > GROUP_OF for before, place in pairwise(found)) <= count / FAR_APART
    assert found[-1] + 1 <= count * 1.3 + CHAPTER_OF


def test_one_that_goes_leaves_most_parts_as_they_are() -> None:
    before = {MANY[part] for _, part in parts(MANY, 8)}

    for place in range(len(MANY)):
        after = (*MANY[:place], *MANY[place + 1 :])
        assert len({after[part] for _, part in parts(after, 8)} - before) <= 2


def test_one_that_goes_or_comes_moves_few_others() -> None:
    gone = [moved(MANY, (*MANY[:place], *MANY[place + 1 :])) for place in range(len(MANY))]
    come = [moved(MANY, (*MANY[:place], "new", *MANY[place:])) for place in range(len(MANY))]

    assert median(gone) <= 6
    assert median(come) <= 6
    assert mean(gone + come) <= 22


def test_thing_that_comes_back_in_a_row_begins_parts_of_different_names() -> None:
    found = parts(MANY[:40] * 4, 8)

    assert len({name for name, _ in found}) == len(found)
