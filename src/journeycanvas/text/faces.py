"""The bundled faces: their files, families and measures, and which of them stand in for which."""

from functools import cache, lru_cache
from pathlib import Path
from typing import Literal, NamedTuple

from journeycanvas import resources
from journeycanvas.remembering import forgettable

Style = Literal["regular", "italic", "medium", "semibold", "bold"]

FAMILY = "JC Sans"
LEADING = 1.03
"""What a line is taller than the face's own ascent and descent."""
_SIZES_KEPT = 64
"""Type sizes whose lines are measured again and again."""


class Face(NamedTuple):
    """One bundled font file; ascent and descent are in em, both positive, from its hhea table."""

    name: str
    family: str
    style: Style | Literal["fallback"]
    weight: int
    italic: bool
    units_per_em: int
    ascent: float
    descent: float

    @property
    def file(self) -> str:
        """The file's name in resources/fonts."""
        return f"{self.name}.ttf"


class UnknownFaceError(LookupError):
    """No bundled face has this name."""


def _own(name: str, style: Style, weight: int) -> Face:
    return Face(name, FAMILY, style, weight, style == "italic", 2048, 1984 / 2048, 494 / 2048)


def _fallback(name: str, family: str, units_per_em: int, ascent: int, descent: int) -> Face:
    return Face(name, family, "fallback", 400, False, units_per_em, ascent / units_per_em, descent / units_per_em)


FACES: tuple[Face, ...] = (
    _own("JCSans-Regular", "regular", 400),
    _own("JCSans-Italic", "italic", 400),
    _own("JCSans-Medium", "medium", 500),
    _own("JCSans-SemiBold", "semibold", 600),
    _own("JCSans-Bold", "bold", 700),
    _fallback("NotoSansArabic", "JC Arabic", 1000, 1374, 738),
    _fallback("NotoSansHebrew", "JC Hebrew", 1000, 1068, 292),
    _fallback("DejaVuSans", "JC Symbols", 2048, 1901, 483),
    _fallback("NotoEmoji", "JC Emoji", 2048, 1900, 500),
)
EMOJI_FACE = "NotoEmoji"

_BY_NAME = {each.name: each for each in FACES}


def face(name: str) -> Face:
    """Return the bundled face of this name; raises UnknownFaceError."""
    try:
        return _BY_NAME[name]
    except KeyError:
        raise UnknownFaceError(name) from None


def font_file(face_name: str) -> Path:
    """Return the path of a bundled face's TrueType file; raises UnknownFaceError."""
    return resources.path("fonts", face(face_name).file)


@cache
def chain(style: Style) -> tuple[str, ...]:
    """Return the names of the faces asked in turn for a character: the style's own, then the fallbacks."""
    own = next(each.name for each in FACES if each.style == style)
    return (own, *(each.name for each in FACES if each.style == "fallback"))


def ascent(size: float) -> float:
    """Return how far letters of this size in points rise above the baseline, in points."""
    return FACES[0].ascent * size


def descent(size: float) -> float:
    """Return how far letters of this size in points hang below the baseline, in points, positive."""
    return FACES[0].descent * size


@forgettable
@lru_cache(_SIZES_KEPT)
def line_height(size: float) -> float:
    """Return the distance from one baseline to the next for text of this size in points, in points."""
    return (ascent(size) + descent(size)) * LEADING
