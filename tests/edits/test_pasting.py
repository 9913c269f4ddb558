"""What is copied from a journey and put into one: anew, tied to what is there, and never a broken journey."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeycanvas.document.fragment import HELD, Fragment
from journeycanvas.document.invariants import collection, first_violation
from journeycanvas.document.journey import Journey
from journeycanvas.edits import copying
from journeycanvas.edits.errors import EditError
from journeycanvas.edits.ids import all_ids
from journeycanvas.edits.pasting import Pasted, put
from journeycanvas.edits.spots import Place, place_of
from journeycanvas.lanes.cards import CardsLane
from journeycanvas.lanes.recommendations import RecommendationsLane
from journeycanvas.model.card import Card
from journeycanvas.model.measurement import Measurement
from journeycanvas.model.organisation import Department, OwnChannel
from journeycanvas.model.path import Path
from journeycanvas.model.persona import Persona
from journeycanvas.model.picture import Picture, PictureUse
from journeycanvas.model.recommendation import Recommendation
from journeycanvas.model.record import Record
from journeycanvas.model.stage import Phase, Stage
from journeycanvas.model.touchpoint import Position
from journeycanvas.storage.errors import JourneyFileError
from journeycanvas.storage.fragments import dump_fragment, parse_fragment
from tests.builders import journey_of, small, touchpoint
from tests.edits.test_deletion import full
from tests.strategies import journeys


def pasted(journey: Journey, *selection: str, into: Journey | None = None, at: Place | None = None) -> Pasted:
    fragment = parse_fragment(dump_fragment(copying.take(journey, selection)))
    return put(journey if into is None else into, fragment, at=at, is_same=into is None)


def added(before: Journey, after: Journey, name: str) -> list[Record]:
    known = {one.__dict__["id"] for one in collection(before.__dict__, name)}
    return [one for one in collection(after.__dict__, name) if one.__dict__["id"] not in known]


def only(before: Journey, after: Journey, name: str) -> Record:
    (one,) = added(before, after, name)
    return one


# Any journey, any selection


@settings(max_examples=30)
@given(journeys(least=1), journeys(), st.data())
def test_what_is_copied_can_be_pasted_here_and_elsewhere(here: Journey, there: Journey, draw: st.DataObject) -> None:
    selection = draw.draw(st.sets(st.sampled_from(sorted(all_ids(here))), min_size=1))
    place = place_of(here, draw.draw(st.sets(st.sampled_from(sorted(all_ids(here))))))
    try:
        fragment = copying.take(here, selection)
    except EditError:
        return

    same = put(here, fragment, at=place, is_same=True)
    other = put(there, fragment)

    for before, result in ((here, same), (there, other)):
        assert first_violation(result.journey.__dict__) is None
        assert len(result.ids) == len(fragment.selected)
        assert not set(result.ids) & all_ids(before)
        assert set(result.ids) <= all_ids(result.journey)
        for name in HELD:
            old = collection(before.__dict__, name)
            new = collection(result.journey.__dict__, name)
            # A path is led on through what is pasted, and a hidden lane that gets something is shown.
            shown = [one.evolve(hidden=False) for one in old] if name == "lanes" else list(old)
            kept = [one for one in new if one in old or one in shown]
            assert name == "paths" or all(one in (was, seen) for one, was, seen in zip(kept, old, shown, strict=True))


@settings(max_examples=30)
@given(journeys(least=1), st.data())
def test_a_fragment_is_read_as_it_was_written(journey: Journey, draw: st.DataObject) -> None:
    selection = draw.draw(st.sets(st.sampled_from(sorted(all_ids(journey))), min_size=1))
    try:
        fragment = copying.take(journey, selection)
    except EditError:
        return

    assert parse_fragment(dump_fragment(fragment)) == fragment


@settings(max_examples=30)
@given(journeys(least=1), st.data())
def test_a_mutated_fragment_leaves_a_valid_journey(journey: Journey, draw: st.DataObject) -> None:
    try:
        values = json.loads(dump_fragment(copying.take(journey, all_ids(journey))))
    except EditError:
        return
    ids = sorted({*all_ids(journey), "nowhere"})
    for _ in range(draw.draw(st.integers(1, 4))):
        name = draw.draw(st.sampled_from([name for name in values if isinstance(values[name], list) and values[name]]))
        place = draw.draw(st.integers(0, len(values[name]) - 1))
        if draw.draw(st.booleans()) or not isinstance(values[name][place], dict):
            values[name].pop(place)
            values[name] = values[name] or ["nowhere"] * (name in ("copied", "selected"))
        else:
            field = draw.draw(st.sampled_from(sorted(values[name][place])))
            values[name][place][field] = draw.draw(st.sampled_from(ids) | st.lists(st.sampled_from(ids)) | st.none())

    try:
        result = put(journey, parse_fragment(json.dumps(values).encode()), is_same=draw.draw(st.booleans()))
    except (JourneyFileError, EditError):
        return

    assert first_violation(result.journey.__dict__) is None


@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
def test_bytes_that_are_no_fragment_are_refused(content: bytes) -> None:
    with pytest.raises(JourneyFileError):
        parse_fragment(content)


# What stays tied, and to what


def test_copies_keep_what_they_say_and_get_ids_of_their_own() -> None:
    journey = full()

    after, ids = pasted(journey, "c1", "t1")

    card, copy = only(journey, after, "cards"), only(journey, after, "touchpoints")
    assert set(ids) == {card.__dict__["id"], copy.__dict__["id"]}
    assert isinstance(card, Card)
    assert card.touchpoints == (copy.__dict__["id"], "t3"), "the copy of t1, and t3, which was not copied"


def test_a_touchpoint_takes_its_visits_emotions_and_quotations_along() -> None:
    journey = full()

    after, (id,) = pasted(journey, "t1")

    (path,) = after.paths
    (visit,) = [visit for visit in path.visits if visit.touchpoint == id]
    assert visit.emotion == journey.paths[0].visits[0].emotion
    assert [said.text for said in visit.verbatims] == ["Ah"]
    assert visit.sources == ("talk",)
    assert [way.kind for way in path.connections if way.origin == visit.id] == ["exit"]


def test_visits_are_put_where_their_time_is() -> None:
    journey = small(6, stages=3)

    after, ids = pasted(journey, "t1", "t3")

    order = [visit.touchpoint for visit in after.paths[0].visits]
    assert order == ["t1", "t2", ids[0], "t3", "t4", ids[1], "t5", "t6"]
    assert [one.id for one in after.touchpoints] == order


def test_a_stage_takes_along_what_stands_in_it() -> None:
    journey = full()

    after, (id,) = pasted(journey, "s1")

    assert [stage.id for stage in after.stages] == ["s1", id, "s2"]
    assert {one.__dict__["stage"] for one in added(journey, after, "touchpoints")} == {id}
    assert len(added(journey, after, "touchpoints")) == 2
    assert [one.__dict__["stage"] for one in added(journey, after, "cards")] == [id]
    assert [one.__dict__["stage"] for one in added(journey, after, "recommendations")] == [id]
    assert [one.__dict__["stage"] for one in added(journey, after, "measurements")] == [id]


def test_a_stage_between_two_of_a_phase_joins_it() -> None:
    base = small(4)
    journey = base.evolve(
        phases=(Phase(id="a"), Phase(id="b")),
        stages=(Stage(id="s1", phase="a"), Stage(id="s2", phase="a"), Stage(id="s3", phase="b")),
    )

    after, (id,) = pasted(journey, "s3", at=place_of(journey, ["s1"]))

    assert [(stage.id, stage.phase) for stage in after.stages][:3] == [("s1", "a"), (id, "a"), ("s2", "a")]


def test_a_lane_takes_its_cards_along_and_goes_below() -> None:
    journey = full()

    after, (id,) = pasted(journey, "needs")

    assert [lane.id for lane in after.lanes][-2:] == ["needs", id]
    assert [one.__dict__["stage"] for one in added(journey, after, "cards")] == ["s1", "s2"]
    assert {one.__dict__["lane"] for one in added(journey, after, "cards")} == {id}


def test_a_persona_takes_its_paths_along_which_visit_the_same_touchpoints() -> None:
    journey = full()

    after, (id,) = pasted(journey, "lea")

    assert [persona.id for persona in after.personas] == ["lea", id]
    path = after.paths[1]
    assert path.persona == id
    assert [visit.touchpoint for visit in path.visits] == ["t1", "t2", "t3", "t4"]
    assert [way.kind for way in path.connections] == ["exit", "loop"]


def test_a_recommendation_keeps_what_it_addresses_and_what_comes_before_it() -> None:
    journey = full()

    after, _ids = pasted(journey, "r1", "r2")

    first, second = added(journey, after, "recommendations")
    assert isinstance(first, Recommendation)
    assert isinstance(second, Recommendation)
    assert first.cards == ("c1", "c2")
    assert second.after == (first.id,)


def test_pasting_twice_makes_two_copies_that_do_not_cover_each_other() -> None:
    journey = journey_of(touchpoint("t1", position=Position(x=0.5, y=0.5)))

    once, _first = pasted(journey, "t1")
    twice, _second = pasted(once, "t1")

    places = [one.position for one in twice.touchpoints]
    assert len(set(places)) == 3
    assert None not in places


# Where it goes


def cells() -> Journey:
    base = small(6, stages=3)
    return base.evolve(
        lanes=(*base.lanes, CardsLane(id="needs", wording="needs"), CardsLane(id="pains", wording="pain_points")),
        cards=(Card(id="c1", lane="needs", stage="s1", text="A"), Card(id="c2", lane="pains", stage="s2", text="B")),
    )


def cells_of(journey: Journey, *texts: str) -> list[tuple[str, str]]:
    return [(card.lane, card.stage) for card in journey.cards if card.text in texts]


@pytest.mark.parametrize(
    ("selected", "cells_then"),
    [
        pytest.param((), [("needs", "s1"), ("pains", "s2")], id="nothing: where it came from"),
        pytest.param(("c1", "c2"), [("needs", "s1"), ("pains", "s2")], id="the copied cards themselves"),
        pytest.param(("s2",), [("needs", "s2"), ("pains", "s3")], id="a stage: from there on"),
        pytest.param(("s3",), [("needs", "s3"), ("pains", "s3")], id="the last stage"),
        pytest.param(("after",), [("needs", "s2"), ("pains", "s3")], id="a phase: its first stage"),
        pytest.param(("empty",), [("needs", "s1"), ("pains", "s2")], id="a phase without stages"),
        pytest.param(("pains",), [("pains", "s1"), ("pains", "s2")], id="a lane"),
        pytest.param(("pains", "s2"), [("pains", "s2"), ("pains", "s3")], id="a cell"),
        pytest.param(("path",), [("needs", "s1"), ("pains", "s2")], id="a lane that holds no cards"),
        pytest.param(("t5",), [("needs", "s3"), ("pains", "s3")], id="a touchpoint: its stage"),
    ],
)
def test_cards_go_to_what_is_selected(selected: tuple[str, ...], cells_then: list[tuple[str, str]]) -> None:
    journey = cells()
    journey = journey.evolve(
        phases=(Phase(id="before"), Phase(id="after"), Phase(id="empty")),
        stages=tuple(
            [
                stage.evolve(phase=phase)
                for stage, phase in zip(journey.stages, ("before", "after", "after"), strict=True)
            ]
        ),
    )

    after, _ids = pasted(journey, "c1", "c2", at=place_of(journey, selected))

    assert cells_of(after, "A", "B")[2:] == cells_then


def test_cards_of_a_stage_stay_in_their_lanes_wherever_it_is_pasted() -> None:
    journey = cells()

    after, (id,) = pasted(journey, "s2", at=place_of(journey, ["needs", "s3"]))

    assert cells_of(after, "B") == [("pains", "s2"), ("pains", id)]
    assert [stage.id for stage in after.stages] == ["s1", "s2", "s3", id]


def test_visits_come_in_the_order_they_had() -> None:
    base = small(4, stages=2)
    order = (3, 0, 1, 2)
    journey = base.evolve(paths=(base.paths[0].evolve(visits=tuple(base.paths[0].visits[n] for n in order)),))

    after, ids = pasted(journey, "t1", "t4")

    new = [visit.touchpoint for visit in after.paths[0].visits if visit.touchpoint in ids]
    assert new == [ids[1], ids[0]]


def test_elsewhere_things_go_to_stages_and_lanes_of_the_same_name() -> None:
    other = journey_of(touchpoint("x", stage="one"))
    other = other.evolve(
        stages=(Stage(id="one", name="First"), Stage(id="two", name=" S2 "), Stage(id="three", name="Third")),
        lanes=(*other.lanes, CardsLane(id="l1", wording="questions"), CardsLane(id="l2", wording="pain_points")),
    )

    after, _ids = pasted(cells(), "c2", "t3", into=other)

    assert cells_of(after, "B") == [("l2", "two")]
    assert [one.stage for one in after.touchpoints if one.name == "t3"] == ["two"]


def elsewhere(*lanes: CardsLane) -> Journey:
    other = journey_of(touchpoint("x", stage="one"))
    return other.evolve(lanes=(*other.lanes, *lanes))


def test_elsewhere_cards_bring_their_lane_where_no_lane_is_like_it() -> None:
    other = elsewhere(CardsLane(id="l1", wording="questions"))

    after, _ids = pasted(cells(), "c1", into=other)

    new = after.lanes[-1]
    assert isinstance(new, CardsLane)
    assert (new.id not in {"l1", "needs"}, new.wording, new.hidden) == (True, "needs", False)
    assert cells_of(after, "A") == [(new.id, "one")]
    assert after.lanes[:-1] == other.lanes


@pytest.mark.parametrize(
    "lane",
    [
        pytest.param(CardsLane(id="l1", wording="needs"), id="of the same wording"),
        pytest.param(CardsLane(id="l1", name="BESOINS"), id="called the same in another language"),
        pytest.param(CardsLane(id="l1", wording="needs", name="What they need"), id="of the wording, renamed"),
        pytest.param(CardsLane(id="l1", wording="needs", hidden=True), id="hidden"),
    ],
)
def test_elsewhere_cards_go_to_a_lane_like_theirs_which_is_shown(lane: CardsLane) -> None:
    other = elsewhere(CardsLane(id="l0", wording="questions"), lane)

    after, _ids = pasted(cells(), "c1", into=other)

    assert cells_of(after, "A") == [("l1", "one")]
    assert [(one.id, one.hidden) for one in after.lanes[-2:]] == [("l0", False), ("l1", False)]


def test_elsewhere_a_lane_that_is_shown_comes_before_a_hidden_one() -> None:
    other = elsewhere(CardsLane(id="h", wording="needs", hidden=True), CardsLane(id="l1", wording="needs"))

    after, _ids = pasted(cells(), "c1", into=other)

    assert cells_of(after, "A") == [("l1", "one")]
    assert after.lanes == other.lanes


def test_a_hidden_lane_is_shown_rather_than_made_twice() -> None:
    journey = small().evolve(recommendations=(Recommendation(id="r", text="Do"),))
    other = small()
    other = other.evolve(lanes=(*other.lanes, RecommendationsLane(id="todo", hidden=True)))

    after, _ids = pasted(journey, "r", into=other)

    assert [(lane.id, lane.hidden) for lane in after.lanes[-1:]] == [("todo", False)]


def test_in_an_empty_journey_stages_lanes_and_paths_come_along_by_name() -> None:
    after, ids = pasted(cells(), "c2", "t3", into=Journey())

    assert [stage.name for stage in after.stages] == ["s2"]
    assert cells_of(after, "B") == [(after.cards[0].lane, after.stages[0].id)]
    assert {lane.kind for lane in after.lanes} == {"cards", "path"}
    assert [persona.name for persona in after.personas] == ["Lea"]
    assert [visit.emotion for visit in after.paths[0].visits] == [0.0]
    assert len(ids) == 2


def test_visits_join_the_path_of_the_same_persona_elsewhere() -> None:
    other = journey_of(touchpoint("x", stage="s1"))
    other = other.evolve(
        personas=(Persona(id="max", name="Max"), Persona(id="l", name="LEA")),
        paths=(Path(id="a", persona="max"), Path(id="b", persona="l")),
    )

    after, _ids = pasted(small(), "t1", into=other)

    assert [len(path.visits) for path in after.paths] == [0, 1]


def test_a_path_taken_elsewhere_visits_the_touchpoints_of_the_same_name() -> None:
    other = journey_of(touchpoint("a", name="t2", stage="s1"), touchpoint("b", name="t2", stage="s9"))
    other = other.evolve(stages=(Stage(id="s1", name="s1"), Stage(id="s9", name="s9")))

    after, _ids = pasted(small(), "lea", into=other)

    assert [visit.touchpoint for visit in after.paths[-1].visits] == ["a"]


def test_ids_of_another_document_mean_nothing() -> None:
    other = small(4).evolve(lanes=(*small(4).lanes, CardsLane(id="needs")))
    renamed = other.evolve(touchpoints=tuple([one.evolve(name=f"other {one.id}") for one in other.touchpoints]))

    after, _ids = pasted(full(), "c1", into=renamed)

    assert [card.touchpoints for card in after.cards] == [()]


def test_words_of_ones_own_come_along_once() -> None:
    base = small(2)
    journey = base.evolve(
        channels=(OwnChannel(id="tram", name="Tram"),),
        departments=(Department(id="sales", name="Sales"),),
        touchpoints=(base.touchpoints[0].evolve(channels=("tram", "website"), department="sales"), base.touchpoints[1]),
    )
    other = small(1).evolve(departments=(Department(id="d7", name="sales "),))

    once, (first,) = pasted(journey, "t1", into=other)
    twice, _second = pasted(journey, "t1", into=once)

    made = next(one for one in once.touchpoints if one.id == first)
    assert [channel.name for channel in twice.channels] == ["Tram"]
    assert made.channels == (once.channels[0].id, "website")
    assert made.department == "d7"


def test_a_picture_is_stored_once() -> None:
    picture = Picture(id="abc", media_type="image/png", width_px=1, height_px=1, content="AAAA")
    journey = cells().evolve(pictures=(picture,))
    card = journey.cards[0].evolve(pictures=(PictureUse(id="u1", picture="abc", caption="Look"),))
    journey = journey.evolve(cards=(card, journey.cards[1]))

    here, _ids = pasted(journey, "c1")
    there, _more = pasted(journey, "c1", into=cells())

    assert here.pictures == there.pictures == (picture,)
    for after in (here, there):
        use = after.cards[-1].pictures[0]
        assert (use.picture, use.caption) == ("abc", "Look")


def test_lanes_come_along_without_which_nothing_would_be_seen() -> None:
    journey = small().evolve(
        lanes=(RecommendationsLane(id="todo"),), recommendations=(Recommendation(id="r", text="Do"),)
    )

    after, _ids = pasted(journey, "r", into=small())

    assert after.lanes[-1].kind == "recommendations"


def test_a_measurement_whose_subject_is_missing_measures_the_stage_it_is_pasted_in() -> None:
    journey = small().evolve(measurements=(Measurement(id="m", value=3.0, touchpoint="t1"),))
    other = journey_of(touchpoint("x", stage="one"))

    after, _ids = pasted(journey, "m", into=other)

    assert (after.measurements[0].touchpoint, after.measurements[0].stage) == (None, "one")


# What is taken


def test_a_visit_and_what_was_said_there_stand_for_the_touchpoint() -> None:
    assert copying.take(full(), ["v-t2", "q1"]).selected == ("t1", "t2")


def test_a_phase_stands_for_its_stages_too() -> None:
    base = small(2, stages=2)
    journey = base.evolve(phases=(Phase(id="before"),), stages=(base.stages[0].evolve(phase="before"), base.stages[1]))

    after, _ids = pasted(journey, "before")

    assert [stage.phase for stage in after.stages] == ["before", after.phases[1].id, None]


def test_nothing_that_was_not_selected_is_told_but_its_name() -> None:
    base = full()
    journey = base.evolve(
        stages=tuple([stage.evolve(notes="secret") for stage in base.stages]),
        personas=(Persona(id="lea", name="Lea", story="secret"),),
        touchpoints=tuple([one.evolve(notes="secret") for one in base.touchpoints]),
    )

    text = dump_fragment(copying.take(journey, ["c1", "c2"]))

    assert b"secret" not in text


def test_what_cannot_be_copied_is_told() -> None:
    with pytest.raises(EditError, match="Nothing that can be copied"):
        copying.take(full(), ["journey", "u99"])
    with pytest.raises(EditError, match="nothing to paste"):
        put(full(), Fragment())


def test_what_is_cut_is_what_is_copied_but_a_visit_leaves_its_touchpoint() -> None:
    journey = full()

    assert copying.cut_with(journey, ["s1"]) == copying.copied_with(journey, ["s1"]) >= {"s1", "r2", "c1", "t1"}
    assert copying.cut_with(journey, ["v-t2"]) == {"v-t2"}


def test_connections_with_both_ends_copied_come_along() -> None:
    journey = full()

    after, ids = pasted(journey, "t2", "t4")

    (loop,) = [way for way in after.paths[0].connections if way.id not in ("w1", "w2")]
    ends = {visit.id: visit.touchpoint for visit in after.paths[0].visits}
    assert (ends[loop.origin], ends[str(loop.destination)]) == (ids[1], ids[0])
