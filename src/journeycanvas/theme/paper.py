"""The look of the map: colours, type sizes and spacing on paper, in points."""

from functools import lru_cache
from typing import NamedTuple

from journeycanvas.theme.contrast import SIGN_CONTRAST, contrast


class Colours(NamedTuple):
    """The colour roles of the map; colour-blind safe, text roles at 4.5:1 on the paper and on bands."""

    paper: str = "#FFFFFF"
    ink: str = "#1F2633"
    secondary: str = "#5D6779"
    hairline: str = "#DDE2EA"
    band: str = "#F5F7FA"
    track: str = "#E6EAF0"
    accent: str = "#2F4B7C"
    brand: str = "#2F4B7C"
    """Of what is filled; the accent alone is seen on the paper in any case."""
    accent_soft: str = "#DCE6F5"
    on_accent: str = "#FFFFFF"
    on_accent_soft: str = "#C9D5EA"
    positive: str = "#1B8A7A"
    positive_text: str = "#147063"
    positive_soft: str = "#E3F4F1"
    positive_wash: str = "#EFF7F5"
    positive_line: str = "#BFE0DA"
    neutral: str = "#828B9B"
    badge_line: str = "#9AA4B5"
    negative: str = "#C8502D"
    negative_text: str = "#B0421F"
    negative_soft: str = "#FDEBE4"
    negative_wash: str = "#FDF0EA"
    negative_line: str = "#F0C9B8"
    truth: str = "#B57B00"
    truth_text: str = "#8A5D00"
    truth_soft: str = "#FFF3CF"
    note: str = "#FFF8E1"
    note_line: str = "#F0DFA8"


class Type(NamedTuple):
    """Type sizes on paper in points."""

    title: float = 20.0
    stage: float = 11.0
    figure: float = 12.0
    persona: float = 11.5
    lane: float = 9.5
    card: float = 9.0
    label: float = 8.5
    body: float = 9.0
    caption: float = 8.0
    small: float = 7.5
    smallest: float = 7.0


class Spacing(NamedTuple):
    """Distances on paper in points, on a four-point grid."""

    unit: float = 4.0
    margin: float = 32.0
    lane_head: float = 104.0
    column_min: float = 148.0
    column_max: float = 640.0
    lane_gap: float = 8.0
    card_gap: float = 4.0
    card_padding: float = 7.0
    cell_padding: float = 6.0
    radius: float = 4.0
    hairline: float = 0.75
    touchpoint_radius: float = 15.0
    dot_radius: float = 1.5
    dot_step: float = 7.0


class PaperTheme(NamedTuple):
    """Everything layout needs to know about the look of the map."""

    colours: Colours = Colours()
    type: Type = Type()
    spacing: Spacing = Spacing()


PAPER = PaperTheme()


@lru_cache(maxsize=16)
def dressed(colour: str | None) -> PaperTheme:
    """Return the look of the map in the colour of a client (R85), None for our own.

    Icons and lines take it too where it stands out from the paper.
    """
    if colour is None:
        return PAPER
    colours = PAPER.colours
    accent = colour if contrast(colour, colours.paper) >= SIGN_CONTRAST else colours.accent
    return PAPER._replace(colours=colours._replace(brand=colour, accent=accent))


PATH_COLOURS = ("#2F4B7C", "#B0421F", "#147063", "#7A3E9D", "#8A5D00", "#3B6EA8", "#A03E6B", "#4B5563")
"""Colours given to paths whose persona has none, in order; told apart also by the shape of their dots' spacing."""
LEGIBLE_PT = 6.5
"""Text printed smaller than this is warned about."""
