"""A file of another program, or what was copied there, as a new journey; with a word on what was guessed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from PySide6.QtCore import QTimer

from journeycanvas import progress
from journeycanvas.imports.imported import Imported, ImportFaultError
from journeycanvas.imports.registry import IMPORTABLE, Importable, importable_of
from journeycanvas.language import _, current
from journeycanvas.layout.map import lay_out
from journeycanvas.progress import CancelledError
from journeycanvas.storage.errors import JourneyFileError
from journeycanvas.storage.reading import content_of
from journeycanvas.ui import messages
from journeycanvas.ui.messages import Answer

if TYPE_CHECKING:  # it knows the boxes
    from journeycanvas.imports.any_table.looking import Looked
    from journeycanvas.imports.any_table.mapping import Mapping
    from journeycanvas.ui.editing import Editing

T = TypeVar("T")

RESCALE = "rescale"
_BEGINNING = 2_000


class Source(NamedTuple):
    """Something to import: what it is called, how its content is had, and how a fault in it is told."""

    name: str
    content: Callable[[], bytes]
    fault: Callable[[ImportFaultError], str]


def bring_in(editing: Editing, given: Path | str) -> bool:
    """Show what a file of another program says as a new journey, or a text copied there; where it cannot, say why."""
    if isinstance(given, str):
        content = given.encode()
        source = Source(_("What was copied"), lambda: content, _fault_of_copied)
        return _brought_in(editing, source, next(each for each in IMPORTABLE if each.id == _format_of(given)))
    chosen = importable_of(given)
    assert chosen is not None
    told = partial(ImportFaultError.sentence, name=str(given))
    return _brought_in(editing, Source(given.name, partial(content_of, given), told), chosen)


def _format_of(text: str) -> str:
    """Return the format that copied text is read as: a table has tabs between its boxes, notes are an outline."""
    begin = text.lstrip()[:_BEGINNING]
    if begin.startswith(("journey", "%%{", "```mermaid")):
        return "mermaid"
    if begin.startswith("<") and "CJML" in begin:
        return "cjml"
    return "table" if "\t" in text else "markdown"


def _fault_of_copied(error: ImportFaultError) -> str:
    said = _("What was copied could not be imported: {reason}.").format(reason=error.reason)
    return f"{said} {error.advice}"


def _brought_in(editing: Editing, source: Source, chosen: Importable) -> bool:
    found = _mapped(editing, source, chosen) if chosen.looker else _read(editing, source, chosen)
    if found is not None and RESCALE in found.offers:
        found = _on_our_scale(editing, source, chosen, found)
    if found is None:
        return False
    editing.show(found.journey, path=None, known=None)
    editing.session.mark_unsaved()
    QTimer.singleShot(0, editing, partial(_report, editing, source, found))
    return True


def _read(editing: Editing, source: Source, chosen: Importable, **options: bool) -> Imported | None:
    """Return what a file says, laid out already; where it cannot be read say why, and return nothing."""
    return _waited(editing, source, partial(_laid_out, source, chosen, options))


def _mapped(editing: Editing, source: Source, chosen: Importable) -> Imported | None:
    """Return what a table says: one of anybody's as the person says that it is read."""
    looked = _waited(editing, source, lambda: (chosen.look(progress.aside(source.content)),))
    if looked is None:
        return None
    (table,) = looked
    if table is None:
        return _read(editing, source, chosen)
    from journeycanvas.ui.dialogs.table_mapping import mapped  # most files say themselves how they are read

    asked = mapped(editing, source.name, table)
    return None if asked is None else _waited(editing, source, partial(_of_table, table, *asked))


def _of_table(table: Looked, sheet: int, mapping: Mapping) -> Imported:
    found = table.read(sheet, mapping, current())
    lay_out(found.journey)  # the result is kept, and found when it is shown
    return found


def _waited(editing: Editing, source: Source, read: Callable[[], T]) -> T | None:
    """Return what is read of a file; where it cannot be say why, and return nothing."""
    try:
        return editing.waiting(read, doing=_("Reading {name}…").format(name=source.name))
    except CancelledError:
        return None
    except JourneyFileError as error:
        messages.tell(editing.window, str(error))
    except ImportFaultError as error:
        messages.tell(editing.window, source.fault(error))
    return None


def _laid_out(source: Source, chosen: Importable, options: dict[str, bool]) -> Imported:
    found = chosen.read(progress.aside(source.content), current(), **options)
    lay_out(found.journey)  # the result is kept, and found when it is shown
    return found


def _on_our_scale(editing: Editing, source: Source, chosen: Importable, found: Imported) -> Imported | None:
    answer = messages.ask(
        editing.window,
        _("Some scores of {name} go beyond 0 to 5.").format(name=source.name),
        (
            Answer(RESCALE, _("Bring to the scale"), "AcceptRole"),
            Answer("cut", _("Read as 0 and 5"), "AcceptRole"),
            Answer("cancel", _("Cancel"), "RejectRole"),
        ),
        details=_("Bring all scores to the scale of 0 to 5, or read those beyond as 0 and 5?"),
    )
    if answer == RESCALE:
        return _read(editing, source, chosen, rescale=True)
    return found if answer == "cut" else None


def _report(editing: Editing, source: Source, found: Imported) -> None:
    """Say what became of the file: in a line where all is as it stands, else in a box beside the map."""
    from journeycanvas.ui.dialogs.import_report import ImportReport  # mostly there is nothing to tell

    editing.window.statusBar().showMessage(_("{name} was imported").format(name=source.name))
    if found.remarks:
        ImportReport(editing.window, source.name, found).show()
