"""A canvas for the wall: the map as it is, only its questions, or only its frame; with the codes of its cells."""

from collections.abc import Mapping
from functools import partial
from typing import Literal

from journeycanvas.document.cell_codes import cells_by_code
from journeycanvas.document.journey import Journey
from journeycanvas.document.memo import by_identity
from journeycanvas.lanes.parts.words import block, placed
from journeycanvas.lanes.path import HOW
from journeycanvas.language import words
from journeycanvas.layout.map import lay_out
from journeycanvas.layout.sheet import POINTS_PER_MM
from journeycanvas.model.scope import Goal
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Layer, Node, Nodes, Scene, Shown
from journeycanvas.scene.shapes import Words
from journeycanvas.theme.paper import PAPER

Content = Literal["filled", "prompts", "blank"]
CONTENTS: tuple[Content, ...] = ("filled", "prompts", "blank")
CODE_SIZE = 7.0
CODE_ASIDE, CODE_ABOVE = 11.0, 8.0
"""How far a code stands off the right and the lower edge of its cell."""
ROOM = 96.0
"""Points of height to write in, at least, on a sheet that is as large as its map."""
_HIGHEST = 20_000.0
"""The greatest height a lane may have."""
_FOOT = 4.0
"""Points that stay free under a canvas, so that it fits its paper when its lanes are made to fill it."""
_ROUNDS = 3


def wall(journey: Journey, content: Content, *, codes: bool = False) -> Scene:
    """Return the sheet that is hung up: lanes of an empty canvas share the height of the paper."""
    if content == "filled":
        scene = lay_out(journey)
        return _with_codes(journey, scene) if codes else scene
    empty = _filling(emptied(journey))
    scene = lay_out(empty)
    if content == "prompts":
        scene = _asking(scene, journey.language)
    return _with_codes(empty, scene) if codes else scene


@by_identity
def emptied(journey: Journey) -> Journey:
    """Return the frame of a journey: its stages, lanes and personas, and nothing that was said of them."""
    return journey.evolve(
        goal=Goal(),
        touchpoints=(),
        paths=tuple([path.evolve(visits=(), connections=(), volume=None, goal=None) for path in journey.paths]),
        cards=(),
        recommendations=(),
        resources=(),
        measurements=(),
        inventory=(),
        related=(),
        lanes=tuple([lane.evolve(height=None) for lane in journey.lanes]),
        stages=tuple([stage.evolve(goal="", duration=None, waiting=None, importance=None) for stage in journey.stages]),
    )


@by_identity
def _filling(empty: Journey) -> Journey:
    """Return an empty journey whose lanes share the height of the paper, none lower than what it needs."""
    free = lay_out(empty.evolve(page=empty.page.evolve(paper="content")))
    needed = {band.lane: band.height for band in free.bands}
    if empty.page.paper == "content" or not needed:
        return _with_heights(empty, {lane: max(height, ROOM) for lane, height in needed.items()})
    filled = empty
    for _round in range(_ROUNDS):
        scene = lay_out(filled)
        margin = empty.page.margin_mm * POINTS_PER_MM / scene.sheet.scale
        lowest = max(node.bounds.bottom for node in scene.nodes if node.on_paper)
        spare = scene.sheet.height_pt / scene.sheet.scale - margin - lowest - _FOOT
        filled = _with_heights(empty, _shared(needed, sum(band.height for band in scene.bands) + spare))
        if abs(spare) < _FOOT:
            break
    return filled


def _shared(needed: Mapping[str, float], total: float) -> dict[str, float]:
    """Return the heights of lanes that take so much together: all alike but those that need more."""
    tall: dict[str, float] = {}
    while True:
        left = [lane for lane in needed if lane not in tall]
        share = (total - sum(tall.values())) / len(left) if left else 0.0
        more = {lane: needed[lane] for lane in left if needed[lane] > share}
        if not more:
            return {lane: tall.get(lane, share) for lane in needed}
        tall |= more


def _with_heights(empty: Journey, heights: Mapping[str, float]) -> Journey:
    known = {lane: min(_HIGHEST, height) for lane, height in heights.items()}
    return empty.evolve(lanes=tuple([lane.evolve(height=known.get(lane.id, lane.height)) for lane in empty.lanes]))


def _asking(scene: Scene, language: str) -> Scene:
    """Return the scene with what only the screen asks on paper too, but not what a mouse would do there."""
    how = words(language)(HOW)
    groups: list[Nodes] = []
    for group in scene.groups:
        if all(node.on_paper for node in group):
            groups.append(group)
        else:
            groups.append(tuple([node if node.on_paper else _on_paper(node, how) for node in group]))
    return scene._replace(groups=tuple(groups))


def _on_paper(node: Node, how: str) -> Node:
    return Node(node.key, node.role, node.layer, node.bounds, record=node.record, show=partial(_without, node, how))


def _without(node: Node, how: str) -> Shown:
    shown = node.shown
    shapes = tuple([shape for shape in shown.shapes if not (isinstance(shape, Words) and shape.text in how)])
    return Shown(shapes, shown.name, shown.texts)


def _with_codes(journey: Journey, scene: Scene) -> Scene:
    columns = {column.stage: column for column in scene.columns}
    bands = {band.lane: band for band in scene.bands}
    size = max(CODE_SIZE, CODE_SIZE / scene.sheet.scale)
    nodes = []
    for code, cell in cells_by_code(journey).items():
        if cell.lane not in bands:
            continue
        column, band = columns[cell.stage], bands[cell.lane]
        text = block(code, "semibold", size, 1e6)
        x = column.x + column.width - CODE_ASIDE - text.width
        y = band.y + band.height - CODE_ABOVE - text.height
        box = Rect(x, y, text.width, text.height)
        nodes.append(
            Node(
                f"code:{code}", "code", Layer.BADGE, box, tuple(placed(text, x, y, PAPER.colours.secondary)), name=code
            )
        )
    return scene._replace(groups=(*scene.groups, tuple(nodes)))
