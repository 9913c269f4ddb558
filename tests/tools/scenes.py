"""A hand-made layout for tests: stages of 100 points, touchpoints where they were put, everything in plain boxes."""

from collections.abc import Iterator

from journeycanvas.document.journey import Journey
from journeycanvas.edits.time import times
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Band, Column, EditableText, Layer, Node, Scene, Sheet

HEADS = 100.0
COLUMN = 100.0
BAND = 100.0
CARD = 20.0


def lay_out(journey: Journey) -> Scene:
    """Return a scene: heads of lanes 100 wide, columns of 100, stages 100 high, then lanes of 100 each."""
    columns = tuple(Column(stage.id, HEADS + n * COLUMN, COLUMN) for n, stage in enumerate(journey.stages))
    lanes = [lane for lane in journey.lanes if not lane.hidden]
    bands = tuple(
        Band(lane.id, lane.kind, (n + 1) * BAND, BAND, (n + 1) * BAND, BAND) for n, lane in enumerate(lanes)
    )
    width, height = HEADS + len(columns) * COLUMN, (len(bands) + 1) * BAND
    nodes = tuple(_nodes(journey, columns, bands, width))
    return Scene(width, height, Sheet(width, height, 1.0, "content"), nodes, columns, bands)


def spot(journey: Journey, id: str) -> tuple[float, float]:
    """Return the middle of the node of a record."""
    node = next(node for node in lay_out(journey).nodes if node.record == id)
    return node.bounds.middle


def _nodes(journey: Journey, columns: tuple[Column, ...], bands: tuple[Band, ...], width: float) -> Iterator[Node]:
    for band in bands:
        yield _node("lane", band.lane, Rect(0.0, band.y, width, band.height), Layer.BAND, field="name")
    for column in columns:
        yield _node("stage", column.stage, Rect(column.x, 60.0, column.width, 30.0), Layer.GRID, field="name")
    left = {column.stage: column.x for column in columns}
    for band in bands:
        for column in columns:
            held = [card for card in journey.cards if (card.lane, card.stage) == (band.lane, column.stage)]
            for n, card in enumerate(held):
                box = Rect(column.x + 10, band.y + n * CARD + 2, COLUMN - 20, CARD - 4)
                yield _node("card", card.id, box, Layer.CARD, field="text")
    path = next((band for band in bands if band.kind == "path"), None)
    if path is None:
        return
    xs: dict[str, float] = {}
    known = times(journey)
    for touchpoint in journey.touchpoints:
        x = left[touchpoint.stage] + known[touchpoint.id][1] * COLUMN
        y = path.inner_y + (touchpoint.position.y if touchpoint.position else 0.5) * path.inner_height
        xs[touchpoint.id] = x
        yield _node("touchpoint", touchpoint.id, Rect(x - 8, y - 8, 16, 16), Layer.TOUCHPOINT, field="name")
    curve = next((band for band in bands if band.kind == "emotion"), None)
    for visit in [visit for one in journey.paths for visit in one.visits] if curve else []:
        assert curve is not None
        y = curve.inner_y + (2 - (visit.emotion or 0.0)) / 4 * curve.inner_height
        yield _node("emotion", visit.id, Rect(xs[visit.touchpoint] - 3, y - 3, 6, 6), Layer.BADGE, field=None)


def _node(kind: str, id: str, bounds: Rect, layer: Layer, *, field: str | None) -> Node:
    box = Rect(bounds.x, bounds.y, min(bounds.width, 90.0), min(bounds.height, 14.0))
    texts = (EditableText(id, field, box, id, "regular", 9.0, "#1F2633"),) if field else ()
    return Node(f"{kind}:{id}", kind, layer, bounds, (), record=id, texts=texts)
