"""The shapes of a node as cells of draw.io, in points of the scene: boxes, discs, stencils, lines and texts."""

import base64
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from journeycanvas.exports.drawio.lines import Point, polylines
from journeycanvas.exports.drawio.stencils import stencil
from journeycanvas.exports.drawio.styles import face, fill, line, style
from journeycanvas.exports.outlines import bounds, crossed
from journeycanvas.exports.pictures import UnreadablePictureError, cutout
from journeycanvas.exports.pptx.blocks import TextBlock, text_blocks
from journeycanvas.exports.pptx.dotted import dotted_line
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.icons import BOX, icon, is_known
from journeycanvas.scene.scene import Node
from journeycanvas.scene.shapes import Box, Command, Disc, Dots, Icon, Image, Outline, Rule, Shape, Words

_UNREADABLE = "#8A93A3"
_OFF = 0.25
"""Points by which a line may leave the one on the map."""
_LINE_HEIGHT = 1.2
"""How far one line is from the next, in sizes of text (mxConstants.LINE_HEIGHT)."""
_SLACK = 0.6
_CENTRED = 1.5
_LEAST = 0.01
_ALIGNED = {"l": "left", "ctr": "center", "r": "right"}
_LINE = style("edgeStyle=none", "html=0", "rounded=0", "endArrow=none", "startArrow=none")
_SHAPE = style("html=0", "shadow=0", "whiteSpace=nowrap")


class Cell(NamedTuple):
    """A shape with its text, or where it has points a line through them; in points of the scene."""

    box: Rect
    style: str
    text: str = ""
    points: tuple[Point, ...] = ()
    may_say: bool = False


def cells_of(node: Node, *, scale: float) -> list[Cell]:
    """Return the cells of a node, in painting order; scale gives the units of draw.io for sizes in their styles."""
    cells: list[Cell] = []
    for is_words, shapes in groupby(node.shapes, key=lambda shape: isinstance(shape, Words)):
        if is_words:
            _say(cells, [each for each in shapes if isinstance(each, Words)], node, scale)
        else:
            for shape in shapes:
                cells += _figure(shape, scale)
    return cells


def _figure(shape: Shape, scale: float) -> Iterator[Cell]:
    match shape:
        case Box():
            corner = style("rounded=1", "absoluteArcSize=1", arcSize=2 * shape.radius * scale) if shape.radius else ""
            look = _look(shape, scale) + (corner or style("rounded=0"))
            yield Cell(Rect(shape.x, shape.y, shape.width, shape.height), look, may_say=True)
        case Disc():
            side = 2 * shape.radius
            box = Rect(shape.x - shape.radius, shape.y - shape.radius, side, side)
            yield Cell(box, style("shape=ellipse", "perimeter=ellipsePerimeter", _look(shape, scale)))
        case Rule():
            look = _LINE + line(shape.stroke, shape.stroke_width, shape.dash, scale=scale)
            yield _edge([(shape.x1, shape.y1), (shape.x2, shape.y2)], look)
        case Outline():
            yield from _outline(shape, scale)
        case Icon():
            if is_known(shape.name):
                look = fill(None) + line(shape.stroke, shape.stroke_width, scale=scale)
                drawn = stencil(icon(shape.name), Rect(0, 0, BOX, BOX), is_filled=False)
                yield Cell(Rect(shape.x, shape.y, shape.size, shape.size), style(f"shape={drawn}", _SHAPE, look))
        case Dots():
            yield from _dots(shape, scale)
        case Image():
            yield _image(shape, scale)


def _look(shape: Box | Disc | Outline, scale: float) -> str:
    return _SHAPE + fill(shape.fill) + line(shape.stroke, shape.stroke_width, shape.dash, scale=scale)


def _outline(outline: Outline, scale: float) -> Iterator[Cell]:
    if outline.fill is None and not any(len(command) == 1 for command in outline.commands):
        look = _LINE + line(outline.stroke, outline.stroke_width, outline.dash, scale=scale)
        yield from (_edge(points, look) for points in polylines(outline.commands, off=_OFF))
    elif outline.commands:
        box = bounds(outline.commands)
        notch = _notch(outline.commands, box)
        if notch is None:
            drawn = f"shape={stencil(outline.commands, box, is_filled=outline.fill is not None)}"
        else:
            drawn = style("shape=step", "perimeter=stepPerimeter", "fixedSize=1", size=notch * scale)
        yield Cell(box, style(drawn, _look(outline, scale)), may_say=isinstance(outline.fill, str))


