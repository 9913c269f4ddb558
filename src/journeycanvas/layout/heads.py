"""The head of each lane at the left, its band, and the lines between the stages."""

from journeycanvas.lanes.base import Contents, Frame, LaneBase
from journeycanvas.lanes.parts.kept import latest
from journeycanvas.lanes.parts.words import Block, block, placed
from journeycanvas.language import words
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Column, EditableText, Layer, Node
from journeycanvas.scene.shapes import Box, Icon, Rule, Shape
from journeycanvas.text import longest_word_width
from journeycanvas.theme.paper import PaperTheme

ICON = 14.0
ICON_X = 7.0
TEXT_X = 27.0
TOP = 8.0
PADDING = 6.0
WIDEST = 168.0


def head_width(lanes: tuple[LaneBase, ...], journey_language: str, theme: PaperTheme) -> float:
    """Return the width of the heads: the usual one, wider where a name has a longer word, up to a limit."""
    word = words(journey_language)
    longest = max(
        (longest_word_width(lane.name or word(lane.shown_title()), "semibold", theme.type.lane) for lane in lanes),
        default=0.0,
    )
    return min(WIDEST, max(theme.spacing.lane_head, longest + TEXT_X + PADDING))


def head_blocks(lane: LaneBase, contents: Contents, width: float) -> tuple[Block, Block | None]:
    """Return the name and the small print of a lane, broken to the width of the head."""
    theme = contents.theme
    room = width - TEXT_X - PADDING
    name = lane.name or contents.word(lane.shown_title())
    title = block(name, "semibold", theme.type.lane, room, contents.language)
    small = lane.subtitle(contents)
    return title, block(small, "regular", theme.type.smallest, room, contents.language) if small else None


def head_height(lane: LaneBase, contents: Contents, width: float) -> float:
    """Return the height the head needs, with its padding."""
    title, small = head_blocks(lane, contents, width)
    return TOP + title.height + (small.height if small else 0.0) + TOP


def head_node(lane: LaneBase, contents: Contents, frame: Frame, x: float, width: float) -> Node:
    """Draw the icon, the name and the small print of a lane."""
    title, small = head_blocks(lane, contents, width)
    name = lane.name or contents.word(lane.shown_title())
    return _head(lane.id, name, lane.shown_icon(), title, small, frame, x, width, contents.theme)


@latest
def _head(
    key: str,
    name: str,
    icon: str,
    title: Block,
    small: Block | None,
    frame: Frame,
    x: float,
    width: float,
    theme: PaperTheme,
) -> Node:
    colours = theme.colours
    y = frame.y + TOP
    shapes: list[Shape] = [
        Icon(icon, x + ICON_X, y + (title.size * 1.25 - ICON) / 2, ICON, colours.accent, 1.05),
        *placed(title, x + TEXT_X, y, colours.ink),
    ]
    if small is not None:
        shapes += placed(small, x + TEXT_X, y + title.height + 1.0, colours.secondary)
    text = EditableText(
        key,
        "name",
        Rect(x + TEXT_X, y, width - TEXT_X - 4.0, title.height),
        name,
        "semibold",
        theme.type.lane,
        colours.ink,
        many_lines=False,
    )
    texts: tuple[EditableText, ...] = (text,)
    if small is not None:
        shown = " ".join(line for line, _ in small.lines)
        box = Rect(x + TEXT_X, y + title.height + 1.0, width - TEXT_X - 4.0, small.height)
        size, fill = theme.type.smallest, colours.secondary
        texts = (text, EditableText(key, "description", box, shown, "regular", size, fill, many_lines=True))
    bounds = Rect(x, frame.y, width, frame.height)
    return Node(f"lane:{key}", "lane", Layer.GRID, bounds, tuple(shapes), key, name, texts)


@latest
def band_node(
    key: str, x: float, width: float, frame: Frame, columns: tuple[Column, ...], is_tinted: bool, theme: PaperTheme
) -> Node:
    """Draw the band of a lane, tinted for every second one, and the hairlines between its stages."""
    colours = theme.colours
    shapes: list[Shape] = []
    if is_tinted:
        shapes.append(Box(x, frame.y, width, frame.height, colours.band, None, 0, theme.spacing.radius))
    inset = 4.0
    shapes += [
        Rule(
            column.x,
            frame.y + inset,
            column.x,
            frame.y + frame.height - inset,
            colours.hairline,
            theme.spacing.hairline,
        )
        for column in columns[1:]
    ]
    return Node(f"band:{key}", "band", Layer.BAND, Rect(x, frame.y, width, frame.height), tuple(shapes))
