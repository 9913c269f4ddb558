"""Text as the map needs it: the bundled faces, shaping and measuring with HarfBuzz, line breaking, fallback.

The names are looked up when first asked for: the window asks for the faces alone before it is painted.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journeycanvas.text.breaking import break_lines, is_plain, lines_of_plain, longest_word_width
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
    "is_plain",
    "is_system",
    "line_height",
    "lines_of_plain",
    "longest_word_width",
    "missing_characters",
    "shape",
    "subset",
    "width",
    "with_french_spaces",
]

_MODULES = {
    "breaking": ("break_lines", "is_plain", "lines_of_plain", "longest_word_width"),
    "faces": (
        "FACES",
        "FAMILY",
        "LEADING",
        "Face",
        "Style",
        "UnknownFaceError",
        "ascent",
        "descent",
        "face",
        "font_file",
        "line_height",
    ),
    "shaping": ("GlyphRun", "ShapedLine", "missing_characters", "shape", "width"),
    "spacing": ("with_french_spaces",),
    "subsets": ("subset",),
    "system_faces": ("OUTLINE_UNITS", "Command", "glyph_outline", "is_system"),
}
_MODULE_OF = {name: module for module, names in _MODULES.items() for name in names}

if not TYPE_CHECKING:  # so that a name there is not is still found before the program runs

    def __getattr__(name: str) -> object:
        """Return what one of the modules calls by this name."""
        if name not in _MODULE_OF:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        found = globals()[name] = getattr(import_module(f"{__name__}.{_MODULE_OF[name]}"), name)
        return found
