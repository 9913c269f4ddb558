"""The inventory: collecting loses nothing, placing takes a thing over whole, joining adds up."""

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.document.journey import Journey
from journeycanvas.edits import inventory, records
from journeycanvas.edits.errors import EditError
from journeycanvas.lanes.cards import CardsLane
from journeycanvas.model.inventory import Unplaced
from journeycanvas.model.stage import Stage
from tests.builders import small

TEXTS = st.lists(st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Z")), max_size=30), max_size=6)


def with_lane() -> Journey:
    base = small(3, stages=2)
    return base.evolve(lanes=(*base.lanes, CardsLane(id="needs")))


def collected(*texts: str) -> Journey:
    return inventory.collect(with_lane(), texts)


@given(TEXTS)
def test_all_that_is_collected_is_there_in_its_order(texts: list[str]) -> None:
    journey = inventory.collect(with_lane(), texts, stage="s1")

    kept = [thing.text for thing in journey.inventory]
    assert len(kept) == sum(bool(text.strip()) for text in texts)
    assert all(thing.stage == "s1" for thing in journey.inventory)
    assert [text.split() for text in kept] == [normalize("NFC", text).split() for text in texts if text.strip()]


def test_nothing_collected_changes_nothing() -> None:
    journey = with_lane()

    assert inventory.collect(journey, ["", "   "]) is journey


def test_placed_as_a_card_it_keeps_all_it_knew() -> None:
    journey = collected("Essayer deux pointures")
    journey = records.change(journey, ["i1"], evidence="confirmed", count=3)

    placed = inventory.place_as_card(journey, "i1", lane="needs", stage="s2", new="c9")

    (card,) = placed.cards
    assert (card.id, card.lane, card.stage, card.text) == ("c9", "needs", "s2", "Essayer deux pointures")
    assert (card.evidence, card.count) == ("confirmed", 3)
    assert placed.inventory == ()


def test_placed_as_a_touchpoint_its_lines_are_one_name() -> None:
    placed = inventory.place_as_touchpoint(collected("Appel au\nservice client"), "i1", stage="s2", new="t9")

    touchpoint = next(one for one in placed.touchpoints if one.id == "t9")
    assert (touchpoint.name, touchpoint.stage) == ("Appel au service client", "s2")
    assert placed.inventory == ()


def test_taken_back_and_placed_again_a_card_says_the_same() -> None:
    placed = inventory.place_as_card(collected("A"), "i1", lane="needs", stage="s1", new="c1")
    placed = records.change(placed, ["c1"], evidence="heard_once")

    again = inventory.take_back(placed, ["c1"])
    twice = inventory.place_as_card(again, "i1", lane="needs", stage="s1", new="c2")

    first, second = twice.cards
    assert second.evolve(id=first.id) == first


def test_only_touchpoints_and_cards_are_taken_back() -> None:
    with pytest.raises(EditError):
        inventory.take_back(with_lane(), ["s1"])


def test_near_duplicates_are_found_without_case_and_full_stops() -> None:
    journey = collected(
        "Essayer deux pointures", "Payer en trois fois", "essayer deux pointures.", "Essayer 2 pointures"
    )

    assert inventory.near_duplicates(journey) == (("i1", "i3", "i4"),)


def test_what_is_archived_is_no_duplicate() -> None:
    journey = records.change(collected("Payer", "Payer"), ["i2"], archived=True)

    assert inventory.near_duplicates(journey) == ()


def test_joined_they_count_together_and_no_wording_is_lost() -> None:
    journey = records.change(collected("Payer", "Autre", "Payer !"), ["i3"], count=4, stage="s2")

    joined = inventory.join(journey, ["i1", "i3"])

    assert joined.inventory == (
        Unplaced(id="i1", text="Payer\nPayer !", count=5, stage="s2"),
        Unplaced(id="i2", text="Autre"),
    )


def test_a_thing_outlives_the_stage_it_was_meant_for() -> None:
    journey = inventory.collect(with_lane().evolve(stages=(*with_lane().stages, Stage(id="s9"))), ["A"], stage="s9")
    from journeycanvas.edits import deletion

    assert deletion.delete(journey, ["s9"]).inventory == (Unplaced(id="i1", text="A"),)
