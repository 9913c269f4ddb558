"""The traces of a document that are known here alone: journals by their locks, lists of files, what Qt remembers."""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QLockFile, QSettings, QSysInfo, QUrl

from journeycanvas.durable import that_stay
from journeycanvas.session import recent, settings
from journeycanvas.storage import journal_forgetting
from journeycanvas.storage.forgetting import Forgetter
from journeycanvas.storage.names import Names
from journeycanvas.ui import file_dialogs
from journeycanvas.ui.recovering import places

_HISTORY, _LAST = "FileDialog/history", file_dialogs.LAST_VISITED
_PASSING_OF_QT = re.compile(r"\.[A-Za-z0-9]{6}")
"""What Qt adds to the name of a file while it writes it anew."""


def _forget_journals(path: Path) -> None:
    journal_forgetting.forget(path, holding=_holding)


@contextmanager
def _holding(journal: Path) -> Iterator[bool]:
    """Hold a journal by its lock; False where another living program does, and cannot be told to let go."""
    lock = places.locked(journal)
    try:
        yield lock is not None or _is_ours(journal)
    finally:
        if lock is not None:
            lock.unlock()


def _is_ours(journal: Path) -> bool:
    """Tell whether this program holds the lock: the document is closed here, and what was left of it only offered."""
    answer: object = QLockFile(str(journal.with_suffix(".lock"))).getLockInfo()
    process, host = answer[:2] if isinstance(answer, tuple) else (0, "")
    return (process, host) == (os.getpid(), QSysInfo.machineHostName())


def _forget_recent(path: Path) -> None:
    """Remove a document from the list of files, under each name that leads to it."""
    names = Names(path)
    for name in (path, *recent.known()):
        if str(name) in names:
            recent.remove(name)
    settings.sweep()


def _forget_folder(path: Path) -> None:
    """Remove the folder of a document from what the boxes that ask for files remember, which are Qt's own."""
    folders = {path.parent, Path(os.path.realpath(path.parent)), Path(os.path.realpath(path)).parent}
    for folder in folders:
        file_dialogs.forget_folder(folder)
    kept = QSettings(QSettings.Scope.UserScope, "QtProject")
    history = kept.value(_HISTORY, [])
    urls = [history] if isinstance(history, str) else list(history) if isinstance(history, list) else []
    left = [url for url in urls if not _is_one_of(folders, str(url))]
    if left != urls:
        kept.setValue(_HISTORY, left) if left else kept.remove(_HISTORY)
    if _is_one_of(folders, str(kept.value(_LAST, ""))):
        kept.remove(_LAST)
    kept.sync()
    _sweep_beside(Path(kept.fileName()))


def _is_one_of(folders: set[Path], url: str) -> bool:
    place = QUrl(url).toLocalFile()
    return bool(place) and Path(place) in folders


def _sweep_beside(file: Path) -> None:
    """Remove what programs that died left while Qt wrote this file; raises OSError."""
    beside = file.parent.glob(f"{file.name}.*")
    for passing in that_stay(one for one in beside if _PASSING_OF_QT.fullmatch(one.name.removeprefix(file.name))):
        passing.unlink(missing_ok=True)


FORGETTERS: tuple[Forgetter, ...] = (_forget_journals, _forget_recent, _forget_folder)
"""Each removes one kind of trace, or raises OSError."""
