"""The logical structure of a PDF: elements in reading order, and the marked content they hold (ISO 32000-1, 14.7)."""

import re
from collections.abc import Sequence
from itertools import accumulate

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFDocument, PDFObject

_ESCAPED = (("\\", "\\\\"), ("(", "\\("), (")", "\\)"), ("\r", "\\r"), ("\n", "\\n"), ("\u00a0", " "), ("\u202f", " "))
_CODES = str.maketrans(
    dict(zip("•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž", map(chr, range(0x80, 0x9F)), strict=True)) | {"€": "\u00a0"}
)
"""What is not coded as in Latin-1 (ISO 32000-1, annex D.2): PDFDocEncoding."""
_UNKNOWN = re.compile(f"[^ -~\u00a1-\u00ac\u00ae-\u00ff{''.join(map(chr, _CODES))}]")
_WHOLE, _TREE = b"1111111111 0 R", b"2222222222 0 R"
"""Stand for references to objects that have no numbers yet, and are as long as those: no PDF has so many objects."""


class Part:
    """An element: its type, the elements in it, the marked content it holds itself, and what is said in place of it.

    The alternative tells what a figure shows; what an element says is a text that nothing draws.
    """

    __slots__ = ("alternative", "inner", "marked", "number", "page", "says", "tag")

    def __init__(self, tag: str, *, alternative: str = "", says: str = "") -> None:
        """Begin with nothing in it."""
        self.tag = tag
        self.alternative = alternative
        self.says = says
        self.inner: list[Part] = []
        self.marked: list[int] = []
        self.page = self.number = 0


class _Root(PDFObject):  # type: ignore[misc]  # reportlab has no types
    """The root of the structure; its references are put in once all other objects have their numbers."""

    __RefOnly__ = 1

    def __init__(self, pages: int) -> None:
        self._pages = pages

    def format(self, _document: PDFDocument) -> bytes:
        parts = b"/K %s /ParentTree %s /ParentTreeNextKey %d" % (_WHOLE, _TREE, self._pages)
        return b"<< /Type /StructTreeRoot %s >>" % parts


class Structure:
    """The structure of one PDF, page after page."""

    def __init__(self) -> None:
        """Begin with no pages."""
        self._pages: list[list[Part]] = []
        """For each page the elements of its marked content, by number."""
        self._root: _Root | None = None

    def begin_page(self) -> None:
        """Go on with another page."""
        self._pages.append([])

    def mark(self, element: Part) -> str:
        """Return the operator that begins content of an element on this page; EMC ends it.

        All content of an element itself stands on one page; that of those in it may stand on others.
        """
        held = self._pages[-1]
        number = len(held)
        held.append(element)
        element.marked.append(number)
        element.page = len(self._pages)
        return f"/{element.tag} <</MCID {number}>> BDC"

    def announce(self, document: PDFDocument) -> None:
        """Say in the document, once all its pages are painted, that it has a structure."""
        self._root = _Root(len(self._pages))
        document.Catalog.StructTreeRoot = self._root
        document.Catalog.MarkInfo = PDFDictionary({"Marked": "true"})
        document.updateSignature("".join([one.alternative or one.says for page in self._pages for one in page]))

    def added_to(self, written: bytes, document: PDFDocument, elements: Sequence[Part]) -> bytes:
        """Return the written document with the elements in it, which are its outermost ones.

        They are thousands of small objects, and what writes the others is slow at those.
        """
        numbers = document.idToObjectNumberAndVersion
        whole, name = len(document.numberToId) + 1, document.Reference(self._root).name
        root = numbers[name][0]
        pages = [numbers[f"Page{page}"][0] for page in range(1, len(self._pages) + 1)]
        root_part = Part("Document")
        root_part.inner = list(elements)
        objects: list[str] = []
        _write(root_part, whole, root, pages, objects)
        held = [f"{page}[{' '.join([f'{one.number} 0 R' for one in ones])}]" for page, ones in enumerate(self._pages)]
        objects.append("<</Nums[{}]>>".format("\n".join(held)))
        tree = whole + len(objects) - 1
        start = document.idToOffset[name]
        end = written.index(b"endobj", start)
        known = written[start:end].replace(_WHOLE, b"%010d 0 R" % whole).replace(_TREE, b"%010d 0 R" % tree)
        return _appended(b"".join((memoryview(written)[:start], known, memoryview(written)[end:])), whole, objects)


def text_string(text: str) -> str:
    """Return a text as a string object (ISO 32000-1, 7.9.2.2)."""
    escaped = text
    for letter, written in _ESCAPED:
        escaped = escaped.replace(letter, written)
    if escaped.isprintable() and _is_latin(escaped):
        return f"({escaped})"
    if not _UNKNOWN.search(escaped):
        return f"({escaped.translate(_CODES)})"
    return f"<FEFF{text.encode('utf-16-be').hex()}>"


def _is_latin(text: str) -> bool:
    try:
        text.encode("latin-1")
    except UnicodeEncodeError:
        return False
    return True


def _write(part: Part, first: int, parent: int, pages: Sequence[int], objects: list[str]) -> None:
    """Add a part and those in it to objects of which the first has this number."""
    place = len(objects)
    number = part.number = first + place
    objects.append("")
    kids = ""
    if part.inner:
        for inner in part.inner:
            _write(inner, first, number, pages, objects)
        kids = " ".join([f"{inner.number} 0 R" for inner in part.inner])
    said = ""
    if part.alternative:
        said = f"/Alt{text_string(part.alternative)}"
    elif part.says:
        said = f"/ActualText{text_string(part.says)}"
    if part.marked:
        marked = " ".join([str(each) for each in part.marked])
        said += f"/Pg {pages[part.page - 1]} 0 R"
        kids = f"{kids} {marked}" if kids else marked
    objects[place] = f"<</S/{part.tag}/P {parent} 0 R{said}/K[{kids}]>>"


def _appended(written: bytes, first: int, objects: Sequence[str]) -> bytes:
    """Return a file with more objects after its own, of which the first has this number."""
    end = written.rindex(b"startxref")
    table = int(written[end:].split()[1])
    trailer = written.index(b"trailer", table)
    known = written[table:trailer].split(b"\n", 2)[2]
    size = first + len(objects)
    # All is in Latin-1, so that a letter is a byte.
    bodies = [f"{number} 0 obj\n{content}\nendobj\n" for number, content in enumerate(objects, start=first)]
    offsets = list(accumulate(map(len, bodies), initial=table))
    counted = written[trailer:end].replace(b"/Size %d" % first, b"/Size %d" % size)
    return b"".join(
        (
            memoryview(written)[:table],
            "".join(bodies).encode("latin-1"),
            b"xref\n0 %d\n" % size,
            known,
            "".join([f"{offset:010} 00000 n \n" for offset in offsets[:-1]]).encode("ascii"),
            counted,
            b"startxref\n%d\n%%%%EOF\n" % offsets[-1],
        )
    )
