"""Edits of cards."""

import pytest

from journeycanvas.document.journey import Journey
from journeycanvas.edits import cards
from journeycanvas.edits.errors import EditError
from journeycanvas.lanes.cards import CardsLane
from journeycanvas.model.card import Card
from journeycanvas.model.recommendation import Recommendation
from tests.builders import small


def cells() -> Journey:
    """Return a, b, c in needs and s1, d in needs and s2, e in pains and s1."""
    base = small(2)
    return base.evolve(
        lanes=(*base.lanes, CardsLane(id="needs"), CardsLane(id="pains")),
        cards=(
            Card(id="a", lane="needs", stage="s1", text="A", votes=1, touchpoints=("t1",)),
            Card(id="e", lane="pains", stage="s1"),
            Card(id="b", lane="needs", stage="s1", text="B", votes=2, count=3, touchpoints=("t2", "t1")),
            Card(id="d", lane="needs", stage="s2"),
            Card(id="c", lane="needs", stage="s1", text="A"),
        ),
    )


def held(journey: Journey, lane: str, stage: str) -> str:
    return "".join(card.id for card in cards.cell(journey, lane, stage=stage))


@pytest.mark.parametrize(
    ("index", "expected"), [(0, "nabc"), (1, "anbc"), (2, "abnc"), (3, "abcn"), (None, "abcn"), (9, "abcn")]
)
def test_added_at_its_index_in_the_cell(index: int | None, expected: str) -> None:
    assert held(cards.add(cells(), "needs", stage="s1", id="n", index=index), "needs", "s1") == expected


@pytest.mark.parametrize(("index", "expected"), [(0, "bac"), (1, "abc"), (2, "acb"), (None, "acb")])
def test_moved_within_its_cell(index: int | None, expected: str) -> None:
    assert held(cards.move(cells(), "b", lane="needs", stage="s1", index=index), "needs", "s1") == expected


def test_moved_to_another_cell() -> None:
    journey = cards.move(cells(), "b", lane="pains", stage="s1", index=0)

    assert (held(journey, "needs", "s1"), held(journey, "pains", "s1")) == ("ac", "be")


def test_moved_to_an_empty_cell() -> None:
    assert held(cards.move(cells(), "b", lane="pains", stage="s2"), "pains", "s2") == "b"


def test_moved_together_they_keep_their_order() -> None:
    assert held(cards.move_many(cells(), ["a", "c"], lane="needs", stage="s2", index=0), "needs", "s2") == "acd"


def test_moved_to_where_it_is_the_journey_is_the_same() -> None:
    journey = cells()

    assert cards.move(journey, "b", lane="needs", stage="s1", index=1) is journey


def test_a_lane_that_holds_no_cards_refuses_them() -> None:
    with pytest.raises(EditError, match="holds no cards"):
        cards.move(cells(), "b", lane="path", stage="s1")


@pytest.mark.parametrize(
    ("ids", "places", "expected"),
    [(["a"], 1, "bac"), (["a"], -1, "abc"), (["c"], 1, "abc"), (["a", "b"], 1, "cab"), (["b", "c"], -1, "bca")],
)
def test_shifted_within_the_cell_they_stay_at_its_ends(ids: list[str], places: int, expected: str) -> None:
    assert held(cards.shift_many(cells(), ids, stages=0, places=places), "needs", "s1") == expected


def test_shifted_to_the_next_stage() -> None:
    journey = cards.shift_many(cells(), ["a", "d"], stages=1, places=0)

    assert (held(journey, "needs", "s1"), held(journey, "needs", "s2")) == ("bc", "da")


def test_merged_into_the_first() -> None:
    merged = cards.merge(cells(), ["a", "b", "c"])

    first = merged.cards[0]
    assert held(merged, "needs", "s1") == "a"
    assert (first.text, first.votes, first.count, first.touchpoints) == ("A\nB", 3, 5, ("t1", "t2"))


def test_what_named_a_merged_card_names_the_first() -> None:
    journey = cells().evolve(recommendations=(Recommendation(id="r", cards=("b", "a", "d")),))

    assert cards.merge(journey, ["a", "b"]).recommendations[0].cards == ("a", "d")


def test_one_card_merged_is_the_same_journey() -> None:
    journey = cells()

    assert cards.merge(journey, ["a"]) is journey
