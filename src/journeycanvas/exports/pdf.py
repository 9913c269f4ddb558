"""Scenes as the pages of a PDF: text that can be searched and read aloud, faces embedded, stages in the outline."""

import zlib
from collections.abc import Sequence
from math import ceil
from typing import NamedTuple

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFInfo, PDFPage, PDFStream, PDFString
from reportlab.pdfgen.canvas import Canvas

from journeycanvas.document.memo import uncollected
from journeycanvas.exports.notation import fraction
from journeycanvas.exports.pdf_bleed import crop_marks, room_around, set_boxes
from journeycanvas.exports.pdf_page import PdfPage
from journeycanvas.exports.pdf_reading import Reading
from journeycanvas.exports.pdf_structure import Part, Structure
from journeycanvas.scene.scene import Scene, Sheet

_PRODUCER = "Journey Canvas"
_VERSION = (1, 7)
_PACKING = 4
"""How hard zlib tries: against its own choice, 6, a third of the time for a tenth more bytes."""
_ARTIFACT = "/Artifact BMC"
_LONGEST_SIDE = 14_400
"""The largest page in units (ISO 32000-1, annex C); a longer map gets larger units."""


class _BareCanvas(Canvas):  # type: ignore[misc]  # reportlab has no types
    """A canvas that sets no face of its own, since Helvetica would be listed unembedded, and no colour."""

    def _make_preamble(self) -> None:
        self._preamble = ""


class _Particulars(PDFInfo):  # type: ignore[misc]  # reportlab has no types
    """What the file says about itself: no dates, so that the same map gives the same bytes."""

    def format(self, document: object) -> bytes:
        told = {"Title": self.title, "Author": self.author, "Subject": self.subject, "Producer": _PRODUCER}
        return bytes(PDFDictionary({name: PDFString(text) for name, text in told.items() if text}).format(document))


def pdf(
    scene: Scene, *, tile: str = "", overlap_mm: float | None = None, document: str = "", pdf_a: bool = False
) -> bytes:
    """Return the scene's sheet as a PDF file; the same scene gives the same bytes.

    With the name of a paper to tile it with, such as "A4", it is a poster of many sheets that share so much at their
    edges, else the usual; raises ValueError where that paper has no room. With the text of its journey file, the PDF
    carries that along. As PDF/A-1b it is to be kept for good, and carries nothing: raises ValueError where it should.
    """
    if pdf_a:
        from journeycanvas.exports.opaque import opaque  # both for this alone
        from journeycanvas.exports.pdf_archive import archived

        if document:
            raise ValueError("PDF/A-1 allows no file inside")
        return archived(_poster(scene, tile, overlap_mm, pdf_a=True) if tile else pdf_of_pages((opaque(scene),)))
    written = _poster(scene, tile, overlap_mm) if tile else pdf_of_pages((scene,))
    if document:
        from journeycanvas.exports.pdf_document import with_document  # it needs pikepdf, which most PDFs do without

        return with_document(written, document)
    return written


def _poster(scene: Scene, tile: str, overlap_mm: float | None, *, pdf_a: bool = False) -> bytes:
    from journeycanvas.exports.poster import poster_pdf  # it needs pikepdf, and this module
    from journeycanvas.layout.poster import OVERLAP_MM

    overlap_mm = OVERLAP_MM if overlap_mm is None else overlap_mm
    return poster_pdf(scene, paper=tile, overlap_mm=overlap_mm, pdf_a=pdf_a)


def pdf_of_pages(scenes: Sequence[Scene]) -> bytes:
    """Return the sheets of one or more scenes as the pages of a PDF file, which says of itself what the first says.

    It is tagged: what is read aloud, in which order, and what stands in place of its figures.
    """
    with uncollected():
        canvas, structure = _begun(scenes[0]), Structure()
        page = PdfPage(canvas)
        elements: list[Part] = []
        for number, scene in enumerate(scenes, start=1):
            placed = _placed(canvas, scene.sheet)
            elements += _paint_marked(canvas._code, page, scene, structure)
            _end(canvas, page, scene, placed, is_last=number == len(scenes))
            _tie(canvas._doc.Pages.pages[-1], number - 1)
        structure.announce(canvas._doc)
        return structure.added_to(bytes(canvas.getpdfdata()), canvas._doc, elements)


def pdf_of_drawing(scene: Scene) -> bytes:
    """Return the sheet of a scene as a page without tags, to be drawn as part of others."""
    with uncollected():
        canvas = _begun(scene)
        page, placed = PdfPage(canvas), _placed(canvas, scene.sheet)
        for node in scene.nodes:
            if node.on_paper:
                for shape in node.shapes:
                    page.paint(shape)
        _end(canvas, page, scene, placed, is_last=True)
        return bytes(canvas.getpdfdata())


