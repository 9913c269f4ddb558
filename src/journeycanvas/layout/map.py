"""The whole map: header, stages, lanes and legend on a sheet, as one scene."""

from typing import NamedTuple

from journeycanvas import progress
from journeycanvas.document.journey import Journey
from journeycanvas.document.memo import by_identity, uncollected
from journeycanvas.lanes.base import Contents, Frame, LaneBase
from journeycanvas.layout import prompts
from journeycanvas.layout.contents import contents, drawn_paths
from journeycanvas.layout.grid import columns, natural_widths
from journeycanvas.layout.header import header_nodes
from journeycanvas.layout.heads import band_node, head_height, head_node, head_width
from journeycanvas.layout.lanes import laid_lane, natural_height, told_apart
from journeycanvas.layout.legend import legend_nodes
from journeycanvas.layout.prompts import prompt_box
from journeycanvas.layout.sheet import POINTS_PER_MM, first_width, page_of, page_on_roll, room_below, scale_of, wider
from journeycanvas.layout.stages import phase_nodes, phases_height, stage_height, stage_nodes
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Band, Bookmark, Column, Node, Nodes, Scene, Sheet
from journeycanvas.theme.paper import PaperTheme, dressed

HEADER_GAP = 18.0
STAGE_GAP = 10.0
LEGEND_GAP = 6.0
FITTING_ROUNDS = 4
DRAWING_ROUNDS = 4
"""How many times a map is drawn at most until it fits its paper: lanes grow where labels find no room."""
ROUNDING = 1.001
PROMPT_HEIGHT = 120.0
"""How high a map without lanes stays."""
STRETCH_MOST = 1.9
"""How many times its natural height a lane takes on a sheet with room to spare."""

TAKES = {"path": 40.0, "emotion": 8.0}
"""How many times as long as others the lanes that draw lines take, as a person who waits is told."""


@by_identity
def lay_out(journey: Journey) -> Scene:
    """Return the scene of a journey, on paper as its page set-up says."""
    with uncollected():
        return _Map(journey, dressed(journey.branding.accent)).scene()


class _Measured(NamedTuple):
    """A width between the margins, what the lanes show at it, and the natural heights."""

    width: float
    contents: Contents
    top: float
    lanes: tuple[float, ...]
    legend: float
    gap: float
    overflow: float

    @property
    def height(self) -> float:
        lanes = sum(self.lanes) + self.gap * len(self.lanes) if self.lanes else PROMPT_HEIGHT + self.gap
        return self.top + lanes + self.legend + self.overflow


class _Map:
    """One layout under way."""

    def __init__(self, journey: Journey, theme: PaperTheme) -> None:
        self.journey = journey
        self.theme = theme
        self.paths = drawn_paths(journey)
        self.lanes: tuple[LaneBase, ...] = tuple(lane for lane in journey.lanes if not lane.hidden)
        self.widths = natural_widths(journey, theme)
        self.head = head_width(self.lanes, journey.language, theme)
        self.page = page_of(journey.page)

    def scene(self) -> Scene:
        drawn = self._drawn(0.0)
        if self.page is None:
            self.page = page_on_roll(self.journey.page, drawn.measured.width, drawn.height)
            if self.page is None:
                return drawn.scene
            drawn = self._drawn(0.0)
        for _ in range(DRAWING_ROUNDS):
            if drawn.height <= room_below(drawn.measured.width, self.page) * ROUNDING:
                break
            drawn = self._drawn(drawn.measured.overflow + drawn.growth)
        return drawn.scene

    def _drawn(self, overflow: float) -> "_Drawn":
        measured = self._fitted(overflow)
        return _Drawn(self, measured, self._stretched(measured))

    def measured(self, width: float, overflow: float) -> _Measured:
        """Return the measures at a width, with so much height kept free for lanes that grow when they are drawn."""
        journey, theme = self.journey, self.theme
        placed = columns(journey, self.widths, x=self.margin(width) + self.head, width=width - self.head)
        shown = contents(journey, theme, placed)
        _, header = self.header(0.0, width, 0.0)
        top = header + phases_height(journey, placed, theme) + stage_height(journey, placed, theme, shown.word)
        top += STAGE_GAP
        heights = tuple(
            max(lane.height or 0.0, natural_height(lane, shown), head_height(lane, shown, self.head))
            for lane in self.lanes
        )
        _, legend = self.legend(self.head, width, 0.0)
        return _Measured(width, shown, top, heights, legend, theme.spacing.lane_gap, overflow)

    def header(self, x: float, right: float, y: float) -> tuple[tuple[Node, ...], float]:
        if not self.journey.page.show_header:
            return (), 0.0
        nodes, height = header_nodes(self.journey, self.paths, x, right, y, self.theme)
        return nodes, height + HEADER_GAP

    def legend(self, x: float, right: float, y: float) -> tuple[tuple[Node, ...], float]:
        if not self.journey.page.show_legend:
            return (), 0.0
        nodes, height = legend_nodes(self.journey, self.paths, x, right, y + LEGEND_GAP, self.theme)
        return nodes, height + LEGEND_GAP

    def margin(self, width: float) -> float:
        """Return the margin in points of the scene, for a width between the margins."""
        if self.page is None:
            return self.journey.page.margin_mm * POINTS_PER_MM
        return self.page.margin * width / (self.page.width - 2 * self.page.margin)

    def _fitted(self, overflow: float) -> _Measured:
        """Return the measures at the width where the map has the proportions of its paper, as far as it can."""
        width = first_width(sum(self.widths) + self.head, self.page)
        measured = self.measured(width, overflow)
        if self.page is None:
            return measured
        for _ in range(FITTING_ROUNDS):
            width = wider(measured.width, measured.height, self.page)
            if width <= measured.width * ROUNDING:
                break
            measured = self.measured(width, overflow)
        return measured

    def _stretched(self, measured: _Measured) -> tuple[float, ...]:
        """Return the heights of the lanes with what the paper has to spare given to those that stretch."""
        if self.page is None:
            return measured.lanes
        spare = room_below(measured.width, self.page) - measured.height
        weights = [lane.stretch if lane.height is None else 0.0 for lane in self.lanes]
        total = sum(weights)
        if spare <= 0 or total == 0:
            return measured.lanes
        return tuple(
            min(height + spare * weight / total, height * STRETCH_MOST) if weight else height
            for height, weight in zip(measured.lanes, weights, strict=True)
        )


