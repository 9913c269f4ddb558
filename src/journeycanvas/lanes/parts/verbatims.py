"""The bubbles of verbatims and the words at peaks, beside the emotion curve and never over it."""

from bisect import bisect_left, bisect_right

from journeycanvas.lanes.base import Contents, Frame
from journeycanvas.lanes.parts.emotion_block import EmotionStretch, Spoken
from journeycanvas.lanes.parts.emotion_curve import pieces_of
from journeycanvas.lanes.parts.kept import latest, steady
from journeycanvas.lanes.parts.labels import MARGIN, Slabs, Stretch, Wish, reaching_beyond
from journeycanvas.lanes.parts.placing_again import Crowd, Taken, places
from journeycanvas.lanes.parts.sayings import Saying, point_box
from journeycanvas.lanes.parts.words import Block, block, placed
from journeycanvas.scene.asked import Asked
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.placing.occupied import Line
from journeycanvas.scene.placing.search import Placed
from journeycanvas.scene.scene import Column, EditableText, Layer, Node, Nodes, Shown
from journeycanvas.scene.shapes import Box, Rule, Shape
from journeycanvas.theme.paper import PaperTheme

PADDING = 5.0
GAP = 5.0
WIDTHS = (150.0, 104.0, 76.0)


def verbatim_nodes(
    lane: str, contents: Contents, stretches: list[EmotionStretch], frame: Frame
) -> tuple[list[Nodes], float]:
    """Return the bubbles of all paths, stage by stage, and how far down they reach."""
    groups: list[Nodes] = []
    lowest = frame.y
    near: list[list[EmotionStretch]] = [[] for _ in contents.columns]
    lefts = [column.x - MARGIN for column in contents.columns]
    rights = [column.x + column.width + MARGIN for column in contents.columns]
    for each in stretches:
        for index in range(bisect_right(rights, each.left), bisect_left(lefts, each.right)):
            near[index].append(each)
    for column, here, left, right in zip(contents.columns, near, lefts, rights, strict=True):
        if any(each.is_said for each in here):
            inside = Rect(column.x + 2.0, frame.y + 2.0, column.width - 4.0, frame.height - 4.0)
            key = (lane, column.stage)
            held = _touching(key, tuple([(each.stage, each.spoken) for each in here]), left, right)
            bubbles, bottom = _bubbles(key, held, column, inside, contents.theme, contents.language)
            groups.append(bubbles)
            lowest = max(lowest, bottom)
    return groups, lowest


@steady
def _touching(
    key: tuple[str, str], said: tuple[tuple[str, tuple[Spoken, ...]], ...], left: float, right: float
) -> tuple[Spoken, ...]:
    """Return the blocks said in a column: all those of its own stage, and of others those that come near it."""
    return tuple(
        [
            block
            for stage, blocks in said
            for block in blocks
            if stage == key[1] or (block.left < right and left < block.right)
        ]
    )


@latest
def _bubbles(
    key: tuple[str, str],
    blocks: tuple[Spoken, ...],
    column: Column,
    inside: Rect,
    theme: PaperTheme,
    language: str,
) -> tuple[Nodes, float]:
    right = column.x + column.width
    slabs = Slabs.of(inside)
    said: dict[int, list[Saying]] = {}
    for each in blocks:
        for saying in each.sayings:
            if column.x <= saying.x < right:
                said.setdefault(slabs.at(saying.wanted[0] if saying.wanted else saying.x), []).append(saying)
    nodes: list[Node] = []
    lowest = 0.0
    earlier: tuple[Placed, ...] = ()
    for index in sorted(said):
        room = slabs.room(index)
        near = tuple([each for each in blocks if each.left < room.right and each.right > room.x])
        here = (tuple(said[index]), near, earlier)
        drawn, placed_here = _slab((*key, index), *here, room, column.width, theme, language)
        nodes += drawn
        lowest = max([lowest, *(spot.rect.bottom for spot in placed_here)])
        earlier = reaching_beyond((*earlier, *placed_here), slabs.begin(index + 1))
    return tuple(nodes), lowest


