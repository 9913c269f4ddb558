"""A file that a newer version made: shown as far as it is understood, never written to, saved as a copy only."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMainWindow, QWidget

from journeycanvas import progress
from journeycanvas.language import N_, _
from journeycanvas.progress import CancelledError
from journeycanvas.session.laying_out import Wait
from journeycanvas.theme.window import WindowColours
from journeycanvas.ui import messages
from journeycanvas.ui.document_files import ReadFile
from journeycanvas.ui.messages import Answer
from journeycanvas.ui.notices import notices_of

_NOTICE = "newer_file"
_COPY = N_("Save as a copy of this version…")
_NAMES = {
    "personas": N_("Personas"),
    "phases": N_("Phases"),
    "stages": N_("Stages"),
    "lanes": N_("Lanes"),
    "touchpoints": N_("Touchpoints"),
    "paths": N_("Paths"),
    "cards": N_("Cards"),
    "recommendations": N_("Recommendations"),
    "resources": N_("Resources"),
    "measurements": N_("Measurements"),
    "departments": N_("Departments"),
    "people": N_("People"),
    "channels": N_("Channels"),
    "labels": N_("Labels"),
    "sources": N_("Sources"),
    "inventory": N_("Inventory"),
    "related": N_("Related journeys"),
    "pictures": N_("Pictures"),
}


class Held(NamedTuple):
    """A newer file that is shown, and how much of it is not: records by collection, and single values."""

    path: Path
    records: tuple[tuple[str, int], ...]
    values: int


class NewerFile(QObject):
    """The newer file that a window shows, if it shows one."""

    def __init__(self, window: QWidget, save_as: Callable[[], None], *, wait: Wait) -> None:
        """Hold none yet; a disk that takes long is waited for."""
        super().__init__(window)
        self._window = window
        self._save_as = save_as
        self._wait = wait
        self._file: Held | None = None
        self._settle: Callable[[str], None] = lambda _id: None

    def hold(self, file: ReadFile, colours: WindowColours) -> None:
        """Say, as long as it is shown, that this file is newer and stays as it is; other files need no words."""
        if file.newer is not None:
            self._hold(Held(file.path, file.newer.records, file.newer.values), colours)

    def plain(self) -> dict[str, object] | None:
        """Return what is held as plain JSON values, to be held again after a crash."""
        held = self._file
        return None if held is None else {"path": str(held.path), "records": dict(held.records), "values": held.values}

    def hold_again(self, plain: object, colours: WindowColours) -> None:
        """Hold what was held before a crash; what does not say that holds nothing."""
        held = _held(plain)
        if held is not None:
            self._hold(held, colours)

    def _hold(self, held: Held, colours: WindowColours) -> None:
        if not isinstance(self._window, QMainWindow):
            return
        self._file = held
        notices = notices_of(self._window, colours)
        self._settle = notices.settle
        text = _(
            '"{name}" was made by a newer version of Journey Canvas. It is open for reading: the file stays as it is.'
        ).format(name=held.path.name)
        answers = (Answer("copy", _(_COPY), "AcceptRole"),)
        notices.tell(_NOTICE, " ".join((text, _lost(held))), answers=answers, then=lambda _id: self._save_as())

    def settle(self) -> None:
        """Hold none any more: another journey is shown, or it was saved as a copy."""
        self._file = None
        self._settle(_NOTICE)

    def may_be_copied(self) -> bool:
        """Return whether to go on saving: of a newer file, only as a copy, once it is said what that would lose."""
        if self._file is None:
            return True
        answer = messages.ask(
            self._window,
            _('"{name}" was made by a newer version, and is never overwritten here.').format(name=self._file.path.name),
            (Answer("copy", _(_COPY), "AcceptRole"), Answer("cancel", _("Cancel"), "RejectRole")),
            details=" ".join((_lost(self._file), _("The copy is a file of this version."))),
        )
        return answer == "copy"

    def keeps(self, path: Path) -> bool:
        """Return whether this is the newer file itself, which is kept as it is, and say so.

        Where its disk did not tell before that was cancelled, it may be.
        """
        if self._file is None:
            return False
        ask = partial(progress.aside, partial(_is_same, self._file.path, path))
        try:
            is_same = self._wait(ask, doing=_("Saving {name}").format(name=path.name))
        except CancelledError:
            return True
        if is_same:
            text = _('"{name}" was made by a newer version, and is never overwritten here.')
            messages.tell(self._window, " ".join((text.format(name=path.name), _("Choose another name."))))
        return is_same


def newer_file_of(window: QWidget) -> NewerFile | None:
    """Return what a window knows of the newer file that it shows; None where it has never shown a journey."""
    found = window.findChild(NewerFile, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return found if isinstance(found, NewerFile) else None


def _held(plain: object) -> Held | None:
    if not isinstance(plain, dict):
        return None
    path, records, values = plain.get("path"), plain.get("records"), plain.get("values")
    if not (isinstance(path, str) and path and "\0" not in path):
        return None
    said = records.items() if isinstance(records, dict) else ()
    counts = [(name, count) for name, count in said if name in _NAMES and isinstance(count, int)]
    return Held(Path(path), tuple(counts), values if isinstance(values, int) else 0)


def _is_same(one: Path, other: Path) -> bool:
    try:
        return os.path.samefile(one, other)
    except OSError:
        return False


def _lost(held: Held) -> str:
    parts = [_("{name}: {count}").format(name=_(_NAMES[name]), count=count) for name, count in held.records]
    if held.values:
        parts.append(_("{name}: {count}").format(name=_("Single values"), count=held.values))
    if not parts:
        return _("As far as this version can tell, all of it is shown.")
    return _("This version does not understand, and a copy would lose: {parts}.").format(parts=" · ".join(parts))
