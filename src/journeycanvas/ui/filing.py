"""The file of the open journey: opened, saved off the window's thread, never overwritten or lost without a question."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from journeycanvas.document.journey import Journey
from journeycanvas.language import _
from journeycanvas.layout.map import lay_out
from journeycanvas.progress import CancelledError
from journeycanvas.session import recent
from journeycanvas.session.laying_out import Wait
from journeycanvas.session.session import Session
from journeycanvas.storage.errors import AccessError, JourneyFileError, NewerVersionError, NotConfirmedError, SaveError
from journeycanvas.storage.saved import Saved
from journeycanvas.theme.window import WindowColours
from journeycanvas.ui import file_dialogs, messages
from journeycanvas.ui.background import Background
from journeycanvas.ui.document_files import ChangedByOthersError, ReadFile, look_into_newer, read_file
from journeycanvas.ui.messages import Answer
from journeycanvas.ui.newer_file import NewerFile
from journeycanvas.ui.sharing.guarding import HeldByOthersError, wants_elsewhere
from journeycanvas.ui.version_keeping import VersionKeeping

if TYPE_CHECKING:  # loaded when it is closed
    from journeycanvas.ui.sharing.leaving import Waited

_ELSEWHERE_HELPS = frozenset(
    {
        "permission",
        "read_only",
        "in_use",
        "folder_missing",
        "folder",
        "disk_full",
        "disk_fault",
        "not_confirmed",
        "unwritable",
        "name_too_long",
        "link_loop",
        "no_file",
        "unreadable",
    }
)
"""Why a file could not be saved that is no reason not to save it under another name."""


class Filing(QObject):
    """Where the open journey came from, where it is saved to, and whether it is."""

    changed = Signal()
    kept = Signal()
    """Another journey is looked after, or the same one apart from its file."""
    saved = Signal()

    def __init__(self, window: QWidget, settle: Callable[[], bool], *, wait: Wait) -> None:
        """Settle takes over what is being typed or dragged, and tells whether it could; large files are waited for."""
        super().__init__(window)
        self._window = window
        self._settle = settle
        self._wait = wait
        self._session: Session | None = None
        self._known: Saved | None = None
        self.saved_at: datetime | None = None
        self._place: Path | None = None
        self.guard: Callable[[Path, Callable[[], Saved]], Callable[[], Saved]] = lambda _path, act: act
        """What lets a file be written by one writer only."""
        self.leave_work: Callable[[], bool] = lambda: False
        """What keeps the work for the next start."""
        self._background = Background(self)
        self._versions = VersionKeeping(window)
        self.newer = NewerFile(window, self.save_as, wait=wait)
        self._background.busy_changed.connect(self.changed)

    @property
    def known(self) -> Saved | None:
        """What the file held when it was last read or saved."""
        return self._known

    @property
    def is_saving(self) -> bool:
        """Whether the journey is being written."""
        return self._background.is_busy

    def read(self, path: Path, *, may_repair: bool = False) -> ReadFile | None:
        """Return what a file holds, laid out already; where it cannot be read say why, and return nothing."""
        try:
            file = self._wait(partial(_laid_out, path), doing=_("Opening {name}").format(name=path.name))
        except CancelledError:
            return None
        except JourneyFileError as error:
            if isinstance(error, AccessError):
                with suppress(OSError):
                    recent.remove(path)
            if may_repair:
                from journeycanvas.ui.repairing import tell_or_repair  # not needed where nothing is wrong

                return tell_or_repair(self._window, path, error, wait=self._wait)
            messages.tell(self._window, str(error))
            return None
        with suppress(OSError):  # the list is only a convenience
            recent.add(file.path)
        return file

    def keep(self, session: Session | None, *, known: Saved | None) -> None:
        """Look after this session from now on; known is what its file holds."""
        self._session, self._known, self.saved_at = session, known, None
        self.newer.settle()
        self.kept.emit()

    def hold(self, file: ReadFile, colours: WindowColours) -> None:
        """Look after what is shown of a file but may not be written to it: what a newer version made, or a copy."""
        self.newer.hold(file, colours)
        if file.is_copy and self._session is not None:
            self._session.mark_unsaved()

    def know(self, known: Saved | None) -> None:
        """Take what others wrote for what the file should hold."""
        self._known = known

    def save(self) -> None:
        """Save to the file the journey came from; ask for one where there is none."""
        session = self._session
        if session is None or not self._settle():
            return
        if session.path is None:
            self.save_as()
        else:
            self._begin(session, session.path, self._known)

    def save_as(self, *, proposed: Path | None = None) -> None:
        """Ask for a file, maybe with a name proposed, and save to it."""
        session = self._session
        if session is None or not self._settle():
            return
        if not self.newer.may_be_copied():
            return
        title = file_dialogs.file_name_of(session.journey.title)
        proposed = proposed or session.path or Path.home() / f"{title}{file_dialogs.SUFFIX}"
        path = file_dialogs.file_to_save(self._window, proposed, suffix=file_dialogs.SUFFIX, kind=_("Customer journey"))
        if path is not None and not self.newer.keeps(path):
            self._begin(session, path, None)

    def may_close(self) -> bool:
        """Return whether nothing would be lost by closing; ask where something would."""
        session = self._session
        if session is None:
            return True
        if not self._settle():
            return False
        waited = self._wait_or_leave(session)
        if waited != "done":
            return waited == "left"
        if session.is_clean:
            return True
        answer = messages.ask(
            self._window,
            _('Save the changes to "{name}"?').format(name=session.name),
            (
                Answer("save", _("Save"), "AcceptRole"),
                Answer("discard", _("Discard"), "DestructiveRole"),
                Answer("cancel", _("Cancel"), "RejectRole"),
            ),
            details=_("Without saving, they are lost."),
        )
        if answer == "save":
            self.save()
            return self._wait_or_leave(session) == "left" or session.is_clean
        return answer == "discard"

    def give_up(self) -> None:
        """Wait no longer for a disk that does not answer; where it does one day, the file is saved after all."""
        self._background.give_up()

    def wait(self) -> None:
        """Wait until what is being written is on the disk, and kept as a version."""
        self._background.wait()
        self._versions.wait()

    def _wait_or_leave(self, session: Session) -> Waited:
        from journeycanvas.ui.sharing.leaving import wait_or_leave  # not needed to open a file

        waited = wait_or_leave(self._window, session.name, self._background, self.leave_work)
        if waited == "done":
            self._versions.wait()
        return waited

    def _begin(self, session: Session, path: Path, known: Saved | None) -> None:
        journey, self._place = session.settled, path
        self._background.run(
            self.guard(path, partial(self._versions.save, journey, path, known)),
            then=partial(self._end, session, journey, path),
        )

    def _end(self, session: Session, journey: Journey, path: Path, result: Saved | Exception) -> None:
        if path != self._place:  # it was given up, and saved elsewhere meanwhile
            return
        if isinstance(result, HeldByOthersError):
            if wants_elsewhere(self._window, result):
                self.save_as()
        elif isinstance(result, ChangedByOthersError):
            self._ask_about_others(session, path)
        elif isinstance(result, SaveError):
            if isinstance(result, NotConfirmedError) and path == session.path and session is self._session:
                self._known = result.known  # what the file holds is ours
            if result.code not in _ELSEWHERE_HELPS:
                messages.tell(self._window, str(result))
            elif messages.tell_with(self._window, str(result), offer=_("Save as…")):
                self.save_as()
        elif isinstance(result, Exception):
            raise result
        elif session is self._session:
            self._known, self.saved_at = result, datetime.now()
            with suppress(OSError):  # the list is only a convenience
                recent.add(path)
            session.mark_saved(journey, path=path.absolute())
            self.newer.settle()
            self.saved.emit()
            self._versions.keep(journey, path, result)

    def _ask_about_others(self, session: Session, path: Path) -> None:
        answer = messages.ask(
            self._window,
            _('"{name}" was changed by another program since it was opened here.').format(name=path.name),
            (
                Answer("save_as", _("Save as…"), "AcceptRole"),
                Answer("overwrite", _("Overwrite"), "DestructiveRole"),
                Answer("cancel", _("Cancel"), "RejectRole"),
            ),
            details=_("Your work is safe in this window. Save it under another name to keep both versions."),
        )
        if answer == "overwrite":
            self._begin(session, path, None)
        elif answer == "save_as":
            self.save_as()


def _laid_out(path: Path) -> ReadFile:
    try:
        file = read_file(path)
    except NewerVersionError as refusal:
        file = look_into_newer(path, refusal)
    lay_out(file.journey)  # the result is kept, and found when it is shown
    return file
