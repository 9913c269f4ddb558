"""Labels placed slab by slab, so that a change moves only those nearby."""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from journeycanvas.remembering import forgettable
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.lines.curve import Cubic
from journeycanvas.scene.lines.dots import chords, off_ends
from journeycanvas.scene.placing.near import place_near
from journeycanvas.scene.placing.occupied import Body, Occupied, body_of_line
from journeycanvas.scene.placing.placement import place, place_nearby
from journeycanvas.scene.placing.search import Placed

SLAB = 220.0
"""The width of a slab in points."""
MARGIN = 130.0
"""How far a label may reach out of its slab."""
INSET = 2.0
LINE_REACH = 1.5
"""How far a label keeps off the chords of a dotted line."""

Sizes = tuple[tuple[float, float], ...]


class Wish(NamedTuple):
    """A label that wants a place: whose, beside what, in which sizes, how near, which spots aside come first.

    An optional one is left out where it finds no room nearby; one off an upright line is first sought at its sides.
    Where its middle is wanted somewhere, it stands as near to that as there is room.
    """

    key: str
    anchor: Rect
    sizes: Sizes
    gap: float
    aside: str = ""
    optional: bool = False
    upright: bool = False
    wanted: tuple[float, float] | None = None


class Stretch(NamedTuple):
    """A curve to draw in dots, and how far from both its ends they keep off, in points."""

    cubic: Cubic
    start_gap: float
    end_gap: float


class Run(NamedTuple):
    """A curve drawn in dots, and how far it goes."""

    left: float
    top: float
    right: float
    bottom: float
    stretch: Stretch


def run_of(stretch: Stretch) -> Run:
    """Return a curve drawn in dots with its box: mostly that of its ends, since few curves swing out beyond them."""
    x0, y0, x1, y1, x2, y2, x3, y3 = stretch.cubic
    left, right = (x0, x3) if x0 < x3 else (x3, x0)
    top, bottom = (y0, y3) if y0 < y3 else (y3, y0)
    if not (left <= x1 <= right and left <= x2 <= right and top <= y1 <= bottom and top <= y2 <= bottom):
        xs, ys = chords(stretch.cubic)
        left, top, right, bottom = min(xs), min(ys), max(xs), max(ys)
    return Run(left, top, right, bottom, stretch)


@forgettable
@lru_cache(maxsize=48)
def taken_by(stretch: Stretch) -> Body:
    """Return what a curve takes, so that labels keep off it; kept for a while, since it reaches into several slabs."""
    return body_of_line(*off_ends(chords(stretch.cubic), stretch.start_gap, stretch.end_gap), LINE_REACH)


class Slabs(NamedTuple):
    """A stage cut into slabs: which of them something belongs to or reaches into, and the room each gives labels."""

    inside: Rect
    number: int
    width: float

    @classmethod
    def of(cls, inside: Rect) -> "Slabs":
        """Cut the inside of a stage into slabs of about the usual width."""
        number = max(1, int(inside.width // SLAB))
        return cls(inside, number, inside.width / number)

    def at(self, x: float) -> int:
        """Return the slab at x, the first or last one where x is outside."""
        index = int((x - self.inside[0]) // self.width)
        return 0 if index < 0 else index if index < self.number else self.number - 1

    def reached(self, left: float, right: float) -> range:
        """Return the slabs whose labels something from left to right may stand in the way of."""
        first = int((left - MARGIN - self.inside[0]) // self.width)
        after = int((right + MARGIN - self.inside[0]) // self.width) + 1
        return range(first if first > 0 else 0, after if after < self.number else self.number)

    @property
    def rooms(self) -> tuple[tuple[Rect, float], ...]:
        """The room of each slab, and how far left the labels of the next one may reach."""
        return _rooms(self)

    def begin(self, index: int) -> float:
        """Return how far left the labels of a slab may reach."""
        return max(self.inside.x, self.inside.x + index * self.width - MARGIN)

    def room(self, index: int) -> Rect:
        """Return where the labels of a slab may stand: in it, and a margin beyond."""
        left = self.begin(index)
        right = min(self.inside.right, self.inside.x + (index + 1) * self.width + MARGIN)
        return Rect(left, self.inside.y, right - left, self.inside.height)


@forgettable
@lru_cache(maxsize=256)
def _rooms(slabs: Slabs) -> tuple[tuple[Rect, float], ...]:
    return tuple([(slabs.room(index), slabs.begin(index + 1)) for index in range(slabs.number)])


def reaching_beyond(spots: Iterable[Placed | None], x: float) -> tuple[Placed, ...]:
    """Return those of the labels that go farther right, with their leaders."""
    reaching = []
    for spot in spots:
        if spot is not None:
            left, _, width, _ = spot.rect
            if left + width > x or (spot.leader and max(spot.leader[0], spot.leader[2]) > x):
                reaching.append(spot)
    return tuple(reaching)


def place_one(wish: Wish, occupied: Occupied, inside: Rect) -> Placed | None:
    """Return a place for a label, not yet taken; it overlaps nothing, and only downwards may it leave the inside."""
    if wish.wanted is not None:
        near = place_near(wish.sizes, wish.wanted, occupied, anchor=wish.anchor, inside=inside)
        if near is not None:
            return near
    aside = _aside(wish, occupied, inside) if wish.aside else None
    if aside is not None:
        return aside
    if wish.optional:
        return place_nearby(wish.sizes, wish.anchor, occupied, inside=inside, gap=wish.gap, upright=wish.upright)
    return place(wish.sizes, wish.anchor, occupied, inside=inside, gap=wish.gap, upright=wish.upright)


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
