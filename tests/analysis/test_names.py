"""How else a persona is written in the texts."""

import pytest

from journeycanvas.analysis.names import near_personas, other_spellings, parts_to_rename
from journeycanvas.document.journey import Journey
from journeycanvas.model.persona import Persona
from tests.builders import small


def speaking(notes: str, *names: str) -> Journey:
    personas = tuple(Persona(id=f"pe{n}", name=name) for n, name in enumerate(names))
    return small(1).evolve(notes=notes, personas=(*small(1).personas, *personas))


@pytest.mark.parametrize(
    ("name", "notes", "found"),
    [
        ("Mark", "Marc waits. MARC! Marc. Mark goes. Park, mark, Market", [("Marc", 2), ("MARC", 1)]),
        ("Léa Martin", "Lea Martin, Léa Martine, Léa, Martin", [("Lea Martin", 1), ("Léa Martine", 1)]),
        ("Étienne", "Etienne et Étiene", [("Etienne", 1), ("Étiene", 1)]),
        ("", "Mark", []),
        ("!", "Mark !", []),
    ],
)
def test_words_that_are_nearly_the_name_are_counted(name: str, notes: str, found: list[tuple[str, int]]) -> None:
    assert [tuple(each) for each in other_spellings(speaking(notes), name)] == found


def test_personas_with_nearly_the_same_name_are_told() -> None:
    journey = speaking("", "Mark", "Marc", "Sofia")

    assert [persona.name for persona in near_personas(journey, journey.personas[1])] == ["Marc"]


@pytest.mark.parametrize(
    ("before", "after", "parts"),
    [
        ("Léa Martin", "Zoé Martin", {"Léa": "Zoé"}),
        ("Léa Martin", "Zoé Le Goff", {}),
        ("Léa", "Zoé", {}),
    ],
)
def test_parts_of_a_name_are_renamed_one_by_one(before: str, after: str, parts: dict[str, str]) -> None:
    assert parts_to_rename(before, after) == parts
