"""A cluster is what a reader takes for one character."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.text import clusters


@pytest.mark.parametrize(
    "parts",
    [
        ["a", "b"],
        ["x\u0302", "y"],
        ["👩\u200d💻", "👍🏽", "❤\ufe0f"],
        ["🇫🇷", "🇩🇪", "a"],
        ["1\ufe0f\u20e3"],
        ["🏴\U000e0067\U000e0062\U000e007f", "!"],
        ["ש\u05b0", "ל"],
        ["👨\u200d👩\u200d👧", "🇫"],
        [],
    ],
)
def test_marks_selectors_joiners_and_flags_stay_together(parts: list[str]) -> None:
    whole = "".join(parts)

    assert [whole[start:end] for start, end in pairwise(clusters.boundaries(whole))] == parts


@given(st.text())
def test_boundaries_grow_from_start_to_end(phrase: str) -> None:
    found = clusters.boundaries(phrase)

    assert found[0] == 0
    assert found[-1] == len(phrase)
    assert all(start < end for start, end in pairwise(found))
