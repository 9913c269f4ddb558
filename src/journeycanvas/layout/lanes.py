"""Lanes laid out, and given again as they were while nothing they show has changed."""

from functools import partial

from journeycanvas.lanes.base import Contents, Frame, LaidLane, LaneBase
from journeycanvas.lanes.parts.kept import latest
from journeycanvas.scene.scene import Node, Nodes


class _Shown:
    """A lane and what it shows; equal to another where all that the lane names as shown is equal."""

    __slots__ = ("contents", "lane", "matter")

    def __init__(self, lane: LaneBase, contents: Contents) -> None:
        self.lane = lane
        self.contents = contents
        shown = tuple(getattr(contents, name) for name in lane.shows)
        self.matter = (lane, contents.columns, contents.theme, contents.language, *shown)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Shown) and self.matter == other.matter

    def __hash__(self) -> int:
        return hash(self.lane.id)


def natural_height(lane: LaneBase, contents: Contents) -> float:
    """Return the height in points that the content of a lane needs."""
    if not lane.shows:
        return lane.natural_height(contents)
    return _natural_height(lane.id, _Shown(lane, contents))


def laid_lane(lane: LaneBase, contents: Contents, frame: Frame) -> LaidLane:
    """Return the lane drawn into the frame."""
    if not lane.shows:
        return lane.lay_out(contents, frame)
    return _laid(lane.id, _Shown(lane, contents), frame)


def told_apart(lane: LaneBase, groups: tuple[Nodes, ...]) -> tuple[Nodes, ...]:
    """Return the nodes of a lane that draws what an earlier one of its kind draws too, under keys of their own."""
    return tuple([_under_own_keys((lane.id, index), nodes) for index, nodes in enumerate(groups)])


@latest
def _under_own_keys(key: tuple[str, int], nodes: Nodes) -> Nodes:
    return tuple(
        [
            Node(
                f"{node.key}:{key[0]}",
                node.role,
                node.layer,
                node.bounds,
                record=node.record,
                on_paper=node.on_paper,
                show=partial(getattr, node, "shown"),
                sketch=partial(getattr, node, "sketch"),
            )
            for node in nodes
        ]
    )


@latest
def _natural_height(key: str, shown: _Shown) -> float:
    return shown.lane.natural_height(shown.contents)


@latest
def _laid(key: str, shown: _Shown, frame: Frame) -> LaidLane:
    return shown.lane.lay_out(shown.contents, frame)
