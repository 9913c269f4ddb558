"""Characters painted with the computer's own faces."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from journeycanvas.ui.paint.scene_painter import ON_PAPER
from tests.exports import scenes
from tests.text import east_asian
from tests.ui.paint.painting import colour_at, is_blank, painted, painted_shapes

_PIXELS_A_POINT = 4
RED = "#ff0000"


@pytest.fixture(autouse=True)
def application(qapp: object) -> None:
    """Letters cannot be drawn without an application."""


@pytest.fixture
def made_face(tmp_path: Path) -> Iterator[None]:
    """Let the computer have a face that draws our characters with letters of JC Sans."""
    east_asian.skip_on_windows()
    with east_asian.computer_with(tmp_path, f"1 {east_asian.face_file(tmp_path)}"):
        yield


def painted_ink(line: str, size: float) -> list[float]:
    """Return where the ink of a line begins and ends, in points."""
    image = painted(scenes.of_lines([line], size=size), scale=_PIXELS_A_POINT)
    columns = [
        x for x in range(image.width()) if any(image.pixelColor(x, y).lightness() < 128 for y in range(image.height()))
    ]
    return [columns[0] / _PIXELS_A_POINT, (columns[-1] + 1) / _PIXELS_A_POINT]


# Painted lines are kept by their text, so that each test has one of its own.


@pytest.mark.usefixtures("made_face")
def test_line_is_painted_as_wide_as_it_was_measured() -> None:
    line = "日本語한국어中文"

    assert painted_ink(line, 20) == pytest.approx(
        [20 + edge for edge in east_asian.ink(line, 20)], abs=1 / _PIXELS_A_POINT
    )


def test_line_in_a_real_face_is_painted_as_wide_as_it_was_measured() -> None:
    east_asian.skip_without_faces()
    line = "中文한국어日本語"

    assert painted_ink(line, 20) == pytest.approx(
        [20 + edge for edge in east_asian.ink(line, 20)], abs=1 / _PIXELS_A_POINT
    )


@pytest.mark.usefixtures("made_face")
def test_outlines_have_the_colour_of_the_text_and_stand_on_its_baseline() -> None:
    # This character is drawn as an E.
    image = painted_shapes(scenes.words("한", 10, 60, size=40, fill=RED), detail=ON_PAPER)

    rows = [y for y in range(100) if any(colour_at(image, x, y) != "#ffffff" for x in range(100))]
    assert rows[-1] == 59
    assert RED in {colour_at(image, x, 50) for x in range(100)}


@pytest.mark.usefixtures("made_face")
def test_letters_of_both_kinds_stand_side_by_side() -> None:
    words = scenes.words("A本", 10, 60, size=20)

    image = painted_shapes(words, detail=ON_PAPER)

    middle = round(10 + words.runs[1].xs[0] * 20)
    assert not is_blank(image.copy(0, 0, middle, 100))
    assert not is_blank(image.copy(middle, 0, 100 - middle, 100))
