"""Rectangles, in points with y downwards."""

from __future__ import annotations

from typing import NamedTuple


class Rect(NamedTuple):
    """An upright rectangle given by its top left corner and its size."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y of the lower edge."""
        return self.y + self.height

    @property
    def middle(self) -> tuple[float, float]:
        """The point half-way along both sides."""
        return self.x + self.width / 2, self.y + self.height / 2

    def contains(self, x: float, y: float) -> bool:
        """Tell whether the point lies inside or on the edge."""
        return self.x <= x <= self.x + self.width and self.y <= y <= self.y + self.height

    def holds(self, other: Rect) -> bool:
        """Tell whether the other rectangle lies wholly inside."""
        return (
            self.x <= other.x
            and self.y <= other.y
            and other.x + other.width <= self.x + self.width
            and other.y + other.height <= self.y + self.height
        )

    def overlaps(self, other: Rect) -> bool:
        """Tell whether the two share some area; touching edges do not overlap."""
        return (
            self.x < other.x + other.width
            and other.x < self.x + self.width
            and self.y < other.y + other.height
            and other.y < self.y + self.height
        )

    def grown(self, by: float) -> Rect:
        """Return the rectangle with every edge moved outwards."""
        return Rect(self.x - by, self.y - by, self.width + 2 * by, self.height + 2 * by)

    def moved(self, dx: float, dy: float) -> Rect:
        """Return the rectangle shifted."""
        return Rect(self.x + dx, self.y + dy, self.width, self.height)

    def united(self, other: Rect) -> Rect:
        """Return the smallest rectangle around both."""
        left, top, width, height = self
        other_left, other_top, other_width, other_height = other
        x, y = min(left, other_left), min(top, other_top)
        right, bottom = max(left + width, other_left + other_width), max(top + height, other_top + other_height)
        return Rect(x, y, right - x, bottom - y)


def around(rects: list[Rect]) -> Rect:
    """Return the smallest rectangle around all; an empty one at the origin for none."""
    if not rects:
        return Rect(0.0, 0.0, 0.0, 0.0)
    x, y = min(r.x for r in rects), min(r.y for r in rects)
    return Rect(x, y, max(r.right for r in rects) - x, max(r.bottom for r in rects) - y)
