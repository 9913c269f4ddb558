"""Canvases for the wall: empty ones keep the frame and nothing that was said, and fill their paper."""

import pytest
from hypothesis import given

from journeycanvas.document.cell_codes import Cell, cells_by_code, letters
from journeycanvas.document.journey import Journey
from journeycanvas.layout.map import lay_out
from journeycanvas.layout.wall import CONTENTS, Content, emptied, wall
from journeycanvas.scene.scene import Scene
from journeycanvas.scene.shapes import Words
from journeycanvas.storage import templates
from tests import strategies

SHOES = templates.open_sample("running-shoes", "en")


def printed(scene: Scene) -> list[str]:
    return [shape.text for node in scene.nodes if node.on_paper for shape in node.shapes if isinstance(shape, Words)]


def on(paper: str, journey: Journey = SHOES) -> Journey:
    return journey.evolve(page=journey.page.evolve(paper=paper))


def test_filled_canvas_is_the_map() -> None:
    assert wall(SHOES, "filled") is lay_out(SHOES)


def test_empty_canvas_keeps_stages_and_lanes_and_nothing_that_was_said() -> None:
    told = " ".join(printed(wall(SHOES, "blank")))

    assert "Awareness" in told
    assert "Needs" in told
    assert not any(card.text in told for card in SHOES.cards)
    assert not any(point.name in told for point in SHOES.touchpoints)


def test_questions_are_printed_and_what_a_mouse_would_do_is_not() -> None:
    asking, blank = printed(wall(SHOES, "prompts")), printed(wall(SHOES, "blank"))

    assert "I need…" in asking
    assert "What I do or meet here" in asking
    assert not any("Double-click" in line for line in asking)
    assert "I need…" not in blank


@pytest.mark.parametrize("paper", ["A4", "A3", "A1", "A0", "Letter"])
def test_empty_canvas_fills_its_paper(paper: str) -> None:
    scene = wall(on(paper), "blank")

    lowest = max(node.bounds.bottom for node in scene.nodes if node.on_paper) * scene.sheet.scale
    room = scene.sheet.height_pt - 10 * 72 / 25.4
    assert 0.94 * room < lowest <= room + 1


def test_lanes_that_need_no_more_are_alike() -> None:
    heights = {band.kind: round(band.height, 1) for band in wall(on("A1"), "blank").bands if band.kind == "cards"}

    cards = [round(band.height, 1) for band in wall(on("A1"), "blank").bands if band.kind == "cards"]
    assert heights
    assert len(set(cards)) == 1


def test_codes_name_every_cell() -> None:
    codes = {node.name for node in wall(SHOES, "blank", codes=True).nodes if node.role == "code"}

    assert codes == set(cells_by_code(SHOES))
    assert "A1" in codes


def test_codes_go_by_what_is_shown() -> None:
    first, second = SHOES.lanes[:2]
    hidden = SHOES.evolve(lanes=(first.evolve(hidden=True), *SHOES.lanes[1:]))

    assert cells_by_code(SHOES)["B1"] == Cell(first.id, SHOES.stages[1].id)
    assert cells_by_code(hidden)["B1"] == Cell(second.id, SHOES.stages[1].id)


def test_columns_have_letters_as_in_a_spreadsheet() -> None:
    assert [letters(number) for number in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


@pytest.mark.parametrize("content", CONTENTS)
@given(journey=strategies.journeys())
def test_any_journey_has_its_canvas(content: Content, journey: Journey) -> None:
    scene = wall(journey, content, codes=True)

    shown = [lane for lane in journey.lanes if not lane.hidden]
    assert len([node for node in scene.nodes if node.role == "code"]) == len(shown) * len(journey.stages)
    assert emptied(journey).stages == tuple(
        stage.evolve(goal="", duration=None, waiting=None, importance=None) for stage in journey.stages
    )
