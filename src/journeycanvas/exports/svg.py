"""A scene as SVG 1.1: real text, faces and pictures inside, one named group a node."""

import base64
from functools import lru_cache

from journeycanvas.exports import markup
from journeycanvas.exports.notation import colour, decimal, fraction, short
from journeycanvas.exports.outlines import crossed, svg_path
from journeycanvas.exports.pictures import Cutout, UnreadablePictureError, cutout
from journeycanvas.exports.svg_text import SvgFaces, words_markup
from journeycanvas.remembering import forgettable
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.icons import BOX, icon, is_known
from journeycanvas.scene.scene import Node, Scene
from journeycanvas.scene.shapes import Box, Disc, Dots, Gradient, Icon, Image, Outline, Rule, Shape, Words

_PICTURE_SIDE = 100
"""The size a picture is defined in, to be stretched wherever it is used."""
_UNREADABLE = "#8A93A3"
_PAPER = "#FFFFFF"
_INKS_KEPT = 1_024
"""Colours and lines as attributes: a map repeats few of them."""
_NAMESPACES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
_NO_LIGATURES = "text{font-variant-ligatures:none;white-space:pre}"
"""Layout measured without ligatures, and so they are drawn."""


def svg(scene: Scene) -> bytes:
    """Return the scene's sheet as an SVG file in UTF-8; the same scene gives the same bytes."""
    drawing = _Drawing()
    groups = [drawing.group(node) for node in scene.nodes if node.on_paper]
    sheet = scene.sheet
    size = {
        "width": f"{decimal(sheet.width_pt)}pt",
        "height": f"{decimal(sheet.height_pt)}pt",
        "viewBox": f"0 0 {decimal(sheet.width_pt / sheet.scale)} {decimal(sheet.height_pt / sheet.scale)}",
        "lang": scene.language or None,
        "xml:lang": scene.language or None,
        "xml:space": "preserve",
        "role": "graphics-document",
        "fill": "none",
    }
    return "\n".join(
        (
            '<?xml version="1.0" encoding="UTF-8"?>',
            f"<svg {_NAMESPACES}{markup.attributes(size)}>",
            f"<title>{markup.content(scene.title)}</title>",
            f"<desc>{markup.content(scene.subject)}</desc>",
            f"<style>{drawing.faces.rules()}\n{_NO_LIGATURES}</style>",
            f"<defs>{''.join((*drawing.definitions, *drawing.faces.outlines()))}</defs>",
            f'<rect width="100%" height="100%" fill="{_PAPER}"/>',
            *groups,
            "</svg>\n",
        )
    ).encode("utf-8")


class _Drawing:
    """The markup of shapes, and the definitions they refer to."""

    def __init__(self) -> None:
        self.faces = SvgFaces()
        self.definitions: list[str] = []
        self._names: dict[object, str] = {}

    def group(self, node: Node) -> str:
        title = f"<title>{markup.content(node.name)}</title>" if node.name else ""
        return f'<g id="{markup.identifier(node.key)}">{title}{"".join(map(self._shape, node.shapes))}</g>'

    def _shape(self, shape: Shape) -> str:
        match shape:
            case Words():
                return words_markup(shape, self.faces, _fill(shape.fill))
            case Box():
                return _box(shape)
            case Rule():
                return _rule(shape)
            case Disc():
                return _disc(shape)
            case Icon():
                return self._icon(shape)
            case Outline():
                return self._outline(shape)
            case Dots():
                return _dots(shape)
            case Image():
                return self._image(shape)

    def _outline(self, outline: Outline) -> str:
        fill = outline.fill
        painted = f' fill="url(#{self._fade(fill)})"' if isinstance(fill, Gradient) else _fill(fill)
        stroke = _stroke(outline.stroke, outline.stroke_width, outline.dash)
        ends = ' stroke-linecap="round" stroke-linejoin="round"' if stroke else ""
        return f'<path d="{svg_path(outline.commands)}"{painted}{stroke}{ends}/>'

    def _icon(self, shape: Icon) -> str:
        if not is_known(shape.name):
            return ""
        name = self._names.get(("icon", shape.name)) or self._define_icon(shape.name)
        drawn = _drawn_icon(shape.stroke, shape.stroke_width, shape.size)
        return f'<use xlink:href="#{name}" x="{decimal(shape.x)}" y="{decimal(shape.y)}"{drawn}/>'

    def _image(self, image: Image) -> str:
        box = Rect(image.x, image.y, image.width, image.height)
        try:
            shown = cutout(image)
        except UnreadablePictureError:
            return self._outline(Outline(crossed(box), stroke=_UNREADABLE, stroke_width=0.75))
        picture = self._names.get(("picture", shown.key)) or self._define_picture(shown)
        frame = f'{_place(box)} rx="{decimal(image.radius)}"'
        clip = self._names.get(frame) or self._define(frame, "clip", f"<rect{frame}/>", tag="clipPath")
        across, down = shown.place.width / _PICTURE_SIDE, shown.place.height / _PICTURE_SIDE
        matrix = f"matrix({across:.6f} 0 0 {down:.6f} {decimal(shown.place.x)} {decimal(shown.place.y)})"
        return f'<g clip-path="url(#{clip})"><use xlink:href="#{picture}" transform="{matrix}"/></g>'

    def _fade(self, gradient: Gradient) -> str:
        known = self._names.get(gradient)
        if known:
            return known
        stops = _stop(0, gradient.from_colour) + _stop(1, gradient.to_colour)
        y1, y2 = decimal(gradient.top), decimal(gradient.bottom)
        ends = f' gradientUnits="userSpaceOnUse" x1="0" x2="0" y1="{y1}" y2="{y2}"'
        return self._define(gradient, "fade", stops, tag="linearGradient", attributes=ends)

    def _define_icon(self, name: str) -> str:
        lines = f'<path d="{svg_path(icon(name))}" stroke-linecap="round" stroke-linejoin="round"/>'
        box = f' viewBox="0 0 {BOX:g} {BOX:g}" overflow="visible"'
        return self._define(("icon", name), "icon", lines, tag="symbol", attributes=box)

    def _define_picture(self, shown: Cutout) -> str:
        packed = base64.b64encode(shown.content).decode("ascii")
        size = f' width="{_PICTURE_SIDE}" height="{_PICTURE_SIDE}" preserveAspectRatio="none"'
        link = f' xlink:href="data:{shown.media_type};base64,{packed}"'
        return self._define(("picture", shown.key), "picture", "", tag="image", attributes=size + link)

    def _define(self, key: object, kind: str, content: str, *, tag: str, attributes: str = "") -> str:
        # No node's id has a single dot in it, so these names are free: see markup.identifier.
        name = self._names[key] = f"{kind}.{len(self._names) + 1}"
        self.definitions.append(f'<{tag} id="{name}"{attributes}>{content}</{tag}>')
        return name


