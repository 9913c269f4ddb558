"""A need in the company's words is told from the client's own."""

import pytest

from journeycanvas.analysis.checks.company_view import company_view, is_company_action
from journeycanvas.lanes.cards import CardsLane
from journeycanvas.model.card import Card
from journeycanvas.model.persona import Persona
from journeycanvas.model.stage import Stage
from journeycanvas.storage.templates import open_sample, samples
from tests.builders import small


@pytest.mark.parametrize(
    "text",
    [
        "Fidéliser les clients",
        "FIDELISER",
        "Vendre plus de chaussures",
        "Proposer une remise",
        "Besoin de convaincre le prospect",
        "Il faut informer les usagers des délais",
        "Offrir un bon d'achat au client",
        "Nous proposons un essai gratuit",
        "Nous devons rassurer nos acheteurs",
        "Promote the new shoe",
        "To retain customers",
        "Send customers a code",
        "We must offer free returns",
        "We help people choose",
        "Convince buyers of their choice",
    ],
)
def test_what_a_company_does_is_no_need(text: str) -> None:
    assert is_company_action(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "#newshoes 😀",
        "Vendre mon ancienne voiture",
        "Vendre sa maison sans agence",
        "Offrir un cadeau à ma mère",
        "Informer le médecin de mon allergie",
        "Envoyer un dossier complet",
        "Être rassuré sur son choix",
        "Je veux que l'on me propose un créneau",
        "Nous voulons partir en famille",
        "Convaincre mon mari",
        "Sell my old phone",
        "Send a parcel abroad",
        "Give feedback to the shop",
        "We want to travel together",
        "Understand what gives good support",
        "Know what other customers think",
    ],
)
def test_what_a_client_wants_is_a_need(text: str) -> None:
    assert not is_company_action(text)


def test_needs_of_cards_personas_and_stages_are_read() -> None:
    journey = small().evolve(
        lanes=(*small().lanes, CardsLane(id="needs", wording="needs"), CardsLane(id="team", wording="team_actions")),
        cards=(
            Card(id="c1", lane="needs", stage="s1", text="Know the price"),
            Card(id="c2", lane="needs", stage="s1", text="Retain\ncustomers"),
            Card(id="c3", lane="team", stage="s1", text="Retain customers"),
        ),
        personas=(Persona(id="lea", name="Lea", needs=("Run", "Sell shoes to customers")),),
        stages=(Stage(id="s1", goal="Convert leads"), Stage(id="s2", goal="Choose well")),
    )

    found = list(company_view(journey))

    assert [(each.pointer, each.id) for each in found] == [
        ("/cards/1", "c2"),
        ("/personas/0", "lea"),
        ("/stages/0", "s1"),
    ]
    assert found[0].text() == '"Retain customers" reads as something the company does: say it as the client would.'


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("sample", [sample.id for sample in samples()])
def test_needs_of_the_samples_are_the_clients(sample: str, language: str) -> None:
    assert list(company_view(open_sample(sample, language))) == []
