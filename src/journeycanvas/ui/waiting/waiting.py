"""Waiting for work in a thread of its own: shortly without a word, then with a box that shows how far it is."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Thread
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from journeycanvas.progress import CancelledError, Work

if TYPE_CHECKING:  # loaded when something takes long
    from journeycanvas.ui.waiting.box import WaitingBox

T = TypeVar("T")

PATIENCE_S = 0.4
"""How long nothing is said: under half a second a window is taken to answer at once."""
_LOOK_MS = 40
"""How often the bar follows."""
_TURN_S = 0.001
"""How long the other thread goes on before the window may paint or answer."""


class Waiting(QObject):
    """Does work for a window that may take long; at most one at a time shows how far it is.

    The work must be pure: it may know journeys and scenes, and nothing of Qt. While it is done, all windows are as they
    were before, and take no input but in the box. So nothing can be half done, and to cancel is to forget the result.
    """

    _over = Signal()

    def __init__(self, window: QWidget) -> None:
        """Wait over a window."""
        super().__init__(window)
        self._window = window
        self._is_under_way = False
        self.box: WaitingBox | None = None
        """The box that is shown."""

    @property
    def is_under_way(self) -> bool:
        """Whether something is being waited for."""
        return self._is_under_way

    def __call__(self, work: Callable[[], T], *, doing: str) -> T:
        """Return what the work gives, or raise what it raises; CancelledError where the person cancelled it."""
        if self._is_under_way:  # what goes on by itself meanwhile, such as saving, is done at once
            return work()
        self._is_under_way = True
        try:
            run = _Run(work, self._over.emit)
            if not run.over.wait(PATIENCE_S):
                self._show_until_over(run, doing)
            return run.result()
        finally:
            self._is_under_way = False

    def _show_until_over(self, run: _Run[T], doing: str) -> None:
        from journeycanvas.ui.waiting.box import WaitingBox  # little takes so long

        loop = QEventLoop()
        self._over.connect(loop.quit)
        box = self.box = WaitingBox(self._window, doing)
        box.cancelled.connect(run.work.cancel)
        look = QTimer(box, interval=_LOOK_MS)
        look.timeout.connect(lambda: box.show_share(run.work.share))
        look.start()
        try:
            with _often_in_turn():
                box.keep_typed()
                box.show()
                while not run.over.is_set():  # a box that Qt closes otherwise, as at the end of a session, ends nothing
                    loop.exec()
        finally:
            self._over.disconnect(loop.quit)
            self.box = None
            box.end()


class _Run(Generic[T]):
    """Work under way in another thread."""

    def __init__(self, act: Callable[[], T], tell: Callable[[], None]) -> None:
        self.work = Work()
        self.over = Event()
        self._act = act
        self._tell = tell
        self._results: list[T] = []
        self._error: BaseException | None = None
        self._thread = Thread(target=self._go, name="waited for")
        self._thread.start()

    def result(self) -> T:
        self._thread.join()
        if self.work.is_cancelled:  # even if it was done by then
            raise CancelledError
        if self._error is not None:
            raise self._error
        return self._results[0]

    def _go(self) -> None:
        try:
            self._results.append(self.work.do(self._act))
        except BaseException as error:
            self._error = error
        self.over.set()
        self._tell()


@contextmanager
def _often_in_turn() -> Iterator[None]:
    """Let the window's thread have its turn sooner than usual."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(_TURN_S)
    try:
        yield
    finally:
        sys.setswitchinterval(before)
