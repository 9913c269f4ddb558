"""Paints nodes of a scene with a QPainter; measures nothing and places nothing."""

import math
from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QBrush, QPainter, QPen, QTransform

from journeycanvas.exports.outlines import box_outline, disc_outline
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.icons import BOX
from journeycanvas.scene.scene import Node
from journeycanvas.scene.shapes import Box, Disc, Dots, Gradient, Icon, Image, Outline, Rule, Words
from journeycanvas.ui.paint import ink, paths, stamps
from journeycanvas.ui.paint.afar import Step
from journeycanvas.ui.paint.fonts import PIXELS
from journeycanvas.ui.paint.glyphs import drawn_line
from journeycanvas.ui.paint.images import paint_fade, paint_image
from journeycanvas.ui.paint.reach import is_clear, is_raster, reaches
from journeycanvas.ui.paint.specks import SKETCHED_BELOW, Speck, draw_specks
from journeycanvas.ui.paint.stamps import Pixels
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

ON_PAPER = math.inf
"""The detail of paper: everything is drawn, however small."""

_IN_PIXELS = 0.0


class ScenePainter:
    """Paints nodes with a painter whose transform leads from scene points to pixels, and which is its own meanwhile.

    The detail is how many pixels a scene point takes: what would be too small to see is simplified.
    Only what reaches into the exposed rectangle needs to be painted.
    """

    def __init__(self, painter: QPainter, detail: float = ON_PAPER, *, exposed: Rect | None = None) -> None:
        self._painter = painter
        self._detail = detail
        self._exposed = exposed
        self._exposed_box = QRectF(*exposed) if exposed is not None else None
        self._base = painter.worldTransform()
        self._is_raster = detail != ON_PAPER or is_raster(painter)  # a screen always is
        self._has_stamps = self._is_raster and detail != ON_PAPER
        self._transforms: dict[float, QTransform] = {}
        self._pixels: Pixels | None = None
        self._stands_in: float | None = None
        """The size of the text whose transform is set, _IN_PIXELS, or nothing for that of the scene."""
        self._pen: QPen | None = None
        self._brush: QBrush | None = None
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)

    def paint_all(self, nodes: Iterable[tuple[Node, Speck | None]]) -> None:
        """Draw nodes one over another; specks that follow on each other are drawn together."""
        together: list[Speck] = []
        for node, speck in nodes:
            if speck is not None:
                together.append(speck)
                continue
            if together:
                draw_specks(self._painter, together)
                together = []
            self.paint(node)
        draw_specks(self._painter, together)

    def paint_steps(self, steps: Iterable[Step]) -> None:
        """Draw what was put together from afar."""
        for step in steps:
            if isinstance(step, Node):
                self._pen = self._brush = None
                self.paint(step)
            else:
                step.draw(self._painter)

    def paint(self, node: Node) -> None:
        """Draw the shapes of a node over what is there."""
        for shape in node.sketch if self._detail < SKETCHED_BELOW else node.shapes:
            match shape:
                case Words():
                    if shape.size * self._detail >= VISIBLE_TEXT_PX:
                        self._words(shape)
                case Box():
                    self._box(shape)
                case Disc():
                    self._disc(shape)
                case Icon():
                    self._icon(shape)
                case Rule():
                    self._rule(shape)
                case Outline():
                    self._outline(shape)
                case Dots():
                    self._dots(shape)
                case Image():
                    self._image(shape)
        self._stand_in_scene()

    def _words(self, words: Words) -> None:
        height = words.size * self._detail
        if height < LEGIBLE_PX:
            self._bar(words)
            return
        self._set_pen(ink.text_pen(words.fill))
        if self._stands_in != words.size:
            self._stands_in = words.size
            self._painter.setWorldTransform(self._transforms.get(words.size) or self._transform(words.size))
        start = QPointF(words.x * PIXELS / words.size, words.y * PIXELS / words.size)
        line = drawn_line(words)
        for run in line.runs:
            self._painter.drawGlyphRun(start, run)
        if line.outlines is not None:
            self._painter.fillPath(line.outlines.translated(start), ink.brush(words.fill))

    def _bar(self, words: Words) -> None:
        self._stand_in_scene()
        height = words.size * BAR_HEIGHT
        self._painter.fillRect(QRectF(words.x, words.y - height, words.width, height), ink.faint(words.fill))

    def _transform(self, size: float) -> QTransform:
        transform = QTransform(self._base)
        transform.scale(size / PIXELS, size / PIXELS)
        self._transforms[size] = transform
        return transform

    def _box(self, box: Box) -> None:
        self._stand_in_scene()
        place = QRectF(box.x, box.y, box.width, box.height)
        has_stroke = box.stroke is not None and box.stroke_width * self._detail >= VISIBLE_STROKE_PX
        is_round = box.radius > 0 and box.radius * self._detail >= ROUND_CORNER_PX
        if box.fill is not None and not has_stroke and not is_round:
            self._painter.fillRect(place, ink.colour(box.fill))
            return
        self._set_line(box.stroke if has_stroke else None, box.stroke_width, box.dash)
        self._set_fill(box.fill)
        if box.dash:
            self._painter.drawPath(paths.build(box_outline(box)))
        elif is_round:
            radius = min(box.radius, box.width / 2, box.height / 2)
            self._painter.drawRoundedRect(place, radius, radius)
        else:
            self._painter.drawRect(place)

    def _disc(self, disc: Disc) -> None:
        radius = disc.radius
        if radius * self._detail < ROUND_DISC_PX:
            self._speck(disc)
            return
        if self._has_stamps and not disc.dash and 2 * radius * self._detail <= stamps.LARGEST_PX:
            pixels = self._stand_in_pixels()
            measures = radius * pixels.scale, disc.stroke_width * pixels.scale
            stamps.disc_stamp(disc.fill, disc.stroke, *measures).press(self._painter, pixels, ((disc.x, disc.y),))
            return
        self._stand_in_scene()
        self._set_line(disc.stroke, disc.stroke_width, disc.dash)
        self._set_fill(disc.fill)
        if disc.dash:
            self._painter.drawPath(paths.build(disc_outline(disc)))
        else:
            self._painter.drawEllipse(QPointF(disc.x, disc.y), radius, radius)

    def _speck(self, disc: Disc) -> None:
        self._stand_in_scene()
        code = disc.stroke or disc.fill
        if code is not None:
            side = 2 * disc.radius
            self._painter.fillRect(QRectF(disc.x - disc.radius, disc.y - disc.radius, side, side), ink.colour(code))

    def _rule(self, rule: Rule) -> None:
        if self._exposed is not None and not reaches(rule, self._exposed):
            return
        self._stand_in_scene()
        self._set_line(rule.stroke, rule.stroke_width, rule.dash)
        self._painter.drawLine(QPointF(rule.x1, rule.y1), QPointF(rule.x2, rule.y2))

    def _icon(self, icon: Icon) -> None:
        if icon.size * self._detail < VISIBLE_ICON_PX:
            return
        if self._has_stamps and icon.size * self._detail <= stamps.LARGEST_PX:
            pixels = self._stand_in_pixels()
            measures = icon.size * pixels.scale, icon.stroke_width * pixels.scale
            middle = icon.x + icon.size / 2, icon.y + icon.size / 2
            stamps.icon_stamp(icon.name, icon.stroke, *measures).press(self._painter, pixels, (middle,))
            return
        self._stand_in_scene()
        scale = icon.size / BOX
        self._set_pen(ink.round_pen(icon.stroke, icon.stroke_width / scale))
        self._set_fill(None)
        self._painter.translate(icon.x, icon.y)
        self._painter.scale(scale, scale)
        self._painter.drawPath(paths.icon_path(icon.name))
        self._painter.setWorldTransform(self._base)

    def _outline(self, outline: Outline) -> None:
        stroke, fill = outline.stroke, outline.fill
        if fill is None and stroke is not None and outline.stroke_width * self._detail < VISIBLE_STROKE_PX:
            self._thin_line(outline, stroke)
            return
        if stroke is None and isinstance(fill, Gradient) and (fill.bottom - fill.top) * self._detail < VISIBLE_FADE_PX:
            return
        path = paths.path(outline.commands)
        reach = path.controlPointRect()
        if stroke is None and isinstance(fill, Gradient) and is_clear(fill, reach.top(), reach.bottom()):
            return
        if self._exposed_box is not None:
            out = outline.stroke_width
            if not reach.adjusted(-out, -out, out, out).intersects(self._exposed_box):
                return
        self._stand_in_scene()
        self._set_pen(ink.NO_PEN if stroke is None else ink.round_pen(stroke, outline.stroke_width, outline.dash))
        if isinstance(fill, Gradient) and self._is_raster:
            self._set_brush(ink.fade(fill))
        elif isinstance(fill, Gradient):
            paint_fade(self._painter, path, fill)
            self._brush = None
            self._set_fill(None)
        else:
            self._set_fill(fill)
        self._painter.drawPath(paths.passing(path))

    def _thin_line(self, outline: Outline, stroke: str) -> None:
        """Draw a line so thin that how it bends between its points is not seen."""
        if outline.stroke_width * self._detail >= VISIBLE_LINE_PX:
            self._stand_in_scene()
            self._set_pen(ink.round_pen(stroke, outline.stroke_width))
            for line in paths.corners(outline.commands):
                self._painter.drawPolyline(line)

    def _dots(self, dots: Dots) -> None:
        if dots.radius * self._detail < VISIBLE_LINE_PX:
            return
        self._stand_in_scene()
        pieces = paths.dot_pieces(dots.points)
        if dots.radius * self._detail < ROUND_DOT_PX / 2:
            self._set_pen(ink.round_pen(dots.fill, dots.radius))
            self._painter.drawPolyline(pieces.line(LINE_STEP_PX / self._detail))
            return
        numbers = pieces.inside(self._exposed.grown(dots.radius) if self._exposed is not None else None)
        if dots.radius * self._detail < ROUND_DOT_PX:
            self._set_pen(ink.round_pen(dots.fill, dots.radius))
            for number in numbers:
                self._painter.drawPolyline(pieces.polygon(number))
        elif self._has_stamps:
            pixels = self._stand_in_pixels()
            stamp = stamps.dot_stamp(dots.fill, dots.radius * pixels.scale)
            for number in numbers:
                stamp.press(self._painter, pixels, pieces.dots(number))
        else:
            self._set_pen(ink.round_pen(dots.fill, 2 * dots.radius))
            for number in numbers:
                self._painter.drawPoints(pieces.polygon(number))

    def _image(self, image: Image) -> None:
        self._stand_in_scene()
        paint_image(self._painter, image, is_raster=self._is_raster)
        self._pen, self._brush = None, None

    def _stand_in_scene(self) -> None:
        """Undo the transform that text or stamps were drawn in."""
        if self._stands_in is not None:
            self._stands_in = None
            self._painter.setWorldTransform(self._base)

    def _stand_in_pixels(self) -> Pixels:
        pixels = self._pixels
        if pixels is None:
            self._stand_in_scene()
            pixels = self._pixels = Pixels.of(self._painter)
        if self._stands_in != _IN_PIXELS:
            self._stands_in = _IN_PIXELS
            self._painter.setWorldTransform(pixels.own)
        return pixels

    def _set_line(self, stroke: str | None, width: float, dash: tuple[float, ...]) -> None:
        self._set_pen(ink.NO_PEN if stroke is None else ink.sharp_pen(stroke, width, dash))

    def _set_fill(self, fill: str | None) -> None:
        self._set_brush(ink.NO_BRUSH if fill is None else ink.brush(fill))

    def _set_pen(self, pen: QPen) -> None:
        if pen is not self._pen:
            self._pen = pen
            self._painter.setPen(pen)

    def _set_brush(self, brush: QBrush) -> None:
        if brush is not self._brush:
            self._brush = brush
            self._painter.setBrush(brush)
