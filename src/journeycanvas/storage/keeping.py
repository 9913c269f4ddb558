"""Keeping the work in a journal by a thread of its own, so that nobody waits for a disk."""

import threading
import time
from collections.abc import Callable
from pathlib import Path

from journeycanvas.document.journey import Journey
from journeycanvas.storage.journal import Head, JournalFile, View

RETRY_S = 2.0
"""How long after a failure the latest work is tried again."""


class Keeper:
    """Keeps the latest work it was given; what comes while the disk is busy is kept as one change."""

    def __init__(self, take: Callable[[], Path], *, told: Callable[[OSError | None], None]) -> None:
        """Keep in the file that take returns; told says why the work is not kept, and None once it is (again).

        Both are called from the thread; take, which raises OSError, each time before something is kept, since what it
        made ready may have been taken away. Where it returns another file than before, that one is left as it is.
        """
        self._take = take
        self._file: JournalFile | None = None
        self._told = told
        self._state = threading.Condition()
        self._wanted: tuple[Head, Journey, View] | None = None
        self._waits_since: float | None = None
        self._is_busy = False
        self._has_failed = False
        self._failures = 0
        self._is_in_haste = False
        self._is_good_news = True
        """Whether keeping something now would be news."""
        self._ends: str | None = None
        self._thread = threading.Thread(target=self._run, name="recovery", daemon=True)
        self._thread.start()

    @property
    def has_kept(self) -> bool:
        """Whether something was kept, and nothing has failed since."""
        return not self._is_good_news

    @property
    def behind_s(self) -> float:
        """How long a disk that says nothing has kept work waiting, in seconds; zero where all is kept, or refused."""
        since = self._waits_since
        return 0.0 if since is None else time.monotonic() - since

    def keep(self, head: Head, journey: Journey, view: View) -> None:
        """Have this kept soon; returns at once."""
        with self._state:
            self._wanted = (head, journey, view)
            if not self._has_failed:  # else it waits to be tried again, and why is known
                self._waits_since = self._waits_since or time.monotonic()
            self._state.notify_all()

    def flush(self, timeout_s: float) -> bool:
        """Wait until all that was given is on the disk; False where it is not by then, or is refused once more."""
        with self._state:
            failures, self._is_in_haste = self._failures, True
            self._state.notify_all()
            self._state.wait_for(lambda: self._is_all_kept or self._failures > failures, timeout_s)
            return self._is_all_kept

    def leave(self, timeout_s: float) -> None:
        """End, and leave the journal there for the next start."""
        self._end("leave", timeout_s)

    def remove(self, timeout_s: float) -> bool:
        """End, and remove the journal: the work is safe elsewhere, or not wanted.

        Returns whether that was done in so many seconds; otherwise it is done as soon as the disk lets it.
        """
        return self._end("remove", timeout_s)

    @property
    def _is_all_kept(self) -> bool:
        return self._wanted is None and not self._is_busy

    def _end(self, how: str, timeout_s: float) -> bool:
        with self._state:
            self._ends = self._ends or how
            self._state.notify_all()
        self._thread.join(timeout_s)
        return not self._thread.is_alive()

    def _run(self) -> None:
        while (wanted := self._next()) is not None:
            try:
                self._write(wanted)
            except Exception as error:  # the thread lives on: whatever it was, the next time may do
                self._failed(wanted, error)
            else:
                self._done()
        if self._file is not None:
            if self._ends == "remove":
                try:
                    self._file.remove()
                except OSError as error:
                    self._told(error)
            self._file.close()

    def _write(self, wanted: tuple[Head, Journey, View]) -> None:
        path = self._take()
        if self._file is None or self._file.path != path:
            if self._file is not None:
                self._file.close()
            self._file = JournalFile(path)
        self._file.keep(*wanted)

    def _next(self) -> tuple[Head, Journey, View] | None:
        """Wait for work and return it; None at the end. What failed is tried again after a pause."""
        with self._state:
            if self._has_failed and not self._ends:
                self._state.wait_for(lambda: self._ends is not None or self._is_in_haste, RETRY_S)
            self._state.wait_for(lambda: self._wanted is not None or self._ends is not None)
            if self._ends == "remove" or (self._ends and (self._wanted is None or self._has_failed)):
                return None
            wanted, self._wanted = self._wanted, None
            self._waits_since = self._waits_since or time.monotonic()
            self._is_busy, self._is_in_haste = True, False
            return wanted

    def _failed(self, wanted: tuple[Head, Journey, View], error: Exception) -> None:
        with self._state:
            self._wanted = self._wanted or wanted
            self._is_busy, self._has_failed, self._is_good_news = False, True, True
            self._waits_since = None  # the disk did answer
            self._failures += 1
            self._state.notify_all()
        self._told(error if isinstance(error, OSError) else OSError(type(error).__name__))

    def _done(self) -> None:
        with self._state:
            is_news, self._is_good_news = self._is_good_news, False
            self._is_busy = self._has_failed = False
            self._waits_since = None if self._wanted is None else time.monotonic()
            self._state.notify_all()
        if is_news:
            self._told(None)
