"""The latest results for each key, given again while the inputs are equal: how layout is done again fast."""

from collections.abc import Callable, Hashable
from contextlib import suppress
from itertools import islice
from typing import TypeVar, TypeVarTuple

from journeycanvas.remembering import on_forgetting

Args = TypeVarTuple("Args")
R = TypeVar("R")
K = TypeVar("K", bound=Hashable)
V = TypeVar("V")
A = TypeVar("A")

KEPT = 65_536
"""Keys whose results are kept by one function; the first ones go first."""
_AT_ONCE = 16
"""Of so many, one is removed where there are too many."""


def latest(function: Callable[[K, *Args], R]) -> Callable[[K, *Args], R]:
    """Keep, for each first argument, the results for the latest two other arguments, which are given by position.

    The function must be pure; the key only says whose result may be forgotten for whose. Records and tuples of them
    compare fast, since what an edit did not touch is the very same object. Two, so that all is still there for what a
    person does after an undo.
    """
    # Each result and what it was made of in one row: thousands are kept, and two rows would take half as much again.
    kept: dict[K, tuple[R, *Args]] = {}
    before: dict[K, tuple[R, *Args]] = {}
    on_forgetting(kept.clear)
    on_forgetting(before.clear)

    def remembered(key: K, /, *args: *Args) -> R:
        found = kept.get(key)
        if found is not None:
            if found[1:] == args:
                return found[0]
            earlier = before.get(key)
            if earlier is not None and earlier[1:] == args:
                kept[key], before[key] = earlier, found
                return earlier[0]
        result = function(key, *args)
        if found is not None:
            _keep(before, key, found)
        kept[key] = (result, *args)
        if len(kept) > KEPT:
            _put_out(kept)
        return result

    return remembered


def mended(function: Callable[[K, A, tuple[R, A] | None], R]) -> Callable[[K, A], R]:
    """Keep results as `latest` does, and give the function the last one and what it was made of, to start from.

    That only saves work: the result is the same without it.
    """
    kept: dict[K, tuple[R, A]] = {}
    before: dict[K, tuple[R, A]] = {}
    on_forgetting(kept.clear)
    on_forgetting(before.clear)

    def remembered(key: K, of: A, /) -> R:
        found = kept.get(key)
        if found is not None:
            if found[1] == of:
                return found[0]
            earlier = before.get(key)
            if earlier is not None and earlier[1] == of:
                kept[key], before[key] = earlier, found
                return earlier[0]
        made = function(key, of, found), of
        if found is not None:
            _keep(before, key, found)
        _keep(kept, key, made)
        return made[0]

    return remembered


def steady(function: Callable[[K, *Args], R]) -> Callable[[K, *Args], R]:
    """Keep results as `latest` does, and give the very same object again where a new result is equal to the last.

    So what is made from it is found again by comparing no more than one object.
    """
    kept: dict[K, R] = {}
    on_forgetting(kept.clear)

    @latest
    def settled(key: K, /, *args: *Args) -> R:
        result = function(key, *args)
        last = kept.get(key)
        if last is not None and last == result:
            return last
        _keep(kept, key, result)
        return result

    return settled


def _keep(kept: dict[K, V], key: K, value: V) -> None:
    kept[key] = value
    if len(kept) > KEPT:
        _put_out(kept)


def _put_out(kept: dict[K, V]) -> None:
    with suppress(RuntimeError, KeyError):  # another thread may be laying out a map at this moment
        # Many at once: to find the first key, Python walks over all that were removed before it.
        for first in tuple(islice(kept, KEPT // _AT_ONCE)):
            del kept[first]
