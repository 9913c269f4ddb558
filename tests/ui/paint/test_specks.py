"""Nodes seen from afar, each a speck of colour."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from journeycanvas import resources
from journeycanvas.layout.map import lay_out
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Layer, Node
from journeycanvas.scene.shapes import Box, Command, Disc, Dots, Outline
from journeycanvas.storage.reading import read
from journeycanvas.ui.paint.specks import AS_IT_IS, NOTHING, Speck, draw_specks, is_flat, lost_roles, speck_of
from tests.exports import scenes

RED, BLUE = "#ff0000", "#0000ff"


def test_disc_with_a_label_is_a_speck_of_its_line() -> None:
    node = scenes.node("touchpoint", scenes.words("Parcours", 0, 60), Disc(50, 40, 10, fill="#ffffff", stroke=RED))

    speck = speck_of(node)

    assert (speck.place, speck.code) == (QRectF(40, 30, 20, 20), RED)


def test_text_alone_is_nothing_from_afar() -> None:
    assert speck_of(scenes.node("label", scenes.words("Parcours", 0, 60))) is NOTHING


def test_what_is_too_thin_or_too_small_to_be_seen_is_lost_by_its_role() -> None:
    assert [lost_roles(detail) for detail in (0.01, 0.1, 0.2)] == [{"label", "path", "connection"}, {"label"}, set()]


def test_curve_is_flat_where_neither_its_line_nor_its_washes_are_seen() -> None:
    low, high, card = (
        Node(f"{role}:1", role, Layer.PATH, Rect(0, 0, 900, height))
        for role, height in (("curve", 90), ("curve", 900), ("card", 90))
    )

    assert [[is_flat(node, detail) for detail in (0.01, 0.013)] for node in (low, high, card)] == [
        [True, False],
        [False, False],
        [False, False],
    ]


def test_sketch_is_a_speck_of_the_colour_of_what_it_stands_for() -> None:
    nodes = lay_out(read(resources.path("samples", "running-shoes.en.journey"))).nodes
    shown = [Node(node.key, node.role, node.layer, node.bounds, node.shapes) for node in nodes]

    assert [speck_of(node).code for node in nodes] == [speck_of(node).code for node in shown]
    assert any(node.sketch != node.shapes for node in nodes)


def test_path_is_drawn_through_from_afar() -> None:
    nodes = lay_out(read(resources.path("samples", "running-shoes.en.journey"))).nodes
    paths = [node for node in nodes if node.role == "path"]

    assert all(isinstance(node.sketch[0], Outline) and isinstance(node.shapes[0], Dots) for node in paths)
    assert all(holds(node.bounds, shape.commands) for node in paths for shape in node.sketch[:1])


def holds(bounds: Rect, commands: Sequence[Command]) -> bool:
    return all(bounds.grown(20).contains(command[-2], command[-1]) for command in commands)


def test_dots_are_drawn_as_they_are_from_afar_too() -> None:
    assert speck_of(scenes.node("way", Dots((1.0, 2.0), 1.0, RED))) is AS_IT_IS


def test_specks_are_drawn_alike_in_any_order() -> None:
    red, blue = (speck_of(scenes.node("card", Box(x, 2, 5, 5, code))) for x, code in ((2, RED), (4, BLUE)))

    assert drawn(red, blue) == drawn(blue, red)
    assert drawn(red, blue).pixelColor(3, 3).name() == RED


def drawn(*specks: Speck) -> QImage:
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    with QPainter(image) as painter:
        draw_specks(painter, specks)
    return image
