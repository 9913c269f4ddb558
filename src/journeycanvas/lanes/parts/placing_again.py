"""Labels of a slab placed again after an edit: those with no change around them stay where they are."""

from collections.abc import Callable, Iterable, Iterator
from typing import Generic, NamedTuple, TypeVar

from journeycanvas import progress
from journeycanvas.lanes.parts.kept import mended
from journeycanvas.lanes.parts.labels import LINE_REACH, Stretch, Wish, place_one, taken_by
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.placing.occupied import LEADER_WIDTH, Occupied, body_of_boxes
from journeycanvas.scene.placing.placement import CLEARANCE, SMALL_SHIFT, keep
from journeycanvas.scene.placing.search import Placed

T = TypeVar("T")

LEEWAY = 0.1
"""How much farther than a label was sought a change still counts, so that no rounding matters."""

Box = tuple[float, float, float, float]
"""Left, top, right and bottom."""
Found = tuple[Placed | None, ...]
_Where = tuple[Rect, float]


class Taken(NamedTuple):
    """What something in the way takes: boxes, and lines."""

    boxes: Iterable[Rect]
    lines: Iterable[Stretch]


class Crowd(NamedTuple, Generic[T]):
    """The labels of a slab, in the order they are placed, and what they must not cover: things, and earlier labels."""

    wishes: tuple[Wish, ...]
    things: tuple[T, ...]
    earlier: tuple[Placed, ...]
    inside: Rect
    takes: Callable[[T, Rect], Taken]
    """Tells what a thing takes of the inside."""


@mended
def places(key: tuple[str, str, int], crowd: Crowd[T], last: tuple[Found, Crowd[T]] | None) -> Found:
    """Return a place for each label; nothing overlaps, and only downwards may one leave the inside."""
    then = _then(*last, crowd) if last is not None else None
    return _from_nothing(crowd) if last is None or then is None else _again(crowd, last[1], then)


def _from_nothing(crowd: Crowd[T]) -> Found:
    occupied, found = _filled(crowd, ()), []
    for wish in crowd.wishes:
        progress.step()
        spot = place_one(wish, occupied, crowd.inside)
        if spot is not None:
            keep(spot, occupied)
        found.append(spot)
    return tuple(found)


def _again(crowd: Crowd[T], last: Crowd[T], then: dict[_Where, tuple[Wish, Placed | None]]) -> Found:
    room = _Room(crowd)
    changes = _Changes(last, crowd)
    stay = [then.pop(where, None) for where in map(_where, crowd.wishes)]
    for _, spot in then.values():
        changes.go(spot)
    for wish, known in zip(crowd.wishes, stay, strict=True):
        progress.step()
        if known is not None and known[0][1:] == wish[1:] and not changes.touch(wish, known[1]):
            room.stay(known[1])
        else:
            spot = room.place(wish)
            if known is None:
                changes.come(spot)
            elif spot != known[1]:
                changes.go(known[1])
                changes.come(spot)
    return tuple(room.found)


def _then(found: Found, last: Crowd[T], now: Crowd[T]) -> dict[_Where, tuple[Wish, Placed | None]] | None:
    """Return what was wanted last and where it found its place, by where it was wanted.

    None where it helps nothing: in another room, in another order, or where two are wanted beside the same.
    """
    before, after = list(map(_where, last.wishes)), list(map(_where, now.wishes))
    then = dict(zip(before, zip(last.wishes, found, strict=True), strict=True))
    wanted = set(after)
    if last.inside != now.inside or len(then) < len(before) or len(wanted) < len(after):
        return None
    if [where for where in before if where in wanted] != [where for where in after if where in then]:
        return None
    return then


def _where(wish: Wish) -> _Where:
    """Return beside what a label is wanted, and how near: that tells it from all others."""
    return wish.anchor, wish.gap


class _Room:
    """The room of a slab, filled label by label; what is in it is looked at once a place is sought."""

    def __init__(self, crowd: Crowd[T]) -> None:
        self.crowd = crowd
        self.found: list[Placed | None] = []
        self._occupied: Occupied | None = None

    def stay(self, spot: Placed | None) -> None:
        self.found.append(spot)
        if spot is not None and self._occupied is not None:
            keep(spot, self._occupied)

    def place(self, wish: Wish) -> Placed | None:
        if self._occupied is None:
            self._occupied = _filled(self.crowd, self.found)
        spot = place_one(wish, self._occupied, self.crowd.inside)
        self.stay(spot)
        return spot


