"""The balance of stages (R27)."""

import pytest

from journeycanvas.analysis.balance import balance
from tests.builders import journey_of, touchpoint


def test_counts_means_and_moments_of_a_stage() -> None:
    journey = journey_of(
        touchpoint("a", moment="delight"),
        touchpoint("b", moment="irritant"),
        touchpoint("c", moment="missing"),
        touchpoint("d"),
        touchpoint("e", stage="s2", moment="delight"),
        emotions=(2.0, -1.0, None, 0.2, 2.0),
    )

    found = balance(journey, ["s1"])

    assert (found.positive, found.negative, found.neither, found.felt) == (1, 1, 1, 3)
    assert found.mean == pytest.approx(0.4)
    assert (found.strengths, found.weaknesses) == (("a",), ("b", "c"))


def test_an_unknown_emotion_is_no_neutral_one() -> None:
    assert balance(journey_of(touchpoint("a")), ["s1"]).mean is None


def test_a_hidden_path_does_not_count() -> None:
    journey = journey_of(touchpoint("a"), emotions=(2.0,))
    hidden = journey.evolve(paths=(journey.paths[0].evolve(hidden=True),))

    assert balance(hidden, ["s1"]).felt == 0


def test_several_stages_are_weighed_together() -> None:
    journey = journey_of(touchpoint("a"), touchpoint("b", stage="s2"), emotions=(2.0, -1.0))

    assert balance(journey, ["s1", "s2"]).mean == pytest.approx(0.5)
