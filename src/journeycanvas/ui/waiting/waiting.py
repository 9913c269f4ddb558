"""Waiting for work: shortly without a word, then with a box that shows how far it is."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from threading import Event, Thread
from time import perf_counter
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from journeycanvas import progress
from journeycanvas.progress import CancelledError, Work
from journeycanvas.ui.calling import calling
from journeycanvas.ui.posting import posted

if TYPE_CHECKING:  # loaded when something takes long
    from journeycanvas.ui.waiting.box import WaitingBox

T = TypeVar("T")

PATIENCE_S = 0.5
"""How long nothing is said: what takes no longer is taken to be done at once."""
_AT_ONCE_S = 0.05
"""How long the window may stand still for a disk: it answers within a tenth of a second."""
_LOOK_MS = 40
"""How often the bar follows."""
_PASSES = 3
"""How many times Qt is let in between two steps: a box is shown, then exposed, then painted."""
_TURN_S = 0.001
"""How long the other thread goes on before the window may paint or answer."""


class Waiting(QObject):
    """Does work for a window that may take long; at most one at a time shows how far it is.

    While it is done all windows are as they were before, and take no input but in the box. So nothing can be half done,
    and to cancel is to forget the result.
    """

    _over = Signal()

    def __init__(self, window: QWidget) -> None:
        """Wait over a window."""
        super().__init__(window)
        self._window = window
        self._tell = posted(self, self._over.emit)
        self._is_under_way = False
        self._work: Work | None = None
        self.box: WaitingBox | None = None
        """The box that is shown."""

    @property
    def is_under_way(self) -> bool:
        """Whether something is being waited for."""
        return self._is_under_way

    def __call__(self, work: Callable[[], T], *, doing: str) -> T:
        """Return what work gives that knows nothing of Qt, done in a thread of its own; raises what it raises.

        Raises CancelledError where the person cancelled it.
        """
        if self._is_under_way:  # what goes on by itself meanwhile, such as saving, is done at once
            return work()
        with self._under_way():
            run = _Run(Work(), work, self._tell)
            self._work = run.work
            if not run.over.wait(PATIENCE_S):
                self._show(run.work, doing)
                self._wait_for(run)
            return run.result()

    def in_turn(self, work: Callable[[], T], *, doing: str) -> T:
        """Return what work gives, done in the window's thread, which answers between its steps.

        It may be of Qt's own, and is done sooner than beside a thread that turns Qt's events; it must step often.

        Raises what it raises, and CancelledError where the person cancelled it.
        """
        if self._is_under_way:
            return work()
        with self._under_way():
            self._work = under_way = _InTurn(self, doing)
            result = under_way.do(work)
            under_way.check()
            return result

    def cancel(self) -> bool:
        """Cancel what is being waited for, as the button of its box does, and return whether there is such."""
        if self._work is not None:
            self._work.cancel()
        return self._is_under_way

    @contextmanager
    def _under_way(self) -> Iterator[None]:
        self._is_under_way = True
        try:
            yield
        finally:
            box, self.box = self.box, None
            if box is not None:
                box.end()
            self._is_under_way = False
            self._work = None

    def _show(self, work: Work, doing: str) -> None:
        from journeycanvas.ui.waiting.box import WaitingBox  # little takes so long

        self.box = WaitingBox(self._window, doing)
        self.box.cancelled.connect(work.cancel)
        self.box.keep_typed()
        self.box.show()

    def _stand_by(self, run: _Run[T], *, until: float) -> None:
        """Paint, but take no input, until the work in the other thread is over, or so late that it is told."""
        loop, late = QEventLoop(), QTimer(singleShot=True)
        leave = calling(loop.quit)
        self._over.connect(leave)
        late.timeout.connect(leave)
        late.start(max(0, round((until - perf_counter()) * 1000)))
        try:
            while not run.over.is_set() and late.isActive():
                loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        finally:
            self._over.disconnect(leave)

    def _wait_for(self, run: _Run[T], *, is_left: Callable[[], bool] = lambda: False) -> None:
        """Let the window answer until the work in the other thread is over, or left to itself."""
        loop, look = QEventLoop(), QTimer(interval=_LOOK_MS)
        leave = calling(loop.quit)
        self._over.connect(leave)
        look.timeout.connect(lambda: loop.quit() if is_left() else self._follow(run.work))
        look.start()
        try:
            with _often_in_turn():
                # What Qt ends otherwise, as at the end of a session, ends nothing here.
                while not (run.over.is_set() or is_left()):
                    loop.exec()
        finally:
            self._over.disconnect(leave)

    def _follow(self, work: Work) -> None:
        if self.box is not None:
            self.box.show_share(work.share)


class _InTurn(Work):
    """Work in the window's thread, which has its turn at every step that comes some time after the last."""

    def __init__(self, waiting: Waiting, doing: str) -> None:
        super().__init__()
        self._waiting = waiting
        self._doing = doing
        self._next = perf_counter() + PATIENCE_S

    def check(self) -> None:
        if perf_counter() >= self._next:
            progress.apart(self._look_up)
            self._next = perf_counter() + _LOOK_MS / 1000
        super().check()

    def aside(self, act: Callable[[], T]) -> T:
        self.check()
        run = _Run(Work(), act, self._waiting._tell)
        if not run.over.wait(min(_AT_ONCE_S, max(0.0, self._next - perf_counter()))):
            progress.apart(partial(self._waiting._stand_by, run, until=self._next))
        if not run.over.is_set():
            progress.apart(self._show)
            progress.apart(partial(self._waiting._wait_for, run, is_left=lambda: self.is_cancelled))
            if self.is_cancelled:  # it goes on alone: a disk that does not answer is not waited for
                run.work.cancel()
            self.check()
        result = run.result()
        self.check()
        return result

    def _look_up(self) -> None:
        self._show()
        self._waiting._follow(self)
        for _pass in range(_PASSES):
            QCoreApplication.processEvents()

    def _show(self) -> None:
        if self._waiting.box is None:
            self._waiting._show(self, self._doing)


class _Run(Generic[T]):
    """Work under way in another thread."""

    def __init__(self, work: Work, act: Callable[[], T], tell: Callable[[], None]) -> None:
        self.work = work
        self.over = Event()
        self._act = act
        self._tell = tell
        self._results: list[T] = []
        self._error: BaseException | None = None
        self._thread = Thread(target=self._go, name="waited for", daemon=True)
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
