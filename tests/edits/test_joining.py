"""Joining cards and touchpoints, and splitting cards: nothing is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.document.invariants import first_violation
from journeycanvas.document.journey import Journey
from journeycanvas.edits import joining
from journeycanvas.edits.errors import EditError
from journeycanvas.edits.joining_touchpoints import join_touchpoints
from journeycanvas.lanes.cards import CardsLane
from journeycanvas.model.card import Card
from journeycanvas.model.evidence import Source
from journeycanvas.model.measurement import Measurement
from journeycanvas.model.path import Connection, Verbatim
from journeycanvas.model.persona import Persona
from journeycanvas.model.recommendation import Recommendation, Resource
from journeycanvas.model.touchpoint import Link
from tests import strategies
from tests.builders import journey_of, touchpoint

SHOP = Link(address="https://example.org/shop")


def with_cards(*cards: Card, **fields: object) -> Journey:
    return journey_of(
        touchpoint("t1"),
        touchpoint("t2", stage="s2"),
        lanes=(CardsLane(id="l1"), CardsLane(id="l2")),
        cards=cards,
        sources=(Source(id="so1"), Source(id="so2")),
        **fields,
    )


def card(id: str, text: str = "", **fields: object) -> Card:
    return Card.model_validate({"id": id, "lane": "l1", "stage": "s1", "text": text, **fields})


def test_joined_cards_keep_texts_proof_sources_and_links() -> None:
    before = with_cards(
        card("c1", "Pay fast", sources=("so1",), votes=2, notes="first"),
        card("c2", "Pay safely", sources=("so2",), evidence="confirmed", votes=3, links=(SHOP,), notes="second"),
        card("c3", "stays"),
        recommendations=(Recommendation(id="r", cards=("c2", "c3")),),
    )

    after = joining.join_cards(before, ["c2", "c1"])

    joined = after.cards[0]
    assert [each.id for each in after.cards] == ["c1", "c3"]
    assert joined.text == "Pay fast\nPay safely"
    assert (joined.evidence, joined.sources, joined.votes, joined.count) == ("confirmed", ("so1", "so2"), 5, 2)
    assert joined.links == (SHOP,)
    assert joined.notes == "first\nsecond"
    assert after.recommendations[0].cards == ("c1", "c3")


def test_a_second_persona_goes_into_the_notes() -> None:
    before = with_cards(
        card("c1", "a", persona="lea"),
        card("c2", "b", persona="tom"),
        personas=(Persona(id="lea", name="Lea"), Persona(id="tom", name="Tom")),
    )

    joined = joining.join_cards(before, ["c1", "c2"]).cards[0]

    assert (joined.persona, joined.notes) == ("lea", "Persona: Tom")


def test_cards_of_several_cells_join_in_the_one_read_first() -> None:
    before = with_cards(card("late", "b", stage="s2"), card("early", "a", lane="l2"))

    after = joining.join_cards(before, ["late", "early"])

    assert [(each.id, each.text) for each in after.cards] == [("early", "a\nb")]


def test_one_card_alone_cannot_be_joined() -> None:
    with pytest.raises(EditError):
        joining.join_cards(with_cards(card("c1", "a")), ["c1"])


def test_too_much_text_is_told_and_changes_nothing() -> None:
    before = with_cards(card("c1", "a" * 15_000), card("c2", "b" * 15_000))

    with pytest.raises(EditError, match=r"long|trop"):
        joining.join_cards(before, ["c1", "c2"])


def test_a_card_is_split_at_its_lines() -> None:
    before = with_cards(
        card("c1", "- Fast\n\n• Safe\nClear", sources=("so1",), evidence="confirmed", votes=4, touchpoints=("t1",)),
        card("c2", "stays"),
        recommendations=(Recommendation(id="r", cards=("c2", "c1")),),
    )

    after = joining.split_cards(before, ["c1"])

    assert [each.text for each in after.cards] == ["Fast", "Safe", "Clear", "stays"]
    assert [each.votes for each in after.cards] == [4, 0, 0, 0]
    assert all(each.sources == ("so1",) and each.touchpoints == ("t1",) for each in after.cards[:3])
    assert after.recommendations[0].cards == ("c2", *(each.id for each in after.cards[:3]))


def test_a_card_of_one_line_is_not_split() -> None:
    with pytest.raises(EditError):
        joining.split_cards(with_cards(card("c1", "\n one line \n")), ["c1"])


words = st.text(st.characters(categories=("L", "N")), min_size=1, max_size=8)


@given(st.lists(words, min_size=2, max_size=6, unique=True))
def test_split_and_joined_again_a_card_says_the_same(lines: list[str]) -> None:
    before = with_cards(card("c1", "\n".join(lines), count=len(lines), votes=3, sources=("so1",)))

    split = joining.split_cards(before, ["c1"])

    assert [each.text for each in split.cards] == lines
    assert joining.join_cards(split, [each.id for each in split.cards]) == before


def two_chats(**fields: object) -> Journey:
    return journey_of(
        touchpoint("chat", name="Live chat", channels=("live_chat",), notes="n1"),
        touchpoint("other"),
        touchpoint(
            "chat2",
            name="Chat on the site",
            stage="s2",
            channels=("website", "live_chat"),
            moment="irritant",
            moment_of_truth=True,
            importance=5,
            evidence="confirmed",
            links=(SHOP,),
        ),
        emotions=(1.0, 0.0, -2.0),
        **fields,
    )


def test_joined_touchpoints_keep_what_each_of_them_said() -> None:
    after = join_touchpoints(two_chats(language="en"), ["chat2", "chat"])

    joined = after.touchpoints[0]
    assert [one.id for one in after.touchpoints] == ["chat", "other"]
    assert (joined.name, joined.stage) == ("Live chat", "s1")
    assert joined.channels == ("live_chat", "website")
    assert (joined.moment, joined.moment_of_truth, joined.importance) == ("irritant", True, 5)
    assert (joined.evidence, joined.links) == ("confirmed", (SHOP,))
    assert joined.notes == "n1\nAlso called: Chat on the site"


def test_all_that_named_a_joined_touchpoint_names_the_one_kept() -> None:
    before = two_chats(
        lanes=(CardsLane(id="l1"),),
        cards=(card("c1", touchpoints=("chat2", "chat")),),
        recommendations=(Recommendation(id="r", touchpoints=("chat2",)),),
        resources=(Resource(id="x", touchpoints=("other", "chat2")),),
        measurements=(Measurement(id="m", value=3.0, touchpoint="chat2"),),
    )

    after = join_touchpoints(before, ["chat", "chat2"])

    assert after.cards[0].touchpoints == ("chat",)
    assert after.recommendations[0].touchpoints == ("chat",)
    assert after.resources[0].touchpoints == ("other", "chat")
    assert after.measurements[0].touchpoint == "chat"


def test_a_path_that_comes_back_later_keeps_both_visits() -> None:
    after = join_touchpoints(two_chats(), ["chat", "chat2"])

    assert [(visit.touchpoint, visit.emotion) for visit in after.paths[0].visits] == [
        ("chat", 1.0),
        ("other", 0.0),
        ("chat", -2.0),
    ]


def test_visits_in_a_row_become_one_with_all_that_was_said() -> None:
    before = journey_of(touchpoint("a"), touchpoint("b"), touchpoint("c"), emotions=(2.0, -1.0, 0.0))
    path = before.paths[0]
    said = (Verbatim(id="q1", text="Ouf"), Verbatim(id="q2", text="Non"))
    visits = (
        path.visits[0].evolve(verbatims=said[:1], enablers=("help",)),
        path.visits[1].evolve(verbatims=said[1:], notes="slow"),
        path.visits[2],
    )
    ways = (
        Connection(id="w1", kind="exit", origin="v-b", share=12.0),
        Connection(id="w2", kind="branch", origin="v-a", destination="v-b"),
    )
    before = before.evolve(paths=(path.evolve(visits=visits, connections=ways),))

    after = join_touchpoints(before, ["a", "b"])

    first, last = after.paths[0].visits
    assert (first.id, first.touchpoint, first.emotion) == ("v-a", "a", 0.5)
    assert first.verbatims == said
    assert (first.enablers, first.notes) == (("help",), "slow")
    assert last.touchpoint == "c"
    assert [(way.origin, way.destination, way.kind) for way in after.paths[0].connections] == [
        ("v-a", None, "exit"),
        ("v-a", "v-a", "loop"),
    ]


def test_one_touchpoint_alone_cannot_be_joined() -> None:
    with pytest.raises(EditError):
        join_touchpoints(two_chats(), ["chat"])


@given(strategies.journeys(), st.data())
def test_any_join_of_touchpoints_is_valid_and_loses_no_verbatim(journey: Journey, data: st.DataObject) -> None:
    if len(journey.touchpoints) < 2:
        return
    ids = data.draw(st.sets(st.sampled_from([one.id for one in journey.touchpoints]), min_size=2))

    after = join_touchpoints(journey, ids)

    assert first_violation(after.__dict__) is None
    assert len(after.touchpoints) == len(journey.touchpoints) - len(ids) + 1
    assert verbatims(after) == verbatims(journey)
    pictures = sorted(use.id for one in journey.touchpoints for use in one.pictures)
    assert sorted(use.id for one in after.touchpoints for use in one.pictures) == pictures
    assert [len(path.connections) for path in after.paths] == [len(path.connections) for path in journey.paths]


@given(strategies.journeys(), st.data())
def test_any_join_of_cards_is_valid_and_loses_no_picture(journey: Journey, data: st.DataObject) -> None:
    if len(journey.cards) < 2:
        return
    ids = data.draw(st.sets(st.sampled_from([one.id for one in journey.cards]), min_size=2))

    after = joining.join_cards(journey, ids)

    assert first_violation(after.__dict__) is None
    assert len(after.cards) == len(journey.cards) - len(ids) + 1
    pictures = sorted(use.id for one in journey.cards for use in one.pictures)
    assert sorted(use.id for one in after.cards for use in one.pictures) == pictures


def verbatims(journey: Journey) -> list[str]:
    return sorted(said.id for path in journey.paths for visit in path.visits for said in visit.verbatims)
