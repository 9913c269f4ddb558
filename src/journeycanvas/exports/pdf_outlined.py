"""The computer's own faces in a PDF: glyphs as outlines, found again by search (ISO 32000-1, 9.6.5).

A Type 3 font holds drawings, so nothing depends on the format of the font file. It has room for 255 glyphs, so a face
takes as many fonts as it needs.
"""

from collections.abc import Sequence

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFDocument, PDFStream, PDFZCompress

from journeycanvas import text
from journeycanvas.exports.notation import decimal, fraction
from journeycanvas.exports.outlines import bounds
from journeycanvas.exports.pdf_fonts import Piece, character_map, glyph_texts
from journeycanvas.exports.pdf_operators import path
from journeycanvas.scene.shapes import Glyphs

_GLYPHS_A_FONT = 255
_UNIT = fraction(1 / text.OUTLINE_UNITS)
_SLIGHT = 0.0005
"""Em that a glyph may stand away from where the one before it ends, and still be written with it."""

Drawing = tuple[int, str, float]
"""A glyph, the characters it stands for, and its advance in em."""


class OutlinedFace:
    """One of the computer's faces in one PDF."""

    space = ""
    """It has none to end a line with: its lines are told apart by their places alone."""

    def __init__(self, name: str, *, resource: str) -> None:
        self._name = name
        self._resource = resource
        self._numbers: dict[Drawing, int] = {}

    def pieces(self, run: Glyphs) -> list[Piece]:
        """Return a run as operands of TJ; lengths in em, so that they serve every size."""
        found: list[Piece] = []
        end = 0.0
        drawings = zip(run.glyph_ids, glyph_texts(run), run.advances, strict=True)
        for drawing, x, y in zip(drawings, run.xs, run.ys, strict=True):
            number = self._numbers.setdefault(drawing, len(self._numbers))
            resource, code = self._font_name(number), _code(number)
            if found and (found[-1][0], found[-1][2]) == (resource, y) and abs(x - end) < _SLIGHT:
                _, start, _, codes = found.pop()
                found.append((resource, start, y, f"{codes[:-1]}{code}>"))
            else:
                found.append((resource, x, y, f"<{code}>"))
            end = x + drawing[2]
        return found

    def add_to(self, document: PDFDocument) -> None:
        """Embed the outlines of the glyphs used so far."""
        fonts = document.idToObject["BasicFonts"].dict
        drawings = list(self._numbers)
        for first in range(0, len(drawings), _GLYPHS_A_FONT):
            font = self._font(document, drawings[first : first + _GLYPHS_A_FONT])
            fonts[self._font_name(first)] = document.Reference(font)

    def _font_name(self, number: int) -> str:
        return f"{self._resource}-{number // _GLYPHS_A_FONT + 1}"

    def _font(self, document: PDFDocument, drawings: Sequence[Drawing]) -> PDFDictionary:
        names = [f"g{number}" for number in range(1, len(drawings) + 1)]
        contents = [self._procedure(glyph, advance) for glyph, _, advance in drawings]
        texts = character_map({_code(number): said for number, (_, said, _) in enumerate(drawings)})
        for content in (*contents, texts):
            document.updateSignature(content)
        procedures = {name: document.Reference(_stream(content)) for name, content in zip(names, contents, strict=True)}
        return PDFDictionary(
            {
                "Type": "/Font",
                "Subtype": "/Type3",
                "FontBBox": "[0 0 0 0]",
                "FontMatrix": f"[{_UNIT} 0 0 {_UNIT} 0 0]",
                "FirstChar": 1,
                "LastChar": len(drawings),
                "Widths": f"[{' '.join(decimal(advance * text.OUTLINE_UNITS) for _, _, advance in drawings)}]",
                "Encoding": f"<< /Type /Encoding /Differences [1 {' '.join(f'/{name}' for name in names)}] >>",
                "CharProcs": PDFDictionary(procedures),
                "Resources": PDFDictionary({}),
                "ToUnicode": document.Reference(_stream(texts)),
            }
        )

    def _procedure(self, glyph: int, advance: float) -> str:
        """Return the drawing of a glyph, in the colour that the text has."""
        outline = text.glyph_outline(self._name, glyph)
        box = bounds(outline)
        edges = (advance * text.OUTLINE_UNITS, 0.0, box.x, box.y, box.right, box.bottom)
        return f"{' '.join(map(decimal, edges))} d1" + (f" {path(outline)} f" if outline else "")


def _code(number: int) -> str:
    return f"{number % _GLYPHS_A_FONT + 1:02X}"


def _stream(content: str) -> PDFStream:
    return PDFStream(content=content.encode("ascii"), filters=[PDFZCompress])
