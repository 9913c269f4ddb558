"""The measurements of each stage, with bars for volumes and shares."""

from collections.abc import Callable
from typing import ClassVar, Literal

from journeycanvas.lanes.base import Contents, Frame, LaidLane, LaneBase
from journeycanvas.lanes.parts.cells import EMPTY, empty_cell, prompt_height
from journeycanvas.lanes.parts.figures import number, percentage
from journeycanvas.lanes.parts.kept import latest
from journeycanvas.lanes.parts.words import block, placed
from journeycanvas.language import N_
from journeycanvas.model.measurement import SCALES, Indicator, Measurement, is_beyond_threshold, standing
from journeycanvas.model.named import INDICATORS
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Column, EditableText, Layer, Node
from journeycanvas.scene.shapes import Box, Icon, Shape
from journeycanvas.scene.shifting import shifted
from journeycanvas.text import line_height
from journeycanvas.theme.paper import Colours, PaperTheme

BARRED: frozenset[Indicator] = frozenset(
    {"volume", "count", "conversion", "abandonment", "open_rate", "click_rate", "loyalty", "rate", "turnover"}
)
"""Indicators drawn as a bar; the others are drawn as a figure."""
BAR = 8.5
BAR_GAP = 4.0
NARROW = 150.0
TREND_ICONS = {"up": "arrow-up", "flat": "arrow-right", "down": "arrow-down"}
BEYOND_ICON = "alert-triangle"
TREND = 9.0
TREND_ROOM = 12.0
PROMPT = N_("What we measured here")


class MeasurementsLane(LaneBase):
    """The measurements of each stage (R63-R68)."""

    kind: Literal["measurements"] = "measurements"
    indicators: tuple[Indicator, ...] = ()
    """Which indicators are shown, in this order; otherwise all."""

    title: ClassVar[str] = N_("Satisfaction")
    icon: ClassVar[str] = "gauge"
    shows: ClassVar[tuple[str, ...]] = ("measurements",)

    def subtitle(self, contents: Contents) -> str:
        """Return the description, else the indicators shown."""
        if self.description:
            return self.description
        shown = {m.indicator: None for m in self._shown(contents)}
        return " · ".join(
            contents.word(INDICATORS[indicator])
            if indicator in SCALES
            else contents.word(INDICATORS[indicator]).lower()
            for indicator in shown
        )

    def natural_height(self, contents: Contents) -> float:
        """Return the height of the fullest cell."""
        tallest = EMPTY
        for column in contents.columns:
            nodes, height = self._cell(contents, column)
            wanted = height if nodes else prompt_height(contents.word(PROMPT), column, contents)
            tallest = max(tallest, wanted)
        return tallest + 2 * contents.theme.spacing.cell_padding

    def lay_out(self, contents: Contents, frame: Frame) -> LaidLane:
        """Draw figures at the left of each cell and bars at the right."""
        padding = contents.theme.spacing.cell_padding
        nodes: list[Node] = []
        for column in contents.columns:
            placed_nodes, _ = self._cell(contents, column)
            key, y = (self.id, column.stage), frame.y + padding
            nodes.extend(_moved(key, placed_nodes, y))
            if not placed_nodes:
                prompt = contents.word(PROMPT)
                nodes.append(empty_cell(key, column, y, prompt, contents.theme, contents.language))
        return LaidLane((tuple(nodes),), frame.height, frame.y + padding, frame.height - 2 * padding)

    def _shown(self, contents: Contents) -> tuple[Measurement, ...]:
        of_stages = [m for m in contents.measurements if m.stage and m.touchpoint is None and m.lane in (None, self.id)]
        if not self.indicators:
            return tuple(of_stages)
        order = {indicator: place for place, indicator in enumerate(self.indicators)}
        return tuple(sorted((m for m in of_stages if m.indicator in order), key=lambda m: order[m.indicator]))

    def _cell(self, contents: Contents, column: Column) -> tuple[tuple[Node, ...], float]:
        shown = self._shown(contents)
        most = tuple((m.indicator, m.unit, m.value) for m in shown if m.indicator in BARRED)
        return _cell(
            (self.id, column.stage),
            tuple(m for m in shown if m.stage == column.stage),
            most,
            column,
            contents.theme,
            contents.language,
            contents.word,
        )


def figure_text(measurement: Measurement, language: str, word: Callable[[str], str]) -> str:
    """Write the value with its unit: signed for a Net Promoter Score, with no-break spaces."""
    signed = measurement.indicator == "nps"
    if measurement.unit == "%":
        return percentage(measurement.value, language, decimals=measurement.decimals)
    text = number(measurement.value, language, decimals=measurement.decimals, signed=signed)
    return f"{text}\u00a0{measurement.unit}" if measurement.unit else text


def signs(measurement: Measurement) -> tuple[str, ...]:
    """Return the icons after a figure: where it tends to, and a triangle where it is beyond its threshold."""
    trend = (TREND_ICONS[measurement.trend],) if measurement.trend else ()
    return (*trend, BEYOND_ICON) if is_beyond_threshold(measurement) else trend


