"""What others do to the file of an open document, told in notices that wait for the person, who decides."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer

from journeycanvas.document.journey import Journey
from journeycanvas.language import _
from journeycanvas.storage.locks import DocumentLock
from journeycanvas.ui.messages import Answer
from journeycanvas.ui.notices import Notice, Notices, Tone, notices_of
from journeycanvas.ui.sharing import answering, words
from journeycanvas.ui.sharing.answered import answered
from journeycanvas.ui.sharing.guarding import guarded
from journeycanvas.ui.sharing.looking import Seen
from journeycanvas.ui.sharing.watch import Report, Watch

if TYPE_CHECKING:  # it makes this
    from journeycanvas.ui.editing import Editing
    from journeycanvas.ui.filing import Filing

T = TypeVar("T")

LOCK, FILE, SLOW = "sharing_lock", "sharing_file", "sharing_slow"
_OURS, _COPY = "sharing_", "sharing_copy_"
_SILENT_S = 3.0
_SLOW_SAVING_S = 4.0
_LOOK_MS = 500
_MOST_COPIES = 3


class Sharing(QObject):
    """Follows the file of the open journey: who may write it, and what became of it."""

    def __init__(self, editing: Editing, filing: Filing) -> None:
        """Follow what one window has open."""
        super().__init__(editing)
        self.editing = editing
        self.filing = filing
        self.seen: Seen | None = None
        """What was seen last."""
        self._watch: Watch | None = None
        self._new_lock: DocumentLock | None = None
        self._told: tuple[object, ...] = ()
        self._hidden: set[Path] = set()
        self._gone: Journey | None = None
        self._heard_at = self._saving_at = 0.0
        self._clock = QTimer(self, interval=_LOOK_MS)
        self._clock.timeout.connect(self._look_at_clock)
        filing.guard = self._guard
        filing.leave_work = self._leave_work
        filing.kept.connect(self._follow)
        filing.saved.connect(self._follow_save)

    def shows(self, path: Path) -> bool:
        """Tell whether this file is the open one, by whatever name; a disk that does not answer is not waited for."""
        own = self.editing.path
        if own is None or own == path.absolute():
            return own is not None
        other = _identity(path.absolute())
        return other is not None and other == (_identity(own) or (self.seen.identity if self.seen else None))

    def look_again(self, *, after: Callable[[DocumentLock], object] | None = None) -> None:
        """Look at once, after the lock was asked for something."""
        if self._watch is not None:
            self._told = ()
            lock = self._watch.lock
            self._watch.look_again(after=partial(after, lock) if after is not None else None)

    def hide(self, copy: Path) -> None:
        """Tell no longer of a conflict copy."""
        self._hidden.add(copy)
        self._settle(_notice_of(copy))

    def refresh(self) -> None:
        """Tell what was seen last once more: what was answered has changed what it means."""
        if self.seen is not None:
            self._tell(self.seen)

    def _follow(self) -> None:
        """Watch the file that is open now, and no other."""
        path = self.editing.path
        if self._watch is not None and self._watch.path == path:
            return
        if self._watch is not None:
            self._settle(*(id for id in self._shown() if id.startswith(_OURS)))
            self._watch.stop()
            self._watch.deleteLater()
        lock, self._new_lock = self._new_lock, None
        self._watch, self.seen, self._told, self._gone = None, None, (), None
        self._hidden.clear()
        self._clock.stop()
        if path is not None:
            self._watch = Watch(self, path, lock if lock is not None and lock.path == path else DocumentLock(path))
            self._watch.reported.connect(self._hear)
            # Made now, they take the keyboard from nobody when there is something to tell.
            notices_of(self.editing.window, self.editing.colours)
            self._heard_at, self._saving_at = time.monotonic(), 0.0
            self._clock.start()

    def _follow_save(self) -> None:
        self._gone = None
        self._follow()
        if self._watch is not None:
            self._watch.number += 1
            self._watch.look_again()

    def _guard(self, path: Path, act: Callable[[], T]) -> Callable[[], T]:
        """Return what writes a file as its only writer; what is saved elsewhere has a lock there from then on."""
        path = path.absolute()
        if self._watch is not None:
            self._watch.number += 1
            if self._watch.path == path:
                return partial(guarded, self._watch.lock, act)
        lock = DocumentLock(path)

        def elsewhere() -> T:
            try:
                result = guarded(lock, act)
            except BaseException:
                lock.release()
                raise
            self._new_lock = lock
            return result

        return elsewhere

    def _leave_work(self) -> bool:
        """Keep the work for the next start, and its journal with it; False where it cannot be kept."""
        is_kept = self.editing.may_end()
        if is_kept:
            self.editing.recorder.leave()
        return is_kept

    def _hear(self, report: Report) -> None:
        watch = self._watch
        if watch is None or self.sender() is not watch:
            return
        self._heard_at = time.monotonic()
        if report.number != watch.number or self.filing.is_saving:
            return
        seen = report.seen
        # What is seen once may be a file that is just being replaced, or a lock that is just being made.
        is_news = self.seen is None or (seen.state, seen.known, seen.standing) != (
            self.seen.state,
            self.seen.known,
            self.seen.standing,
        )
        self.seen = seen
        if not is_news or self._is_well(seen):
            self._tell(seen)

    def _is_well(self, seen: Seen) -> bool:
        return seen.state == "there" and seen.standing.kind == "mine" and not self._is_changed(seen)

    def _is_changed(self, seen: Seen) -> bool:
        return seen.state == "there" and self.filing.known is not None and seen.known != self.filing.known

    def _tell(self, seen: Seen) -> None:
        path = self.editing.path
        if path is None or not self.editing.has_document:
            return
        self._mind_the_gone(seen)
        told = (seen, self.filing.known, tuple(self._hidden))
        if told == self._told:
            return
        self._told = told
        self._tell_of_lock(path, seen)
        self._tell_of_file(path, seen)
        for copy in seen.copies[:_MOST_COPIES]:
            if copy not in self._hidden:
                merge = Answer("merge", _("Merge…"), "AcceptRole")
                answers = Answer("open", _("Open it"), "AcceptRole"), merge, Answer("hide", _("Hide"), "RejectRole")
                self._say(_notice_of(copy), words.copy_beside(path, copy), *answers, tone="note", about=copy)
        self._settle(*(id for id in self._shown() if id.startswith(_COPY) and id not in map(_notice_of, seen.copies)))

    def _tell_of_lock(self, path: Path, seen: Seen) -> None:
        kind = seen.standing.kind
        copy = Answer("copy", _("Open as a copy"), "AcceptRole")
        if kind == "living":
            again = Answer("look", _("Look again"), "AcceptRole")
            self._say(LOCK, words.held(path, seen.standing), copy, again)
        elif kind in ("elsewhere", "unknown"):
            self._say(LOCK, words.held(path, seen.standing), copy, Answer("over", _("Take over"), "DestructiveRole"))
        elif kind == "free":
            self._say(LOCK, words.free(path), Answer("take", _("Write it here"), "AcceptRole"), tone="note")
        else:
            self._settle(LOCK)

    def _tell_of_file(self, path: Path, seen: Seen) -> None:
        elsewhere = Answer("save_as", _("Save as…"), "AcceptRole")
        if seen.state == "folder_missing":
            self._say(FILE, words.no_folder(path), elsewhere)
        elif seen.state == "missing":
            self._say(FILE, words.deleted(path), Answer("save", _("Save"), "AcceptRole"), elsewhere)
        elif seen.state == "unreadable":
            self._say(FILE, words.unreadable(path, seen.reason), elsewhere)
        elif self._is_changed(seen):
            reload = Answer("reload", _("Reload"), "AcceptRole")
            mine = Answer("mine", _("Keep mine"), "DestructiveRole")
            merge, copy = (
                Answer("merge", _("Merge…"), "AcceptRole"),
                Answer("save_copy", _("Save a copy…"), "AcceptRole"),
            )
            self._say(FILE, words.changed(path), reload, merge, mine, copy)
        elif not seen.is_writable and seen.standing.kind in ("mine", "none"):
            self._say(FILE, words.read_only(path), elsewhere, tone="note")
        else:
            self._settle(FILE)

    def _mind_the_gone(self, seen: Seen) -> None:
        """Count work as unsaved while its file is gone, and as saved again once that is there as it was."""
        session = self.editing.session
        if seen.state in ("missing", "folder_missing"):
            if session.is_clean:
                self._gone = session.journey
                session.mark_unsaved()
        elif seen.state == "there" and self._gone is not None:
            if seen.known == self.filing.known:
                session.mark_saved(self._gone)
            self._gone = None

    def _look_at_clock(self) -> None:
        """Tell where the disk does not answer, or saving takes long."""
        now, path = time.monotonic(), self.editing.path
        self._saving_at = (self._saving_at or now) if self.filing.is_saving else 0.0
        elsewhere = Answer("save_as", _("Save as…"), "AcceptRole")
        is_kept = self.editing.recorder.is_keeping
        if path is None:
            return
        if self._saving_at and now - self._saving_at > _SLOW_SAVING_S:
            self._say(
                SLOW, words.slow_saving(path, is_kept=is_kept), Answer("give_up", _("Stop waiting"), "AcceptRole")
            )
        elif now - self._heard_at > _SILENT_S:
            self._say(SLOW, words.silent(path, is_kept=is_kept), elsewhere)
        else:
            self._settle(SLOW)

    def _say(self, id: str, text: str, *answers: Answer, tone: Tone = "warning", about: Path | None = None) -> None:
        shown = self._shown().get(id)
        if shown is None or shown.label.text() != text or tuple(shown.buttons) != tuple(one.id for one in answers):
            notices = notices_of(self.editing.window, self.editing.colours)
            notices.tell(id, text, tone=tone, answers=answers, then=partial(answering.answer, self, about))

    def _shown(self) -> dict[str, Notice]:
        """Return the notices that are shown; none are made for that."""
        found = self.editing.window.findChild(Notices)
        return dict(found.shown) if isinstance(found, Notices) else {}

    def _settle(self, *ids: str) -> None:
        found = self.editing.window.findChild(Notices)
        for id in ids:
            if isinstance(found, Notices):
                found.settle(id)


def _notice_of(copy: Path) -> str:
    return f"{_COPY}{copy.name}"


def _identity(path: Path) -> tuple[int, int] | None:
    def ask() -> tuple[int, int] | None:
        try:
            about = os.stat(path)
        except (OSError, ValueError):
            return None
        return about.st_dev, about.st_ino

    return answered(path, ask, otherwise=None)
