"""What changed between two journeys."""

from builders import journey_of, touchpoint
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import journeys

from journeycanvas.analysis.comparison import Difference, compare
from journeycanvas.document.journey import Journey
from journeycanvas.model.stage import Stage

SHOP = journey_of(touchpoint("a", name="Search"), touchpoint("b", name="Pay"), emotions=(1, None))


@given(journeys())
@settings(max_examples=20)
def test_nothing_changed_in_the_same_journey(journey: Journey) -> None:
    assert compare(journey, journey) == ()
    assert compare(journey, Journey.model_validate_json(journey.dumped())) == ()


@given(journeys(), journeys())
@settings(max_examples=20)
def test_something_changed_between_two_that_are_not_the_same(one: Journey, other: Journey) -> None:
    assert bool(compare(one, other)) == (one != other)


@given(journeys(), journeys())
@settings(max_examples=20)
def test_what_was_added_one_way_is_taken_out_the_other_way(one: Journey, other: Journey) -> None:
    there = [(each.kind, each.name) for each in compare(one, other) if each.change == "added"]
    back = [(each.kind, each.name) for each in compare(other, one) if each.change == "removed"]

    assert sorted(there) == sorted(back)


@given(st.permutations(["a", "b", "c", "d", "e"]))
def test_only_what_moved_is_said_to_have_moved(order: list[str]) -> None:
    before = Journey(stages=tuple(Stage(id=id, name=id) for id in "abcde"))
    after = before.evolve(stages=tuple(Stage(id=id, name=id) for id in order))

    moved = {each.name for each in compare(before, after)}

    assert all(each.change == "moved" for each in compare(before, after))
    stay = [id for id in order if id not in moved]
    assert stay == sorted(stay)
    assert len(moved) < 5


def test_an_emotion_says_what_it_was_and_is() -> None:
    path = SHOP.paths[0]
    visits = (path.visits[0].evolve(emotion=-2.0), path.visits[1].evolve(emotion=0.0))

    found = compare(SHOP, SHOP.evolve(paths=(path.evolve(visits=visits),)))

    assert found == (
        Difference("visits", "emotion", "Search", emotions=(1, -2)),
        Difference("visits", "emotion", "Pay", emotions=(None, 0)),
    )


def test_a_visit_that_came_with_its_touchpoint_is_not_told_again() -> None:
    more = journey_of(*SHOP.touchpoints, touchpoint("c", name="Return"), emotions=(1, None))

    assert compare(SHOP, more) == (Difference("touchpoints", "added", "Return"),)
    assert compare(more, SHOP) == (Difference("touchpoints", "removed", "Return"),)


def test_fields_of_the_journey_and_its_parts_are_named() -> None:
    after = SHOP.evolve(title="Other", scope=SHOP.scope.evolve(organisation="Us"))

    assert compare(SHOP, after) == (Difference("journey", "changed", "Other", ("title", "scope.organisation")),)


def test_what_this_version_does_not_know_is_a_change_too() -> None:
    after = Journey.model_validate({**SHOP.__dict__, "x_later": 1})

    assert compare(SHOP, after) == (Difference("journey", "changed", "A journey", ("",)),)
