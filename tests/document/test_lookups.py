"""Look-ups agree with what they search, also when they are brought up to date after an edit."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.document.lookups import MOST_CHANGED, cards_by_cell, touchpoint_by_id, touchpoints_by_stage
from journeycanvas.model.card import Card
from journeycanvas.model.touchpoint import Touchpoint
from tests.builders import touchpoint

STAGES = ("s1", "s2", "s3")


def many(count: int) -> tuple[Touchpoint, ...]:
    return tuple(touchpoint(f"t{n}", stage=STAGES[n % 3]) for n in range(count))


def edited(touchpoints: tuple[Touchpoint, ...], chance: Random) -> tuple[Touchpoint, ...]:
    """Return the touchpoints after one edit: renamed, moved to another stage, reordered, removed, added or swapped."""
    places = list(touchpoints)
    match chance.randrange(7):
        case 0 if places:
            at = chance.randrange(len(places))
            places[at] = places[at].evolve(name=f"{places[at].name}!")
        case 1 if places:
            at = chance.randrange(len(places))
            places[at] = places[at].evolve(stage=chance.choice(STAGES))
        case 2:
            chance.shuffle(places)
        case 3 if places:
            del places[chance.randrange(len(places))]
        case 4:
            places.insert(chance.randint(0, len(places)), touchpoint(f"new{chance.random()}", stage="s2"))
        case 5 if places:
            at = chance.randrange(len(places))
            places[at] = touchpoint(f"other{chance.random()}", stage=places[at].stage)
        case _:
            places = [each.evolve(name="all") for each in places]
    return tuple(places)


@given(st.integers(0, 100), st.integers(0, 10_000))
def test_touchpoints_are_found_after_any_edits(count: int, seed: int) -> None:
    chance = Random(seed)
    touchpoints = many(count)

    for _step in range(8):
        touchpoints = edited(touchpoints, chance)

        assert dict(touchpoint_by_id(touchpoints)) == {each.id: each for each in touchpoints}
        assert {stage: held for stage, held in touchpoints_by_stage(touchpoints).items() if held} == {
            stage: held for stage in STAGES if (held := tuple(each for each in touchpoints if each.stage == stage))
        }


def test_earlier_look_up_is_unchanged_by_a_later_one() -> None:
    before = many(6)
    first = touchpoint_by_id(before)
    after = (before[0].evolve(name="renamed"), *before[1:])

    assert touchpoint_by_id(after)["t0"].name == "renamed"
    assert first["t0"].name == "t0"


def test_stage_without_a_change_keeps_the_same_tuple() -> None:
    before = many(6)
    held = touchpoints_by_stage(before)

    after = touchpoints_by_stage((before[0].evolve(name="renamed"), *before[1:]))

    assert after["s2"] is held["s2"]
    assert after["s1"][0].name == "renamed"


def test_many_changes_at_once_are_found_too() -> None:
    before = many(MOST_CHANGED + 20)
    touchpoint_by_id(before)

    after = tuple(each.evolve(name="all") for each in before)

    assert {each.name for each in touchpoint_by_id(after).values()} == {"all"}


def test_cards_are_found_by_lane_and_stage_in_their_order() -> None:
    cards = tuple(
        Card(id=id, lane=lane, stage=stage)
        for id, lane, stage in (("a", "needs", "s1"), ("b", "pains", "s1"), ("c", "needs", "s1"), ("d", "needs", "s2"))
    )

    cells = cards_by_cell(cards)

    assert [card.id for card in cells["needs", "s1"]] == ["a", "c"]
    assert [card.id for card in cells["pains", "s1"]] == ["b"]
    assert ("pains", "s2") not in cells


def test_other_stages_keep_the_same_tuples_after_a_deletion() -> None:
    before = tuple(touchpoint(f"t{n}", stage=STAGES[n // 3]) for n in range(9))
    held = touchpoints_by_stage(before)

    after = touchpoints_by_stage((*before[:4], *before[5:]))

    assert after["s2"] == (before[3], before[5])
    assert after["s1"] is held["s1"]
    assert after["s3"] is held["s3"]


def test_no_touchpoint_is_lost_when_one_comes_among_those_of_its_stage() -> None:
    before = tuple(touchpoint(f"t{n}", stage=STAGES[n // 3]) for n in range(9))
    touchpoints_by_stage(before)
    new = touchpoint("new", stage="s2")

    after = touchpoints_by_stage((*before[:5], new, *before[5:]))

    assert after["s2"] == (*before[3:5], new, before[5])
