"""The computer's own faces, for characters that no bundled face has; drawn by their outlines, wherever they are drawn.

Outlines look alike on the screen, on paper and in an SVG, whatever the format of the font file.
"""

from functools import cache, lru_cache

from journeycanvas.remembering import forgettable
from journeycanvas.text import harfbuzz, system_files
from journeycanvas.text.faces import UnknownFaceError
from journeycanvas.text.harfbuzz import LoadedFace
from journeycanvas.text.system_files import SPECIMENS, Script

Command = tuple[str] | tuple[str, float, float] | tuple[str, float, float, float, float, float, float]
"""A drawing command as scenes have them: ("M",x,y), ("L",x,y), ("C",x1,y1,x2,y2,x,y) or ("Z",)."""

OUTLINE_UNITS = 1000
"""How many units of an outline an em has."""

_PREFIX = "system:"
_OUTLINES_KEPT = 16_384


def is_system(face_name: str) -> bool:
    """Say whether a run's face is one of the computer's, to be drawn by its outlines, rather than a bundled one."""
    return face_name.startswith(_PREFIX)


@cache
def load(script: Script) -> LoadedFace | None:
    """Return the computer's face for a script, looked for when first asked; none where it has none."""
    for file in system_files.candidates(script):
        try:
            face = harfbuzz.read(_PREFIX + script, file.path, number=file.number, postscript=file.name)
        except OSError:
            continue
        if _draws(face, SPECIMENS[script]):
            return face
    return None


@forgettable
@lru_cache(_OUTLINES_KEPT)
def glyph_outline(face_name: str, glyph_id: int) -> tuple[Command, ...]:
    """Return what a glyph of one of the computer's faces looks like, to be filled by the nonzero rule.

    Lengths are in thousandths of an em, y upwards from the baseline. Raises UnknownFaceError.
    """
    for script in SPECIMENS:
        if face_name == _PREFIX + script and (face := load(script)) is not None:
            return _outline(face, glyph_id)
    raise UnknownFaceError(face_name)


def _draws(face: LoadedFace, character: str) -> bool:
    """Say whether a face has an outline for a character: in some it is a picture, or of a format not known yet."""
    if not face.can_draw(character):
        return False
    return any(_outline(face, glyph_id) for glyph_id in harfbuzz.glyphs(face, character, "ltr").ids)


def _outline(face: LoadedFace, glyph_id: int) -> tuple[Command, ...]:
    import uharfbuzz  # type: ignore[import-untyped]  # it ships no types; local: see harfbuzz.read

    unit = OUTLINE_UNITS / face.units_per_em
    found: list[Command] = []
    pen = uharfbuzz.DrawFuncs()
    # HarfBuzz turns the quadratic curves of TrueType into cubic ones where no function for them is set.
    pen.set_move_to_func(lambda x, y, _: found.append(("M", x * unit, y * unit)))
    pen.set_line_to_func(lambda x, y, _: found.append(("L", x * unit, y * unit)))
    pen.set_cubic_to_func(
        lambda x1, y1, x2, y2, x, y, _: found.append(
            ("C", x1 * unit, y1 * unit, x2 * unit, y2 * unit, x * unit, y * unit)
        )
    )
    pen.set_close_path_func(lambda _: found.append(("Z",)))
    uharfbuzz.Font.draw_glyph(face.font, glyph_id, pen)
    return tuple(found)
