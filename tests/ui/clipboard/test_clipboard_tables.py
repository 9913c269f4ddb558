"""Tables on the clipboard: no box is a formula, and what is written is read again."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.ui.clipboard.tables import page, rows_of_page, rows_of_text, tab_separated

boxes = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Zl", "Zp", "Zs", "Cs")), min_size=1, max_size=8)
tables = st.integers(2, 4).flatmap(
    lambda width: st.lists(st.lists(boxes, min_size=width, max_size=width).map(tuple), min_size=1, max_size=4)
)


@given(tables)
def test_a_table_is_read_as_it_was_written(rows: list[tuple[str, ...]]) -> None:
    bare = tuple(
        tuple(box.removeprefix("'") if box[1:2] in ("=", "+", "-", "@") else box for box in row) for row in rows
    )

    assert rows_of_text(tab_separated(rows)) == bare
    assert rows_of_page(page(rows)) == bare


@pytest.mark.parametrize("text", ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "=HYPERLINK(1)"])
def test_no_box_is_a_formula(text: str) -> None:
    assert tab_separated([("x", text)]) == f"x\t'{text}"
    assert "<td>=" not in page([("x",), (text,)])
    assert "<td>&#x27;" in page([("x",), (text,)])


def test_numbers_stay_numbers() -> None:
    assert tab_separated([("-1.5", "-1,5", "+2")]) == "-1.5\t-1,5\t+2"


def test_boxes_may_hold_several_lines() -> None:
    rows = (("a\nb", 'say "x"'), ("c", "d"))

    assert rows_of_text(tab_separated(rows)) == rows
    assert rows_of_page(page((("h", "i"), *rows)))[1:] == rows


@pytest.mark.parametrize(
    "markup",
    [
        "",
        "<p>x</p>",
        "<table",
        "<table>",
        "<table></table><table><tr><td>x",
        "<!-- <table><tr><td>x",
        "<tr><td>x<table>",
    ],
)
def test_a_page_without_a_table_has_no_rows_but_never_fails(markup: str) -> None:
    assert rows_of_page(markup) in ((), (("x",),))


def test_a_table_in_a_table_is_one_box() -> None:
    assert rows_of_page("<table><tr><td>a<table><tr><td>b</td></tr></table>c<td>d</table>") == (("abc", "d"),)


@pytest.mark.parametrize("part", ["<", "<a", "<!--", "<td>", "<table>", "&amp;", "<td\n", "</td>"])
def test_reading_takes_no_longer_than_the_page_is_long(part: str) -> None:
    markup = "<table><tr><td>" + part * (1_000_000 // len(part))

    before = time.perf_counter()
    rows_of_page(markup)

    assert time.perf_counter() - before < 5
