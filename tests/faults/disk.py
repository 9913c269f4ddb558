"""A disk that fails, cuts, lies or flips a bit, put under the functions of os: where strace is missing or cannot."""

import contextlib
import os
from collections.abc import Callable, Iterator
from typing import Literal

from tests.faults.judging import Event

CALLS = (
    *("open", "write", "fsync", "fstat", "lseek", "read", "close", "chmod", "replace", "stat", "scandir"),
    *("umask", "urandom", "mkdir", "lstat", "readlink", "link", "listdir"),
)
Harm = Literal["", "flips", "cuts", "lies", "takes nothing"]


class Disk:
    """What was asked of the disk, and what it does wrong."""

    def __init__(self, *, fails: int = -1, error: int = 0, on: bool = False, harm: Harm = "") -> None:
        """Let one call fail, by its number from 0, and all after it where that goes on; and do harm in every write."""
        self._fails, self._error, self._goes_on, self._harm = fails, error, on, harm
        self._names: dict[int, str] = {}
        self.asked: list[str] = []
        self.events: list[Event] = []

    def _wrapped(self, name: str, call: Callable[..., object]) -> Callable[..., object]:
        def wrapped(*args: object, **kwargs: object) -> object:
            place = len(self.asked)
            self.asked.append(name)
            paths = tuple(
                self._names.get(one, "") if type(one) is int else os.fspath(one)  # type: ignore[call-overload]
                for one in args[:2]
                if type(one) is int or hasattr(one, "__fspath__") or isinstance(one, str)
            )
            if place == self._fails or (self._goes_on and place > self._fails >= 0):
                self.events.append(Event(name, paths, False))
                raise OSError(self._error, os.strerror(self._error))
            result = self._harmed(call, *args) if name == "write" else call(*args, **kwargs)
            if name == "open":
                self._names[result] = paths[0]  # type: ignore[index]
            self.events.append(Event(name, paths, True))
            return result

        return wrapped

    def _harmed(self, write: Callable[..., object], number: int, content: bytes) -> object:
        content = bytes(content)
        if self._harm == "flips":
            middle = len(content) // 2
            content = content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :]
        elif self._harm == "cuts":
            return write(number, content[: max(1, len(content) // 2)])
        elif self._harm == "lies":
            write(number, content[: len(content) // 2])
            return len(content)
        elif self._harm == "takes nothing":
            return 0
        return write(number, content)

    @contextlib.contextmanager
    def under(self) -> Iterator["Disk"]:
        """Be the disk for a while."""
        real = {name: getattr(os, name) for name in CALLS if hasattr(os, name)}
        for name, call in real.items():
            setattr(os, name, self._wrapped(name, call))
        try:
            yield self
        finally:
            for name, call in real.items():
                setattr(os, name, call)
