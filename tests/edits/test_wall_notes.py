"""Notes typed back from a wall: each lands in the cell whose code it begins with, and what fits nowhere is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.document.cell_codes import cells_by_code
from journeycanvas.document.journey import Journey
from journeycanvas.edits.wall import NO_CELL, NO_CODE, NO_NOTES, TOO_LONG, Refused, read_back
from journeycanvas.lanes.cards import CardsLane
from journeycanvas.lanes.emotion import EmotionLane
from journeycanvas.lanes.path import PathLane
from journeycanvas.lanes.recommendations import RecommendationsLane
from tests import strategies
from tests.builders import journey_of, touchpoint

WALL = journey_of(
    touchpoint("t1", stage="s1"),
    touchpoint("t2", stage="s2"),
    lanes=(
        CardsLane(id="needs", wording="needs"),
        PathLane(id="path"),
        EmotionLane(id="emotion"),
        RecommendationsLane(id="todo"),
    ),
)


def cards(journey: Journey) -> list[tuple[str, str, str]]:
    return [(card.lane, card.stage, card.text) for card in journey.cards]


@pytest.mark.parametrize(
    "line",
    [
        "B1 attente en caisse",
        "b1 attente en caisse",
        "B1: attente en caisse",
        "B 1 - attente en caisse",
        "  B1\tattente en caisse ",
    ],
)
def test_note_lands_in_its_cell(line: str) -> None:
    found = read_back(WALL, line)

    assert cards(found.journey) == [("needs", "s2", "attente en caisse")]
    assert found.ids == (found.journey.cards[0].id,)
    assert found.refused == ()


def test_line_without_a_code_goes_where_the_one_before_went() -> None:
    found = read_back(WALL, "A1 first\nsecond\n\nB1\nthird\nan 2 before")

    assert cards(found.journey) == [
        ("needs", "s1", "first"),
        ("needs", "s1", "second"),
        ("needs", "s2", "third"),
        ("needs", "s2", "an 2 before"),
    ]


def test_note_in_a_lane_of_paths_is_a_touchpoint_of_the_first_path() -> None:
    found = read_back(WALL, "B2 Till\nA2 Poster")

    new = [each for each in found.journey.touchpoints if each.id in found.ids]
    assert sorted((each.name, each.stage) for each in new) == [("Poster", "s1"), ("Till", "s2")]
    names = {each.id: each.name for each in found.journey.touchpoints}
    assert [names[visit.touchpoint] for visit in found.journey.paths[0].visits] == ["t1", "Poster", "t2", "Till"]


def test_note_in_a_lane_of_recommendations_is_one() -> None:
    found = read_back(WALL, "A4 Open a second till")

    assert [(each.text, each.stage) for each in found.journey.recommendations] == [("Open a second till", "s1")]


def test_what_fits_nowhere_is_told_with_its_line() -> None:
    found = read_back(WALL, f"no code\nZ9 beyond\nA3 sad\nA1 kept\nA1 {'x' * 20_001}")

    assert found.refused == (
        Refused(1, NO_CODE),
        Refused(2, NO_CELL, "Z9"),
        Refused(3, NO_NOTES),
        Refused(5, TOO_LONG),
    )
    assert cards(found.journey) == [("needs", "s1", "kept")]


def test_wrong_code_does_not_go_to_the_cell_before() -> None:
    found = read_back(WALL, "A1 kept\nZ9 beyond\nand more")

    assert cards(found.journey) == [("needs", "s1", "kept")]
    assert [(each.line, each.reason) for each in found.refused] == [(2, NO_CELL), (3, NO_CODE)]


@given(strategies.journeys(), st.data())
def test_any_wall_is_read_into_a_valid_journey(journey: Journey, data: st.DataObject) -> None:
    codes = st.sampled_from([*cells_by_code(journey), "Z99", ""])
    lines = data.draw(st.lists(st.tuples(codes, st.text(max_size=20)), max_size=6))

    found = read_back(journey, "\n".join(f"{code} {text}" for code, text in lines))

    assert Journey.model_validate_json(found.journey.model_dump_json()) == found.journey
    assert len(set(found.ids)) == len(found.ids)
    if not found.ids:
        assert found.journey == journey
