"""The lines of notes, one a card."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.edits.lines import lines


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One\nTwo", ("One", "Two")),
        ("One\r\n\r\n\r\nTwo\r\n", ("One", "Two")),
        ("- One\n* Two\n+ Three", ("One", "Two", "Three")),
        ("• One\n\t◦\tTwo\n  ▪ Three\n– Four", ("One", "Two", "Three", "Four")),
        ("1. One\n2) Two\n(3) Three\n10. Ten", ("One", "Two", "Three", "Ten")),
        ("- [ ] One\n- [x] Two\n☐ Three", ("One", "Two", "Three")),
        ("1.5 hours\n-12 %\n2024\n3 D", ("1.5 hours", "-12 %", "2024", "3 D")),
        ("-\n•\n---\n  \nOne", ("One",)),
        ("A\u2028B\u2029C", ("A", "B", "C")),
        ("", ()),
        ("l'été\u00a0: « oui »", ("l'été\u00a0: « oui »",)),
    ],
)
def test_lines_lose_bullets_and_nothing_else(text: str, expected: tuple[str, ...]) -> None:
    assert lines(text) == expected


@given(st.text())
def test_lines_are_lines(text: str) -> None:
    for line in lines(text):
        assert line == line.strip() != ""
        assert len(line.splitlines()) == 1
