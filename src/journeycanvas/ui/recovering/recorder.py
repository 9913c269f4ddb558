"""Keeps the work of one window in a recovery journal, from the first change until it is saved or given up."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, QTimer

from journeycanvas.language import _
from journeycanvas.ui.posting import posted

if TYPE_CHECKING:  # it makes a recorder, and what writes is loaded at the first change
    from journeycanvas.storage.keeping import Keeper
    from journeycanvas.ui.editing import Editing

_PAUSE_MS = 80
"""How long changes are gathered, so that a drag is not written at every move of the hand."""
_LOOK_MS = 1_000
"""How often it is noted down where somebody looks, once there is work to keep."""
_WAIT_S = 5.0
"""How long the end waits for the disk."""
_BEHIND_S = 2.0
"""How long work may wait for the disk before the window says so."""
_NOTICE = "recovery_fails"


class Recorder(QObject):
    """Follows the open journey; its journal is written by a thread, and locked while the program lives."""

    def __init__(self, editing: Editing) -> None:
        """Record what is edited in a window."""
        super().__init__(editing)
        self._editing = editing
        self._keeper: Keeper | None = None
        self._lock: QLockFile | None = None
        self._is_failing = False
        self._is_behind = False
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._keep)
        self._looks = QTimer(self, interval=_LOOK_MS)
        self._looks.timeout.connect(self._keep)

    def follow(self) -> None:
        """Keep what has changed, soon."""
        if not self._pause.isActive() and (self._keeper is not None or not self._editing.is_clean):
            self._pause.start(_PAUSE_MS)

    def follow_save(self) -> None:
        """Know that the journey was saved, maybe as it was a few changes ago."""
        if self._editing.has_document and self._editing.is_clean:
            self.forget()
        else:
            self.follow()

    def adopt(self, journal: Path, lock: QLockFile) -> None:
        """Go on in a journal of an earlier run, whose work is what is shown now."""
        self._go_on(journal, lock)
        self._keep()

    def forget(self) -> None:
        """Remove the journal: the work is saved, or not wanted."""
        self._pause.stop()
        self._looks.stop()
        keeper, self._keeper = self._keeper, None
        lock, self._lock = self._lock, None
        if keeper is not None:
            from journeycanvas.ui.recovering.letting_go import let_go  # see above

            let_go(keeper, lock)
        self._tell(None)

    @property
    def is_keeping(self) -> bool:
        """Whether the work is in the recovery store, but for the last moment."""
        is_behind = self._keeper is not None and self._keeper.behind_s > _BEHIND_S
        return self._keeper is not None and not self._is_failing and not is_behind

    def flush(self) -> bool:
        """Put all on the disk now; return whether nothing would be lost if the program ended."""
        self._keep()
        if self._keeper is None:
            return not self._editing.has_document or self._editing.is_clean
        return self._keeper.flush(_WAIT_S)

    def leave(self) -> None:
        """End, and leave the journal for the next start."""
        self._pause.stop()
        self._looks.stop()
        keeper, self._keeper = self._keeper, None
        if keeper is not None:
            keeper.leave(_WAIT_S)
        self._unlock()

    def _keep(self) -> None:
        self._pause.stop()
        editing = self._editing
        if not editing.has_document or (self._keeper is None and (editing.is_clean or not self._begin())):
            return
        from journeycanvas.storage.journal import Head  # see above
        from journeycanvas.ui.recovering.sight import sight

        session, path = editing.session, editing.path
        head = Head(str(path) if path is not None else None, session.name, editing.known)
        if self._keeper is not None:
            self._tell_if_behind(self._keeper)
            self._keeper.keep(head, session.journey, sight(editing.workspace, session))

    def _tell_if_behind(self, keeper: Keeper) -> None:
        """Say that a disk does not answer, and no longer once it does."""
        if keeper.behind_s > _BEHIND_S:
            self._is_behind = True
            self._tell(OSError(errno.ETIMEDOUT, os.strerror(errno.ETIMEDOUT)))
        elif self._is_behind:
            self._is_behind = False
            self._tell(None)

    def _begin(self) -> bool:
        from journeycanvas.storage.journal_names import new_journal  # see above
        from journeycanvas.ui.recovering.places import folder, locked
        from journeycanvas.ui.sharing.answered import answered

        def begun() -> tuple[Path, QLockFile | None] | None:
            journal = new_journal(folder())
            return journal, locked(journal)

        try:
            new = answered("recovery store", begun, otherwise=None)
            if new is None:
                raise OSError(errno.ETIMEDOUT, os.strerror(errno.ETIMEDOUT))
        except OSError as error:
            self._tell(error)
            self._pause.start(_LOOK_MS)
            return False
        self._go_on(*new)
        return True

    def _go_on(self, journal: Path, lock: QLockFile | None) -> None:
        from journeycanvas.storage.keeping import Keeper  # see above

        self._lock = lock
        self._keeper = Keeper(journal, told=posted(self, self._tell))
        self._looks.start()

    def _unlock(self) -> None:
        lock, self._lock = self._lock, None
        if lock is not None:
            lock.unlock()

    def _tell(self, error: OSError | None) -> None:
        """Say that the work is not kept, as long as it is not; no error means that it is."""
        if error is None and not self._is_failing:
            return
        from journeycanvas.storage.access import save_fault  # see above
        from journeycanvas.ui.notices import notices_of

        notices = notices_of(self._editing.window, self._editing.colours)
        self._is_failing = error is not None
        if error is None:
            notices.settle(_NOTICE)
            return
        text = _("The recovery store does not work: {reason}. Your work is only in this window: save it often.")
        notices.tell(_NOTICE, text.format(reason=save_fault(Path(), error).reason))
