"""What the map says in figures: counted, ranked, added up, and always about records that are there."""

import pytest
from hypothesis import given

from journeycanvas.analysis import figures
from journeycanvas.analysis.figure_lines import Section
from journeycanvas.analysis.figures import contribution
from journeycanvas.document.invariants import collection
from journeycanvas.document.journey import Journey
from journeycanvas.document.references import COLLECTIONS
from journeycanvas.lanes.cards import CardsLane
from journeycanvas.model.card import Card
from journeycanvas.model.measurement import Measurement
from journeycanvas.model.organisation import Department, Person
from journeycanvas.model.path import Obstacle, Path, Visit
from journeycanvas.model.persona import Persona
from journeycanvas.model.recommendation import Resource
from journeycanvas.model.stage import Duration, Stage
from tests.builders import journey_of, touchpoint
from tests.strategies import journeys


def sections(journey: Journey, language: str = "en") -> dict[str, Section]:
    return {section.title: section for section in figures.figures(journey, language)}


def texts(journey: Journey, title: str) -> list[str]:
    return [line.text for line in sections(journey)[title].lines]


def shop() -> Journey:
    return journey_of(
        touchpoint("search", channels=("website",), importance=5),
        touchpoint("visit", channels=("shop", "website"), moment="delight", hesitation=True),
        touchpoint("pay", channels=("shop",), moment="irritant", moment_of_truth=True, importance=5),
        touchpoint("wait", moment="breaking_point", hesitation=True),
        touchpoint("leave", importance=1),
        emotions=(1.0, 1.5, -1.0, -2.0, None),
        stages=(
            Stage(id="s1", name="Buy", duration=Duration(value=2, unit="week"), waiting=Duration(value=36, unit="h")),
            Stage(id="s2", name="Use", duration=Duration(value=7, unit="day")),
        ),
    )


def test_moments_are_counted_with_their_share() -> None:
    assert texts(shop(), figures.MOMENTS) == [
        "Touchpoints: 5",
        "Delight: 1 (20%)",
        "Irritant: 1 (20%)",
        "Breaking point: 1 (20%)",
        "Moment of truth: 1 (20%)",
        "All that is painful: 2 (40%)",
    ]


def test_time_is_added_up_in_the_largest_unit_it_fills() -> None:
    assert texts(shop(), figures.TIME) == ["In all: 3\u00a0weeks", "Waiting: 1.5\u00a0days"]


def test_channels_come_by_how_much_they_are_used() -> None:
    found = sections(shop())[figures.CHANNELS_USED].lines

    assert [(line.text, line.ids) for line in found] == [
        ("Shop: 2", ("visit", "pay")),
        ("Website: 2", ("search", "visit")),
    ]


def test_what_helps_and_hurts_most_weighs_emotion_by_importance() -> None:
    journey = shop()
    felt = {"search": 1.0, "pay": -1.0}

    assert contribution(journey.touchpoints[0], felt) == 5 / 3
    assert contribution(journey.touchpoints[4], felt) is None
    assert texts(journey, figures.HELPS) == ["search: +1.7", "visit: +1.5"]
    assert texts(journey, figures.HURTS) == ["wait: −2", "pay: −1.7"]


def test_only_three_are_named_and_nothing_that_is_neither() -> None:
    many = journey_of(*[touchpoint(f"t{n}") for n in range(6)], emotions=(2.0, 1.9, 1.8, 1.7, 0.2, -0.2))

    assert texts(many, figures.HELPS) == ["t0: +2", "t1: +1.9", "t2: +1.8"]
    assert figures.HURTS not in sections(many)


def test_the_first_hesitation_of_the_path_is_named() -> None:
    assert [line.ids for line in sections(shop())[figures.HESITATION].lines] == [("visit",)]


def test_what_is_of_little_importance_and_pleases_nobody_could_go() -> None:
    journey = shop()
    assert sections(journey)[figures.SIMPLIFY].ids == ("leave",)

    spoken_of = Card(id="c", lane="needs", stage="s1", touchpoints=("leave",))
    with_card = journey.evolve(lanes=(*journey.lanes, CardsLane(id="needs")), cards=(spoken_of,))
    assert figures.SIMPLIFY not in sections(with_card)


def test_an_empty_journey_has_no_figures() -> None:
    assert figures.figures(Journey(language="fr"), "fr") == ()


@given(journeys())
def test_figures_are_about_records_that_are_there(journey: Journey) -> None:
    there = {record.__dict__["id"] for name in COLLECTIONS for record in collection(journey.__dict__, name)}

    for section in figures.figures(journey, "fr"):
        assert section.lines
        assert set(section.ids) <= there
        assert all(line.text.strip() for line in section.lines)


def test_owners_and_departments_are_told_with_the_journey_without_them() -> None:
    journey = journey_of(
        touchpoint("search", owner="ana", department="web"),
        touchpoint("pay", importance=5),
        touchpoint("wait", stage="s2", department="desk"),
        touchpoint("leave", stage="s2", owner="ana"),
        emotions=(2.0, -1.0, 1.0, None),
        stages=(Stage(id="s1", owner="bo"), Stage(id="s2")),
        people=(Person(id="ana", name="Ana"), Person(id="bo"), Person(id="cy", name="Cy")),
        departments=(Department(id="web", name="Web"), Department(id="desk", name="Desk")),
    )

    held = sections(journey)[figures.OWNERS].lines

    assert [(line.text, line.ids) for line in held] == [
        ("The whole journey: +0.4", ("search", "pay", "wait", "leave")),
        ("Without a name: \u22121 (the journey without it: +1.5)", ("pay",)),
        ("Ana: +2 (the journey without it: \u22120.2)", ("search", "leave")),
    ]
    assert texts(journey, figures.DEPARTMENTS) == [
        "The whole journey: +0.4",
        "Desk: +1 (the journey without it: +0.1)",
        "Web: +2 (the journey without it: \u22120.2)",
    ]


