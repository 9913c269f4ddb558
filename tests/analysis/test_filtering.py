"""Filters find the touchpoints asked for, and what belongs to them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.analysis.filtering import (
    CRITERIA,
    MODES,
    NOBODY,
    TRUTH,
    about,
    cards_counted,
    cards_matching,
    counted,
    matching,
    off_the_path,
)
from journeycanvas.document.journey import Journey
from journeycanvas.edits import paths
from journeycanvas.lanes.cards import CardsLane
from journeycanvas.lanes.path import PathLane
from journeycanvas.model.card import Card
from journeycanvas.model.organisation import Department, Label, OwnChannel, Person
from journeycanvas.model.path import Path, Verbatim, Visit
from tests.builders import journey_of, large, touchpoint
from tests.strategies import journeys

MIXED = journey_of(
    touchpoint("site", channels=("website",), moment="delight", department="sales", evidence="confirmed"),
    touchpoint("shop", channels=("shop", "website"), moment_of_truth=True, owner="ann"),
    touchpoint("booth", channels=("photo",), moment="irritant", stage="s2"),
    touchpoint("odd", stage="s2", mode="digital"),
    channels=(OwnChannel(id="photo", name="Photo booth", mode="hybrid"),),
    departments=(Department(id="sales", name="Sales"),),
    people=(Person(id="ann", name="Ann"),),
)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({}, {"site", "shop", "booth", "odd"}),
        ({"moment": {"delight"}}, {"site"}),
        ({"moment": {"delight", "irritant"}}, {"site", "booth"}),
        ({"truth": {TRUTH}}, {"shop"}),
        ({"channel": {"website"}}, {"site", "shop"}),
        ({"channel": {":physical"}}, {"shop"}),
        ({"channel": {":hybrid"}}, {"booth"}),
        ({"channel": {":digital"}}, {"site", "odd"}),
        ({"channel": {NOBODY}}, {"odd"}),
        ({"owner": {"sales", "ann"}}, {"site", "shop"}),
        ({"owner": {NOBODY}}, {"booth", "odd"}),
        ({"evidence": {"confirmed"}}, {"site"}),
        ({"path": {"p1"}}, {"site", "shop", "booth", "odd"}),
        ({"channel": {"website"}, "moment": {"ordinary"}}, {"shop"}),
        ({"channel": {"website"}, "moment": {"irritant"}}, set()),
        ({"channel": set(), "moment": {"irritant"}}, {"booth"}),
    ],
)
def test_values_of_one_criterion_are_or_and_criteria_are_and(wanted: dict[str, set[str]], found: set[str]) -> None:
    assert matching(MIXED, {id: frozenset(values) for id, values in wanted.items()}) == found


@given(journeys(), st.sampled_from(sorted(CRITERIA)))
def test_each_value_finds_as_many_as_are_counted(journey: Journey, criterion: str) -> None:
    for value, count in counted(journey, criterion).items():
        assert len(matching(journey, {criterion: frozenset({value})})) == count


@given(journeys(), st.data())
def test_more_values_find_more_and_more_criteria_find_less(journey: Journey, data: st.DataObject) -> None:
    offered = {id: sorted(counted(journey, id)) for id in CRITERIA}
    wanted = {
        id: frozenset(data.draw(st.lists(st.sampled_from(values), min_size=1)))
        for id, values in offered.items()
        if values
    }

    found = [matching(journey, {id: values}) for id, values in wanted.items()]

    assert matching(journey, wanted) == frozenset.intersection(frozenset(one.id for one in journey.touchpoints), *found)
    for id, values in wanted.items():
        assert matching(journey, {id: values}) == frozenset().union(
            *(matching(journey, {id: frozenset({value})}) for value in values)
        )


def test_who_owns_a_stage_is_found_at_its_touchpoints_that_nobody_else_owns() -> None:
    stages = tuple(one.evolve(owner="ann") if one.id == "s2" else one for one in MIXED.stages)
    journey = MIXED.evolve(
        stages=stages,
        touchpoints=(touchpoint("own", stage="s2", owner="bo"), *MIXED.touchpoints),
        people=(*MIXED.people, Person(id="bo", name="Bo")),
    )

    assert matching(journey, {"owner": frozenset({"ann"})}) == {"shop", "booth", "odd"}
    assert matching(journey, {"owner": frozenset({NOBODY})}) == set()


def test_cards_are_found_by_their_own_evidence_and_labels() -> None:
    journey = journey_of(
        touchpoint("a", labels=("new",)),
        touchpoint("b"),
        lanes=(CardsLane(id="needs"),),
        labels=(Label(id="new", name="New"),),
        cards=(
            Card(id="guess", lane="needs", stage="s1", labels=("new",)),
            Card(id="sure", lane="needs", stage="s1", evidence="confirmed"),
        ),
    )

    assert matching(journey, {"label": frozenset({"new"})}) == {"a"}
    assert cards_matching(journey, {"label": frozenset({"new"})}) == {"guess"}
    assert cards_matching(journey, {"evidence": frozenset({"confirmed"}), "moment": frozenset()}) == {"sure"}
    assert not cards_matching(journey, {"evidence": frozenset({"confirmed"}), "label": frozenset({"new"})})
    assert not cards_matching(journey, {"evidence": frozenset({"confirmed"}), "moment": frozenset({"ordinary"})})
    assert not cards_matching(journey, {})
    assert cards_counted(journey, "label") == {"new": 1, NOBODY: 1}
    assert not cards_counted(journey, "moment")


def test_what_is_felt_about_the_brand_is_found_where_the_emotion_is_known() -> None:
    journey = journey_of(touchpoint("a"), touchpoint("b"), touchpoint("c"), emotions=(1.0, None, 0.0))
    path = journey.paths[0]
    visits = tuple(
        visit.evolve(emotion_about=about)
        for visit, about in zip(path.visits, ("brand", "brand", "experience"), strict=True)
    )
    journey = journey.evolve(paths=(path.evolve(visits=visits),))

    assert matching(journey, {"felt_about": frozenset({"brand"})}) == {"a"}
    assert counted(journey, "felt_about") == {"brand": 1, "experience": 1}


def test_modes_can_be_no_ids() -> None:
    assert all(value.startswith(":") for value in MODES)


def test_what_is_about_a_touchpoint_is_its_visits_what_was_said_there_and_what_refers_to_it() -> None:
    journey = large(12, lanes=6, paths=2)
    first = journey.cards[0].evolve(touchpoints=("t3",))
    journey = journey.evolve(cards=(first, *(card.evolve(touchpoints=()) for card in journey.cards[1:])))
    visits = {visit.id for path in journey.paths for visit in path.visits if visit.touchpoint == "t3"}

    found = about(journey, {"t3"})

    assert {"t3", first.id} | visits <= found
    assert len(visits) == 2
    assert not found & ({one.id for one in journey.touchpoints} - {"t3"})
    assert not found & {card.id for card in journey.cards[1:]}
    assert about(journey, {"t3"}, paths={"p1"}) & visits == {v.id for v in journey.paths[1].visits} & visits


def two_paths() -> Journey:
    """Return a journey in which two personas meet at one touchpoint."""
    said = Verbatim(id="said", text="Oh")
    return journey_of(
        touchpoint("a"),
        touchpoint("b"),
        touchpoint("c"),
        personas=({"id": "lea", "name": "Lea"}, {"id": "sam", "name": "Sam"}),
        lanes=(PathLane(id="path"), CardsLane(id="needs")),
        paths=(
            Path(id="p1", persona="lea", visits=(Visit(id="va", touchpoint="a"), Visit(id="vb", touchpoint="b"))),
            Path(
                id="p2",
                persona="sam",
                visits=(Visit(id="wb", touchpoint="b", verbatims=(said,)), Visit(id="wc", touchpoint="c")),
            ),
        ),
        cards=(
            Card(id="of-all", lane="needs", stage="s1"),
            Card(id="of-a", lane="needs", stage="s1", touchpoints=("a",)),
            Card(id="of-both", lane="needs", stage="s1", touchpoints=("a", "c")),
            Card(id="of-sam", lane="needs", stage="s1", persona="sam"),
        ),
    )


def test_off_a_path_is_what_tells_of_others_alone() -> None:
    assert off_the_path(two_paths(), "p1") == {"c", "sam", "p2", "wb", "wc", "said", "of-sam"}
    assert off_the_path(two_paths(), "p2") == {"a", "lea", "p1", "va", "vb", "of-a"}


@given(journeys())
def test_a_path_alone_on_its_touchpoints_has_nothing_of_its_own_off_it(journey: Journey) -> None:
    for path in journey.paths:
        off = off_the_path(journey, path.id)
        own = {path.id, path.persona, *(visit.id for visit in path.visits), *(v.touchpoint for v in path.visits)}
        assert not off & own


@given(journeys())
def test_hiding_and_showing_paths_again_changes_nothing(journey: Journey) -> None:
    shown = [path.id for path in journey.paths if not path.hidden]

    assert paths.show(paths.hide(journey, shown), shown) == journey
