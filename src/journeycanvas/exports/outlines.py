"""The lines and curves of a scene's shapes, for the formats that know paths alone."""

from collections.abc import Iterable, Sequence

from journeycanvas.exports.notation import decimals
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.shapes import Box, Command, Disc

_ROUND = 0.5522847498
"""How far the handles of a cubic curve stand off, in radii, for a quarter of a circle."""


def box_outline(box: Box) -> list[Command]:
    """Return a round-cornered box, clockwise from the start of its upper edge, as SVG draws and dashes it."""
    radius = min(box.radius, box.width / 2, box.height / 2)
    x, y, right, bottom = box.x, box.y, box.x + box.width, box.y + box.height
    off = radius * (1 - _ROUND)
    return [
        ("M", x + radius, y),
        ("L", right - radius, y),
        ("C", right - off, y, right, y + off, right, y + radius),
        ("L", right, bottom - radius),
        ("C", right, bottom - off, right - off, bottom, right - radius, bottom),
        ("L", x + radius, bottom),
        ("C", x + off, bottom, x, bottom - off, x, bottom - radius),
        ("L", x, y + radius),
        ("C", x, y + off, x + off, y, x + radius, y),
        ("Z",),
    ]


def disc_outline(disc: Disc) -> list[Command]:
    """Return a circle, clockwise from its rightmost point, as SVG draws and dashes it."""
    x, y, radius = disc.x, disc.y, disc.radius
    off = radius * _ROUND
    return [
        ("M", x + radius, y),
        ("C", x + radius, y + off, x + off, y + radius, x, y + radius),
        ("C", x - off, y + radius, x - radius, y + off, x - radius, y),
        ("C", x - radius, y - off, x - off, y - radius, x, y - radius),
        ("C", x + off, y - radius, x + radius, y - off, x + radius, y),
        ("Z",),
    ]


def bounds(commands: Iterable[Command]) -> Rect:
    """Return a rectangle that holds every point and handle of an outline."""
    points = [command[1:] for command in commands if len(command) > 1]
    xs = [x for point in points for x in point[::2]]
    ys = [y for point in points for y in point[1::2]]
    if not xs:
        return Rect(0.0, 0.0, 0.0, 0.0)
    return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def svg_path(commands: Iterable[Command]) -> str:
    """Return an outline as the d of an SVG path."""
    return "".join([command[0] + decimals(command[1:]) for command in commands])


def crossed(box: Rect) -> Sequence[Command]:
    """Return a rectangle with both diagonals: what stands for a picture that cannot be read."""
    return (
        ("M", box.x, box.y),
        ("L", box.right, box.y),
        ("L", box.right, box.bottom),
        ("L", box.x, box.bottom),
        ("Z",),
        ("L", box.right, box.bottom),
        ("M", box.right, box.y),
        ("L", box.x, box.bottom),
    )
