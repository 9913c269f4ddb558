"""Results kept by the identity of what they were computed from, since documents never change."""

from collections import OrderedDict
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")

KEPT = 256
"""Results kept by one function; the least recently used goes first."""


def by_identity(function: Callable[P, R]) -> Callable[P, R]:
    """Keep the results of a pure function of immutable positional arguments, found again by `is`."""
    kept: OrderedDict[tuple[int, ...], tuple[tuple[object, ...], R]] = OrderedDict()

    @wraps(function)
    def remembered(*args: P.args, **kwargs: P.kwargs) -> R:
        key = tuple(map(id, args))
        found = kept.get(key)
        if found is not None:
            kept.move_to_end(key)
            return found[1]
        result = function(*args, **kwargs)
        kept[key] = (args, result)
        if len(kept) > KEPT:
            kept.popitem(last=False)
        return result

    return remembered
