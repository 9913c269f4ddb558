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
    anchor, gap = search.anchor, search.gap
    for side in ("below", "above"):
        farther: Placed | None = None
        for option, (width, height) in enumerate(search.sizes):
            y = anchor.y + anchor.height + gap if side == "below" else anchor.y - gap - height
            spot = shifted(search, y, side, option, max(SMALL_SHIFT, (width - anchor.width) / 2))
            if spot is not None:
                if abs(spot.rect.x - anchor.x - (anchor.width - width) / 2) <= SMALL_SHIFT:
                    return spot
                farther = farther or spot
        if farther is not None:
            return farther
    return None


def aside(search: Search) -> Placed | None:
    """Return the first free spot right or left of the node."""
    anchor, gap = search.anchor, search.gap
    middle_y = anchor.y + anchor.height / 2
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
    box = (x - around, y - around, x + width + around, y + height + around)
    if search.occupied.has_lattice and is_surely_taken(search, box, box[0], box[0]):
        return None
    if search.occupied.blocker(*box) is not None:
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
    if search.occupied.has_lattice and is_surely_taken(search, box, low - around, high - around):
        return None
    left, right = search.occupied.free_nearest(box, low - around, high - around)
    if left is None and right is None:
        return None
    if left is None or (right is not None and right + around - centred <= centred - left - around):
        left = right
    assert left is not None
    x = left + around
    return Placed(Rect(x, y, width, height), side, None, option)


def is_surely_taken(search: Search, box: tuple[float, float, float, float], low: float, high: float) -> bool:
    """Tell whether it is known at once that a box is taken wherever it stands from low to high."""
    left, top, right, bottom = box
    return search.occupied.is_surely_taken(top, bottom, first=low, last=high, width=right - left)


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
