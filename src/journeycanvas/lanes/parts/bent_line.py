"""The line of a path bent after touchpoints in hand, before it is drawn anew."""

from journeycanvas.lanes.parts.labels import Stretch, run_of
from journeycanvas.lanes.parts.line import CUT_ROOM, LineBlock, box_of
from journeycanvas.scene.lines.curve import Cubic
from journeycanvas.scene.scene import Carried
from journeycanvas.scene.shapes import Rule

_EXACT = 0.5
"""How close the end of a curve is to the middle of the touchpoint it belongs to, in points."""


def bent(block: LineBlock, carried: tuple[Carried, ...], offset: float) -> LineBlock:
    """Return a block whose curves end where the touchpoints were carried; its gaps stay where they were.

    The line goes past the middles of its touchpoints at an offset.
    """
    stretches = tuple([_stretch(stretch, carried, offset + _EXACT) for stretch in block.stretches])
    runs = [run_of(stretch) for stretch in stretches]
    cuts = tuple([_cut(cut, carried) for cut in block.cuts])
    return block._replace(stretches=stretches, runs=tuple(runs), cuts=cuts, bounds=box_of(runs))


def _stretch(stretch: Stretch, carried: tuple[Carried, ...], reach: float) -> Stretch:
    x0, y0, x1, y1, x2, y2, x3, y3 = stretch.cubic
    start_dx, start_dy = _carried_at(x0, y0, carried, reach)
    end_dx, end_dy = _carried_at(x3, y3, carried, reach)
    cubic: Cubic = (
        *(x0 + start_dx, y0 + start_dy),
        *(x1 + start_dx, y1 + start_dy),
        *(x2 + end_dx, y2 + end_dy),
        *(x3 + end_dx, y3 + end_dy),
    )
    return stretch._replace(cubic=cubic)


def _carried_at(x: float, y: float, carried: tuple[Carried, ...], reach: float) -> tuple[float, float]:
    """Return how far the touchpoint was carried whose line ends here; not at all where there is none."""
    for each in carried:
        if abs(each.x - x) < _EXACT and abs(each.y - y) < reach:
            return each.dx, each.dy
    return 0.0, 0.0


def _cut(cut: Rule, carried: tuple[Carried, ...]) -> Rule:
    """Return a stroke across the line, which stands right behind its touchpoint."""
    x, y = (cut.x1 + cut.x2) / 2, (cut.y1 + cut.y2) / 2
    for each in carried:
        if (each.x - x) ** 2 + (each.y - y) ** 2 < (each.reach + CUT_ROOM) ** 2:
            dx, dy = each.dx, each.dy
            return cut._replace(x1=cut.x1 + dx, y1=cut.y1 + dy, x2=cut.x2 + dx, y2=cut.y2 + dy)
    return cut
