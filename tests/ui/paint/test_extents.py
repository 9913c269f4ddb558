"""Nothing is painted outside of the edges told, and nothing changes outside of those told as changed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from journeycanvas import resources
from journeycanvas.document.journey import Journey
from journeycanvas.layout.map import lay_out
from journeycanvas.scene.scene import Node
from journeycanvas.scene.shapes import Dots, Outline
from journeycanvas.storage.reading import read
from journeycanvas.ui.paint.extents import Edges, changed_edges, edges_of, painted_edges
from tests.exports import scenes
from tests.strategies import journeys
from tests.ui.paint.painting import WHITE, is_blank, painted

RED = "#ff0000"
PLACES = st.floats(5, 95).map(lambda number: round(number, 2))
POINTS = st.lists(st.tuples(PLACES, PLACES), min_size=1, max_size=8)
GRID = [(x, y) for x in range(5, 95, 5) for y in range(5, 95, 5)]
APART = st.permutations(GRID).map(lambda points: [(float(x), float(y)) for x, y in points])


@pytest.fixture(autouse=True)
def application(qapp: object) -> None:
    """Letters cannot be drawn without an application."""


@pytest.mark.parametrize("node", scenes.everything().nodes, ids=lambda node: node.key)
def test_node_paints_nothing_outside_of_its_edges(node: Node) -> None:
    image = painted(scenes.scene(node, width=600, height=420))

    assert is_blank(without(image, [painted_edges(node)]))


@pytest.mark.parametrize("name", ["samples", "templates"])
def test_nodes_of_a_map_paint_little_out_of_their_bounds(name: str) -> None:
    files = sorted(resources.path(name).glob("*.journey"))

    assert files
    assert [too_wide(read(file)) for file in files] == [[] for _ in files]


@settings(max_examples=30)
@given(journeys())
def test_nodes_of_any_map_paint_little_out_of_their_bounds(journey: Journey) -> None:
    assert too_wide(journey) == []


def too_wide(journey: Journey) -> list[str]:
    return [node.key for node in lay_out(journey).nodes if not holds(edges_of(node), painted_edges(node))]


def holds(outer: Edges, inner: Edges) -> bool:
    return outer[0] <= inner[0] and outer[1] <= inner[1] and outer[2] >= inner[2] and outer[3] >= inner[3]


@given(APART, st.tuples(*[st.integers(0, 9)] * 4))
def test_path_changes_only_inside_of_its_changed_edges(
    places: list[tuple[float, float]], lengths: tuple[int, ...]
) -> None:
    # Dots that touch are blended by Qt in groups of sixteen, so these stand apart, as those of a path do.
    unused = iter(places)
    start, before, after, end = ([next(unused) for _ in range(length)] for length in lengths)
    old, new = (scenes.node("path", Dots(flat([*start, *way, *end]), 1.5, RED)) for way in (before, after))

    assert_changes_are_inside(old, new)


@given(POINTS, POINTS, POINTS, POINTS, st.booleans())
def test_line_changes_only_inside_of_its_changed_edges(
    start: list[tuple[float, float]],
    before: list[tuple[float, float]],
    after: list[tuple[float, float]],
    end: list[tuple[float, float]],
    is_closed: bool,
) -> None:
    old, new = (scenes.node("curve", line([*start, *way, *end], is_closed)) for way in (before, after))

    assert_changes_are_inside(old, new)


@given(st.data(), st.booleans())
def test_level_line_changes_only_inside_of_its_changed_edges(data: st.DataObject, is_closed: bool) -> None:
    places = st.tuples(st.integers(10, 90).map(float), st.sampled_from((30.0, 50.0, 70.0)))
    before = data.draw(st.lists(places, min_size=3, max_size=8))
    moved = {0, len(before) - 1, data.draw(st.integers(0, len(before) - 1))}
    after = [data.draw(places) if place in moved else point for place, point in enumerate(before)]
    old, new = (scenes.node("curve", line(points, is_closed)) for points in (before, after))

    assert_changes_are_inside(old, new)


def test_area_whose_first_point_moves_along_its_base_changes_little() -> None:
    low, high = ("L", 300, 50), ("L", 300, 20)
    old, new = (
        scenes.node("curve", Outline((("M", x, 50), ("L", 40, 20), high, low, ("L", x, 50), ("Z",)), fill=RED))
        for x in (10, 16)
    )

    assert all(right - left <= 30 for left, _, right, _ in changed_edges(old, new))


def test_same_shapes_in_another_node_change_nothing() -> None:
    one, other = (scenes.node("note", scenes.words("Parcours", 10, 50)) for _ in range(2))

    assert changed_edges(one, other) == []


def test_one_dot_moved_in_a_long_path_changes_little() -> None:
    points = [number for i in range(400) for number in (7.0 * i, 50.0)]
    moved = [*points[:400], points[400], 60.0, *points[402:]]
    old, new = scenes.node("path", Dots(tuple(points), 1.5, RED)), scenes.node("path", Dots(tuple(moved), 1.5, RED))

    assert all(right - left < 10 for left, _, right, _ in changed_edges(old, new))


def assert_changes_are_inside(old: Node, new: Node) -> None:
    inside = changed_edges(old, new)
    assert without(sheet_with(old), inside) == without(sheet_with(new), inside)


def sheet_with(node: Node) -> QImage:
    return painted(scenes.scene(node, width=100, height=100))


def without(image: QImage, parts: list[Edges]) -> QImage:
    """Return a picture with some parts made white, to whole pixels."""
    with QPainter(image) as painter:
        for left, top, right, bottom in parts:
            box = QRectF(left, top, right - left, bottom - top).toAlignedRect()
            painter.fillRect(box, QColor(WHITE))
    return image


def flat(points: list[tuple[float, float]]) -> tuple[float, ...]:
    return tuple(number for point in points for number in point)


def line(points: list[tuple[float, float]], is_closed: bool) -> Outline:
    (first, *others) = points
    commands = (("M", *first), *(("L", *point) for point in others), *((("Z",),) if is_closed else ()))
    return Outline(commands, fill="#ff000080" if is_closed else None, stroke=RED, stroke_width=2)