def _filled(crowd: Crowd[T], found: Iterable[Placed | None]) -> Occupied:
    """Return what is taken of a slab once some of its labels are placed."""
    occupied = Occupied()
    boxes: list[Rect] = []
    lines: list[Stretch] = []
    for thing in crowd.things:
        taken = crowd.takes(thing, crowd.inside)
        boxes += taken[0]
        lines += taken[1]
    occupied.add_body(body_of_boxes(boxes))
    for line in lines:
        occupied.add_body(taken_by(line))
    for spot in (*crowd.earlier, *found):
        if spot is not None:
            keep(spot, occupied)
    return occupied


class _Changes:
    """What came into a slab and what went from it since its labels were placed last."""

    def __init__(self, last: Crowd[T], now: Crowd[T]) -> None:
        self.came: list[Box] = []
        self.gone: list[Box] = []
        before, after = set(map(id, last.things)), set(map(id, now.things))
        then = _all_taken(last, [thing for thing in last.things if id(thing) not in after])
        there = _all_taken(now, [thing for thing in now.things if id(thing) not in before])
        self.gone += map(_box_of, then - there)
        self.came += map(_box_of, there - then)
        for spot in set(last.earlier).difference(now.earlier):
            self.go(spot)
        for spot in set(now.earlier).difference(last.earlier):
            self.come(spot)

    def come(self, spot: Placed | None) -> None:
        """Note a label that was not there."""
        self.came += _boxes_of(spot)

    def go(self, spot: Placed | None) -> None:
        """Note a label that is there no more."""
        self.gone += _boxes_of(spot)

    def touch(self, wish: Wish, spot: Placed | None) -> bool:
        """Tell whether the place of a label could be another one now.

        What came matters where it takes the place itself: all places that were passed over are still taken. What went
        matters wherever a place was sought. One with a leader, or near to where it was put, was sought far and wide.
        """
        if not self.came and not self.gone:
            return False
        if wish.wanted is not None or (spot is not None and spot.leader is not None):
            return True
        if spot is not None and _overlap(self.came, spot.rect, CLEARANCE, CLEARANCE):
            return True
        width = max([size[0] for size in wish.sizes])
        height = max([size[1] for size in wish.sizes])
        beyond = wish.gap + CLEARANCE
        return _overlap(self.gone, wish.anchor, width + SMALL_SHIFT + beyond, height + beyond)


def _overlap(boxes: list[Box], rect: Rect, across: float, down: float) -> bool:
    """Tell whether a box overlaps a rectangle that is grown by so much across and down."""
    x, y, width, height = rect
    left, top = x - across - LEEWAY, y - down - LEEWAY
    right, bottom = x + width + across + LEEWAY, y + height + down + LEEWAY
    return any(box[0] < right and left < box[2] and box[1] < bottom and top < box[3] for box in boxes)


def _all_taken(crowd: Crowd[T], things: Iterable[T]) -> set[Rect | Stretch]:
    found: set[Rect | Stretch] = set()
    for thing in things:
        taken = crowd.takes(thing, crowd.inside)
        found.update(taken.boxes, taken.lines)
    return found


def _box_of(taken: Rect | Stretch) -> Box:
    """Return a box that holds what is taken: of a curve, that of its ends and controls."""
    if isinstance(taken, Rect):
        x, y, width, height = taken
        return x, y, x + width, y + height
    x0, y0, x1, y1, x2, y2, x3, y3 = taken.cubic
    left, right = min(x0, x1, x2, x3), max(x0, x1, x2, x3)
    return left - LINE_REACH, min(y0, y1, y2, y3) - LINE_REACH, right + LINE_REACH, max(y0, y1, y2, y3) + LINE_REACH


def _boxes_of(spot: Placed | None) -> Iterator[Box]:
    """Yield what a label and its leader take."""
    if spot is not None:
        yield _box_of(spot.rect)
        if spot.leader is not None:
            x1, y1, x2, y2 = spot.leader
            edge = LEADER_WIDTH
            yield min(x1, x2) - edge, min(y1, y2) - edge, max(x1, x2) + edge, max(y1, y2) + edge
