"""How pictures are kept small, and how colour blindness is simulated on them."""

from pathlib import Path

import pytest
from pictures.colour_blindness import SEEN_AS, as_seen
from pictures.keeping import few_coloured, keep, without_foot
from PySide6.QtGui import QColor, QImage

from journeycanvas.theme.contrast import contrast
from journeycanvas.theme.paper import PAPER

KINDS = pytest.mark.parametrize("kind", SEEN_AS)


def painted(*colours: str, size: int = 8) -> QImage:
    """Return a picture of upright stripes."""
    image = QImage(size * len(colours), size, QImage.Format.Format_RGB32)
    for place, colour in enumerate(colours):
        for x in range(place * size, (place + 1) * size):
            for y in range(size):
                image.setPixelColor(x, y, QColor(colour))
    return image


def stripes(image: QImage, *, size: int = 8) -> list[str]:
    return [image.pixelColor(x + size // 2, size // 2).name() for x in range(0, image.width(), size)]


@KINDS
def test_greys_look_the_same_to_all(kind: str) -> None:
    greys = ["#000000", "#808080", "#ffffff"]

    assert stripes(as_seen(painted(*greys), SEEN_AS[kind])) == greys


@pytest.mark.parametrize("kind", ["protanopia", "deuteranopia"])
def test_red_and_green_of_one_lightness_look_alike_to_some(kind: str) -> None:
    red, green = (QColor(seen) for seen in stripes(as_seen(painted("#B0421F", "#147063"), SEEN_AS[kind])))
    before = abs(QColor("#B0421F").hue() - QColor("#147063").hue())

    assert abs(red.red() - green.red()) + abs(red.green() - green.green()) < before


@KINDS
def test_texts_stay_legible_to_all(kind: str) -> None:
    colours = PAPER.colours
    texts = (colours.ink, colours.secondary, colours.positive_text, colours.negative_text, colours.truth_text)
    paper, *seen = stripes(as_seen(painted(colours.paper, *texts), SEEN_AS[kind]))

    assert min(contrast(text, paper) for text in seen) >= 4.0


def test_few_colours_are_kept_as_they_are() -> None:
    colours = ["#1f2633", "#8a5d00", "#147063", "#ffffff"]

    assert stripes(few_coloured(painted(*colours))) == colours


def test_a_picture_is_written_and_read_again(tmp_path: Path) -> None:
    keep(painted("#8a5d00", "#ffffff"), tmp_path / "made.png")

    assert stripes(QImage(str(tmp_path / "made.png"))) == ["#8a5d00", "#ffffff"]


def test_an_empty_foot_is_cut_off() -> None:
    image = QImage(40, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    image.setPixelColor(20, 50, QColor("#000000"))

    assert without_foot(image).height() == 50 + 16
