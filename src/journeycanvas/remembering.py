"""What is remembered of documents to save work, and forgotten once none is open.

So a long day takes no more than a short one. Every such memory has a bound of its own; but to fill all of them takes
hours, and nobody needs what is in them then.
"""

from collections.abc import Callable
from typing import Protocol, TypeVar


class _WithCache(Protocol):
    def cache_clear(self) -> None: ...


Cached = TypeVar("Cached", bound=_WithCache)

_ALL: list[Callable[[], object]] = []


def on_forgetting(forget: Callable[[], object]) -> None:
    """Call something, for as long as the program runs, whenever what is remembered is forgotten."""
    _ALL.append(forget)


def forget_all() -> None:
    """Forget what is remembered of documents; results are the same after it, only slower to come once."""
    for forget in _ALL:
        forget()


def forgettable(cached: Cached) -> Cached:
    """Let a function with a cache of `functools` forget its results with all others."""
    on_forgetting(cached.cache_clear)
    return cached
