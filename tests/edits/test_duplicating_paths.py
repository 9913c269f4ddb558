"""Duplicating personas with their paths, and paths alone."""

from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.document.invariants import first_violation
from journeycanvas.document.journey import Journey
from journeycanvas.edits import deletion, duplicating
from journeycanvas.edits.duplicating_paths import copy_name
from journeycanvas.model.path import Connection, Path, Verbatim
from journeycanvas.model.persona import Persona
from tests.builders import small
from tests.strategies import journeys


def two() -> Journey:
    """Return Lea on p1, who says something and goes back, and Tom on p2."""
    journey = small(3)
    (path,) = journey.paths
    first = path.visits[0].evolve(verbatims=(Verbatim(id="q1", text="Ah"),))
    way = Connection(id="w1", kind="loop", origin="v-t3", destination="v-t1")
    path = path.evolve(visits=(first, *path.visits[1:]), connections=(way,), volume=12)
    return journey.evolve(
        personas=(*journey.personas, Persona(id="tom", name="Tom")), paths=(path, Path(id="p2", persona="tom"))
    )


def test_a_persona_is_copied_beside_itself_with_what_its_path_feels() -> None:
    journey = two()

    after = duplicating.duplicate(journey, ["lea"])

    assert [persona.name for persona in after.personas] == ["Lea", "Lea (copy)", "Tom"]
    original, copy, other = after.paths
    assert (original, other) == journey.paths
    assert copy.persona == after.personas[1].id
    assert [(visit.touchpoint, visit.emotion, visit.verbatims) for visit in copy.visits] == [
        (visit.touchpoint, visit.emotion, ()) for visit in original.visits
    ]
    assert [(way.kind, way.origin) for way in copy.connections] == [("loop", copy.visits[2].id)]
    assert copy.volume is None
    assert duplicating.copies(journey, after, of=["lea"]) == (after.personas[1].id,)


def test_the_paths_of_a_persona_keep_their_order() -> None:
    journey = two()
    journey = journey.evolve(paths=(*journey.paths, Path(id="p3", persona="lea", state="target", name="Wished")))

    after = duplicating.duplicate(journey, ["lea"])

    assert [(path.persona == "lea", path.state) for path in after.paths if path.persona != "tom"] == [
        (True, "current"),
        (True, "target"),
        (False, "current"),
        (False, "target"),
    ]


def test_a_path_of_today_is_copied_as_the_target_then_as_it_is() -> None:
    once = duplicating.duplicate(two(), ["p1"])
    twice = duplicating.duplicate(once, ["p1"])

    assert [path.state for path in once.paths] == ["current", "target", "current"]
    assert [(path.state, path.name) for path in twice.paths] == [
        ("current", ""),
        ("current", "Lea (copy)"),
        ("target", ""),
        ("current", ""),
    ]


def test_colours_are_asked_for_each_new_path() -> None:
    asked = []

    def colour(journey: Journey) -> str:
        asked.append(len(journey.paths))
        return "#123456"

    after = duplicating.duplicate(two(), ["lea"], colour=colour)

    assert asked == [2]
    assert after.paths[1].colour == "#123456"


def test_names_of_copies_are_each_their_own() -> None:
    assert copy_name("Lea", ["Lea"], language="en") == "Lea (copy)"
    assert copy_name("Lea", ["Lea", "LEA (copy)"], language="en") == "Lea (copy 2)"
    assert copy_name("Léa", ["Léa"], language="fr") == "Léa (copie)"
    assert copy_name(" ", [" "], language="en") == ""


@given(journeys(least=1), st.data())
def test_any_persona_and_path_can_be_copied_and_taken_out_again(journey: Journey, data: st.DataObject) -> None:
    known = [one.id for one in (*journey.personas, *journey.paths)]
    ids = data.draw(st.sets(st.sampled_from(known), min_size=1))

    after = duplicating.duplicate(journey, ids)

    assert first_violation(after.__dict__) is None
    new = duplicating.copies(journey, after, of=ids)
    people = ids & {persona.id for persona in journey.personas}
    alone = {path.id for path in journey.paths if path.id in ids and path.persona not in people}
    assert len(new) == len(people) + len(alone)
    back = deletion.delete(after, new)
    assert (back.personas, back.paths) == (journey.personas, journey.paths)
