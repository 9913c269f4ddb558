"""A map on many sheets of paper, as one PDF: the map stands in it once, and each page shows its part."""

from io import BytesIO

import pikepdf
from pikepdf import Dictionary, Name

from journeycanvas import progress
from journeycanvas.exports.opaque import opaque
from journeycanvas.exports.pdf import pdf_of_drawing, pdf_of_pages
from journeycanvas.exports.pdf_reading import MAP
from journeycanvas.layout.poster import MARGIN_MM, OVERLAP_MM, PosterPage, poster
from journeycanvas.scene.scene import Scene

_MAP = Name("/Map")


def poster_pdf(
    scene: Scene,
    *,
    paper: str = "A4",
    overlap_mm: float = OVERLAP_MM,
    margin_mm: float = MARGIN_MM,
    pdf_a: bool = False,
) -> bytes:
    """Return the poster of a map; raises ValueError where the paper has no room. The same map gives the same bytes.

    For PDF/A nothing in it is transparent.
    """
    scene = scene._replace(sheet=scene.sheet._replace(bleed_pt=0.0))  # its sheets have marks of their own
    dress = opaque if pdf_a else _as_it_is
    laid = poster(scene, paper=paper, overlap_mm=overlap_mm, margin_mm=margin_mm)
    written = BytesIO()
    marks = pdf_of_pages([dress(_named(page.scene, scene.title)) for page in laid.pages])
    with pikepdf.open(BytesIO(pdf_of_drawing(dress(scene)))) as map_file, pikepdf.open(BytesIO(marks)) as file:
        whole = file.copy_foreign(map_file.pages[0].as_form_xobject())
        # A map that is larger than a page may be is drawn in larger units.
        unit = float(map_file.pages[0].obj.get(Name.UserUnit, 1))
        for page, shown in zip(file.pages, laid.pages, strict=True):
            progress.step()
            _show(file, page, whole, shown, unit=unit, height=scene.sheet.height_pt)
        file.save(written, deterministic_id=True, compress_streams=True)
    return written.getvalue()


def _as_it_is(scene: Scene) -> Scene:
    return scene


def _named(page: Scene, title: str) -> Scene:
    """Return the scene of a page that says which part of the map is on it."""
    said = ", ".join(part for part in (title, *(node.name for node in page.nodes)) if part)
    return page._replace(alternatives=((MAP, said),))


def _show(
    file: pikepdf.Pdf, page: pikepdf.Page, whole: pikepdf.Object, shown: PosterPage, *, unit: float, height: float
) -> None:
    """Put a part of the map under what is on a page: PDF counts from the bottom, and so does the form."""
    part, scale = shown.part, shown.scale
    page_height = float(page.mediabox[3])
    bottom = page_height - shown.y - part.height * scale
    lower_edge = height - part.bottom
    resources = page.obj.get(Name.Resources, Dictionary())
    forms = resources.get(Name.XObject, Dictionary())
    forms[_MAP] = whole
    resources[Name.XObject] = forms
    page.obj[Name.Resources] = resources
    grown = scale * unit
    drawn = (
        "/Figure <</MCID 0>> BDC "
        f"q {shown.x:.3f} {bottom:.3f} {part.width * scale:.3f} {part.height * scale:.3f} re W n "
        f"{grown:.6f} 0 0 {grown:.6f} {shown.x - part.x * scale:.3f} {bottom - lower_edge * scale:.3f} cm {_MAP} Do Q "
        "EMC"
    )
    page.contents_add(file.make_stream(drawn.encode("ascii")), prepend=True)
