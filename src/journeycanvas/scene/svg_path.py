"""The path notation of SVG as absolute moves, lines and cubic curves (https://www.w3.org/TR/SVG2/paths.html)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from journeycanvas.scene.arcs import Ellipse, cubics

if TYPE_CHECKING:  # icons are drawn before there is any map
    from journeycanvas.scene.shapes import Command

_LETTER_AND_NUMBERS = re.compile(r"([MmHhVvLlAaCcSsQqTtZz])([^A-DF-Za-df-z]*)")
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_COORDINATE = rf"({_NUMBER.pattern})[\s,]*"
_ARC = re.compile(_COORDINATE * 3 + r"([01])[\s,]*([01])[\s,]*" + _COORDINATE * 2)
_HOW_MANY = {"M": 2, "L": 2, "T": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "Z": 0}


class PathNotationError(ValueError):
    """A text is not a path in the notation of SVG."""


def commands(notation: str) -> tuple[Command, ...]:
    """Return the path as absolute commands; arcs and quadratic curves become cubic ones; raises PathNotationError."""
    pen = _Pen()
    covered = 0
    for found in _LETTER_AND_NUMBERS.finditer(notation):
        if notation[covered : found.start()].strip(" ,\t\n\r"):
            break
        covered = found.end()
        for letter, numbers in _steps(found[1], found[2]):
            pen.draw(letter, numbers)
    if notation[covered:].strip() or (pen.drawn and pen.drawn[0][0] != "M"):
        raise PathNotationError(notation)
    return tuple(pen.drawn)


def _steps(letter: str, written: str) -> Iterator[tuple[str, list[float]]]:
    """Give each step a letter stands for: more numbers than it needs repeat it, and a move goes on as lines."""
    upper = letter.upper()
    rows = _ARC.findall(written) if upper == "A" else _rows(_NUMBER.findall(written), _HOW_MANY[upper])
    pattern = _ARC if upper == "A" else _NUMBER
    if not rows or pattern.sub("", written).strip(" ,\t\n\r"):
        raise PathNotationError(letter + written)
    for number, row in enumerate(rows):
        yield {"M": "L", "m": "l"}.get(letter, letter) if number else letter, [float(value) for value in row]


def _rows(values: list[str], length: int) -> list[list[str]]:
    if length == 0:
        return [[]] if not values else []
    if len(values) % length:
        return []
    return [values[at : at + length] for at in range(0, len(values), length)]


class _Pen:
    """Where the drawing has come to, and the commands so far."""

    def __init__(self) -> None:
        self.x = self.y = 0.0
        self.start = (0.0, 0.0)
        self.control: tuple[float, float] | None = None
        """The last control point, mirrored by the smooth curves S and T."""
        self.control_of = ""
        self.drawn: list[Command] = []

    def draw(self, letter: str, numbers: list[float]) -> None:
        """Carry out one step; numbers of a small letter are counted from where the pen is."""
        upper = letter.upper()
        origin_x, origin_y = (0.0, 0.0) if letter == upper else (self.x, self.y)
        if upper == "H":
            self._line(origin_x + numbers[0], self.y)
        elif upper == "V":
            self._line(self.x, origin_y + numbers[0])
        elif upper == "A":
            radius_x, radius_y, turn, is_large, is_clockwise, x, y = numbers
            end = (origin_x + x, origin_y + y)
            self._arc(Ellipse(radius_x, radius_y, turn), bool(is_large), bool(is_clockwise), end)
        elif upper == "Z":
            self.drawn.append(("Z",))
            self.x, self.y = self.start
        else:
            points = [(origin_x + x, origin_y + y) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
            self._through(upper, points)
        self.control_of = upper

    def _through(self, upper: str, points: list[tuple[float, float]]) -> None:
        if upper == "M":
            self.x, self.y = self.start = points[0]
            self.drawn.append(("M", self.x, self.y))
        elif upper == "L":
            self._line(*points[0])
        elif upper == "C":
            self._cubic(*points)
        elif upper == "S":
            self._cubic(self._mirrored("CS"), *points)
        elif upper == "Q":
            self._quadratic(*points)
        else:
            self._quadratic(self._mirrored("QT"), *points)

    def _mirrored(self, letters: str) -> tuple[float, float]:
        if self.control is None or self.control_of not in letters:
            return self.x, self.y
        return 2 * self.x - self.control[0], 2 * self.y - self.control[1]

    def _line(self, x: float, y: float) -> None:
        self.drawn.append(("L", x, y))
        self.x, self.y = x, y

    def _cubic(self, first: tuple[float, float], second: tuple[float, float], end: tuple[float, float]) -> None:
        self.drawn.append(("C", *first, *second, *end))
        self.control = second
        self.x, self.y = end

    def _quadratic(self, control: tuple[float, float], end: tuple[float, float]) -> None:
        first = (self.x + (control[0] - self.x) * 2 / 3, self.y + (control[1] - self.y) * 2 / 3)
        second = (end[0] + (control[0] - end[0]) * 2 / 3, end[1] + (control[1] - end[1]) * 2 / 3)
        self._cubic(first, second, end)
        self.control = control

    def _arc(self, ellipse: Ellipse, is_large: bool, is_clockwise: bool, end: tuple[float, float]) -> None:
        if end == (self.x, self.y):
            return
        if 0 in (ellipse.radius_x, ellipse.radius_y):
            self._line(*end)
            return
        for curve in cubics((self.x, self.y), end, ellipse=ellipse, is_large=is_large, is_clockwise=is_clockwise):
            self._cubic(*curve)