def _box(box: Box) -> str:
    corner = f' rx="{decimal(box.radius)}"' if box.radius > 0 else ""
    place = _place(Rect(box.x, box.y, box.width, box.height))
    return f"<rect{place}{corner}{_fill(box.fill)}{_stroke(box.stroke, box.stroke_width, box.dash)}/>"


def _disc(disc: Disc) -> str:
    place = f' cx="{decimal(disc.x)}" cy="{decimal(disc.y)}" r="{decimal(disc.radius)}"'
    return f"<circle{place}{_fill(disc.fill)}{_stroke(disc.stroke, disc.stroke_width, disc.dash)}/>"


def _rule(rule: Rule) -> str:
    ends = f"M{decimal(rule.x1)} {decimal(rule.y1)}L{decimal(rule.x2)} {decimal(rule.y2)}"
    return f'<path d="{ends}"{_stroke(rule.stroke, rule.stroke_width, rule.dash)}/>'


def _dots(dots: Dots) -> str:
    # A line of a hundredth of a point: not every viewer draws the round ends of a line of no length.
    written = "M%.2f %.2f h.01" * (len(dots.points) // 2) % dots.points
    specks = short(written).replace(" h", "h")
    return f'<path d="{specks}"{_stroke(dots.fill, 2 * dots.radius, ())} stroke-linecap="round"/>'


def _place(box: Rect) -> str:
    return f' x="{decimal(box.x)}" y="{decimal(box.y)}" width="{decimal(box.width)}" height="{decimal(box.height)}"'


@forgettable
@lru_cache(_INKS_KEPT)
def _fill(code: str | None) -> str:
    return "" if code is None else _coloured("fill", code)


@forgettable
@lru_cache(_INKS_KEPT)
def _stroke(code: str | None, width: float, dash: tuple[float, ...]) -> str:
    if code is None:
        return ""
    dashes = f' stroke-dasharray="{" ".join(map(decimal, dash))}"' if dash else ""
    return f'{_coloured("stroke", code)} stroke-width="{decimal(width)}"{dashes}'


@forgettable
@lru_cache(_INKS_KEPT)
def _drawn_icon(stroke: str, width: float, size: float) -> str:
    side = decimal(size)
    return f' width="{side}" height="{side}"{_stroke(stroke, width * BOX / size, ())}'


def _coloured(attribute: str, code: str) -> str:
    opacity = colour(code).opacity
    return f' {attribute}="{code[:7]}"' + (f' {attribute}-opacity="{fraction(opacity)}"' if opacity < 1 else "")


def _stop(offset: int, code: str) -> str:
    return f'<stop offset="{offset}" stop-color="{code[:7]}" stop-opacity="{fraction(colour(code).opacity)}"/>'
