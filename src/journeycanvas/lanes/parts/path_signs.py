"""What leaves the line: exits, branches and loops with their share, and the flag at its end."""

from dataclasses import dataclass

from journeycanvas.lanes.base import Contents
from journeycanvas.lanes.parts.labels import Wish
from journeycanvas.lanes.parts.path_line import DrawnLine
from journeycanvas.lanes.parts.spots import Spot
from journeycanvas.lanes.parts.touchpoint_labels import EXIT_ICON, Label, exit_label, exit_shapes, label_shapes
from journeycanvas.model.named import OUTCOMES
from journeycanvas.model.path import Connection
from journeycanvas.model.touchpoint import Touchpoint
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.lines.curve import Cubic, segment
from journeycanvas.scene.lines.dots import dots, middle
from journeycanvas.scene.placing.search import Placed
from journeycanvas.scene.scene import Column, EditableText, Layer, Node
from journeycanvas.scene.shapes import Dots, Icon
from journeycanvas.theme.paper import Colours, PaperTheme

EXIT_REACH = 26.0
EXIT_DOTS = (1.1, 4.6)
"""Radius and distance of the dots of an exit, a branch or a loop."""
FLAG = 17.0
FLAG_REACH = 30.0
CAUSE_WIDTH = 3.0


@dataclass(frozen=True, slots=True)
class Sign:
    """A thing that leaves the line at a visit and wants a place for its label."""

    key: str
    kind: str
    name: str
    record: str | None
    spot: Spot
    end: Spot | None
    labels: tuple[Label, ...]
    fill: str
    typed: str
    wish: Wish


def exits_at(
    column: Column, held: tuple[Touchpoint, ...], lines: tuple[DrawnLine, ...], contents: Contents
) -> tuple[Sign, ...]:
    """Return the exits, branches and loops that leave visits to these touchpoints."""
    ids = {touchpoint.id for touchpoint in held}
    signs = []
    for line in lines:
        path = line.drawn.path
        if not path.connections:
            continue
        places = {visit.id: place for place, visit in enumerate(path.visits)}
        for connection in path.connections:
            place = places[connection.origin]
            if line.drawn.touchpoint_ids[place] in ids:
                end = line.spots[places[connection.destination]] if connection.destination else None
                signs.append(_exit_sign(connection, line.spots[place], end, contents))
    return tuple(signs)


def _exit_sign(connection: Connection, spot: Spot, end: Spot | None, contents: Contents) -> Sign:
    theme, colours = contents.theme, contents.theme.colours
    labels = exit_label(connection, theme, contents.language)
    is_exit = end is None
    extra = EXIT_ICON + 3.0 if is_exit else 0.0
    sizes = tuple((label.width + extra, max(label.height, EXIT_ICON if is_exit else 0.0)) for label in labels)
    x, y, r = spot
    if end is None:
        anchor, gap = Rect(x - r, y - r, 2 * r, 2 * r), EXIT_REACH
    else:
        at_x, at_y, _ = middle(_detour(spot, end))
        anchor, gap = Rect(at_x - 2, at_y - 2, 4, 4), 3.0
    fill = colours.negative if is_exit else colours.secondary
    name = ", ".join([connection.label, *connection.causes])
    wish = Wish(connection.id, anchor, sizes, gap, aside=is_exit)
    return Sign(connection.id, connection.kind, name, connection.id, spot, end, labels, fill, connection.label, wish)


def flags_at(column: Column, lines: tuple[DrawnLine, ...], contents: Contents) -> tuple[Sign, ...]:
    """Return the flags of the paths that end in this stage: the goal, reached or not."""
    colours = contents.theme.colours
    fills = {"reached": colours.positive, "not_reached": colours.negative, "unknown": colours.accent}
    signs = []
    for line in lines:
        if not line.spots:
            continue
        last = contents.touchpoint[line.drawn.touchpoint_ids[-1]]
        if last.stage != column.stage:
            continue
        x, y, r = spot = line.spots[-1]
        key = f"goal:{line.drawn.path.id}"
        wish = Wish(key, Rect(x - r, y - r, 2 * r, 2 * r), ((FLAG, FLAG),), FLAG_REACH, aside=True)
        outcome = line.drawn.outcome
        name = contents.word(OUTCOMES[outcome])
        signs.append(Sign(key, "flag", name, None, spot, None, (), fills[outcome], outcome, wish))
    return tuple(signs)


