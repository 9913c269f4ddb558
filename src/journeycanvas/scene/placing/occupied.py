"""Where a drawing is already taken: by nodes, labels and badges, and by dots, in a grid that finds them fast."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import islice
from math import ceil, hypot

from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.placing.lattice import SQUARE, TILE, Tile, mark, starts_of_free_runs, taken_in

Taken = tuple[float, float, float, float, int]
"""Left, top, right, bottom, and what it is."""

DOT, LEADER, BODY = range(3)
"""Dots, which a leader may cross; leaders; and the rest: nodes, labels and badges."""

Line = tuple[float, float, float, float]
"""x and y of both ends of a leader."""

CELL = 40.0
TILE_WIDTH = TILE * SQUARE
NUDGE = 1e-6
"""A hair between two boxes, so that rounding never makes touching ones overlap."""
LEADER_PIECE = 12.0
LEADER_WIDTH = 1.0


class Occupied:
    """A uniform grid of what is taken, and where spots are scarce, tiles of a fine lattice."""

    __slots__ = ("columns", "full", "tiles")

    def __init__(self) -> None:
        """Start with nothing taken."""
        self.columns: defaultdict[int, defaultdict[int, list[Taken]]] = defaultdict(rows_of_cells)
        self.tiles: dict[int, Tile] = {}
        self.full: dict[tuple[float, float, int, int], int] = {}

    def add(self, rect: Rect) -> None:
        """Take a rectangle: a node, a label or a badge."""
        self.take((rect.x, rect.y, rect.x + rect.width, rect.y + rect.height, BODY))

    def add_points(self, flat: tuple[float, ...], radius: float) -> None:
        """Take dots given as x0, y0, x1, y1, and so on; a leader may cross them."""
        take = self.take
        for x, y in zip(flat[::2], flat[1::2], strict=True):
            take((x - radius, y - radius, x + radius, y + radius, DOT))

    def add_line(self, line: Line) -> None:
        """Take a leader from x1, y1 to x2, y2."""
        x1, y1, x2, y2 = line
        pieces = ceil(hypot(x2 - x1, y2 - y1) / LEADER_PIECE) or 1
        dx, dy, edge = (x2 - x1) / pieces, (y2 - y1) / pieces, LEADER_WIDTH / 2
        for piece in range(pieces):
            left, right = sorted((x1 + dx * piece, x1 + dx * (piece + 1)))
            top, bottom = sorted((y1 + dy * piece, y1 + dy * (piece + 1)))
            self.take((left - edge, top - edge, right + edge, bottom + edge, LEADER))

    def take(self, box: Taken) -> None:
        """Note a box in every cell and tile it touches."""
        rows = range(int(box[1] // CELL), int(box[3] // CELL) + 1)
        for column in range(int(box[0] // CELL), int(box[2] // CELL) + 1):
            cells = self.columns[column]
            for row in rows:
                cells[row].append(box)
        if self.tiles:
            for index in range(int(box[0] // TILE_WIDTH), int(box[2] // TILE_WIDTH) + 1):
                if index in self.tiles:
                    mark(self.tiles[index], index, box[:4])

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
            for boxes in self.cells_under(rect.x, rect.y, right, bottom)
            for box in boxes
            if box[4] == BODY and box[0] < right and rect.x < box[2] and box[1] < bottom and rect.y < box[3]
        }
        return [Rect(box[0], box[1], box[2] - box[0], box[3] - box[1]) for box in sorted(found)]

    def some_near(self, rect: Rect, *, per_cell: int) -> list[Rect]:
        """Return some of the nodes, labels and badges about a rectangle: so many of each cell at most."""
        found = {
            box[:4]
            for boxes in self.cells_under(rect.x, rect.y, rect.right, rect.bottom)
            for box in islice((box for box in boxes if box[4] == BODY), per_cell)
        }
        return [Rect(box[0], box[1], box[2] - box[0], box[3] - box[1]) for box in sorted(found)]

    def blocker(self, left: float, top: float, right: float, bottom: float) -> Taken | None:
        """Return one of the boxes taken that share area with this one, if any."""
        columns = self.columns
        rows = range(int(top // CELL), int(bottom // CELL) + 1)
        for column in range(int(left // CELL), int(right // CELL) + 1):
            if column in columns:
                cells = columns[column]
                for row in rows:
                    if row in cells:
                        for box in cells[row]:
                            if box[0] < right and left < box[2] and box[1] < bottom and top < box[3]:
                                return box
        return None

    def free_to_the_right(self, box: tuple[float, float, float, float], last: float) -> float | None:
        """Return the nearest x, from the left of the box to the last one given, where a box of its size is free."""
        left, top, right, bottom = box
        width = right - left
        while left <= last:
            blocker = self.blocker(left, top, left + width, bottom)
            if blocker is None:
                return left
            left = blocker[2] + NUDGE
        return None

    def free_to_the_left(self, box: tuple[float, float, float, float], first: float) -> float | None:
        """Return the nearest x, from the left of the box back to the first given, where a box of its size is free."""
        left, top, right, bottom = box
        width = right - left
        while left >= first:
            blocker = self.blocker(left, top, left + width, bottom)
            if blocker is None:
                return left
            left = blocker[0] - width - NUDGE
        return None

    def is_crossed(self, line: Line, own: Rect) -> bool:
        """Tell whether the leader crosses anything taken but dots and its own node."""
        x1, y1, x2, y2 = line
        left, right = (x1, x2) if x1 < x2 else (x2, x1)
        top, bottom = (y1, y2) if y1 < y2 else (y2, y1)
        dx, dy = x2 - x1, y2 - y1
        ours = (own.x, own.y, own.x + own.width, own.y + own.height, BODY)
        for boxes in self.cells_along(line):
            for box in boxes:
                if box[4] and box[0] < right and left < box[2] and box[1] < bottom and top < box[3] and box != ours:
                    to_top, to_bottom = dx * (box[1] - y1), dx * (box[3] - y1)
                    to_left, to_right = dy * (box[0] - x1), dy * (box[2] - x1)
                    sides = (to_top - to_left, to_top - to_right, to_bottom - to_left, to_bottom - to_right)
                    if min(sides) < 0 < max(sides):
                        return True
        return False

    def free_starts(self, top: float, bottom: float, *, first: int, last: int, squares: int) -> int:
        """Return a bit for each square of the lattice from first to last where a free box so high and wide starts.

        Top and bottom are in points, and the squares are counted from x = 0; the first one is the lowest bit.
        What is full stays full, and is not looked at again for boxes as wide.
        """
        level = (top, bottom, first, last + squares)
        if self.full.get(level, squares + 1) <= squares:
            return 0
        first_row = int(top // SQUARE)
        rows = ceil(bottom / SQUARE) - first_row
        first_tile = first // TILE
        taken = 0
        for index in range(first_tile, (last + squares) // TILE + 1):
            taken |= taken_in(self.tile(index), first_row, rows) << (index - first_tile) * TILE
        taken >>= first - first_tile * TILE
        starts = starts_of_free_runs(taken, squares=squares, within=last - first + 1)
        if not starts:
            self.full[level] = squares
        return starts

    def tile(self, index: int) -> Tile:
        """Return a tile of the lattice, made when first asked for."""
        if index not in self.tiles:
            tile: Tile = {}
            first = int(index * TILE_WIDTH // CELL)
            for column in range(first, int((index + 1) * TILE_WIDTH // CELL) + 1):
                if column in self.columns:
                    for boxes in self.columns[column].values():
                        for box in boxes:
                            mark(tile, index, box[:4])
            self.tiles[index] = tile
        return self.tiles[index]

    def cells_under(self, left: float, top: float, right: float, bottom: float) -> Iterator[list[Taken]]:
        """Yield what is taken in each cell a box touches."""
        for column in range(int(left // CELL), int(right // CELL) + 1):
            if column in self.columns:
                cells = self.columns[column]
                for row in range(int(top // CELL), int(bottom // CELL) + 1):
                    if row in cells:
                        yield cells[row]

    def cells_along(self, line: Line) -> Iterator[list[Taken]]:
        """Yield what is taken in each cell a line passes."""
        x1, y1, x2, y2 = line if line[1] <= line[3] else (line[2], line[3], line[0], line[1])
        slope = (x2 - x1) / (y2 - y1) if y2 > y1 else 0.0
        for row in range(int(y1 // CELL), int(y2 // CELL) + 1):
            enters = x1 + slope * (max(row * CELL, y1) - y1) if slope else x1
            leaves = x1 + slope * (min((row + 1) * CELL, y2) - y1) if slope else x2
            left, right = (enters, leaves) if enters < leaves else (leaves, enters)
            yield from self.cells_under(left, row * CELL, right, row * CELL)


def rows_of_cells() -> defaultdict[int, list[Taken]]:
    """Return an empty column of cells."""
    return defaultdict(list)
