"""The nearest place for a label with a leader, where the spots beside its node are taken."""

from math import ceil, hypot, inf

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
EXTRA_ROWS = 3
"""How many rows farther down to look for a spot whose leader crosses nothing."""


class Nearest:
    """The nearest spots found so far: one whose leader crosses nothing, and one whose leader does."""

    __slots__ = ("clear", "clear_length", "crossed", "crossed_length", "search", "sight", "smallest")

    def __init__(self, search: Search, sight: Sight) -> None:
        """Start with nothing found."""
        self.search, self.sight, self.smallest = search, sight, search.smallest
        self.clear: Placed | None = None
        self.crossed: Placed | None = None
        self.clear_length = self.crossed_length = inf

    def look_along(self, y: float, bottom: float) -> None:
        """Look at the free spots of the level whose labels start at y, for each size that ends above the bottom."""
        search = self.search
        if not any(free_on_level(search, self.smallest, y)):
            return
        for option, (width, height) in enumerate(search.sizes):
            if y + height <= bottom and self.rise(y, height) < self.clear_length:
                for xs in free_on_level(search, (width, height), y):
                    for x in xs:
                        if not self.is_worth_going_on(Rect(x, y, width, height), option):
                            break

    def is_worth_going_on(self, rect: Rect, option: int) -> bool:
        """Note the spot if it is the nearest of its kind; tell whether one farther out may still be of use."""
        middle_x = self.search.anchor.x + self.search.anchor.width / 2
        across = max(rect.x - middle_x, middle_x - rect.x - rect.width, 0.0)
        length = hypot(across, self.rise(rect.y, rect.height))
        if length >= self.clear_length:
            return False
        if length >= self.crossed_length and self.sight.is_hidden(rect):
            return True
        leader = leader_between(self.search.anchor, rect)
        if not self.sight.is_crossed(leader):
            self.clear, self.clear_length = Placed(rect, "away", leader, option), length
            return False
        if length < self.crossed_length:
            self.crossed, self.crossed_length = Placed(rect, "away", leader, option), length
        return True

    def rise(self, y: float, height: float) -> float:
        """Return how far a label at y is from the middle of its node, up or down."""
        middle_y = self.search.anchor.y + self.search.anchor.height / 2
        return max(y - middle_y, middle_y - y - height, 0.0)


def away(search: Search) -> Placed:
    """Return the nearest spot with a leader that crosses nothing, lower than the lane if there is none inside."""
    sight = Sight(search.anchor, search.occupied)
    inside = in_the_lane(search, sight)
    if inside.clear is not None:
        return inside.clear
    below, crossed_below = under(search, sight)
    return below or inside.crossed or crossed_below


def in_the_lane(search: Search, sight: Sight) -> Nearest:
    """Return the nearest spots inside the lane."""
    found = Nearest(search, sight)
    top, bottom = search.inside.y, search.inside.y + search.inside.height
    lowest_height, tallest = search.smallest[1], max(height for _, height in search.sizes)
    middle_y = search.anchor.y + search.anchor.height / 2
    levels = [top + index * LEVEL for index in range(int((search.inside.height - lowest_height) // LEVEL) + 1)]
    for y in sorted(levels, key=lambda y: abs(y + lowest_height / 2 - middle_y)):
        if found.rise(y, tallest) < found.clear_length:
            found.look_along(y, bottom)
    return found


def under(search: Search, sight: Sight) -> tuple[Placed | None, Placed]:
    """Return the highest spots lower than the lane: one whose leader crosses nothing, if any, and one in any case."""
    smallest = search.smallest
    y = search.inside.y + search.inside.height - smallest[1] + LEVEL
    step = smallest[1] + search.clearance
    fallback: Placed | None = None
    while fallback is None or y <= fallback.rect.y + EXTRA_ROWS * step:
        if any(free_on_level(search, smallest, y)):
            found = Nearest(search, sight)
            found.look_along(y, inf)
            if found.clear is not None:
                return found.clear, found.clear
            fallback = fallback or found.crossed
        y += step
    return None, fallback


def free_on_level(search: Search, size: tuple[float, float], y: float) -> tuple[list[float], list[float]]:
    """Return free x of a level, a stride apart, from the middle of the node rightwards and leftwards."""
    width, height = size
    inside, around = search.inside, search.clearance
    wanted = search.anchor.x + (search.anchor.width - width) / 2
    first = ceil((max(inside.x, wanted - REACH) - around) / SQUARE)
    last = int((min(inside.x + inside.width - width, wanted + REACH) - around) // SQUARE)
    if last < first:
        return tightly(search, size, y), []
    squares = ceil((width + 2 * around) / SQUARE)
    bits = search.occupied.free_starts(y - around, y + height + around, first=first, last=last, squares=squares)
    if not bits:
        return [], []
    start = min(max(round((wanted - around) / SQUARE) - first, 0), last - first)
    rightwards, leftwards = [], []
    place = lowest(bits, start)
    while place >= 0:
        rightwards.append((place + first) * SQUARE + around)
        place = lowest(bits, place + STRIDE)
    place = highest(bits, start - 1)
    while place >= 0:
        leftwards.append((place + first) * SQUARE + around)
        place = highest(bits, place - STRIDE)
    return rightwards, leftwards


def tightly(search: Search, size: tuple[float, float], y: float) -> list[float]:
    """Return the left edge of the lane where the label fits nowhere else, if it is free."""
    width, height = size
    x, around = search.inside.x, search.clearance
    is_taken = search.occupied.blocker(x - around, y - around, x + width + around, y + height + around)
    return [] if is_taken else [x]


def leader_between(anchor: Rect, label: Rect) -> Line:
    """Return the line from the edge of a round node to the nearest point of its label."""
    middle_x, middle_y = anchor.x + anchor.width / 2, anchor.y + anchor.height / 2
    end_x = min(max(middle_x, label.x), label.x + label.width)
    end_y = min(max(middle_y, label.y), label.y + label.height)
    distance = hypot(end_x - middle_x, end_y - middle_y)
    part = min(1.0, min(anchor.width, anchor.height) / 2 / distance) if distance else 0.0
    return middle_x + (end_x - middle_x) * part, middle_y + (end_y - middle_y) * part, end_x, end_y
