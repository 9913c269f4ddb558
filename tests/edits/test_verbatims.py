"""Bubbles put by hand: within limits, the same journey where nothing changes, and back to their own places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.document.journey import Journey
from journeycanvas.edits import verbatims, visits
from journeycanvas.edits.errors import EditError
from tests import builders

distances = st.floats(-1e9, 1e9)


def journey() -> Journey:
    return visits.add_verbatim(builders.small(2), "v-t1", text="At last", id="q")


@given(distances, distances)
def test_put_bubble_is_valid_and_finds_its_own_place_again(x: float, y: float) -> None:
    start = journey()

    put = verbatims.put(start, {"q": (x, y)})

    assert Journey.model_validate_json(put.model_dump_json()) == put
    assert verbatims.put_by_hand(put, ["q", "v-t1"]) == ("q",)
    assert verbatims.let_place_itself(put, ["q"]) == start


def test_put_where_it_is_the_journey_is_the_same() -> None:
    put = verbatims.put(journey(), {"q": (3.0, 4.0)})

    assert verbatims.put(put, {"q": (3.01, 4.0)}) is put
    assert verbatims.let_place_itself(put, ["t1"]) is put


def test_only_quotations_are_put() -> None:
    with pytest.raises(EditError):
        verbatims.put(journey(), {"t1": (0.0, 0.0)})


def test_unmoved_bubble_writes_nothing_more() -> None:
    assert "offset" not in journey().model_dump_json(exclude_defaults=True)
