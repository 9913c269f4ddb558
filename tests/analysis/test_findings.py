"""Each check finds what it is for, and nothing where all is well."""

import pytest
from hypothesis import given

from journeycanvas import language
from journeycanvas.analysis.checks.similar_personas import are_similar
from journeycanvas.analysis.findings import findings
from journeycanvas.document.journey import Journey
from journeycanvas.model.card import Card
from journeycanvas.model.measurement import Measurement
from journeycanvas.model.path import Connection
from journeycanvas.model.persona import Persona
from journeycanvas.model.recommendation import Recommendation
from journeycanvas.model.stage import Phase, Stage
from tests.builders import journey_of, small, touchpoint, visits_of
from tests.strategies import journeys


def found(journey: Journey) -> list[tuple[str, str]]:
    return [(finding.code, finding.pointer) for finding in findings(journey)]


def test_nothing_is_found_where_all_is_well() -> None:
    assert found(small()) == []


def test_missing_persona_is_found() -> None:
    assert found(Journey()) == [("no_persona", "/personas")]


def test_similar_personas_are_found() -> None:
    personas = (Persona(id="lea", name="Lea"), Persona(id="a", name="Mark"), Persona(id="b", name="Marc "))

    assert found(small().evolve(personas=personas)) == [("similar_personas", "/personas/2")]


def test_persona_and_the_same_one_to_win_are_two() -> None:
    personas = (Persona(id="lea", name="Lea"), Persona(id="b", name="Lea", state="target"))

    assert found(small().evolve(personas=personas)) == []


@pytest.mark.parametrize(
    ("name", "other", "similar"),
    [
        ("Mark", "Marc", True),
        ("Léa", "lea", True),
        ("Anne  Marie", "anne marie", True),
        ("Camille", "Camile", True),
        ("Camille", "Camille B", False),
        ("Léa", "Léo", False),
        ("Paul", "Marc", False),
        ("Marc", "Marco", True),
        ("Strasse", "Straße", True),
    ],
)
def test_names_are_compared_as_people_misspell_them(name: str, other: str, similar: bool) -> None:
    assert are_similar(name, other) is similar
    assert are_similar(other, name) is similar


def test_unvisited_touchpoint_is_found() -> None:
    journey = small()
    path = journey.paths[0]

    changed = journey.evolve(paths=(path.evolve(visits=path.visits[:-1]),))

    assert found(changed) == [("unvisited_touchpoint", "/touchpoints/2")]


def test_touchpoints_are_not_unvisited_before_there_are_visits() -> None:
    assert found(small().evolve(paths=())) == []


@pytest.mark.parametrize("moment", ["irritant", "missing", "breaking_point"])
def test_pain_without_a_recommendation_is_found(moment: str) -> None:
    journey = journey_of(touchpoint("t1"), touchpoint("t2", moment=moment))

    assert found(journey) == [("unanswered_pain", "/touchpoints/1")]


def test_pain_that_a_recommendation_addresses_is_answered() -> None:
    journey = journey_of(touchpoint("t1", moment="irritant"))

    assert found(journey.evolve(recommendations=(Recommendation(id="r", touchpoints=("t1",)),))) == []


def test_pain_whose_card_a_recommendation_addresses_is_answered() -> None:
    journey = journey_of(
        touchpoint("t1", moment="irritant"),
        lanes=({"id": "l", "kind": "cards"},),
        cards=(Card(id="c", lane="l", stage="s1", touchpoints=("t1",)),),
        recommendations=(Recommendation(id="r", cards=("c",)),),
    )

    assert found(journey) == []


def test_dropped_recommendation_answers_nothing() -> None:
    journey = journey_of(touchpoint("t1", moment="irritant"))
    dropped = Recommendation(id="r", touchpoints=("t1",), status="dropped")

    assert found(journey.evolve(recommendations=(dropped,))) == [("unanswered_pain", "/touchpoints/0")]


def phased(*measured: str) -> Journey:
    stages = (Stage(id="s1", phase="before"), Stage(id="s2", phase="after"))
    return small().evolve(
        phases=(Phase(id="before"), Phase(id="after"), Phase(id="empty")),
        stages=stages,
        measurements=tuple(Measurement(id=f"m{n}", value=1, stage=stage) for n, stage in enumerate(measured)),
    )


