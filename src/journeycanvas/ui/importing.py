"""A file of another program as a new journey in a window, with a word on what was guessed and left out."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QTimer

from journeycanvas import progress
from journeycanvas.imports.imported import Imported, ImportFaultError
from journeycanvas.imports.registry import Importable, importable_of
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


def bring_in(editing: Editing, path: Path) -> bool:
    """Show what a file of another program says as a new journey; where it cannot be read, say why."""
    chosen = importable_of(path)
    assert chosen is not None
    found = _mapped(editing, path, chosen) if chosen.looker else _read(editing, path, chosen)
    if found is not None and RESCALE in found.offers:
        found = _on_our_scale(editing, path, chosen, found)
    if found is None:
        return False
    editing.show(found.journey, path=None, known=None)
    editing.session.mark_unsaved()
    QTimer.singleShot(0, editing, partial(_report, editing, path, found))
    return True


def _read(editing: Editing, path: Path, chosen: Importable, **options: bool) -> Imported | None:
    """Return what a file says, laid out already; where it cannot be read say why, and return nothing."""
    return _waited(editing, path, partial(_laid_out, path, chosen, options))


def _mapped(editing: Editing, path: Path, chosen: Importable) -> Imported | None:
    """Return what a table says: one of anybody's as the person says that it is read."""
    looked = _waited(editing, path, lambda: (chosen.look(progress.aside(partial(content_of, path))),))
    if looked is None:
        return None
    (table,) = looked
    if table is None:
        return _read(editing, path, chosen)
    from journeycanvas.ui.dialogs.table_mapping import mapped  # most files say themselves how they are read

    asked = mapped(editing, path.name, table)
    return None if asked is None else _waited(editing, path, partial(_of_table, table, *asked))


def _of_table(table: Looked, sheet: int, mapping: Mapping) -> Imported:
    found = table.read(sheet, mapping, current())
    lay_out(found.journey)  # the result is kept, and found when it is shown
    return found


def _waited(editing: Editing, path: Path, read: Callable[[], T]) -> T | None:
    """Return what is read of a file; where it cannot be say why, and return nothing."""
    try:
        return editing.waiting(read, doing=_("Reading {name}…").format(name=path.name))
    except CancelledError:
        return None
    except JourneyFileError as error:
        messages.tell(editing.window, str(error))
    except ImportFaultError as error:
        messages.tell(editing.window, error.sentence(str(path)))
    return None


def _laid_out(path: Path, chosen: Importable, options: dict[str, bool]) -> Imported:
    content = progress.aside(partial(content_of, path))
    found = chosen.read(content, current(), **options)
    lay_out(found.journey)  # the result is kept, and found when it is shown
    return found


def _on_our_scale(editing: Editing, path: Path, chosen: Importable, found: Imported) -> Imported | None:
    answer = messages.ask(
        editing.window,
        _("Some scores of {name} go beyond 0 to 5.").format(name=path.name),
        (
            Answer(RESCALE, _("Bring to the scale"), "AcceptRole"),
            Answer("cut", _("Read as 0 and 5"), "AcceptRole"),
            Answer("cancel", _("Cancel"), "RejectRole"),
        ),
        details=_("Bring all scores to the scale of 0 to 5, or read those beyond as 0 and 5?"),
    )
    if answer == RESCALE:
        return _read(editing, path, chosen, rescale=True)
    return found if answer == "cut" else None


def _report(editing: Editing, path: Path, found: Imported) -> None:
    """Say what became of the file: in a line where all is as it stands, else in a box beside the map."""
    from journeycanvas.ui.dialogs.import_report import ImportReport  # mostly there is nothing to tell

    editing.window.statusBar().showMessage(_("{name} was imported").format(name=path.name))
    if found.remarks:
        ImportReport(editing.window, path.name, found).show()
