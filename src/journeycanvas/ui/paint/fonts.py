"""The bundled faces as Qt draws them."""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QRawFont

from journeycanvas.text import FACES, Face, Style, UnknownFaceError, face, font_file

PIXELS = 32
"""The size glyphs are laid out in: units per em by 64, so that Qt rounds nothing."""

_LIGATURES = ("liga", "clig", "calt", "dlig")
_WEIGHTS = {
    500: QFont.Weight.Medium,
    600: QFont.Weight.DemiBold,
    700: QFont.Weight.Bold,
}
_HEAD_TABLE = "head"
"""It holds a checksum of the whole file, so it is a file's own."""


class WrongFontError(Exception):
    """Qt draws another font of the same name than the bundled one, so letters would not stand where they were laid."""


@cache
def load() -> None:
    """Make the bundled faces known to Qt, once; needs an application. Raises UnknownFaceError for a damaged file."""
    for each in FACES:
        if QFontDatabase.addApplicationFont(str(font_file(each.name))) < 0:
            raise UnknownFaceError(each.name)


@cache
def raw_font(face_name: str) -> QRawFont:
    """Return a face for drawing glyphs by number, at PIXELS; raises WrongFontError."""
    load()
    wanted = face(face_name)
    # WORKAROUND: QRawFont(file) paints nothing above 64 pixels (Qt 6.9 to 6.12), so it is asked for by family.
    raw = QRawFont.fromFont(_font(wanted))
    if bytes(raw.fontTable(_HEAD_TABLE).data()) not in font_file(face_name).read_bytes():
        raise WrongFontError(face_name)
    return raw


def font(style: Style, size_pt: float) -> QFont:
    """Return the font for typing text of a style, at a size in points of the screen, spaced as layout measures it."""
    load()
    wanted = _font(next(each for each in FACES if each.style == style))
    wanted.setPointSizeF(size_pt)
    wanted.setKerning(True)
    for tag in _LIGATURES:
        wanted.setFeature(QFont.Tag(tag), 0)
    return wanted


def _font(wanted: Face) -> QFont:
    chosen = QFont(wanted.family)
    chosen.setPixelSize(PIXELS)
    chosen.setWeight(_WEIGHTS.get(wanted.weight, QFont.Weight.Normal))
    chosen.setItalic(wanted.italic)
    chosen.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return chosen
