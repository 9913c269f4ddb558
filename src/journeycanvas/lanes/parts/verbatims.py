"""The bubbles of verbatims and the words at peaks, beside the emotion curve and never over it."""

from collections.abc import Callable
from dataclasses import dataclass

from journeycanvas.lanes.base import Contents, Frame
from journeycanvas.lanes.parts.emotion_points import Spot, level_colour
from journeycanvas.lanes.parts.kept import latest
from journeycanvas.lanes.parts.words import Block, block, placed
from journeycanvas.model.path import Verbatim
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.lines.dots import polyline
from journeycanvas.scene.lines.monotone import emotion_curve
from journeycanvas.scene.placing.occupied import Occupied
from journeycanvas.scene.placing.placement import keep, place
from journeycanvas.scene.placing.search import Placed
from journeycanvas.scene.scene import Column, EditableText, Layer, Node
from journeycanvas.scene.shapes import Box, Rule, Shape
from journeycanvas.theme.paper import PaperTheme

PADDING = 5.0
GAP = 5.0
WIDTHS = (150.0, 104.0, 76.0)
CURVE_REACH = 2.5
POINT_REACH = 6.0
SAMPLES = 12
NO_BREAK = "\u00a0"


@dataclass(frozen=True, slots=True)
class Saying:
    """A verbatim or a word at an emotion: what, where, and by which point."""

    key: str
    record: str
    field: str
    text: str
    shown: str
    name: str
    is_bubble: bool
    x: float
    y: float
    fill: str


def verbatim_nodes(
    lane: str, contents: Contents, spots: tuple[tuple[Spot, ...], ...], frame: Frame
) -> tuple[list[Node], float]:
    """Return the bubbles of all paths, and how far down they reach."""
    sayings = _sayings(contents, spots, frame)
    nodes: list[Node] = []
    lowest = frame.y
    for column in contents.columns:
        right = column.x + column.width
        here = tuple(saying for saying in sayings if column.x <= saying.x < right)
        if not here:
            continue
        lines = tuple(tuple(_around(known, column.x, right)) for known in map(_known, spots))
        inside = Rect(column.x + 2.0, frame.y + 2.0, column.width - 4.0, frame.height - 4.0)
        bubbles, bottom = _bubbles((lane, column.stage), here, lines, column, inside, contents.theme, contents.language)
        nodes += bubbles
        lowest = max(lowest, bottom)
    return nodes, lowest


def quoted(text: str, language: str) -> str:
    """Return a text in the quotation marks of its language, unless it has some."""
    if not text or text[0] in '«“"':
        return text
    return f"«{NO_BREAK}{text}{NO_BREAK}»" if language == "fr" else f"“{text}”"


def _known(spots: tuple[Spot, ...]) -> list[tuple[float, float]]:
    return [(x, y) for x, y in spots if y is not None]


def _around(points: list[tuple[float, float]], left: float, right: float) -> list[tuple[float, float]]:
    inside = [index for index, (x, _) in enumerate(points) if left - 60 <= x <= right + 60]
    if not inside:
        return []
    return points[max(0, inside[0] - 2) : inside[-1] + 3]


def _sayings(contents: Contents, spots: tuple[tuple[Spot, ...], ...], frame: Frame) -> list[Saying]:
    middle_y = frame.y + frame.height / 2
    found = []
    for drawn, here in zip(contents.paths, spots, strict=True):
        for visit, (x, y) in zip(drawn.path.visits, here, strict=True):
            if not visit.verbatims and not visit.emotion_word:
                continue
            at_y = middle_y if y is None else y
            fill = level_colour(visit.emotion or 0.0, contents.theme.colours)
            if visit.emotion_word:
                word = visit.emotion_word
                found.append(
                    Saying(f"word:{visit.id}", visit.id, "emotion_word", word, word, word, False, x, at_y, fill)
                )
            found += [
                Saying(
                    f"verbatim:{said.id}",
                    said.id,
                    "text",
                    said.text,
                    quoted(said.text, contents.language),
                    _name(said, contents.word),
                    True,
                    x,
                    at_y,
                    contents.theme.colours.ink,
                )
                for said in visit.verbatims
                if said.shown
            ]
    return found


def _name(verbatim: Verbatim, word: Callable[[str], str]) -> str:
    return f"{verbatim.text} ({verbatim.who})" if verbatim.who else verbatim.text


@latest
def _bubbles(
    key: tuple[str, str],
    sayings: tuple[Saying, ...],
    lines: tuple[tuple[tuple[float, float], ...], ...],
    column: Column,
    inside: Rect,
    theme: PaperTheme,
    language: str,
) -> tuple[tuple[Node, ...], float]:
    occupied = Occupied()
    for points in lines:
        _take_curve(points, occupied)
    nodes = []
    lowest = 0.0
    for saying in sayings:
        blocks = _blocks(saying, min(column.width - 24.0, WIDTHS[0]), theme, language)
        margin = PADDING if saying.is_bubble else 0.0
        sizes = tuple((words.width + 2 * margin, words.height + 2 * margin) for words in blocks)
        anchor = Rect(saying.x - POINT_REACH, saying.y - POINT_REACH, 2 * POINT_REACH, 2 * POINT_REACH)
        spot = place(sizes, anchor, occupied, inside=inside, gap=GAP)
        keep(spot, occupied)
        lowest = max(lowest, spot.rect.bottom)
        nodes.append(_bubble(saying, blocks[spot.option], spot, margin, theme))
    return tuple(nodes), lowest


def _take_curve(points: tuple[tuple[float, float], ...], occupied: Occupied) -> None:
    commands = emotion_curve(points)
    start = points[0] if points else (0.0, 0.0)
    for command in commands[1:]:
        if len(command) == 7:
            _, x1, y1, x2, y2, x3, y3 = command
            samples = polyline((*start, x1, y1, x2, y2, x3, y3), SAMPLES)
            occupied.add_points(tuple(part for point in samples for part in point), CURVE_REACH)
            start = (x3, y3)
    for x, y in points:
        occupied.add(Rect(x - POINT_REACH, y - POINT_REACH, 2 * POINT_REACH, 2 * POINT_REACH))


def _blocks(saying: Saying, widest: float, theme: PaperTheme, language: str) -> list[Block]:
    style = "italic" if saying.is_bubble else "semibold"
    found: list[Block] = []
    for width in WIDTHS:
        words = block(
            saying.shown, "italic" if style == "italic" else "semibold", theme.type.small, min(width, widest), language
        )
        if not found or len(words.lines) != len(found[-1].lines):
            found.append(words)
    return found


def _bubble(saying: Saying, words: Block, spot: Placed, margin: float, theme: PaperTheme) -> Node:
    colours = theme.colours
    box = spot.rect
    shapes: list[Shape] = []
    bounds = box
    if spot.leader is not None:
        x1, y1, x2, y2 = spot.leader
        shapes.append(Rule(x1, y1, x2, y2, colours.badge_line, 0.75))
        bounds = bounds.united(Rect(min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1)))
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
    return Node(
        saying.key,
        "verbatim" if saying.is_bubble else "emotion_word",
        Layer.LABEL,
        bounds,
        tuple(shapes),
        record=saying.record,
        name=saying.name,
        texts=(text,),
    )
