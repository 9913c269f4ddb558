"""One stage of the path lane: its touchpoints, labels, gaps, exits and flags."""

from collections.abc import Callable
from dataclasses import dataclass

from journeycanvas.lanes.base import Contents
from journeycanvas.lanes.parts.kept import latest
from journeycanvas.lanes.parts.labels import INSET, Obstacles, Wish, place_labels
from journeycanvas.lanes.parts.line import BADGE_RADIUS, Badge
from journeycanvas.lanes.parts.moments import touchpoint_shapes
from journeycanvas.lanes.parts.path_line import DrawnLine
from journeycanvas.lanes.parts.path_signs import Sign, exits_at, flags_at, sign_nodes
from journeycanvas.lanes.parts.path_ways import Way
from journeycanvas.lanes.parts.spots import Spot
from journeycanvas.lanes.parts.touchpoint_labels import Label, label_shapes, label_sizes, touchpoint_label
from journeycanvas.model.moments import MOMENT_KINDS
from journeycanvas.model.named import GAPS, emotion_name
from journeycanvas.model.touchpoint import Touchpoint
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.placing.search import Placed
from journeycanvas.scene.scene import Column, EditableText, Layer, Node
from journeycanvas.scene.shapes import Disc, Icon, Rule, Shape
from journeycanvas.theme.paper import PaperTheme

LABEL_GAP = 4.0
BADGE_GAP = 3.0


@dataclass(frozen=True, slots=True)
class StageScene:
    """What one stage adds to the lane, by layer, and how far down its labels reach."""

    connections: tuple[Node, ...]
    touchpoints: tuple[Node, ...]
    labels: tuple[Node, ...]
    badges: tuple[Node, ...]
    bottom: float


def stage_scene(
    lane: str,
    index: int,
    contents: Contents,
    spots: dict[str, tuple[Spot, ...]],
    lines: tuple[DrawnLine, ...],
    ways: dict[str, Way],
    top: float,
    bottom: float,
) -> StageScene:
    """Draw the touchpoints of a stage and everything written beside them."""
    column = contents.columns[index]
    held = contents.touchpoints.get(column.stage, ())
    neighbours = tuple(contents.columns[at].stage for at in (index - 1, index + 1) if 0 <= at < len(contents.columns))
    nearby = tuple(
        spot
        for stage in neighbours
        for spot in spots[stage]
        if column.x - 2 * spot[2] < spot[0] < column.x + column.width + 2 * spot[2]
    )
    blocks = [
        (line, block)
        for line in lines
        for block in line.blocks
        if block.left < column.x + column.width and block.right > column.x
    ]
    badges = tuple(
        (line.drawn.path.id, badge)
        for line, block in blocks
        for badge in block.badges
        if column.x <= badge.x < column.x + column.width
    )
    border_badges = tuple(
        badge
        for _, block in blocks
        for badge in block.badges
        if column.x - 2 * BADGE_RADIUS < badge.x < column.x + column.width + 2 * BADGE_RADIUS
    )
    signs = (*exits_at(column, held, lines, ways, contents), *flags_at(column, lines, contents))
    details = tuple((_icon(touchpoint, contents), contents.emotions.get(touchpoint.id)) for touchpoint in held)
    return _stage(
        (lane, column.stage),
        held,
        spots[column.stage],
        details,
        nearby,
        (
            *(block.points for _, block in blocks),
            *(way.points for way in ways.values() if _crosses(way.node.bounds, column)),
        ),
        badges,
        border_badges,
        signs,
        column,
        contents.stages[index].name,
        top,
        bottom,
        contents.theme,
        contents.language,
        contents.word,
    )


def _crosses(box: Rect, column: Column) -> bool:
    return box.x < column.x + column.width and box.x + box.width > column.x


def _icon(touchpoint: Touchpoint, contents: Contents) -> str:
    if touchpoint.icon:
        return touchpoint.icon
    for channel in touchpoint.channels:
        return contents.channels[channel][1]
    return MOMENT_KINDS[touchpoint.moment].icon if touchpoint.moment != "ordinary" else "click"


@latest
def _stage(
    key: tuple[str, str],
    held: tuple[Touchpoint, ...],
    spots: tuple[Spot, ...],
    details: tuple[tuple[str, float | None], ...],
    nearby: tuple[Spot, ...],
    lines: tuple[tuple[float, ...], ...],
    badges: tuple[tuple[str, Badge], ...],
    border_badges: tuple[Badge, ...],
    signs: tuple[Sign, ...],
    column: Column,
    stage_name: str,
    top: float,
    bottom: float,
    theme: PaperTheme,
    language: str,
    word: Callable[[str], str],
) -> StageScene:
    inside = Rect(column.x + INSET, top, column.width - 2 * INSET, bottom - top)
    labels = [touchpoint_label(touchpoint, theme, language, word) for touchpoint in held]
    gap_labels = [_gap_label(badge, theme, language, word) for _, badge in badges]
    wishes = [sign.wish for sign in signs]
    wishes += [
        Wish(touchpoint.id, _box(spot), tuple((label.width, label.height) for label in options), LABEL_GAP)
        for touchpoint, spot, options in zip(held, spots, labels, strict=True)
    ]
    wishes += [
        Wish(
            f"{path}:{badge.index}",
            _badge_box(badge),
            tuple((label.width, label.height) for label in options),
            BADGE_GAP,
        )
        for (path, badge), options in zip(badges, gap_labels, strict=True)
    ]
    boxes = (*map(_box, spots), *map(_box, nearby), *map(_badge_box, border_badges))
    dots = tuple(part for points in lines for part in _within(points, column))
    placed = place_labels(key, tuple(wishes), Obstacles(boxes, dots, 2.0), inside)
    touchpoint_nodes = tuple(
        touchpoint_node(touchpoint.id, touchpoint, spot, detail, stage_name, theme, word)
        for touchpoint, spot, detail in zip(held, spots, details, strict=True)
    )
    label_nodes = tuple(
        label_node(touchpoint.id, touchpoint, options[placed[touchpoint.id].option], placed[touchpoint.id], theme)
        for touchpoint, options in zip(held, labels, strict=True)
    )
    badge_nodes = tuple(
        badge_node((key[0], f"{path}:{badge.index}"), badge, options, placed[f"{path}:{badge.index}"], theme)
        for (path, badge), options in zip(badges, gap_labels, strict=True)
    )
    connections, sign_labels = sign_nodes(signs, placed, theme)
    lowest = max((spot.rect.bottom for spot in placed.values()), default=bottom)
    return StageScene(
        connections, touchpoint_nodes, (*label_nodes, *sign_labels), badge_nodes, max(bottom, lowest + 2.0)
    )


