"""What holds for every journey: any valid one is accepted as it is, and any broken invariant is told with its place."""

import json
from collections.abc import Callable
from functools import reduce
from random import Random

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from journeycanvas.document.invariants import Violation
from journeycanvas.document.journey import Journey
from journeycanvas.document.references import COLLECTIONS, TOP_REFERENCES, VISIT_REFERENCES, Reference
from tests.builders import large, small
from tests.strategies import Json, journey_values, journeys

Pointer = tuple[str | int, ...]
NOWHERE = "no-such-id"


@given(journeys())
def test_journey_is_equal_and_hashes_alike_when_made_again_from_its_parts(journey: Journey) -> None:
    again = Journey.model_validate({**journey.__dict__, **(journey.__pydantic_extra__ or {})})

    assert again == journey
    assert hash(again) == hash(journey)


@given(journeys(), st.text(max_size=5))
def test_journey_is_another_when_an_unknown_field_differs(journey: Journey, text: str) -> None:
    other = Journey.model_validate({**journey.__dict__, "x_other": text})

    assert other != journey


@given(journeys())
def test_unknown_fields_stay_when_a_known_one_is_changed(journey: Journey) -> None:
    changed = journey.evolve(title="changed", stages=tuple(stage.evolve(name="changed") for stage in journey.stages))

    assert changed.__pydantic_extra__ == journey.__pydantic_extra__
    for before, after in zip(journey.stages, changed.stages, strict=True):
        assert after.__pydantic_extra__ == before.__pydantic_extra__


@given(journeys())
def test_everything_else_is_shared_when_one_field_is_changed(journey: Journey) -> None:
    changed = journey.evolve(title="changed")

    assert all(getattr(changed, name) is getattr(journey, name) for name in COLLECTIONS)


@given(journey_values(least=1), st.sampled_from(COLLECTIONS))
def test_duplicate_id_is_told_with_its_place(values: Json, name: str) -> None:
    records = _list(values[name])
    twin = {key: value for key, value in records[-1].items() if key not in ("visits", "connections", "pictures")}
    records.append(twin)

    violation = violation_of(values)

    assert (violation.code, violation.id) == ("duplicate_id", twin["id"])
    assert violation.pointer == (name, len(records) - 1, "id")


@given(journey_values(least=1), st.sampled_from(TOP_REFERENCES), st.randoms(use_true_random=False))
def test_dangling_reference_is_told_with_its_place(values: Json, row: Reference, chance: Random) -> None:
    records = _list(values[row.collection])
    index = chance.randrange(len(records))

    place = _break(records[index], row)

    assert_told(values, "dangling_reference", (row.collection, index, *place))


def test_strategy_makes_records_of_every_collection() -> None:
    seen: set[str] = set()

    @settings(phases=[Phase.generate])
    @given(journeys())
    def look(journey: Journey) -> None:
        seen.update(name for name in COLLECTIONS if getattr(journey, name))
        seen.update(part for path in journey.paths for part in ("visits", "connections") if getattr(path, part))

    look()

    assert seen == {*COLLECTIONS, "visits", "connections"}


@pytest.mark.parametrize("row", VISIT_REFERENCES, ids=lambda row: row.field)
def test_dangling_reference_of_a_visit_is_told_with_its_place(row: Reference) -> None:
    values = plain(small())

    place = _break(_at(values, ("paths", 0, "visits", 1)), row)

    assert_told(values, "dangling_reference", ("paths", 0, "visits", 1, *place))


Breaking = Callable[[Json], None]


def _set(*pointer: str | int, to: object) -> Breaking:
    def change(values: Json) -> None:
        _at(values, pointer[:-1])[str(pointer[-1])] = to

    return change


