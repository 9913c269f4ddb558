"""Moving on by keys from one thing of the map to another: arrows, Home and End, Tab."""

from collections.abc import Iterator
from typing import NamedTuple

from journeycanvas.edits.cells import Cell
from journeycanvas.edits.ids import JOURNEY
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Layer, Node
from journeycanvas.session.session import Session
from journeycanvas.tools import cells, places
from journeycanvas.tools.events import KeyEvent
from journeycanvas.tools.feedback import Feedback
from journeycanvas.tools.rubber_band import CAUGHT

STOPS = CAUGHT | {"stage", "lane", "persona", "phase", "connection", places.VERBATIM}
"""The kinds of thing that a key moves on to, beside empty cells."""
DIRECTIONS = {"Left": (-1, 0), "Right": (1, 0), "Up": (0, -1), "Down": (0, 1)}
KEYS = frozenset({*DIRECTIONS, "Home", "End", "Tab"})
"""The keys that move on: then the map scrolls to where the keyboard is."""
NOT_TAKEN = Feedback(taken=False)
_ASIDE = 3.0
"""How much farther what lies aside is than what lies ahead."""
_LEAST = 0.5
"""How far ahead, in points, the middle of a thing must be."""
_ON_A_LINE = frozenset({"path", "emotion"})
"""The kinds of lane where left and right follow a line, however high things stand."""
_SAID_BESIDE = frozenset({"connection", places.VERBATIM})
"""What is said of a line or of a point is in the way of the arrows; Tab goes there."""


class Stop(NamedTuple):
    """A thing of a kind, or an empty cell, that the keyboard can be at, and the lane it is in."""

    box: Rect
    record: str | None
    cell: Cell | None
    lane: str | None
    kind: str = ""


def arrow(session: Session, event: KeyEvent) -> Feedback:
    """Go to the nearest thing in the direction of an arrow; with Shift, select it too."""
    stops = list(_stops(session))
    here = _here(session, stops)
    if not here:
        return NOT_TAKEN
    across, down = DIRECTIONS[event.key]
    start = max(here, key=lambda stop: across * stop.box.middle[0] + down * stop.box.middle[1])
    stops = _on_the_way(stops)
    is_on_line = start.lane in {band.lane for band in session.scene.bands if band.kind in _ON_A_LINE}
    if across:
        row = [stop for stop in stops if _is_beside(start, stop)]
        found = _nearest(start, row, (across, 0), aside=0.0 if is_on_line else _ASIDE)
    else:
        left = _left(session)
        over = [stop for stop in stops if not (is_on_line and stop.lane == start.lane) or _is_over(start, stop)]
        same = [stop for stop in over if (stop.box.middle[0] < left) == (start.box.middle[0] < left)]
        found = _nearest(start, same, (0, down), aside=_ASIDE) or _nearest(start, over, (0, down), aside=_ASIDE)
    return _go(session, found, adds="shift" in event.modifiers)


def end(session: Session, event: KeyEvent) -> Feedback:
    """Go to the first thing in the lane, or to the last one; with Shift, select it too."""
    stops = list(_stops(session))
    here = _here(session, stops)
    if not here:
        return NOT_TAKEN
    left = _left(session)
    row = [stop for stop in _on_the_way(stops) if _is_beside(here[0], stop) and stop.box.right > left]
    order = sorted(row, key=lambda stop: stop.box.middle)
    to = (order[0] if event.key == "Home" else order[-1]) if order else None
    return _go(session, to, adds="shift" in event.modifiers)


