"""How somebody's table is read: its shape, where its heads stand, what each column holds, and the scale of emotions."""

from collections.abc import Mapping as Roles
from typing import Literal, NamedTuple

Shape = Literal["long", "matrix"]
"""A row a touchpoint; or a column a stage, with a row for each lane."""


class Scale(NamedTuple):
    """The numbers that stand for the worst and the best emotion."""

    low: float
    high: float

    def emotion(self, number: float) -> float | None:
        """Return the emotion of a number, from -2 to +2; None beyond the scale."""
        if not self.low <= number <= self.high:
            return None
        return round(4 * (number - self.low) / (self.high - self.low) - 2, 2)


OURS = Scale(-2.0, 2.0)


class Mapping(NamedTuple):
    """How a table is read.

    The head is the place, among the rows, of that with the heads; roles are those of the columns by their place from 0,
    in a matrix those of the rows by their place among the rows.
    """

    shape: Shape
    head: int
    roles: Roles[int, str]
    scale: Scale = OURS
