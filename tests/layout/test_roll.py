"""A map on a roll: as high as the roll, and as long as it needs to be, with nothing to spare."""

import pytest

from journeycanvas.document.journey import Journey
from journeycanvas.layout.map import lay_out
from journeycanvas.layout.sheet import LONGEST, POINTS_PER_MM
from journeycanvas.model.page import is_roll
from tests.builders import large, small
from tests.layout.test_text import outside_the_sheet

ROLLS = [("height_mm", 914.0), ("height_mm", 610.0), ("width_mm", 420.0), ("height_mm", 100.0)]


def on_roll(journey: Journey, side: str, across_mm: float, margin_mm: float = 10.0) -> Journey:
    page = journey.page.evolve(paper="custom", width_mm=None, height_mm=None, margin_mm=margin_mm)
    return journey.evolve(page=page.evolve(**{side: across_mm}))


@pytest.mark.parametrize(("side", "across_mm"), ROLLS)
@pytest.mark.parametrize("journey", [small(6), large(60, stages=8)], ids=["small", "large"])
def test_map_is_as_high_as_the_roll_and_fills_it(journey: Journey, side: str, across_mm: float) -> None:
    journey = on_roll(journey, side, across_mm)

    scene = lay_out(journey)

    sheet = scene.sheet
    across, along = (sheet.height_pt, sheet.width_pt) if side == "height_mm" else (sheet.width_pt, sheet.height_pt)
    assert is_roll(journey.page)
    assert across == pytest.approx(across_mm * POINTS_PER_MM, abs=0.1)
    assert along < LONGEST
    assert outside_the_sheet(scene) == []
    right = max(node.bounds.right for node in scene.nodes) * sheet.scale
    bottom = max(node.bounds.bottom for node in scene.nodes) * sheet.scale
    margin = 10.0 * POINTS_PER_MM
    assert right == pytest.approx(sheet.width_pt - margin, rel=0.03)
    assert bottom == pytest.approx(sheet.height_pt - margin, rel=0.03)


def test_longer_journey_takes_more_of_the_same_roll() -> None:
    short, long = (lay_out(on_roll(small(count, stages=count // 4), "height_mm", 914.0)).sheet for count in (12, 48))

    assert short.height_pt == long.height_pt
    assert long.width_pt > 2 * short.width_pt


def test_paper_with_both_sides_is_no_roll() -> None:
    page = small().page.evolve(paper="custom", width_mm=500.0, height_mm=300.0)

    assert not is_roll(page)
    assert not is_roll(page.evolve(paper="A4", width_mm=None))
    assert not is_roll(page.evolve(width_mm=None, height_mm=None))
