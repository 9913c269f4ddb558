"""Colours, lines and faces as the style of a cell (mxConstants of mxGraph): words of ours alone, none of a document."""

from collections.abc import Sequence

from journeycanvas.exports.notation import colour, decimal
from journeycanvas.scene.shapes import Gradient, Words

_FACE = "Helvetica"
"""What draw.io writes with unless told otherwise, and has everywhere; it is no wider than the face of the map."""
_BOLD, _ITALIC = 1, 2
_WHITE = "#FFFFFF"
_LEAST_DASH = 0.05


def style(*parts: str, **values: str | float) -> str:
    """Return a style: names of styles and written parts first, then what is given by name; no part is empty."""
    named = [f"{key}={value if isinstance(value, str) else decimal(value)}" for key, value in values.items()]
    return "".join(f"{part.rstrip(';')};" for part in (*parts, *named) if part)


def fill(code: str | Gradient | None) -> str:
    """Return what a shape is filled with."""
    if code is None:
        return style(fillColor="none")
    if isinstance(code, Gradient):
        return _fade(code)
    return style(fillColor=_plain(code)) + _opacity("fillOpacity", colour(code).opacity)


def line(code: str | None, width: float, dash: Sequence[float] = (), *, scale: float) -> str:
    """Return how a line or an edge of a shape is drawn; width and dashes in points of the scene."""
    if code is None:
        return style(strokeColor="none")
    drawn = style(strokeColor=_plain(code), strokeWidth=width * scale) + _opacity("strokeOpacity", colour(code).opacity)
    if not dash or width <= 0:
        return drawn
    # Dashes are counted in widths of the line.
    pattern = " ".join(decimal(max(part / width, _LEAST_DASH)) for part in dash)
    return drawn + style(dashed=1, dashPattern=pattern)


def face(words: Words, *, scale: float) -> str:
    """Return how a text is written."""
    bold = _BOLD if words.style in ("semibold", "bold") else 0
    slanted = _ITALIC if words.style == "italic" else 0
    written = style(
        fontFamily=_FACE, fontSize=words.size * scale, fontStyle=bold | slanted, fontColor=_plain(words.fill)
    )
    return written + _opacity("textOpacity", colour(words.fill).opacity)


def _plain(code: str) -> str:
    return code[:7].upper()


def _opacity(name: str, share: float) -> str:
    return style(f"{name}={round(share * 100)}") if share < 1 else ""


def _fade(fade: Gradient) -> str:
    """Return a fade: a shape has one opacity, so that the fainter end is mixed with the white of the paper."""
    ends = [colour(fade.from_colour), colour(fade.to_colour)]
    most = max(end.opacity for end in ends)
    codes = []
    for end in ends:
        share = end.opacity / most if most else 0.0
        parts = [round(255 * (1 - share + share * part)) for part in end[:3]]
        codes.append("#" + "".join(f"{part:02X}" for part in parts) if share else _WHITE)
    return style(fillColor=codes[0], gradientColor=codes[1], gradientDirection="south") + _opacity("fillOpacity", most)
