"""Where a drawing is already taken: by nodes, labels and badges, and by lines, in rows that find them fast."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from math import ceil, hypot

from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.placing.lattice import BAND, SQUARE, Lattice, starts_of_free_runs

Taken = tuple[float, float, float, float, int]
"""Left, top, right, bottom, and what it is."""

LINE, LEADER, BODY = range(3)
"""Lines, which a leader may cross; leaders; and the rest: nodes, labels and badges."""

Body = Mapping[int, Sequence[Taken]]
"""What one or several things take: boxes in some rows, by the numbers of these."""

Line = tuple[float, float, float, float]
"""x and y of both ends of a leader."""

ROW = BAND
"""The height of a row in points: that of a label, and of a band of the lattice, which is made of what a row holds."""
PER_POINT = 1 / ROW
"""Rows in a point: to multiply is twice as fast as to divide and round down, and is done for every box.

About 0 one row is twice as high, since int() cuts towards it; whoever asks and whoever takes count alike.
"""
NUDGE = 1e-6
"""A hair between two boxes, so that rounding never makes touching ones overlap."""
LEADER_PIECE = 12.0
LEADER_WIDTH = 1.0
MANY = 64
"""Boxes in one row from which on the lattice tells faster than they do that nothing is free."""


class Occupied:
    """Rows of what is taken, for a part of a drawing that is a few labels wide; for leaders, a fine lattice.

    There is no grid across: so little stands in a row that looking through all of it is faster.
    """

    __slots__ = ("_lattice", "full", "has_lattice", "leaders", "rows")

    def __init__(self) -> None:
        """Start with nothing taken."""
        self.rows: defaultdict[int, list[Taken]] = defaultdict(list)
        self._lattice: Lattice | None = None
        self.has_lattice = False
        """Whether it was asked for: asked thousands of times, so no question of a property."""
        self.leaders = 0
        self.full: dict[tuple[float, float], tuple[int, int, int]] = {}

    def add(self, rect: Rect) -> None:
        """Take a rectangle: a node, a label or a badge."""
        x, y, width, height = rect
        self.take((x, y, x + width, y + height, BODY))

    @property
    def lattice(self) -> Lattice:
        """The lattice, made when first asked for."""
        if self._lattice is None:
            self._lattice = Lattice(self.rows)
            self.has_lattice = True
        return self._lattice

    def add_body(self, body: Body) -> None:
        """Take what was sorted into rows before, while the lattice has not been asked for."""
        assert self._lattice is None
        rows = self.rows
        for row, boxes in body.items():
            rows[row] += boxes

    def add_leader(self, line: Line) -> None:
        """Take a leader from x1, y1 to x2, y2."""
        self.leaders += 1
        x1, y1, x2, y2 = line
        pieces = ceil(hypot(x2 - x1, y2 - y1) / LEADER_PIECE) or 1
        dx, dy, edge = (x2 - x1) / pieces, (y2 - y1) / pieces, LEADER_WIDTH / 2
        for piece in range(pieces):
            left, right = sorted((x1 + dx * piece, x1 + dx * (piece + 1)))
            top, bottom = sorted((y1 + dy * piece, y1 + dy * (piece + 1)))
            self.take((left - edge, top - edge, right + edge, bottom + edge, LEADER))

    def take(self, box: Taken) -> None:
        """Note a box in every row it touches, and in the lattice."""
        row, last = int(box[1] * PER_POINT), int(box[3] * PER_POINT)
        rows = self.rows
        rows[row].append(box)
        while row < last:
            row += 1
            rows[row].append(box)
        if self._lattice is not None:
            self._lattice.mark(box)

    def is_free(self, rect: Rect, inside: Rect | None = None) -> bool:
        """Tell whether nothing taken shares area with the rectangle, and it lies inside, if that is given."""
        if inside is not None and not inside.holds(rect):
            return False
        return self.blocker(rect.x, rect.y, rect.x + rect.width, rect.y + rect.height) is None

    def near(self, rect: Rect) -> list[Rect]:
        """Return the nodes, labels and badges that share area with this rectangle, from left to right."""
        right, bottom = rect.right, rect.bottom
        found = {
            box[:4]
            for boxes in self._rows_of(rect.y, bottom)
            for box in boxes
            if box[4] == BODY and box[0] < right and rect.x < box[2] and box[1] < bottom and rect.y < box[3]
        }
        return [Rect(box[0], box[1], box[2] - box[0], box[3] - box[1]) for box in sorted(found)]

    def some_near(self, rect: Rect, *, per_row: int) -> list[Rect]:
        """Return some of the nodes, labels and badges about a rectangle: so many of each row at most."""
        left, right = rect.x, rect.right
        found = {
            box[:4]
            for boxes in self._rows_of(rect.y, rect.bottom)
            for box in islice((box for box in boxes if box[4] == BODY and box[0] < right and left < box[2]), per_row)
        }
        return [Rect(box[0], box[1], box[2] - box[0], box[3] - box[1]) for box in sorted(found)]

    def blocker(self, left: float, top: float, right: float, bottom: float) -> Taken | None:
        """Return one of the boxes taken that share area with this one, if any."""
        rows = self.rows
        for row in range(int(top * PER_POINT), int(bottom * PER_POINT) + 1):
            if row in rows:
                for box in rows[row]:
                    if box[0] < right and left < box[2] and box[1] < bottom and top < box[3]:
                        return box
        return None

    def free_nearest(
        self, box: tuple[float, float, float, float], first: float, last: float
    ) -> tuple[float | None, float | None]:
        """Return the nearest x at the left of the box and at its right where a box of its size is free, if any.

        They lie between the first and the last x given. Where the box itself is free, both are its own x.
        """
        start, top, end, bottom = box
        width = end - start
        low, high = first, last + width
        # What lies across here is in the way of the box from its first to its last x: mostly there is some such thing.
        middle_low, middle_high = last, first + width
        rows = self.rows
        spans = []
        for row in range(int(top * PER_POINT), int(bottom * PER_POINT) + 1):
            if row in rows:
                for taken in rows[row]:
                    if taken[0] < high and low < taken[2] and taken[1] < bottom and top < taken[3]:
                        if taken[0] < middle_high and middle_low < taken[2]:
                            return None, None
                        spans.append((taken[0], taken[2]))
        left = right = start
        if spans:
            spans.sort()
            for begin, end in spans:
                if begin < right + width and right < end:
                    right = end + NUDGE
            if right != start:
                for begin, end in reversed(spans):
                    if begin < left + width and left < end:
                        left = begin - width - NUDGE
        return left if left >= first else None, right if right <= last else None

    def is_crossed(self, line: Line, own: Rect) -> bool:
        """Tell whether the leader crosses anything taken but lines and its own node."""
        x1, y1, x2, y2 = line
        left, right = (x1, x2) if x1 < x2 else (x2, x1)
        top, bottom = (y1, y2) if y1 < y2 else (y2, y1)
        dx, dy = x2 - x1, y2 - y1
        ours = (own.x, own.y, own.x + own.width, own.y + own.height, BODY)
        for boxes in self._rows_of(top, bottom):
            for box in boxes:
                if box[4] and box[0] < right and left < box[2] and box[1] < bottom and top < box[3] and box != ours:
                    to_top, to_bottom = dx * (box[1] - y1), dx * (box[3] - y1)
                    to_left, to_right = dy * (box[0] - x1), dy * (box[2] - x1)
                    sides = (to_top - to_left, to_top - to_right, to_bottom - to_left, to_bottom - to_right)
                    if min(sides) < 0 < max(sides):
                        return True
        return False

    def is_surely_taken(self, top: float, bottom: float, *, first: float, last: float, width: float) -> bool:
        """Tell whether a box so wide is known to be taken wherever it starts from the first to the last x.

        Asked only where much stands in one row, and the lattice is there: a box that holds a whole square which is
        taken even in part is taken too.
        """
        if self._lattice is None or all(len(boxes) < MANY for boxes in self._rows_of(top, bottom)):
            return False
        first_row, squares = ceil(top / SQUARE), int(width // SQUARE) - 1
        rows = int(bottom // SQUARE) - first_row
        if rows < 1 or squares < 1:
            return False
        first_square, last_square = ceil(first / SQUARE), ceil(last / SQUARE)
        taken = self.lattice.taken(first_row, rows, first_square)
        return not starts_of_free_runs(taken, squares=squares, within=last_square - first_square + 1)

    def free_starts(self, top: float, bottom: float, *, first: int, last: int, squares: int) -> int:
        """Return a bit for each square of the lattice from first to last where a free box so high and wide starts.

        Top and bottom are in points, and the squares are counted from x = 0; the first one is the lowest bit.
        What is full stays full, and is not looked at again for boxes as wide.
        """
        full = self.full.get((top, bottom))
        if full and full[0] <= first and last + squares <= full[1] and squares >= full[2]:
            return 0
        first_row = int(top // SQUARE)
        taken = self.lattice.taken(first_row, ceil(bottom / SQUARE) - first_row, first)
        starts = starts_of_free_runs(taken, squares=squares, within=last - first + 1)
        if not starts:
            self.full[top, bottom] = (first, last + squares, squares)
        return starts

    def _rows_of(self, top: float, bottom: float) -> Iterator[list[Taken]]:
        """Yield what is taken in each row from top to bottom."""
        rows = self.rows
        return (rows[row] for row in range(int(top * PER_POINT), int(bottom * PER_POINT) + 1) if row in rows)


def body_of_boxes(rects: Iterable[Rect]) -> Body:
    """Return what some nodes, labels or badges take of the room."""
    found: defaultdict[int, list[Taken]] = defaultdict(list)
    for x, y, width, height in rects:
        box = (x, y, x + width, y + height, BODY)
        for row in range(int(y * PER_POINT), int((y + height) * PER_POINT) + 1):
            found[row].append(box)
    return found


def body_of_line(xs: Sequence[float], ys: Sequence[float], reach: float) -> Body:
    """Return what a line through some points takes of the room: the boxes of its chords, and a reach.

    A leader may cross it.
    """
    found: defaultdict[int, list[Taken]] = defaultdict(list)
    for x0, y0, x1, y1 in zip(xs, ys, xs[1:], ys[1:], strict=False):
        left, right = (x0, x1) if x0 < x1 else (x1, x0)
        top, bottom = (y0 - reach, y1 + reach) if y0 < y1 else (y1 - reach, y0 + reach)
        box = (left - reach, top, right + reach, bottom, LINE)
        row, last = int(top * PER_POINT), int(bottom * PER_POINT)
        found[row].append(box)
        while row < last:
            row += 1
            found[row].append(box)
    return found
