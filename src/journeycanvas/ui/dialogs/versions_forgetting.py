"""Forgetting a document: asked about, closed where it is open, and then no trace of it is left on this computer."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from journeycanvas import progress
from journeycanvas.language import _
from journeycanvas.progress import CancelledError
from journeycanvas.storage import forgetting
from journeycanvas.storage.access import save_fault
from journeycanvas.storage.remaining import MayRemainError, StillOpenError
from journeycanvas.storage.versions import Kept
from journeycanvas.storage.versions_keeping import forget_folder
from journeycanvas.ui import messages
from journeycanvas.ui.dialogs import versions_traces
from journeycanvas.ui.messages import Answer
from journeycanvas.ui.topics.viewing import program
from journeycanvas.ui.waiting.waiting import Waiting

if TYPE_CHECKING:
    from journeycanvas.ui.editing import Editing


def forget_open(editing: Editing) -> None:
    """Ask whether to forget the document that is open, and do it."""
    path = editing.path
    if path is None:
        messages.tell(
            editing.window,
            _("This journey was never saved. Close it without saving, and nothing of it is left on this computer."),
        )
    else:
        forget(editing.window, path)


def forget(parent: QWidget, path: Path) -> bool:
    """Ask whether to forget a document, close it and remove every trace; False where the person does not want to."""
    answer = messages.ask(
        parent,
        _('Forget "{name}" on this computer?').format(name=path.name),
        (Answer("keep", _("Keep"), "AcceptRole"), Answer("forget", _("Forget"), "DestructiveRole")),
        details=_(
            "Its versions, its recovery files and its place in the list of files are removed for good, and it is "
            "closed. The file itself stays where it is."
        ),
    )
    if answer != "forget" or not _is_closed(path):
        return False
    remains = _forgotten(parent, path)
    program().drop_forgotten_work()
    for window in program().windows:
        window.start.show_recent()
    if remains:
        text = _('Not every trace of "{name}" could be removed: {remains}')
        messages.tell(parent, text.format(name=path.name, remains=remains))
    return True


def _forgotten(parent: QWidget, path: Path) -> str:
    """Remove every trace of a document, and return what remains and what to do; a disk that is silent is left."""
    forgetters = (*forgetting.FORGETTERS, *versions_traces.FORGETTERS)
    act = partial(progress.aside, partial(forgetting.forget, path, forgetters=forgetters))
    waiting = Waiting(parent)
    try:
        wrong = waiting.in_turn(act, doing=_("Forgetting {name}").format(name=path.name))
    except CancelledError:
        return _said((_("its drive does not answer"),), (_("Try again."),))
    finally:
        waiting.deleteLater()
    told = dict.fromkeys(_why(path, error) for error in wrong)
    return _said(*zip(*told, strict=True)) if told else ""


def _said(reasons: Sequence[str], advice: Sequence[str]) -> str:
    kept = _("The file itself is unchanged.")
    return " ".join((f"{'; '.join(reasons)}.", kept, *dict.fromkeys(advice)))


def _why(path: Path, error: OSError) -> tuple[str, str]:
    """Return why a trace remains, and what to do."""
    if isinstance(error, StillOpenError):
        reason = _("it is open in another Journey Canvas, which keeps what it needs of it")
        return reason, _("Close it there, then forget it again.")
    if isinstance(error, MayRemainError):
        files = ", ".join(str(file) for file in error.files)
        reason = _("there may be something of it in {files}").format(files=files)
        return reason, _("Forget it again in a minute; what is left there then you can delete yourself.")
    return save_fault(path, error).reason, _("Try again.")


def forget_kept(parent: QWidget, kept: Kept) -> bool:
    """Ask whether to forget a document that versions are kept of, wherever it was; False where it is kept."""
    if kept.path is not None:
        return forget(parent, kept.path)
    answer = messages.ask(
        parent,
        _("Forget these versions?"),
        (Answer("keep", _("Keep"), "AcceptRole"), Answer("forget", _("Forget"), "DestructiveRole")),
        details=_("They are removed for good. Where their document was is not known any more."),
    )
    if answer == "forget":
        with suppress(OSError):  # they are still in the list then
            forget_folder(kept.folder)
    return answer == "forget"


def _is_closed(path: Path) -> bool:
    """Close a document in all windows; False where one asks and is told to stay open."""
    running = program()
    while (window := running.window_of(path)) is not None:
        window.actions_of["close"].trigger()
        if window.shows(path):
            return False
    return True
