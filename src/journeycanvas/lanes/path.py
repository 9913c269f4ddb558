"""The path lane: touchpoints and the dotted paths through them."""

from typing import ClassVar, Literal

from journeycanvas import progress
from journeycanvas.lanes.base import Contents, Frame, LaidLane, LaneBase
from journeycanvas.lanes.parts.asking import asking_for_touchpoint
from journeycanvas.lanes.parts.path_line import DrawnLine, drawn_lines
from journeycanvas.lanes.parts.path_slab import StageScene
from journeycanvas.lanes.parts.path_stage import stage_scenes
from journeycanvas.lanes.parts.path_ways import Way, drawn_ways
from journeycanvas.lanes.parts.spots import LEVEL, Spot, first_y, levels, stage_spots
from journeycanvas.language import N_
from journeycanvas.scene.scene import Node, Nodes

NATURAL_HEIGHT = 208.0
LANE_PADDING = 4.0
_LINES = 0.25
"""How much of the time the lines take, as a person who waits is told."""
PROMPT = N_("What I do or meet here")
HOW = N_("Double-click to add a touchpoint")


class PathLane(LaneBase):
    """The path lane: touchpoints and the dotted paths through them."""

    kind: Literal["path"] = "path"

    title: ClassVar[str] = N_("Journey and touchpoints")
    icon: ClassVar[str] = "route"
    shows: ClassVar[tuple[str, ...]] = ("touchpoints", "paths", "stages", "channels")
    stretch: ClassVar[float] = 2.0

    def subtitle(self, contents: Contents) -> str:
        """Return the description, else what the dotted line means."""
        if self.description or not contents.paths:
            return self.description
        names = [path.name for path in contents.paths if path.name]
        if not names:
            return contents.word(N_("dotted line: path taken by the client"))
        return contents.word(N_("dotted line: path taken by {names}")).format(names=", ".join(dict.fromkeys(names)))

    def natural_height(self, contents: Contents) -> float:
        """Return a height that leaves room for ups and downs, more where a stage is crowded."""
        most = max((len(held) for held in contents.touchpoints.values()), default=0)
        return max(NATURAL_HEIGHT, levels(most) * LEVEL)

    def lay_out(self, contents: Contents, frame: Frame) -> LaidLane:
        """Draw lines, touchpoints, gaps, exits and labels; the lane grows where labels find no room."""
        top, bottom = frame.y + LANE_PADDING, frame.y + frame.height - LANE_PADDING
        spots = {column.stage: self._spots(contents, column.stage, top, bottom) for column in contents.columns}
        with progress.part(_LINES):
            lines = drawn_lines(self.id, contents, spots, top, bottom)
        ways = drawn_ways(lines, spots, contents.theme.colours.secondary, top, bottom)
        with progress.part(1 - _LINES):
            stages = stage_scenes(self.id, contents, spots, lines, ways, (top, bottom))
        lowest = max((stage.bottom for stage in stages), default=bottom)
        height = max(frame.height, lowest + LANE_PADDING - frame.y)
        groups = _in_layers(lines, ways, stages)
        if contents.columns and not any(contents.touchpoints.values()):
            groups = (*groups, _prompts(self.id, contents, top, bottom))
        return LaidLane(groups, height, top, bottom - top)

    def _spots(self, contents: Contents, stage: str, top: float, bottom: float) -> tuple[Spot, ...]:
        return stage_spots(
            (self.id, stage),
            contents.touchpoints.get(stage, ()),
            contents.xs[stage],
            contents.emotions[stage],
            top,
            bottom,
            contents.theme.spacing.touchpoint_radius,
        )


def _in_layers(lines: tuple[DrawnLine, ...], ways: dict[str, Way], stages: list[StageScene]) -> tuple[Nodes, ...]:
    """Return all nodes, the lowest layer first."""
    return (
        *(stretch.nodes for line in lines for stretch in line.stretches),
        tuple(way.node for way in ways.values()),
        *(stage.connections for stage in stages),
        *(stage.touchpoints for stage in stages),
        *(stage.labels for stage in stages),
        *(stage.badges for stage in stages),
    )


def _prompts(lane: str, contents: Contents, top: float, bottom: float) -> tuple[Node, ...]:
    """Return what an empty lane asks for, stage by stage, and in the first how it is given."""
    theme, word, language = contents.theme, contents.word, contents.language
    nodes = []
    for index, column in enumerate(contents.columns):
        words = word(PROMPT) if index else f"{word(PROMPT)}\n{word(HOW)}"
        place = (lane, column.stage)
        nodes.append(asking_for_touchpoint(place, column, first_y(top, bottom), words, theme, language))
    return tuple(nodes)
