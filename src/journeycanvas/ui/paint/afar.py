"""A whole map from afar in few strokes: what its nodes show there is put together once, and drawn at once."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPen

from journeycanvas.scene.scene import Node
from journeycanvas.scene.shapes import Box, Disc, Dots, Gradient, Icon, Outline, Rule, Shape, Words
from journeycanvas.ui.paint import ink, paths
from journeycanvas.ui.paint.reach import is_clear
from journeycanvas.ui.paint.specks import Speck
from journeycanvas.ui.paint.visible import (
    BAR_HEIGHT,
    LEGIBLE_PX,
    LINE_STEP_PX,
    ROUND_CORNER_PX,
    ROUND_DISC_PX,
    ROUND_DOT_PX,
    VISIBLE_FADE_PX,
    VISIBLE_ICON_PX,
    VISIBLE_LINE_PX,
    VISIBLE_STROKE_PX,
    VISIBLE_TEXT_PX,
)

_THIN_PX = 1.0
"""A line up to this width is drawn piece by piece, so it is all the same how many are drawn at once."""


class Stroke(NamedTuple):
    """What one pen and brush draw at once: rectangles of a colour, thin lines, or one figure."""

    pen: QPen
    brush: QBrush
    areas: list[QRectF]
    path: QPainterPath
    is_line: bool = False

    def draw(self, painter: QPainter) -> None:
        """Draw it over what is there; the painter's pen and brush are lost."""
        painter.setPen(self.pen)
        painter.setBrush(self.brush)
        if self.areas:
            painter.drawRects(self.areas)
        else:
            painter.drawPath(paths.passing(self.path))


Step = Stroke | Node


class DetailedError(Exception):
    """A shape is more than lines and areas from afar too."""


def steps_to(painted: Iterable[tuple[Node, Speck | None]], detail: float) -> list[Step]:
    """Return what to draw in turn for nodes to be seen, at so many pixels a point.

    Specks that follow on each other go together, and so do the lines and the areas of nodes of one role. A node
    that shows more than that is left to be drawn by itself.
    """
    steps: list[Step] = []
    for role, run in groupby(painted, lambda each: each[0].role if each[1] is None else None):
        if role is None:
            steps += _specks(speck for _, speck in run if speck is not None)
        else:
            steps += _gathered((node for node, _ in run), detail)
    return steps


def _specks(specks: Iterable[Speck]) -> list[Stroke]:
    """Return specks in the order of their colours, as a few of them are drawn too."""
    places: defaultdict[str, list[QRectF]] = defaultdict(list)
    for speck in specks:
        places[speck.code].append(speck.place)
    return [_areas(places[code], ink.brush(code)) for code in sorted(places)]


def _gathered(nodes: Iterable[Node], detail: float) -> list[Step]:
    """Return what to draw in turn for nodes; what each of them shows keeps its order, but for lines among lines."""
    steps: list[Step] = []
    last: dict[tuple[int, int, bool], int] = {}
    for node in nodes:
        try:
            strokes = [stroke for shape in node.sketch if (stroke := _stroke(shape, detail)) is not None]
        except DetailedError:
            steps.append(node)
            last.clear()
            continue
        least = least_of_lines = 0
        for stroke in strokes:
            key = id(stroke.pen), id(stroke.brush), stroke.is_line
            at = last.get(key, -1)
            known = steps[at] if at >= (least_of_lines if stroke.is_line else least) else None
            if not isinstance(known, Stroke) or not _add(known, stroke):
                at = len(steps)
                steps.append(stroke)
                last[key] = at
            least = max(least, at)
            if not stroke.is_line:
                least_of_lines = at
    return steps


def _add(known: Stroke, other: Stroke) -> bool:
    """Have what another stroke draws drawn by one that is known; False where it would be seen."""
    if other.areas:
        known.areas.extend(other.areas)
    elif other.is_line:
        known.path.addPath(other.path)
    return bool(other.areas) or other.is_line


def _stroke(shape: Shape, detail: float) -> Stroke | None:
    """Return what draws a shape from afar, None where it is not seen there; raises DetailedError."""
    match shape:
        case Words():
            return _bar(shape, detail)
        case Box():
            return _box(shape, detail)
        case Icon() if shape.size * detail < VISIBLE_ICON_PX:
            return None
        case Disc() if shape.radius * detail < ROUND_DISC_PX:
            code, side = shape.stroke or shape.fill, 2 * shape.radius
            place = QRectF(shape.x - shape.radius, shape.y - shape.radius, side, side)
            return None if code is None else _areas([place], ink.brush(code))
        case Rule() if not shape.dash and shape.stroke_width * detail <= _THIN_PX:
            path = QPainterPath()
            path.moveTo(shape.x1, shape.y1)
            path.lineTo(shape.x2, shape.y2)
            return _line(ink.sharp_pen(shape.stroke, shape.stroke_width), path)
        case Outline():
            return _outline(shape, detail)
        case Dots() if shape.radius * detail < ROUND_DOT_PX / 2:
            return _dots(shape, detail)
        case _:
            raise DetailedError


def _bar(words: Words, detail: float) -> Stroke | None:
    pixels = words.size * detail
    if pixels >= LEGIBLE_PX:
        raise DetailedError
    height = words.size * BAR_HEIGHT
    place = QRectF(words.x, words.y - height, words.width, height)
    return _areas([place], ink.faint_brush(words.fill)) if pixels >= VISIBLE_TEXT_PX else None


def _box(box: Box, detail: float) -> Stroke | None:
    has_stroke = box.stroke is not None and box.stroke_width * detail >= VISIBLE_STROKE_PX
    if has_stroke or (box.radius > 0 and box.radius * detail >= ROUND_CORNER_PX):
        raise DetailedError
    return _areas([QRectF(box.x, box.y, box.width, box.height)], ink.brush(box.fill)) if box.fill is not None else None


def _outline(outline: Outline, detail: float) -> Stroke | None:
    stroke, fill, width = outline.stroke, outline.fill, outline.stroke_width
    if fill is None and stroke is not None and width * detail < VISIBLE_STROKE_PX:
        if width * detail < VISIBLE_LINE_PX:
            return None
        path = QPainterPath()
        for corners in paths.corners(outline.commands):
            path.addPolygon(corners)
        return _line(ink.round_pen(stroke, width), path)
    path = paths.path(outline.commands)
    if not isinstance(fill, Gradient):
        brush = ink.NO_BRUSH if fill is None else ink.brush(fill)
    elif stroke is None and ((fill.bottom - fill.top) * detail < VISIBLE_FADE_PX or _is_clear(fill, path)):
        return None
    else:
        brush = ink.fade(fill)
    return Stroke(ink.NO_PEN if stroke is None else ink.round_pen(stroke, width, outline.dash), brush, [], path)


def _is_clear(fill: Gradient, path: QPainterPath) -> bool:
    reach = path.controlPointRect()
    return is_clear(fill, reach.top(), reach.bottom())


def _dots(dots: Dots, detail: float) -> Stroke | None:
    if dots.radius * detail < VISIBLE_LINE_PX:
        return None
    path = QPainterPath()
    path.addPolygon(paths.dot_pieces(dots.points).line(LINE_STEP_PX / detail))
    return _line(ink.round_pen(dots.fill, dots.radius), path)


def _areas(places: list[QRectF], brush: QBrush) -> Stroke:
    return Stroke(ink.NO_PEN, brush, places, QPainterPath())


def _line(pen: QPen, path: QPainterPath) -> Stroke:
    return Stroke(pen, ink.NO_BRUSH, [], path, is_line=True)
