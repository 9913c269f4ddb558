"""Tab-separated text, as it goes to and comes from spreadsheet programs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.edits.tabbed import as_table, as_text

boxes = st.text(st.characters(codec="utf-8", exclude_characters="\r\x00"), max_size=6)
tables = st.integers(1, 3).flatmap(
    lambda width: st.lists(st.lists(boxes, min_size=width, max_size=width), min_size=1, max_size=4)
)


@given(tables)
def test_what_is_copied_comes_back(table: list[list[str]]) -> None:
    if table[-1] != [""]:  # one empty box at the end is no more than the end of the line before
        assert as_table(as_text(table)) == table


@given(st.text(max_size=12))
def test_any_text_is_a_table(text: str) -> None:
    as_table(text)


@pytest.mark.parametrize(
    ("text", "table"),
    [
        ("", []),
        ("a\tb\r\nc\td\r\n", [["a", "b"], ["c", "d"]]),
        ("one\n\nthree", [["one"], [""], ["three"]]),
        ('"two\nlines"\tb\n', [["two\nlines", "b"]]),
        ('say "hello"\tb', [['say "hello"', "b"]]),
        ('"hello\tb', [['"hello', "b"]]),
        ('"a" b\tc', [['"a" b', "c"]]),
    ],
)
def test_text_of_a_spreadsheet_is_read(text: str, table: list[list[str]]) -> None:
    assert as_table(text) == table
