"""The columns of the map: as wide as their content wants, by hand, or stretched to fill the sheet."""

from functools import lru_cache

from journeycanvas.document.journey import Journey
from journeycanvas.document.lookups import touchpoints_by_stage
from journeycanvas.lanes.parts.kept import latest
from journeycanvas.lanes.parts.spots import places_taken, wanted_width
from journeycanvas.model.stage import Stage
from journeycanvas.model.touchpoint import Touchpoint
from journeycanvas.remembering import forgettable
from journeycanvas.scene.scene import Column
from journeycanvas.text import longest_word_width
from journeycanvas.theme.paper import PaperTheme

BESIDE_NAME = 34.5
"""What a chevron needs beside its name."""
CARD_FURNITURE = 42.0
WIDEST_WORD = 320.0
"""A word wider than this is broken rather than widening its column."""


def natural_widths(journey: Journey, theme: PaperTheme) -> tuple[float, ...]:
    """Return the width in points that each stage wants."""
    held = touchpoints_by_stage(journey.touchpoints)
    crowds = tuple([_crowd(stage.id, held.get(stage.id, ())) for stage in journey.stages])
    return _natural_widths(theme.type.stage, journey.stages, crowds, theme)


def _crowd(stage: str, touchpoints: tuple[Touchpoint, ...]) -> tuple[int, int]:
    """Return how many touchpoints a stage holds, and how many places they take."""
    return len(touchpoints), places_taken(stage, touchpoints)


@latest
def _natural_widths(
    key: float, stages: tuple[Stage, ...], crowds: tuple[tuple[int, int], ...], theme: PaperTheme
) -> tuple[float, ...]:
    return tuple(
        stage.width or max(theme.spacing.column_min, _name_width(stage, theme), wanted_width(*crowd))
        for stage, crowd in zip(stages, crowds, strict=True)
    )


def _name_width(stage: Stage, theme: PaperTheme) -> float:
    return min(WIDEST_WORD, longest_word_width(stage.name, "semibold", theme.type.stage)) + BESIDE_NAME


def columns(journey: Journey, widths: tuple[float, ...], *, x: float, width: float) -> tuple[Column, ...]:
    """Return the columns from x on, stretched to fill the width where their own widths leave room.

    What is left over goes to the narrowest of those whose width is not set by hand, until all are alike.
    """
    by_hand = tuple([stage.width is not None for stage in journey.stages])
    return _columns(tuple([stage.id for stage in journey.stages]), by_hand, widths, x, width)


@forgettable
@lru_cache(maxsize=16)
def _columns(
    stages: tuple[str, ...], by_hand: tuple[bool, ...], widths: tuple[float, ...], x: float, width: float
) -> tuple[Column, ...]:
    """Return the columns of some stages; the very same objects again, so that all they hold is compared fast."""
    level = _level([own for own, is_set in zip(widths, by_hand, strict=True) if not is_set], width - sum(widths))
    placed = []
    for stage, own, is_set in zip(stages, widths, by_hand, strict=True):
        room = own if is_set else max(own, level)
        placed.append(Column(stage, x, room))
        x += room
    return tuple(placed)


def _level(widths: list[float], spare: float) -> float:
    """Return the width up to which the narrower ones rise when so much is shared out."""
    if spare <= 0 or not widths:
        return 0.0
    ordered = sorted(widths)
    level = ordered[0]
    for count, following in enumerate([*ordered[1:], float("inf")], start=1):
        needed = (following - level) * count
        if needed >= spare:
            return level + spare / count
        spare -= needed
        level = following
    return level
