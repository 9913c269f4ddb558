"""What Qt draws as "JC Sans" is our file, and its letters are as wide as we say."""

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QRawFont
from pytestqt.qtbot import QtBot

from journeycanvas import text
from tests.text.phrases import ENGLISH, FRENCH

PIXELS = 32
"""Units per em by 64: the size at which Qt rounds nothing."""

WEIGHTS = {
    "regular": QFont.Weight.Normal,
    "italic": QFont.Weight.Normal,
    "medium": QFont.Weight.Medium,
    "semibold": QFont.Weight.DemiBold,
    "bold": QFont.Weight.Bold,
}
OWN = [face for face in text.FACES if face.family == text.FAMILY]


def raw_font(face: text.Face) -> QRawFont:
    """Return the font Qt chooses when asked for a face by family and style."""
    for each in text.FACES:
        assert QFontDatabase.addApplicationFont(str(text.font_file(each.name))) >= 0
    font = QFont(face.family)
    font.setPixelSize(PIXELS)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setWeight(WEIGHTS.get(face.style, QFont.Weight.Normal))
    font.setItalic(face.italic)
    return QRawFont.fromFont(font)


@pytest.mark.parametrize("face", text.FACES, ids=lambda face: face.name)
def test_qt_chooses_our_file(qtbot: QtBot, face: text.Face) -> None:
    raw = raw_font(face)

    head = raw.fontTable("head").data()
    assert raw.familyName() == face.family or face.style in ("medium", "semibold")
    assert head in text.font_file(face.name).read_bytes()
    assert raw.unitsPerEm() == face.units_per_em


@pytest.mark.parametrize("face", OWN, ids=lambda face: face.name)
def test_qt_letters_are_as_wide_as_ours(qtbot: QtBot, face: text.Face) -> None:
    raw = raw_font(face)
    letters = sorted(set("".join(FRENCH + ENGLISH)))

    for letter in letters:
        run = text.shape(letter, face.style).runs[0]
        glyph_ids = raw.glyphIndexesForString(letter)
        (advance,) = raw.advancesForGlyphIndexes(glyph_ids)
        assert tuple(glyph_ids) == run.glyph_ids
        assert advance.x() == pytest.approx(run.advances[0] * PIXELS, rel=1e-5)
