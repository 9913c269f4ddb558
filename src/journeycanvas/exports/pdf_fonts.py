"""The faces of a PDF: glyphs placed as layout placed them, found again by search, embedded as subsets.

Each pair of a glyph and the characters it stands for has a code of its own, so that two characters drawn by one glyph
(a space and a no-break space) are both read back as they were (ISO 32000-1, 9.7.4 and 9.10.3).
"""

import hashlib
from collections.abc import Mapping
from functools import cached_property
from itertools import accumulate, pairwise

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFDocument, PDFStream, PDFZCompress

from journeycanvas import text
from journeycanvas.exports import truetype
from journeycanvas.exports.notation import decimal
from journeycanvas.scene.shapes import Glyphs

_SYMBOLIC, _ITALIC = 4, 64
_STEM = 80
"""Thickness of a stem; used by readers only to imitate a face that is not embedded, which ours always are."""
_CMAP_START = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<{first}> <{last}>
endcodespacerange
"""
_CMAP_END = """endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""
_SLIGHT = 0.05
"""Thousandths of an em: what rounding the widths may put a glyph out by."""
_CMAP_BLOCK = 100
"""The most lines a block of a CMap may have (Adobe technical note 5014)."""

Piece = tuple[str, float, float, str]
"""Glyphs of one font on one height: its resource, x and y of the first in em, y upwards, and the operand of TJ."""


class PdfFace:
    """One face in one PDF."""

    def __init__(self, name: str, *, resource: str) -> None:
        self.name = name
        self.resource = resource
        self._advances = truetype.measures(name).advances
        self._codes: dict[tuple[int, str], str] = {}
        self._steps: dict[tuple[int, str, float], str] = {}
        self._pieces: dict[int, tuple[Glyphs, list[Piece]]] = {}

    def pieces(self, run: Glyphs) -> list[Piece]:
        """Return a run as operands of TJ; lengths in em, so that they serve every size."""
        known = self._pieces.get(id(run))
        if known is None:
            # The run is kept beside its pieces: while it lives no other can have its identity.
            known = self._pieces[id(run)] = (run, self._made(run))
        return known[1]

    @cached_property
    def space(self) -> str:
        """The operand of TJ for a space; empty where the face has none of its own."""
        own = text.shape(" ", text.face(self.name).style).runs
        if len(own) != 1 or own[0].face != self.name:
            return ""
        return f"<{self._codes.get((own[0].glyph_ids[0], ' ')) or self._new_code(own[0].glyph_ids[0], ' ')}>"

    def add_to(self, document: PDFDocument) -> None:
        """Embed the glyphs used so far."""
        fonts = document.idToObject["BasicFonts"].dict
        fonts[self.resource] = document.Reference(self._font(document))
        document.updateSignature(self._character_map())

    def _made(self, run: Glyphs) -> list[Piece]:
        if _is_plain(run):
            return [(self.resource, run.xs[0], 0.0, self._plain(run))]
        found: list[Piece] = []
        start, height, pen = 0.0, None, 0.0
        parts: list[str] = []
        codes, advances = self._codes, self._advances
        for glyph, x, y, characters in zip(run.glyph_ids, run.xs, run.ys, glyph_texts(run), strict=True):
            place = x * 1000
            if y != height:
                if height is not None:
                    found.append((self.resource, start, height, f"<{''.join(parts)}>"))
                start, height, pen, parts = x, y, place, []
            gap = round(pen - place)
            if gap:
                parts.append(f">{gap}<")
                pen -= gap
            parts.append(codes.get((glyph, characters)) or self._new_code(glyph, characters))
            pen += advances[glyph]
        if height is not None:
            found.append((self.resource, start, height, f"<{''.join(parts)}>"))
        return found

    def _plain(self, run: Glyphs) -> str:
        steps = self._steps
        try:
            glyphs = "".join([steps[step] for step in zip(run.glyph_ids, run.text, run.advances, strict=True)])
        except KeyError:
            for step in zip(run.glyph_ids, run.text, run.advances, strict=True):
                if step not in steps:
                    steps[step] = self._new_step(*step)
            return self._plain(run)
        return f"<{glyphs.removesuffix('<')}" if glyphs.endswith("<") else f"<{glyphs}>"

    def _new_step(self, glyph: int, character: str, advance: float) -> str:
        code = self._codes.get((glyph, character)) or self._new_code(glyph, character)
        gap = round(self._advances[glyph] - advance * 1000, 1)
        return f"{code}>{gap:g}<" if abs(gap) > _SLIGHT else code

    def _new_code(self, glyph: int, characters: str) -> str:
        code = self._codes[glyph, characters] = f"{len(self._codes) + 1:04X}"
        return code

    def _font(self, document: PDFDocument) -> PDFDictionary:
        glyphs = [0, *(glyph for glyph, _ in self._codes)]
        name = f"/{_tag(self.name, glyphs)}+{self.name}"
        descendant = PDFDictionary(
            {
                "Type": "/Font",
                "Subtype": "/CIDFontType2",
                "BaseFont": name,
                "CIDSystemInfo": "<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>",
                "FontDescriptor": document.Reference(self._descriptor(document, name, glyphs)),
                "CIDToGIDMap": document.Reference(_stream(b"".join(glyph.to_bytes(2, "big") for glyph in glyphs))),
                "W": f"[0 [{' '.join(decimal(self._advances[glyph]) for glyph in glyphs)}]]",
            }
        )
        return PDFDictionary(
            {
                "Type": "/Font",
                "Subtype": "/Type0",
                "BaseFont": name,
                "Encoding": "/Identity-H",
                "DescendantFonts": f"[{_reference(document, descendant)}]",
                "ToUnicode": document.Reference(_stream(self._character_map().encode("ascii"))),
            }
        )

    def _descriptor(self, document: PDFDocument, name: str, glyphs: list[int]) -> PDFDictionary:
        measures = truetype.measures(self.name)
        font = truetype.for_pdf(text.subset(self.name, glyphs))
        file = _stream(font)
        file.dictionary["Length1"] = len(font)
        return PDFDictionary(
            {
                "Type": "/FontDescriptor",
                "FontName": name,
                "Flags": _SYMBOLIC | (_ITALIC if measures.slant else 0),
                "FontBBox": f"[{' '.join(map(str, measures.box))}]",
                "ItalicAngle": decimal(measures.slant),
                "Ascent": measures.ascent,
                "Descent": measures.descent,
                "CapHeight": measures.capital_height,
                "StemV": _STEM,
                "FontFile2": document.Reference(file),
            }
        )

    def _character_map(self) -> str:
        return character_map({code: characters for (_, characters), code in self._codes.items()})


