"""Work that is not offered: set aside, or where it lies and not to be read for now; and the notices that name it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from journeycanvas.language import _
from journeycanvas.ui.messages import Answer
from journeycanvas.ui.notices import Notice
from journeycanvas.ui.recovering import places, tries
from journeycanvas.ui.recovering.left import reason_of, title_of
from journeycanvas.ui.recovering.telling import Telling, hide

if TYPE_CHECKING:  # told where to
    from journeycanvas.ui.window import Window

_ASIDE, _UNREAD = "left_damaged", "left_unread"


class HeldBack:
    """Journals with the reason why each is not offered; every file stays until it is given up, whatever is wrong."""

    def __init__(self, telling: Telling, try_again: Callable[[Path], None]) -> None:
        """Call a function with each journal that is to be tried again."""
        self._telling = telling
        self._try_again = try_again
        self._aside: dict[Path, str] = {}
        self._unread: dict[Path, str] = {}

    def set_aside(self, journal: Path, reason: str) -> None:
        """Put a journal where no start looks for it; where that cannot be, it stays where it is, and is named there."""
        self._unread.pop(journal, None)
        try:
            self._aside[places.set_aside(journal)] = reason
        except OSError:
            self._aside[journal] = reason

    def hold(self, journal: Path, reason: str) -> None:
        """Name a journal that was set aside, and stays so for this reason."""
        self._aside[journal] = reason

    def leave(self, journal: Path, reason: str) -> None:
        """Leave a journal that cannot be read for now where it is."""
        self._unread[journal] = reason

    def drop(self, journal: Path) -> None:
        """Know that a journal is offered, brought back, or gone."""
        self._aside.pop(journal, None)
        self._unread.pop(journal, None)

    def drop_missing(self) -> bool:
        """Know which journals are gone, and return whether there are any."""
        missing = [journal for journal in (*self._aside, *self._unread) if not journal.exists()]
        for journal in missing:
            self.drop(journal)
        return bool(missing)

    def find(self) -> None:
        """Take in what was set aside in earlier runs."""
        for journal in places.all_set_aside():
            self._aside.setdefault(journal, "")

    @property
    def unread(self) -> tuple[Path, ...]:
        """The journals that could not be read."""
        return tuple(self._unread)

    def tell(self, *, window: Window | None = None) -> tuple[Notice, ...]:
        """Name all of it, and nothing no longer."""
        aside = _("Work could not be brought back. It is kept here, untouched:")
        unread = _("Work that was not saved cannot be read for now. It stays here, and is offered again at each start:")
        again = Answer("again", _("Try again"), "AcceptRole")
        discard = Answer("discard", _("Discard…"), "DestructiveRole")
        told = (
            self._told(_ASIDE, aside, self._aside, (again, discard), window=window),
            self._told(_UNREAD, unread, self._unread, (again,), window=window),
        )
        return tuple(notice for notice in told if notice is not None)

    def _told(
        self, id: str, text: str, held: Mapping[Path, str], ways: tuple[Answer, ...], *, window: Window | None
    ) -> Notice | None:
        if not held:
            self._telling.settle(id)
            return None
        lines = [text, *(_line(journal, reason) for journal, reason in held.items())]

        def answered(answer: str) -> None:
            self._telling.settle(id)
            if answer == "again":
                for journal in tuple(held):
                    self._try_again(journal)
            elif answer == "discard":
                self._discard(tuple(held.items()))
            if answer != "hide":
                self.tell(window=window)

        return self._telling.tell(id, "\n".join(lines), (*ways, hide()), answered, window=window, tone="warning")

    def _discard(self, asked: tuple[tuple[Path, str], ...]) -> None:
        """Ask about each of these whether to discard it for good, until the person wants to be asked no more."""
        for number, (journal, reason) in enumerate(asked, start=1):
            name = title_of(journal) or journal.name
            answer = self._telling.ask_to_discard(name, _line(journal, reason), is_last=number == len(asked))
            if answer == "cancel":
                return
            if answer == "discard":
                self._remove(journal)

    def _remove(self, journal: Path) -> None:
        lock = places.locked(journal)
        if lock is None:
            return  # another program tries it
        try:
            journal.unlink(missing_ok=True)
        except OSError as error:
            self._aside[journal] = reason_of(journal, error)
        else:
            tries.forget(journal)
            self.drop(journal)
        finally:
            lock.unlock()


def _line(journal: Path, reason: str) -> str:
    about = ": ".join(filter(None, (title_of(journal), reason)))
    return f"{journal} ({about})" if about else str(journal)
