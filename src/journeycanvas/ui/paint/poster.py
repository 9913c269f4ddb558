"""Paints a page of a poster: its part of the map, and over it what stands in the margins."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from journeycanvas import progress
from journeycanvas.layout.poster import PosterPage
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Scene
from journeycanvas.ui.paint import ink
from journeycanvas.ui.paint.reach import pixels_per_point
from journeycanvas.ui.paint.scene_painter import ON_PAPER, ScenePainter
from journeycanvas.ui.paint.sheet import PAPER


def paint_poster_page(painter: QPainter, page: PosterPage, scene: Scene, *, on_paper: bool) -> None:
    """Draw a page; the painter counts in points of the paper. The scene is the map the poster is made of."""
    sheet, part = page.scene.sheet, page.part
    painter.fillRect(QRectF(0.0, 0.0, sheet.width_pt, sheet.height_pt), ink.colour(PAPER))
    painter.save()
    painter.setClipRect(QRectF(page.x, page.y, part.width * page.scale, part.height * page.scale))
    painter.translate(page.x - part.x * page.scale, page.y - part.y * page.scale)
    scale = scene.sheet.scale * page.scale
    painter.scale(scale, scale)
    shown = _in_points_of(scene, part)
    artist = ScenePainter(painter, ON_PAPER if on_paper else pixels_per_point(painter.deviceTransform()))
    for node in progress.through(scene.nodes):
        if node.on_paper and node.bounds.overlaps(shown):
            artist.paint(node)
    painter.restore()
    artist = ScenePainter(painter, ON_PAPER if on_paper else pixels_per_point(painter.deviceTransform()))
    for node in page.scene.nodes:
        artist.paint(node)


def _in_points_of(scene: Scene, part: Rect) -> Rect:
    scale = scene.sheet.scale
    return Rect(part.x / scale, part.y / scale, part.width / scale, part.height / scale)
