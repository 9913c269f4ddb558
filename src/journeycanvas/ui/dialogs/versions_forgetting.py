"""Forgetting a document: asked about, closed where it is open, and then no trace of it is left on this computer."""

from __future__ import annotations

import os
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, QUrl
from PySide6.QtWidgets import QWidget

from journeycanvas import progress
from journeycanvas.language import _
from journeycanvas.progress import CancelledError
from journeycanvas.session import recent
from journeycanvas.storage import forgetting
from journeycanvas.storage.access import save_fault
from journeycanvas.storage.versions import Kept
from journeycanvas.storage.versions_keeping import forget_folder
from journeycanvas.ui import file_dialogs, messages
from journeycanvas.ui.messages import Answer
from journeycanvas.ui.topics.viewing import program
from journeycanvas.ui.waiting.waiting import Waiting

if TYPE_CHECKING:
    from journeycanvas.ui.editing import Editing

_HISTORY, _LAST = "FileDialog/history", file_dialogs.LAST_VISITED


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
    reason = _forgotten(parent, path)
    for window in program().windows:
        window.start.show_recent()
    if reason:
        text = _('Not every trace of "{name}" could be removed: {reason}. The file itself is unchanged. Try again.')
        messages.tell(parent, text.format(name=path.name, reason=reason))
    return True


def _forgotten(parent: QWidget, path: Path) -> str:
    """Remove every trace of a document, and return why some could not be; its disk may not answer, and is left then."""
    forgetters = (*forgetting.FORGETTERS, _forget_recent, _forget_folder)
    act = partial(progress.aside, partial(forgetting.forget, path, forgetters=forgetters))
    waiting = Waiting(parent)
    try:
        wrong = waiting.in_turn(act, doing=_("Forgetting {name}").format(name=path.name))
    except CancelledError:
        return _("its drive does not answer")
    finally:
        waiting.deleteLater()
    return save_fault(path, wrong[0]).reason if wrong else ""


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


def _forget_recent(path: Path) -> None:
    """Remove a document from the list of files, under each name that leads to it."""
    real = os.path.realpath(path)
    for name in (path, *recent.files()):
        if os.path.realpath(name) == real:
            recent.remove(name)


def _forget_folder(path: Path) -> None:
    """Remove the folder of a document from what the boxes that ask for files remember, which are Qt's own."""
    file_dialogs.forget_folder(path.parent)
    settings = QSettings(QSettings.Scope.UserScope, "QtProject")
    is_other = partial(_is_other, path.parent)
    history = settings.value(_HISTORY, [])
    urls = [history] if isinstance(history, str) else list(history) if isinstance(history, list) else []
    left = [url for url in urls if is_other(str(url))]
    if left != urls:
        settings.setValue(_HISTORY, left) if left else settings.remove(_HISTORY)
    if not is_other(str(settings.value(_LAST, ""))):
        settings.remove(_LAST)
    settings.sync()


def _is_other(folder: Path, url: str) -> bool:
    place = QUrl(url).toLocalFile()
    return not place or Path(place) != folder
