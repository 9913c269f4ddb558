"""The latest result for each key, given again while the inputs are equal: how layout is done again fast."""

from collections.abc import Callable, Hashable
from typing import Concatenate, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")
K = TypeVar("K", bound=Hashable)

KEPT = 65_536
"""Results kept by one function; the least recently made goes first."""


def latest(function: Callable[Concatenate[K, P], R]) -> Callable[Concatenate[K, P], R]:
    """Keep, for each first argument, the result for the latest other arguments, which are given by position.

    The function must be pure; the key only says whose result may be forgotten for whose. Records and tuples of them
    compare fast, since what an edit did not touch is the very same object.
    """
    kept: dict[K, tuple[tuple[object, ...], R]] = {}

    def remembered(key: K, /, *args: P.args, **kwargs: P.kwargs) -> R:
        found = kept.get(key)
        if found is not None and found[0] == args:
            return found[1]
        result = function(key, *args, **kwargs)
        kept[key] = (args, result)
        if len(kept) > KEPT:
            del kept[next(iter(kept))]
        return result

    return remembered


def steady(function: Callable[Concatenate[K, P], R]) -> Callable[Concatenate[K, P], R]:
    """Keep results as `latest` does, and give the very same object again where a new result is equal to the last.

    So what is made from it is found again by comparing no more than one object.
    """
    kept: dict[K, R] = {}

    @latest
    def settled(key: K, /, *args: P.args, **kwargs: P.kwargs) -> R:
        result = function(key, *args, **kwargs)
        last = kept.get(key)
        if last is not None and last == result:
            return last
        kept[key] = result
        if len(kept) > KEPT:
            del kept[next(iter(kept))]
        return result

    return settled
