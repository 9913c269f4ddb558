"""A scene for a printer that is to spare its colours, or its ink: in greys, or in lines on white paper.

Kinds of moments, paths and feelings are told apart by shape, sign and word, never by colour alone: so they still are.
"""

import base64
import io
from collections.abc import Iterator, Sequence
from functools import lru_cache, partial
from typing import Literal, get_args

from journeycanvas.exports.pictures import UnreadablePictureError, opened
from journeycanvas.remembering import forgettable
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Node, Scene, Shown
from journeycanvas.scene.shapes import (
    Box,
    Disc,
    Dots,
    EncodedPicture,
    Gradient,
    Icon,
    Image,
    Outline,
    Rule,
    Shape,
    Words,
)
from journeycanvas.theme.contrast import luminance
from journeycanvas.theme.paper import PAPER

Ink = Literal["colour", "grey", "saving"]
INKS: tuple[Ink, ...] = get_args(Ink)
WHITE, DARK = "#ffffff", PAPER.colours.ink
_SMALL, _THIN = 1_400.0, 14.0
"""Square points up to which a filled shape is a sign and stays filled, a touchpoint's disc being of 700; and how thin a
bar is."""
_PALE = 0.85
"""The luminance of bands, which need no frame."""
_EDGE = 0.75
_LINEAR = 0.0031308
_KEPT = 64


def inked(scene: Scene, ink: Ink) -> Scene:
    """Return the scene as it is printed in an ink; that in colour is the same."""
    if ink == "colour":
        return scene
    groups = tuple([tuple([_inked(node, ink) for node in group]) for group in scene.groups])
    return scene._replace(groups=groups)


def _inked(node: Node, ink: Ink) -> Node:
    return Node(
        node.key,
        node.role,
        node.layer,
        node.bounds,
        record=node.record,
        on_paper=node.on_paper,
        show=partial(_shown, node, ink),
    )


def _shown(node: Node, ink: Ink) -> Shown:
    shapes = node.shapes if ink == "grey" else tuple(_spared(node.shapes))
    return Shown(tuple([_grey_shape(shape) for shape in shapes]), node.name, node.texts)


def _spared(shapes: Sequence[Shape]) -> Iterator[Shape]:
    """Yield shapes without large fills; what was light on a dark one is dark on the paper."""
    emptied: list[Rect] = []
    for shape in shapes:
        if isinstance(shape, Box | Outline) and shape.fill is not None and _is_large(_box_of(shape)):
            emptied.append(_box_of(shape))
            yield _emptied(shape)
        elif _stands_on(shape, emptied):
            yield _darkened(shape)
        else:
            yield shape


def _emptied(shape: Box | Outline) -> Shape:
    """Return a shape with a white ground, framed where its fill alone told it from the paper; a wash goes."""
    fill = shape.fill
    if isinstance(fill, Gradient) or (isinstance(shape, Outline) and shape.stroke is None and _is_light(fill)):
        return shape._replace(fill=None)
    if shape.stroke is not None or (fill is not None and luminance(fill) > _PALE):
        return shape._replace(fill=WHITE)
    return shape._replace(fill=WHITE, stroke=DARK, stroke_width=_EDGE)


def _darkened(shape: Shape) -> Shape:
    """Return what was light on a dark ground dark; what has a dark ground of its own stays."""
    match shape:
        case Words(fill=colour) if _is_light(colour):
            return shape._replace(fill=DARK)
        case Icon(stroke=colour) if _is_light(colour):
            return shape._replace(stroke=DARK)
        case Disc(stroke=str() as colour) if _is_light(colour):
            return shape._replace(fill=None if shape.fill is None else DARK, stroke=DARK)
        case _:
            return shape


def _is_large(box: Rect) -> bool:
    return box.width * box.height > _SMALL and min(box.width, box.height) > _THIN


def _is_light(colour: str | None) -> bool:
    return colour is not None and luminance(colour[:7]) > 0.5


def _stands_on(shape: Shape, boxes: Sequence[Rect]) -> bool:
    match shape:
        case Words():
            return any(box.contains(shape.x + shape.width / 2, shape.y - shape.size / 3) for box in boxes)
        case Icon():
            half = shape.size / 2
            return any(box.contains(shape.x + half, shape.y + half) for box in boxes)
        case Disc():
            return any(box.contains(shape.x, shape.y) for box in boxes)
        case _:
            return False


def _box_of(shape: Box | Outline) -> Rect:
    if isinstance(shape, Box):
        return Rect(shape.x, shape.y, shape.width, shape.height)
    flat = [float(part) for command in shape.commands for part in command[1:]]
    xs, ys = flat[::2], flat[1::2]
    return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)) if flat else Rect(0.0, 0.0, 0.0, 0.0)


def _grey_shape(shape: Shape) -> Shape:
    match shape:
        case Box() | Disc():
            return shape._replace(fill=_grey_or_none(shape.fill), stroke=_grey_or_none(shape.stroke))
        case Outline():
            fill = shape.fill
            if isinstance(fill, Gradient):
                faded = fill._replace(from_colour=grey(fill.from_colour), to_colour=grey(fill.to_colour))
                return shape._replace(fill=faded, stroke=_grey_or_none(shape.stroke))
            return shape._replace(fill=_grey_or_none(fill), stroke=_grey_or_none(shape.stroke))
        case Rule() | Icon():
            return shape._replace(stroke=grey(shape.stroke))
        case Dots() | Words():
            return shape._replace(fill=grey(shape.fill))
        case Image():
            return shape._replace(picture=_grey_picture(shape.picture))


def _grey_or_none(colour: str | None) -> str | None:
    return None if colour is None else grey(colour)


@lru_cache(maxsize=512)
def grey(colour: str) -> str:
    """Return the grey that is as light as a colour, so that all contrasts stay; its opacity too (IEC 61966-2-1)."""
    linear = luminance(colour[:7])
    level = 12.92 * linear if linear <= _LINEAR else 1.055 * linear ** (1 / 2.4) - 0.055
    return "#" + f"{round(255 * level):02x}" * 3 + colour[7:]


@forgettable
@lru_cache(maxsize=_KEPT)
def _grey_picture(picture: EncodedPicture) -> EncodedPicture:
    """Return a picture in greys; one that cannot be read stays, for whoever draws it to say so."""
    try:
        pixels = opened(base64.b64decode(picture.base64))
    except (UnreadablePictureError, ValueError):
        return picture
    buffer = io.BytesIO()
    pixels.convert("LA" if "A" in pixels.mode else "L").save(buffer, "PNG")
    content = base64.b64encode(buffer.getvalue()).decode("ascii")
    return picture._replace(key=f"{picture.key}:grey", media_type="image/png", base64=content)
