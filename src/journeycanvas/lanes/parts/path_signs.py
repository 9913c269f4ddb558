"""What leaves the line: exits, branches and loops with their share, and the flag at its end."""

from bisect import bisect_right
from collections.abc import Callable, Mapping
from itertools import chain
from typing import NamedTuple

from journeycanvas.lanes.base import Contents
from journeycanvas.lanes.parts.kept import latest
from journeycanvas.lanes.parts.labels import INSET, Wish
from journeycanvas.lanes.parts.path_line import DrawnLine
from journeycanvas.lanes.parts.path_ways import DOTS, Way
from journeycanvas.lanes.parts.spots import Spot
from journeycanvas.lanes.parts.touchpoint_labels import (
    EXIT_ICON,
    Label,
    exit_label,
    exit_shapes,
    label_shapes,
    label_sizes,
)
from journeycanvas.lanes.parts.visit_runs import VisitRun
from journeycanvas.model.named import OUTCOMES, WOULD_RECOMMEND, WOULD_RECOMMEND_ICONS
from journeycanvas.model.path import Connection
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.lines.curve import Cubic
from journeycanvas.scene.lines.dots import dots
from journeycanvas.scene.placing.search import Placed
from journeycanvas.scene.scene import Column, EditableText, Layer, Node
from journeycanvas.scene.shapes import Dots, Icon, Shape
from journeycanvas.theme.paper import PaperTheme

EXIT_REACH = 26.0
FLAG = 17.0
FLAG_REACH = 30.0
THUMB = 10.0
"""The icon that tells whether the client would recommend."""
BESIDE_FLAG = FLAG + 3.0 + THUMB + 2.5
"""What stands before the words at a flag."""


class Sign(NamedTuple):
    """A thing that leaves the line at a visit and wants a place for its label."""

    key: str
    kind: str
    name: str
    record: str | None
    spot: Spot
    labels: tuple[Label, ...]
    fill: str
    typed: str
    wish: Wish
    thumb: str = ""
    """The icon beside a flag where it is known whether the client would recommend."""


def signs_by_stage(
    columns: tuple[Column, ...], lines: tuple[DrawnLine, ...], ways: dict[str, Way], contents: Contents
) -> dict[str, list[Sign]]:
    """Return, for each stage, the exits and flags of visits there, and the branches and loops whose middle is there."""
    signs: dict[str, list[Sign]] = {column.stage: [] for column in columns}
    manner = (contents.theme, contents.language, contents.word)
    widths = {column.stage: column.width for column in columns}
    for line in lines:
        drawn = line.drawn
        if not line.runs:
            continue
        exits = _exits_by_run(drawn.path.id, drawn.path.connections, drawn.places, line.runs)
        for index, leaving in exits.items():
            run = line.runs[index]
            key = (drawn.path.id, run.name)
            signs[run.stage] += _exits(key, leaving, line.spots[index], widths[run.stage] - 2 * INSET, *manner)
        for connection in drawn.path.connections if ways else ():
            way = ways.get(connection.id)
            if way is not None:
                stage = _stage_at(columns, way.middle[0])
                spot, room = line.spot(drawn.places[connection.origin]), widths[stage] - 2 * INSET
                signs[stage].append(_sign(connection.id, connection, spot, way, room, *manner))
        signs[line.runs[-1].stage].append(_flag_sign(line, contents))
    return signs


Exits = tuple[tuple[Connection, int], ...]
"""Exits of a run, each with the place of its visit in the run."""


@latest
def _exits_by_run(
    key: str, connections: tuple[Connection, ...], places: Mapping[str, int], runs: tuple[VisitRun, ...]
) -> dict[int, Exits]:
    firsts = [run.first for run in runs]
    found: dict[int, list[tuple[Connection, int]]] = {}
    for connection in connections:
        if connection.kind == "exit":
            place = places[connection.origin]
            index = bisect_right(firsts, place) - 1
            found.setdefault(index, []).append((connection, place - firsts[index]))
    return {index: tuple(leaving) for index, leaving in found.items()}


@latest
def _exits(
    key: tuple[str, str],
    leaving: Exits,
    spots: tuple[Spot, ...],
    room: float,
    theme: PaperTheme,
    language: str,
    word: Callable[[str], str],
) -> list[Sign]:
    return [
        _sign(connection.id, connection, spots[place], None, room, theme, language, word)
        for connection, place in leaving
    ]


def _stage_at(columns: tuple[Column, ...], x: float) -> str:
    return next((column.stage for column in columns if x < column.x + column.width), columns[-1].stage)


@latest
def _sign(
    key: str,
    connection: Connection,
    spot: Spot,
    way: Way | None,
    room: float,
    theme: PaperTheme,
    language: str,
    word: Callable[[str], str],
) -> Sign:
    colours = theme.colours
    extra = EXIT_ICON + 3.0 if way is None else 0.0
    labels = exit_label(connection, theme, language, word, room=room - extra)
    wanted = tuple((label.width + extra, max(label.height, EXIT_ICON if way is None else 0.0)) for label in labels)
    x, y, r = spot
    if way is None:
        anchor, gap = Rect(x - r, y - r, 2 * r, 2 * r), EXIT_REACH
    else:
        anchor, gap = Rect(way.middle[0] - 2, way.middle[1] - 2, 4, 4), 3.0
    fill = colours.negative if way is None else colours.secondary
    name = ", ".join([connection.label, *connection.causes])
    wish = Wish(connection.id, anchor, wanted, gap, aside="lower" if way is None else "")
    return Sign(connection.id, connection.kind, name, connection.id, spot, labels, fill, connection.label, wish)


