"""The channels of each stage, read from its touchpoints."""

from collections import Counter
from collections.abc import Mapping
from itertools import chain
from typing import ClassVar, Literal

from journeycanvas.lanes.base import Contents, Frame, LaidLane, LaneBase
from journeycanvas.lanes.parts.asking import asking
from journeycanvas.lanes.parts.kept import latest, steady
from journeycanvas.lanes.parts.words import Block, block, placed
from journeycanvas.language import N_
from journeycanvas.model.touchpoint import Touchpoint
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Column, Layer, Node
from journeycanvas.scene.shapes import Box, Icon, Shape
from journeycanvas.theme.paper import PaperTheme

ICON = 12.0
PILL_PADDING = 6.0
GAP = 4.0
PROMPT = N_("Where I go through")
"""What is asked in each stage while no touchpoint tells its channel."""

Pill = tuple[float, float, float, float, str, Block]
"""x, y, width and height within the cell, the icon, and the name."""
Pills = tuple[tuple[Pill, ...], float]
"""The pills of a cell, and how far down they reach."""


class ChannelsLane(LaneBase):
    """The channels of each stage, the most used first (R36-R38)."""

    kind: Literal["channels"] = "channels"

    title: ClassVar[str] = N_("Channels")
    icon: ClassVar[str] = "sitemap"
    shows: ClassVar[tuple[str, ...]] = ("touchpoints", "channels")

    def natural_height(self, contents: Contents) -> float:
        """Return the height of the fullest cell."""
        tallest = max((bottom for _, bottom in _pills_of(contents, self.id)), default=0.0)
        return max(tallest, 18.0) + 2 * contents.theme.spacing.cell_padding

    def lay_out(self, contents: Contents, frame: Frame) -> LaidLane:
        """Draw a pill for each channel."""
        padding = contents.theme.spacing.cell_padding
        nodes = []
        for column, (pills, _) in zip(contents.columns, _pills_of(contents, self.id), strict=True):
            if pills:
                nodes.append(_node((self.id, column.stage), pills, column, frame.y + padding, contents.theme))
        if not nodes:
            y, words = frame.y + frame.height / 2, contents.word(PROMPT)
            theme, language = contents.theme, contents.language
            nodes = [asking((self.id, one.stage), one, y, words, theme, language) for one in contents.columns]
        return LaidLane((tuple(nodes),), frame.height, frame.y + padding, frame.height - 2 * padding)


def _pills_of(contents: Contents, lane: str) -> list[Pills]:
    """Return the pills of each stage."""
    shown = (contents.touchpoints, contents.channels)
    return _pills_by_stage(lane, *shown, contents.columns, contents.theme, contents.language)


@latest
def _pills_by_stage(
    key: str,
    touchpoints: Mapping[str, tuple[Touchpoint, ...]],
    channels: Mapping[str, tuple[str, str]],
    columns: tuple[Column, ...],
    theme: PaperTheme,
    language: str,
) -> list[Pills]:
    return [
        _pills((key, column.stage), touchpoints.get(column.stage, ()), channels, column.width, theme, language)
        for column in columns
    ]


@steady
def _pills(
    key: tuple[str, str],
    touchpoints: tuple[Touchpoint, ...],
    channels: Mapping[str, tuple[str, str]],
    width: float,
    theme: PaperTheme,
    language: str,
) -> Pills:
    """Return a pill for each channel of a stage, the most used first, and how far down they reach."""
    counts = Counter(chain.from_iterable([touchpoint.channels for touchpoint in touchpoints]))
    shown = [channels[id] for id, _ in counts.most_common()]
    room = width - 2 * theme.spacing.cell_padding
    pills: list[Pill] = []
    x = y = bottom = 0.0
    for title, icon in shown:
        name = block(title, "regular", theme.type.caption, room - 2 * PILL_PADDING - ICON - 3.0, language)
        pill_width = name.width + 2 * PILL_PADDING + ICON + 3.0
        height = max(17.0, name.height + 6.0)
        if x > 0 and x + pill_width > room:
            x, y = 0.0, bottom + GAP
        pills.append((x, y, pill_width, height, icon, name))
        x += pill_width + GAP
        bottom = max(bottom, y + height)
    return tuple(pills), bottom


@latest
def _node(key: tuple[str, str], pills: tuple[Pill, ...], column: Column, y: float, theme: PaperTheme) -> Node:
    lane, stage = key
    colours = theme.colours
    left = column.x + theme.spacing.cell_padding
    shapes: list[Shape] = []
    for dx, dy, width, height, icon, name in pills:
        x, top = left + dx, y + dy
        shapes.append(
            Box(x, top, width, height, colours.paper, colours.hairline, theme.spacing.hairline, min(height / 2, 8.5))
        )
        shapes.append(Icon(icon, x + PILL_PADDING, top + (height - ICON) / 2, ICON, colours.accent, 0.9))
        shapes.extend(placed(name, x + PILL_PADDING + ICON + 3.0, top + (height - name.height) / 2, colours.ink))
    bottom = max(dy + height for _, dy, _, height, _, _ in pills)
    right = max(dx + width for dx, _, width, _, _, _ in pills)
    names = ", ".join(line for pill in pills for line, _ in pill[5].lines)
    return Node(
        f"channels:{lane}:{stage}", "channels", Layer.CARD, Rect(left, y, right, bottom), tuple(shapes), name=names
    )
