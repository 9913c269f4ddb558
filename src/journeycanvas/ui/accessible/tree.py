"""What a screen reader goes through: the head of the map, its stages, then lane after lane, each from left to right."""

from typing import NamedTuple

from journeycanvas.document.journey import Journey
from journeycanvas.document.memo import by_identity
from journeycanvas.language import N_, _
from journeycanvas.scene.geometry import Rect, around
from journeycanvas.scene.scene import Column, Node, Scene

_UNSAID = frozenset({"band", "path", "curve", "wash", "label", "levels", "legend", "branding", "lane"})
"""Roles that say nothing of their own: labels are named by their touchpoints, lanes are groups."""
_KINDS: dict[str, str] = {
    "title": N_("Title"),
    "persona": N_("Persona"),
    "goal": N_("Goal"),
    "phase": N_("Phase"),
    "stage": N_("Stage"),
    "card": N_("Card"),
    "touchpoint": N_("Touchpoint"),
    "emotion": N_("Emotion"),
    "balance": N_("Balance"),
    "gap": N_("Gap"),
    "connection": N_("Connection"),
    "verbatim": N_("Verbatim"),
    "measurement": N_("Measurement"),
    "recommendation": N_("Recommendation"),
    "resource": N_("Resource"),
    "cell": N_("Empty cell"),
    "prompt": N_("Hint"),
}
_STACKED = frozenset({"card", "measurement", "recommendation", "resource", "cell", "phase", "stage"})
"""Roles of what stands one under the other in a column."""
_TELLING = frozenset({"touchpoint", "emotion"})
"""Roles of nodes whose names say their kind and stage."""
HEAD, STAGES = "head", "stages"


class Thing(NamedTuple):
    """A thing on the map: its node, the name of its stage, and which of how many it is in its group."""

    node: Node
    stage: str
    place: int
    of: int


class Group(NamedTuple):
    """The head of the map, its stages, or a lane, with what stands in it."""

    key: str
    name: str
    box: Rect
    things: tuple[Thing, ...]


@by_identity
def groups(scene: Scene, journey: Journey) -> tuple[Group, ...]:
    """Return the map as a screen reader goes through it."""
    names = {stage.id: " ".join(stage.name.split()) for stage in journey.stages}
    said = [node for node in scene.nodes if node.role not in _UNSAID and node.name]
    lanes = {str(node.record): node for node in scene.nodes if node.role == "lane"}
    top = min((band.y for band in scene.bands), default=float("inf"))
    above = [node for node in said if node.bounds.middle[1] < top]
    found = [
        _group(HEAD, _("Head of the map"), [n for n in above if n.role not in ("stage", "phase")], scene, names),
        _group(STAGES, _("Stages"), [node for node in above if node.role in ("stage", "phase")], scene, names),
    ]
    for band in scene.bands:
        here = [node for node in said if band.y <= node.bounds.middle[1] < band.y + band.height]
        lane = lanes.get(band.lane)
        found.append(_group(f"lane:{band.lane}", lane.name if lane else "", here, scene, names))
    return tuple(group for group in found if group.things or group.key.startswith("lane:"))


def description(thing: Thing) -> str:
    """Return what a screen reader says beyond the name: the kind of thing, its stage, its place in the lane."""
    kind = _(_KINDS.get(thing.node.role, ""))
    place = _("{place} of {count}").format(place=thing.place, count=thing.of)
    if thing.node.role in _TELLING:
        return place
    return ", ".join(part for part in (kind, thing.stage, place) if part)


def _group(key: str, name: str, nodes: list[Node], scene: Scene, names: dict[str, str]) -> Group:
    def order(node: Node) -> tuple[int, float, float]:
        column = _column(scene.columns, node.bounds.middle[0])
        x, y = node.bounds.middle
        return (column, y, x) if node.role in _STACKED else (column, x, y)

    ordered = sorted(nodes, key=order)
    things = tuple(
        Thing(node, _stage(scene.columns, node, names), place, len(ordered))
        for place, node in enumerate(ordered, start=1)
    )
    return Group(key, name, around([node.bounds for node in ordered]) if ordered else Rect(0, 0, 0, 0), things)


def _stage(columns: tuple[Column, ...], node: Node, names: dict[str, str]) -> str:
    """Return the name of the stage a node stands in; the head and the stages themselves are in none."""
    if node.role in ("logo", "title", "persona", "goal", "phase", "stage") or not columns:
        return ""
    return names.get(columns[_column(columns, node.bounds.middle[0])].stage, "")


def _column(columns: tuple[Column, ...], x: float) -> int:
    for index, column in enumerate(columns):
        if x < column.x + column.width:
            return index
    return max(0, len(columns) - 1)
