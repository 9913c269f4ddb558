"""Lines of text as glyph runs and outlines, placed as HarfBuzz placed them and built once a text."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGlyphRun, QPainterPath, QTransform

from journeycanvas.remembering import on_forgetting
from journeycanvas.scene.shapes import Glyphs, Words
from journeycanvas.text import OUTLINE_UNITS, glyph_outline, is_system
from journeycanvas.ui.paint import paths
from journeycanvas.ui.paint.fonts import PIXELS, raw_font

_LINES_KEPT = 8_192
_kept: dict[tuple[str, str], "DrawnLine"] = {}
"""By text and style, which settle the glyphs; a line is the same at every size and place."""
on_forgetting(_kept.clear)


class DrawnLine(NamedTuple):
    """A line laid out at fonts.PIXELS from its start on the baseline."""

    runs: tuple[QGlyphRun, ...]
    outlines: QPainterPath | None
    """What the computer's own faces draw; for most lines nothing."""


def drawn_line(words: Words) -> DrawnLine:
    """Return a line ready to be drawn."""
    key = (words.text, words.style)
    found = _kept.get(key)
    if found is None:
        if len(_kept) >= _LINES_KEPT:
            _kept.clear()
        found = _kept[key] = DrawnLine(_runs(words.runs), _outlines(words.runs))
    return found


def _runs(runs: Sequence[Glyphs]) -> tuple[QGlyphRun, ...]:
    return tuple(_run(each) for each in runs if each.glyph_ids and not is_system(each.face))


def _run(glyphs: Glyphs) -> QGlyphRun:
    run = QGlyphRun()
    run.setRawFont(raw_font(glyphs.face))
    run.setGlyphIndexes(list(glyphs.glyph_ids))
    run.setPositions([QPointF(x * PIXELS, -y * PIXELS) for x, y in zip(glyphs.xs, glyphs.ys, strict=True)])
    return run


def _outlines(runs: Sequence[Glyphs]) -> QPainterPath | None:
    drawn = QPainterPath()
    drawn.setFillRule(Qt.FillRule.WindingFill)
    scale = PIXELS / OUTLINE_UNITS
    for each in runs:
        if is_system(each.face):
            for glyph_id, x, y in zip(each.glyph_ids, each.xs, each.ys, strict=True):
                place = QTransform(scale, 0.0, 0.0, -scale, x * PIXELS, -y * PIXELS)
                drawn.addPath(place.map(paths.path(glyph_outline(each.face, glyph_id))))
    return None if drawn.isEmpty() else drawn
