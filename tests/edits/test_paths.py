"""Edits of paths, visits and connections."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.document.journey import Journey
from journeycanvas.edits import paths, visits
from journeycanvas.edits.errors import EditError
from journeycanvas.model.path import Connection, Path, Verbatim
from journeycanvas.model.persona import Persona
from tests.builders import small


def visited(journey: Journey) -> list[str]:
    return [visit.touchpoint for visit in journey.paths[0].visits]


def test_a_visit_is_added_at_its_index() -> None:
    assert visited(visits.add(small(3), "p1", touchpoint="t3", index=1)) == ["t1", "t3", "t2", "t3"]


def test_a_visit_to_nowhere_is_refused() -> None:
    with pytest.raises(EditError, match="t99"):
        visits.add(small(3), "p1", touchpoint="t99")


@pytest.mark.parametrize(("emotion", "kept"), [(1.234, 1.23), (9.0, 2.0), (-9.0, -2.0), (None, None), (-0.0, 0.0)])
def test_an_emotion_is_held_within_the_scale(emotion: float | None, kept: float | None) -> None:
    journey = visits.set_emotion(small(3), ["v-t1"], emotion=emotion)

    assert str(journey.paths[0].visits[0].emotion) == str(kept)


def test_emotions_of_several_visits_are_set_at_once() -> None:
    journey = visits.set_emotion(small(3), ["v-t1", "v-t3"], emotion=1.5)

    assert [visit.emotion for visit in journey.paths[0].visits] == [1.5, -1.0, 1.5]


def test_the_same_emotion_gives_the_same_journey() -> None:
    journey = small(3)

    assert visits.set_emotion(journey, ["v-t1"], emotion=-2.0) is journey


def test_a_visit_is_moved_in_its_path() -> None:
    assert visited(visits.reorder(small(3), "v-t1", to=2)) == ["t2", "t3", "t1"]


def test_a_deleted_visit_leaves_the_touchpoint() -> None:
    journey = visits.delete(small(3), ["v-t2"])

    assert visited(journey) == ["t1", "t3"]
    assert len(journey.touchpoints) == 3


def test_a_quotation_is_added() -> None:
    journey = visits.add_verbatim(small(3), "v-t1", text="Ah", who="Ann")

    assert journey.paths[0].visits[0].verbatims == (Verbatim(id="q1", text="Ah", who="Ann"),)


def test_a_path_is_copied_into_another_state_without_what_was_said() -> None:
    journey = visits.add_verbatim(small(3), "v-t1", text="Ah")
    journey = paths.connect(paths.add_exit(journey, "v-t3", share=37.0), "v-t3", to="v-t1")

    copied = paths.duplicate(journey, "p1", state="target", copy="n")

    original, copy = copied.paths
    assert (copy.state, [visit.touchpoint for visit in copy.visits]) == ("target", ["t1", "t2", "t3"])
    assert [visit.emotion for visit in copy.visits] == [visit.emotion for visit in original.visits]
    assert copy.visits[0].verbatims == ()
    assert [(way.kind, way.share) for way in copy.connections] == [("exit", 37.0), ("loop", None)]


@pytest.mark.parametrize(
    ("origin", "to", "kind"), [("v-t1", "v-t3", "branch"), ("v-t3", "v-t1", "loop"), ("v-t1", "v-t1", "loop")]
)
def test_a_way_forwards_is_a_branch_and_backwards_a_loop(origin: str, to: str, kind: str) -> None:
    journey = paths.connect(small(3), origin, to=to, label="again", id="w")

    assert journey.paths[0].connections[0].kind == kind


def test_a_way_out_has_its_share_and_cause() -> None:
    journey = paths.add_exit(small(3), "v-t2", share=46.0, cause="Fees", id="w")

    assert journey.paths[0].connections == (
        Connection(id="w", kind="exit", origin="v-t2", share=46.0, causes=("Fees",)),
    )


def test_a_share_over_a_hundred_is_refused() -> None:
    with pytest.raises(EditError, match="not allowed"):
        paths.add_exit(small(3), "v-t2", share=146.0)


def test_a_path_is_added_for_a_persona_and_hidden() -> None:
    journey = paths.hide(paths.add(small(3), "lea", state="target", id="n"), ["n"])

    assert [(path.id, path.state, path.hidden) for path in journey.paths] == [
        ("p1", "current", False),
        ("n", "target", True),
    ]


@given(st.lists(st.sampled_from(["lea", "tom"]), min_size=1, max_size=6), st.data())
def test_paths_change_places_among_those_of_their_persona_alone(owners: list[str], data: st.DataObject) -> None:
    start = small(3)
    journey = start.evolve(
        personas=(*start.personas, Persona(id="tom")),
        paths=tuple([Path(id=f"q{n}", persona=owner) for n, owner in enumerate(owners)]),
    )
    ids = data.draw(st.sets(st.sampled_from([path.id for path in journey.paths]), min_size=1))

    there = paths.shift(journey, ids, by=1)

    assert [path.persona for path in there.paths] == owners
    assert sorted(path.id for path in there.paths) == sorted(path.id for path in journey.paths)
    if len(ids) == 1:
        back = paths.shift(there, ids, by=-1)
        assert back == journey or there is journey
