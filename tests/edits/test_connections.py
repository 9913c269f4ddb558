"""Where connections lead, and which touchpoints a path visits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.document.journey import Journey
from journeycanvas.edits import connections, emotions, paths, visits
from journeycanvas.edits.connections import Ends, Kind
from journeycanvas.edits.errors import EditError
from journeycanvas.edits.time import times
from journeycanvas.model.path import Connection
from tests.builders import journey_of, small, touchpoint

VISITS = tuple(f"v-t{n}" for n in range(1, 6))
SPOTS = tuple(f"t{n}" for n in range(1, 6))


def with_way(origin: str = "v-t2", *, to: str | None = "v-t4") -> Journey:
    journey = small(5)
    return paths.add_exit(journey, origin, id="w") if to is None else paths.connect(journey, origin, to=to, id="w")


def the_way(journey: Journey) -> Connection:
    return journey.paths[0].connections[0]


def visited(journey: Journey) -> list[str]:
    return [visit.touchpoint for visit in journey.paths[0].visits]


def twice() -> Journey:
    """Return a journey whose path goes to t1, t2, t3 and back to t1."""
    spots = tuple(touchpoint(f"t{n}") for n in range(1, 4))
    journey = journey_of(*spots)
    return visits.add(journey, "p1", touchpoint="t1", id="again")


def test_a_way_takes_the_shortest_one_forwards() -> None:
    path = twice().paths[0]

    assert connections.ends_between(path, "t3", "t1") == Ends("v-t3", "again", "branch")
    assert connections.ends_between(path, "t2", "t3") == Ends("v-t2", "v-t3", "branch")
    assert connections.ends_between(path, "t3", "t2") == Ends("v-t3", "v-t2", "loop")
    assert connections.ends_out(path, "t1") == Ends("again", None, "exit")
    longer = visits.add(twice(), "p1", touchpoint="t2", id="last").paths[0]
    assert connections.ends_between(longer, "t1", "t2") == Ends("v-t1", "v-t2", "branch")


def test_no_way_leads_where_the_path_does_not_go() -> None:
    path = visits.take_out(small(3), "p1", touchpoints=["t2"]).paths[0]

    assert connections.ends_between(path, "t1", "t2") is None
    assert connections.ends_out(path, "t2") is None


@given(st.sampled_from(VISITS), st.sampled_from((*VISITS, None)), st.sampled_from((*VISITS, None)))
def test_a_connection_led_elsewhere_is_of_the_kind_that_fits(origin: str, first: str | None, to: str | None) -> None:
    journey = with_way(origin, to=first)

    led = connections.lead(journey, "w", to=to)

    kind = "exit" if to is None else "branch" if VISITS.index(to) > VISITS.index(origin) else "loop"
    assert (the_way(led).destination, the_way(led).kind) == (to, kind)
    assert connections.lead(led, "w", to=to) is led
    assert connections.lead(led, "w", to=first) == journey


@given(st.sampled_from(VISITS), st.sampled_from((*VISITS, None)), st.sampled_from(VISITS))
def test_a_connection_that_leaves_elsewhere_is_of_the_kind_that_fits(origin: str, to: str | None, new: str) -> None:
    left = connections.leave(with_way(origin, to=to), "w", origin=new)

    kind = "exit" if to is None else "branch" if VISITS.index(to) > VISITS.index(new) else "loop"
    assert (the_way(left).origin, the_way(left).destination, the_way(left).kind) == (new, to, kind)


@given(st.sampled_from(VISITS), st.sampled_from((*VISITS, None)), st.sampled_from(("branch", "loop", "exit")))
def test_a_connection_of_another_kind_leads_where_that_kind_does(origin: str, to: str | None, kind: Kind) -> None:
    journey = with_way(origin, to=to)
    if kind == "branch" and origin == VISITS[-1]:
        with pytest.raises(EditError, match="nothing later"):
            connections.turn_into(journey, "w", kind=kind)
        return

    turned = connections.turn_into(journey, "w", kind=kind)

    assert the_way(turned).kind == kind
    assert the_way(turned).origin == origin
    assert (turned is journey) == (the_way(journey).kind == kind)


@given(st.lists(st.sampled_from(SPOTS)), st.sets(st.sampled_from(SPOTS)))
def test_touchpoints_join_a_path_in_time_as_one_by_one(wanted: list[str], gone: set[str]) -> None:
    journey = visits.take_out(small(5), "p1", touchpoints=gone)
    xs = times(journey)

    joined = visits.add_in_time(journey, "p1", touchpoints=wanted, xs=xs)

    one_by_one = journey
    for id in sorted(gone.intersection(wanted), key=lambda id: xs[id]):
        path = one_by_one.paths[0]
        one_by_one = visits.add(one_by_one, "p1", touchpoint=id, index=visits.index_in_time(path, id, xs=xs))
    assert visited(joined) == visited(one_by_one)
    if not gone.intersection(wanted):
        assert joined is journey


def test_touchpoints_join_a_path_that_goes_back_after_the_last_earlier_visit() -> None:
    journey = visits.take_out(twice(), "p1", touchpoints=["t2"])

    assert visited(visits.add_in_time(journey, "p1", touchpoints=["t2"], xs=times(journey))) == ["t1", "t3", "t1", "t2"]


def test_a_touchpoint_taken_out_takes_its_connections_and_stays_itself() -> None:
    journey = visits.take_out(with_way(), "p1", touchpoints=["t4"])

    assert visited(journey) == ["t1", "t2", "t3", "t5"]
    assert journey.paths[0].connections == ()
    assert len(journey.touchpoints) == 5
    assert visits.take_out(journey, "p1", touchpoints=["t4"]) == journey


def test_a_path_comes_back_at_its_end_but_not_where_it_ends() -> None:
    journey = visits.come_back(small(3), "p1", touchpoint="t1", id="again")

    assert visited(journey) == ["t1", "t2", "t3", "t1"]
    with pytest.raises(EditError, match="ends here"):
        visits.come_back(journey, "p1", touchpoint="t1")


def test_a_target_path_is_a_copy_without_what_was_counted() -> None:
    journey = paths.add_exit(paths.connect(small(3), "v-t3", to="v-t1", share=12.0), "v-t2", share=46.0)

    copied = paths.copy_as_target(paths.hide(journey, ["p1"]), "p1", name="Better", colour="#112233", copy="n")

    first, copy = copied.paths
    assert (copy.id, copy.state, copy.name, copy.colour, copy.hidden) == ("n", "target", "Better", "#112233", False)
    assert [visit.touchpoint for visit in copy.visits] == [visit.touchpoint for visit in first.visits]
    assert [(way.kind, way.share) for way in copy.connections] == [("loop", None)]
    assert first.connections == journey.paths[0].connections


@given(st.dictionaries(st.sampled_from(VISITS), st.floats(-5, 5)))
def test_each_visit_gets_the_emotion_drawn_for_it(felt: dict[str, float]) -> None:
    journey = small(5)

    drawn = emotions.set_each(journey, felt)

    for before, after in zip(journey.paths[0].visits, drawn.paths[0].visits, strict=True):
        if before.id in felt:
            assert after.emotion == pytest.approx(
                max(-2.0, min(2.0, felt[before.id])), abs=0.005 + 1e-9
            )  # half a step is rounded away
        else:
            assert after is before
    assert emotions.set_each(drawn, felt) is drawn
