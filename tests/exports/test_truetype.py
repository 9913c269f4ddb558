"""What is read from a face, and the smaller font file made of it."""

import io

import pytest
from fontTools.ttLib import TTFont

from journeycanvas import text
from journeycanvas.exports import truetype


@pytest.mark.parametrize("name", [face.name for face in text.FACES])
def test_measures_are_those_fonttools_reads(name: str) -> None:
    font = TTFont(text.font_file(name))
    scale = 1000 / font["head"].unitsPerEm

    measures = truetype.measures(name)

    order = font.getGlyphOrder()
    assert measures.advances == pytest.approx([font["hmtx"][glyph][0] * scale for glyph in order], abs=0.006)
    assert measures.ascent == round(font["hhea"].ascent * scale)
    assert measures.descent == round(font["hhea"].descent * scale)
    assert measures.capital_height == round(getattr(font["OS/2"], "sCapHeight", font["hhea"].ascent) * scale)
    assert measures.slant == font["post"].italicAngle


def test_font_for_pdf_keeps_outlines_and_right_checksums() -> None:
    shaped = text.shape("Étape")
    subset = text.subset("JCSans-Regular", shaped.runs[0].glyph_ids)

    font = TTFont(io.BytesIO(truetype.for_pdf(subset)), checkChecksums=2)

    assert {"glyf", "head", "hhea", "hmtx", "loca", "maxp"} <= set(font.keys())
    assert not {"GSUB", "GPOS", "cmap", "name"} & set(font.keys())
    glyph = shaped.runs[0].glyph_ids[1]
    whole = TTFont(text.font_file("JCSans-Regular"))
    name, whole_name = font.getGlyphName(glyph), whole.getGlyphName(glyph)
    assert font["glyf"][name].coordinates == whole["glyf"][whole_name].coordinates
