"""A scene without anything transparent, as PDF/A-1 asks for: pale colours as they look on what lies under them.

A wash goes under the lines it lay over, which it would hide now; all else stays where it is.
"""

import base64
import io
from collections.abc import Iterator, Sequence
from functools import lru_cache, partial

from journeycanvas.exports.notation import colour
from journeycanvas.exports.outlines import bounds
from journeycanvas.exports.pictures import UnreadablePictureError, opened
from journeycanvas.remembering import forgettable
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Layer, Node, Scene, Shown
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

_WHITE = "#FFFFFF"
_KEPT = 64
_PAINTS = ("fill", "stroke")

_Ground = Sequence[tuple[Rect, str]]
"""The coloured boxes that all else stands on, the lowest first."""


def opaque(scene: Scene) -> Scene:
    """Return the scene as it looks, without anything that shows through."""
    ground = [each for node in scene.nodes if node.layer <= Layer.BAND for each in _filled(node)]
    low = [node for node in scene.nodes if node.layer <= Layer.BAND]
    washes = tuple([_on(ground, shape) for node in scene.nodes for shape in node.shapes if _is_wash(shape)])
    whole = Rect(0.0, 0.0, scene.width, scene.height)
    under = [Node("washes", "wash", Layer.BAND, whole, washes)] if washes else []
    rest = [_opaque(node, ground) for node in scene.nodes if node.layer > Layer.BAND]
    return scene._replace(groups=((*[_opaque(node, ground) for node in low], *under, *rest),))


def over(upper: str, lower: str) -> str:
    """Return the colour that one colour shows over another one, which is opaque, as #RRGGBB."""
    top, bottom = colour(upper), colour(lower)
    mixed = (a * top.opacity + b * (1 - top.opacity) for a, b in zip(top[:3], bottom[:3], strict=True))
    return "#" + "".join([f"{round(255 * part):02X}" for part in mixed])


def _filled(node: Node) -> Iterator[tuple[Rect, str]]:
    for shape in node.shapes:
        if isinstance(shape, Box) and shape.fill is not None and len(shape.fill) == len(_WHITE):
            yield Rect(shape.x, shape.y, shape.width, shape.height), shape.fill


def _is_wash(shape: Shape) -> bool:
    fill = shape.fill if isinstance(shape, Outline) else None
    return isinstance(fill, Gradient) and len(fill.from_colour + fill.to_colour) > 2 * len(_WHITE)


def _opaque(node: Node, ground: _Ground) -> Node:
    if not any(map(_is_clear, node.shapes)):
        return node
    show = partial(_shown, node, ground)
    return Node(node.key, node.role, node.layer, node.bounds, record=node.record, on_paper=node.on_paper, show=show)


def _is_clear(shape: Shape) -> bool:
    if isinstance(shape, Image) or _is_wash(shape):
        return True
    paints = (getattr(shape, name, None) for name in _PAINTS)
    return any(isinstance(paint, str) and len(paint) > len(_WHITE) for paint in paints)


def _shown(node: Node, ground: _Ground) -> Shown:
    below = _under(ground, node.bounds)
    shapes = tuple([_plain(shape, below) for shape in node.shapes if not _is_wash(shape)])
    return Shown(shapes, node.name, node.texts)


def _plain(shape: Shape, below: str) -> Shape:
    match shape:
        case Image():
            return shape._replace(picture=_opaque_picture(shape.picture, below))
        case Box() | Disc():
            return shape._replace(fill=_over_or_none(shape.fill, below), stroke=_over_or_none(shape.stroke, below))
        case Outline():
            fill = shape.fill if isinstance(shape.fill, Gradient) else _over_or_none(shape.fill, below)
            return shape._replace(fill=fill, stroke=_over_or_none(shape.stroke, below))
        case Rule() | Icon():
            return shape._replace(stroke=over(shape.stroke, below))
        case Dots() | Words():
            return shape._replace(fill=over(shape.fill, below))


def _over_or_none(paint: str | None, below: str) -> str | None:
    return None if paint is None else over(paint, below)


def _on(ground: _Ground, shape: Shape) -> Shape:
    """Return a wash in the colours that it shows on what it lies on."""
    assert isinstance(shape, Outline)
    assert isinstance(shape.fill, Gradient)
    fill, below = shape.fill, _under(ground, bounds(shape.commands))
    start, end = over(fill.from_colour, below), over(fill.to_colour, below)
    # Both halves of a wash have one outline: what was clear would hide the other half.
    goes_on = colour(fill.from_colour).opacity > 0, colour(fill.to_colour).opacity > 0
    return shape._replace(fill=fill._replace(from_colour=start, to_colour=end, goes_on=goes_on))


def _under(ground: _Ground, box: Rect) -> str:
    x, y = box.x + box.width / 2, box.y + box.height / 2
    return next((fill for rect, fill in reversed(ground) if rect.contains(x, y)), _WHITE)


@forgettable
@lru_cache(maxsize=_KEPT)
def _opaque_picture(picture: EncodedPicture, below: str) -> EncodedPicture:
    """Return a picture on a ground where it lets through; one that cannot be read stays, for whoever draws it."""
    from PIL import Image as Pixels  # slow to load, and few maps have pictures

    try:
        pixels = opened(base64.b64decode(picture.base64))
    except (UnreadablePictureError, ValueError):
        return picture
    if "transparency" not in pixels.info and pixels.mode not in ("RGBA", "LA", "PA"):
        return picture
    clear = pixels.convert("RGBA")
    filled = Pixels.new("RGBA", clear.size, below)
    filled.alpha_composite(clear)
    buffer = io.BytesIO()
    filled.convert("RGB").save(buffer, "PNG")
    content = base64.b64encode(buffer.getvalue()).decode("ascii")
    return picture._replace(key=f"{picture.key}:{below}", media_type="image/png", base64=content)
