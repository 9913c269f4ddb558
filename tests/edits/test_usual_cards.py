"""What is usual is added once, in the language of the map, and search words become cards of the first stage."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.document.journey import Journey
from journeycanvas.edits import cards, records
from journeycanvas.edits.errors import EditError
from journeycanvas.edits.usual_cards import USUAL, add_usual_information, put_search_words
from journeycanvas.lanes.cards import CardsLane
from journeycanvas.language import words
from tests.builders import small
from tests.strategies import journeys


@given(st.data(), journeys(least=1))
def test_the_checklist_is_whole_in_each_stage_and_added_once(data: st.DataObject, journey: Journey) -> None:
    stages = data.draw(st.sets(st.sampled_from([stage.id for stage in journey.stages] or ["none"])))

    after = add_usual_information(journey, stages=stages)

    lane = next(lane for lane in after.lanes if lane.__dict__.get("wording") == "information" and not lane.hidden)
    told = words(journey.language)
    for stage in stages & {one.id for one in journey.stages}:
        texts = [card.text for card in cards.cell(after, lane.id, stage=stage)]
        assert {told(text) for text in USUAL} <= set(texts)
    assert after.cards[: len(journey.cards)] == journey.cards
    assert add_usual_information(after, stages=stages) is after


def test_what_is_there_in_another_language_is_not_added_again() -> None:
    base = small(2, stages=1)
    base = base.evolve(lanes=(*base.lanes, CardsLane(id="know", wording="information", hidden=True)))
    base = cards.add(base, "know", stage="s1", text="Le DÉLAI de  rétractation", id="c1")

    after = add_usual_information(base, stages={"s1"}, lane="know")

    assert [card.text for card in after.cards].count("Withdrawal period") == 0
    assert len(after.cards) == len(USUAL)
    assert not after.lanes[-1].hidden


def searching(*lanes: CardsLane) -> Journey:
    base = small(2, stages=2)
    base = base.evolve(lanes=(*base.lanes, *lanes))
    return records.change(base, ("lea",), keywords=("chaussures running", "  ", "Chaussures  Running", "avis"))


def test_search_words_stand_in_the_first_stage_once() -> None:
    after = put_search_words(searching(CardsLane(id="does", wording="actions")), {"lea"})

    assert [(card.text, card.lane, card.stage, card.persona) for card in after.cards] == [
        ("chaussures running", "does", "s1", "lea"),
        ("avis", "does", "s1", "lea"),
    ]
    assert put_search_words(after, {"lea"}) is after


def test_questions_come_before_actions_and_are_added_where_there_is_neither() -> None:
    both = searching(CardsLane(id="does", wording="actions"), CardsLane(id="asks", wording="questions"))

    assert {card.lane for card in put_search_words(both, {"lea"}).cards} == {"asks"}
    added = put_search_words(searching(), {"lea"})
    assert added.lanes[-1].__dict__["wording"] == "questions"
    assert {card.lane for card in added.cards} == {added.lanes[-1].id}


def test_without_search_words_it_is_refused() -> None:
    with pytest.raises(EditError):
        put_search_words(small(), {"lea"})
