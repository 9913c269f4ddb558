"""Phases and stages at the top of the columns."""

from collections.abc import Callable
from itertools import groupby
from typing import NamedTuple

from journeycanvas.document.journey import Journey
from journeycanvas.lanes.parts.figures import duration
from journeycanvas.lanes.parts.kept import latest
from journeycanvas.lanes.parts.words import Block, block, placed
from journeycanvas.language import N_
from journeycanvas.layout.grid import BESIDE_NAME
from journeycanvas.model.stage import Phase, Stage
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Column, EditableText, Layer, Node
from journeycanvas.scene.shapes import Box, Command, Disc, Outline, Shape
from journeycanvas.text import line_height
from journeycanvas.theme.contrast import legible
from journeycanvas.theme.paper import PaperTheme

PHASE_HEIGHT = 18.0
PHASE_GAP = 5.0
PHASE_INSET = 3.0
GAP = 4.0
"""Between two chevrons, and between two phases."""
NOTCH = 8.5
CHEVRON_PADDING = 10.0
CHEVRON_MIN = 38.0
TEXT_INSET = 18.0
PIP, PIP_STEP = 1.9, 6.2
"""Radius and distance of the pips that tell how important a stage is."""
PIPS_WIDTH = 4 * PIP_STEP + 2 * PIP
PIPS_ROW = 8.0
PIPS_GAP = 9.0
DEGREES = 5
WAITING = N_("waiting {time}")
IMPORTANCE = N_("importance {degree} of 5")


def phase_nodes(journey: Journey, columns: tuple[Column, ...], y: float, theme: PaperTheme) -> tuple[Node, ...]:
    """Return a band above each run of stages of the same phase."""
    height = phases_height(journey, columns, theme) - PHASE_GAP
    return tuple(
        _phase(phase, run, x, width, y, height, theme, journey.language)
        for phase, run, x, width in _phase_runs(journey, columns)
    )


def phases_height(journey: Journey, columns: tuple[Column, ...], theme: PaperTheme) -> float:
    """Return the height of the band of phases, that of the longest name; nought where there are none."""
    names = [_phase_name(phase, width, theme, journey.language) for phase, _, _, width in _phase_runs(journey, columns)]
    if not names:
        return 0.0
    one_line = line_height(theme.type.small)
    return PHASE_HEIGHT + max(0.0, *(name.height - one_line for name in names)) + PHASE_GAP


def _phase_runs(journey: Journey, columns: tuple[Column, ...]) -> list[tuple[Phase, int, float, float]]:
    """Return each run of stages of the same phase: the phase, which run it is, its x and its width."""
    phases = {phase.id: phase for phase in journey.phases}
    pairs = zip(journey.stages, columns, strict=True)
    runs = []
    for run, (phase_id, group) in enumerate(groupby(pairs, key=lambda pair: pair[0].phase)):
        held = [column for _, column in group]
        if phase_id is not None:
            right = held[-1].x + held[-1].width - GAP
            runs.append((phases[phase_id], run, held[0].x, right - held[0].x))
    return runs


def _phase_name(phase: Phase, width: float, theme: PaperTheme, language: str) -> Block:
    return block(phase.name.upper(), "semibold", theme.type.small, max(8.0, width - 2 * PHASE_INSET), language)


def _phase(
    phase: Phase, run: int, x: float, width: float, y: float, height: float, theme: PaperTheme, language: str
) -> Node:
    colours = theme.colours
    name = _phase_name(phase, width, theme, language)
    rule_y = y + height - 2.0
    top = rule_y - 4.0 - name.height
    shapes: tuple[Shape, ...] = (
        *placed(name, x + PHASE_INSET, top, colours.secondary),
        Box(x, rule_y, width, 1.8, phase.colour or colours.brand, None, 0, 0.8),
    )
    least = line_height(theme.type.small)
    text = EditableText(
        phase.id,
        "name",
        Rect(x + PHASE_INSET, min(top, rule_y - 4.0 - least), width - 2 * PHASE_INSET, max(name.height, least)),
        phase.name,
        "semibold",
        theme.type.small,
        colours.secondary,
    )
    key = f"phase:{phase.id}" if run == 0 else f"phase:{phase.id}:{run}"
    return Node(key, "phase", Layer.GRID, Rect(x, y, width, height), shapes, phase.id, phase.name, (text,))


def stage_height(journey: Journey, columns: tuple[Column, ...], theme: PaperTheme, word: Callable[[str], str]) -> float:
    """Return the height of the chevrons: that of the longest name and its time."""
    return _stage_height(theme.type.stage, journey.stages, columns, theme, journey.language, word)


@latest
def _stage_height(
    key: float,
    stages: tuple[Stage, ...],
    columns: tuple[Column, ...],
    theme: PaperTheme,
    language: str,
    word: Callable[[str], str],
) -> float:
    tallest = CHEVRON_MIN
    for stage, column in zip(stages, columns, strict=True):
        text = _stage_text(stage, column.width, theme, language, word)
        tallest = max(tallest, text.height + CHEVRON_PADDING)
    return tallest


