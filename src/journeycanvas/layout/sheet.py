"""The sheet a map is laid on: as large as its content, or fitted to a paper."""

from typing import NamedTuple

from journeycanvas.model.page import PageSetup, is_roll, page_size_mm

POINTS_PER_MM = 72 / 25.4
REFERENCE_WIDTH = 1190.55 - 2 * 10.0 * POINTS_PER_MM
"""The width between the margins of an A3 sheet, at which type has its nominal size."""
LONGEST = 20_000 * POINTS_PER_MM
"""How long a piece of a roll is at most: the longest paper there can be."""


class Page(NamedTuple):
    """A paper in points, and its margin; none where the sheet follows the map."""

    width: float
    height: float
    margin: float


def page_of(setup: PageSetup) -> Page | None:
    """Return the paper in points; the margin never takes more than half of it."""
    size = page_size_mm(setup)
    if size is None:
        return None
    width, height = size[0] * POINTS_PER_MM, size[1] * POINTS_PER_MM
    return Page(width, height, min(setup.margin_mm * POINTS_PER_MM, width / 4, height / 4))


def page_on_roll(setup: PageSetup, width: float, height: float) -> Page | None:
    """Return the piece of a roll that a map of this size takes, in points of the scene; None where it is no roll."""
    if not is_roll(setup):
        return None
    runs_across = setup.width_mm is None
    across = (setup.height_mm or setup.width_mm or 0.0) * POINTS_PER_MM
    margin = min(setup.margin_mm * POINTS_PER_MM, across / 4)
    scale = (across - 2 * margin) / (height if runs_across else width)
    along = min((width if runs_across else height) * scale + 2 * margin, LONGEST)
    return Page(along, across, margin) if runs_across else Page(across, along, margin)


def first_width(natural: float, page: Page | None) -> float:
    """Return the width between the margins that a map of this natural width starts from, in points of the scene."""
    if page is None:
        return max(natural, REFERENCE_WIDTH)
    return max(natural, min(page.width - 2 * page.margin, REFERENCE_WIDTH))


def wider(width: float, height: float, page: Page) -> float:
    """Return the width at which a map of this height has the proportions of the paper, if it is too high."""
    return max(width, height * (page.width - 2 * page.margin) / (page.height - 2 * page.margin))


def room_below(width: float, page: Page) -> float:
    """Return the height between the margins, in points of the scene, of a map that fills the paper's width."""
    return width * (page.height - 2 * page.margin) / (page.width - 2 * page.margin)


def scale_of(width: float, height: float, page: Page) -> float:
    """Return the scale from scene to paper at which a map fits between the margins."""
    return min((page.width - 2 * page.margin) / width, (page.height - 2 * page.margin) / height)
