"""What lies under the marks of the matrix: quadrants, axes, the strip of what is not rated, and the legend."""

from collections.abc import Mapping

from journeycanvas.lanes.parts.words import block, one_line, placed
from journeycanvas.language import N_, words
from journeycanvas.layout.matrix_marks import BADGE_HEIGHT, BADGE_WIDTH, GAP, badge
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Layer, Node
from journeycanvas.scene.shapes import Box, Icon, Rule, Shape
from journeycanvas.theme.paper import PaperTheme

QUICK_WINS, BIG_PROJECTS = N_("Quick wins"), N_("Big projects")
FILL_INS, THINK_TWICE = N_("Fill-ins"), N_("Think twice")
IMPACT, EFFORT = N_("Impact"), N_("Effort")
NOT_RATED = N_("Not yet rated")
LEGEND = (N_("Priority 1"), N_("Priority 2"), N_("Priority 3"))
ORDER = N_("To be done before")
DEGREES = (1, 2, 3, 4, 5)
TICK, LINE, NAME = 12.0, 14.0, 15.0
"""The room of the numbers on an axis, of a line of words, and of the names of the quadrants."""
INSET = 3.0
_SIGN = 10.0


class Ground:
    """Draws in the look of the map, and speaks a language."""

    def __init__(self, theme: PaperTheme, language: str) -> None:
        """Keep both."""
        self.theme, self.language, self.word = theme, language, words(language)
        self._strip_title = one_line(self.word(NOT_RATED), "semibold", theme.type.small, language)

    @property
    def strip_title_width(self) -> float:
        """What the title of the strip takes beside what stands in it."""
        return self._strip_title.width

    def quadrants(self, plot: Rect, cells: Mapping[tuple[int, int], Rect]) -> list[Node]:
        """Draw the quadrants, which meet in the middle of the scale, and the lines between cells."""
        colours = self.theme.colours
        middle_x, middle_y = cells[3, 3].middle
        wash = Box(plot.x, plot.y, middle_x - plot.x, middle_y - plot.y, colours.positive_wash)
        frame = Box(*plot, None, colours.badge_line, 0.75)
        lines: list[Shape] = [
            Rule(cells[1, effort].x, plot.y + NAME, cells[1, effort].x, plot.bottom - NAME, colours.track, 0.5)
            for effort in DEGREES[1:]
        ]
        lines += [
            Rule(plot.x, cells[impact, 1].bottom, plot.right, cells[impact, 1].bottom, colours.track, 0.5)
            for impact in DEGREES[1:]
        ]
        lines += [
            Rule(middle_x, plot.y, middle_x, plot.bottom, colours.badge_line, 0.75, (3.0, 2.0)),
            Rule(plot.x, middle_y, plot.right, middle_y, colours.badge_line, 0.75, (3.0, 2.0)),
        ]
        nodes = [Node("matrix:ground", "band", Layer.BAND, plot, (wash, *lines, frame))]
        half = plot.width / 2 - 2 * INSET
        for title, x, y, align in (
            (QUICK_WINS, plot.x, plot.y, "left"),
            (BIG_PROJECTS, middle_x, plot.y, "right"),
            (FILL_INS, plot.x, plot.bottom - NAME, "left"),
            (THINK_TWICE, middle_x, plot.bottom - NAME, "right"),
        ):
            name = self.word(title)
            text = block(name, "semibold", self.theme.type.small, half, self.language, 1)
            tone = colours.positive_text if title == QUICK_WINS else colours.secondary
            at = y + (NAME - text.height) / 2
            shapes = placed(text, x + INSET, at, tone, align=align, width=half)
            nodes.append(Node(f"matrix:{title}", "label", Layer.GRID, Rect(x, y, half, NAME), shapes, name=name))
        return nodes

    def axes(self, plot: Rect, cells: Mapping[tuple[int, int], Rect]) -> list[Node]:
        """Draw the titles and degrees of both axes."""
        colours, size = self.theme.colours, self.theme.type.small
        impact = one_line(self.word(IMPACT), "semibold", size, self.language)
        effort = one_line(self.word(EFFORT), "semibold", size, self.language)
        ticks: list[Shape] = []
        for degree in DEGREES:
            text = one_line(str(degree), "regular", size)
            row, column = cells[degree, 1], cells[1, degree]
            ticks += placed(text, 0.0, row.middle[1] - text.height / 2, colours.secondary, align="center", width=TICK)
            x = column.middle[0] - text.width / 2
            ticks += placed(text, x, plot.bottom + 1.0, colours.secondary)
        low = plot.bottom + LINE
        end = plot.right - _SIGN - 2.0
        titles: tuple[Shape, ...] = (
            Icon("arrow-up", 0.0, (LINE - _SIGN) / 2 - 1, _SIGN, colours.ink, 1.0),
            *placed(impact, TICK + 1.0, (LINE - impact.height) / 2 - 1, colours.ink),
            Icon("arrow-right", plot.right - _SIGN, low + (LINE - _SIGN) / 2 - 1, _SIGN, colours.ink, 1.0),
            *placed(effort, end - effort.width, low + (LINE - effort.height) / 2 - 1, colours.ink),
        )
        box = Rect(0.0, 0.0, plot.right, plot.bottom + 2 * LINE)
        return [Node("matrix:axes", "axes", Layer.GRID, box, (*titles, *ticks))]

    def strip(self, strip: Rect, *, on_paper: bool) -> Node:
        """Draw where what is not yet rated stands."""
        colours = self.theme.colours
        name, text = self.word(NOT_RATED), self._strip_title
        shapes: tuple[Shape, ...] = (
            Box(*strip, colours.band, colours.badge_line, 0.75, 4.0, (3.0, 2.0)),
            *placed(text, strip.x + 1.5 * INSET, strip.y + INSET + (LINE - text.height) / 2, colours.secondary),
        )
        return Node("matrix:not_rated", "band", Layer.BAND, strip, shapes, name=name, on_paper=on_paper)

    def legend(self, width: float, *, has_order: bool) -> tuple[list[Node], float]:
        """Return the legend in rows no wider than this, from 0, 0, and its height."""
        colours, size = self.theme.colours, self.theme.type.smallest
        x = y = 0.0
        nodes = []
        for rank, title in enumerate((*LEGEND, ORDER) if has_order else LEGEND, start=1):
            name = self.word(title)
            text = one_line(name, "regular", size, self.language)
            wide = BADGE_WIDTH + INSET + text.width
            if x and x + wide > width:
                x, y = 0.0, y + LINE + 1.0
            box = Rect(x, y + 0.5, BADGE_WIDTH, BADGE_HEIGHT)
            sign: tuple[Shape, ...] = (
                (Icon("arrow-narrow-right", x + INSET, y + 1.5, 11.0, colours.secondary, 1.0),)
                if title == ORDER
                else badge(rank, f"P{rank}", box, theme=self.theme)
            )
            shapes = (*sign, *placed(text, box.right + INSET, box.middle[1] - text.height / 2, colours.secondary))
            nodes.append(Node(f"matrix:{title}", "legend", Layer.GRID, Rect(x, y, wide, LINE), shapes, name=name))
            x += wide + 2 * GAP
        return nodes, y + LINE
