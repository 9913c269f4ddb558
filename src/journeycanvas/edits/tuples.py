"""Tuples with one place changed."""

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def replaced(values: tuple[T, ...], index: int, *, by: T) -> tuple[T, ...]:
    """Return the tuple with another value at the index."""
    return (*values[:index], by, *values[index + 1 :])


def inserted(values: tuple[T, ...], value: T, *, index: int | None) -> tuple[T, ...]:
    """Return the tuple with a value more, at the index or else at the end."""
    if index is None:
        return (*values, value)
    return (*values[:index], value, *values[index:])


def moved(values: tuple[T, ...], index: int, *, to: int) -> tuple[T, ...]:
    """Return the tuple with one value taken out and put where it then has the index `to`, kept within the ends."""
    rest = (*values[:index], *values[index + 1 :])
    to = max(0, min(to, len(rest)))
    return (*rest[:to], values[index], *rest[to:])


def arranged(values: Sequence[T], order: Sequence[int]) -> tuple[T, ...]:
    """Return the values in the order of these indices."""
    return tuple(map(values.__getitem__, order))


def without_repeats(values: Sequence[T]) -> tuple[T, ...]:
    """Return the values, each where it comes first."""
    return tuple(dict.fromkeys(values))
