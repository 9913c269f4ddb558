"""A copy for others: what does not travel is gone from it, named, and the rest is as it was."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.document.journey import Journey
from journeycanvas.edits.copies.copy import PROFILES, Copy, copy_of
from journeycanvas.edits.copies.parts import PART_BY_ID, PARTS
from journeycanvas.lanes.channels import ChannelsLane
from journeycanvas.lanes.emotion import EmotionLane
from journeycanvas.lanes.path import PathLane
from journeycanvas.model.organisation import Department, Person
from journeycanvas.model.path import Connection, Obstacle, Visit
from tests.builders import journey_of, touchpoint
from tests.edits.copies.secret_parts import SECRETS, with_secrets_of_parts
from tests.exports.told_journeys import everything
from tests.exports.told_journeys import with_secrets as with_hidden
from tests.strategies import journeys

ANY_PARTS = st.sets(st.sampled_from(sorted(PART_BY_ID)))


def told(copy: Copy) -> dict[str, tuple[str, ...]]:
    return {each.title: each.names for each in copy.left_out}


@given(journeys(), ANY_PARTS, st.data())
def test_nothing_is_left_to_leave_out_of_a_copy(journey: Journey, parts: set[str], data: st.DataObject) -> None:
    lanes = data.draw(st.sets(st.sampled_from([lane.id for lane in journey.lanes]))) if journey.lanes else set()

    copy = copy_of(journey, parts, lanes=lanes)

    assert copy_of(copy.journey, parts, lanes=lanes) == Copy(copy.journey, ())
    assert not any(lane.id in lanes or lane.hidden for lane in copy.journey.lanes)
    assert Journey.model_validate_json(copy.journey.dumped()) == copy.journey


def test_nothing_is_hidden_and_nothing_left_out_where_there_is_nothing() -> None:
    journey = everything()

    copy = copy_of(journey, ())

    assert copy.left_out == ()
    assert copy.journey == journey.evolve(pictures=copy.journey.pictures)
    assert [one.content for one in copy.journey.pictures] == [one.content for one in journey.pictures]


@pytest.mark.parametrize("part", sorted(PART_BY_ID))
def test_part_is_gone_and_all_others_stay(part: str) -> None:
    journey = with_secrets_of_parts()

    kept = set(re.findall("SECRET[A-Z]+", copy_of(journey, (part,)).journey.dumped().decode()))

    assert kept == {secret for secret, parts in SECRETS.items() if part not in parts}


def test_what_is_hidden_never_travels() -> None:
    copy = copy_of(with_hidden(), ("notes", "unplaced"))

    assert re.findall("SECRET[A-Z]+", copy.journey.dumped().decode()) == []
    assert told(copy)["What is hidden"] == (
        "SECRETLANE", "Satisfaction", "Recommendations", "Resources", "SECRETPATH", "SECRETVERBATIM",
    )  # fmt: skip


def test_unknown_fields_do_not_travel() -> None:
    content = with_secrets_of_parts().dumped().decode()
    unknown = content.replace('"id":', '"acme":"UNKNOWN","id":').replace('"title":', '"acme-title":"UNKNOWN","title":')
    journey = Journey.model_validate_json(unknown)
    assert "UNKNOWN" in journey.dumped().decode()

    assert "UNKNOWN" not in copy_of(journey, ()).journey.dumped().decode()


def test_all_that_is_left_out_is_named() -> None:
    copy = copy_of(with_secrets_of_parts(), PART_BY_ID, lanes=["aside"])

    assert told(copy) == {
        "Lanes": ("SECRETASIDE",),
        "Internal lanes": ("SECRETINTERNAL",),
        "Notes": ("A journey", "Shop", "Plain"),
        "What has no place yet": ("SECRETUNPLACED", "SECRETRELATED"),
        "Who said the verbatims": ("I like it",),
        "Names of people": ("SECRETOWNER", "SECRETASKED", "SECRETMAKER"),
        "Money and effort": ("SECRETTURNOVER", "SECRETPRICE", "Advise"),
        "Evidence": ("SECRETSOURCE", "Shop", "Plain", "Advise"),
        "Branding": ("SECRETCLIENT", "SECRETLINE", "#ff0000"),
    }


def test_lane_that_shows_feelings_takes_them_along() -> None:
    journey = with_secrets_of_parts()

    copy = copy_of(journey, (), lanes=["emotion"])

    (visit,) = copy.journey.paths[0].visits
    assert (visit.emotion, visit.emotion_word, visit.verbatims) == (None, "", ())
    assert copy.journey.touchpoints == journey.touchpoints


def test_path_lane_takes_along_what_touchpoints_say_and_leaves_the_curve() -> None:
    one = touchpoint("shop", description="SECRET", channels=("shop",))
    visit = Visit(id="v", touchpoint="shop", emotion=1.0, motivation="SECRET", blockers=(Obstacle(text="SECRET"),))
    journey = journey_of(one, lanes=(PathLane(id="path"), EmotionLane(id="emotion")))
    (path,) = journey.paths
    way = Connection(id="way", kind="exit", origin="v", causes=("SECRET",))
    journey = journey.evolve(paths=(path.evolve(visits=(visit,), connections=(way,)),))

    copy = copy_of(journey, (), lanes=["path"])

    assert "SECRET" not in copy.journey.dumped().decode()
    assert [visit.emotion for visit in copy.journey.paths[0].visits] == [1.0]
    assert copy.journey.touchpoints[0].channels == ()


def test_channels_stay_where_a_lane_shows_them() -> None:
    lanes = (PathLane(id="path"), ChannelsLane(id="channels"))
    journey = journey_of(touchpoint("SECRET", channels=("shop",)), lanes=lanes)

    copy = copy_of(journey, (), lanes=["path"])

    assert [one.channels for one in copy.journey.touchpoints] == [("shop",)]
    assert [one.name for one in copy.journey.touchpoints] == [""]
    assert copy_of(copy.journey, (), lanes=["channels"]).journey.touchpoints == ()


def test_people_and_departments_that_nothing_names_do_not_travel() -> None:
    people = (Person(id="ana", name="Ana", department="sales"), Person(id="bob", name="Bob", department="shop"))
    departments = (Department(id="sales", name="Sales"), Department(id="shop", name="Shop"))
    journey = journey_of(touchpoint("t1", owner="ana"), people=people, departments=departments)

    copy = copy_of(journey, ())

    assert [one.id for one in copy.journey.people] == ["ana"]
    assert [one.id for one in copy.journey.departments] == ["sales"]


def test_profiles_leave_out_parts_that_exist_and_the_public_one_all() -> None:
    for profile in PROFILES:
        assert set(profile.parts) <= set(PART_BY_ID)
    assert set(PROFILES[-1].parts) == {part.id for part in PARTS}
