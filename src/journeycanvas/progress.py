"""How far slow work has come, and whether it is still wanted.

The work says how far it is, wherever it goes through many things, and need not know whether anybody listens:

    for lane in progress.through(lanes):           # shares may be given where some take longer than others
        ...

Whoever waits for it does it as a `Work`, reads its share, and may cancel it: in a thread of its own, or in the same
thread, where a step is the place to look up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from contextvars import Context, ContextVar
from typing import TypeVar

T = TypeVar("T")

_under_way: ContextVar[Work | None] = ContextVar("_under_way", default=None)


class CancelledError(Exception):
    """What was under way is not wanted any more; nothing has changed."""


class Work:
    """A piece of work under way: how far it has come, from 0 to 1, and whether it is still wanted."""

    def __init__(self) -> None:
        """Begin at nothing done."""
        self.share = 0.0
        self.is_cancelled = False
        self._begin, self._end = 0.0, 1.0

    def do(self, act: Callable[[], T]) -> T:
        """Return what an act gives, whose steps count for this work; raises CancelledError once it is cancelled."""
        before = _under_way.set(self)
        try:
            return act()
        finally:
            _under_way.reset(before)

    def cancel(self) -> None:
        """Let the act stop at its next step."""
        self.is_cancelled = True

    def check(self) -> None:
        """Raise CancelledError where the work is not wanted any more."""
        if self.is_cancelled:
            raise CancelledError

    @contextmanager
    def part(self, share: float) -> Iterator[None]:
        """Let what is done within be a part of what is being done now, from where it is."""
        self.check()
        span = self._begin, self._end
        self._begin = self.share
        self._end = self.share + share * (span[1] - span[0])
        yield
        self.share = self._end
        self._begin, self._end = span

    def aside(self, act: Callable[[], T]) -> T:
        """Return what an act gives that needs nothing of the thread it is asked for in."""
        self.check()
        return act()

    def through(self, values: Sequence[T], shares: Sequence[float] | None) -> Iterator[T]:
        """Yield values, each of which takes its part of what is being done now."""
        begin, end = self._begin, self._end
        total, done = sum(shares) if shares else len(values), 0.0
        for index, value in enumerate(values):
            self.check()
            self._begin = self.share = begin + (end - begin) * done / total
            done += shares[index] if shares else 1
            self._end = begin + (end - begin) * done / total
            yield value
        self._begin, self._end, self.share = begin, end, end


def through(values: Sequence[T], *, shares: Sequence[float] | None = None) -> Iterable[T]:
    """Return values to go through one by one; shares say how much of the time each takes, where that differs much.

    Raises CancelledError between two of them once the work is cancelled.
    """
    work = _under_way.get()
    return values if work is None else work.through(values, shares)


def part(share: float) -> AbstractContextManager[None]:
    """Let what is done within be such a part of what is being done now; raises CancelledError once it is cancelled."""
    work = _under_way.get()
    return nullcontext() if work is None else work.part(share)


def aside(act: Callable[[], T]) -> T:
    """Return what an act gives that takes long in one go, and needs nothing of the window; done beside it if need be.

    Raises CancelledError once the work is cancelled.
    """
    work = _under_way.get()
    return act() if work is None else work.aside(act)


def apart(act: Callable[[], T]) -> T:
    """Return what an act gives that is no part of what is under way: neither its steps count, nor is it cancelled."""
    return Context().run(act)


def step() -> None:
    """Raise CancelledError where what is under way is not wanted any more; within what takes long as one."""
    work = _under_way.get()
    if work is not None:
        work.check()