class _Drawn:
    """A measured map, drawn from the top down."""

    def __init__(self, plan: _Map, measured: _Measured, heights: tuple[float, ...]) -> None:
        """Draw it; growth is what its lanes took beyond what was kept free for them."""
        self.plan = plan
        self.measured = measured
        self.heights = heights
        self.margin = plan.margin(measured.width)
        self.x, self.y = self.margin, self.margin
        self.right = self.x + measured.width
        self.contents = measured.contents
        self.columns = measured.contents.columns
        self.height = 0.0
        self.scene = self._scene()
        self.growth = self.height - measured.height - (sum(heights) - sum(measured.lanes))

    def _scene(self) -> Scene:
        plan, journey, theme = self.plan, self.plan.journey, self.plan.theme
        nodes, height = plan.header(self.x, self.right, self.y)
        y = self.y + height
        groups: list[Nodes] = [nodes, phase_nodes(journey, self.columns, y, theme)]
        y += phases_height(journey, self.columns, theme)
        chevrons = stage_height(journey, self.columns, theme, self.contents.word)
        groups.append(stage_nodes(journey, self.columns, y, chevrons, theme, self.contents.word))
        groups.append(self._prompts(y, chevrons))
        y += chevrons + STAGE_GAP
        bands, y = self._draw_lanes(groups, y)
        legend, height = plan.legend(self.x + plan.head, self.right, y)
        groups.append(legend)
        y += height
        self.height = y - self.y
        return self._on_sheet(tuple(groups), bands, y)

    def _prompts(self, y: float, height: float) -> tuple[Node, ...]:
        """Return what a map without stages or lanes asks for."""
        journey, theme, word = self.plan.journey, self.plan.theme, self.contents.word
        x, width = self.x + self.plan.head, self.right - self.x - self.plan.head
        found = []
        if not journey.stages:
            box = Rect(x, y, width, height)
            found.append(prompt_box("stages", word(prompts.STAGES), box, theme, journey.language))
        if not journey.lanes:
            box = Rect(x, y + height + STAGE_GAP, width, PROMPT_HEIGHT)
            found.append(prompt_box("lanes", word(prompts.LANES), box, theme, journey.language))
        return tuple(found)

    def _draw_lanes(self, groups: list[Nodes], y: float) -> tuple[tuple[Band, ...], float]:
        plan, theme = self.plan, self.plan.theme
        bands = []
        left, right = self.x + plan.head, self.right
        if not plan.lanes:
            y += PROMPT_HEIGHT + theme.spacing.lane_gap
        shares = [TAKES.get(lane.kind, 1.0) for lane in plan.lanes]
        for index, lane in enumerate(progress.through(plan.lanes, shares=shares)):
            height = self.heights[index]
            laid = laid_lane(lane, self.contents, Frame(y, height, left, right))
            frame = Frame(y, laid.height, left, right)
            is_tinted = index % 2 == 1
            band = band_node(lane.id, self.x, right - self.x, frame, self.columns, is_tinted, theme)
            groups.append((band, head_node(lane, self.contents, frame, self.x, plan.head)))
            is_repeated = not lane.holds_cards and any(other.kind == lane.kind for other in plan.lanes[:index])
            groups += told_apart(lane, laid.groups) if is_repeated else laid.groups
            bands.append(Band(lane.id, lane.kind, y, laid.height, laid.inner_y, laid.inner_height))
            y += laid.height + theme.spacing.lane_gap
        return tuple(bands), y

    def _on_sheet(self, groups: tuple[Nodes, ...], bands: tuple[Band, ...], bottom: float) -> Scene:
        journey = self.plan.journey
        page, bleed = self.plan.page, journey.page.bleed_mm * POINTS_PER_MM
        if page is None:
            width, height, scale = self.right + self.margin, bottom + self.margin, 1.0
            sheet = Sheet(width, height, scale, "content", bleed)
        else:
            scale = scale_of(self.measured.width, bottom - self.y, page)
            width, height = page.width / scale, page.height / scale
            sheet = Sheet(page.width, page.height, scale, journey.page.paper, bleed)
        return Scene(
            width=width,
            height=height,
            sheet=sheet,
            groups=groups,
            columns=self.columns,
            bands=bands,
            bookmarks=_bookmarks(journey, self.columns, self.y, bottom),
            title=journey.title,
            subject=journey.subtitle or journey.scope.offer,
            author=journey.revision.author,
            language=journey.language,
        )


def _bookmarks(journey: Journey, placed: tuple[Column, ...], top: float, bottom: float) -> tuple[Bookmark, ...]:
    return tuple(
        Bookmark(stage.name, Rect(column.x, top, column.width, bottom - top))
        for stage, column in zip(journey.stages, placed, strict=True)
    )
