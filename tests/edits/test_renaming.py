"""A persona renamed in all texts."""

import pytest
from hypothesis import given

from journeycanvas.document.journey import Journey
from journeycanvas.edits import renaming
from journeycanvas.edits.errors import EditError
from journeycanvas.model.persona import Persona
from tests.builders import small
from tests.strategies import journeys


def told() -> Journey:
    (persona,) = small(1).personas
    return small(1).evolve(
        title="Mark's day",
        notes="mark it. Marketing. Jean-Mark says: “Mark, come!” Mark Twain",
        personas=(persona.evolve(name="Mark"), Persona(id="twain", name="Mark Twain")),
    )


def written(journey: Journey, names: dict[str, str]) -> list[tuple[str, bool]]:
    return [
        (each.text[each.match.start : each.match.end], each.is_joined) for each in renaming.spoken_of(journey, names)
    ]


def renamed(journey: Journey, names: dict[str, str], name: str) -> Journey:
    places = {each.match: each.new for each in renaming.spoken_of(journey, names) if not each.is_joined}
    return renaming.rename(journey, "lea", name=name, places=places).journey


def test_a_name_is_found_as_a_word_of_its_own_exactly_so_written() -> None:
    found = [(each.match.field, each.is_joined) for each in renaming.spoken_of(told(), {"Mark": "Marc"})]

    assert found == [
        ("title", False),
        ("name", False),
        ("name", False),
        ("notes", True),
        ("notes", False),
        ("notes", False),
    ]


def test_a_longer_name_goes_before_the_shorter_one_in_it() -> None:
    assert written(told(), {"Mark": "Marc", "Mark Twain": "S. Clemens"}).count(("Mark Twain", False)) == 2


def test_all_places_and_the_persona_get_the_new_name() -> None:
    after = renamed(told(), {"Mark": "Marc", "Mark Twain": "Mark Twain"}, "Marc")

    assert after.personas[0].name == "Marc"
    assert after.personas[1].name == "Mark Twain"
    assert after.title == "Marc's day"
    assert after.notes == "mark it. Marketing. Jean-Mark says: “Marc, come!” Mark Twain"


def test_a_persona_is_renamed_where_no_place_is_chosen() -> None:
    after = renaming.rename(told(), "lea", name="  Zoé  Le  Goff ", places={})

    assert after.journey.personas[0].name == "Zoé Le Goff"
    assert after.journey.title == "Mark's day"


def test_who_is_no_persona_cannot_be_renamed() -> None:
    with pytest.raises(EditError):
        renaming.rename(told(), "t1", name="Zoé", places={})


@given(journeys(least=1))
def test_any_journey_is_valid_with_a_persona_renamed(journey: Journey) -> None:
    for persona in journey.personas[:1]:
        places = {each.match: "Zoé" for each in renaming.spoken_of(journey, {persona.name: "Zoé"})}

        after = renaming.rename(journey, persona.id, name="Zoé", places=places).journey

        assert after.personas[0].name == "Zoé"
        assert Journey.model_validate_json(after.model_dump_json()) == after
