"""A question that is put off: what a node shows is mostly never asked for."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, Self, TypeVar, TypeVarTuple, cast

About = TypeVarTuple("About")
Answer = TypeVar("Answer")


class Asked(tuple[object, ...], Generic[Answer]):
    """A function and what it is asked about, in one row: a third of the memory of a `functools.partial`."""

    __slots__ = ()

    if TYPE_CHECKING:  # it is made as any tuple, by the thousand: a step in Python would take four times as long

        def __new__(cls, question: tuple[Callable[[*About], Answer], *About]) -> Self:
            """Ask nothing yet."""

    def __call__(self) -> Answer:
        """Ask, and return the answer."""
        function = cast("Callable[[*tuple[object, ...]], Answer]", self[0])
        return function(*self[1:])
