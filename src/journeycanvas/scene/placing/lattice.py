"""Which squares of a fine lattice are taken, as bits of whole numbers: all free spots of a level in one go."""

from math import ceil

SQUARE = 4.0
TILE = 256
"""How many squares wide a tile is."""

Tile = dict[int, int]
"""For each row of squares, one bit a square, set where it is taken even in part."""


def mark(tile: Tile, tile_index: int, box: tuple[float, float, float, float]) -> None:
    """Take the squares a box touches, given as left, top, right and bottom, in a tile."""
    left, top, right, bottom = box
    offset = tile_index * TILE
    first = max(int(left // SQUARE) - offset, 0)
    last = min(ceil(right / SQUARE) - offset, TILE)
    if last <= first:
        return
    bits = (1 << last) - (1 << first)
    for row in range(int(top // SQUARE), ceil(bottom / SQUARE)):
        tile[row] = tile.get(row, 0) | bits


def taken_in(tile: Tile, first_row: int, rows: int) -> int:
    """Return the squares taken in any of some rows."""
    bits = 0
    for row in range(first_row, first_row + rows):
        if row in tile:
            bits |= tile[row]
    return bits


def starts_of_free_runs(taken: int, *, squares: int, within: int) -> int:
    """Return a bit for each of the first squares, as many as within, that starts a run of free ones so long."""
    blocked = taken
    covered = 1
    while covered < squares:
        by = min(covered, squares - covered)
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
