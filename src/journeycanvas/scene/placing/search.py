"""The search for the place of one label, and what it finds."""

from collections.abc import Sequence
from typing import NamedTuple

from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.placing.occupied import Line, Occupied


class Placed(NamedTuple):
    """A placed label: its box, its side of the node, its leader if it stands away, and which size was taken.

    The side is below, above, right, left or away; text lies centred below, above and away, and against the node else.
    """

    rect: Rect
    side: str
    leader: Line | None
    option: int

    @property
    def bounds(self) -> Rect:
        """The box of the label and its leader."""
        if self.leader is None:
            return self.rect
        x1, y1, x2, y2 = self.leader
        return self.rect.united(Rect(min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1)))


class Search(NamedTuple):
    """What stays the same while a place for one label is sought."""

    sizes: Sequence[tuple[float, float]]
    anchor: Rect
    occupied: Occupied
    inside: Rect
    gap: float
    clearance: float

    @property
    def smallest(self) -> tuple[float, float]:
        """The least width and the least height of all sizes."""
        return min(width for width, _ in self.sizes), min(height for _, height in self.sizes)
