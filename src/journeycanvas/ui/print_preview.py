"""Printing with a preview."""

from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from journeycanvas.language import _
from journeycanvas.scene.scene import Scene
from journeycanvas.ui import messages, printing

_SIZE = (1000, 720)


def print_with_preview(window: QWidget, *scenes: Scene) -> None:
    """Show the sheets as they will be printed, and print them where the person says so."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printing.set_paper(printer, scenes[0])
    dialog = QPrintPreviewDialog(printer, window)
    dialog.setWindowTitle(_("Print"))
    dialog.resize(*_SIZE)
    refusals: list[str] = []

    def paint(onto: QPrinter) -> None:
        try:
            printing.print_scenes(onto, scenes)
        except printing.PrinterError as error:
            refusals.append(str(error))

    dialog.paintRequested.connect(paint)
    dialog.exec()
    if refusals:
        said = _(
            'The printer "{name}" accepts no page. Your journey is safe. '
            "Choose another printer, or export the map as PDF."
        )
        messages.tell(window, said.format(name=refusals[-1]))
