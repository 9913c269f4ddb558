"""Which squares of a fine lattice are taken, as bits of whole numbers: all free spots of a level in one go."""

from collections.abc import Iterable, Mapping, Sequence
from math import ceil

SQUARE = 4.0
IN_BAND = 6
"""How many rows of squares are a band, which is marked as a whole when one of them is first asked for."""
BAND = IN_BAND * SQUARE
LEEWAY = 128
"""How many squares farther left than the first ones asked for others may be, without marking all bands anew."""

Edges = tuple[float, float, float, float, int]
"""Left, top, right and bottom of a box in points, and what it is."""


class Lattice:
    """Rows of squares that are taken even in part; made band by band, as they are asked for."""

    __slots__ = ("bands", "boxes", "first")

    def __init__(self, boxes: Mapping[int, Sequence[Edges]]) -> None:
        """Start with no band made, given the boxes in each band; they may become more, as they are marked."""
        self.boxes = boxes
        self.first = 0
        self.bands: dict[int, list[int]] = {}

    def mark(self, box: Edges) -> None:
        """Take the squares a box touches, in the bands that are made already."""
        for number in range(int(box[1] // BAND), int(box[3] // BAND) + 1):
            if number in self.bands:
                _mark(self.bands[number], number * IN_BAND, self.first, (box,))

    def taken(self, first_row: int, rows: int, first: int) -> int:
        """Return the squares taken in any of some rows: a bit for each from the first one on."""
        if not self.bands:
            self.first = first - LEEWAY
        elif first < self.first:
            self.first = first - LEEWAY
            self.bands.clear()
        bits, after = 0, first_row + rows
        for number in range(first_row // IN_BAND, (after - 1) // IN_BAND + 1):
            band = self.bands.get(number)
            begin = number * IN_BAND
            if band is None:
                band = self.bands[number] = [0] * IN_BAND
                _mark(band, begin, self.first, self.boxes.get(number, ()))
                if number < 0:  # rows are counted from 0 both ways, and bands are not
                    _mark(band, begin, self.first, self.boxes.get(number + 1, ()))
            for row in band[max(first_row - begin, 0) : after - begin]:
                bits |= row
        return bits >> first - self.first


def _mark(band: list[int], first_row: int, first: int, boxes: Iterable[Edges]) -> None:
    """Take the squares that boxes touch in a band, of which the topmost row and the leftmost square are given."""
    for left, top, right, bottom, _ in boxes:
        upper, lower = int(top // SQUARE) - first_row, ceil(bottom / SQUARE) - first_row
        if upper >= IN_BAND or lower <= 0:
            continue
        begin, end = int(left // SQUARE) - first, ceil(right / SQUARE) - first
        if end > 0 and end > begin:
            bits = (1 << end) - (1 << begin if begin > 0 else 1)
            for row in range(upper if upper > 0 else 0, lower if lower < IN_BAND else IN_BAND):
                band[row] |= bits


def starts_of_free_runs(taken: int, *, squares: int, within: int) -> int:
    """Return a bit for each of the first squares, as many as within, that starts a run of free ones so long."""
    blocked = taken
    covered = 1
    while covered < squares:
        rest = squares - covered
        by = covered if covered < rest else rest
        blocked |= blocked >> by
        covered += by
    return ~blocked & ((1 << within) - 1)


def lowest(bits: int, start: int) -> int:
    """Return the place of the first set bit from the start upwards; -1 if there is none."""
    rest = bits >> start
    return start + (rest & -rest).bit_length() - 1 if rest else -1


def highest(bits: int, start: int) -> int:
    """Return the place of the first set bit from the start downwards; -1 if there is none."""
    return (bits & ((2 << start) - 1)).bit_length() - 1 if start >= 0 else -1