def test_what_is_missing_counts_among_the_irritants() -> None:
    journey = journey_of(
        touchpoint("a", moment="irritant"), touchpoint("b", moment="missing"), touchpoint("c"), touchpoint("d")
    )

    held = {line.text: line.ids for line in sections(journey)[figures.MOMENTS].lines}

    assert held["Irritant: 2 (50%), of which expected, missing: 1"] == ("a", "b")
    assert not [text for text in held if text.startswith("Expected")]


def test_a_stage_without_times_takes_those_of_its_touchpoints() -> None:
    journey = journey_of(
        touchpoint("a", duration={"value": 10, "unit": "min"}, waiting={"value": 20, "unit": "min"}),
        touchpoint("b", duration={"value": 30, "unit": "min"}),
        touchpoint("c", stage="s2", duration={"value": 5, "unit": "h"}, waiting={"value": 10, "unit": "min"}),
        stages=(Stage(id="s1"), Stage(id="s2", duration=Duration(value=1, unit="h")), Stage(id="s3")),
    )

    held = sections(journey)[figures.TIME].lines

    assert [line.text for line in held] == ["In all: 2\u00a0h", "Waiting: 30\u00a0min"]
    assert [line.ids for line in held] == [("s1", "s2"), ("s1", "s2")]


def test_obstacles_come_by_severity_with_the_goal_they_prevent() -> None:
    journey = journey_of(touchpoint("a"), touchpoint("b"))
    path = journey.paths[0]
    first, second = path.visits
    blockers = (Obstacle(text="Slow"), Obstacle(text="No date", severity=4, prevents="Buy today"))
    visits = (first.evolve(blockers=blockers), second.evolve(blockers=(Obstacle(text="Dear", severity=5),)))
    journey = journey.evolve(paths=(path.evolve(visits=visits),))

    held = sections(journey)[figures.OBSTACLES].lines

    assert [line.text for line in held] == [
        "Dear (b) · severity 5 of 5",
        "No date (a) · severity 4 of 5 · prevents: Buy today",
        "Slow (a)",
    ]
    assert [line.ids for line in held] == [("b",), ("a",), ("a",)]
    assert figures.OBSTACLES not in sections(journey.evolve(paths=(journey.paths[0].evolve(hidden=True),)))


def test_resources_are_listed_by_status_with_who_answers() -> None:
    journey = journey_of(
        touchpoint("desk"),
        departments=(Department(id="d", name="Sales"),),
        people=(Person(id="p", name="Ana"),),
        resources=(
            Resource(id="r1", text="New desk", status="to_create", touchpoints=("desk",), department="d", owner="p"),
            Resource(id="r2", text="Staff"),
        ),
    )

    assert texts(journey, figures.RESOURCES) == ["Have: Staff", "To create: New desk · desk · Sales · Ana"]


def test_each_path_that_is_shown_has_its_main_channels() -> None:
    lea, sam = Persona(id="lea", name="Lea"), Persona(id="sam", name="Sam")
    shop = journey_of(touchpoint("a", channels=("shop",)), touchpoint("b", channels=("shop", "website")))
    whole = shop.paths[0].evolve(persona="lea")
    other = Path(id="other", persona="sam", visits=(Visit(id="w", touchpoint="b"), Visit(id="x", touchpoint="b")))
    journey = shop.evolve(personas=(lea, sam), paths=(whole, other))

    assert texts(journey, figures.CHANNELS_USED) == ["Shop: 2", "Website: 1"]
    assert texts(journey, figures.CHANNELS_OF_PATHS) == ["Lea: Shop (2), Website (1)", "Sam: Shop (1), Website (1)"]
    hidden = journey.evolve(paths=(whole, other.evolve(hidden=True)))
    assert figures.CHANNELS_OF_PATHS not in sections(hidden)


@pytest.mark.parametrize(
    ("scores", "told"),
    [
        ((), "NPS not measured"),
        (((12.0, "s1"),), "NPS measured: +12"),
        (((12.0, "s1"), (-31.0, "s2")), "NPS measured: \u221231 to +12"),
        (((12.0, "s1"), (20.0, None)), "NPS measured: +20"),
    ],
)
def test_what_is_thought_of_personas_stands_beside_the_score(
    scores: tuple[tuple[float, str | None], ...], told: str
) -> None:
    journey = journey_of(
        touchpoint("a"),
        touchpoint("b", stage="s2"),
        personas=({"id": "lea", "name": "Lea", "likelihood_to_recommend": 9},),
    )
    measured = tuple(
        Measurement(id=f"m{n}", indicator="nps", value=value, stage=stage) for n, (value, stage) in enumerate(scores)
    )

    (line,) = sections(journey.evolve(measurements=measured))[figures.RECOMMENDING].lines

    assert line.text == f"Lea: 9 of 10 · {told}"
    assert line.ids[0] == "lea"
