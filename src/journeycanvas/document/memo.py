"""Results kept by the identity of what they were computed from, since documents never change."""

import gc
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from functools import wraps
from typing import ParamSpec, TypeVar

from journeycanvas.remembering import on_forgetting

P = ParamSpec("P")
R = TypeVar("R")

LAST_KEPT = 4
MANY = 20_000
"""So many new values are worth to be put out of the collector's sight."""
KEPT = 48
"""Results kept by one function; the least recently used goes first."""

_is_kept: ContextVar[bool] = ContextVar("_is_kept", default=True)


@contextmanager
def nothing_kept() -> Iterator[None]:
    """Keep no result meanwhile: of a document that is only looked at once, the results would only hold its memory."""
    before = _is_kept.set(False)
    try:
        yield
    finally:
        _is_kept.reset(before)


@contextmanager
def uncollected() -> Iterator[None]:
    """Do not look for circles of garbage among the many values that are made meanwhile, nor ever after: there are none.

    A few circles that others left before may stay for good, once for every large document that is opened.
    """
    was_on, waiting = gc.isenabled(), gc.get_count()[0]
    gc.disable()
    try:
        yield
    finally:
        if gc.get_count()[0] - waiting > MANY:
            gc.freeze()
        if was_on:
            gc.enable()


def by_identity(function: Callable[P, R]) -> Callable[P, R]:
    """Keep the results of a pure function of immutable positional arguments, found again by `is`."""
    kept: OrderedDict[tuple[int, ...], tuple[tuple[object, ...], R]] = OrderedDict()
    on_forgetting(kept.clear)

    @wraps(function)
    def remembered(*args: P.args, **kwargs: P.kwargs) -> R:
        if not _is_kept.get():
            return function(*args, **kwargs)
        key = tuple(map(id, args))
        found = kept.get(key)
        if found is not None:
            with suppress(KeyError):  # another thread may have put it out meanwhile
                kept.move_to_end(key)
            return found[1]
        result = function(*args, **kwargs)
        kept[key] = (args, result)
        if len(kept) > KEPT:
            kept.popitem(last=False)
        return result

    return remembered


A = TypeVar("A")


def from_the_last(function: Callable[[A, tuple[A, R] | None], R]) -> Callable[[A], R]:
    """Keep the results of a pure function, and give it the last argument and result to start the next one from.

    The second argument only saves work: the result does not depend on it.
    """
    kept: OrderedDict[int, tuple[A, R]] = OrderedDict()
    on_forgetting(kept.clear)

    @wraps(function)
    def remembered(argument: A) -> R:
        found = kept.get(id(argument))
        if found is not None:
            with suppress(KeyError):  # as above
                kept.move_to_end(id(argument))
            return found[1]
        last = next(iter([*kept.values()][-1:]), None)
        result = function(argument, last)
        kept[id(argument)] = (argument, result)
        if len(kept) > LAST_KEPT:
            kept.popitem(last=False)
        return result

    return remembered