def _takes(block: Spoken, inside: Rect) -> Taken:
    """Return the points and the parts of a curve that reach into a slab, which nothing said may cover."""
    left, right = inside.x, inside.x + inside.width
    boxes = [box for box in block.boxes if box[0] < right and box[0] + box[2] > left]
    pieces = pieces_of(block.course)
    near = [piece for piece in pieces if min(piece[0], piece[6]) < right and max(piece[0], piece[6]) > left]
    return Taken(boxes, [Stretch(piece, 0.0, 0.0) for piece in near])


@latest
def _slab(
    key: tuple[str, str, int],
    sayings: tuple[Saying, ...],
    near: tuple[Spoken, ...],
    earlier: tuple[Placed, ...],
    inside: Rect,
    widest: float,
    theme: PaperTheme,
    language: str,
) -> tuple[Nodes, tuple[Placed, ...]]:
    sayings = tuple(sorted(sayings, key=_is_automatic))
    texts = [_blocks(saying, min(widest - 24.0, WIDTHS[0]), theme, language) for saying in sayings]
    wishes = [
        Wish(saying.key, point_box(saying.x, saying.y), _sizes(saying, options), GAP, wanted=saying.wanted)
        for saying, options in zip(sayings, texts, strict=True)
    ]
    found = places(key, Crowd(tuple(wishes), near, earlier, inside, _takes))
    nodes: list[Node] = []
    for saying, options, spot in zip(sayings, texts, found, strict=True):
        if spot is not None and saying.offset is not None and spot.leader is not None:
            # A long leader is a node of its own, so that a click beside it takes what is there.
            nodes.append(_leader(f"leader:{saying.record}", spot.leader, theme))
            spot = spot._replace(leader=None)
        if spot is not None:
            nodes.append(_bubble(saying.key, saying, options[spot.option], spot, theme))
    return tuple(nodes), tuple(spot for spot in found if spot is not None)


def _is_automatic(saying: Saying) -> bool:
    """Tell whether a saying gives way to those put by hand, which are placed before."""
    return saying.offset is None


def _sizes(saying: Saying, options: tuple[Block, ...]) -> tuple[tuple[float, float], ...]:
    margin = _margin(saying)
    return tuple((words.width + 2 * margin, words.height + 2 * margin) for words in options)


def _margin(saying: Saying) -> float:
    return PADDING if saying.is_bubble else 0.0


def _blocks(saying: Saying, widest: float, theme: PaperTheme, language: str) -> tuple[Block, ...]:
    style = "italic" if saying.is_bubble else "semibold"
    found: list[Block] = []
    for width in WIDTHS:
        words = block(
            saying.shown, "italic" if style == "italic" else "semibold", theme.type.small, min(width, widest), language
        )
        if not found or len(words.lines) != len(found[-1].lines):
            found.append(words)
    return tuple(found)


@latest
def _leader(key: str, line: Line, theme: PaperTheme) -> Node:
    x1, y1, x2, y2 = line
    box = Rect(min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1))
    return Node(key, "leader", Layer.LABEL, box, (_rule(line, theme),))


@latest
def _bubble(key: str, saying: Saying, words: Block, spot: Placed, theme: PaperTheme) -> Node:
    role = "verbatim" if saying.is_bubble else "emotion_word"
    show = Asked((_shown, saying, words, spot, theme))
    return Node(key, role, Layer.LABEL, spot.bounds, record=saying.record, show=show)


def _shown(saying: Saying, words: Block, spot: Placed, theme: PaperTheme) -> Shown:
    margin = _margin(saying)
    colours = theme.colours
    box = spot.rect
    shapes: list[Shape] = []
    if spot.leader is not None:
        shapes.append(_rule(spot.leader, theme))
    if saying.is_bubble:
        shapes.append(Box(box.x, box.y, box.width, box.height, colours.paper, "#C9D0DB", 0.8, 5.0))
    shapes += placed(words, box.x + margin, box.y + margin, saying.fill)
    text = EditableText(
        saying.record,
        saying.field,
        Rect(box.x + margin, box.y + margin, words.width, words.height),
        saying.text,
        words.style,
        words.size,
        saying.fill,
        many_lines=saying.is_bubble,
    )
    return Shown(tuple(shapes), saying.name, (text,))


def _rule(leader: Line, theme: PaperTheme) -> Rule:
    return Rule(*leader, theme.colours.badge_line, 0.75)
