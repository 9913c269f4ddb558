"""Numbers and colours as the paper formats write them: short, and the same on every computer."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from journeycanvas.remembering import forgettable

_NUMBERS_KEPT = 16_384
"""A map repeats its columns, rows and sizes: looking a number up is six times as fast as writing it."""
_COLOUR = re.compile("#[0-9A-Fa-f]{6}([0-9A-Fa-f]{2})?")


class Colour(NamedTuple):
    """Red, green, blue and opacity, each from 0 to 1."""

    red: float
    green: float
    blue: float
    opacity: float


@forgettable
@lru_cache(_NUMBERS_KEPT)
def decimal(value: float) -> str:
    """Return a length with at most two decimals and no needless zero; a hundredth of a point is not seen."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def decimals(values: Sequence[float]) -> str:
    """Return lengths as decimal writes each, one space between them; several times as fast for many."""
    return short(" %.2f" * len(values) % tuple(values) + " ")[1:-1]


def short(text: str) -> str:
    """Return text without the needless zeros of its numbers: each has two decimals, and a space after it."""
    return text.replace("0 ", " ").replace(".0 ", " ").replace("-0 ", "0 ")


def fraction(value: float) -> str:
    """Return a number between -1 and 1, or a scale, with at most four decimals."""
    text = f"{value:.4f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


@cache
def colour(code: str) -> Colour:
    """Return the colour written #rrggbb or #rrggbbaa; raises ValueError for anything else."""
    if not _COLOUR.fullmatch(code):
        raise ValueError(f"not a colour: {code!r}")
    parts = [channel / 255 for channel in bytes.fromhex(code[1:])]
    return Colour(parts[0], parts[1], parts[2], parts[3] if len(parts) == 4 else 1.0)
