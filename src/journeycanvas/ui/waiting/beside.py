"""Work that is done beside the window, without anybody waiting for it: the window goes on as ever."""

from __future__ import annotations

import sys
from collections.abc import Callable
from threading import Thread
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from journeycanvas.progress import Work

T = TypeVar("T")

_USUAL_S = sys.getswitchinterval()
_TURN_S = 0.00002
"""How long the other thread goes on before the window has its turn: to paint a letter takes a hundred of them."""


class Beside(QObject):
    """Does one piece of work at a time that knows nothing of Qt; what is begun later takes its place."""

    _over = Signal(object, object)

    def __init__(self, parent: QObject) -> None:
        """Do nothing yet."""
        super().__init__(parent)
        self._work: Work | None = None
        self._over.connect(self._end)

    @property
    def is_under_way(self) -> bool:
        """Whether something is being done of which the result is wanted."""
        return self._work is not None

    def begin(self, act: Callable[[], T], then: Callable[[Callable[[], T]], None]) -> None:
        """Do something in a thread of its own; what takes its result is then called in this one.

        It is given a function, which returns what the act gave, or raises what it raised.
        """
        self.forget()
        work = self._work = Work()
        Thread(target=self._go, args=(work, act, then), name="beside").start()

    def forget(self) -> None:
        """Want the result no longer of what is under way."""
        if self._work is not None:
            self._work.cancel()
            self._work = None

    def _go(self, work: Work, act: Callable[[], T], then: Callable[[Callable[[], T]], None]) -> None:
        sys.setswitchinterval(_TURN_S)
        try:
            told = _told(work, act)
        finally:
            sys.setswitchinterval(_USUAL_S)
        try:
            self._over.emit(work, lambda: then(told))
        except RuntimeError:
            return  # the window was closed meanwhile

    def _end(self, work: object, tell: Callable[[], None]) -> None:
        if work is self._work:
            self._work = None
            tell()


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
