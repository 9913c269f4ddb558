"""The table of faces says what the files say."""

import re
from io import BytesIO

import pytest
from fontTools.ttLib import TTFont

from journeycanvas import resources, text


@pytest.mark.parametrize("face", text.FACES, ids=lambda face: face.name)
def test_face_is_described_as_its_file_says(face: text.Face) -> None:
    with TTFont(text.font_file(face.name)) as font:
        names = font["name"]
        measured = (font["head"].unitsPerEm, font["OS/2"].usWeightClass)

        assert measured == (face.units_per_em, face.weight)
        assert face.ascent == font["hhea"].ascent / face.units_per_em
        assert face.descent == -font["hhea"].descent / face.units_per_em
        assert face.italic == bool(font["OS/2"].fsSelection & 1)
        assert (names.getDebugName(16) or names.getDebugName(1)) == face.family


@pytest.mark.parametrize("face", text.FACES, ids=lambda face: face.name)
def test_face_is_static_truetype_that_may_be_embedded(face: text.Face) -> None:
    with TTFont(text.font_file(face.name)) as font:
        assert "glyf" in font
        assert not {"fvar", "CFF ", "COLR", "CBDT"} & set(font.keys())
        assert font["OS/2"].fsType == 0


@pytest.mark.parametrize("style", ["regular", "italic", "medium", "semibold", "bold"])
def test_letters_arrows_and_signs_of_our_languages_are_in_every_style(style: text.Style) -> None:
    wanted = (
        "ÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸàâæçéèêëîïôœùûüÿ«»“”‘’…–—·•°№€£$%‰×÷±−≤≥≈≠∞←→↑↓↗↘✓✗"
        "αβγδεζηθικλμνξοπρστυφχψωΑΩабвгдежзийклмнопрстуфхцчшщъыьэюяЁёĄąČčĐđŁłŚśŞşŽž\u00a0\u202f"
    )

    faces = {run.face for run in text.shape(wanted, style).runs}
    assert faces == {next(face.name for face in text.FACES if face.style == style)}


def test_all_styles_have_the_same_characters() -> None:
    characters = [frozenset(TTFont(text.font_file(face.name)).getBestCmap()) for face in text.FACES[:5]]

    assert len(set(characters)) == 1


def test_every_face_has_its_licence_beside_it() -> None:
    folder = resources.path("fonts")
    licences = {path.name for path in folder.glob("LICENCE-*.txt")}

    sources = ("Inter", "NotoSansArabic", "NotoSansHebrew", "DejaVuSans", "NotoEmoji")
    assert licences == {f"LICENCE-{name}.txt" for name in sources}
    assert {path.stem for path in folder.glob("*.ttf")} == {face.name for face in text.FACES}


def test_unknown_face_is_refused_by_name() -> None:
    with pytest.raises(text.UnknownFaceError, match=re.escape("Comic")):
        text.font_file("Comic")


def test_lines_are_a_quarter_higher_than_their_letters_are_big() -> None:
    assert text.ascent(10) == pytest.approx(9.6875)
    assert text.descent(10) == pytest.approx(2.412, abs=0.001)
    assert text.line_height(10) == pytest.approx((9.6875 + 2.412) * text.LEADING, abs=0.001)


def test_subset_keeps_ids_characters_and_family() -> None:
    run = text.shape("Hé !", "bold").runs[0]

    with TTFont(BytesIO(text.subset(run.face, run.glyph_ids))) as font, TTFont(text.font_file(run.face)) as whole:
        assert font["name"].getDebugName(1) == "JC Sans"
        assert font.getBestCmap().keys() >= set(map(ord, "Hé !"))
        for glyph_id, character in zip(run.glyph_ids, run.text, strict=True):
            assert font.getGlyphID(font.getBestCmap()[ord(character)]) == glyph_id
            kept, original = font.getGlyphName(glyph_id), whole.getGlyphName(glyph_id)
            assert font["hmtx"].metrics[kept] == whole["hmtx"].metrics[original]


def test_subset_is_small_and_always_the_same() -> None:
    ids = text.shape("Moment de vérité").runs[0].glyph_ids

    assert text.subset("JCSans-Regular", ids) == text.subset("JCSans-Regular", reversed(ids))
    assert len(text.subset("JCSans-Regular", ids)) < 30_000
