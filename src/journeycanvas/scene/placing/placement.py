"""Where a label stands: near its node and over nothing, or farther away with a leader."""

from collections.abc import Sequence

from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.placing.away import away
from journeycanvas.scene.placing.occupied import Occupied
from journeycanvas.scene.placing.search import Placed, Search

CLEARANCE = 3.0
TIGHT = 0.75
"""The clearance of a label that would else stand away from its node, with a leader."""
SMALL_SHIFT = 10.0
"""How far a label on one line moves along its node before it is broken into more lines."""


def place(
    size_options: Sequence[tuple[float, float]],
    anchor: Rect,
    occupied: Occupied,
    *,
    inside: Rect,
    gap: float,
    clearance: float = CLEARANCE,
    upright: bool = False,
) -> Placed:
    """Return a place that shares no area with anything taken, for one of the sizes, wider ones first.

    The sizes are width and height of the label on one line, two lines, and so on; the anchor is the box of its node.
    Spots below, above, right and left of the node come first, then diagonal ones, then those with a leader.
    The box stays inside, but for one case: where nothing is free, it may end lower, and the lane has to grow.
    It is not noted as taken: `keep` does that.
    """
    search = Search(size_options, anchor, occupied, inside, gap, min(clearance, gap))
    found = nearby(search, upright=upright)
    if found is not None:
        return found
    tight = search._replace(clearance=min(TIGHT, search.clearance))
    return nearby(tight, upright=upright) or away(search)


def place_nearby(
    size_options: Sequence[tuple[float, float]],
    anchor: Rect,
    occupied: Occupied,
    *,
    inside: Rect,
    gap: float,
    clearance: float = CLEARANCE,
    upright: bool = False,
) -> Placed | None:
    """Return a free place right beside the node as `place` does, or nothing where there is none."""
    search = Search(size_options, anchor, occupied, inside, gap, min(clearance, gap))
    return nearby(search, upright=upright)


def keep(placed: Placed, occupied: Occupied) -> None:
    """Take the place of the label and its leader."""
    occupied.add(placed.rect)
    if placed.leader is not None:
        occupied.add_leader(placed.leader)


def nearby(search: Search, *, upright: bool) -> Placed | None:
    """Return the first free spot below, above, right or left of the node, or off a corner of it.

    What stands on an upright line has its label at the right or left sooner than below or above.
    """
    beside = aside(search) or over_or_under(search) if upright else over_or_under(search) or aside(search)
    return beside or diagonal(search)


def over_or_under(search: Search) -> Placed | None:
    """Return the first free spot below or above the node, centred or shifted along the node."""
    gap = search.gap
    x, upper, across, high = search.anchor
    for side in ("below", "above"):
        farther: Placed | None = None
        for option, (width, height) in enumerate(search.sizes):
            y = upper + high + gap if side == "below" else upper - gap - height
            shift = (width - across) / 2
            spot = shifted(search, y, side, option, shift if shift > SMALL_SHIFT else SMALL_SHIFT)
            if spot is not None:
                if abs(spot.rect.x - x - (across - width) / 2) <= SMALL_SHIFT:
                    return spot
                farther = farther or spot
        if farther is not None:
            return farther
    return None


def aside(search: Search) -> Placed | None:
    """Return the first free spot right or left of the node."""
    gap = search.gap
    left, upper, across, high = search.anchor
    middle_y = upper + high / 2
    for side in ("right", "left"):
        for option, (width, height) in enumerate(search.sizes):
            x = left + across + gap if side == "right" else left - gap - width
            spot = spot_at(search, x, middle_y - height / 2, side, option)
            if spot is not None:
                return spot
    return None


def spot_at(search: Search, x: float, y: float, side: str, option: int) -> Placed | None:
    """Return the spot with this top left corner if it is free and inside."""
    # Unpacked, here and below: tens of thousands of spots are looked at, and to ask for a field takes thrice as long.
    sizes, _, occupied, (left, top, across, high), _, around = search
    width, height = sizes[option]
    if x < left or y < top or x + width > left + across or y + height > top + high:
        return None
    box = (x - around, y - around, x + width + around, y + height + around)
    if occupied.has_lattice and is_surely_taken(occupied, box, box[0], box[0]):
        return None
    if occupied.blocker(*box) is not None:
        return None
    return Placed(Rect(x, y, width, height), side, None, option)


def shifted(search: Search, y: float, side: str, option: int, shift: float) -> Placed | None:
    """Return the free spot nearest to the middle of the node on a level, at most so far to either side."""
    sizes, (anchor_x, _, anchor_width, _), occupied, inside, _, around = search
    width, height = sizes[option]
    inside_x, inside_y, inside_width, inside_height = inside
    if y < inside_y or y + height > inside_y + inside_height:
        return None
    centred = anchor_x + anchor_width / 2 - width / 2
    low, high, rightmost = centred - shift, centred + shift, inside_x + inside_width - width
    if low < inside_x:
        low = inside_x
    if high > rightmost:
        high = rightmost
    if low > high:
        return None
    start = low if centred < low else high if centred > high else centred
    box = (start - around, y - around, start + width + around, y + height + around)
    if occupied.has_lattice and is_surely_taken(occupied, box, low - around, high - around):
        return None
    left, right = occupied.free_nearest(box, low - around, high - around)
    if left is None and right is None:
        return None
    if left is None or (right is not None and right + around - centred <= centred - left - around):
        left = right
    assert left is not None
    x = left + around
    return Placed(Rect(x, y, width, height), side, None, option)


def is_surely_taken(occupied: Occupied, box: tuple[float, float, float, float], low: float, high: float) -> bool:
    """Tell whether it is known at once that a box is taken wherever it stands from low to high."""
    left, top, right, bottom = box
    return occupied.is_surely_taken(top, bottom, first=low, last=high, width=right - left)


def diagonal(search: Search) -> Placed | None:
    """Return the first free spot off a corner of the node."""
    anchor, gap = search.anchor, search.gap
    left, upper, across, high = anchor
    for option, (width, height) in enumerate(search.sizes):
        for y in (upper + high + gap, upper - gap - height):
            spot = shifted(search, y, "right", option, (width + across) / 2 + gap)
            if spot is not None:
                return facing(spot, anchor)
        for part in (0.75, 0.25, 1.0, 0.0):
            y = upper - height + (high + height) * part
            for side, x in (("right", left + across + gap), ("left", left - gap - width)):
                spot = spot_at(search, x, y, side, option)
                if spot is not None:
                    return spot
    return None


def facing(spot: Placed, anchor: Rect) -> Placed:
    """Return the diagonal spot with the side that most of it is on."""
    side = "right" if spot.rect.x + spot.rect.width / 2 >= anchor.x + anchor.width / 2 else "left"
    return Placed(spot.rect, side, None, spot.option)
