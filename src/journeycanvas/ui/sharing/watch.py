"""A thread that looks at the file of an open document twice a second, and holds its lock while it is open."""

from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from journeycanvas.storage.locks import DocumentLock
from journeycanvas.ui.posting import posted
from journeycanvas.ui.sharing.looking import Looker, Seen

_FIRST_S = 0.3
"""How long it waits before it looks for the first time."""
EACH_S = 0.6
"""How often it looks. News counts once it was seen twice, which is well within two seconds."""
_GOING_S = 0.08
"""How long the end is waited for: a disk that is there lets go of the lock at once."""


class Report(NamedTuple):
    """What was seen, and what number the wait for it had."""

    number: int
    seen: Seen


class Watch(QObject):
    """Watches one file until it is told to stop; a disk that hangs keeps only its thread."""

    reported = Signal(object)

    def __init__(self, parent: QObject, path: Path, lock: DocumentLock) -> None:
        """Begin to watch."""
        super().__init__(parent)
        self.path = path
        self.lock = lock
        self.number = 0
        """Reports of an earlier number tell of what was before the last save."""
        self._wanted: list[Callable[[], object]] = []
        self._is_over = False
        self._wake = Event()
        self._tell = posted(self, self.reported.emit)
        # Nobody can end a thread that waits for a disk: it must not keep the program from ending.
        self._thread = Thread(target=self._go, name="watching", daemon=True)
        self._thread.start()

    def look_again(self, *, after: Callable[[], object] | None = None) -> None:
        """Look at once, after something is done that may wait for the disk."""
        if after is not None:
            self._wanted.append(after)
        self._wake.set()

    def stop(self) -> None:
        """Watch no longer, and let others write."""
        self._is_over = True
        self._wake.set()
        self._thread.join(_GOING_S)

    def _go(self) -> None:
        # What is open is painted first.
        self._wake.wait(_FIRST_S)
        self._wake.clear()
        looker = Looker(self.path, self.lock)
        while not self._is_over:
            while self._wanted:
                self._wanted.pop(0)()
            number = self.number
            seen = looker.look()
            self._tell(Report(number, seen))
            self._wake.wait(EACH_S)
            self._wake.clear()
        self.lock.release()
