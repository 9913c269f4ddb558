"""The frame that cuts a picture: moved and stretched in parts of the picture, and never out of it."""

from collections.abc import Collection
from typing import Literal

from journeycanvas.edits.pictures import LEAST, held_within
from journeycanvas.model.picture import Crop

Edge = Literal["left", "right", "top", "bottom"]


def moved(part: Crop, dx: float, dy: float) -> Crop:
    """Return the frame moved as far as the picture goes."""
    x, y = part.x + dx, part.y + dy
    width, height = part.width, part.height
    return _crop(max(0.0, min(1.0 - width, x)), max(0.0, min(1.0 - height, y)), width, height)


def stretched(part: Crop, edges: Collection[Edge], *, dx: float, dy: float, ratio: float | None = None) -> Crop:
    """Return the frame with some of its edges moved; a ratio of its height to its width is kept.

    The edges opposite stay where they are; with a ratio, an edge alone takes along the other direction evenly.
    """
    left, top, right, bottom = part.x, part.y, part.x + part.width, part.y + part.height
    if "left" in edges:
        left = max(0.0, min(right - LEAST, left + dx))
    if "right" in edges:
        right = min(1.0, max(left + LEAST, right + dx))
    if "top" in edges:
        top = max(0.0, min(bottom - LEAST, top + dy))
    if "bottom" in edges:
        bottom = min(1.0, max(top + LEAST, bottom + dy))
    if ratio is None:
        return _crop(left, top, right - left, bottom - top)
    is_upright = not {"left", "right"} & set(edges)
    width = (bottom - top) / ratio if is_upright else right - left
    return _in_ratio(part, edges, width, ratio)


def grown(part: Crop, by: float, *, ratio: float | None = None) -> Crop:
    """Return the frame that much wider around its middle, its own proportions kept, as far as the picture goes."""
    kept = part.height / part.width if ratio is None else ratio
    width = max(LEAST, LEAST / kept, min(1.0, 1.0 / kept, part.width + by))
    height = width * kept
    x, y = part.x + (part.width - width) / 2, part.y + (part.height - height) / 2
    return _crop(max(0.0, min(1.0 - width, x)), max(0.0, min(1.0 - height, y)), width, height)


def _in_ratio(part: Crop, edges: Collection[Edge], width: float, ratio: float) -> Crop:
    """Return the frame with a width, and the height that follows, held at the edges that do not move."""
    right, bottom = part.x + part.width, part.y + part.height
    middle_x, middle_y = part.x + part.width / 2, part.y + part.height / 2
    room_x = right if "left" in edges else 1.0 - part.x if "right" in edges else 2 * min(middle_x, 1.0 - middle_x)
    room_y = bottom if "top" in edges else 1.0 - part.y if "bottom" in edges else 2 * min(middle_y, 1.0 - middle_y)
    width = max(LEAST, LEAST / ratio, min(width, room_x, room_y / ratio))
    height = width * ratio
    x = right - width if "left" in edges else part.x if "right" in edges else middle_x - width / 2
    y = bottom - height if "top" in edges else part.y if "bottom" in edges else middle_y - height / 2
    return _crop(x, y, width, height)


def _crop(x: float, y: float, width: float, height: float) -> Crop:
    return held_within(
        Crop(
            x=max(0.0, min(1.0, x)),
            y=max(0.0, min(1.0, y)),
            width=max(LEAST, min(1.0, width)),
            height=max(LEAST, min(1.0, height)),
        )
    )
