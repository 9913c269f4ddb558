"""Deleting takes along what hangs on what is deleted, and nothing else."""

from hypothesis import given, settings
from hypothesis import strategies as st

from journeycanvas.document.invariants import first_violation
from journeycanvas.document.journey import Journey
from journeycanvas.edits import deletion
from journeycanvas.edits.ids import all_ids
from journeycanvas.lanes.cards import CardsLane
from journeycanvas.model.card import Card
from journeycanvas.model.evidence import Source
from journeycanvas.model.measurement import Measurement
from journeycanvas.model.organisation import Department, Person
from journeycanvas.model.path import Connection, Verbatim
from journeycanvas.model.picture import Picture, PictureUse
from journeycanvas.model.recommendation import Recommendation
from tests.builders import small
from tests.strategies import journeys


def full() -> Journey:
    """Return t1 and t2 in s1, t3 and t4 in s2, and things that name them and each other."""
    base = small(4)
    (path,) = base.paths
    first, *others = path.visits
    first = first.evolve(verbatims=(Verbatim(id="q1", text="Ah", source="talk"),), sources=("talk",))
    path = path.evolve(
        visits=(first, *others),
        connections=(
            Connection(id="w1", kind="exit", origin="v-t1"),
            Connection(id="w2", kind="loop", origin="v-t4", destination="v-t2"),
        ),
    )
    picture = Picture(id="pic", media_type="image/png", width_px=1, height_px=1, content="AAAA")
    touchpoint = base.touchpoints[0].evolve(pictures=(PictureUse(id="u1", picture="pic"),), owner="ann")
    return base.evolve(
        lanes=(*base.lanes, CardsLane(id="needs")),
        paths=(path,),
        touchpoints=(touchpoint, *base.touchpoints[1:]),
        pictures=(picture,),
        branding=base.branding.evolve(logo="pic"),
        cards=(
            Card(id="c1", lane="needs", stage="s1", touchpoints=("t1", "t3")),
            Card(id="c2", lane="needs", stage="s2"),
        ),
        recommendations=(
            Recommendation(id="r1", cards=("c1", "c2")),
            Recommendation(id="r2", after=("r1",), stage="s1"),
        ),
        measurements=(
            Measurement(id="m1", value=1.0, stage="s1"),
            Measurement(id="m2", value=1.0, touchpoint="t3", source="talk"),
            Measurement(id="m3", value=1.0),
        ),
        departments=(Department(id="sales"),),
        people=(Person(id="ann", department="sales"),),
        sources=(Source(id="talk", department="sales"),),
    )


def ids_of(journey: Journey, *names: str) -> list[str]:
    return [record.id for name in names for record in getattr(journey, name)]


def test_a_stage_takes_its_touchpoints_visits_cards_and_measurements() -> None:
    journey = deletion.delete(full(), ["s1"])

    assert ids_of(journey, "stages", "touchpoints", "cards", "measurements") == ["s2", "t3", "t4", "c2", "m2", "m3"]
    assert [visit.id for visit in journey.paths[0].visits] == ["v-t3", "v-t4"]


def test_a_stage_leaves_the_recommendation_drawn_there() -> None:
    journey = deletion.delete(full(), ["s1"])

    assert ids_of(journey, "recommendations") == ["r1", "r2"]
    assert journey.recommendations[0].cards == ("c2",)
    assert journey.recommendations[1].stage is None


def test_what_would_go_is_named_before() -> None:
    assert deletion.hangs_on(full(), ["s1"]) == {
        "touchpoints": ("t1", "t2"),
        "cards": ("c1",),
        "measurements": ("m1",),
        "visits": ("v-t1", "v-t2"),
        "verbatims": ("q1",),
        "connections": ("w1", "w2"),
    }


def test_nothing_hangs_on_a_card() -> None:
    assert deletion.hangs_on(full(), ["c1"]) == {}


def test_a_touchpoint_takes_its_measurement_and_leaves_the_card_that_names_it() -> None:
    journey = deletion.delete(full(), ["t3"])

    assert ids_of(journey, "measurements") == ["m1", "m3"]
    assert journey.cards[0].touchpoints == ("t1",)


def test_a_visit_takes_the_ways_from_and_to_it_and_leaves_the_touchpoint() -> None:
    journey = deletion.delete(full(), ["v-t2"])

    assert [way.id for way in journey.paths[0].connections] == ["w1"]
    assert ids_of(journey, "touchpoints") == ["t1", "t2", "t3", "t4"]


def test_a_persona_takes_the_path() -> None:
    journey = deletion.delete(full(), ["lea"])

    assert ids_of(journey, "personas", "paths") == []
    assert len(journey.touchpoints) == 4


def test_a_lane_takes_its_cards() -> None:
    assert deletion.delete(full(), ["needs"]).cards == ()


def test_a_picture_is_taken_out_of_where_it_is_used() -> None:
    journey = deletion.delete(full(), ["pic"])

    assert journey.touchpoints[0].pictures == ()
    assert journey.branding.logo is None


def test_a_source_is_forgotten_by_all_that_cite_it() -> None:
    journey = deletion.delete(full(), ["talk"])

    visit = journey.paths[0].visits[0]
    assert (visit.sources, visit.verbatims[0].source, journey.measurements[1].source) == ((), None, None)


def test_a_department_is_forgotten_and_takes_nobody_along() -> None:
    journey = deletion.delete(full(), ["sales"])

    assert [one.department for one in (*journey.people, *journey.sources)] == [None, None]


def test_inner_things_are_deleted_alone() -> None:
    journey = deletion.delete(full(), ["q1", "u1", "w2"])

    assert all_ids(full()) - all_ids(journey) == {"q1", "u1", "w2"}


def test_ids_that_are_not_there_are_passed_over() -> None:
    journey = full()

    assert deletion.delete(journey, ["nowhere", "journey"]) is journey


def test_what_names_nothing_deleted_is_the_same_object() -> None:
    before = full()

    after = deletion.delete(before, ["c2"])

    assert after.touchpoints is before.touchpoints
    assert after.paths is before.paths
    assert after.recommendations[1] is before.recommendations[1]


@settings(max_examples=30)
@given(journeys(least=1), st.data())
def test_any_deletion_takes_what_is_named_and_what_hangs_on_it(journey: Journey, data: st.DataObject) -> None:
    ids = data.draw(st.lists(st.sampled_from(sorted(all_ids(journey))), max_size=4, unique=True))
    hanging = {id for gone in deletion.hangs_on(journey, ids).values() for id in gone}

    left = deletion.delete(journey, ids)

    assert first_violation(left.__dict__) is None
    gone = all_ids(journey) - all_ids(left)
    assert set(ids) <= gone
    assert {id for id in gone - set(ids) if not _is_picture_use(journey, id)} == hanging


def _is_picture_use(journey: Journey, id: str) -> bool:
    return any(use.id == id for one in (*journey.touchpoints, *journey.cards) for use in one.pictures)
