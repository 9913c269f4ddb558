"""The offer to bring back, in one click, what was not saved when the program ended without being asked to."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, QLockFile, QObject, QTimer

from journeycanvas.language import _, ngettext
from journeycanvas.progress import CancelledError
from journeycanvas.storage.access import access_fault
from journeycanvas.storage.journal import Head, JournalError, Kept, head_of, read_journal
from journeycanvas.ui import messages, speech
from journeycanvas.ui.messages import Answer
from journeycanvas.ui.notices import Notices, notices_of
from journeycanvas.ui.recovering import places
from journeycanvas.ui.recovering.sight import see_again

if TYPE_CHECKING:  # it asks what is here to look
    from journeycanvas.ui.program import Program
    from journeycanvas.ui.window import Window

_TRYING = ".trying"
_SURE_MS = 2_000
"""How long brought-back work is shown before it counts as harmless."""
_MOST_TRIES = 2
"""Work with which the program ended so often before it was harmless is set aside: once may be chance."""
_ALL, _DAMAGED = "left_all", "left_damaged"


class Left(NamedTuple):
    """Work that was left: its journal, the lock on it that is ours, whose work it is, and when it ended."""

    journal: Path
    lock: QLockFile
    head: Head
    ended: QDateTime

    @property
    def notice(self) -> str:
        """What its notice is called."""
        return f"left_{self.journal.stem}"

    @property
    def marker(self) -> Path:
        """The file that says how often it was tried to bring the work back, a byte each, without it being harmless."""
        return self.journal.with_suffix(_TRYING)


class LeftWork(QObject):
    """What was left, and the notices that offer it, each where its file is open, or in the first window."""

    def __init__(self, program: Program) -> None:
        """Look through the journals that no living program writes."""
        super().__init__(program)
        self._program = program
        self._left: dict[Path, Left] = {}
        self._aside: list[Path] = []
        self._unsure: set[Path] = set()
        """The markers of work that was brought back just now."""
        if (application := QCoreApplication.instance()) is not None:
            application.aboutToQuit.connect(self._unmark_all)  # an end that was wanted is no harm
        for journal, lock in places.left_behind():
            self._sort(journal, lock)

    def offer(self) -> None:
        """Tell what can be brought back, and what could not."""
        if len(self._left) > 1:
            count = len(self._left)
            text = ngettext("{count} journey was not saved.", "{count} journeys were not saved.", count)
            self._tell(_ALL, text.format(count=count), (Answer("back", _("Bring all back"), "AcceptRole"),), self._all)
        for left in self._left.values():
            self._offer(left)
        self._tell_of_damaged()

    def bring_back(self, left: Left) -> bool:
        """Show the work again as it was left, unsaved, and go on in its journal; False where that cannot be."""
        window = self._window_for(left)
        with contextlib.suppress(OSError):  # a disk that takes no marker may hold the work all the same
            _mark(left.marker)
        try:
            reading = partial(read_journal, left.journal)
            kept = window.editing.waiting.in_turn(reading, doing=_("Bringing {name} back").format(name=_name(left)))
        except CancelledError:
            _unmark(left.marker)
            return False
        except (OSError, JournalError) as error:
            self._give_up(left, error)
            return False
        self._show(left, kept, window)
        return True

    def _sort(self, journal: Path, lock: QLockFile) -> None:
        try:
            if _tries(journal.with_suffix(_TRYING)) < _MOST_TRIES:
                ended = QDateTime.fromMSecsSinceEpoch(journal.stat().st_mtime_ns // 1_000_000)
                self._left[journal] = Left(journal, lock, head_of(journal), ended)
                return
        except (OSError, JournalError):
            pass  # told below: whatever is wrong with it, the file stays
        self._set_aside(journal)
        lock.unlock()

    def _set_aside(self, journal: Path) -> None:
        try:
            self._aside.append(places.set_aside(journal))
        except OSError:
            self._aside.append(journal)  # it stays where it is, and is named there
        else:
            _unmark(journal.with_suffix(_TRYING))

    def _offer(self, left: Left) -> None:
        when = speech.locale().toString(left.ended, QLocale.FormatType.ShortFormat)
        text = _('Work on "{name}" was not saved when the program ended ({when}).').format(name=_name(left), when=when)
        answers = (
            Answer("back", _("Bring it back"), "AcceptRole"),
            Answer("discard", _("Discard…"), "DestructiveRole"),
        )
        self._tell(left.notice, text, answers, partial(self._answer, left), window=self._window_of(left))

    def _tell_of_damaged(self) -> None:
        if self._aside:
            names = "\n".join(str(path) for path in self._aside)
            text = _("Work could not be brought back. It is kept here, untouched:")
            self._tell(
                _DAMAGED,
                f"{text}\n{names}",
                (Answer("hide", _("Hide"), "RejectRole"),),
                lambda _answer: self._settle(_DAMAGED),
            )

    def _answer(self, left: Left, answer: str) -> None:
        if answer == "back":
            self.bring_back(left)
        elif self._is_discarded(left):
            self._settle(left.notice)
            self._left.pop(left.journal, None)
            with contextlib.suppress(OSError):
                left.journal.unlink(missing_ok=True)
            _unmark(left.marker)
            left.lock.unlock()
        self._settle_all()

    def _all(self, _answer: str) -> None:
        for left in tuple(self._left.values()):
            self.bring_back(left)
        self._settle_all()

    def _settle_all(self) -> None:
        if len(self._left) < 2:
            self._settle(_ALL)

    def _is_discarded(self, left: Left) -> bool:
        answer = messages.ask(
            self._program.windows[0] if self._program.windows else None,
            _('Discard the unsaved work on "{name}"?').format(name=_name(left)),
            (Answer("keep", _("Keep"), "AcceptRole"), Answer("discard", _("Discard"), "DestructiveRole")),
            details=_("It cannot be brought back then. What the file holds stays as it is."),
        )
        return answer == "discard"

    def _show(self, left: Left, kept: Kept, window: Window) -> None:
        path = Path(kept.head.path) if kept.head.path else None
        other = self._program.window_of(path) if path is not None else None
        if other is not None and other is not window:
            path = None  # it is open, and changed, in another window: this is a copy beside it
        window.bring_back(kept.journey, path=path, known=kept.head.known if path is not None else None)
        editing = window.editing
        editing.recorder.adopt(left.journal, left.lock)
        see_again(editing.workspace, editing.session, kept.view)
        window.raise_()
        window.activateWindow()
        self._left.pop(left.journal, None)
        self._settle(left.notice)
        if not kept.is_whole:
            text = _("The end of the recovery file was damaged: what was done last may be missing.")
            self._tell(f"{left.notice}_cut", text, (_hide(),), lambda _a: self._settle(f"{left.notice}_cut"), window)
        self._unsure.add(left.marker)
        QTimer.singleShot(_SURE_MS, self, partial(self._unmark_one, left.marker))

    def _unmark_one(self, marker: Path) -> None:
        self._unsure.discard(marker)
        _unmark(marker)

    def _unmark_all(self) -> None:
        for marker in self._unsure:
            _unmark(marker)
        self._unsure.clear()

    def _give_up(self, left: Left, error: OSError | JournalError) -> None:
        self._left.pop(left.journal, None)
        self._settle(left.notice)
        _unmark(left.marker)
        if isinstance(error, OSError):
            messages.tell(self._window_of(left), str(access_fault(left.journal, error)))
        else:
            self._set_aside(left.journal)
            self._tell_of_damaged()
        left.lock.unlock()

    def _window_of(self, left: Left) -> Window:
        """Return where the work is offered: where its file is open, else in the first window."""
        shown = self._program.window_of(Path(left.head.path)) if left.head.path else None
        return shown or (self._program.windows[0] if self._program.windows else self._program.open_window())

    def _window_for(self, left: Left) -> Window:
        """Return where the work is shown: where its file is open as it was saved, else in a free window."""
        window = self._window_of(left)
        holds_it = left.head.path is not None and window.shows(Path(left.head.path)) and window.editing.is_clean
        return window if holds_it else self._program.free_window(window)

    def _tell(
        self,
        id: str,
        text: str,
        answers: tuple[Answer, ...],
        then: Callable[[str], None],
        window: Window | None = None,
    ) -> None:
        shown = window or (self._program.windows[0] if self._program.windows else self._program.open_window())
        notices = notices_of(shown, self._program.colours)
        notices.tell(id, text, answers=answers, then=then, tone="note" if id != _DAMAGED else "warning")
        if not shown.has_document:
            next(iter(notices.shown.values())).enter()

    def _settle(self, id: str) -> None:
        for window in self._program.windows:
            found = window.findChild(Notices)
            if found is not None:
                found.settle(id)


def _hide() -> Answer:
    return Answer("hide", _("Hide"), "RejectRole")


def _name(left: Left) -> str:
    return left.head.name or _("Untitled journey")


def _mark(marker: Path) -> None:
    number = os.open(marker, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    try:
        os.write(number, b".")
        os.fsync(number)
    finally:
        os.close(number)


def _tries(marker: Path) -> int:
    try:
        return marker.stat().st_size
    except FileNotFoundError:
        return 0


def _unmark(marker: Path) -> None:
    with contextlib.suppress(OSError):
        marker.unlink(missing_ok=True)