def _within(points: tuple[float, ...], column: Column) -> tuple[float, ...]:
    left, right = column.x - 4.0, column.x + column.width + 4.0
    if not points or (
        left <= points[0] and points[-2] <= right and left <= min(points[::2]) and max(points[::2]) <= right
    ):
        return points
    return tuple(part for x, y in zip(points[::2], points[1::2], strict=True) if left <= x <= right for part in (x, y))


def _box(spot: Spot) -> Rect:
    x, y, r = spot
    reach = r * 1.18 + 1.0
    return Rect(x - reach, y - reach, 2 * reach, 2 * reach)


def _badge_box(badge: Badge) -> Rect:
    return Rect(badge.x - BADGE_RADIUS, badge.y - BADGE_RADIUS, 2 * BADGE_RADIUS, 2 * BADGE_RADIUS)


def _gap_label(badge: Badge, theme: PaperTheme, language: str, word: Callable[[str], str]) -> tuple[Label, ...]:
    text = ", ".join(word(GAPS[change]) for change in badge.changes)
    return label_sizes(text, "", theme.colours.secondary, theme.type.small, theme.type.small, "medium", language)


@latest
def touchpoint_node(
    key: str,
    touchpoint: Touchpoint,
    spot: Spot,
    detail: tuple[str, float | None],
    stage_name: str,
    theme: PaperTheme,
    word: Callable[[str], str],
) -> Node:
    """Draw a touchpoint, named for a screen reader with its kind, its stage and its emotion."""
    icon, emotion = detail
    x, y, r = spot
    kind = word(MOMENT_KINDS[touchpoint.moment].title)
    name = ", ".join(part for part in (touchpoint.name, kind, stage_name, word(emotion_name(emotion))) if part)
    return Node(
        f"touchpoint:{touchpoint.id}",
        "touchpoint",
        Layer.TOUCHPOINT,
        _box(spot),
        touchpoint_shapes(touchpoint, icon, x, y, r, theme.colours),
        record=touchpoint.id,
        name=name,
    )


@latest
def label_node(key: str, touchpoint: Touchpoint, label: Label, spot: Placed, theme: PaperTheme) -> Node:
    """Draw the label of a touchpoint, with its leader where it stands away."""
    fill = theme.colours.ink
    shapes: list[Shape] = []
    bounds = spot.rect
    if spot.leader is not None:
        x1, y1, x2, y2 = spot.leader
        shapes.append(Rule(x1, y1, x2, y2, theme.colours.badge_line, 0.75))
        bounds = bounds.united(Rect(min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1)))
    shapes += label_shapes(label, spot.rect, spot.side, fill)
    align = {"right": "left", "left": "right"}.get(spot.side, "center")
    text_box = Rect(spot.rect.x, spot.rect.y, spot.rect.width, label.text.height)
    text = EditableText(
        touchpoint.id, "name", text_box, touchpoint.name, "semibold", theme.type.label, fill, align, many_lines=False
    )
    return Node(
        f"label:{touchpoint.id}",
        "label",
        Layer.LABEL,
        bounds,
        tuple(shapes),
        record=touchpoint.id,
        name=touchpoint.name,
        texts=(text,),
    )


@latest
def badge_node(key: tuple[str, str], badge: Badge, options: tuple[Label, ...], spot: Placed, theme: PaperTheme) -> Node:
    """Draw a gap: a broken link on the line, and what changes."""
    colours = theme.colours
    size = BADGE_RADIUS * 1.27
    label = options[spot.option]
    shapes: list[Shape] = [
        Disc(badge.x, badge.y, BADGE_RADIUS, colours.paper, colours.badge_line, 1.0),
        Icon("unlink", badge.x - size / 2, badge.y - size / 2, size, colours.secondary, 1.0),
    ]
    if spot.leader is not None:
        shapes.insert(0, Rule(*spot.leader, colours.badge_line, 0.75))
    shapes += label_shapes(label, spot.rect, spot.side, colours.secondary)
    words = ", ".join(line for line, _ in label.text.lines)
    return Node(
        f"gap:{key[0]}:{key[1]}",
        "gap",
        Layer.BADGE,
        _badge_box(badge).united(spot.rect),
        tuple(shapes),
        name=words,
    )
