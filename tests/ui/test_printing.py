"""Maps on printed paper, tried with the printer that writes PDF files."""

from pathlib import Path

import pikepdf
import pytest
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from journeycanvas.scene.scene import Scene
from journeycanvas.ui.printing import PrinterError, fits, print_scene, set_paper
from tests.exports import scenes


@pytest.fixture
def printer(qtbot: QtBot, tmp_path: Path) -> QPrinter:
    """Return a printer that writes a file."""
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "printed.pdf"))
    return made


def page_size(printer: QPrinter) -> tuple[float, float]:
    with pikepdf.open(printer.outputFileName()) as pdf:
        assert len(pdf.pages) == 1
        left, bottom, right, top = (float(edge) for edge in pdf.pages[0].mediabox)
    return right - left, top - bottom


@pytest.mark.parametrize(("width", "height"), [(1190.55, 841.89), (841.89, 1190.55), (600, 420)])
def test_paper_is_that_of_the_sheet(printer: QPrinter, width: float, height: float) -> None:
    scene = scenes.scene(scenes.node("note"), width=width, height=height)

    set_paper(printer, scene)
    print_scene(printer, scene)

    assert page_size(printer) == pytest.approx((width, height), abs=1.0)
    assert fits(printer, scene.sheet)


def test_sheet_is_shrunk_onto_smaller_paper(printer: QPrinter) -> None:
    scene: Scene = scenes.scene(scenes.node("note"), width=1190.55, height=841.89)

    set_paper(printer, scene)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    print_scene(printer, scene)

    assert not fits(printer, scene.sheet)
    assert page_size(printer) == pytest.approx((842, 595), abs=1.0)


def test_letters_stay_letters(printer: QPrinter) -> None:
    scene = scenes.of_lines(["Parcours client"])

    set_paper(printer, scene)
    print_scene(printer, scene)

    with pikepdf.open(printer.outputFileName()) as pdf:
        assert "/Font" in pdf.pages[0].Resources


@pytest.mark.qt_log_ignore("Returned false")
def test_printer_that_cannot_print_says_so(printer: QPrinter) -> None:
    printer.setOutputFileName("/no/such/folder/printed.pdf")

    with pytest.raises(PrinterError):
        print_scene(printer, scenes.everything())
