"""Paints a whole sheet: white paper, and the scene on it."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from journeycanvas import progress
from journeycanvas.scene.scene import Node, Scene
from journeycanvas.ui.paint import ink
from journeycanvas.ui.paint.reach import pixels_per_point
from journeycanvas.ui.paint.scene_painter import ON_PAPER, ScenePainter

PAPER = "#FFFFFF"
"""Paper is white in every theme."""


def paint_node(painter: QPainter, node: Node, detail: float) -> None:
    """Draw one node; the painter's transform leads from scene points to pixels, detail of them to a point."""
    ScenePainter(painter, detail).paint(node)


def paint_scene(painter: QPainter, scene: Scene, *, on_paper: bool) -> None:
    """Draw the whole sheet: as on paper, or with what only the screen shows and as finely as its pixels allow."""
    painter.fillRect(QRectF(0.0, 0.0, *sheet_size(scene)), ink.colour(PAPER))
    artist = ScenePainter(painter, ON_PAPER if on_paper else pixels_per_point(painter.deviceTransform()))
    for node in progress.through(scene.nodes):
        if node.on_paper or not on_paper:
            artist.paint(node)


def sheet_size(scene: Scene) -> tuple[float, float]:
    """Return the width and height of the sheet in scene points."""
    return scene.sheet.width_pt / scene.sheet.scale, scene.sheet.height_pt / scene.sheet.scale
