"""Bleed: what is printed beyond the edge of the paper and cut off, with marks where to cut (ISO 32000-2, 14.11.2)."""

from collections.abc import Iterator
from itertools import product

from reportlab.pdfbase.pdfdoc import PDFArray, PDFPage

from journeycanvas.layout.sheet import POINTS_PER_MM
from journeycanvas.scene.scene import Sheet
from journeycanvas.scene.shapes import Rule

_MARK, _GAP, _LINE = 5.0 * POINTS_PER_MM, 1.0 * POINTS_PER_MM, 0.25
_INK = "#000000"


def room_around(sheet: Sheet) -> float:
    """Return how much larger than the paper the page is on each side, in points: the bleed and its marks, if any."""
    return sheet.bleed_pt + _GAP + _MARK if sheet.bleed_pt else 0.0


def crop_marks(sheet: Sheet) -> Iterator[Rule]:
    """Yield the marks at the corners of the paper, beyond its bleed, in points of the scene."""
    if not sheet.bleed_pt:
        return
    near, far, line = (length / sheet.scale for length in (sheet.bleed_pt + _GAP, room_around(sheet), _LINE))
    width, height = sheet.width_pt / sheet.scale, sheet.height_pt / sheet.scale
    for (x, aside), (y, above) in product(((0.0, -1), (width, 1)), ((0.0, -1), (height, 1))):
        yield Rule(x + aside * near, y, x + aside * far, y, _INK, line)
        yield Rule(x, y + above * near, x, y + above * far, _INK, line)


def set_boxes(page: PDFPage, sheet: Sheet, unit: float) -> None:
    """Say on a page where the paper ends once it is cut, and where its bleed does."""
    if not sheet.bleed_pt:
        return
    around = room_around(sheet)
    for name, beyond in (("TrimBox", 0.0), ("BleedBox", sheet.bleed_pt)):
        low = around - beyond
        edges = (low, low, around + sheet.width_pt + beyond, around + sheet.height_pt + beyond)
        setattr(page, name, PDFArray([round(edge / unit, 3) for edge in edges]))
