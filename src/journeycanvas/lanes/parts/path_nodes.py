"""The nodes of the path lane: touchpoints, their labels, and gaps."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import NamedTuple

from journeycanvas.lanes.parts.kept import latest
from journeycanvas.lanes.parts.labels import Sizes
from journeycanvas.lanes.parts.line import BADGE_RADIUS, Badge
from journeycanvas.lanes.parts.moments import touchpoint_shapes, touchpoint_sketch
from journeycanvas.lanes.parts.spots import Spot
from journeycanvas.lanes.parts.touchpoint_labels import Label, details, label_shapes, label_sizes, sizes
from journeycanvas.language import N_
from journeycanvas.model.moments import MOMENT_KINDS
from journeycanvas.model.named import GAPS, emotion_name
from journeycanvas.model.touchpoint import Touchpoint
from journeycanvas.remembering import forgettable
from journeycanvas.scene.asked import Asked
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.placing.search import Placed
from journeycanvas.scene.scene import EditableText, Layer, Node, Shown
from journeycanvas.scene.shapes import Disc, Icon, Rule, Shape
from journeycanvas.theme.paper import Colours, PaperTheme

PICTURED = N_("with pictures")
HESITATES, HESITATES_FIRST = N_("hesitation"), N_("first hesitation")
_BADGE_SIDE = 2 * BADGE_RADIUS

Options = tuple[Label, ...]
"""A label in the sizes it may take."""


class Manner(NamedTuple):
    """What is the same for all of a stage: its name, the look, the language, the channels, the first hesitations."""

    stage: str
    theme: PaperTheme
    language: str
    word: Callable[[str], str]
    channels: Mapping[str, tuple[str, str]]
    hesitating_first: frozenset[str]
    """The touchpoints of the stage where the client hesitates for the first time on a path."""


def icon_of(touchpoint: Touchpoint, channels: Mapping[str, tuple[str, str]]) -> str:
    """Return the icon chosen by hand, else that of the main channel, else that of the kind of moment."""
    if touchpoint.icon:
        return touchpoint.icon
    for channel in touchpoint.channels:
        return channels[channel][1]
    return MOMENT_KINDS[touchpoint.moment].icon if touchpoint.moment != "ordinary" else "click"


@forgettable
@lru_cache(maxsize=256)
def spot_box(spot: Spot) -> Rect:
    """Return the box that a touchpoint with its badges takes."""
    x, y, r = spot
    reach = r * 1.18 + 1.0
    side = 2 * reach
    return Rect(x - reach, y - reach, side, side)


@forgettable
@lru_cache(maxsize=256)
def badge_box(badge: Badge) -> Rect:
    """Return the box of the disc of a gap."""
    return Rect(badge.x - BADGE_RADIUS, badge.y - BADGE_RADIUS, _BADGE_SIDE, _BADGE_SIDE)


def gap_label(badge: Badge, theme: PaperTheme, language: str, word: Callable[[str], str]) -> tuple[Options, Sizes]:
    """Return what changes at a gap, in words, and how large that is; the same objects where the same changes."""
    return _gap_label(badge.changes, theme.colours.secondary, theme.type.small, language, word)


@forgettable
@lru_cache(maxsize=64)
def _gap_label(
    changes: tuple[str, ...], fill: str, size: float, language: str, word: Callable[[str], str]
) -> tuple[Options, Sizes]:
    text = ", ".join(word(GAPS[change]) for change in changes)
    options = label_sizes(text, "", fill, size, size, "medium", language)
    return options, sizes(options)


def touchpoint_node(touchpoint: Touchpoint, spot: Spot, emotion: float | None, manner: Manner) -> Node:
    """Draw a touchpoint, named for a screen reader with its kind, its stage and its emotion."""
    return Node(
        f"touchpoint:{touchpoint.id}",
        "touchpoint",
        Layer.TOUCHPOINT,
        spot_box(spot),
        record=touchpoint.id,
        show=Asked((_touchpoint, touchpoint, spot, emotion, manner)),
        sketch=Asked((touchpoint_sketch, touchpoint, spot, manner.theme.colours)),
    )


def _touchpoint(touchpoint: Touchpoint, spot: Spot, emotion: float | None, manner: Manner) -> Shown:
    stage, theme, language, word, channels, hesitating_first = manner
    icon = icon_of(touchpoint, channels)
    is_first = touchpoint.id in hesitating_first
    kind = word(MOMENT_KINDS[touchpoint.moment].title)
    pictured = word(PICTURED) if touchpoint.pictures else ""
    told = details(touchpoint, word, language)
    hesitation = word(HESITATES_FIRST if is_first else HESITATES) if touchpoint.hesitation else ""
    parts = (touchpoint.name, kind, stage, word(emotion_name(emotion)), hesitation, told, pictured)
    name = ", ".join(part for part in parts if part)
    return Shown(touchpoint_shapes(touchpoint, icon, spot, theme.colours, hesitates_first=is_first), name)


@latest
def label_node(key: str, touchpoint: Touchpoint, label: Label, spot: Placed, theme: PaperTheme) -> Node:
    """Draw the label of a touchpoint, with its leader where it stands away."""
    return Node(
        f"label:{key}",
        "label",
        Layer.LABEL,
        spot.bounds,
        record=key,
        show=Asked((_label, touchpoint, label, spot, theme)),
    )


def _label(touchpoint: Touchpoint, label: Label, spot: Placed, theme: PaperTheme) -> Shown:
    fill = theme.colours.ink
    shapes: list[Shape] = []
    if spot.leader is not None:
        shapes.append(Rule(*spot.leader, theme.colours.badge_line, 0.75))
    shapes += label_shapes(label, spot.rect, spot.side, fill, details_fill=theme.colours.secondary)
    align = {"right": "left", "left": "right"}.get(spot.side, "center")
    text_box = Rect(spot.rect.x, spot.rect.y, spot.rect.width, label.text.height)
    text = EditableText(
        touchpoint.id, "name", text_box, touchpoint.name, "semibold", theme.type.label, fill, align, many_lines=False
    )
    return Shown(tuple(shapes), touchpoint.name, (text,))


@latest
def badge_node(
    key: tuple[str, str], badge: Badge, options: tuple[Label, ...], spot: Placed | None, theme: PaperTheme
) -> Node:
    """Draw a gap: a broken link on the line, and what changes where there is room for the word."""
    label = None if spot is None else options[spot.option]
    bounds = badge_box(badge) if spot is None else badge_box(badge).united(spot.rect)
    show = Asked((_badge, badge, options[0], label, spot, theme))
    sketch = Asked((_badge_sketch, badge, theme.colours))
    return Node(f"gap:{key[0]}:{key[1]}", "gap", Layer.BADGE, bounds, show=show, sketch=sketch)


def _badge_sketch(badge: Badge, colours: Colours) -> tuple[Shape, ...]:
    return (Disc(badge.x, badge.y, BADGE_RADIUS, colours.paper, colours.badge_line, 1.0),)


def _badge(badge: Badge, named: Label, label: Label | None, spot: Placed | None, theme: PaperTheme) -> Shown:
    colours = theme.colours
    size = BADGE_RADIUS * 1.27
    shapes: list[Shape] = [
        *_badge_sketch(badge, colours),
        Icon("unlink", badge.x - size / 2, badge.y - size / 2, size, colours.secondary, 1.0),
    ]
    if spot is not None and label is not None:
        shapes += label_shapes(label, spot.rect, spot.side, colours.secondary)
    return Shown(tuple(shapes), " ".join(line for line, _ in named.text.lines))
