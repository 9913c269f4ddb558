"""Work that is done beside the window, without anybody waiting for it: the window goes on as ever."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Thread, current_thread
from time import perf_counter, sleep
from typing import TypeVar

from PySide6.QtCore import QObject

from journeycanvas.progress import Work
from journeycanvas.ui.posting import posted

T = TypeVar("T")

_USUAL_S = sys.getswitchinterval()
_TURN_S = 0.00002
"""How long the other thread goes on before the window has its turn: to paint a letter takes a hundred of them."""
_LETTER_S = 0.025
"""How long a letter is left alone at most: till it is painted, and sooner than the next one is typed."""

_NAME = "beside"


class Beside(QObject):
    """Does one piece of work at a time that knows nothing of Qt; what is begun later takes its place."""

    def __init__(self, parent: QObject) -> None:
        """Do nothing yet."""
        super().__init__(parent)
        self._work: _Polite | None = None
        self._tell = posted(self, self._end)

    @property
    def is_under_way(self) -> bool:
        """Whether something is being done of which the result is wanted."""
        return self._work is not None

    def begin(self, act: Callable[[], T], then: Callable[[Callable[[], T]], None]) -> None:
        """Do something in a thread of its own; what takes its result is then called in this one.

        It is given a function, which returns what the act gave, or raises what it raised.
        """
        self.forget()
        work = self._work = _Polite()
        Thread(target=self._go, args=(work, act, then), name=_NAME).start()

    def forget(self) -> None:
        """Want the result no longer of what is under way."""
        if self._work is not None:
            self._work.cancel()
            self._work = None

    def let_through(self) -> None:
        """Stand still from the next step on until the letter that is just being typed is painted."""
        if self._work is not None:
            self._work.still_until = perf_counter() + _LETTER_S

    def _go(self, work: _Polite, act: Callable[[], T], then: Callable[[Callable[[], T]], None]) -> None:
        with _often_in_turn():
            told = _told(work, act)
        self._tell(work, lambda: then(told))

    def _end(self, work: object, tell: Callable[[], None]) -> None:
        if work is self._work:
            self._work = None
            tell()


class _Polite(Work):
    """Work that stands still at its steps while the window has something to do at once."""

    def __init__(self) -> None:
        super().__init__()
        self.still_until = 0.0

    def check(self) -> None:
        super().check()
        while (left := self.still_until - perf_counter()) > 0:
            sleep(left)
            super().check()


@contextmanager
def _often_in_turn() -> Iterator[None]:
    """Let the window have its turn often, until the last of several threads is done."""
    sys.setswitchinterval(_TURN_S)
    try:
        yield
    finally:
        if all(thread.name != _NAME or thread is current_thread() for thread in threading.enumerate()):
            sys.setswitchinterval(_USUAL_S)


def _told(work: Work, act: Callable[[], T]) -> Callable[[], T]:
    """Return what gives the result of an act, or raises what it raised."""
    error: Exception | None = None
    results: list[T] = []
    try:
        results.append(work.do(act))
    except Exception as raised:
        error = raised

    def tell() -> T:
        if error is not None:
            raise error
        return results[0]

    return tell
