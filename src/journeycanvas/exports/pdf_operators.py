"""Outlines and colours as the operators of a PDF page (ISO 32000-1, annex A)."""

from collections.abc import Iterable
from functools import cache

from journeycanvas.exports.notation import colour, decimal, fraction
from journeycanvas.scene.shapes import Command

_LETTERS = {"M": "m", "L": "l", "C": "c", "Z": "h"}


def path(commands: Iterable[Command]) -> str:
    """Return an outline as path operators."""
    return " ".join(" ".join((*map(decimal, command[1:]), _LETTERS[command[0]])) for command in commands)


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
