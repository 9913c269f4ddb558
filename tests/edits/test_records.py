"""Edits of records of any kind, and of the journey as a whole."""

import pytest
from hypothesis import given, settings

from journeycanvas.document.journey import Journey
from journeycanvas.edits import journeys as whole
from journeycanvas.edits import personas, recommendations, records
from journeycanvas.edits.errors import EditError
from journeycanvas.edits.ids import JOURNEY, all_ids, existing, fresh, fresh_many
from journeycanvas.language import use
from journeycanvas.model.recommendation import Recommendation
from tests.builders import small
from tests.strategies import journeys


@settings(max_examples=15)
@given(journeys(least=1))
def test_every_id_is_found(journey: Journey) -> None:
    assert all(records.find(journey, id).__dict__["id"] == id for id in all_ids(journey))


@settings(max_examples=15)
@given(journeys(least=1))
def test_replaced_by_itself_every_record_leaves_the_same_journey(journey: Journey) -> None:
    for id in all_ids(journey):
        assert records.replace_at(journey, records.pointer(journey, id), records.find(journey, id)) is journey


@settings(max_examples=15)
@given(journeys())
def test_a_fresh_id_is_in_no_journey(journey: Journey) -> None:
    assert not set(fresh_many(journey, "a", count=3)) & all_ids(journey)


def test_fresh_ids_count_up() -> None:
    assert (fresh(small(3), "t"), fresh(small(3), "zz")) == ("t4", "zz1")


def test_kinds_are_named_by_collection() -> None:
    assert [records.kind_of(small(), id) for id in ("t1", "s1", "v-t1", "lea", "gone", JOURNEY)] == [
        "touchpoints",
        "stages",
        "visits",
        "personas",
        None,
        None,
    ]


def test_existing_are_those_in_the_document_and_the_journey_itself() -> None:
    assert existing(small(), ["t1", "gone", JOURNEY]) == {"t1", JOURNEY}


def test_a_field_is_changed_on_records_of_several_kinds() -> None:
    journey = records.change(small(), ["t1", "t2", "v-t1"], notes="Seen")

    assert [one.notes for one in journey.touchpoints] == ["Seen", "Seen", ""]
    assert journey.paths[0].visits[0].notes == "Seen"


def test_a_change_that_is_none_gives_the_same_journey() -> None:
    journey = small()

    assert records.change(journey, ["t1", "t2"], notes="") is journey


def test_whole_numbers_and_yes_are_told_apart() -> None:
    with pytest.raises(EditError, match="not allowed"):
        records.change(small(), ["t1"], moment_of_truth=0)


def test_a_value_that_is_not_allowed_is_refused_in_the_language_of_the_interface() -> None:
    use("fr")

    with pytest.raises(EditError, match="Cette valeur n'est pas permise"):
        records.change(small(), ["t1"], importance=9)


def test_a_reference_to_nothing_is_refused_with_its_id() -> None:
    with pytest.raises(EditError, match="nobody"):
        records.change(small(), ["t1"], owner="nobody")


def test_a_field_that_does_not_exist_is_a_fault_of_the_code() -> None:
    with pytest.raises(TypeError, match="wings"):
        records.change(small(), ["t1"], wings=2)


def test_recommendations_in_a_circle_are_refused() -> None:
    journey = small().evolve(recommendations=(Recommendation(id="r1"), Recommendation(id="r2", after=("r1",))))

    with pytest.raises(EditError, match="circle"):
        recommendations.set_after(journey, "r1", after=("r2",))


def test_a_recommendation_is_added_where_it_is_drawn_and_moved() -> None:
    journey = recommendations.add(small(), "Say the price", stage="s1", id="r1")

    assert recommendations.move(journey, "r1", to_stage="s2").recommendations[0].stage == "s2"


def test_a_recommendation_addresses_cards_and_touchpoints() -> None:
    journey = recommendations.address(recommendations.add(small(), "Say it", id="r1"), "r1", ids=["t2", "t1", "s1"])

    assert journey.recommendations[0].touchpoints == ("t1", "t2")


def test_a_persona_is_added_with_a_colour_that_is_one() -> None:
    assert personas.add(small(), "Sofia", colour="#c8502d").personas[1].name == "Sofia"
    with pytest.raises(EditError, match="not allowed"):
        personas.add(small(), "Sofia", colour="red")


def test_the_page_is_set_up_field_by_field() -> None:
    journey = whole.set_page(whole.set_page(small(), paper="A3"), orientation="portrait")

    assert (journey.page.paper, journey.page.orientation) == ("A3", "portrait")


def test_a_margin_out_of_range_is_refused() -> None:
    with pytest.raises(EditError, match="not allowed"):
        whole.set_page(small(), margin_mm=-1.0)


def test_goal_scope_title_and_language_are_set() -> None:
    journey = whole.set_title(whole.set_language(small(), "fr"), "Acheter\x00")
    journey = whole.set_scope(whole.set_goal(journey, outcome="reached"), knowledge_level="assumed")

    assert (journey.title, journey.language) == ("Acheter", "fr")
    assert (journey.goal.outcome, journey.scope.knowledge_level) == ("reached", "assumed")
