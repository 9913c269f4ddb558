"""Outlines as stencils: the shapes of one's own that draw.io keeps in the style of a cell (stencils.xsd of mxGraph)."""

import base64
from collections.abc import Sequence

from journeycanvas.exports.notation import decimal
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.shapes import Command

_BLOCK = 65_535


def stencil(commands: Sequence[Command], box: Rect, *, is_filled: bool) -> str:
    """Return the shape of a style for an outline that stands in a box, both in one unit."""
    drawn = "".join(_drawn(command, box) for command in commands)
    ending = "<fillstroke/>" if is_filled else "<stroke/>"
    size = f'w="{decimal(box.width)}" h="{decimal(box.height)}"'
    joined = '<linejoin join="round"/><linecap cap="round"/>'
    figure = f"<foreground>{joined}<path>{drawn}</path>{ending}</foreground>"
    written = f'<shape {size} strokewidth="inherit">{figure}</shape>'
    # What draw.io unpacks goes through decodeURIComponent, which leaves everything here as it is.
    return f"stencil({_packed(written.encode('ascii'))})"


def _drawn(command: Command, box: Rect) -> str:
    if len(command) == 1:
        return "<close/>"
    xs = [decimal(x - box.x) for x in command[1::2]]
    ys = [decimal(y - box.y) for y in command[2::2]]
    if command[0] == "C":
        places = "".join(f' x{n}="{x}" y{n}="{y}"' for n, (x, y) in enumerate(zip(xs, ys, strict=True), start=1))
        return f"<curve{places}/>"
    return f'<{"move" if command[0] == "M" else "line"} x="{xs[0]}" y="{ys[0]}"/>'


def _packed(content: bytes) -> str:
    """Return bytes as DEFLATE holds them unpacked (RFC 1951, 3.2.4), in base64: every zlib packs them differently."""
    blocks = [content[at : at + _BLOCK] for at in range(0, len(content), _BLOCK)]
    packed = b"".join(
        bytes([number == len(blocks)])
        + len(block).to_bytes(2, "little")
        + (len(block) ^ 0xFFFF).to_bytes(2, "little")
        + block
        for number, block in enumerate(blocks, start=1)
    )
    return base64.b64encode(packed).decode("ascii")
