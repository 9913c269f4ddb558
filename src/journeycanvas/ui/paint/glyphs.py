"""Lines of text as glyph runs, placed as HarfBuzz placed them and built once a text."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QGlyphRun

from journeycanvas.scene.shapes import Glyphs, Words
from journeycanvas.ui.paint.fonts import PIXELS, raw_font

_LINES_KEPT = 32_768
_kept: dict[tuple[str, str], tuple[QGlyphRun, ...]] = {}
"""By text and style, which settle the glyphs; a line is the same at every size and place."""


def glyph_runs(words: Words) -> tuple[QGlyphRun, ...]:
    """Return the runs of a line, laid out at fonts.PIXELS from its start on the baseline."""
    key = (words.text, words.style)
    found = _kept.get(key)
    if found is None:
        if len(_kept) >= _LINES_KEPT:
            _kept.clear()
        found = _kept[key] = _runs(words.runs)
    return found


def _runs(runs: Sequence[Glyphs]) -> tuple[QGlyphRun, ...]:
    return tuple(_run(each) for each in runs if each.glyph_ids)


def _run(glyphs: Glyphs) -> QGlyphRun:
    run = QGlyphRun()
    run.setRawFont(raw_font(glyphs.face))
    run.setGlyphIndexes(list(glyphs.glyph_ids))
    run.setPositions([QPointF(x * PIXELS, -y * PIXELS) for x, y in zip(glyphs.xs, glyphs.ys, strict=True)])
    return run