def _notch(commands: Sequence[Command], box: Rect) -> float | None:
    """Return how deep the point of a chevron is; None for every other figure."""
    points = [(command[1], command[2]) for command in commands if len(command) == 3]
    if len(points) != 6 or len(commands) != 7:
        return None
    notch = box.right - points[1][0]
    middle = box.y + box.height / 2
    chevron = [
        (box.x, box.y), (box.right - notch, box.y), (box.right, middle), (box.right - notch, box.bottom),
        (box.x, box.bottom), (box.x + notch, middle),
    ]  # fmt: skip
    near = all(
        abs(x - to_x) < _LEAST and abs(y - to_y) < _LEAST for (x, y), (to_x, to_y) in zip(points, chevron, strict=True)
    )
    return notch if near and notch > 0 else None


def _dots(dots: Dots, scale: float) -> Iterator[Cell]:
    dotted = dotted_line(dots)
    if dotted is not None:
        width = 2 * dots.radius
        look = _LINE + line(dots.fill, width, (width, max(dotted.step - width, width / 2)), scale=scale)
        yield from (_edge(points, look) for points in polylines(dotted.commands, off=_OFF))


def _image(image: Image, scale: float) -> Cell:
    box = Rect(image.x, image.y, image.width, image.height)
    try:
        shown = cutout(image)
    except UnreadablePictureError:
        commands = crossed(box)
        look = fill(None) + line(_UNREADABLE, 0.75, scale=scale)
        return Cell(box, style(f"shape={stencil(commands, box, is_filled=False)}", _SHAPE, look))
    # A style ends its parts with semicolons, so draw.io leaves ";base64" out of the address.
    packed = f"image=data:{shown.media_type},{base64.b64encode(shown.content).decode('ascii')}"
    return Cell(box, style("shape=image", _SHAPE, "imageAspect=0", packed))


def _edge(points: Sequence[Point], look: str) -> Cell:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Cell(Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)), look, points=tuple(points))


def _say(cells: list[Cell], words: list[Words], node: Node, scale: float) -> None:
    """Write lines into the shape they lie in, where it says nothing yet, else into texts of their own."""
    for block in text_blocks(words, is_centred=node.role == "label"):
        for _alike, lines in groupby(block.lines, key=lambda each: (each.style, each.size, each.fill)):
            _say_block(cells, TextBlock(tuple(lines), block.align), scale)


def _say_block(cells: list[Cell], block: TextBlock, scale: float) -> None:
    text = "\n".join(each.text for each in block.lines)
    first, last = block.lines[0], block.lines[-1]
    own = block.bounds
    # A plain text begins its size less one unit above its first baseline (mxSvgCanvas2D); its lines keep their middle.
    spread = ((last.y - first.y) - (len(block.lines) - 1) * _LINE_HEIGHT * first.size) / 2
    top = first.y + spread - first.size + 1 / scale
    written = style("spacing=0", "verticalAlign=top") + face(first, scale=scale)
    at = _host(own, cells)
    if at is not None:
        host = cells[at]
        left, right = own.x - host.box.x, host.box.right - own.right
        if abs(left - right) < _CENTRED and (len(block.lines) == 1 or block.align == "ctr"):
            inset = style("align=center")
        elif block.align == "r":
            inset = style("align=right", spacingRight=max(0.0, right * scale))
        else:
            inset = style("align=left", spacingLeft=max(0.0, left * scale))
        said = written + inset + style(spacingTop=max(0.0, (top - host.box.y) * scale))
        cells[at] = host._replace(text=text, style=host.style + said)
        return
    box = Rect(own.x, top, own.width, own.bottom - top)
    aligned = style(f"align={_ALIGNED[block.align]}")
    cells.append(Cell(box, style("text", _SHAPE, fill(None), "strokeColor=none", written, aligned), text))


def _host(box: Rect, cells: list[Cell]) -> int | None:
    """Return the place of the last shape that a text lies in, unless it has one already or another lies between."""
    for at in range(len(cells) - 1, -1, -1):
        cell = cells[at]
        if cell.may_say and not cell.points and cell.box.grown(_SLACK).holds(box):
            is_free = not cell.text and box.y >= cell.box.y
            return at if is_free else None
        if cell.box.overlaps(box):
            return None
    return None
