"""Paints scenes with Qt: on the screen, into pictures and onto printed paper."""

from journeycanvas.ui.paint.scene_painter import ON_PAPER, PAPER, ScenePainter, paint_node, paint_scene, sheet_size

__all__ = ["ON_PAPER", "PAPER", "ScenePainter", "paint_node", "paint_scene", "sheet_size"]
