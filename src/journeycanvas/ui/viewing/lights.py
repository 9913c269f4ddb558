"""Which nodes of a map stay as they are while the rest is dim: for a filter, for one path, for one stage."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from journeycanvas.analysis import filtering
from journeycanvas.analysis.filtering import Wanted
from journeycanvas.document.journey import Journey
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Column, Node, Scene
from journeycanvas.ui.canvas.dimming import Dimming

Lights = Callable[[Node], bool]
"""Tells of a node whether it stays as it is."""

_FRAME = frozenset(
    {"logo", "title", "phase", "stage", "band", "lane", "line", "levels", "legend", "branding", "prompt"}
)
"""The roles of what the rest is read by."""
_OF_A_TOUCHPOINT = frozenset({"touchpoint", "label", "emotion", "verbatim", "leader"})
_THROUGH_STAGES = frozenset({"path", "curve", "wash", "levels", "band", "line"})
"""The roles of what leads from one stage to the next."""
_HEADS = frozenset({"lane", "stage", "phase"})
_JOURNEY = "journey"
_WIDEST = 1.2
"""How much wider than its stage a thing may be that stands in one."""


@dataclass(frozen=True, slots=True)
class FilterLights:
    """Light what a filter finds, what belongs to it, and what the rest is read by."""

    records: frozenset[str]
    paths: frozenset[str]
    path_of: Mapping[str, str]

    def __call__(self, node: Node) -> bool:
        """Tell whether a node stays as it is."""
        if _shown_by(node) in self.records:
            return True
        if node.role in _FRAME or node.role == "persona" or node.record == _JOURNEY:
            return True
        return node.record in (None, *self.paths) and _path(node, self.path_of) in self.paths


@dataclass(frozen=True, slots=True)
class PathLights:
    """Light one path, and all that does not belong to others."""

    path: str
    off: frozenset[str]
    path_of: Mapping[str, str]

    def __call__(self, node: Node) -> bool:
        """Tell whether a node stays as it is."""
        record = _shown_by(node)
        if record is not None:
            return record not in self.off
        return _path(node, self.path_of) in (None, self.path)


@dataclass(frozen=True, slots=True)
class BothLights:
    """Light what two lights light."""

    one: Lights
    other: Lights

    def __call__(self, node: Node) -> bool:
        """Tell whether a node stays as it is."""
        return self.one(node) and self.other(node)


def of_filter(journey: Journey, wanted: Wanted, found: frozenset[str]) -> Lights:
    """Return the lights on the touchpoints that a filter found, on what belongs to them, and on cards it finds."""
    paths = wanted.get("path", frozenset())
    records = filtering.about(journey, found, paths=paths) | filtering.cards_matching(journey, wanted)
    return FilterLights(records, paths, path_of(journey))


def of_path(journey: Journey, id: str) -> Lights:
    """Return the lights on one path."""
    return PathLights(id, filtering.off_the_path(journey, id), path_of(journey))


def of_stage(journey: Journey, scene: Scene, stage: str, *, rows: tuple[float, float] | None = None) -> Dimming:
    """Return the lights on the column of a stage, or on it from one height to another.

    What leads through it is seen there as it is.
    """
    column = next(column for column in scene.columns if column.stage == stage)
    phase = next(one.phase for one in journey.stages if one.id == stage)
    inside = filtering.about(journey, {one.id for one in journey.touchpoints if one.stage == stage})
    top, bottom = (scene.bands[0].y, scene.bands[-1].y + scene.bands[-1].height) if scene.bands else (0.0, 0.0)
    above, below = rows or (0.0, scene.height)

    def lights(node: Node) -> bool:
        record = _shown_by(node)
        if node.role in _HEADS:
            return node.role == "lane" or node.record in (stage, phase)
        if rows is not None and not above <= node.bounds.middle[1] <= below:
            return False
        if node.role in _OF_A_TOUCHPOINT and record is not None:
            return record in inside
        box = node.bounds
        return node.role not in _THROUGH_STAGES and top <= box.y <= bottom and _stands_in(column, box)

    def crosses(node: Node) -> bool:
        return node.role in _THROUGH_STAGES

    return Dimming(lights, Rect(column.x, above, column.width, below - above), crosses)


def _stands_in(column: Column, box: Rect) -> bool:
    middle, _ = box.middle
    return column.x <= middle <= column.x + column.width and box.width <= column.width * _WIDEST


def path_of(journey: Journey) -> Mapping[str, str]:
    """Return the path of each path and connection, by id."""
    found = {path.id: path.id for path in journey.paths}
    found.update((way.id, path.id) for path in journey.paths for way in path.connections)
    return found


def _shown_by(node: Node) -> str | None:
    """Return the record a node shows; a leader tells of its quotation, though a click does not take it."""
    return node.key.partition(":")[2] if node.role == "leader" else node.record


def _path(node: Node, path_of: Mapping[str, str]) -> str | None:
    """Return the path that a node without a record draws, which its key names; None where it draws none."""
    return next((path_of[part] for part in node.key.split(":")[1:] if part in path_of), None)
