"""Every edit, whatever it is called with: it gives a valid journey that can be saved, or says why not."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeycanvas.document.invariants import first_violation
from journeycanvas.document.journey import Journey
from journeycanvas.edits.errors import EditError
from journeycanvas.storage.reading import parse
from journeycanvas.storage.writing import dump
from tests.builders import small
from tests.strategies import journeys as any_journeys
from tests.system.any_edit import all_edits, arguments, next_journey


@pytest.mark.parametrize("edit", sorted(all_edits()))
@settings(max_examples=8)
@given(data=st.data(), journey=any_journeys(least=1) | st.builds(small, st.integers(2, 6), stages=st.integers(1, 2)))
def test_an_edit_gives_a_journey_that_can_be_saved_or_says_why_not(
    edit: str, data: st.DataObject, journey: Journey
) -> None:
    with suppress(EditError):
        new = next_journey(all_edits()[edit](journey, **arguments(data, edit, journey)))
        assert first_violation(new.__dict__) is None
        assert parse(dump(new), name="any.journey") == new


def test_the_edits_are_found() -> None:
    assert {"stages.insert", "pasting.put", "table.write", "pictures.with_key_moments"} <= all_edits().keys()
    assert len(all_edits()) > 100
