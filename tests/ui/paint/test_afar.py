"""Nodes put together from afar, drawn as they are one by one."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from journeycanvas import resources
from journeycanvas.layout.map import lay_out
from journeycanvas.scene.scene import Node
from journeycanvas.scene.shapes import Box, Outline, Rule
from journeycanvas.storage.reading import read
from journeycanvas.ui.paint.afar import Step, steps_to
from journeycanvas.ui.paint.scene_painter import ScenePainter
from journeycanvas.ui.paint.specks import SKETCHED_BELOW, Speck, speck_of
from tests.exports import scenes

RED, BLUE, SCALE = "#ff0000", "#0000ff", 0.07
MOST_OFF = 2
"""By how much a colour may differ, of 255: where thin lines of one node cross, another lies above."""


def test_sample_looks_the_same_in_few_strokes() -> None:
    scene = lay_out(read(resources.path("samples", "running-shoes.en.journey")))
    nodes = [(node, None) for node in scene.nodes]
    for detail in (0.01, 0.03, SKETCHED_BELOW * 0.99):
        size = round(scene.width * detail) + 1, round(scene.height * detail) + 1
        alone = drawn([node for node, _ in nodes], detail, size=size)
        steps = steps_to(nodes, detail)

        assert len(steps) < len(nodes) / 2
        assert furthest_off(drawn(steps, detail, size=size), alone) <= MOST_OFF


def test_shapes_of_a_node_keep_their_order() -> None:
    first = scenes.node("first", Box(0, 0, 900, 900, BLUE))
    second = scenes.node("second", Box(0, 0, 900, 900, RED), Box(0, 0, 900, 400, BLUE))

    image = drawn(steps_to([(first, None), (second, None)], SCALE), SCALE, size=(60, 60))

    assert (image.pixelColor(20, 10).name(), image.pixelColor(20, 50).name()) == (BLUE, RED)


def test_areas_and_thin_lines_go_together() -> None:
    nodes = [
        scenes.node(f"card:{number}", Box(20 * number, 0, 9, 9, RED), Rule(0, number, 9, number, BLUE))
        for number in range(9)
    ]

    assert len(steps_to([(node, None) for node in nodes], SCALE)) == 2


def test_figures_that_may_show_through_are_drawn_one_by_one() -> None:
    wash = Outline((("M", 0, 0), ("L", 900, 0), ("L", 900, 900), ("Z",)), fill="#ff000044")
    nodes: list[tuple[Node, Speck | None]] = [(scenes.node(key, wash), None) for key in ("one", "other")]

    assert len(steps_to(nodes, SCALE)) == 2


def test_node_that_shows_more_is_drawn_by_itself() -> None:
    card = scenes.node("card", Box(0, 0, 900, 900, RED))
    framed = scenes.node("framed", Box(0, 0, 900, 900, BLUE, RED, stroke_width=90))

    assert steps_to([(framed, None)], SCALE) == [framed]
    assert steps_to([(card, None), (framed, None), (card, None)], SCALE)[1] is framed


def test_specks_go_together_by_their_colour() -> None:
    nodes = [scenes.node(f"card:{number}", Box(number, 0, 9, 9, (RED, BLUE)[number % 2])) for number in range(9)]

    assert len(steps_to([(node, speck_of(node)) for node in nodes], SCALE)) == 2


def drawn(steps: Sequence[Step], detail: float, *, size: tuple[int, int]) -> QImage:
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    with QPainter(image) as painter:
        painter.scale(detail, detail)
        ScenePainter(painter, detail).paint_steps(steps)
    return image


def furthest_off(one: QImage, other: QImage) -> int:
    return max(abs(a - b) for a, b in zip(bytes(one.constBits()), bytes(other.constBits()), strict=True))
