"""The letters painted are those of the bundled files, placed as measured."""

import pytest
from PySide6.QtGui import QFont, QFontMetricsF
from pytestqt.qtbot import QtBot

from journeycanvas import text
from journeycanvas.ui.paint import fonts
from journeycanvas.ui.paint.glyphs import drawn_line
from tests.exports import scenes


@pytest.mark.parametrize("face", text.FACES, ids=lambda face: face.name)
def test_face_is_the_bundled_file(qtbot: QtBot, face: text.Face) -> None:
    raw = fonts.raw_font(face.name)

    assert bytes(raw.fontTable("head").data()) in text.font_file(face.name).read_bytes()
    assert raw.pixelSize() == fonts.PIXELS


def test_unknown_face_is_named(qtbot: QtBot) -> None:
    with pytest.raises(text.UnknownFaceError, match="Comic"):
        fonts.raw_font("Comic")


def test_glyphs_stand_where_they_were_measured(qtbot: QtBot) -> None:
    line = scenes.words("AVATAR To", 0, 0)

    (run,) = drawn_line(line).runs

    assert tuple(run.glyphIndexes()) == line.runs[0].glyph_ids
    assert [place.x() for place in run.positions()] == pytest.approx([x * fonts.PIXELS for x in line.runs[0].xs])


def test_line_is_built_once_for_every_size_and_place(qtbot: QtBot) -> None:
    assert drawn_line(scenes.words("Panier", 0, 0, size=9)) is drawn_line(scenes.words("Panier", 5, 7, size=20))


def test_typed_letters_are_as_wide_as_drawn_ones(qtbot: QtBot) -> None:
    line = "Être rassuré, office filed, AVATAR To"
    font: QFont = fonts.font("semibold", 24.0)

    typed = QFontMetricsF(font).horizontalAdvance(line)

    size = QFontMetricsF(font).height() / (text.ascent(1.0) + text.descent(1.0))
    assert typed == pytest.approx(text.width(line, "semibold", size), rel=0.01)
