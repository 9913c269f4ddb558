"""The wish of the system that the program ends, heard from the first moment of a start on."""

import signal
from collections.abc import Callable
from types import FrameType

SIGNALS = tuple(
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)
)  # Windows has no SIGHUP


class Stopping:
    """Hears the wish, and hands it on once there is something that can end in order.

    Until then it is only remembered: an error raised in the middle of loading Qt would be taken for a fault of the
    program, and a process that dies there may leave half a file.
    """

    def __init__(self) -> None:
        """Hear nothing yet."""
        self._is_wanted = False
        self._end: Callable[[], None] | None = None

    def listen(self) -> None:
        """Hear the system from now on; who started the program with `nohup` wants it to outlive the terminal."""
        for number in SIGNALS:
            if signal.getsignal(number) is not signal.SIG_IGN or number in (signal.SIGINT, signal.SIGTERM):
                signal.signal(number, self._heard)

    def is_wanted(self) -> bool:
        """Tell whether the program is to end."""
        return self._is_wanted

    def hand_on(self, end: Callable[[], None]) -> None:
        """Call this whenever the program is to end, and at once where that was wanted before."""
        self._end = end
        if self._is_wanted:
            end()

    def _heard(self, _signal: int, _frame: FrameType | None) -> None:
        self._is_wanted = True
        if self._end is not None:
            self._end()