def stage_time(stage: Stage, word: Callable[[str], str], language: str) -> str:
    """Return when or how long a stage is, in words, else its duration."""
    if stage.timing:
        return stage.timing
    return duration(stage.duration, word, language) if stage.duration else ""


def _stage_waiting(stage: Stage, word: Callable[[str], str], language: str) -> str:
    """Return how long one waits in a stage, in words."""
    return word(WAITING).format(time=duration(stage.waiting, word, language)) if stage.waiting else ""


class _Text(NamedTuple):
    """What a chevron tells: its name, its times, and whether the pips of its importance stand beside those."""

    name: Block
    time: Block | None
    has_pips: bool
    are_beside: bool

    @property
    def height(self) -> float:
        under = PIPS_ROW if self.has_pips and not self.are_beside else 0.0
        return self.name.height + (self.time.height if self.time else 0.0) + under


def _stage_text(stage: Stage, width: float, theme: PaperTheme, language: str, word: Callable[[str], str]) -> _Text:
    room = max(12.0, width - BESIDE_NAME)
    name = block(stage.name, "semibold", theme.type.stage, room, language)
    times = (stage_time(stage, word, language), _stage_waiting(stage, word, language))
    shown = " · ".join(each for each in times if each)
    time = block(shown, "regular", theme.type.caption, room, language) if shown else None
    is_beside = time is not None and len(time.lines) == 1 and time.width + PIPS_GAP + PIPS_WIDTH <= room
    return _Text(name, time, stage.importance is not None, is_beside)


def stage_nodes(
    journey: Journey,
    columns: tuple[Column, ...],
    y: float,
    height: float,
    theme: PaperTheme,
    word: Callable[[str], str],
) -> tuple[Node, ...]:
    """Return a chevron for each stage."""
    return tuple(
        _stage(stage.id, stage, index == 0, column, y, height, theme, journey.language, word)
        for index, (stage, column) in enumerate(zip(journey.stages, columns, strict=True))
    )


@latest
def _stage(
    key: str,
    stage: Stage,
    is_first: bool,
    column: Column,
    y: float,
    height: float,
    theme: PaperTheme,
    language: str,
    word: Callable[[str], str],
) -> Node:
    colours = theme.colours
    told = _stage_text(stage, column.width, theme, language, word)
    name, time = told.name, told.time
    x, right = column.x, column.x + column.width - GAP
    middle = y + height / 2
    notch: tuple[Command, ...] = () if is_first else (("L", x + NOTCH, middle),)
    figure: tuple[Command, ...] = (
        ("M", x, y),
        ("L", right - NOTCH + GAP, y),
        ("L", right + GAP, middle),
        ("L", right - NOTCH + GAP, y + height),
        ("L", x, y + height),
        *notch,
        ("Z",),
    )
    fill = stage.colour or colours.brand
    ink = legible(fill, colours.on_accent, colours.ink)
    pale = legible(fill, colours.on_accent_soft, ink)
    text_x = x + TEXT_INSET
    top = middle - told.height / 2
    shapes: list[Shape] = [
        Outline(figure, fill),
        *placed(name, text_x, top, ink),
    ]
    if time:
        shapes += placed(time, text_x, top + name.height, pale)
    if stage.importance is not None:
        under = top + told.height - PIPS_ROW / 2
        beside = top + name.height + (time.height / 2 if time else 0.0)
        pips_x = text_x + time.width + PIPS_GAP if time and told.are_beside else text_x
        shapes += pips(stage.importance, pips_x, beside if told.are_beside else under, pale)
    text = EditableText(
        stage.id,
        "name",
        Rect(text_x, top, max(20.0, column.width - TEXT_INSET - NOTCH - GAP), max(name.height, theme.type.stage)),
        stage.name,
        "semibold",
        theme.type.stage,
        ink,
        many_lines=False,
    )
    texts: tuple[EditableText, ...] = (text,)
    if time:
        room = Rect(text_x, top + name.height, text.box.width, time.height)
        shown = stage_time(stage, word, language)
        texts = (text, EditableText(stage.id, "timing", room, shown, "regular", theme.type.caption, pale))
    said = [stage.name, stage_time(stage, word, language), _stage_waiting(stage, word, language)]
    if stage.importance is not None:
        said.append(word(IMPORTANCE).format(degree=stage.importance))
    reader = ", ".join(part for part in said if part)
    bounds = Rect(x, y, column.width, height)
    return Node(f"stage:{stage.id}", "stage", Layer.GRID, bounds, tuple(shapes), stage.id, reader, texts)


def pips(degree: int, x: float, y: float, colour: str) -> tuple[Shape, ...]:
    """Draw a degree of five as so many full pips, and the rest as empty ones, with their left edge at x."""
    return tuple(
        [
            Disc(x + PIP + place * PIP_STEP, y, PIP - 0.3, colour if place < degree else None, colour, 0.6)
            for place in range(DEGREES)
        ]
    )
