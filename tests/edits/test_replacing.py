"""A text found in all texts, and another one put there."""

from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.document.folding import fold
from journeycanvas.document.journey import Journey
from journeycanvas.document.texts import all_texts
from journeycanvas.edits.replacing import Match, Wanted, find_all, replace
from journeycanvas.model.path import Obstacle, Verbatim
from journeycanvas.model.persona import OwnField
from journeycanvas.model.record import LONGEST_TEXT
from tests.builders import small
from tests.strategies import journeys


def told() -> Journey:
    """Return a journey that speaks of Léa everywhere."""
    journey = small(2)
    (path,) = journey.paths
    visit = path.visits[0].evolve(
        verbatims=(Verbatim(id="q1", text="LEA rit", who="Léa"),), blockers=(Obstacle(text="Léa attend"),)
    )
    (persona,) = journey.personas
    return journey.evolve(
        title="Le parcours de Léa",
        goal=journey.goal.evolve(text="Que Léa revienne"),
        personas=(persona.evolve(name="Léa", needs=("Rassurer Léa", "Léa"), own_fields=(OwnField(name="Léa ?"),)),),
        paths=(path.evolve(visits=(visit, *path.visits[1:])),),
    )


def replaced(journey: Journey, wanted: Wanted, by: str) -> Journey:
    return replace(journey, dict.fromkeys(find_all(journey, wanted), by)).journey


def test_it_is_found_in_names_lists_quotations_and_the_goal() -> None:
    found = [(match.record, match.field) for match in find_all(told(), Wanted("lea"))]

    assert found == [
        (None, "title"),
        (None, "goal.text"),
        ("lea", "name"),
        ("lea", "needs.0"),
        ("lea", "needs.1"),
        ("lea", "own_fields.0.name"),
        ("q1", "text"),
        ("q1", "who"),
        ("v-t1", "blockers.0.text"),
    ]


def test_all_are_replaced_at_once_with_what_they_stand_in() -> None:
    after = replaced(told(), Wanted("lea"), "Zoé")

    assert find_all(after, Wanted("lea")) == ()
    assert after.title == "Le parcours de Zoé"
    assert after.personas[0].needs == ("Rassurer Zoé", "Zoé")
    assert after.paths[0].visits[0].blockers[0].text == "Zoé attend"
    assert after.personas[0].id == "lea"


def test_exact_letters_and_whole_words_find_less() -> None:
    journey = small(1).evolve(title="Léa, Léanne, LEA, lea-là")

    assert len(find_all(journey, Wanted("léa"))) == 4 + 1  # the persona is called Lea
    assert len(find_all(journey, Wanted("léa", whole_words=True))) == 4
    assert len(find_all(journey, Wanted("Léa", is_exact=True))) == 2
    assert len(find_all(journey, Wanted("Léa", whole_words=True, is_exact=True))) == 1


def test_only_the_places_named_are_replaced() -> None:
    journey = small(1).evolve(title="ab ab ab")
    second = find_all(journey, Wanted("ab"))[1]

    assert replace(journey, {second: "x"}).journey.title == "ab x ab"


def test_texts_that_grow_too_long_are_left_and_counted() -> None:
    journey = small(1).evolve(title="x" * (LONGEST_TEXT - 1) + "a", subtitle="a")

    after = replace(journey, dict.fromkeys(find_all(journey, Wanted("a")), "bcd"))

    assert (after.journey.title, after.journey.subtitle) == (journey.title, "bcd")
    assert after.left == 1


def test_a_text_that_becomes_empty_leaves_its_list() -> None:
    assert replaced(told(), Wanted("Léa", is_exact=True), "").personas[0].needs == ("Rassurer ",)


def test_what_holds_no_match_is_shared() -> None:
    journey = told()

    after = replaced(journey, Wanted("Rassurer"), "Calmer")

    assert after.touchpoints is journey.touchpoints
    assert after.paths is journey.paths
    assert replace(journey, {}).journey is journey


@given(journeys(), st.sampled_from(["e", "oeuvre", " ", "é", "1", "lignes"]))
def test_any_journey_stays_valid_and_the_same_text_changes_nothing(journey: Journey, wanted: str) -> None:
    matches = find_all(journey, Wanted(wanted))

    after = replace(journey, dict.fromkeys(matches, "\u2042"))
    texts = {(text.record, text.field): text.text for text in all_texts(journey)}
    same = replace(journey, {match: texts[match.record, match.field][match.start : match.end] for match in matches})

    assert Journey.model_validate_json(after.journey.model_dump_json()) == after.journey
    assert after.places + after.left >= bool(matches)
    assert len(find_all(after.journey, Wanted("\u2042"))) >= after.places
    assert [fold(text) for *_way, text in all_texts(same.journey)] == [fold(text) for *_way, text in all_texts(journey)]


def test_a_match_tells_where_it_stands() -> None:
    journey = small(1).evolve(title="Un œuf")

    assert find_all(journey, Wanted("OEUF")) == (Match(None, "title", 3, 6),)