def character_map(texts: Mapping[str, str]) -> str:
    """Return the CMap that says what each code stands for; the codes are hexadecimal, all of one length."""
    lines = [
        f"<{code}> <{characters.encode('utf-16-be').hex().upper()}>" for code, characters in texts.items() if characters
    ]
    blocks = [lines[start : start + _CMAP_BLOCK] for start in range(0, len(lines), _CMAP_BLOCK)]
    body = "".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar\n" for block in blocks)
    length = max(map(len, texts), default=4)
    return _CMAP_START.format(first="0" * length, last="F" * length) + body + _CMAP_END


def _is_plain(run: Glyphs) -> bool:
    """Tell whether each glyph stands for one character and begins where the one before it ends."""
    return (
        0 < len(run.glyph_ids) == len(run.text) == len(set(run.clusters))
        and not _is_turned(run)
        and not any(run.ys)
        and run.xs == tuple(accumulate(run.advances[:-1], initial=run.xs[0]))
    )


def glyph_texts(run: Glyphs) -> list[str]:
    """Return for each glyph the characters it stands for, so that together they say the run's text once.

    Where several glyphs draw a cluster (a letter and its mark), the first in reading order says all of it: readers
    take a mark with a text of its own for a line of its own.
    """
    if not run.glyph_ids:
        return []
    starts = sorted(set(run.clusters))
    said = {start: run.text[start:end] for start, end in pairwise([*starts, len(run.text)])}
    found = [""] * len(run.clusters)
    order = range(len(run.clusters))
    for index in reversed(order) if _is_turned(run) else order:
        found[index] = said.pop(run.clusters[index], "")
    return found


def _is_turned(run: Glyphs) -> bool:
    return run.clusters[0] > run.clusters[-1]


def _reference(document: PDFDocument, target: PDFDictionary) -> str:
    return str(document.Reference(target).format(document).decode("ascii"))


def _stream(content: bytes) -> PDFStream:
    return PDFStream(content=content, filters=[PDFZCompress])


def _tag(name: str, glyphs: list[int]) -> str:
    digest = hashlib.sha256(f"{name} {glyphs}".encode()).digest()
    return "".join(chr(ord("A") + byte % 26) for byte in digest[:6])
