"""Several values of a row, taken to another place in it together."""

from collections.abc import Collection
from typing import TypeVar

T = TypeVar("T")


def gathered(values: tuple[T, ...], picked: Collection[int], *, gap: int) -> tuple[T, ...]:
    """Return the values with those at the picked indices one after another in a gap, counted before they are taken."""
    before = [value for index, value in enumerate(values[:gap]) if index not in picked]
    held = [value for index, value in enumerate(values) if index in picked]
    after = [value for index, value in enumerate(values[gap:], start=gap) if index not in picked]
    return (*before, *held, *after)


def gap_beside(picked: Collection[int], standing: Collection[int], *, by: int) -> int | None:
    """Return the gap one place before (by -1) or after (by 1) the picked indices, past the nearest that stands.

    Those that do not stand, such as hidden ones, are passed over; None where there is nothing left to pass.
    """
    if not picked:
        return None
    if by < 0:
        passed = [index for index in standing if index < min(picked)]
        return max(passed) if passed else None
    passed = [index for index in standing if index > max(picked)]
    return min(passed) + 1 if passed else None
