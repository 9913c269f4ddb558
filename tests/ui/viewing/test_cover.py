"""The first slide tells what the map is to bring, how well the journey is known, and who made it."""

import pytest

from journeycanvas.document.journey import Journey
from journeycanvas.model.scope import Revision, Scope
from journeycanvas.scene.shapes import Words
from journeycanvas.ui.viewing.cover_scope import made_by, purpose


def lines(journey: Journey, width: float = 400.0) -> list[str]:
    node = purpose(journey, 0.0, width)
    return [shape.text for shape in node.shapes if isinstance(shape, Words)] if node else []


def test_objectives_and_knowledge_are_told_in_the_language_of_the_map() -> None:
    journey = Journey(
        language="fr", scope=Scope(objectives=("Vendre mieux", " ", "Écouter"), knowledge_level="assumed")
    )

    assert lines(journey) == ["Objectifs", "–", "Vendre mieux", "–", "Écouter", "Parcours supposé"]


def test_what_nobody_said_takes_no_room() -> None:
    assert purpose(Journey(), 0.0, 400.0) is None
    assert lines(Journey(language="en", scope=Scope(knowledge_level="well_known"))) == ["Well known journey"]
    assert made_by(Journey()) == ""


def test_long_objectives_stay_in_their_column() -> None:
    node = purpose(Journey(scope=Scope(objectives=("To sell " * 30, "To listen " * 30))), 260.0, 200.0)

    assert node is not None
    placed = [shape for shape in node.shapes if isinstance(shape, Words)]
    assert all(node.bounds.x <= shape.x and shape.y <= node.bounds.bottom for shape in placed)
    assert len(placed) > 6


@pytest.mark.parametrize(
    ("organisation", "author", "said"),
    [("Acme", "Ana", "Acme · by Ana"), ("Acme", "", "Acme"), ("", "Ana", "by Ana")],
)
def test_organisation_and_author_stand_on_one_line(organisation: str, author: str, said: str) -> None:
    journey = Journey(language="en", scope=Scope(organisation=organisation), revision=Revision(author=author))

    assert made_by(journey) == said
