"""The matrix of impact and effort: what to do first, drawn (R87)."""

from collections import defaultdict
from collections.abc import Mapping
from itertools import accumulate
from typing import NamedTuple

from journeycanvas.document.journey import Journey
from journeycanvas.layout.matrix_ground import DEGREES, INSET, LINE, NAME, TICK, Ground
from journeycanvas.layout.matrix_marks import BADGE_HEIGHT, GAP, Mark, arrows, mark_node, mark_of
from journeycanvas.model.recommendation import Recommendation
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Node
from journeycanvas.scene.shifting import shifted
from journeycanvas.theme.paper import PAPER, PaperTheme

LEAST_WIDTH = 150.0
MOST_NOTES = 30
"""With more recommendations their texts stand in a list, and numbers in the matrix."""
_MOST_IN_CELL = 3
_NARROWEST_NOTE = 60.0


class Matrix(NamedTuple):
    """The matrix laid out: its size in points, its nodes in painting order, and what can be dropped where."""

    width: float
    height: float
    nodes: tuple[Node, ...]
    cells: Mapping[tuple[int, int], Rect]
    """By impact and effort."""
    strip: Rect
    """Where what is not yet rated stands."""

    def rating_at(self, x: float, y: float) -> tuple[int, int] | None:
        """Return the impact and effort of the cell at a point; None beside all cells."""
        return next((rating for rating, cell in self.cells.items() if cell.contains(x, y)), None)

    def mark_at(self, x: float, y: float) -> Node | None:
        """Return the mark at a point."""
        return next((node for node in self.marks if node.bounds.contains(x, y)), None)

    @property
    def marks(self) -> tuple[Node, ...]:
        """The nodes of the recommendations."""
        return tuple([node for node in self.nodes if node.record is not None])


def lay_out(
    journey: Journey,
    numbers: Mapping[str, int],
    *,
    width: float,
    height: float,
    language: str,
    names: Mapping[str, str] | None = None,
    theme: PaperTheme = PAPER,
) -> Matrix:
    """Return the matrix in a width and at least a height, in points; it is higher where much stands in one cell.

    What is open carries its number in the order of doing; the names are what a screen reader says.
    """
    sheet = _Sheet(journey.recommendations, numbers, max(width, LEAST_WIDTH), height, language, names or {}, theme)
    return sheet.matrix()


