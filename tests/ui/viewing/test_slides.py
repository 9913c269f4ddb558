"""Slides show every stage, all of it, large enough."""

import pytest

from journeycanvas.layout.map import lay_out
from journeycanvas.scene.scene import Scene
from journeycanvas.storage import templates
from journeycanvas.ui.viewing.slides import Slide, first_of, slides
from tests.builders import large, small

SCREENS = [(1920.0, 960.0), (1280.0, 640.0), (800.0, 720.0), (3840.0, 1920.0)]
MAPS = {
    "running-shoes": lambda: templates.open_sample("running-shoes", "fr"),
    "hospital-visit": lambda: templates.open_sample("hospital-visit", "en"),
    "small": lambda: small(4),
    "crowded": lambda: large(300, stages=4),
    "wide": lambda: large(60, stages=20, lanes=8),
}
READ_FROM_AFAR = 9.0 * 0.0021
"""The text of cards in heights of the screen: more than a sixtieth."""


@pytest.fixture(params=MAPS)
def scene(request: pytest.FixtureRequest) -> Scene:
    return lay_out(MAPS[request.param]())


@pytest.mark.parametrize("screen", SCREENS)
def test_cover_comes_first_and_then_every_stage_in_order(scene: Scene, screen: tuple[float, float]) -> None:
    found = slides(scene, *screen)

    assert found[0] == Slide()
    assert list(dict.fromkeys(slide.stage for slide in found[1:])) == [column.stage for column in scene.columns]
    for column in scene.columns:
        own = [slide for slide in found if slide.stage == column.stage]
        assert [slide.part for slide in own] == list(range(len(own)))
        assert {slide.parts for slide in own} == {len(own)}
        assert found.index(own[0]) == first_of(column.stage, found)


@pytest.mark.parametrize("screen", SCREENS)
def test_parts_of_a_stage_cover_its_column_and_fit_the_screen(scene: Scene, screen: tuple[float, float]) -> None:
    width, height = screen
    for column in scene.columns:
        own = [slide for slide in slides(scene, *screen) if slide.stage == column.stage]
        area = sum(slide.box.width * slide.box.height for slide in own)
        top = min(slide.box.y for slide in own)
        bottom = max(slide.box.bottom for slide in own)
        assert area == pytest.approx(column.width * (bottom - top))
        assert top <= min(band.y for band in scene.bands)
        assert bottom == pytest.approx(scene.bands[-1].y + scene.bands[-1].height)
        for slide in own:
            assert slide.box.width * slide.detail <= width
            assert slide.box.height * slide.detail <= height


@pytest.mark.parametrize("screen", SCREENS)
def test_text_of_cards_is_read_from_the_back_of_a_room(scene: Scene, screen: tuple[float, float]) -> None:
    for slide in slides(scene, *screen)[1:]:
        assert 9.0 * slide.detail >= READ_FROM_AFAR * screen[1] * 0.999


def test_stage_that_fits_is_shown_in_one_part() -> None:
    assert [slide.parts for slide in slides(lay_out(small(4)), 1920.0, 960.0)] == [1, 1, 1]


def test_map_without_lanes_or_stages_has_slides() -> None:
    journey = small(2)
    assert slides(lay_out(journey.evolve(lanes=())), 1920.0, 960.0)[1].stage == "s1"
    empty = journey.evolve(stages=(), touchpoints=(), paths=(), lanes=())
    assert slides(lay_out(empty), 1920.0, 960.0) == (Slide(),)
    assert first_of("s1", (Slide(),)) == 0