def sign_nodes(
    signs: tuple[Sign, ...], placed: dict[str, Placed], theme: PaperTheme
) -> tuple[tuple[Node, ...], tuple[Node, ...]]:
    """Return the dotted ways of the signs, and the signs themselves."""
    ways, heads = [], []
    for sign in signs:
        spot = placed[sign.key]
        way = _way(sign, spot, theme.colours)
        if way is not None:
            ways.append(way)
        heads.append(_flag(sign, spot) if sign.kind == "flag" else _head(sign, spot, theme))
    return tuple(ways), tuple(heads)


def _way(sign: Sign, placed: Placed, colours: Colours) -> Node | None:
    radius, step = EXIT_DOTS
    end_gap = 3.0
    if sign.end is not None:
        cubic, end_gap = _detour(sign.spot, sign.end), sign.end[2] + 4.0
    else:
        cubic = _towards(sign.spot, placed.rect)
    points = dots(cubic, step=step, start_gap=sign.spot[2] + 4.0, end_gap=end_gap)
    if not points:
        return None
    xs, ys = points[::2], points[1::2]
    bounds = Rect(min(xs) - 2, min(ys) - 2, max(xs) - min(xs) + 4, max(ys) - min(ys) + 4)
    shape = Dots(points, radius, sign.fill)
    return Node(f"way:{sign.key}", "connection", Layer.PATH, bounds, (shape,), name=sign.name)


def _towards(spot: Spot, box: Rect) -> Cubic:
    """Return the way from a touchpoint to the near side of its sign, setting off up- or downwards."""
    x, y, _ = spot
    mid_y = box.y + min(box.height, 16.0) / 2
    end_x = box.x if box.x >= x else box.right if box.right <= x else box.x + box.width / 2
    end_y = mid_y if not box.x < x < box.right else (box.y if box.y > y else box.bottom)
    bend_y = y + (end_y - y) * 0.9
    return x, y, x + (end_x - x) * 0.25, bend_y, x + (end_x - x) * 0.55, end_y, end_x, end_y


def _detour(start: Spot, end: Spot) -> Cubic:
    """Return the way of a branch or a loop: bowed, so that it does not lie on the plain line."""
    if start[:2] == end[:2]:
        return segment(None, start[:2], end[:2], None, reach=start[2])
    x0, y0, _ = start
    x3, y3, _ = end
    bow = 26.0 + abs(x3 - x0) * 0.12
    down = 1.0 if x3 >= x0 else -1.0
    return x0, y0, x0 + (x3 - x0) * 0.25, y0 + bow * down, x0 + (x3 - x0) * 0.75, y3 + bow * down, x3, y3


def _head(sign: Sign, placed: Placed, theme: PaperTheme) -> Node:
    label = sign.labels[placed.option]
    text_fill = theme.colours.negative_text if sign.kind == "exit" else theme.colours.secondary
    if sign.kind == "exit":
        shapes = exit_shapes(label, placed.rect, "door-exit", text_fill)
    else:
        shapes = label_shapes(label, placed.rect, placed.side, text_fill)
    text = EditableText(sign.key, "label", placed.rect, sign.typed, "semibold", theme.type.small, text_fill)
    return Node(
        f"connection:{sign.key}",
        "connection",
        Layer.LABEL,
        placed.rect,
        shapes,
        record=sign.record,
        name=sign.name,
        texts=(text,),
    )


def _flag(sign: Sign, placed: Placed) -> Node:
    box = placed.rect
    icon = "flag-3" if sign.typed == "not_reached" else "flag"
    shape = Icon(icon, box.x, box.y, FLAG, sign.fill, 1.5)
    return Node(sign.key, "goal", Layer.BADGE, box, (shape,), name=sign.name)