class _Sheet:
    def __init__(
        self,
        recommendations: tuple[Recommendation, ...],
        numbers: Mapping[str, int],
        width: float,
        height: float,
        language: str,
        names: Mapping[str, str],
        theme: PaperTheme,
    ) -> None:
        self.recommendations, self.numbers, self.names = recommendations, numbers, names
        self.width, self.height, self.language, self.theme = width, height, language, theme
        self.ground = Ground(theme, language)
        self.in_cells: defaultdict[tuple[int, int], list[Recommendation]] = defaultdict(list)
        self.unrated: list[Recommendation] = []
        last = len(recommendations) + 1
        for one in sorted(recommendations, key=lambda one: numbers.get(one.id, last)):
            if one.impact is None or one.effort is None:
                self.unrated.append(one)
            else:
                self.in_cells[one.impact, one.effort].append(one)
        self.column = (self.width - TICK) / len(DEGREES)
        fullest = max(map(len, self.in_cells.values()), default=0)
        has_notes = (
            self.column - 2 * INSET >= _NARROWEST_NOTE
            and fullest <= _MOST_IN_CELL
            and len(recommendations) <= MOST_NOTES
        )
        self.note_width = self.column - 2 * INSET if has_notes else None

    def matrix(self) -> Matrix:
        """Lay out the strip first: the grid takes the height that is left."""
        strip_marks = [self._mark(one, max_lines=2) for one in self.unrated]
        beside = self.ground.strip_title_width + 3 * INSET
        flow, flow_height = _flow(strip_marks, self.width - beside - INSET)
        strip_height = max(LINE, flow_height) + 2 * INSET
        has_order = any(one.after for one in self.recommendations)
        legend, legend_height = self.ground.legend(self.width, has_order=has_order)
        below = 2 * LINE + GAP + strip_height + GAP + legend_height
        rows, held = self._rows(self.height - LINE - 2 * NAME - below)
        tops = list(accumulate(rows, initial=LINE + NAME))
        cells = {
            (impact, effort): Rect(TICK + (effort - 1) * self.column, tops[5 - impact], self.column, rows[5 - impact])
            for impact in DEGREES
            for effort in DEGREES
        }
        plot = Rect(TICK, LINE, self.width - TICK, sum(rows) + 2 * NAME)
        strip = Rect(0.0, plot.bottom + 2 * LINE + GAP, self.width, strip_height)
        marks = [
            mark_node(mark, cell.x + x, cell.y + y, theme=self.theme, name=self._name(mark))
            for rating, cell in cells.items()
            for mark, x, y in held.get(rating, ())
        ]
        marks += [
            mark_node(mark, strip.x + beside + x, strip.y + INSET + y, theme=self.theme, name=self._name(mark))
            for mark, x, y in flow
        ]
        by_id = {str(mark.record): mark for mark in marks}
        low = strip.bottom + GAP
        nodes = (
            *self.ground.quadrants(plot, cells),
            *self.ground.axes(plot, cells),
            self.ground.strip(strip, on_paper=bool(self.unrated)),
            *arrows(by_id, self.recommendations, self.theme),
            *marks,
            *(shifted(node, 0.0, low) for node in legend),
        )
        return Matrix(self.width, low + legend_height, nodes, cells, strip)

    def _name(self, mark: Mark) -> str:
        return self.names.get(mark.recommendation.id, " ".join(mark.recommendation.text.split()))

    def _mark(self, one: Recommendation, *, max_lines: int) -> Mark:
        number = self.numbers.get(one.id)
        width = self.note_width
        return mark_of(one, number, theme=self.theme, language=self.language, width=width, max_lines=max_lines)

    def _rows(self, room: float) -> tuple[list[float], dict[tuple[int, int], list["_Spot"]]]:
        """Return the heights of the rows, the highest impact first, and what stands where in each cell."""
        least = 3 * BADGE_HEIGHT if self.note_width is not None else BADGE_HEIGHT + 2 * GAP
        heights = []
        flows: dict[tuple[int, int], tuple[list[_Spot], float]] = {}
        for impact in reversed(DEGREES):
            for effort in DEGREES:
                ones = self.in_cells.get((impact, effort), [])
                marks = [self._mark(one, max_lines=4 if len(ones) == 1 else 2) for one in ones]
                flows[impact, effort] = _flow(marks, self.column - 2 * INSET)
            heights.append(max([least, *(flows[impact, effort][1] + 2 * GAP for effort in DEGREES)]))
        spare = _levelled(heights, room)
        held = {}
        for (impact, effort), (spots, height) in flows.items():
            across = max([x + mark.width for mark, x, _y in spots], default=0.0)
            dx, dy = (self.column - across) / 2, (spare[5 - impact] - height) / 2
            held[impact, effort] = [_Spot(mark, x + dx, y + dy) for mark, x, y in spots]
        return spare, held


class _Spot(NamedTuple):
    mark: Mark
    x: float
    y: float


def _flow(marks: list[Mark], room: float) -> tuple[list[_Spot], float]:
    """Return the marks side by side in rows no wider than the room, from 0, 0, and the height of them all."""
    spots: list[_Spot] = []
    x = y = row = 0.0
    for mark in marks:
        if x and x + mark.width > room:
            x, y, row = 0.0, y + row + GAP, 0.0
        spots.append(_Spot(mark, x, y))
        x += mark.width + INSET
        row = max(row, mark.height)
    return spots, y + row


def _levelled(heights: list[float], room: float) -> list[float]:
    """Return the heights of rows that share a room evenly, each as high as it must be at least."""
    spare = room
    fixed: set[int] = set()
    while len(fixed) < len(heights):
        even = spare / (len(heights) - len(fixed))
        over = {index for index, height in enumerate(heights) if index not in fixed and height >= even}
        if not over:
            return [height if index in fixed else even for index, height in enumerate(heights)]
        spare -= sum(heights[index] for index in over)
        fixed |= over
    return heights
