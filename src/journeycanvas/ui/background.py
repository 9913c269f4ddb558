"""Work that takes longer than a blink, off the window's thread."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QObject, QRunnable, QThreadPool, Signal

T = TypeVar("T")
Then = Callable[[object], None]


class Background(QObject):
    """Runs one piece of work after another in another thread, and tells the window's thread what came of it."""

    busy_changed = Signal()
    _done = Signal(object, object)

    def __init__(self, parent: QObject) -> None:
        """Do nothing yet."""
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._running: list[tuple[_Work, Then]] = []
        self._done.connect(self._finish)

    @property
    def is_busy(self) -> bool:
        """Whether work is under way."""
        return bool(self._running)

    def run(self, work: Callable[[], T], *, then: Callable[[T | Exception], None]) -> None:
        """Do this work, which must touch nothing of Qt's, and call then with its result or its error."""
        job = _Work(work, self)
        self._running.append((job, then))  # type: ignore[arg-type]  # what comes back is what work returned
        self.busy_changed.emit()
        self._pool.start(job)

    def wait(self) -> None:
        """Wait until all work is done and told; meanwhile the window is painted, but takes no input."""
        while self._running:
            loop = QEventLoop(self)
            self.busy_changed.connect(loop.quit)
            loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
            self.busy_changed.disconnect(loop.quit)

    def _finish(self, job: "_Work", result: object) -> None:
        then = next(then for one, then in self._running if one is job)
        self._running = [(one, after) for one, after in self._running if one is not job]
        try:
            then(result)
        finally:
            self.busy_changed.emit()


class _Work(QRunnable):
    def __init__(self, work: Callable[[], object], owner: Background) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self._work = work
        self._owner = owner

    def run(self) -> None:
        try:
            result = self._work()
        except Exception as error:
            result = error
        self._owner._done.emit(self, result)
