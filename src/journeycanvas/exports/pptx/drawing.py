"""The nodes of a scene as native shapes of one slide, each node a group."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from journeycanvas.exports import markup
from journeycanvas.exports.outlines import bounds, crossed
from journeycanvas.exports.pictures import Cutout, UnreadablePictureError, cutout
from journeycanvas.exports.pptx import figures
from journeycanvas.exports.pptx.blocks import TextBlock, text_blocks
from journeycanvas.exports.pptx.dotted import dotted_line
from journeycanvas.exports.pptx.paint import Paint
from journeycanvas.exports.pptx.units import SMALLEST_PT, xfrm
from journeycanvas.exports.pptx.writing import Writer
from journeycanvas.scene.geometry import Rect, around
from journeycanvas.scene.icons import UnknownIconError
from journeycanvas.scene.scene import Node
from journeycanvas.scene.shapes import Box, Disc, Dots, Gradient, Icon, Image, Outline, Rule, Shape, Words

_UNREADABLE = "#8A93A3"
_SLACK = 0.6
"""Points by which a text may stand out of the box it is written in."""
_WRAPPING = 10.0
"""Points by which a box is wider than its text in which lines are broken anew once the text is changed."""
_CORNER = 0.29289
"""How far round corners push text inwards, in radii (ECMA-376, presetShapeDefinitions: roundRect)."""
_CENTRED = 1.5
"""Points by which a line may be off the middle of the box that it is meant to stand in."""
_NAME_LENGTH = 60
_DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">'
    '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    "</a:ext></a:extLst>"
)

Embed = Callable[[Cutout], str]
"""Puts a picture into the presentation, and returns the name of its relationship."""


class Place(NamedTuple):
    """Where a scene stands on a slide: a point of the scene is scaled, then moved, to points of the slide."""

    scale: float
    x: float = 0.0
    y: float = 0.0

    def rect(self, box: Rect) -> Rect:
        """Return where a box of the scene stands on the slide."""
        scale = self.scale
        return Rect(box.x * scale + self.x, box.y * scale + self.y, box.width * scale, box.height * scale)


@dataclass(slots=True)
class _Drawn:
    """A shape ready to be written: where it stands in the scene, how it looks, and what it says."""

    box: Rect
    look: str
    kind: str = ""
    flips: str = ""
    picture: str = ""
    may_say: bool = False
    corner: float = 0.0
    text: TextBlock | None = None


class Drawing:
    """The shapes of one slide, in painting order."""

    def __init__(self, paint: Paint, writer: Writer, embed: Embed) -> None:
        """Begin an empty slide; embed is asked for each picture."""
        self.paint = paint
        self.writer = writer
        self.shapes: list[str] = []
        self.smallest_pt = float("inf")
        """The size of the smallest text drawn of a scene."""
        self._embed = embed
        self._last = 1

    def next_id(self) -> int:
        """Return an id that no shape of the slide has."""
        self._last += 1
        return self._last

    def add(self, shape: str) -> None:
        """Add a shape that is written already."""
        self.shapes.append(shape)

    def decoration(self, box: Rect, look: str) -> None:
        """Add a shape that says nothing, in points on the slide."""
        head = (
            f'<p:nvSpPr><p:cNvPr id="{self.next_id()}" name="">{_DECORATIVE}</p:cNvPr><p:cNvSpPr/><p:nvPr/></p:nvSpPr>'
        )
        self.add(f"<p:sp>{head}<p:spPr>{xfrm(*box)}{look}</p:spPr></p:sp>")

    def node(self, node: Node, shapes: Sequence[Shape], place: Place) -> None:
        """Draw some shapes as what a node shows: one of them alone, or a group."""
        drawn = self._drawn(shapes, place, is_centred=node.role == "label")
        if not drawn:
            return
        if len(drawn) == 1:
            (only,) = drawn
            self.add(self._written(only, place, self._named(node.name, node, is_told=only.text is not None)))
            return
        box = place.rect(around([each.box for each in drawn]))
        frame = xfrm(*box)
        inner = frame.replace("a:off", "a:chOff").replace("a:ext", "a:chExt")
        frame = frame.replace("</a:xfrm>", inner.removeprefix("<a:xfrm>"))
        named = self._named(node.name, node, is_told=False)
        # The group has the lower id, and so is read first.
        children = "".join([self._written(each, place, self._child(each, node)) for each in drawn])
        head = f"<p:nvGrpSpPr>{named}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>{frame}</p:grpSpPr>"
        self.add(f"<p:grpSp>{head}{children}</p:grpSp>")

    def _named(self, name: str, node: Node, *, is_told: bool) -> str:
        """Return how a shape is called, and what a screen reader says of it unless its own text tells."""
        shown = markup.attribute(_short(name or node.role))
        if is_told:
            return f'<p:cNvPr id="{self.next_id()}" name="{shown}"/>'
        if not name:
            return f'<p:cNvPr id="{self.next_id()}" name="{shown}">{_DECORATIVE}</p:cNvPr>'
        return f'<p:cNvPr id="{self.next_id()}" name="{shown}" descr="{markup.attribute(name)}"/>'

    def _child(self, drawn: _Drawn, node: Node) -> str:
        name = drawn.text.lines[0].text if drawn.text is not None else node.role
        return f'<p:cNvPr id="{self.next_id()}" name="{markup.attribute(_short(name))}"/>'

    def _drawn(self, shapes: Sequence[Shape], place: Place, *, is_centred: bool) -> list[_Drawn]:
        drawn: list[_Drawn] = []
        lines: list[Words] = []
        for shape in shapes:
            if isinstance(shape, Words):
                self.smallest_pt = min(self.smallest_pt, shape.size * place.scale)
                if shape.size * place.scale >= SMALLEST_PT:
                    lines.append(shape)
                continue
            _say(lines, drawn, is_centred=is_centred)
            lines = []
            drawn += self._figure(shape, place)
        _say(lines, drawn, is_centred=is_centred)
        return drawn

    def _figure(self, shape: Shape, place: Place) -> list[_Drawn]:
        paint, scale = self.paint, place.scale
        match shape:
            case Box():
                look = figures.rectangle(shape.width, shape.height, shape.radius) + paint.fill(shape.fill)
                look += paint.line(shape.stroke, shape.stroke_width, shape.dash, scale=scale)
                corner = min(shape.radius, shape.width / 2, shape.height / 2) * _CORNER
                box = Rect(shape.x, shape.y, shape.width, shape.height)
                return [_Drawn(box, look, may_say=True, corner=corner)]
            case Disc():
                look = figures.ELLIPSE + paint.fill(shape.fill)
                look += paint.line(shape.stroke, shape.stroke_width, shape.dash, scale=scale)
                side = 2 * shape.radius
                return [_Drawn(Rect(shape.x - shape.radius, shape.y - shape.radius, side, side), look)]
            case Rule():
                return [self._rule(shape, scale)]
            case Icon():
                return self._icon(shape, scale)
            case Outline():
                return [self._outline(shape, scale)] if shape.commands else []
            case Dots():
                return self._dots(shape, scale)
            case Image():
                return [self._image(shape)]
        return []

    def _icon(self, icon: Icon, scale: float) -> list[_Drawn]:
        """Return an icon; nothing for one that only a later version knows."""
        try:
            figure = figures.icon_figure(icon.name)
        except UnknownIconError:
            return []
        line = self.paint.line(icon.stroke, icon.stroke_width, is_round=True, scale=scale)
        return [_Drawn(Rect(icon.x, icon.y, icon.size, icon.size), figure + self.paint.fill(None) + line)]

    def _rule(self, rule: Rule, scale: float) -> _Drawn:
        box = Rect(min(rule.x1, rule.x2), min(rule.y1, rule.y2), abs(rule.x2 - rule.x1), abs(rule.y2 - rule.y1))
        look = figures.LINE + self.paint.line(rule.stroke, rule.stroke_width, rule.dash, scale=scale)
        flips = (' flipH="1"' if rule.x2 < rule.x1 else "") + (' flipV="1"' if rule.y2 < rule.y1 else "")
        return _Drawn(box, look, kind="line", flips=flips)

    def _outline(self, outline: Outline, scale: float) -> _Drawn:
        box = bounds(outline.commands)
        fill = outline.fill
        look = figures.freeform(outline.commands, box, is_filled=fill is not None)
        look += self.paint.fade(fill, box) if isinstance(fill, Gradient) else self.paint.fill(fill)
        look += self.paint.line(outline.stroke, outline.stroke_width, outline.dash, is_round=True, scale=scale)
        return _Drawn(box, look, may_say=isinstance(fill, str))

    def _dots(self, dots: Dots, scale: float) -> list[_Drawn]:
        line = dotted_line(dots)
        if line is None:
            return []
        box = bounds(line.commands)
        look = figures.freeform(line.commands, box, is_filled=False) + self.paint.fill(None)
        look += self.paint.dots(dots.fill, size=2 * dots.radius, step=line.step, scale=scale)
        return [_Drawn(box, look)]

    def _image(self, image: Image) -> _Drawn:
        box = Rect(image.x, image.y, image.width, image.height)
        try:
            shown = cutout(image)
        except UnreadablePictureError:
            commands = crossed(box)
            look = figures.freeform(commands, box, is_filled=False) + self.paint.fill(None)
            return _Drawn(box, look + self.paint.line(_UNREADABLE, 0.75))
        sides = (
            ("l", (box.x - shown.place.x) / shown.place.width),
            ("t", (box.y - shown.place.y) / shown.place.height),
            ("r", (shown.place.right - box.right) / shown.place.width),
            ("b", (shown.place.bottom - box.bottom) / shown.place.height),
        )
        cut = "".join(f' {side}="{round(part * 100_000)}"' for side, part in sides if part > 1e-5)
        fill = (
            f'<p:blipFill><a:blip r:embed="{self._embed(shown)}"/><a:srcRect{cut}/><a:stretch><a:fillRect/></a:stretch>'
        )
        look = figures.rectangle(image.width, image.height, image.radius)
        return _Drawn(box, look, kind="picture", picture=fill + "</p:blipFill>")

    def _written(self, drawn: _Drawn, place: Place, named: str) -> str:
        frame = xfrm(*place.rect(drawn.box), flips=drawn.flips)
        if drawn.kind == "line":
            head = f"<p:nvCxnSpPr>{named}<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr>"
            return f"<p:cxnSp>{head}<p:spPr>{frame}{drawn.look}</p:spPr></p:cxnSp>"
        if drawn.kind == "picture":
            locks = '<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr>'
            head = f"<p:nvPicPr>{named}{locks}<p:nvPr/></p:nvPicPr>"
            return f"<p:pic>{head}{drawn.picture}<p:spPr>{frame}{drawn.look}</p:spPr></p:pic>"
        said = self._said(drawn, place) if drawn.text is not None else ""
        about = '<p:cNvSpPr txBox="1"/>' if drawn.kind == "text" else "<p:cNvSpPr/>"
        head = f"<p:nvSpPr>{named}{about}<p:nvPr/></p:nvSpPr>"
        return f"<p:sp>{head}<p:spPr>{frame}{drawn.look}</p:spPr>{said}</p:sp>"

    def _said(self, drawn: _Drawn, place: Place) -> str:
        block = drawn.text
        assert block is not None
        scale, box, own = place.scale, drawn.box.grown(-drawn.corner), block.bounds
        left, right = own.x - box.x, box.right - own.right
        if drawn.kind != "text" and len(block.lines) == 1 and abs(left - right) < _CENTRED:
            block, left, right = block._replace(align="ctr"), 0.0, 0.0
        wraps = drawn.kind != "text" and block.align == "l" and right > _WRAPPING
        if wraps:
            right = min(right, left, 2.0)
        insets = (left * scale, (own.y - box.y) * scale, right * scale, 0.0)
        return self.writer.body(self.writer.block(block, scale), insets=insets, wraps=wraps)


def _say(lines: list[Words], drawn: list[_Drawn], *, is_centred: bool) -> None:
    """Write lines into the shape they lie in, where there is one, else into boxes of their own."""
    for block in text_blocks(lines, is_centred=is_centred):
        host = _host(block.bounds, drawn)
        if host is not None:
            host.text = block
        else:
            look = figures.RECTANGLE + "<a:noFill/>"
            drawn.append(_Drawn(block.bounds, look, kind="text", text=block))


def _host(box: Rect, drawn: list[_Drawn]) -> _Drawn | None:
    """Return the last shape that a text lies in, if it says nothing yet and nothing else lies between them."""
    for each in reversed(drawn):
        if each.may_say and each.box.grown(_SLACK).holds(box) and each.box.y <= box.y and each.box.x <= box.x:
            return each if each.text is None else None
        if each.box.overlaps(box):
            return None
    return None


def _short(name: str) -> str:
    line = " ".join(name.split())
    return line if len(line) <= _NAME_LENGTH else line[: _NAME_LENGTH - 1] + "…"
