"""Steps that delete are named by what they delete, in both languages."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.document.journey import Journey
from journeycanvas.edits import records
from journeycanvas.edits.ids import all_ids
from journeycanvas.lanes.cards import CardsLane
from journeycanvas.language import use
from journeycanvas.model.card import Card
from journeycanvas.session.deletion_names import deleting
from journeycanvas.session.step_names import said
from tests.builders import small
from tests.strategies import journeys


@pytest.fixture
def french() -> Iterator[None]:
    use("fr")
    yield
    use("en")


def cards() -> Journey:
    base = small(3)
    return base.evolve(
        lanes=(*base.lanes, CardsLane(id="needs", wording="needs")),
        cards=tuple([Card(id=id, lane="needs", stage="s1", text=text) for id, text in (("c1", "A\nb"), ("c2", ""))]),
    )


@pytest.mark.parametrize(
    ("ids", "name"),
    [
        (("c1",), "Delete card ‘A b’"),
        (("c2",), "Delete card"),
        (("c1", "c2"), "Delete 2 cards"),
        (("c1", "t1", "t2"), "Delete 3 things"),
        (("needs",), "Delete lane ‘Needs’"),
        (("v-t1", "v-t2"), "Delete 2 visits"),
        (("nobody",), "Delete"),
    ],
)
def test_step_that_deletes_says_what(ids: tuple[str, ...], name: str) -> None:
    assert said(deleting(cards(), ids)) == name


def test_what_is_deleted_is_said_in_french(french: None) -> None:
    journey = records.change(cards(), ("t1",), name="Caisse {0}")

    assert said(deleting(journey, ("t1",))) == "Supprimer le point de contact “Caisse {0}”"
    assert said(deleting(journey, ("c1", "c2"))) == "Supprimer 2 cartes"


@given(journeys(), st.data())
def test_every_deletion_has_a_name_that_can_be_said(journey: Journey, draw: st.DataObject) -> None:
    known = sorted(all_ids(journey))
    ids = draw.draw(st.sets(st.sampled_from(known))) if known else set()

    assert said(deleting(journey, ids)).startswith("Delete")
