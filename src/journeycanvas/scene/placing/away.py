"""The nearest place for a label with a leader, where the spots beside its node are taken."""

from collections.abc import Iterator
from math import ceil, hypot, inf
from typing import NamedTuple

from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.placing.lattice import SQUARE, highest, lowest
from journeycanvas.scene.placing.occupied import Line
from journeycanvas.scene.placing.search import Placed, Search
from journeycanvas.scene.placing.sight import Sight

REACH = 240.0
"""How far sideways of its node a label goes before the lane grows instead."""
LEVEL = 9.0
STRIDE = 6
"""How many squares along its level to look on where the leader would cross something."""
EXTRA_ROWS = (3, 0)
"""How many rows farther down to look for a spot whose leader crosses nothing, with few leaders and with many."""
PATIENCE = (640, 40)
"""How many spots of the lane are looked at for one label, while leaders are few and once they are many."""
MANY_LEADERS = 16
"""Leaders in a slab from which on hardly any label finds one that crosses none of them."""


class Window(NamedTuple):
    """Where labels of one size may start on any level, in squares, and which of these is nearest to the node."""

    width: float
    height: float
    first: int
    last: int
    squares: int
    nearest: int
    left: float
    """The x of a label in the first square, in points."""

    @classmethod
    def of(cls, search: Search, size: tuple[float, float]) -> "Window":
        """Return where labels of a size are in the lane and not too far sideways of their node.

        Where there is no such place, it is at the left edge of the lane.
        """
        width, height = size
        inside, around = search.inside, search.clearance
        wanted = search.anchor.x + (search.anchor.width - width) / 2
        first = ceil((max(inside.x, wanted - REACH) - around) / SQUARE)
        last = int((min(inside.x + inside.width - width, wanted + REACH) - around) // SQUARE)
        if last < first:
            return cls(width, height, 0, 0, 0, 0, inside.x)
        nearest = min(max(round((wanted - around) / SQUARE) - first, 0), last - first)
        squares = ceil((width + 2 * around) / SQUARE)
        return cls(width, height, first, last, squares, nearest, first * SQUARE + around)

    def rightwards(self, starts: int) -> Iterator[float]:
        """Yield x of free starts, a stride apart, from the middle of the node rightwards."""
        place = lowest(starts, self.nearest)
        while place >= 0:
            yield self.left + place * SQUARE
            place = lowest(starts, place + STRIDE)

    def leftwards(self, starts: int) -> Iterator[float]:
        """Yield x of free starts, a stride apart, from the middle of the node leftwards."""
        place = highest(starts, self.nearest - 1)
        while place >= 0:
            yield self.left + place * SQUARE
            place = highest(starts, place - STRIDE)


class Windows(NamedTuple):
    """The windows of all sizes of a label, and that of the least width and height of them all."""

    of_sizes: list[Window]
    smallest: Window


class Nearest:
    """The nearest spots found so far: one whose leader crosses nothing, and one whose leader does."""

    __slots__ = ("clear", "clear_length", "crossed", "crossed_length", "looked_at", "search", "sight", "windows")

    def __init__(self, search: Search, sight: Sight, windows: Windows) -> None:
        """Start with nothing found."""
        self.search, self.sight, self.windows = search, sight, windows
        self.clear: Placed | None = None
        self.crossed: Placed | None = None
        self.clear_length = self.crossed_length = inf
        self.looked_at = 0

    def look_along(self, y: float, bottom: float) -> None:
        """Look at the free spots of the level whose labels start at y, for each size that ends above the bottom."""
        search, windows = self.search, self.windows
        if not free_starts(search, windows.smallest, y):
            return
        for option, ((width, height), window) in enumerate(zip(search.sizes, windows.of_sizes, strict=True)):
            if y + height <= bottom and self.rise(y, height) < self.clear_length:
                starts = free_starts(search, window, y)
                if starts:
                    box = (y, width, height)
                    self.look_outwards(window.rightwards(starts), box, option)
                    self.look_outwards(window.leftwards(starts), box, option)

    def look_outwards(self, xs: Iterator[float], box: tuple[float, float, float], option: int) -> None:
        """Note the nearest spots among those at some x, ever farther from the node; y, width and height are the box."""
        anchor, sight = self.search.anchor, self.sight
        y, width, height = box
        down = y - sight.y if y > sight.y else min(y + height - sight.y, 0.0)
        for x in xs:
            self.looked_at += 1
            across = x - sight.x if x > sight.x else min(x + width - sight.x, 0.0)
            length = hypot(across, down)
            if length >= self.clear_length:
                return
            if length >= self.crossed_length and sight.is_hidden(across, down, length):
                continue
            rect = Rect(x, y, width, height)
            leader = leader_between(anchor, rect)
            if not sight.is_crossed(leader):
                self.clear, self.clear_length = Placed(rect, "away", leader, option), length
                return
            if length < self.crossed_length:
                self.crossed, self.crossed_length = Placed(rect, "away", leader, option), length

    def rise(self, y: float, height: float) -> float:
        """Return how far a label at y is from the middle of its node, up or down."""
        middle_y = self.sight.y
        return max(y - middle_y, middle_y - y - height, 0.0)


def away(search: Search) -> Placed:
    """Return the nearest spot with a leader that crosses nothing, lower than the lane if there is none inside."""
    sight = Sight(search.anchor, search.occupied)
    windows = Windows([Window.of(search, size) for size in search.sizes], Window.of(search, search.smallest))
    inside = in_the_lane(search, sight, windows)
    if inside.clear is not None:
        return inside.clear
    below, crossed_below = under(search, sight, windows)
    return below or inside.crossed or crossed_below


def in_the_lane(search: Search, sight: Sight, windows: Windows) -> Nearest:
    """Return the nearest spots inside the lane."""
    found = Nearest(search, sight, windows)
    patience = PATIENCE[search.occupied.leaders >= MANY_LEADERS]
    top, bottom = search.inside.y, search.inside.y + search.inside.height
    lowest_height, tallest = windows.smallest.height, max(height for _, height in search.sizes)
    middle_y = search.anchor.y + search.anchor.height / 2
    levels = [top + index * LEVEL for index in range(int((search.inside.height - lowest_height) // LEVEL) + 1)]
    for y in sorted(levels, key=lambda y: abs(y + lowest_height / 2 - middle_y)):
        if found.looked_at > patience:
            break
        if found.rise(y, tallest) < found.clear_length:
            found.look_along(y, bottom)
    return found


def under(search: Search, sight: Sight, windows: Windows) -> tuple[Placed | None, Placed]:
    """Return the highest spots lower than the lane: one whose leader crosses nothing, if any, and one in any case."""
    smallest = windows.smallest
    y = search.inside.y + search.inside.height - smallest.height + LEVEL
    step = smallest.height + search.clearance
    farther = EXTRA_ROWS[search.occupied.leaders >= MANY_LEADERS] * step
    fallback: Placed | None = None
    while fallback is None or y <= fallback.rect.y + farther:
        if free_starts(search, smallest, y):
            found = Nearest(search, sight, windows)
            found.look_along(y, inf)
            if found.clear is not None:
                return found.clear, found.clear
            fallback = fallback or found.crossed
        y += step
    return None, fallback


def free_starts(search: Search, window: Window, y: float) -> int:
    """Return a bit for each square of a window where a label whose top is at y is free."""
    _, _, occupied, _, _, around = search
    width, height, first, last, squares, _, left = window
    top, bottom = y - around, y + height + around
    if not squares:
        return occupied.blocker(left - around, top, left + width + around, bottom) is None
    return occupied.free_starts(top, bottom, first=first, last=last, squares=squares)


def leader_between(anchor: Rect, label: Rect) -> Line:
    """Return the line from the edge of a round node to the nearest point of its label."""
    middle_x, middle_y = anchor.x + anchor.width / 2, anchor.y + anchor.height / 2
    end_x = min(max(middle_x, label.x), label.x + label.width)
    end_y = min(max(middle_y, label.y), label.y + label.height)
    distance = hypot(end_x - middle_x, end_y - middle_y)
    part = min(1.0, min(anchor.width, anchor.height) / 2 / distance) if distance else 0.0
    return middle_x + (end_x - middle_x) * part, middle_y + (end_y - middle_y) * part, end_x, end_y
