"""A question that is put off: what a node shows is mostly never asked for."""

from collections.abc import Callable
from typing import Generic, TypeVar, TypeVarTuple

About = TypeVarTuple("About")
Answer = TypeVar("Answer")


class Asked(Generic[Answer]):
    """A function and what it is asked about; it takes half the memory of a `functools.partial`."""

    __slots__ = ("_about", "_function")

    def __init__(self, function: Callable[[*About], Answer], *about: *About) -> None:
        """Ask nothing yet."""
        self._function = function
        self._about = about

    def __call__(self) -> Answer:
        """Ask, and return the answer."""
        return self._function(*self._about)
