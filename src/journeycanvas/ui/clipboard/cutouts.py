"""A scene of some things alone, cut out of the scene of the map, for a picture of what was copied."""

from collections.abc import Collection

from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Node, Scene, Sheet
from journeycanvas.scene.shifting import shifted
from journeycanvas.ui.paint.extents import painted_edges

MARGIN = 8.0
"""Around what is cut out, in points."""


def cutout(scene: Scene, ids: Collection[str]) -> Scene | None:
    """Return the scene of these records alone, of stages and lanes with all that stands there; None of nothing.

    What reaches out of a stage or a lane, such as a curve, is cut at its edge.
    """
    wanted = frozenset(ids)
    areas = _areas(scene, wanted)
    nodes = [node for node in scene.nodes if node.on_paper and _is_shown(node, wanted, areas)]
    edges = [painted_edges(node) for node in nodes if node.record in wanted and not _reaches_out(node, areas)]
    edges += [(area.x, area.y, area.right, area.bottom) for area in areas]
    if not edges:
        return None
    left, top = min(edge[0] for edge in edges) - MARGIN, min(edge[1] for edge in edges) - MARGIN
    width = max(edge[2] for edge in edges) + MARGIN - left
    height = max(edge[3] for edge in edges) + MARGIN - top
    return Scene(
        width=width,
        height=height,
        sheet=Sheet(width, height, 1.0, "content"),
        groups=(tuple([shifted(node, -left, -top) for node in nodes]),),
        title=scene.title,
        language=scene.language,
    )


def _areas(scene: Scene, ids: frozenset[str]) -> list[Rect]:
    """Return the columns and bands of the stages and lanes among these records."""
    top, bottom = _reach(scene)
    columns = [Rect(one.x, top, one.width, bottom - top) for one in scene.columns if one.stage in ids]
    left = min([node.bounds.x for node in scene.nodes if node.role == "lane"], default=0.0)
    right = max([one.x + one.width for one in scene.columns], default=scene.width)
    return columns + [Rect(left, one.y, right - left, one.height) for one in scene.bands if one.lane in ids]


def _is_shown(node: Node, ids: frozenset[str], areas: list[Rect]) -> bool:
    """Tell whether a node shows one of these records, stands in an area, or is a line or a ground that crosses one."""
    if node.record in ids:
        return True
    return any(
        area.contains(*node.bounds.middle) or (area.overlaps(node.bounds) and _reaches_out(node, [area]))
        for area in areas
    )


def _reaches_out(node: Node, areas: list[Rect]) -> bool:
    """Tell whether a node is larger than each of the areas it stands in."""
    return any(area.overlaps(node.bounds) and node.bounds.width > area.width for area in areas)


def _reach(scene: Scene) -> tuple[float, float]:
    """Return from where to where a column goes: from the heads of the stages to the lowest band."""
    heads = [node.bounds for node in scene.nodes if node.role == "stage"]
    ends = [band.y + band.height for band in scene.bands] + [head.bottom for head in heads]
    return min([head.y for head in heads], default=0.0), max(ends, default=scene.height)
