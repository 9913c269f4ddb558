"""Lanes laid out, and given again as they were while nothing they show has changed."""

from journeycanvas.lanes.base import Contents, Frame, LaidLane, LaneBase
from journeycanvas.lanes.parts.kept import latest


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


@latest
def _natural_height(key: str, shown: _Shown) -> float:
    return shown.lane.natural_height(shown.contents)


@latest
def _laid(key: str, shown: _Shown, frame: Frame) -> LaidLane:
    return shown.lane.lay_out(shown.contents, frame)
