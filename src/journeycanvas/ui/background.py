"""Work that takes longer than a blink, off the window's thread."""

from collections.abc import Callable
from threading import Thread
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal

from journeycanvas.ui.calling import calling
from journeycanvas.ui.posting import posted

T = TypeVar("T")
Then = Callable[[object], None]


class Background(QObject):
    """Runs one piece of work after another in another thread, and tells the window's thread what came of it.

    A disk that hangs keeps only that thread: neither this object nor the program waits for it at its end.
    """

    busy_changed = Signal()

    def __init__(self, parent: QObject) -> None:
        """Do nothing yet."""
        super().__init__(parent)
        self._waiting: list[tuple[_Work, Then]] = []
        self._given_up: list[tuple[_Work, Then]] = []
        self._tell = posted(self, self._finish)

    @property
    def is_busy(self) -> bool:
        """Whether work is under way."""
        return bool(self._waiting)

    def run(self, work: Callable[[], T], *, then: Callable[[T | Exception], None]) -> None:
        """Do this work, which must touch nothing of Qt's, and call then with its result or its error."""
        job = _Work(work, self._tell)
        self._waiting.append((job, then))  # type: ignore[arg-type]  # what comes back is what work returned
        self.busy_changed.emit()
        if len(self._waiting) == 1:
            job.start()

    def give_up(self) -> None:
        """Wait no longer for what is under way; if it ends one day all the same, what came of it is told."""
        self._given_up += self._waiting[:1]
        self._waiting = []
        self.busy_changed.emit()

    def wait(self, *, patience_ms: int | None = None) -> bool:
        """Wait until all work is done and told, or patience ends; meanwhile the window is painted, but takes no input.

        Returns whether all is done.
        """
        patience = QTimer(singleShot=True)
        if patience_ms is not None:
            patience.start(patience_ms)
        while self._waiting and (patience_ms is None or patience.isActive()):
            loop = QEventLoop()
            leave = calling(loop.quit)
            patience.timeout.connect(leave)
            self.busy_changed.connect(leave)
            loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
            self.busy_changed.disconnect(leave)
            patience.timeout.disconnect(leave)
        return not self._waiting

    def _finish(self, job: "_Work", result: object) -> None:
        then = next(then for one, then in (*self._waiting, *self._given_up) if one is job)
        self._given_up = [(one, after) for one, after in self._given_up if one is not job]
        was_waited_for = any(one is job for one, _then in self._waiting)
        self._waiting = [(one, after) for one, after in self._waiting if one is not job]
        if was_waited_for and self._waiting:
            self._waiting[0][0].start()
        try:
            then(result)
        finally:
            self.busy_changed.emit()


class _Work:
    def __init__(self, work: Callable[[], object], tell: "Callable[[_Work, object], None]") -> None:
        self._work = work
        self._tell = tell
        # Nobody can end a thread that waits for a disk: it must not keep the program from ending.
        self._thread = Thread(target=self._go, name="background", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def _go(self) -> None:
        try:
            result = self._work()
        except Exception as error:
            result = error
        self._tell(self, result)
