"""What a recommendation brings and takes, and what it has to come after."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.document.journey import Journey
from journeycanvas.edits import rating, records
from journeycanvas.edits.errors import EditError
from journeycanvas.model.recommendation import Recommendation
from tests import builders


def journey(*recommendations: Recommendation) -> Journey:
    return builders.small().evolve(recommendations=recommendations)


def rated(journey: Journey, id: str) -> tuple[int | None, int | None]:
    one = records.find_as(journey, id, kind=Recommendation)
    return one.impact, one.effort


@given(st.integers(1, 5), st.integers(1, 5), st.integers(-6, 6), st.integers(-6, 6))
def test_a_shift_stays_on_the_scale(impact: int, effort: int, up: int, across: int) -> None:
    before = journey(Recommendation(id="r1", impact=impact, effort=effort))

    after = rating.shift(before, ("r1",), impact=up, effort=across)

    assert rated(after, "r1") == (min(5, max(1, impact + up)), min(5, max(1, effort + across)))
    assert (after is before) == (rated(after, "r1") == (impact, effort))


def test_what_is_not_rated_begins_in_the_middle_and_keeps_what_is_known() -> None:
    before = journey(Recommendation(id="r1"), Recommendation(id="r2", impact=5))

    after = rating.shift(before, ("r1", "r2"), impact=1)

    assert [rated(after, "r1"), rated(after, "r2")] == [(3, 3), (5, 3)]
    assert rating.unrate(rating.unrate(after, ("r2",)), ("r1",)) == journey(
        Recommendation(id="r1"), Recommendation(id="r2")
    )


def test_a_circle_is_refused_in_the_words_of_the_recommendations() -> None:
    before = journey(
        Recommendation(id="r1", text="Train the team"),
        Recommendation(id="r2", after=("r1",)),
        Recommendation(id="r3", text="Open the chat", after=("r2",)),
    )

    with pytest.raises(EditError, match="“Open the chat” already has to wait for “Train the team”"):
        rating.change_after(before, "r1", before="r3")
    with pytest.raises(EditError, match="“Train the team” cannot come after itself"):
        rating.set_after(before, ("r1",), after=("r1",))


def test_it_comes_after_another_and_no_longer() -> None:
    before = journey(Recommendation(id="r1"), Recommendation(id="r2"))

    after = rating.change_after(before, "r2", before="r1")

    assert after.recommendations[1].after == ("r1",)
    assert rating.change_after(after, "r2", before="r1") == before