def _flag_sign(line: DrawnLine, contents: Contents) -> Sign:
    """Return the flag at the end of a path: the goal, reached or not, and whether the client would recommend."""
    colours, size, goal = contents.theme.colours, contents.theme.type.small, line.drawn.goal
    outcome = goal.outcome
    fill = {"reached": colours.positive, "not_reached": colours.negative, "unknown": colours.accent}[outcome]
    x, y, r = spot = line.spots[-1][-1]
    key = f"goal:{line.drawn.path.id}"
    said = [contents.word(OUTCOMES[outcome])]
    labels: tuple[Label, ...] = ()
    wanted: tuple[tuple[float, float], ...] = ((FLAG, FLAG),)
    if goal.would_recommend is not None:
        said.append(contents.word(WOULD_RECOMMEND[goal.would_recommend]))
        labels = label_sizes(said[-1], "", colours.secondary, size, size, "medium", contents.language)
        wanted = tuple([(label.width + BESIDE_FLAG, max(label.height, FLAG)) for label in labels])
    wish = Wish(key, Rect(x - r, y - r, 2 * r, 2 * r), wanted, FLAG_REACH, aside="upper")
    name = ", ".join([*said, goal.text] if goal.text.strip() else said)
    thumb = WOULD_RECOMMEND_ICONS[goal.would_recommend] if goal.would_recommend is not None else ""
    return Sign(key, "flag", name, line.drawn.path.id, spot, labels, fill, outcome, wish, thumb)


def sign_nodes(
    signs: tuple[Sign, ...], placed: dict[str, Placed | None], theme: PaperTheme
) -> tuple[tuple[Node, ...], tuple[Node, ...]]:
    """Return the dotted ways of the signs, and the signs themselves."""
    ways: list[Node] = []
    heads: list[Node] = []
    for sign in signs:
        spot = placed[sign.key]
        if spot is None:
            continue
        if sign.kind in ("exit", "flag"):
            ways += _way(sign, spot, [one.rect for one in placed.values() if one is not None and one is not spot])
        heads.append(_flag(sign, spot, theme) if sign.kind == "flag" else _head(sign, spot, theme))
    return tuple(ways), tuple(heads)


def _way(sign: Sign, placed: Placed, labels: list[Rect]) -> list[Node]:
    """Draw the dots to a sign; the way breaks off behind a label."""
    radius, step = DOTS
    cubic, end_gap = _towards(sign.spot, placed.rect, head=_flag_x(sign, placed.rect)), 3.0
    points = dots(cubic, step=step, start_gap=sign.spot[2] + 4.0, end_gap=end_gap)
    seen = [
        (x, y)
        for x, y in zip(points[::2], points[1::2], strict=True)
        if not any(label.contains(x, y) for label in labels)
    ]
    if not seen:
        return []
    points = tuple(chain.from_iterable(seen))
    xs, ys = points[::2], points[1::2]
    bounds = Rect(min(xs) - 2, min(ys) - 2, max(xs) - min(xs) + 4, max(ys) - min(ys) + 4)
    shape = Dots(points, radius, sign.fill)
    return [Node(f"way:{sign.key}", "connection", Layer.PATH, bounds, (shape,), name=sign.name)]


def _flag_x(sign: Sign, box: Rect) -> float | None:
    """Return the middle of a flag that words stand beside: on the side of the path; None where there is none."""
    if not sign.labels or sign.kind != "flag":
        return None
    return box.right - FLAG / 2 if box.right <= sign.spot[0] else box.x + FLAG / 2


def _towards(spot: Spot, box: Rect, *, head: float | None) -> Cubic:
    """Return the way from a touchpoint to the near side of its sign, setting off up- or downwards.

    The head is where across the map it ends at a sign above or below, otherwise in its middle.
    """
    x, y, _ = spot
    mid_y = box.y + min(box.height, 16.0) / 2
    end_x = box.x if box.x >= x else box.right if box.right <= x else box.x + box.width / 2
    if head is not None and box.x < x < box.right:
        end_x = head
    end_y = mid_y if not box.x < x < box.right else (box.y if box.y > y else box.bottom)
    bend_y = y + (end_y - y) * 0.9
    return x, y, x + (end_x - x) * 0.25, bend_y, x + (end_x - x) * 0.55, end_y, end_x, end_y


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


def _flag(sign: Sign, placed: Placed, theme: PaperTheme) -> Node:
    """Draw a flag; what is said beside it stands on the side away from the path."""
    box = placed.rect
    icon = "flag-3" if sign.typed == "not_reached" else "flag"
    middle_x = _flag_x(sign, box)
    x = box.x if middle_x is None else middle_x - FLAG / 2
    is_left = x > box.x
    shapes: tuple[Shape, ...] = (Icon(icon, x, box.y + (box.height - FLAG) / 2, FLAG, sign.fill, 1.5),)
    if sign.labels:
        label, fill, middle = sign.labels[placed.option], theme.colours.secondary, box.y + box.height / 2
        text_x = box.x if is_left else box.right - label.width
        thumb_x = text_x + label.width + 2.5 if is_left else text_x - THUMB - 2.5
        text_box = Rect(text_x, middle - label.height / 2, label.width, label.height)
        shapes = (
            *shapes,
            Icon(sign.thumb, thumb_x, middle - THUMB / 2, THUMB, fill, 1.0),
            *label_shapes(label, text_box, "left" if is_left else "right", fill),
        )
    return Node(sign.key, "goal", Layer.BADGE, box, shapes, record=sign.record, name=sign.name)
