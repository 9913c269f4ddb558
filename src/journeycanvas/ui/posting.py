"""Telling the window's thread something from another one.

What is told goes through an object that no window takes along when it closes: one that is deleted in the window's
thread while it sends a signal in another takes the whole program along.
"""

from collections.abc import Callable
from functools import cache
from typing import ParamSpec

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

P = ParamSpec("P")


class _Post(QObject):
    """Does in its own thread what is sent to it from any other."""

    sent = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.sent.connect(self._do, Qt.ConnectionType.QueuedConnection)

    def _do(self, act: Callable[[], object]) -> None:
        act()


@cache
def _post() -> _Post:
    """Return the one post, which is never deleted; it lives in the thread that asks for it first."""
    return _Post()


def posted(owner: QObject, call: Callable[P, object]) -> Callable[P, None]:
    """Return a function for other threads that does the call in the window's thread, soon, in the order of asking.

    It is to be made in the window's thread. The call is not done where its owner is deleted by then.
    """
    send = _post().sent.emit

    def tell(*args: P.args, **kwargs: P.kwargs) -> None:
        send(lambda: call(*args, **kwargs) if isValid(owner) else None)

    return tell
