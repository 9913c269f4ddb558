"""Text as the map needs it: the bundled faces, shaping and measuring with HarfBuzz, line breaking, fallback."""

from journeycanvas.text.breaking import break_lines, longest_word_width
from journeycanvas.text.faces import (
    FACES,
    FAMILY,
    LEADING,
    Face,
    Style,
    UnknownFaceError,
    ascent,
    descent,
    face,
    font_file,
    line_height,
)
from journeycanvas.text.shaping import GlyphRun, ShapedLine, missing_characters, shape, width
from journeycanvas.text.spacing import with_french_spaces
from journeycanvas.text.subsets import subset
from journeycanvas.text.system_faces import OUTLINE_UNITS, Command, glyph_outline, is_system

__all__ = [
    "FACES",
    "FAMILY",
    "LEADING",
    "OUTLINE_UNITS",
    "Command",
    "Face",
    "GlyphRun",
    "ShapedLine",
    "Style",
    "UnknownFaceError",
    "ascent",
    "break_lines",
    "descent",
    "face",
    "font_file",
    "glyph_outline",
    "is_system",
    "line_height",
    "longest_word_width",
    "missing_characters",
    "shape",
    "subset",
    "width",
    "with_french_spaces",
]
