"""A file that a newer version made: shown as far as it is understood, never written to, saved as a copy only."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QMainWindow, QWidget

from journeycanvas import progress
from journeycanvas.language import N_, _
from journeycanvas.progress import CancelledError
from journeycanvas.session.laying_out import Wait
from journeycanvas.storage.newer import Newer
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


class NewerFile:
    """The newer file that a window shows, if it shows one."""

    def __init__(self, window: QWidget, save_as: Callable[[], None], *, wait: Wait) -> None:
        """Hold none yet; a disk that takes long is waited for."""
        self._window = window
        self._save_as = save_as
        self._wait = wait
        self._file: ReadFile | None = None
        self._settle: Callable[[str], None] = lambda _id: None

    def hold(self, file: ReadFile, colours: WindowColours) -> None:
        """Say, as long as it is shown, that this file is newer and stays as it is; other files need no words."""
        if file.newer is None or not isinstance(self._window, QMainWindow):
            return
        self._file = file
        notices = notices_of(self._window, colours)
        self._settle = notices.settle
        text = _(
            '"{name}" was made by a newer version of Journey Canvas. It is open for reading: the file stays as it is.'
        ).format(name=file.path.name)
        answers = (Answer("copy", _(_COPY), "AcceptRole"),)
        notices.tell(_NOTICE, " ".join((text, _lost(file.newer))), answers=answers, then=lambda _id: self._save_as())

    def settle(self) -> None:
        """Hold none any more: another journey is shown, or it was saved as a copy."""
        self._file = None
        self._settle(_NOTICE)

    def may_be_copied(self) -> bool:
        """Return whether to go on saving: of a newer file, only as a copy, once it is said what that would lose."""
        if self._file is None or self._file.newer is None:
            return True
        answer = messages.ask(
            self._window,
            _('"{name}" was made by a newer version, and is never overwritten here.').format(name=self._file.path.name),
            (Answer("copy", _(_COPY), "AcceptRole"), Answer("cancel", _("Cancel"), "RejectRole")),
            details=" ".join((_lost(self._file.newer), _("The copy is a file of this version."))),
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


def _is_same(one: Path, other: Path) -> bool:
    try:
        return os.path.samefile(one, other)
    except OSError:
        return False


def _lost(newer: Newer) -> str:
    parts = [_("{name}: {count}").format(name=_(_NAMES[name]), count=count) for name, count in newer.records]
    if newer.values:
        parts.append(_("{name}: {count}").format(name=_("Single values"), count=newer.values))
    if not parts:
        return _("As far as this version can tell, all of it is shown.")
    return _("This version does not understand, and a copy would lose: {parts}.").format(parts=" · ".join(parts))
