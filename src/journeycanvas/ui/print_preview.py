"""Printing with a preview."""

import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from journeycanvas.exports.write import OutputError, write_made
from journeycanvas.language import _
from journeycanvas.progress import CancelledError
from journeycanvas.scene.scene import Scene
from journeycanvas.ui import messages, printing
from journeycanvas.ui.waiting.waiting import Waiting

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
            _print(dialog, onto, scenes)
        except printing.PrinterError as error:
            said = _(
                'The printer "{name}" accepts no page. Your journey is safe. '
                "Choose another printer, or export the map as PDF."
            )
            refusals.append(said.format(name=error))
        except OutputError as error:
            refusals.append(str(error))

    dialog.paintRequested.connect(paint)
    dialog.exec()
    if refusals:
        messages.tell(window, refusals[-1])


def _print(window: QWidget, onto: QPrinter, scenes: Sequence[Scene]) -> None:
    """Print, into a file as any other is written: whole or not at all, and a disk that hangs is not waited for.

    Raises PrinterError or OutputError.
    """
    name = onto.outputFileName()
    if not name:
        printing.print_scenes(onto, scenes)
        return
    path = Path(name)
    with tempfile.TemporaryDirectory(prefix="journeycanvas-") as folder:
        beside = Path(folder) / path.name
        onto.setOutputFileName(str(beside))
        try:
            printing.print_scenes(onto, scenes)
        finally:
            onto.setOutputFileName(name)
        content = beside.read_bytes() if beside.exists() else b""
    if content:  # there is none where this was the preview itself
        waiting = Waiting(window)
        try:
            writing = partial(write_made, lambda: content, path)
            waiting.in_turn(writing, doing=_("Writing {name}…").format(name=path.name))
        except CancelledError:
            pass  # nothing was written
        finally:
            waiting.deleteLater()
