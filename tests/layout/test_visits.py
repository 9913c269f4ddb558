"""What is felt in each stage is that of the first visit to each touchpoint, also when it is brought up to date."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.lanes.base import DrawnPath
from journeycanvas.layout.visits import felt_by_stage, places, tells_of_brand, visited
from journeycanvas.model.path import Connection, Path, Visit
from journeycanvas.model.scope import Goal

IDS = {"s1": ("a", "b", "c"), "s2": ("d", "e"), "s3": (), "s4": ("f",)}


def drawn(visits: tuple[Visit, ...]) -> DrawnPath:
    path = Path(id="p", persona="persona", visits=visits)
    return DrawnPath(path, "#000000", "", visited(visits), Goal(), {})


def joined(visits: tuple[Visit, ...], before: Path | None) -> Path:
    """Return a path with a loop from one visit to another, the same one as before as long as both are there."""
    ids = {visit.id for visit in visits}
    if before is not None and {before.connections[0].origin, before.connections[0].destination} <= ids:
        return before.evolve(visits=visits)
    loop = Connection(id="x", kind="loop", origin=visits[-1].id, destination=visits[len(visits) // 2].id)
    return Path(id="p", persona="persona", visits=visits, connections=(loop,))


def edited(visits: tuple[Visit, ...], chance: Random) -> tuple[Visit, ...]:
    """Return the visits after one of them changed, came, went, or after all changed places."""
    edited = list(visits)
    at = chance.randrange(len(edited) + 1)
    match chance.randrange(5):
        case 0 | 1 if at < len(edited):
            about = chance.choice(("experience", "experience", "brand"))
            edited[at] = edited[at].evolve(emotion=chance.choice((None, -1.0, 0.5)), emotion_about=about)
        case 2 if at < len(edited) > 1:
            del edited[at]
        case 3:
            edited.insert(at, Visit(id=f"new{chance.random()}", touchpoint=chance.choice("abcdef"), emotion=2.0))
        case 4:
            chance.shuffle(edited)
    return tuple(edited)


@given(st.integers(0, 10_000))
def test_felt_is_what_is_felt_first_after_any_edits(seed: int) -> None:
    chance = Random(seed)
    visits = tuple(Visit(id=f"v{id}", touchpoint=id, emotion=chance.choice((None, 1.0, -2.0))) for id in "abcdef")
    path = None

    for _step in range(8):
        visits = edited(visits, chance)
        path = joined(visits, path)
        first = {visit.touchpoint: visit.emotion for visit in reversed(visits)}

        assert felt_by_stage(drawn(visits), IDS) == {stage: tuple(map(first.get, held)) for stage, held in IDS.items()}
        ends = {path.connections[0].origin, path.connections[0].destination}
        assert places(path) == {visit.id: place for place, visit in enumerate(visits) if visit.id in ends}
        assert tells_of_brand(visits) == any(visit.emotion_about == "brand" for visit in visits)


def test_stage_visited_in_part_before_it_is_visited_whole_shows_what_was_felt_first() -> None:
    visits = tuple(Visit(id=f"v{n}", touchpoint=id, emotion=n / 4) for n, id in enumerate("bdeabcf"))

    assert felt_by_stage(drawn(visits), IDS)["s1"] == (0.75, 0.0, 1.25)
