"""Where things stand in a scene, and what a point of it means: a stage and a position, a cell, an emotion."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from itertools import chain

from journeycanvas.edits.time import Time
from journeycanvas.edits.touchpoints import Move
from journeycanvas.lanes.parts.spots import EDGE, band_of_middles
from journeycanvas.model.touchpoint import Position
from journeycanvas.scene.by_record import nodes_of_record
from journeycanvas.scene.scene import Band, Column, EditableText, Node, Scene

Point = tuple[float, float]
TOUCHPOINT, EMOTION, CARD = "touchpoint", "emotion", "card"
RECOMMENDATION, RESOURCE, MEASUREMENT = "recommendation", "resource", "measurement"
VERBATIM = "verbatim"
TYPED = frozenset({CARD, RECOMMENDATION, RESOURCE, MEASUREMENT})
"""The kinds of thing that are typed into cells."""
LOWEST_EMOTION, HIGHEST_EMOTION = -2.0, 2.0


def kind_of(node: Node) -> str:
    """Return the kind of thing a node shows, by the part of its key before the colon; a label is of its touchpoint."""
    kind = node.key.partition(":")[0]
    return TOUCHPOINT if kind == "label" else kind


def nodes_of(scene: Scene, kind: str) -> tuple[Node, ...]:
    """Return the nodes that show things of a kind, in painting order."""
    start = f"{kind}:"
    return tuple([node for node in scene.nodes if node.key.startswith(start) and node.record is not None])


def spots(scene: Scene) -> dict[str, Point]:
    """Return the middle of every touchpoint, by id."""
    return {str(node.record): node.bounds.middle for node in nodes_of(scene, TOUCHPOINT)}


def column_at(scene: Scene, x: float) -> int | None:
    """Return the index of the column at x, the first or last one where x is outside; None where there are no stages."""
    if not scene.columns:
        return None
    for index, column in enumerate(scene.columns):
        if x < column.x + column.width:
            return index
    return len(scene.columns) - 1


def is_in_columns(scene: Scene, x: float) -> bool:
    """Tell whether x is over the stages, not over the heads of the lanes."""
    return any(column.x <= x <= column.x + column.width for column in scene.columns)


def band_at(scene: Scene, y: float) -> Band | None:
    """Return the band at y."""
    for band in scene.bands:
        if band.y <= y <= band.y + band.height:
            return band
    return None


def first_band(scene: Scene, kind: str) -> Band | None:
    """Return the uppermost band of a kind of lane."""
    return next((band for band in scene.bands if band.kind == kind), None)


def move_to(scene: Scene, point: Point) -> Move | None:
    """Return the stage and the position in it that a point of the path lane means; None where there is no such lane."""
    index, band = column_at(scene, point[0]), first_band(scene, "path")
    if index is None or band is None:
        return None
    column = scene.columns[index]
    high, low = band_of_middles(band.inner_y, band.inner_y + band.inner_height)
    return Move(column.stage, Position(x=_across(column, point[0]), y=_part(point[1] - high, low - high)))


def point_of(scene: Scene, move: Move) -> Point | None:
    """Return the point of the path lane that a stage and a position in it mean; None where they mean none."""
    band = first_band(scene, "path")
    column = next((column for column in scene.columns if column.stage == move.stage), None)
    if band is None or column is None or move.position is None:
        return None
    high, low = band_of_middles(band.inner_y, band.inner_y + band.inner_height)
    room = max(1.0, column.width - 2 * EDGE)
    return column.x + EDGE + move.position.x * room, high + move.position.y * (low - high)


def times_of(spots: Mapping[str, Point], scene: Scene) -> dict[str, Time]:
    """Return the time of each touchpoint as drawn: the index of the column it stands in, and how far across it."""
    if not scene.columns:
        return {}
    ends = [column.x + column.width for column in scene.columns]
    found: dict[str, Time] = {}
    for id, (x, _) in spots.items():
        index = min(bisect_right(ends, x), len(ends) - 1)
        found[id] = (index, _across(scene.columns[index], x))
    return found


def emotion_at(band: Band, y: float) -> float:
    """Return the emotion that a height in an emotion lane means, from +2 at the top of its inner box to -2."""
    part = _part(y - band.inner_y, band.inner_height)
    return HIGHEST_EMOTION + part * (LOWEST_EMOTION - HIGHEST_EMOTION)


def reading_order(scene: Scene, nodes: Iterable[Node]) -> list[Node]:
    """Return the nodes as they are read: band after band from the top, each from left to right."""

    def place(node: Node) -> tuple[float, float, float]:
        band = band_at(scene, node.bounds.middle[1])
        return (band.y if band else node.bounds.y, node.bounds.x, node.bounds.y)

    return sorted(nodes, key=place)


def text_of(scene: Scene, record: str, *, field: str) -> tuple[Node, EditableText] | None:
    """Return the drawn text that shows a field of a record, with its node."""
    # The nodes of the record itself first: to ask all nodes for their texts would make all of them.
    for nodes in (nodes_of_record(scene, record), chain.from_iterable(scene.groups)):
        for node in nodes:
            for text in node.texts:
                if text.record == record and text.field == field:
                    return node, text
    return None


def first_text(scene: Scene, record: str) -> EditableText | None:
    """Return the first drawn text of a record, such as the label of a touchpoint."""
    return next((node.texts[0] for node in nodes_of_record(scene, record) if node.texts), None)


def _across(column: Column, x: float) -> float:
    return _part(x - column.x - EDGE, column.width - 2 * EDGE)


def _part(length: float, whole: float) -> float:
    return max(0.0, min(1.0, length / whole)) if whole > 0 else 0.5
