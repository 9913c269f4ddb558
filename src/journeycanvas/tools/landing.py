"""Where stages and lanes that are dragged would land: the gap, and the mark that shows it."""

from itertools import pairwise
from typing import NamedTuple

from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Scene
from journeycanvas.tools.events import PointerEvent

MARK_PX = 4.0
LONGEST_NAME = 40


class Landing(NamedTuple):
    """A gap in the order as drawn, and the mark over it."""

    gap: int
    mark: Rect


def between_stages(scene: Scene, event: PointerEvent) -> Landing:
    """Return the gap between stages that is nearest to the pointer."""
    columns = scene.columns
    gap = sum(1 for column in columns if column.x + column.width / 2 < event.x)
    x = columns[gap].x if gap < len(columns) else columns[-1].x + columns[-1].width
    return Landing(gap, bar_across(scene, x, pixel=event.pixel))


def between_lanes(scene: Scene, event: PointerEvent) -> Landing:
    """Return the gap between the lanes shown that is nearest to the pointer."""
    bands = scene.bands
    gap = sum(1 for band in bands if band.y + band.height / 2 < event.y)
    ends = [bands[0].y, *[(one.y + one.height + two.y) / 2 for one, two in pairwise(bands)]]
    y = [*ends, bands[-1].y + bands[-1].height][gap]
    return Landing(gap, bar_down(scene, y, pixel=event.pixel))


def bar_across(scene: Scene, x: float, *, pixel: float) -> Rect:
    """Return a bar at x, as high as the stages and lanes."""
    chevron = next(node.bounds for node in scene.nodes if node.role == "stage")
    bottom = scene.bands[-1].y + scene.bands[-1].height if scene.bands else chevron.bottom
    return Rect(x - MARK_PX * pixel / 2, chevron.y, MARK_PX * pixel, bottom - chevron.y)


def bar_down(scene: Scene, y: float, *, pixel: float) -> Rect:
    """Return a bar at y, as wide as the lanes."""
    band = next(node.bounds for node in scene.nodes if node.role == "band")
    return Rect(band.x, y - MARK_PX * pixel / 2, band.width, MARK_PX * pixel)


def short(name: str) -> str:
    """Return a name as it is said beside the pointer: on one line, and not too long."""
    name = " ".join(name.split())
    return name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - 1].rstrip() + "…"