def test_measuring_only_at_the_end_is_found() -> None:
    assert found(phased("s2", "s2")) == [("late_measurements", "/measurements")]


def test_measuring_in_each_phase_is_well() -> None:
    assert found(phased("s1", "s2")) == []


def test_visit_after_a_breaking_point_is_found_once() -> None:
    stops = touchpoint("t2", moment="breaking_point")
    journey = journey_of(touchpoint("t1"), stops, touchpoint("t3"), touchpoint("t4"))

    assert ("unreachable_visit", "/paths/0/visits/2") in found(journey)
    assert ("unreachable_visit", "/paths/0/visits/3") not in found(journey)


def test_visit_that_a_branch_leads_to_is_reached() -> None:
    stops = touchpoint("t2", moment="breaking_point")
    journey = journey_of(touchpoint("t1"), stops, touchpoint("t3"), touchpoint("t4"))
    branch = Connection(id="x", kind="branch", origin="v-t1", destination="v-t3")

    changed = journey.evolve(paths=(journey.paths[0].evolve(connections=(branch,)),))

    assert "unreachable_visit" not in dict(found(changed))


def test_gap_is_found_with_all_that_changes() -> None:
    journey = journey_of(touchpoint("t1", channels=("shop",), device="none"), touchpoint("t2", device="phone"))
    changed = journey.evolve(touchpoints=(journey.touchpoints[0], journey.touchpoints[1].evolve(channels=("app",))))

    (gap,) = findings(changed)

    assert (gap.code, gap.pointer, gap.id) == ("gap", "/paths/0/visits/1", "v-t2")
    assert gap.text() == 'What changes between "t1" and "t2": channel, device.'


def test_finding_speaks_french() -> None:
    (finding,) = findings(journey_of(touchpoint("t1", moment="irritant")))

    language.use("fr")

    assert finding.text() == "Aucune préconisation ne vise «\u00a0t1\u00a0»."


@given(journeys())
def test_every_finding_of_any_journey_points_into_it(journey: Journey) -> None:
    for finding in findings(journey):
        value: object = journey
        for part in finding.pointer.split("/")[1:]:
            value = value[int(part)] if isinstance(value, tuple) else getattr(value, part)
        assert finding.id is None or getattr(value, "id", None) == finding.id
        assert finding.text()


def test_same_touchpoint_may_be_visited_twice() -> None:
    point = touchpoint("t1")
    journey = journey_of(point)
    again = visits_of(point)[0].evolve(id="again")

    path = journey.paths[0].evolve(visits=(*journey.paths[0].visits, again))

    assert found(journey.evolve(paths=(path,))) == []


@pytest.mark.parametrize(
    ("channels", "fallback", "code"),
    [
        (("chatbot",), None, "human_unknown"),
        (("chatbot", "phone"), None, None),
        (("chatbot",), True, None),
        (("chatbot",), False, "no_human"),
        (("phone",), False, "no_human"),
        (("website",), None, None),
    ],
)
def test_bot_without_a_person_behind_it_is_found(channels: tuple[str, ...], fallback: bool | None, code: str) -> None:
    journey = journey_of(touchpoint("t1"), touchpoint("t2", channels=channels, human_fallback=fallback))

    assert found(journey) == ([(code, "/touchpoints/1")] if code else [])


def test_best_channels_that_no_touchpoint_of_the_stage_uses_are_found() -> None:
    journey = journey_of(
        touchpoint("a", channels=("website",)),
        touchpoint("b", moment="missing", channels=("live_chat",)),
        stages=(Stage(id="s1", name="Buy", recommended_channels=("live_chat", "phone")), Stage(id="s2")),
    )

    (told,) = [finding for finding in findings(journey) if finding.code == "channel_unused"]

    assert (told.pointer, told.id) == ("/stages/0", "s1")
    assert told.text() == 'None of the best channels of "Buy" is used there: Live chat, Phone.'


def test_stage_that_uses_one_of_its_best_channels_or_has_no_touchpoint_is_well() -> None:
    journey = journey_of(
        touchpoint("a", channels=("website", "phone")),
        stages=(
            Stage(id="s1", recommended_channels=("live_chat", "phone")),
            Stage(id="s2", recommended_channels=("live_chat",)),
        ),
    )

    assert "channel_unused" not in {finding.code for finding in findings(journey)}
