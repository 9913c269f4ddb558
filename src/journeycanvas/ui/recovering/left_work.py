"""The offer to bring back, in one click, what was not saved when the program ended without being asked to."""

from __future__ import annotations

import contextlib
import logging
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLockFile, QObject, QTimer

from journeycanvas.language import _, ngettext
from journeycanvas.progress import CancelledError
from journeycanvas.storage.access import save_fault
from journeycanvas.storage.journal import JournalError, Kept, NewerJournalError, read_journal
from journeycanvas.ui import crash_reports
from journeycanvas.ui.messages import Answer
from journeycanvas.ui.recovering import places, tries
from journeycanvas.ui.recovering.held_back import HeldBack
from journeycanvas.ui.recovering.left import Left, looked_into, offer_of, reason_of
from journeycanvas.ui.recovering.sight import guard_again, see_again
from journeycanvas.ui.recovering.telling import Telling

if TYPE_CHECKING:  # it asks what is here to look
    from journeycanvas.ui.program import Program
    from journeycanvas.ui.window import Window

_log = logging.getLogger(__name__)
_SURE_MS = 2_000
"""How long brought-back work is shown before it counts as harmless."""
_ALL, _STORE, _NONE = "left_all", "left_store", "left_none"


class LeftWork(QObject):
    """What was left, and the notices that offer it, each where its file is open, or in the first window."""

    def __init__(self, program: Program) -> None:
        """Look for nothing yet."""
        super().__init__(program)
        self._program = program
        self._telling = Telling(program)
        self._left: dict[Path, Left] = {}
        self._held = HeldBack(self._telling, self._try_again)
        self._unsure: set[Path] = set()
        """The journals of work that was brought back just now."""
        if (application := QCoreApplication.instance()) is not None:
            application.aboutToQuit.connect(self._trust_all)  # an end that was wanted is no harm

    def offer(self) -> None:
        """Look through what no living program writes, and tell what can be brought back and what could not."""
        self._look()
        if len(self._left) > 1:
            count = len(self._left)
            text = ngettext("{count} journey was not saved.", "{count} journeys were not saved.", count)
            answers = (Answer("back", _("Bring all back"), "AcceptRole"),)
            self._telling.tell(_ALL, text.format(count=count), answers, self._all)
        for left in self._left.values():
            self._offer(left, offer_of(left))
        self._held.tell()
        if self._left:
            self._tell_of_store()

    def offer_set_aside(self, window: Window) -> None:
        """Tell in a window what was set aside, in this run or in earlier ones, and of what else is left by now."""
        known = set(self._left)
        self._look()
        self._held.find()
        for journal in self._left.keys() - known:
            self._offer(self._left[journal], offer_of(self._left[journal]))
        self._telling.settle(_NONE)
        told = self._held.tell(window=window)
        for notice in told or (self._telling.tell_alone(_NONE, _("No work was set aside."), window=window),):
            notice.enter()
            return

    def drop_forgotten(self) -> None:
        """Offer no longer what is not there any more."""
        for left in [left for journal, left in self._left.items() if not journal.exists()]:
            self._discard(left)
        if self._held.drop_missing():
            self._held.tell()
        self._settle_all()

    def bring_back(self, left: Left) -> bool:
        """Show the work again as it was left, unsaved, and go on in its journal; False where that cannot be."""
        if not left.is_aside:  # there it stays, should the program end
            with contextlib.suppress(OSError):  # a disk that counts no try may hold the work all the same
                tries.note(left.journal)
        try:
            window = self._window_for(left)
            reading = partial(read_journal, left.journal)
            kept = window.editing.waiting.in_turn(reading, doing=_("Bringing {name} back").format(name=left.name))
        except CancelledError:
            self._end_try(left)
            return False
        except (OSError, JournalError) as error:
            self._give_up(left, error)
            return False
        except Exception as error:
            self._offer_in_spite_of(error, left)
            return False
        return self._show(left, kept, window)

    def _look(self) -> None:
        """Sort what no living program writes, and is not sorted yet, or could not be read then."""
        for journal, lock in places.left_behind():
            if journal in self._left:
                continue
            self._sort(journal, lock)

    def _sort(self, journal: Path, lock: QLockFile) -> None:
        self._held.drop(journal)
        try:
            left = looked_into(journal, lock)
            if tries.count(journal) < tries.MOST:
                self._left[journal] = left
                return
            self._set_aside(journal, _("the program ended each time it was brought back"))
        except NewerJournalError as error:
            self._held.leave(journal, reason_of(journal, error))  # for the program that made it
        except JournalError as error:
            self._set_aside(journal, reason_of(journal, error))
        except FileNotFoundError:
            pass  # another program was quicker
        except OSError as error:
            self._held.leave(journal, reason_of(journal, error))
        lock.unlock()

    def _set_aside(self, journal: Path, reason: str) -> None:
        self._held.set_aside(journal, reason)
        if not journal.exists():
            tries.forget(journal)

    def _offer(self, left: Left, text: str) -> None:
        answers = (
            Answer("back", _("Bring it back"), "AcceptRole"),
            Answer("discard", _("Discard…"), "DestructiveRole"),
        )
        self._telling.tell(left.notice, text, answers, partial(self._answer, left), window=self._window_of(left))

    def _tell_of_store(self) -> None:
        """Say before any is brought back that the store takes nothing, where that is so."""
        try:
            places.prove()
        except OSError as error:
            text = _("The recovery store does not work: {reason}. Save what you bring back at once.")
            self._telling.tell_alone(_STORE, text.format(reason=save_fault(Path(), error).reason), tone="warning")

    def _answer(self, left: Left, answer: str) -> None:
        if answer == "back":
            self.bring_back(left)
        elif self._telling.is_given_up(left.name):
            self._discard(left)
        self._settle_all()

    def _discard(self, left: Left) -> None:
        self._telling.settle(left.notice)
        self._left.pop(left.journal, None)
        with contextlib.suppress(OSError):
            left.journal.unlink(missing_ok=True)
        tries.forget(left.journal)
        left.lock.unlock()

    def _all(self, _answer: str) -> None:
        for left in tuple(self._left.values()):
            self.bring_back(left)
        self._settle_all()

    def _settle_all(self) -> None:
        if len(self._left) < 2:
            self._telling.settle(_ALL)
        if not self._left:
            self._telling.settle(_STORE)

    def _try_again(self, journal: Path) -> None:
        """Bring back what was held back; what still cannot be is held back for the reason that it gives now."""
        lock = places.locked(journal)
        if lock is None:
            return  # another program tries it
        if journal in self._held.unread:
            self._sort(journal, lock)
            if (left := self._left.get(journal)) is not None:
                self._offer(left, offer_of(left))
            return
        try:
            left = looked_into(journal, lock, is_aside=places.is_aside(journal))
        except (OSError, JournalError) as error:
            self._hold_again(journal, error)
            lock.unlock()
        else:
            self.bring_back(left)

    def _hold_again(self, journal: Path, error: OSError | JournalError) -> None:
        self._held.drop(journal)
        if not isinstance(error, FileNotFoundError):
            self._held.hold(journal, reason_of(journal, error))

    def _show(self, left: Left, kept: Kept, window: Window) -> bool:
        path = Path(kept.head.path) if kept.head.path else None
        other = self._program.window_of(path) if path is not None else None
        if other is not None and other is not window:
            path = None  # it is open, and changed, in another window: this is a copy beside it
        try:
            window.bring_back(kept.journey, path=path, known=kept.head.known if path is not None else None)
            guard_again(window.editing.workspace, kept.view, window.editing.colours)
        except Exception as error:
            _show_nothing(window)
            self._offer_in_spite_of(error, left)
            return False
        self._go_on(left, window)
        self._left.pop(left.journal, None)
        self._held.drop(left.journal)
        self._telling.settle(left.notice)
        if not kept.is_whole:
            text = _("The end of the recovery file was damaged: what was done last may be missing.")
            self._telling.tell_alone(f"{left.notice}_cut", text, window=window)
        editing = window.editing
        see_again(editing.workspace, editing.session, kept.view)
        window.raise_()
        window.activateWindow()
        return True

    def _go_on(self, left: Left, window: Window) -> None:
        """Keep the work in its journal from now on, and count it as harmless in a while."""
        journal, lock = left.journal, left.lock
        if left.is_aside:
            try:
                journal, lock = places.take_back(journal)
                tries.note(journal, at_least=tries.MOST)  # should it do harm once more, it is set aside once more
            except OSError:
                pass
            left.lock.unlock()
            if journal == left.journal:
                return  # it stays there, and the window keeps the work anew
        window.editing.recorder.adopt(journal, lock)
        self._unsure.add(journal)
        QTimer.singleShot(_SURE_MS, self, partial(self._trust, journal))

    def _trust(self, journal: Path) -> None:
        self._unsure.discard(journal)
        tries.forget(journal)

    def _trust_all(self) -> None:
        for journal in tuple(self._unsure):
            self._trust(journal)

    def _give_up(self, left: Left, error: OSError | JournalError) -> None:
        """Hold the work back, and say why."""
        self._left.pop(left.journal, None)
        self._telling.settle(left.notice)
        self._end_try(left)
        if left.is_aside:
            self._hold_again(left.journal, error)
        elif isinstance(error, OSError | NewerJournalError):
            self._held.leave(left.journal, reason_of(left.journal, error))
        else:
            self._set_aside(left.journal, reason_of(left.journal, error))
        self._held.tell()
        left.lock.unlock()

    def _end_try(self, left: Left) -> None:
        """Know that the work is not shown, and that the program did not end over it."""
        if left.is_aside:
            left.lock.unlock()
        else:
            tries.forget(left.journal)

    def _offer_in_spite_of(self, error: Exception, left: Left) -> None:
        """Say that an error of ours kept the work from being shown, and go on offering it: the program did not end."""
        self._end_try(left)
        report = crash_reports.report_of(error, error.__traceback__)
        _log.error("work was not shown: %s\n%s", type(error).__name__, report)
        crash_reports.keep(report)
        text = _('Work on "{name}" could not be shown: something went wrong in Journey Canvas. It is kept, untouched.')
        if left.is_aside:
            self._telling.tell_alone(left.notice, text.format(name=left.name), tone="warning")
        else:
            self._offer(left, text.format(name=left.name))

    def _window_of(self, left: Left) -> Window:
        """Return where the work is offered: where its file is open, else in the first window."""
        shown = self._program.window_of(Path(left.head.path)) if left.head.path else None
        return shown or self._telling.first

    def _window_for(self, left: Left) -> Window:
        """Return where the work is shown: where its file is open as it was saved, else in a free window."""
        window = self._window_of(left)
        holds_it = left.head.path is not None and window.shows(Path(left.head.path)) and window.editing.is_clean
        return window if holds_it else self._program.free_window(window)


def _show_nothing(window: Window) -> None:
    """Leave nothing half shown in a window."""
    with contextlib.suppress(Exception):  # what went wrong there may do so again
        window.editing.close()
        window.show_start()