BROKEN: tuple[tuple[str, Breaking, str, Pointer], ...] = (
    (
        "a verbatim's source",
        _set("paths", 0, "visits", 0, "verbatims", to=[{"id": "q", "text": "", "source": NOWHERE}]),
        "dangling_reference",
        ("paths", 0, "visits", 0, "verbatims", 0, "source"),
    ),
    ("the logo", _set("branding", to={"logo": NOWHERE}), "dangling_reference", ("branding", "logo")),
    (
        "a picture's use",
        _set("touchpoints", 0, "pictures", to=[{"id": "u", "picture": NOWHERE}]),
        "dangling_reference",
        ("touchpoints", 0, "pictures", 0, "picture"),
    ),
    (
        "a connection from nowhere",
        _set("paths", 0, "connections", to=[{"id": "x", "kind": "exit", "origin": NOWHERE}]),
        "dangling_reference",
        ("paths", 0, "connections", 0, "origin"),
    ),
    (
        "an exit that leads somewhere",
        _set("paths", 0, "connections", to=[{"id": "x", "kind": "exit", "origin": "v-t1", "destination": "v-t2"}]),
        "wrong_destination",
        ("paths", 0, "connections", 0, "destination"),
    ),
    (
        "a loop that leads nowhere",
        _set("paths", 0, "connections", to=[{"id": "x", "kind": "loop", "origin": "v-t1"}]),
        "wrong_destination",
        ("paths", 0, "connections", 0, "destination"),
    ),
    (
        "a loop to another path's visit",
        _set("paths", 0, "connections", to=[{"id": "x", "kind": "loop", "origin": "v-t1", "destination": NOWHERE}]),
        "dangling_reference",
        ("paths", 0, "connections", 0, "destination"),
    ),
    (
        "a card in a lane that holds none",
        _set("cards", to=[{"id": "c", "lane": "emotion", "stage": "s1"}]),
        "wrong_lane",
        ("cards", 0, "lane"),
    ),
    (
        "recommendations in a circle",
        _set("recommendations", to=[{"id": "a"}, {"id": "b", "after": ["c"]}, {"id": "c", "after": ["b"]}]),
        "circular_order",
        ("recommendations", 1, "after"),
    ),
    (
        "a visit of another's id",
        _set("paths", 0, "visits", 1, "id", to="v-t1"),
        "duplicate_id",
        ("paths", 0, "visits", 1, "id"),
    ),
    (
        "a visit of a stage's id",
        _set("paths", 0, "visits", 2, "id", to="s1"),
        "duplicate_id",
        ("paths", 0, "visits", 2, "id"),
    ),
)


@pytest.mark.parametrize(("change", "code", "pointer"), [row[1:] for row in BROKEN], ids=[row[0] for row in BROKEN])
def test_broken_invariant_is_told_with_its_place(change: Breaking, code: str, pointer: Pointer) -> None:
    values = plain(small())

    change(values)

    assert_told(values, code, pointer)


def test_large_journey_is_valid_and_as_large_as_asked() -> None:
    journey = large(200, paths=2)

    assert (len(journey.touchpoints), len(journey.stages), len(journey.lanes), len(journey.paths)) == (200, 20, 8, 2)
    assert large(200, paths=2) == journey


def violation_of(values: Json) -> Violation:
    with pytest.raises(ValidationError) as caught:
        Journey.model_validate_json(json.dumps(values))
    violation = caught.value.errors()[0].get("ctx", {}).get("error")
    assert isinstance(violation, Violation)
    return violation


def assert_told(values: Json, code: str, pointer: Pointer) -> None:
    violation = violation_of(values)
    assert (violation.code, violation.pointer) == (code, pointer)


def plain(journey: Journey) -> Json:
    values = json.loads(journey.model_dump_json(exclude_defaults=True))
    assert isinstance(values, dict)
    return values


def _break(record: Json, row: Reference) -> Pointer:
    if row.arity != "many":
        record[row.field] = NOWHERE
        return (row.field,)
    named = [*_texts(record.get(row.field, [])), NOWHERE]
    record[row.field] = named
    return (row.field, len(named) - 1)


def _at(values: Json, pointer: Pointer) -> Json:
    found = reduce(lambda value, part: value[part], pointer, values)  # type: ignore[index]
    assert isinstance(found, dict)
    return found


def _list(values: object) -> list[Json]:
    assert isinstance(values, list)
    return values


def _texts(values: object) -> list[str]:
    assert isinstance(values, list)
    return values
