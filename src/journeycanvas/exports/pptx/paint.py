"""Colours, fades and lines as DrawingML (ECMA-376, 20.1.2.3 and 20.1.8); the colours of the theme follow it."""

from collections.abc import Mapping, Sequence

from journeycanvas.exports.notation import Colour, colour
from journeycanvas.exports.pptx.units import emu
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.shapes import Gradient
from journeycanvas.theme.paper import Colours

_WHOLE = 100_000
"""A whole in the thousandths of a per cent of DrawingML."""
_NOTHING = "<a:noFill/>"
_DOWNWARDS = '<a:lin ang="5400000" scaled="0"/>'

SLOTS = ("dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6")
"""The colours of a theme, in the order of `theme_colours`."""
_IN_SHAPES = {"dk1": "tx1", "lt1": "bg1", "dk2": "tx2", "lt2": "bg2"}
"""How the master names the first four for what stands on a slide."""


def theme_colours(colours: Colours) -> dict[str, str]:
    """Return what each colour of the theme is, as #RRGGBB: the roles of the map that people will want to change."""
    roles = (
        colours.ink,
        colours.paper,
        colours.brand,
        colours.band,
        colours.accent,
        colours.negative,
        colours.positive,
        colours.truth,
        colours.secondary,
        colours.neutral,
    )
    return dict(zip(SLOTS, (role.upper() for role in roles), strict=True))


class Paint:
    """Fills and lines in the colours of a theme."""

    def __init__(self, theme: Mapping[str, str]) -> None:
        """Take the colour of each slot of the theme; of slots alike the first one is used."""
        self._slots = {code: _IN_SHAPES.get(slot, slot) for slot, code in reversed(tuple(theme.items()))}
        self._inks: dict[str, str] = {}

    def ink(self, code: str) -> str:
        """Return a colour given as #rrggbb or #rrggbbaa."""
        found = self._inks.get(code)
        if found is None:
            found = self._inks[code] = self._written(code)
        return found

    def _written(self, code: str) -> str:
        slot = self._slots.get(code[:7].upper())
        tag, value = ("schemeClr", slot) if slot else ("srgbClr", code[1:7].upper())
        opacity = colour(code).opacity
        alpha = f'<a:alpha val="{round(opacity * _WHOLE)}"/>' if opacity < 1 else ""
        return f'<a:{tag} val="{value}">{alpha}</a:{tag}>'

    def fill(self, code: str | None) -> str:
        """Return an even fill, or none."""
        return f"<a:solidFill>{self.ink(code)}</a:solidFill>" if code else _NOTHING

    def fade(self, gradient: Gradient, box: Rect) -> str:
        """Return a vertical fade for a shape that stands in a box, both in points of the scene."""
        height, span = box.height, gradient.bottom - gradient.top
        if height <= 0 or span <= 0:
            return self.fill(gradient.from_colour)
        ends = ((gradient.top - box.y) / height, (gradient.bottom - box.y) / height)
        places = sorted({0.0, 1.0, *(end for end in ends if 0 < end < 1)})
        stops = []
        for place in places:
            part = min(1.0, max(0.0, (box.y + place * height - gradient.top) / span))
            ink = self.ink(_between(colour(gradient.from_colour), colour(gradient.to_colour), part))
            stops.append(f'<a:gs pos="{round(place * _WHOLE)}">{ink}</a:gs>')
        return f'<a:gradFill rotWithShape="1"><a:gsLst>{"".join(stops)}</a:gsLst>{_DOWNWARDS}</a:gradFill>'

    def line(
        self, code: str | None, width: float, dash: Sequence[float] = (), *, is_round: bool = False, scale: float = 1.0
    ) -> str:
        """Return a line as wide as said, both in points of the scene; dashes are lengths and gaps in turn."""
        if not code or width <= 0:
            return ""
        cap = ' cap="rnd"' if is_round else ""
        dashes = _dashes(dash, width, is_round=is_round) if dash else ""
        join = "<a:round/>" if is_round else ""
        wide = max(1, emu(width * scale))
        return f'<a:ln w="{wide}"{cap}><a:solidFill>{self.ink(code)}</a:solidFill>{dashes}{join}</a:ln>'

    def dots(self, code: str, *, size: float, step: float, scale: float) -> str:
        """Return a line of round dots so large and so far apart, in points of the scene."""
        gap = max(0.1, step / size - 1) * _WHOLE
        dashes = f'<a:custDash><a:ds d="{_WHOLE}" sp="{round(gap)}"/></a:custDash>'
        wide = max(1, emu(size * scale))
        return f'<a:ln w="{wide}" cap="rnd"><a:solidFill>{self.ink(code)}</a:solidFill>{dashes}<a:round/></a:ln>'


def _dashes(dash: Sequence[float], width: float, *, is_round: bool) -> str:
    """Return dashes in line widths; a round cap is part of its dash here, and beyond it in a scene."""
    pairs = (*dash, *dash) if len(dash) % 2 else tuple(dash)
    cap = width if is_round else 0.0
    stops = [
        f'<a:ds d="{max(1, round((long + cap) / width * _WHOLE))}" sp="{max(1, round((gap - cap) / width * _WHOLE))}"/>'
        for long, gap in zip(pairs[::2], pairs[1::2], strict=True)
    ]
    return f"<a:custDash>{''.join(stops)}</a:custDash>"


def _between(first: Colour, last: Colour, part: float) -> str:
    mixed = (one + (other - one) * part for one, other in zip(first, last, strict=True))
    return "#" + "".join(f"{round(channel * 255):02x}" for channel in mixed)