def tone(measurement: Measurement, colours: Colours) -> str:
    """Return the colour of a figure: that of a good or a bad one where that is known, else plain."""
    found = standing(measurement)
    if found is None:
        return colours.ink
    return colours.positive_text if found == "good" else colours.negative_text


@latest
def _cell(
    key: tuple[str, str],
    shown: tuple[Measurement, ...],
    most: tuple[tuple[str, str, float], ...],
    column: Column,
    theme: PaperTheme,
    language: str,
    word: Callable[[str], str],
) -> tuple[tuple[Node, ...], float]:
    x = column.x + theme.spacing.cell_padding + 2.0
    room = column.width - 2 * theme.spacing.cell_padding - 4.0
    figures = [m for m in shown if m.indicator not in BARRED]
    bars = [m for m in shown if m.indicator in BARRED]
    stacked = room < NARROW or not figures or not bars
    figures_room = room if stacked else room * 0.42
    bars_x = x if stacked else x + room * 0.42 + 6.0
    bars_room = room if stacked else room * 0.58 - 6.0
    nodes: list[Node] = []
    y = 0.0
    for index, measurement in enumerate(figures):
        node = _figure(measurement, x, y, figures_room, theme, language, word, is_first=index == 0)
        nodes.append(node)
        y = node.bounds.bottom + 1.0
    left_bottom = y
    y = y + BAR_GAP if stacked and figures and bars else 0.0 if not stacked else y
    for measurement in bars:
        highest = max(
            value for indicator, unit, value in most if (indicator, unit) == (measurement.indicator, measurement.unit)
        )
        node = _bar(
            measurement,
            bars_x,
            y + 2.0,
            bars_room,
            100.0 if measurement.unit == "%" else highest,
            theme,
            language,
            word,
        )
        nodes.append(node)
        y = node.bounds.bottom + BAR_GAP
    return tuple(nodes), max(left_bottom, y)


def _label(measurement: Measurement, word: Callable[[str], str]) -> str:
    return measurement.name or word(INDICATORS[measurement.indicator])


def _figure(
    measurement: Measurement,
    x: float,
    y: float,
    room: float,
    theme: PaperTheme,
    language: str,
    word: Callable[[str], str],
    *,
    is_first: bool,
) -> Node:
    colours = theme.colours
    text = f"{_label(measurement, word)} {figure_text(measurement, language, word)}"
    size, style = (theme.type.figure, "bold") if is_first else (theme.type.caption, "regular")
    icons = signs(measurement)
    text_room = max(TREND, room - TREND_ROOM * len(icons))
    lines = block(text, "bold" if style == "bold" else "regular", size, text_room, language)
    fill = tone(measurement, colours) if is_first else colours.secondary
    shapes: list[Shape] = list(placed(lines, x, y, fill))
    end = lines.lines[-1][1] if lines.lines else 0.0
    middle = y + lines.height - line_height(size) / 2
    for place, icon in enumerate(icons):
        shapes.append(Icon(icon, x + end + 2.0 + place * TREND_ROOM, middle - TREND / 2, TREND, fill, 1.0))
    return _node(measurement, Rect(x, y, room, lines.height), tuple(shapes), text, size, fill, language)


def _bar(
    measurement: Measurement,
    x: float,
    y: float,
    room: float,
    highest: float,
    theme: PaperTheme,
    language: str,
    word: Callable[[str], str],
) -> Node:
    colours = theme.colours
    part = max(0.0, min(1.0, measurement.value / highest)) if highest > 0 else 0.0
    width = min(room, 92.0 if room < 140 else room * 0.8)
    caption = figure_text(measurement, language, word)
    if measurement.indicator != "volume" or measurement.name or not measurement.unit:
        caption = f"{_label(measurement, word)} {caption}"
    lines = block(caption, "regular", theme.type.caption, room, language)
    shapes: list[Shape] = [Box(x, y, width, BAR, colours.track, None, 0, 2.0)]
    if measurement.value > 0:
        shapes.append(Box(x, y, max(3.0, width * part), BAR, colours.accent, None, 0, 2.0))
    shapes.extend(placed(lines, x, y + BAR + 3.0, colours.secondary))
    bounds = Rect(x, y, room, BAR + 3.0 + lines.height)
    return _node(measurement, bounds, tuple(shapes), caption, theme.type.caption, colours.secondary, language)


def _node(
    measurement: Measurement, bounds: Rect, shapes: tuple[Shape, ...], name: str, size: float, fill: str, language: str
) -> Node:
    field = EditableText(measurement.id, "value", bounds, typed(measurement.value, language), "regular", size, fill)
    return Node(
        f"measurement:{measurement.id}",
        "measurement",
        Layer.CARD,
        bounds,
        shapes,
        record=measurement.id,
        name=name,
        texts=(field,),
    )


def typed(value: float, language: str) -> str:
    """Write a value as one types it: without spaces, with the decimal sign of the language."""
    text = f"{value:.12g}"
    return text.replace(".", ",") if language == "fr" else text


@latest
def _moved(key: tuple[str, str], nodes: tuple[Node, ...], y: float) -> tuple[Node, ...]:
    return tuple(shifted(node, 0.0, y) for node in nodes)