def tab(session: Session, event: KeyEvent) -> Feedback:
    """Go to the next thing as the map is read, or to the one before."""
    box = cells.box_chosen(session)
    # A cell that is chosen is read where it stands, though Tab passes by the others.
    chosen = cells.chosen(session)
    is_in_head = chosen is not None and chosen.lane == JOURNEY
    cell = [] if box is None or is_in_head else [Node(cells.PROMPT, cells.PROMPT, Layer.GRID, box)]
    stops = [node for node in session.scene.nodes if _is_stop(node) or cells.of_head(node)]
    if not stops:
        return NOT_TAKEN
    order = places.reading_order(session.scene, [*stops, *cell])
    step = -1 if "shift" in event.modifiers else 1
    here = [
        index
        for index, node in enumerate(order)
        if node.record in session.selection or node in cell or (is_in_head and cells.of_head(node) == chosen)
    ]
    start = (here[0] if step < 0 else here[-1]) if here else (0 if step < 0 else -1)
    to = order[(start + step) % len(order)]
    return _go(session, Stop(to.bounds, None if to.record == JOURNEY else to.record, cells.of_head(to), None))


def _go(session: Session, to: Stop | None, *, adds: bool = False) -> Feedback:
    if to is not None and to.record is not None:
        session.select({to.record} | session.selection if adds else {to.record})
    elif to is not None and to.cell is not None and not adds:
        session.choose_cell(to.cell)
    return Feedback()


def _left(session: Session) -> float:
    """Return where the stages begin, right of the heads of the lanes."""
    return session.scene.columns[0].x if session.scene.columns else 0.0


def _here(session: Session, stops: list[Stop]) -> list[Stop]:
    """Return where the keyboard is: at all that is selected, or at the cell chosen."""
    selection = session.selection
    found = [stop for stop in stops if stop.record in selection or (JOURNEY in selection and _is_in_head(stop))]
    cell = cells.chosen(session)
    box = cells.box_of(session.scene, cell) if cell is not None else None
    lane = None if cell is None or cell.lane == JOURNEY else cell.lane
    return [Stop(box, None, cell, lane)] if box is not None and cell is not None else found


def _stops(session: Session) -> Iterator[Stop]:
    scene = session.scene
    seen: set[str] = set()
    for node in scene.nodes:
        band = places.band_at(scene, node.bounds.middle[1])
        lane = band.lane if band is not None else None
        cell = cells.of_prompt(session, node) or cells.of_head(node)
        if cell is not None:
            yield Stop(node.bounds, None, cell, lane)
        elif _is_stop(node) and node.record not in seen:
            seen.add(str(node.record))
            yield Stop(node.bounds, node.record, None, lane, places.kind_of(node))


def _is_stop(node: Node) -> bool:
    return node.record is not None and places.kind_of(node) in STOPS


def _is_in_head(stop: Stop) -> bool:
    return stop.cell is not None and stop.cell.lane == JOURNEY


def _on_the_way(stops: list[Stop]) -> list[Stop]:
    return [stop for stop in stops if stop.kind not in _SAID_BESIDE]


def _is_beside(start: Stop, stop: Stop) -> bool:
    """Tell whether a stop is in the same lane; above the lanes, whether it is at the same height."""
    if start.lane is not None or stop.lane is not None:
        return start.lane == stop.lane
    return start.box.y < stop.box.bottom and stop.box.y < start.box.bottom


def _is_over(start: Stop, stop: Stop) -> bool:
    """Tell whether a stop is right above or below, not beside on the same line."""
    return start.box.x < stop.box.right and stop.box.x < start.box.right


def _nearest(start: Stop, stops: list[Stop], way: tuple[int, int], *, aside: float) -> Stop | None:
    """Return the stop ahead with the least gap between the boxes, what lies aside being farther."""
    ahead = 0 if way[0] else 1
    (x, y), box = start.box.middle, start.box

    def distance(stop: Stop) -> tuple[float, float]:
        across = max(0.0, stop.box.x - box.right, box.x - stop.box.right)
        down = max(0.0, stop.box.y - box.bottom, box.y - stop.box.bottom)
        if not aside:
            return abs(stop.box.middle[0] - x), abs(stop.box.middle[1] - y)
        gap = across + aside * down if ahead == 0 else down + aside * across
        return gap, abs(stop.box.y - box.y) if ahead == 0 else abs(stop.box.x - box.x)

    sign, from_here = way[ahead], (x, y)[ahead]
    found = [stop for stop in stops if sign * (stop.box.middle[ahead] - from_here) > _LEAST]
    return min(found, key=distance, default=None)
