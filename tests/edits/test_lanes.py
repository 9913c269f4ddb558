"""Edits of lanes."""

import pytest

from journeycanvas.document.journey import Journey
from journeycanvas.edits import lanes
from journeycanvas.edits.errors import EditError
from journeycanvas.lanes.cards import CardsLane
from journeycanvas.lanes.registry import LANE_KINDS
from journeycanvas.model.card import Card
from tests.builders import small


def order(journey: Journey) -> list[str]:
    return [lane.id for lane in journey.lanes]


@pytest.mark.parametrize("kind", sorted(lanes.KINDS))
def test_a_lane_of_each_kind_is_made_and_added(kind: str) -> None:
    journey = small()

    added = lanes.add(journey, lanes.make(journey, kind, id="n"), index=1)

    assert order(added) == ["path", "n", "emotion"]
    assert added.lanes[1].kind == kind


def test_each_kind_can_be_made() -> None:
    assert len(lanes.KINDS) == len(LANE_KINDS)


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(EditError, match="no such kind"):
        lanes.make(small(), "motorway")


def test_made_with_a_wording() -> None:
    lane = lanes.make(small(), "cards", wording="needs")

    assert isinstance(lane, CardsLane)
    assert lane.wording == "needs"


def test_moved() -> None:
    assert order(lanes.move(small(), "path", to=1)) == ["emotion", "path"]


def test_hidden_and_shown_again_it_is_as_before() -> None:
    journey = small()

    hidden = lanes.hide(journey, ["path"])

    assert [lane.hidden for lane in hidden.lanes] == [True, False]
    assert lanes.show(hidden, ["path"]) == journey


def test_copied_with_its_cards() -> None:
    base = small()
    journey = base.evolve(
        lanes=(CardsLane(id="needs", name="Needs"), *base.lanes),
        cards=(Card(id="k", lane="needs", stage="s1", text="A"),),
    )

    copied = lanes.duplicate(journey, "needs", copy="n")

    assert order(copied) == ["needs", "n", "path", "emotion"]
    assert [(card.lane, card.text) for card in copied.cards] == [("needs", "A"), ("n", "A")]


def test_height_is_held_within_what_is_possible() -> None:
    assert [lanes.set_height(small(), "path", height=h).lanes[0].height for h in (1.0, None)] == [16.0, None]


def test_deleted_it_takes_its_cards() -> None:
    base = small()
    journey = base.evolve(lanes=(CardsLane(id="needs"), *base.lanes), cards=(Card(id="k", lane="needs", stage="s1"),))

    assert lanes.delete(journey, ["needs"]).cards == ()


def five() -> Journey:
    """Return lanes a to e; b and d are hidden."""
    lanes_of_cards = tuple(CardsLane(id=id, hidden=id in "bd") for id in "abcde")
    return small().evolve(lanes=lanes_of_cards)


def test_moved_into_a_gap_side_by_side() -> None:
    assert order(lanes.move_many(five(), ["a", "d"], gap=3)) == ["b", "c", "a", "d", "e"]


def test_moved_to_where_it_is_the_journey_is_the_same() -> None:
    journey = five()

    assert lanes.move_many(journey, ["b"], gap=2) is journey


def test_shifted_it_passes_the_next_lane_that_is_shown() -> None:
    assert order(lanes.shift(five(), ["c"], by=-1)) == ["c", "a", "b", "d", "e"]
    assert order(lanes.shift(five(), ["c"], by=1)) == ["a", "b", "d", "e", "c"]


def test_shifted_past_the_last_shown_it_stays() -> None:
    journey = five()

    assert lanes.shift(journey, ["e"], by=1) is journey
    assert lanes.shift(journey, ["a"], by=-1) is journey


def test_a_touchpoint_has_no_height() -> None:
    with pytest.raises(EditError, match="no longer in the journey"):
        lanes.set_height(small(), "t1", height=100)
