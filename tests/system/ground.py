"""What a text or an icon of a scene stands on: the colours of all that is painted below it, mixed."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from journeycanvas.scene.scene import Scene
from journeycanvas.scene.shapes import Box, Command, Disc, Dots, Gradient, Icon, Outline, Shape, Words

PAPER = "#FFFFFF"
_STEPS = 8
"""Into how many straight lines a curve is cut."""

Point = tuple[float, float]
Fill = str | Gradient


class Seen(NamedTuple):
    """A text or an icon, the key of its node, and the colours it stands on at some points."""

    node: str
    shape: Words | Icon
    grounds: tuple[str, ...]


class _Filled(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float
    shape: Box | Disc | Outline
    fill: Fill


def seen(scene: Scene) -> Iterator[Seen]:
    """Give each text and icon of a scene with what is painted below it."""
    below: list[_Filled] = []
    for node in scene.nodes:
        for shape in node.shapes:
            if isinstance(shape, Words | Icon):
                yield Seen(node.key, shape, tuple({_ground(point, below) for point in _points(shape)}))
            elif (filled := _filled(shape)) is not None:
                below.append(filled)


def mixed(colour: str, ground: str) -> str:
    """Return a colour that may let something through, laid over another."""
    opacity = int(colour[7:9], 16) / 255 if len(colour) == 9 else 1.0
    return "#" + "".join(
        f"{round(over * opacity + under * (1 - opacity)):02X}"
        for over, under in zip(parts(colour), parts(ground), strict=True)
    )


def parts(colour: str) -> tuple[int, int, int]:
    """Return red, green and blue, from 0 to 255."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _points(shape: Words | Icon) -> tuple[Point, ...]:
    """Return points in the middle of the letters, or of the icon."""
    if isinstance(shape, Icon):
        return ((shape.x + shape.size / 2, shape.y + shape.size / 2),)
    middle = shape.y - shape.size * 0.3
    return tuple((shape.x + shape.width * share, middle) for share in (0.02, 0.25, 0.5, 0.75, 0.98))


def _filled(shape: Shape) -> _Filled | None:
    """Return a shape that covers what is below it, with its reach."""
    if isinstance(shape, Box) and shape.fill:
        return _Filled(shape.x, shape.y, shape.x + shape.width, shape.y + shape.height, shape, shape.fill)
    if isinstance(shape, Disc) and shape.fill:
        x, y, r = shape.x, shape.y, shape.radius
        return _Filled(x - r, y - r, x + r, y + r, shape, shape.fill)
    if isinstance(shape, Outline) and shape.fill:
        xs, ys = zip(*_corners(tuple(shape.commands)), strict=True)
        return _Filled(min(xs), min(ys), max(xs), max(ys), shape, shape.fill)
    return None


def _ground(point: Point, below: list[_Filled]) -> str:
    x, y = point
    colour = PAPER
    for filled in below:
        if filled.left <= x <= filled.right and filled.top <= y <= filled.bottom and _holds(filled.shape, x, y):
            colour = mixed(_colour_at(filled.fill, y), colour)
    return colour


def _colour_at(fill: Fill, y: float) -> str:
    if isinstance(fill, str):
        return fill
    share = max(0.0, min(1.0, (y - fill.top) / (fill.bottom - fill.top)))
    start, end = ([*parts(colour), int(colour[7:9] or "FF", 16)] for colour in (fill.from_colour, fill.to_colour))
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in zip(start, end, strict=True))


def _holds(shape: Box | Disc | Outline, x: float, y: float) -> bool:
    if isinstance(shape, Box):
        return True
    if isinstance(shape, Disc):
        return (x - shape.x) ** 2 + (y - shape.y) ** 2 <= shape.radius**2
    corners = _corners(tuple(shape.commands))
    inside = False
    for (x1, y1), (x2, y2) in zip(corners, (*corners[1:], corners[0]), strict=True):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            inside = not inside
    return inside


@lru_cache(maxsize=4096)
def _corners(commands: tuple[Command, ...]) -> tuple[Point, ...]:
    """Return the corners of a figure, its curves cut into straight lines."""
    corners: list[Point] = []
    for command in commands:
        if len(command) == 3:
            corners.append((command[1], command[2]))
        elif len(command) == 7:
            start, (_, x1, y1, x2, y2, x3, y3) = corners[-1], command
            for step in range(1, _STEPS + 1):
                t = step / _STEPS
                u = 1 - t
                corners.append(
                    (
                        u**3 * start[0] + 3 * u * u * t * x1 + 3 * u * t * t * x2 + t**3 * x3,
                        u**3 * start[1] + 3 * u * u * t * y1 + 3 * u * t * t * y2 + t**3 * y3,
                    )
                )
    return tuple(corners)


class Drawn(NamedTuple):
    """A line, a ring or dots that tell something: the key of the node, the colour, and those beside and below it."""

    node: str
    colour: str
    grounds: tuple[str, ...]


def drawn(scene: Scene, *roles: str) -> Iterator[Drawn]:
    """Give the lines, rings and dots of nodes of these roles with what they stand on."""
    below: list[_Filled] = []
    for node in scene.nodes:
        for shape in node.shapes:
            points, colour = _line(shape)
            if node.role in roles and colour:
                yield Drawn(node.key, colour, tuple({_ground(point, below) for point in points}))
            if (filled := _filled(shape)) is not None:
                below.append(filled)


def _line(shape: Shape) -> tuple[tuple[Point, ...], str | None]:
    """Return points just beside a line or a ring, or of dots, and the colour; a filled figure is its own line."""
    match shape:
        case Disc(x=x, y=y, radius=radius, stroke=str() as stroke, fill=fill):
            if stroke == PAPER and fill:
                return (), None  # a badge: its white rim keeps it apart from whatever is below
            r = radius + 1.0
            return ((x - r, y), (x + r, y), (x, y - r), (x, y + r)), stroke
        case Dots(points=points, fill=fill):
            return tuple(zip(points[0::8], points[1::8], strict=False)), fill
        case Outline(commands=commands, stroke=str() as stroke):
            return _corners(tuple(commands))[::3], stroke
        case _:
            return (), None
