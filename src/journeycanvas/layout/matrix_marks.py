"""What stands in the matrix: a mark for each recommendation, with its text where there is room, and arrows."""

from collections.abc import Mapping
from math import hypot
from typing import NamedTuple

from journeycanvas.lanes.parts.words import Block, block, one_line, placed
from journeycanvas.model.recommendation import Recommendation, priority
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Layer, Node
from journeycanvas.scene.shapes import Box, Icon, Outline, Shape
from journeycanvas.theme.paper import PaperTheme

BADGE_WIDTH, BADGE_HEIGHT = 17.0, 13.0
MARK_WIDTH = 15.5
"""Of a number that stands alone: two of them in a narrow column."""
GAP = 4.0
_PADDING = 3.0
_ICON = 9.0
_CORNER = 3.0
_HEAD = 4.5
_BEND, _MOST_BEND = 0.16, 20.0
_SHORTEST = 1.5
ENDED = {"done": "check", "dropped": "x"}
"""The sign that stands for the number of what is done or dropped."""


class Mark(NamedTuple):
    """A recommendation as it stands in the matrix: a number alone, or a note with its text."""

    recommendation: Recommendation
    number: str
    text: Block | None
    width: float
    height: float


def mark_of(
    recommendation: Recommendation,
    number: int | None,
    *,
    theme: PaperTheme,
    language: str,
    width: float | None,
    max_lines: int = 2,
) -> Mark:
    """Return the mark of a recommendation: a note of this width, or only its number where there is no width."""
    shown = "" if number is None else str(number)
    if width is None:
        return Mark(recommendation, shown, None, MARK_WIDTH, BADGE_HEIGHT)
    room = width - BADGE_WIDTH - 3 * _PADDING
    said = " ".join(recommendation.text.split()) or "…"
    text = block(said, "regular", theme.type.small, room, language, max_lines)
    beside = BADGE_HEIGHT + (0.0 if _rank(recommendation) is None else _rank_block(recommendation, theme).height)
    return Mark(recommendation, shown, text, width, max(text.height, beside) + 2 * _PADDING)


def mark_node(mark: Mark, x: float, y: float, *, theme: PaperTheme, name: str) -> Node:
    """Draw a mark with its top left corner here."""
    one, colours = mark.recommendation, theme.colours
    box = Rect(x, y, mark.width, mark.height)
    shapes: tuple[Shape, ...]
    if mark.text is None:
        shapes = badge(_rank(one), mark.number, box, theme=theme, status=one.status)
    else:
        is_open = one.status not in ENDED
        at = Rect(x + _PADDING, y + _PADDING, BADGE_WIDTH, BADGE_HEIGHT)
        rank = _rank_block(one, theme) if _rank(one) is not None else None
        tone = colours.ink if is_open else colours.secondary
        top = y + (mark.height - mark.text.height) / 2
        shapes = (
            Box(*box, colours.paper, colours.badge_line if is_open else colours.hairline, 0.75, _CORNER),
            *badge(_rank(one), mark.number, at, theme=theme, status=one.status),
            *(
                placed(rank, at.x, at.bottom, colours.secondary, align="center", width=BADGE_WIDTH)
                if rank is not None
                else ()
            ),
            *placed(mark.text, at.right + _PADDING, top, tone),
        )
    return Node(f"rated:{one.id}", "recommendation", Layer.CARD, box, shapes, one.id, name)


def badge(rank: int | None, number: str, box: Rect, *, theme: PaperTheme, status: str = "idea") -> tuple[Shape, ...]:
    """Draw a number: filled for the first priority, in a strong frame for the second, in a thin or dashed one else."""
    colours = theme.colours
    if status in ENDED:
        sign = Rect(box.middle[0] - _ICON / 2, box.middle[1] - _ICON / 2, _ICON, _ICON)
        return (
            Box(*box, colours.band, colours.hairline, 0.75, box.height / 2),
            Icon(ENDED[status], sign.x, sign.y, _ICON, colours.secondary, 1.0),
        )
    fill, line, width, tone, dash = {
        1: (colours.brand, colours.brand, 1.0, colours.on_accent, ()),
        2: (colours.accent_soft, colours.accent, 1.25, colours.ink, ()),
        3: (colours.paper, colours.neutral, 0.75, colours.ink, ()),
    }.get(rank or 0, (colours.paper, colours.neutral, 0.75, colours.ink, (2.0, 1.5)))
    inner = box.grown(-width / 2)
    text = one_line(number, "bold" if rank == 1 else "semibold", theme.type.small)
    y = box.middle[1] - text.height / 2
    return (
        Box(*inner, fill, line, width, inner.height / 2, dash),
        *placed(text, box.x, y, tone, align="center", width=box.width),
    )


