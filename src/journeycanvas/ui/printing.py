"""Scenes on printed paper, as vectors."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from journeycanvas.layout.poster import PosterPage
from journeycanvas.scene.scene import Scene, Sheet
from journeycanvas.ui.paint.poster import paint_poster_page
from journeycanvas.ui.paint.sheet import paint_scene

_POINTS_A_INCH = 72.0
_ROUNDING_PT = 1.5
"""How much smaller a printer's paper may be than the sheet without being another paper."""


class PosterSheet(NamedTuple):
    """A page of a poster, and the map that it shows a part of."""

    page: PosterPage
    beneath: Scene

    @property
    def sheet(self) -> Sheet:
        """The paper."""
        return self.page.scene.sheet

    @property
    def title(self) -> str:
        """What the map is called."""
        return self.page.scene.title


Printable = Scene | PosterSheet
"""What a page can be: a scene on its sheet, or a page of a poster."""


class PrinterError(Exception):
    """The printer, or the file printed into, does not accept a page."""


def set_paper(printer: QPrinter, scene: Printable) -> None:
    """Ask the printer for the paper of the scene's sheet; call it before a dialog is opened on the printer."""
    sheet = scene.sheet
    upright = QSizeF(min(sheet.width_pt, sheet.height_pt), max(sheet.width_pt, sheet.height_pt))
    is_upright = sheet.width_pt <= sheet.height_pt
    size = QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    printer.setFullPage(True)
    printer.setPageLayout(
        QPageLayout(
            size,
            QPageLayout.Orientation.Portrait if is_upright else QPageLayout.Orientation.Landscape,
            QMarginsF(),
            QPageLayout.Unit.Point,
        )
    )
    printer.setDocName(scene.title)


def fits(printer: QPrinter, sheet: Sheet) -> bool:
    """Tell whether the sheet goes on the printer's paper at its exact size."""
    paper = printer.pageLayout().fullRectPoints()
    return sheet.width_pt <= paper.width() + _ROUNDING_PT and sheet.height_pt <= paper.height() + _ROUNDING_PT


def print_scene(printer: QPrinter, scene: Printable) -> None:
    """Print the sheet from the corner of the paper at its exact size, or shrunk where the paper is too small.

    Raises PrinterError.
    """
    print_scenes(printer, (scene,))


def print_scenes(printer: QPrinter, scenes: Sequence[Printable]) -> None:
    """Print the sheets, each on a page of its own, as one sheet is printed; raises PrinterError."""
    printer.setFullPage(True)
    painter = QPainter()
    if not painter.begin(printer):
        raise PrinterError(printer.printerName() or printer.outputFileName())
    try:
        for number, scene in enumerate(scenes):
            if number and not printer.newPage():
                raise PrinterError(printer.printerName() or printer.outputFileName())
            _paint(painter, printer, scene)
    finally:
        painter.end()


def _paint(painter: QPainter, printer: QPrinter, scene: Printable) -> None:
    sheet = scene.sheet
    paper = printer.pageLayout().fullRectPoints()
    shrunk = 1.0 if fits(printer, sheet) else min(paper.width() / sheet.width_pt, paper.height() / sheet.height_pt)
    scale = printer.resolution() / _POINTS_A_INCH * sheet.scale * shrunk
    painter.save()
    painter.scale(scale, scale)
    if isinstance(scene, PosterSheet):
        paint_poster_page(painter, scene.page, scene.beneath, on_paper=True)
    else:
        paint_scene(painter, scene, on_paper=True)
    painter.restore()
