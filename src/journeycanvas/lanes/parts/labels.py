"""The labels of a stage in the path lane, placed slab by slab so that a change moves only those nearby."""

from dataclasses import dataclass

from journeycanvas.lanes.parts.kept import latest
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.placing.occupied import Occupied
from journeycanvas.scene.placing.placement import keep, place
from journeycanvas.scene.placing.search import Placed

SLAB = 400.0
"""The width of a slab in points."""
MARGIN = 130.0
"""How far a label may reach out of its slab."""
INSET = 2.0

Sizes = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Wish:
    """A label that wants a place: whose, beside what, in which sizes, how near, and which spots aside come first."""

    key: str
    anchor: Rect
    sizes: Sizes
    gap: float
    aside: str = ""


@dataclass(frozen=True, slots=True)
class Obstacles:
    """What labels must not cover: boxes, and dots as x0, y0, x1, y1 and so on."""

    boxes: tuple[Rect, ...]
    dots: tuple[float, ...]
    dot_radius: float


def place_labels(
    stage: tuple[str, str], wishes: tuple[Wish, ...], obstacles: Obstacles, inside: Rect
) -> dict[str, Placed]:
    """Return a place for every label of a stage; nothing overlaps, and only downwards may one leave the inside."""
    placed: dict[str, Placed] = {}
    earlier: tuple[Placed, ...] = ()
    count = max(1, int(inside.width // SLAB))
    width = inside.width / count
    by_slab: list[list[Wish]] = [[] for _ in range(count)]
    for wish in wishes:
        by_slab[min(count - 1, max(0, int((wish.anchor.middle[0] - inside.x) // width)))].append(wish)
    windows = [
        Rect(inside.x + index * width - MARGIN, inside.y, width + 2 * MARGIN, inside.height) for index in range(count)
    ]
    boxes = [_boxes_in(obstacles.boxes, window) for window in windows]
    dots = _dots_in(obstacles.dots, windows, inside.x, width)
    for index, window in enumerate(windows):
        left, right = max(window.x, inside.x), min(window.right, inside.right)
        room = Rect(left, inside.y, right - left, inside.height)
        slab = _slab(
            (*stage, index), tuple(by_slab[index]), boxes[index], dots[index], earlier, room, obstacles.dot_radius
        )
        placed.update(zip((wish.key for wish in by_slab[index]), slab, strict=True))
        earlier = tuple(
            spot for spot in (*earlier, *slab) if spot.rect.right > window.right - 2 * MARGIN or spot.leader
        )
    return placed


@latest
def _slab(
    key: tuple[str, str, int],
    wishes: tuple[Wish, ...],
    boxes: tuple[Rect, ...],
    dots: tuple[float, ...],
    earlier: tuple[Placed, ...],
    inside: Rect,
    dot_radius: float,
) -> tuple[Placed, ...]:
    occupied = Occupied()
    for box in boxes:
        occupied.add(box)
    occupied.add_points(dots, dot_radius)
    for spot in earlier:
        keep(spot, occupied)
    found = []
    for wish in wishes:
        spot = (_aside(wish, occupied, inside) if wish.aside else None) or place(
            wish.sizes, wish.anchor, occupied, inside=inside, gap=wish.gap
        )
        keep(spot, occupied)
        found.append(spot)
    return tuple(found)


def _aside(wish: Wish, occupied: Occupied, inside: Rect) -> Placed | None:
    """Return the first free spot off a corner of the anchor, at the right before at the left."""
    for option, (width, height) in enumerate(wish.sizes):
        lower, upper = wish.anchor.bottom - height * 0.35, wish.anchor.y - height * 0.65
        right, left = wish.anchor.right + wish.gap, wish.anchor.x - wish.gap - width
        ys = (lower, upper) if wish.aside == "lower" else (upper, lower)
        for x, y in ((x, y) for x in (right, left) for y in ys):
            rect = Rect(x, y, width, height)
            if occupied.is_free(rect.grown(2.0), inside):
                return Placed(rect, "aside", None, option)
    return None


def _boxes_in(boxes: tuple[Rect, ...], window: Rect) -> tuple[Rect, ...]:
    left, right = window.x - MARGIN, window.right + MARGIN
    return tuple(box for box in boxes if box.x < right and box.x + box.width > left)


def _dots_in(dots: tuple[float, ...], windows: list[Rect], x: float, width: float) -> list[tuple[float, ...]]:
    if len(windows) == 1:
        return [dots]
    found: list[list[float]] = [[] for _ in windows]
    last = len(windows) - 1
    for dot_x, dot_y in zip(dots[::2], dots[1::2], strict=True):
        first = max(0, int((dot_x - MARGIN - x) // width))
        for index in range(first, min(last, int((dot_x + MARGIN - x) // width)) + 1):
            found[index] += (dot_x, dot_y)
    return [tuple(flat) for flat in found]
