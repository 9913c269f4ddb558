"""What the checklist tells of a journey, and what it leaves to people."""

import re

import pytest

from journeycanvas import resources
from journeycanvas.analysis.checklist import CHECKLIST, Answer, blank_checklist, checklist
from journeycanvas.document.journey import Journey
from journeycanvas.model.path import Connection, Path, Visit
from journeycanvas.model.persona import Persona
from journeycanvas.model.recommendation import Recommendation
from journeycanvas.model.scope import Scope
from journeycanvas.model.stage import Stage
from journeycanvas.model.touchpoint import Touchpoint
from journeycanvas.storage.reading import read

POINTS = tuple(point for heading in CHECKLIST for point in heading.points)


def answer(journey: Journey, words: str) -> Answer:
    found = [one for group in checklist(journey) for one in group.answers if words in one.point.sentence]
    assert len(found) == 1
    return found[0]


def shop(*touchpoints: Touchpoint, **rest: object) -> Journey:
    return Journey(title="Shop", stages=(Stage(id="s"),), touchpoints=touchpoints, **rest)


def test_each_point_is_said_once_and_cites_its_wishes() -> None:
    assert len({point.sentence for point in POINTS}) == len(POINTS)
    assert 25 <= len(POINTS) <= 35
    assert 5 <= len(CHECKLIST) <= 7
    assert all(point.wishes and all(1 <= wish <= 101 for wish in point.wishes) for point in POINTS)
    assert all(bool(point.look) or not point.hint for point in POINTS)


def test_nothing_is_done_in_an_empty_journey() -> None:
    states = {one.state for group in checklist(Journey()) for one in group.answers}

    assert states == {"open", "yours"}


def test_blank_checklist_asks_the_same() -> None:
    blank = [one.point for group in blank_checklist() for one in group.answers]

    assert tuple(blank) == POINTS


def test_touchpoints_without_channel_are_counted() -> None:
    journey = shop(Touchpoint(id="a", stage="s"), Touchpoint(id="b", stage="s", channels=("phone",)))

    found = answer(journey, "has its channels")

    assert (found.state, found.ids, found.lacking, found.of) == ("open", ("a",), 1, 2)
    assert re.search(r"\b1 (of|sur) 2$", found.below())


@pytest.mark.parametrize(("text", "state"), [("", "open"), ("Sell more", "done"), ("  ", "open")])
def test_scope_is_set_by_one_of_its_texts(text: str, state: str) -> None:
    assert answer(Journey(scope=Scope(offer=text)), "scope is set").state == state


def test_breaking_point_has_its_cause_on_an_exit() -> None:
    persona, touchpoint = Persona(id="p", name="Mark"), Touchpoint(id="a", stage="s", moment="breaking_point")
    visit = Visit(id="v", touchpoint="a")

    def told(*causes: str) -> str:
        leaves = Connection(id="x", kind="exit", origin="v", causes=causes)
        path = Path(id="w", persona="p", visits=(visit,), connections=(leaves,))
        return answer(shop(touchpoint, personas=(persona,), paths=(path,)), "breaking point has its causes").state

    assert told() == "open"
    assert told("The coupon does not work") == "done"
    assert answer(shop(), "breaking point has its causes").state == "yours"


def test_dropped_recommendation_needs_no_owner() -> None:
    journey = shop(recommendations=(Recommendation(id="r", status="dropped"), Recommendation(id="q")))

    assert answer(journey, "an owner and a due date").ids == ("q",)


def test_what_is_missing_in_a_sample_is_there_to_be_shown() -> None:
    for name in ("running-shoes.fr", "public-service.en", "hospital-visit.fr"):
        journey = read(resources.path("samples", f"{name}.journey"))
        visits = {visit.id for path in journey.paths for visit in path.visits}
        records = (journey.personas, journey.stages, journey.touchpoints, journey.cards)
        more = (journey.recommendations, journey.measurements)
        known = {"journey", *visits, *(one.id for kind in (*records, *more) for one in kind)}
        answers = [one for group in checklist(journey) for one in group.answers]

        assert sum(one.state == "done" for one in answers) >= len(answers) / 2
        assert {id for one in answers for id in one.ids} <= known
        assert all(one.below() for one in answers if one.state == "open")
        assert not any(one.below() for one in answers if one.state != "open")
