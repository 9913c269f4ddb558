"""The matrix of impact and effort: every mark in its cell, none over another."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeycanvas.layout import matrix
from journeycanvas.layout.matrix import Matrix
from journeycanvas.model.recommendation import Recommendation
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.shapes import Box, Words
from tests import builders

TEXTS = ("", "Chat", "Show all the costs from the cart on, and offer a chat at payment", "Donaudampfschifffahrt" * 4)
DEGREES = st.none() | st.integers(1, 5)


def laid_out(recommendations: tuple[Recommendation, ...], *, width: float = 220.0) -> Matrix:
    numbers = {one.id: number for number, one in enumerate(recommendations, start=1) if one.status == "idea"}
    journey = builders.small().evolve(recommendations=recommendations)
    return matrix.lay_out(journey, numbers, width=width, height=300.0, language="fr")


@st.composite
def recommended(draw: st.DrawFn) -> tuple[Recommendation, ...]:
    count = draw(st.sampled_from([0, 1, 4, 12, 31]))
    return tuple(
        Recommendation(
            id=f"r{number}",
            text=draw(st.sampled_from(TEXTS)),
            impact=draw(DEGREES),
            effort=draw(DEGREES),
            status=draw(st.sampled_from(["idea", "done"])),
            after=(f"r{number - 1}",) if number and draw(st.booleans()) else (),
        )
        for number in range(count)
    )


@settings(max_examples=40)
@given(recommended(), st.sampled_from([100.0, 200.0, 420.0, 800.0]))
def test_marks_lie_in_their_cell_and_never_over_another(
    recommendations: tuple[Recommendation, ...], width: float
) -> None:
    shown = laid_out(recommendations, width=width)

    marks = {mark.record: mark.bounds for mark in shown.marks}
    assert set(marks) == {one.id for one in recommendations}
    for one in recommendations:
        is_rated = one.impact is not None and one.effort is not None
        place = shown.cells[one.impact or 0, one.effort or 0] if is_rated else shown.strip
        assert place.holds(marks[one.id])
    assert not any(one.overlaps(other) for one, other in combinations(marks.values(), 2))
    sheet = Rect(0.0, 0.0, shown.width, shown.height).grown(0.01)
    assert all(sheet.holds(box) for box in (*marks.values(), shown.strip))
    for node in shown.nodes:
        for words in (shape for shape in node.shapes if isinstance(shape, Words)):
            assert words.x >= -0.01
            assert words.x + words.width <= shown.width + 0.01, words.text


def test_impact_rises_and_effort_grows_to_the_right() -> None:
    cells = laid_out(()).cells

    assert cells[5, 1].y < cells[4, 1].y < cells[1, 1].y
    assert cells[1, 1].x < cells[1, 2].x < cells[1, 5].x


@pytest.mark.parametrize(("count", "width", "has_text"), [(3, 420.0, True), (3, 200.0, False), (60, 420.0, False)])
def test_texts_stand_where_there_is_room(count: int, width: float, has_text: bool) -> None:
    some = tuple(
        Recommendation(id=f"r{number}", text="Chat", impact=number % 5 + 1, effort=number // 5 % 5 + 1)
        for number in range(count)
    )

    (first, *_rest) = laid_out(some, width=width).marks

    assert any(isinstance(shape, Words) and shape.text == "Chat" for shape in first.shapes) == has_text


def test_the_three_priorities_look_different_without_colour() -> None:
    some = tuple(Recommendation(id=f"r{n}", impact=3, effort=effort) for n, effort in enumerate((1, 3, 5)))

    frames = [mark.shapes[0] for mark in laid_out(some, width=200.0).marks]

    assert len({frame.stroke_width for frame in frames if isinstance(frame, Box)}) == 3


def test_an_arrow_leads_from_each_to_what_comes_after_it_while_both_are_open() -> None:
    some = (
        Recommendation(id="r1", impact=5, effort=1),
        Recommendation(id="r2", impact=1, effort=1, after=("r1", "r3")),
        Recommendation(id="r3", impact=1, effort=5, status="done"),
    )

    assert [node.key for node in laid_out(some).nodes if node.role == "order"] == ["after:r1:r2"]
