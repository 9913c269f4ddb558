"""Prints that spare colours or ink: greys with the same contrasts, no large areas, and all signs still there."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from journeycanvas import cli
from journeycanvas.exports.inks import INKS, Ink, grey, inked
from journeycanvas.exports.pdf import pdf
from journeycanvas.layout.map import lay_out
from journeycanvas.model.moments import MOMENT_KINDS
from journeycanvas.scene.scene import Scene
from journeycanvas.scene.shapes import Box, Disc, Dots, Gradient, Icon, Image, Outline, Rule, Shape, Words
from journeycanvas.storage import templates
from journeycanvas.storage.writing import save
from journeycanvas.theme.contrast import TEXT_CONTRAST, contrast
from tests.builders import journey_of, touchpoint
from tests.exports.told_journeys import everything

COLOURS = st.from_regex(r"#[0-9a-f]{6}", fullmatch=True)


def shapes_of(scene: Scene) -> list[Shape]:
    return [shape for node in scene.nodes for shape in node.shapes]


def colours_of(shape: Shape) -> list[str]:
    match shape:
        case Box() | Disc() | Outline():
            fill = shape.fill
            ends = [fill.from_colour, fill.to_colour] if isinstance(fill, Gradient) else [fill]
            return [colour for colour in (*ends, shape.stroke) if colour]
        case Rule() | Icon():
            return [shape.stroke]
        case Dots() | Words():
            return [shape.fill]
        case Image():
            return []


def is_grey(colour: str) -> bool:
    return colour[1:3].lower() == colour[3:5].lower() == colour[5:7].lower()


@given(COLOURS, COLOURS)
def test_greys_stand_out_as_their_colours_did(one: str, other: str) -> None:
    assert is_grey(grey(one))
    assert contrast(grey(one), grey(other)) == pytest.approx(contrast(one, other), rel=0.12)


def test_opacity_stays() -> None:
    assert grey("#c8502d80") == grey("#c8502d") + "80"


@pytest.mark.parametrize("ink", ["grey", "saving"])
@pytest.mark.parametrize("sample", [row.id for row in templates.samples()])
def test_nothing_is_in_colour(ink: Ink, sample: str) -> None:
    scene = inked(lay_out(templates.open_sample(sample, "en")), ink)

    assert {colour for shape in shapes_of(scene) for colour in colours_of(shape) if not is_grey(colour)} == set()


def test_colour_is_the_scene_itself() -> None:
    scene = lay_out(everything())

    assert inked(scene, "colour") is scene


@pytest.mark.parametrize("ink", INKS)
def test_all_that_is_said_and_where_stays(ink: Ink) -> None:
    scene = lay_out(everything())

    said = [(shape.text, shape.x, shape.y) for shape in shapes_of(inked(scene, ink)) if isinstance(shape, Words)]

    assert said == [(shape.text, shape.x, shape.y) for shape in shapes_of(scene) if isinstance(shape, Words)]


@pytest.mark.parametrize("sample", [row.id for row in templates.samples()])
def test_sparing_print_fills_no_large_area_and_every_text_is_read(sample: str) -> None:
    scene = inked(lay_out(templates.open_sample(sample, "en")), "saving")

    for node in scene.nodes:
        for shape in node.shapes:
            if isinstance(shape, Box) and min(shape.width, shape.height) > 14 and shape.width * shape.height > 1_400:
                assert shape.fill in (None, "#ffffff")
            if isinstance(shape, Words) and shape.text.strip():
                grounds = [*grounds_in(node.shapes), "#ffffff"]
                assert any(contrast(shape.fill, ground) >= TEXT_CONTRAST for ground in grounds), shape.text


def grounds_in(shapes: Sequence[Shape]) -> list[str]:
    """Return the fills of the small signs that texts of a node may stand on."""
    return [shape.fill for shape in shapes if isinstance(shape, Box | Disc) and shape.fill]


@pytest.mark.parametrize("ink", INKS)
def test_kinds_of_moments_are_told_apart_by_their_shapes(ink: Ink) -> None:
    kinds = tuple(MOMENT_KINDS)
    journey = journey_of(*(touchpoint(kind, moment=kind) for kind in kinds))

    looks = {
        node.record: look_of(node.shapes) for node in inked(lay_out(journey), ink).nodes if node.role == "touchpoint"
    }

    assert set(looks) == set(kinds)
    assert len(set(looks.values())) == len(kinds)
    assert [kind for kind in kinds if looks[kind][3]] == [kind for kind in kinds if MOMENT_KINDS[kind].filled]


def look_of(shapes: Sequence[Shape]) -> tuple[int, bool, int, bool]:
    """Return what tells a touchpoint apart without colour: its corners, its dashes, its signs, a dark body."""
    body = shapes[0]
    assert isinstance(body, Disc | Outline)
    corners = len(body.commands) if isinstance(body, Outline) else 0
    is_dark = isinstance(body.fill, str) and contrast(body.fill, "#ffffff") > 3
    return corners, bool(body.dash), len(shapes), is_dark


def test_pictures_are_grey_too() -> None:
    written = pdf(inked(lay_out(everything()), "grey"))

    with pikepdf.open(BytesIO(written)) as file:
        pixels = [pikepdf.PdfImage(image).as_pil_image() for page in file.pages for image in page.get_images().values()]
    assert pixels
    for picture in pixels:
        assert picture.convert("RGB").convert("HSV").getchannel("S").getextrema() == (0, 0)
    assert pdf(inked(lay_out(everything()), "grey")) == written


@pytest.mark.parametrize("words", [["x.pdf"], ["x.svg"], ["x.png"], ["x.pdf", "--tile", "A4"]])
def test_command_line_writes_in_every_ink(words: list[str], tmp_path: Path, qapp: QApplication) -> None:
    source = tmp_path / "map.journey"
    save(everything(), source)
    written = set()
    for ink in INKS:
        output = tmp_path / words[0]
        assert cli.main(["export", str(source), "-o", str(output), *words[1:], "--ink", ink]) == cli.DONE
        written.add(output.read_bytes())

    assert len(written) == len(INKS)


def test_table_has_no_ink(tmp_path: Path) -> None:
    source = tmp_path / "map.journey"
    save(everything(), source)

    assert cli.main(["export", str(source), "-o", str(tmp_path / "x.csv"), "--ink", "grey"]) == cli.WRONG_USE
