"""The answers in a PDF form that was filled in, put into the open journey they were asked for."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from journeycanvas import progress
from journeycanvas.document.journey import Journey
from journeycanvas.imports.imported import Imported, ImportFaultError
from journeycanvas.imports.pdf import read_into
from journeycanvas.language import N_, _, ngettext
from journeycanvas.progress import CancelledError
from journeycanvas.storage.errors import JourneyFileError
from journeycanvas.storage.reading import content_of
from journeycanvas.ui import messages
from journeycanvas.ui.dialogs.import_report import ImportReport
from journeycanvas.ui.file_dialogs import forms_to_read

if TYPE_CHECKING:  # it knows the boxes
    from journeycanvas.ui.editing import Editing

ANSWERS = N_("Answers of a form")
_SAID_MS = 8_000


def take_answers(editing: Editing) -> None:
    """Ask which forms to read, and put what was written into them into its cells, as a step each."""
    for path in forms_to_read(editing.window):
        if not _taken(editing, path):
            return


def _taken(editing: Editing, path: Path) -> bool:
    """Return whether the person goes on: a form that cannot be read is told, and waiting may be cancelled."""
    before = editing.session.settled
    try:
        found = editing.waiting(partial(_read, path, before), doing=_("Reading {name}…").format(name=path.name))
    except CancelledError:
        return False
    except JourneyFileError as error:
        messages.tell(editing.window, str(error))
        return True
    except ImportFaultError as error:
        messages.tell(editing.window, error.sentence(str(path)))
        return True
    if not editing.session.apply(ANSWERS, lambda _now: found.journey):
        return False
    count = sum(remark.kind == "read" for remark in found.remarks)
    said = ngettext("{count} answer of {name} was taken over", "{count} answers of {name} were taken over", count)
    editing.window.statusBar().showMessage(said.format(count=count, name=path.name), _SAID_MS)
    if any(remark.kind != "read" for remark in found.remarks):
        ImportReport(editing.window, path.name, found).show()
    return True


def _read(path: Path, into: Journey) -> Imported:
    return read_into(progress.aside(partial(content_of, path)), into)
