"""What a newer version wrote into any record stays there: through opening, any edit, undo, the clipboard and saving."""

import json
from collections.abc import Iterator
from contextlib import suppress
from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.document.fragment import Fragment
from journeycanvas.document.journey import Journey
from journeycanvas.edits import copying
from journeycanvas.edits.errors import EditError
from journeycanvas.edits.ids import all_ids
from journeycanvas.edits.pasting import put
from journeycanvas.model.record import Record
from journeycanvas.session.session import Session
from journeycanvas.storage.fragments import dump_fragment, parse_fragment
from journeycanvas.storage.reading import parse
from journeycanvas.storage.writing import dump
from tests.strategies import journeys
from tests.system.any_edit import all_edits, arguments, next_journey

MARK = "x_from_a_newer_version"


def marked(journey: Journey) -> Journey:
    """Return the journey as a newer version might have written it: a field of its own in each record."""
    numbers = count(1)

    def written(value: object) -> object:
        if isinstance(value, Record):
            fields = {name: written(inner) for name, inner in value.__dict__.items()}
            return {**fields, **value.__pydantic_extra__, MARK: {"number": next(numbers), "é": [None, 1.5]}}
        return [written(inner) for inner in value] if isinstance(value, tuple) else value

    return parse(json.dumps(written(journey)).encode(), name="newer.journey")


def records(value: object) -> Iterator[Record]:
    """Give all records in a record, at every level, itself first."""
    if isinstance(value, Record):
        yield value
        for inner in value.__dict__.values():
            yield from records(inner)
    elif isinstance(value, tuple):
        for inner in value:
            yield from records(inner)


def marks(journey: Journey | Fragment) -> dict[str, object]:
    """Return what each record that has an id keeps in the field this version does not know."""
    return {
        record.__dict__["id"]: record.__pydantic_extra__[MARK]
        for record in records(journey)
        if "id" in record.__dict__ and MARK in record.__pydantic_extra__
    }


def lane_ids(journey: Journey) -> list[str]:
    """Return the ids of the lanes."""
    return [lane.id for lane in journey.lanes]


@given(journeys(least=1).map(marked))
def test_unknown_fields_are_opened_and_saved_at_every_level(journey: Journey) -> None:
    again = parse(dump(journey), name="again.journey")

    assert again == journey
    assert all(MARK in record.__pydantic_extra__ for record in records(again))


@given(journeys(least=1).map(marked), st.data())
def test_unknown_fields_outlive_any_edit_and_its_undoing(journey: Journey, data: st.DataObject) -> None:
    session = Session(journey)
    name = data.draw(st.sampled_from(sorted(all_edits())))

    with suppress(EditError):
        given = arguments(data, name, journey)
        session.apply("Edit", lambda now: next_journey(all_edits()[name](now, **given)))

    kept, there = marks(session.journey), all_ids(session.journey)
    assert {id: mark for id, mark in marks(journey).items() if id in there} == {
        id: kept.get(id) for id in marks(journey) if id in there
    }
    assert session.journey.__pydantic_extra__ == journey.__pydantic_extra__
    if session.history.last is not None:
        session.undo()
    assert marks(parse(dump(session.journey), name="undone.journey")) == marks(journey)


@given(journeys(least=2).map(marked), st.data())
def test_unknown_fields_are_copied_and_pasted(journey: Journey, data: st.DataObject) -> None:
    names = ("stages", "lanes", "touchpoints", "cards", "recommendations", "resources", "measurements")
    chosen = [record.id for name in names for record in getattr(journey, name)]
    taken = copying.take(journey, data.draw(st.sets(st.sampled_from(chosen), min_size=1, max_size=3)))

    fragment = parse_fragment(dump_fragment(taken))
    pasted = put(journey, fragment, is_same=True).journey

    # Lanes may also be made to draw what is pasted: those that were copied are among the new ones.
    new_lanes = {lane.id for lane in pasted.lanes} - {lane.id for lane in journey.lanes}
    from_elsewhere, fresh = marks(journey), marks(pasted)
    assert from_elsewhere == {id: fresh[id] for id in from_elsewhere}
    for id in set(lane_ids(journey)) & set(taken.copied):
        assert from_elsewhere[id] in [fresh.get(new) for new in new_lanes], f"{id} lost what a newer version wrote"
    new = all_ids(pasted) - all_ids(journey) - new_lanes
    for id in new:
        assert fresh.get(id) in from_elsewhere.values(), f"{id} lost what a newer version wrote"
