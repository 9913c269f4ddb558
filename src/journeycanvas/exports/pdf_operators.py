"""Outlines and colours as the operators of a PDF page (ISO 32000-1, annex A)."""

from collections.abc import Iterable
from functools import cache, lru_cache

from journeycanvas.exports.notation import colour, fraction
from journeycanvas.exports.outlines import box_outline, disc_outline
from journeycanvas.remembering import forgettable
from journeycanvas.scene.shapes import Box, Command, Disc

_OPERATORS = {
    "M": "%.2f %.2f m",
    "L": "%.2f %.2f l",
    "C": "%.2f %.2f %.2f %.2f %.2f %.2f c",
    "Z": "h",
}
_SIZES_KEPT = 1024


def path(commands: Iterable[Command]) -> str:
    """Return an outline as path operators, in hundredths of a point."""
    return " ".join([_OPERATORS[command[0]] % command[1:] for command in commands]).replace(".00 ", " ")


@forgettable
@lru_cache(_SIZES_KEPT)
def disc(radius: float) -> str:
    """Return a circle around the origin as path operators."""
    return path(disc_outline(Disc(0.0, 0.0, radius)))


@forgettable
@lru_cache(_SIZES_KEPT)
def round_box(width: float, height: float, radius: float) -> str:
    """Return a round-cornered box at the origin as path operators."""
    return path(box_outline(Box(0.0, 0.0, width, height, radius=radius)))


@cache
def fill_colour(code: str) -> str:
    """Return the operator that fills with this colour; opacity is said apart."""
    return f"{_operands(code)} rg"


@cache
def stroke_colour(code: str) -> str:
    """Return the operator that strokes with this colour; opacity is said apart."""
    return f"{_operands(code)} RG"


def _operands(code: str) -> str:
    return " ".join(map(fraction, colour(code)[:3]))