def arrow(origin: Node, destination: Node, *, theme: PaperTheme, name: str) -> Node | None:
    """Draw an arrow from what comes before to what comes after; none where the two have nothing between them."""
    start, end = origin.bounds, destination.bounds
    (x1, y1), (x2, y2) = start.middle, end.middle
    length = hypot(x2 - x1, y2 - y1)
    if length == 0:
        return None
    bend = min(_BEND * length, _MOST_BEND) if start.grown(GAP * 2).overlaps(end) is False else 0.0
    over = (x1 + x2) / 2 + (y2 - y1) / length * bend, (y1 + y2) / 2 - (x2 - x1) / length * bend
    (ax, ay), (bx, by) = _edge(start, over if bend else end.middle), _edge(end, over if bend else start.middle)
    if hypot(bx - ax, by - ay) < _SHORTEST:
        return None
    tip = hypot(bx - over[0], by - over[1]) or 1.0
    ux, uy = (bx - over[0]) / tip, (by - over[1]) / tip
    head = min(_HEAD, hypot(bx - ax, by - ay))
    stem_x, stem_y = bx - ux * head * 0.7, by - uy * head * 0.7
    c1 = ax + (over[0] - ax) * 2 / 3, ay + (over[1] - ay) * 2 / 3
    c2 = stem_x + (over[0] - stem_x) * 2 / 3, stem_y + (over[1] - stem_y) * 2 / 3
    wing = head * 0.45
    tone = theme.colours.secondary
    shapes = (
        Outline((("M", ax, ay), ("C", *c1, *c2, stem_x, stem_y)), stroke=tone, stroke_width=1.0),
        Outline(
            (
                ("M", bx, by),
                ("L", bx - ux * head - uy * wing, by - uy * head + ux * wing),
                ("L", bx - ux * head + uy * wing, by - uy * head - ux * wing),
                ("Z",),
            ),
            fill=tone,
        ),
    )
    x, y = min(ax, bx, over[0]) - wing, min(ay, by, over[1]) - wing
    bounds = Rect(x, y, max(ax, bx, over[0]) + wing - x, max(ay, by, over[1]) + wing - y)
    key = f"after:{origin.record}:{destination.record}"
    return Node(key, "order", Layer.GRID, bounds, shapes, name=name)


def arrows(marks: Mapping[str, Node], recommendations: tuple[Recommendation, ...], theme: PaperTheme) -> list[Node]:
    """Return the arrows between what is open; of what is done or dropped nothing is waited for any more."""
    open_ones = {one.id for one in recommendations if one.status not in ENDED}
    drawn = [
        arrow(marks[before], marks[one.id], theme=theme, name="")
        for one in recommendations
        if one.id in open_ones
        for before in one.after
        if before in open_ones
    ]
    return [node for node in drawn if node is not None]


def _edge(box: Rect, towards: tuple[float, float]) -> tuple[float, float]:
    """Return where the way from the middle of a box to a point leaves the box."""
    x, y = box.middle
    dx, dy = towards[0] - x, towards[1] - y
    shares = [half / abs(way) for half, way in ((box.width / 2, dx), (box.height / 2, dy)) if way]
    share = min([1.0, *shares])
    return x + dx * share, y + dy * share


def _rank(one: Recommendation) -> int | None:
    return priority(one)


def _rank_block(one: Recommendation, theme: PaperTheme) -> Block:
    return one_line(f"P{_rank(one)}", "medium", theme.type.smallest)