def _begun(first: Scene) -> Canvas:
    canvas = _BareCanvas("", pageCompression=0, invariant=1, pdfVersion=_VERSION, lang=first.language or None)
    _describe(canvas, first)
    return canvas


class Placed(NamedTuple):
    """How a sheet stands on its page: the unit of the page in points, the scale, and its upper left corner."""

    unit: float
    scale: float
    left: float
    top: float


def place_of(sheet: Sheet) -> Placed:
    """Return how a sheet stands on its page, in the units of that page with y upwards."""
    around = room_around(sheet)
    width, height = sheet.width_pt + 2 * around, sheet.height_pt + 2 * around
    # A whole number of hundredths, so that the page is as large as it says.
    unit = max(100, ceil(100 * max(width, height) / _LONGEST_SIDE)) / 100
    return Placed(unit, sheet.scale / unit, around / unit, (height - around) / unit)


def _placed(canvas: Canvas, sheet: Sheet) -> Placed:
    """Begin a page as large as a sheet and the room around it."""
    around = room_around(sheet)
    unit, scale, left, top = placed = place_of(sheet)
    canvas.setPageSize(((sheet.width_pt + 2 * around) / unit, (sheet.height_pt + 2 * around) / unit))
    canvas._code.append(f"{scale:.6f} 0 0 {-scale:.6f} {fraction(left)} {fraction(top)} cm")
    return placed


def _end(canvas: Canvas, page: PdfPage, scene: Scene, placed: Placed, *, is_last: bool) -> None:
    if is_last:
        page.embed_faces()
    _add_outline(canvas, scene, scale=placed.scale, left=placed.left, top=placed.top)
    _finish_page(canvas, scene.sheet, unit=placed.unit)
    if not is_last:
        page.turn()


def _tie(page: PDFPage, number: int) -> None:
    """Tell a page where in the structure its content stands; fields are gone through in the same order."""
    page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
    page.StructParents, page.Tabs = number, "/S"


def _paint_marked(code: list[str], page: PdfPage, scene: Scene, structure: Structure) -> list[Part]:
    """Paint all nodes, each as content of its element; what stands for none is an artifact."""
    reading = Reading(scene, structure)
    marked: Part | None = None
    code.append(_ARTIFACT)
    for node in scene.nodes:
        if not node.on_paper:
            continue
        for element, shapes in reading.parts(node):
            if element is not marked:
                code.append(f"EMC\n{_ARTIFACT if element is None else structure.mark(element)}")
                marked = element
            for shape in shapes:
                page.paint(shape)
    if marked is not None:
        code.append(f"EMC\n{_ARTIFACT}")
    for mark in crop_marks(scene.sheet):
        page.paint(mark)
    code.append("EMC")
    elements = reading.elements()
    # What only says a text holds nothing; it stands on the page all the same, so that it is found there.
    code.extend(f"{structure.mark(element)} EMC" for element in reading.unseen)
    return elements


def _describe(canvas: Canvas, scene: Scene) -> None:
    particulars = canvas._doc.info = _Particulars()
    particulars.title, particulars.author, particulars.subject = scene.title, scene.author, scene.subject
    canvas.setViewerPreference("DisplayDocTitle", "true")


def _add_outline(canvas: Canvas, scene: Scene, *, scale: float, left: float, top: float) -> None:
    page = canvas.getPageNumber()
    for number, mark in enumerate(scene.bookmarks):
        key, box = f"stage{number}" if page == 1 else f"stage{page}.{number}", mark.box
        edges = {
            "left": round(left + box.x * scale, 2),
            "right": round(left + box.right * scale, 2),
            "bottom": round(top - box.bottom * scale, 2),
            "top": round(top - box.y * scale, 2),
        }
        canvas.bookmarkPage(key, fit="FitR", **edges)
        canvas.addOutlineEntry(mark.title, key)
    if scene.bookmarks:
        canvas.showOutline()


def _finish_page(canvas: Canvas, sheet: Sheet, *, unit: float) -> None:
    # Only numbers and operators stand here, so that nothing but needless decimals can be meant.
    content = "\n".join(canvas._code).replace(".00 ", " ").encode("ascii")
    # The canvas would join its code once more.
    canvas._code.clear()
    canvas.showPage()
    page = canvas._doc.Pages[-1]
    packed = zlib.compress(content, _PACKING)
    page.Contents = PDFStream(PDFDictionary({"Filter": "/FlateDecode"}), packed)
    # It tells pages apart as well as what it holds, and is a seventh as long.
    canvas._doc.updateSignature(packed)
    set_boxes(page, sheet, unit)
    if unit > 1:
        page.__NoDefault__ = [*page.__NoDefault__, "UserUnit"]
        page.UserUnit = fraction(unit)
