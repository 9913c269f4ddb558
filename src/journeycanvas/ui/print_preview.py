"""Printing with a preview."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from journeycanvas.exports.write import OutputError, write_made
from journeycanvas.language import _
from journeycanvas.progress import CancelledError
from journeycanvas.storage.passing_folder import new_file, passing_folder
from journeycanvas.ui import messages, printing
from journeycanvas.ui.waiting.waiting import Waiting

_SIZE = (1000, 720)
_PASSING = "sheets.pdf"
"""It says nothing of the document, should the program be killed while it prints."""


def print_with_preview(window: QWidget, *scenes: printing.Printable) -> None:
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


def _print(window: QWidget, onto: QPrinter, scenes: Sequence[printing.Printable]) -> None:
    """Print, into a file as any other is written: whole or not at all, and a disk that hangs is not waited for.

    Raises PrinterError or OutputError.
    """
    name = onto.outputFileName()
    if not name:
        printing.print_scenes(onto, scenes)
        return
    path = Path(name)
    try:
        content: bytes | OSError = _printed(onto, scenes, name=name)
    except OSError as error:
        content = error  # told as any that comes while the file is written
    if content:  # there is none where this was the preview itself
        waiting = Waiting(window)
        try:
            writing = partial(write_made, partial(_given, content), path)
            waiting.in_turn(writing, doing=_("Writing {name}…").format(name=path.name))
        except CancelledError:
            pass  # nothing was written
        finally:
            waiting.deleteLater()


def _printed(onto: QPrinter, scenes: Sequence[printing.Printable], *, name: str) -> bytes:
    """Return what is printed into a file, which does not stay; raises PrinterError with this name, or OSError."""
    with passing_folder() as folder:
        passing = new_file(folder, _PASSING)
        onto.setOutputFileName(str(passing))
        try:
            printing.print_scenes(onto, scenes)
        except printing.PrinterError as error:
            raise printing.PrinterError(name) from error
        finally:
            onto.setOutputFileName(name)
        return passing.read_bytes()


def _given(content: bytes | OSError) -> bytes:
    if isinstance(content, OSError):
        raise content
    return content
