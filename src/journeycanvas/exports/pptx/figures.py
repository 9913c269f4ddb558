"""Straight lines and curves as freeforms (ECMA-376, 20.1.9)."""

from collections.abc import Sequence
from functools import lru_cache

from journeycanvas.remembering import forgettable
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.icons import BOX, icon
from journeycanvas.scene.shapes import Command

_FINE = 100
"""Steps in a point of the scene: a hundredth of a point is not seen."""
_FINE_ICON = 1_000
_TAGS = {"M": "moveTo", "L": "lnTo", "C": "cubicBezTo"}
RECTANGLE = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
ELLIPSE = '<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>'
LINE = '<a:prstGeom prst="line"><a:avLst/></a:prstGeom>'


def rectangle(width: float, height: float, radius: float) -> str:
    """Return a rectangle, its corners as round as said; all in one unit."""
    side = min(width, height)
    if radius <= 0 or side <= 0:
        return RECTANGLE
    share = min(50_000, round(radius / side * 100_000))
    return f'<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val {share}"/></a:avLst></a:prstGeom>'


def freeform(commands: Sequence[Command], box: Rect, *, is_filled: bool, fine: int = _FINE) -> str:
    """Return the figure of some commands that stand in a box, both in points of the scene."""
    left, top = box.x, box.y
    drawn = []
    for command in commands:
        if len(command) == 1:
            drawn.append("<a:close/>")
            continue
        places = command[1:]
        points = "".join(
            [
                f'<a:pt x="{round((x - left) * fine)}" y="{round((y - top) * fine)}"/>'
                for x, y in zip(places[::2], places[1::2], strict=True)
            ]
        )
        tag = _TAGS[command[0]]
        drawn.append(f"<a:{tag}>{points}</a:{tag}>")
    fill = "" if is_filled else ' fill="none"'
    size = f'w="{round(box.width * fine)}" h="{round(box.height * fine)}"'
    return (
        '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>'
        f"<a:pathLst><a:path {size}{fill}>{''.join(drawn)}</a:path></a:pathLst></a:custGeom>"
    )


@forgettable
@lru_cache(maxsize=512)
def icon_figure(name: str) -> str:
    """Return the strokes of an icon, which fill its square box."""
    return freeform(icon(name), Rect(0.0, 0.0, BOX, BOX), is_filled=False, fine=_FINE_ICON)
