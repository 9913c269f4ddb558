"""What a newer version wrote into any record stays there: through opening, any edit, undo, the clipboard and saving."""

import json
from contextlib import suppress

from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.document.journey import Journey
from journeycanvas.edits import (
    copying,
)
from journeycanvas.edits.errors import EditError
from journeycanvas.edits.ids import all_ids
from journeycanvas.edits.pasting import put
from journeycanvas.session.session import Session
from journeycanvas.storage.fragments import dump_fragment, parse_fragment
from journeycanvas.storage.reading import parse
from journeycanvas.storage.writing import dump
from tests.strategies import journeys
from tests.system.any_edit import all_edits, arguments, next_journey
from tests.system.unknown_marks import lost, marked, marks, of_ids

COPYING = {"copies.unseen.without_unseen"}
"""What makes a copy for others, which is to hold nothing that nobody sees."""
JOINING = ("joining_touchpoints.join_touchpoints", "stage_splitting.join")


def lane_ids(journey: Journey) -> list[str]:
    """Return the ids of the lanes."""
    return [lane.id for lane in journey.lanes]


@given(journeys(least=1).map(marked))
def test_unknown_fields_are_opened_and_saved_at_every_level(journey: Journey) -> None:
    again = parse(dump(journey), name="again.journey")

    assert again == journey
    assert None not in marks(again).values()


@given(journeys(least=1).map(marked), st.data())
def test_unknown_fields_outlive_any_edit_and_its_undoing(journey: Journey, data: st.DataObject) -> None:
    session = Session(journey)
    name = data.draw(st.sampled_from(sorted(all_edits().keys() - COPYING)))
    before = marks(journey)

    with suppress(EditError):
        given = arguments(data, name, journey)
        session.apply("Edit", lambda now: next_journey(all_edits()[name](now, **given)))

    after = marks(session.journey)
    assert set(all_ids(session.journey)) <= set(of_ids(after))
    # Of touchpoints and stages that are joined, what is known of one may be what was known of the other.
    kept = before.values() if name in JOINING else ()
    assert [address for address in lost(before, after) if len(address) == 1 or after[address] not in kept] == []
    if session.history.last is not None:
        session.undo()
    assert marks(parse(dump(session.journey), name="undone.journey")) == before


@given(journeys(least=2).map(marked), st.data())
def test_unknown_fields_are_copied_and_pasted(journey: Journey, data: st.DataObject) -> None:
    names = ("stages", "lanes", "touchpoints", "cards", "recommendations", "resources", "measurements")
    chosen = [record.id for name in names for record in getattr(journey, name)]
    taken = copying.take(journey, data.draw(st.sets(st.sampled_from(chosen), min_size=1, max_size=3)))

    fragment = parse_fragment(dump_fragment(taken))
    pasted = put(journey, fragment, is_same=True).journey

    # Lanes may also be made to draw what is pasted: those that were copied are among the new ones.
    new_lanes = {lane.id for lane in pasted.lanes} - {lane.id for lane in journey.lanes}
    before, after = marks(journey), marks(pasted)
    assert {address: after.get(address) for address in before} == before
    from_elsewhere, fresh = of_ids(before), of_ids(after)
    for id in set(lane_ids(journey)) & set(taken.copied):
        assert from_elsewhere[id] in [fresh.get(new) for new in new_lanes], f"{id} lost what a newer version wrote"
    copied = {json.dumps(mark): id for id, mark in from_elsewhere.items()}
    for id in all_ids(pasted) - all_ids(journey) - new_lanes:
        origin = copied.get(json.dumps(fresh.get(id)))
        assert origin is not None, f"{id} lost what a newer version wrote"
        inside = {(origin, *address[1:]): mark for address, mark in after.items() if address[0] == id}
        assert lost(before, inside) == []
