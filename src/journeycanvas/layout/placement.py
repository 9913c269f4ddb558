"""Where a label stands: near its node and over nothing, or farther away with a leader."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, hypot, inf

from journeycanvas.layout.lattice import SQUARE, highest, lowest
from journeycanvas.layout.occupied import Line, Occupied
from journeycanvas.layout.sight import Sight
from journeycanvas.scene.geometry import Rect

CLEARANCE = 3.0
SMALL_SHIFT = 10.0
"""How far a label on one line moves along its node before it is broken into more lines."""
REACH = 240.0
"""How far sideways of its node a label goes before the lane grows instead."""
LEVEL = 6.0
STRIDE = 12
"""How many squares along its level to look on where the leader would cross something."""
EXTRA_ROWS = 3
"""How many rows farther down to look for a spot whose leader crosses nothing."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A placed label: its box, its side of the node, its leader if it stands away, and which size was taken.

    The side is below, above, right, left or away; text lies centred below, above and away, and against the node else.
    """

    rect: Rect
    side: str
    leader: Line | None
    option: int


@dataclass(frozen=True, slots=True)
class Search:
    """What stays the same while a place for one label is sought."""

    sizes: Sequence[tuple[float, float]]
    anchor: Rect
    occupied: Occupied
    inside: Rect
    gap: float
    clearance: float


def place(
    size_options: Sequence[tuple[float, float]],
    anchor: Rect,
    occupied: Occupied,
    *,
    inside: Rect,
    gap: float,
    clearance: float = CLEARANCE,
) -> Placed:
    """Return a place that shares no area with anything taken, for one of the sizes, wider ones first.

    The sizes are width and height of the label on one line, two lines, and so on; the anchor is the box of its node.
    Spots below, above, right and left of the node come first, then diagonal ones, then those with a leader.
    The box stays inside, but for one case: where nothing is free, it may end lower, and the lane has to grow.
    It is not noted as taken: `keep` does that.
    """
    search = Search(size_options, anchor, occupied, inside, gap, min(clearance, gap))
    return beside(search) or diagonal(search) or away(search)


def keep(placed: Placed, occupied: Occupied) -> None:
    """Take the place of the label and its leader."""
    occupied.add(placed.rect)
    if placed.leader is not None:
        occupied.add_line(placed.leader)


def beside(search: Search) -> Placed | None:
    """Return the first free spot below, above, right or left of the node, centred or shifted along the node."""
    anchor, gap = search.anchor, search.gap
    middle_x, middle_y = anchor.x + anchor.width / 2, anchor.y + anchor.height / 2
    for side in ("below", "above"):
        for option, (width, height) in enumerate(search.sizes):
            y = anchor.y + anchor.height + gap if side == "below" else anchor.y - gap - height
            spot = spot_at(search, middle_x - width / 2, y, side, option) or shifted(
                search, y, side, option, SMALL_SHIFT
            )
            if spot is not None:
                return spot
        for option, (width, height) in enumerate(search.sizes):
            y = anchor.y + anchor.height + gap if side == "below" else anchor.y - gap - height
            shift = max(0.0, (width - anchor.width) / 2)
            spot = shifted(search, y, side, option, shift)
            if spot is not None:
                return spot
    for side in ("right", "left"):
        for option, (width, height) in enumerate(search.sizes):
            x = anchor.x + anchor.width + gap if side == "right" else anchor.x - gap - width
            spot = spot_at(search, x, middle_y - height / 2, side, option)
            if spot is not None:
                return spot
    return None


def spot_at(search: Search, x: float, y: float, side: str, option: int) -> Placed | None:
    """Return the spot with this top left corner if it is free and inside."""
    width, height = search.sizes[option]
    inside, around = search.inside, search.clearance
    if x < inside.x or y < inside.y or x + width > inside.x + inside.width or y + height > inside.y + inside.height:
        return None
    if search.occupied.blocker(x - around, y - around, x + width + around, y + height + around) is not None:
        return None
    return Placed(Rect(x, y, width, height), side, None, option)


def shifted(search: Search, y: float, side: str, option: int, shift: float) -> Placed | None:
    """Return the free spot nearest to the middle of the node on a level, at most so far to either side."""
    width, height = search.sizes[option]
    inside, around = search.inside, search.clearance
    if y < inside.y or y + height > inside.y + inside.height:
        return None
    centred = search.anchor.x + search.anchor.width / 2 - width / 2
    low, high = max(inside.x, centred - shift), min(inside.x + inside.width - width, centred + shift)
    if low > high:
        return None
    start = min(max(centred, low), high)
    box = (start - around, y - around, start + width + around, y + height + around)
    right = search.occupied.free_to_the_right(box, high - around)
    left = search.occupied.free_to_the_left(box, low - around)
    if right is None and left is None:
        return None
    x = min((x + around for x in (right, left) if x is not None), key=lambda x: abs(x - centred))
    return Placed(Rect(x, y, width, height), side, None, option)


def diagonal(search: Search) -> Placed | None:
    """Return the first free spot off a corner of the node."""
    anchor, gap = search.anchor, search.gap
    for option, (width, height) in enumerate(search.sizes):
        for y in (anchor.y + anchor.height + gap, anchor.y - gap - height):
            spot = shifted(search, y, "right", option, (width + anchor.width) / 2 + gap)
            if spot is not None:
                return facing(spot, anchor)
        for part in (0.75, 0.25, 1.0, 0.0):
            y = anchor.y - height + (anchor.height + height) * part
            for side, x in (("right", anchor.x + anchor.width + gap), ("left", anchor.x - gap - width)):
                spot = spot_at(search, x, y, side, option)
                if spot is not None:
                    return spot
    return None


def facing(spot: Placed, anchor: Rect) -> Placed:
    """Return the diagonal spot with the side that most of it is on."""
    side = "right" if spot.rect.x + spot.rect.width / 2 >= anchor.x + anchor.width / 2 else "left"
    return Placed(spot.rect, side, None, spot.option)


def away(search: Search) -> Placed:
    """Return the nearest spot with a leader that crosses nothing, lower than the lane if there is none inside."""
    sight = Sight(search.anchor, search.occupied)
    best, crossed = nearest(search, sight, levels_inside(search))
    if best is not None:
        return best
    below, crossed_below = under(search, sight)
    return below or crossed or crossed_below


def levels_inside(search: Search) -> list[float]:
    """Return the levels of the lane, each the y of a label, nearest to the node first."""
    inside, middle_y = search.inside, search.anchor.y + search.anchor.height / 2
    lowest_height = min(height for _, height in search.sizes)
    count = int((inside.height - lowest_height) // LEVEL) + 1
    levels = [inside.y + index * LEVEL for index in range(count)]
    return sorted(levels, key=lambda y: abs(y + lowest_height / 2 - middle_y))


def under(search: Search, sight: Sight) -> tuple[Placed | None, Placed]:
    """Return the highest spots lower than the lane: one whose leader crosses nothing, if any, and one in any case."""
    lowest_height = min(height for _, height in search.sizes)
    step = lowest_height + search.clearance
    y = search.inside.y + search.inside.height - lowest_height
    fallback: Placed | None = None
    while True:
        y += step
        best, crossed = nearest(search, sight, [y])
        fallback = fallback or crossed
        if best is not None:
            return best, best
        if fallback is not None and fallback.rect.y + EXTRA_ROWS * step < y:
            return None, fallback


def nearest(search: Search, sight: Sight, levels: list[float]) -> tuple[Placed | None, Placed | None]:
    """Return the free spots on the levels with the shortest leaders: without any crossing, and with."""
    spots: list[Placed | None] = [None, None]
    lengths = [inf, inf]
    middle_x, middle_y = search.anchor.middle
    lane_bottom = search.inside.y + search.inside.height
    smallest = min(width for width, _ in search.sizes), min(height for _, height in search.sizes)
    tallest = max(height for _, height in search.sizes)
    for y in levels:
        if max(y - middle_y, middle_y - y - tallest) >= lengths[0]:
            continue
        if len(search.sizes) > 1 and not any(free_on_level(search, smallest, y)):
            continue
        for option, (width, height) in enumerate(search.sizes):
            distance = max(y - middle_y, middle_y - y - height, 0.0)
            if distance >= lengths[0] or (y <= lane_bottom - smallest[1] and y + height > lane_bottom):
                continue
            for xs in free_on_level(search, (width, height), y):
                for x in xs:
                    length = hypot(distance, max(x - middle_x, middle_x - x - width, 0.0))
                    if length >= lengths[0]:
                        break
                    if length >= lengths[1] and sight.is_hidden(x, y, width, height):
                        continue
                    rect = Rect(x, y, width, height)
                    leader = leader_between(search.anchor, rect)
                    crosses = sight.is_crossed(leader)
                    if length < lengths[crosses]:
                        spots[crosses], lengths[crosses] = Placed(rect, "away", leader, option), length
                    if not crosses:
                        break
    return spots[0], spots[1]


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
