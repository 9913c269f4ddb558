"""How a touchpoint is drawn: the shape of its kind of moment, its icon and its badges."""

from math import cos, pi, sin, sqrt

from journeycanvas.model.moments import MOMENT_KINDS, MomentKind
from journeycanvas.model.touchpoint import Touchpoint
from journeycanvas.scene.shapes import Command, Disc, Icon, Outline, Shape
from journeycanvas.theme.paper import Colours

BADGE_RADIUS = 6.4
HESITATION_ICON = "question-mark"
FIRST_HESITATION = "first_hesitation"
"""How the legend tells the first hesitation of a path from later ones."""
MARKS = {
    "hesitation": (HESITATION_ICON, "secondary"),
    "at_risk": ("bell", "negative_text"),
    "pictures": ("photo", "accent"),
}
"""The fields of a touchpoint that put a badge on it, with its icon and the name of its colour."""
DASH = (3.6, 2.8)
Corner = tuple[int, int]
"""To the left (-1) or right (1), and above (-1) or below (1)."""
_CORNERS: tuple[Corner, ...] = ((-1, 1), (1, 1), (1, -1), (-1, -1))
"""Where a badge stands that has no corner of its own, the first free one."""
_TONES = {
    "accent": ("accent", "paper", "ink"),
    "positive": ("positive", "positive_soft", "positive_text"),
    "negative": ("negative", "negative_soft", "negative_text"),
    "truth": ("truth", "truth_soft", "truth_text"),
    "neutral": ("neutral", "paper", "secondary"),
}
"""The names of line, fill and text colour of each tone."""
RADII = {1: 0.84, 2: 0.92, 3: 1.0, 4: 1.09, 5: 1.18}
"""The size of a touchpoint by its importance (R30)."""


def radius(touchpoint: Touchpoint, ordinary: float) -> float:
    """Return the radius in points of the disc a touchpoint takes, given that of an ordinary one."""
    return ordinary * RADII[touchpoint.importance]


def tone_colours(tone: str, colours: Colours) -> tuple[str, str, str]:
    """Return line, fill and text colour of a tone."""
    line, fill, text = _TONES[tone]
    return getattr(colours, line), getattr(colours, fill), getattr(colours, text)


def is_plain_truth(touchpoint: Touchpoint) -> bool:
    """Tell whether the moment of truth gives the touchpoint its shape; otherwise it is a badge on another kind."""
    return touchpoint.moment_of_truth and touchpoint.moment == "ordinary"


def touchpoint_shapes(
    touchpoint: Touchpoint, icon: str, spot: tuple[float, float, float], colours: Colours, *, hesitates_first: bool
) -> tuple[Shape, ...]:
    """Draw a touchpoint around its middle; the badge of a hesitation is full where it is the first one of a path."""
    x, y, r = spot
    kind = MOMENT_KINDS[touchpoint.moment]
    line, fill, _ = _colours_of(touchpoint, kind, colours)
    body = _body(kind, touchpoint, x, y, r, line, fill)
    size = r * (0.78 if kind.shape == "triangle" else 0.95)
    icon_y = y + (r * 0.24 if kind.shape == "triangle" else 0.0)
    on_it = colours.on_accent if kind.filled else line
    shapes: list[Shape] = [body, Icon(icon, x - size / 2, icon_y - size / 2, size, on_it, 1.1)]
    reach = r * 0.74
    for (across, down), (sign, colour) in _signs(touchpoint, kind, line, colours).items():
        badge = _hollow_badge if sign == HESITATION_ICON and not hesitates_first else _badge
        shapes.extend(badge(sign, x + across * reach, y + down * reach, colour, colours))
    return tuple(shapes)


def _signs(touchpoint: Touchpoint, kind: MomentKind, line: str, colours: Colours) -> dict[Corner, tuple[str, str]]:
    """Return icon and colour of the badges by the corners they stand at; that of pictures takes what is left."""
    signs: dict[Corner, tuple[str, str]] = {}
    if kind.badge:
        signs[1, -1] = kind.badge, line
    if touchpoint.moment_of_truth and not is_plain_truth(touchpoint):
        signs[-1, -1] = "diamond", colours.truth_text
    if touchpoint.hesitation:
        signs[-1, 1 if touchpoint.moment_of_truth else -1] = _mark("hesitation", colours)
    if touchpoint.at_risk:
        signs[1, 1] = _mark("at_risk", colours)
    if touchpoint.pictures:
        signs[next((corner for corner in _CORNERS if corner not in signs), (0, 1))] = _mark("pictures", colours)
    return signs


def _mark(field: str, colours: Colours) -> tuple[str, str]:
    icon, colour = MARKS[field]
    return icon, getattr(colours, colour)


def touchpoint_sketch(touchpoint: Touchpoint, spot: tuple[float, float, float], colours: Colours) -> tuple[Shape, ...]:
    """Return what stands for a touchpoint from afar: a disc of its colours."""
    line, fill, _ = _colours_of(touchpoint, MOMENT_KINDS[touchpoint.moment], colours)
    return (Disc(*spot, fill, line),)


def _colours_of(touchpoint: Touchpoint, kind: MomentKind, colours: Colours) -> tuple[str, str, str]:
    return tone_colours("truth" if is_plain_truth(touchpoint) else kind.tone, colours)


def moment_symbol(kind: str, x: float, y: float, r: float, colours: Colours) -> tuple[Shape, ...]:
    """Draw the small sign of a kind, or of "truth", for the legend; its badge stands in it, told apart so by shape."""
    if kind == "truth":
        return (diamond(x, y, r, colours.truth_soft, colours.truth, 1.3),)
    row = MOMENT_KINDS[kind]
    line, fill, _ = tone_colours(row.tone, colours)
    body = _shape(row, x, y, r, line, fill, 1.2)
    if row.badge is None:
        return (body,)
    return body, Icon(row.badge, x - r * 0.6, y - r * 0.55, r * 1.2, line, 0.9)


def mark_symbol(field: str, x: float, y: float, r: float, colours: Colours) -> tuple[Shape, ...]:
    """Draw the badge of a mark, for the legend."""
    icon, colour = _mark("hesitation" if field == FIRST_HESITATION else field, colours)
    badge = _hollow_badge if field == "hesitation" else _badge
    return badge(icon, x, y, colour, colours, r)


def _body(kind: MomentKind, touchpoint: Touchpoint, x: float, y: float, r: float, line: str, fill: str) -> Shape:
    if is_plain_truth(touchpoint):
        return diamond(x, y, r, fill, line, 1.8)
    return _shape(kind, x, y, r, line, fill, 1.8 if kind.id != "ordinary" else 1.5)


def _shape(kind: MomentKind, x: float, y: float, r: float, line: str, fill: str, width: float) -> Shape:
    if kind.shape == "triangle":
        corners = [(x, y - r * 1.12), (x + r * 1.16, y + r * 0.92), (x - r * 1.16, y + r * 0.92)]
        return Outline(_rounded(corners, r * 0.16), fill, line, width)
    if kind.shape == "octagon":
        corners = [(x + r * cos(pi * (i + 0.5) / 4), y + r * sin(pi * (i + 0.5) / 4)) for i in range(8)]
        return Outline(_rounded(corners, r * 0.1), line if kind.filled else fill, line, width)
    return Disc(x, y, r, fill, line, width, DASH if kind.shape == "dashed_circle" else ())


def diamond(x: float, y: float, r: float, fill: str, line: str, width: float) -> Outline:
    """Draw a square on its corner with slightly round corners."""
    reach = r * 0.92 * sqrt(1.5)
    corners = [(x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y)]
    return Outline(_rounded(corners, r * 0.26), fill, line, width)


def _badge(icon: str, x: float, y: float, colour: str, colours: Colours, r: float = BADGE_RADIUS) -> tuple[Shape, ...]:
    size = r * 1.22
    return (
        Disc(x, y, r, colour, colours.paper, 1.4),
        Icon(icon, x - size / 2, y - size / 2, size, colours.paper, 0.9),
    )


def _hollow_badge(
    icon: str, x: float, y: float, colour: str, colours: Colours, r: float = BADGE_RADIUS
) -> tuple[Shape, ...]:
    size = r * 1.22
    return (
        Disc(x, y, r, colours.paper, None),
        Disc(x, y, r - 0.9, colours.paper, colour, 0.9),
        Icon(icon, x - size / 2, y - size / 2, size, colour, 0.9),
    )


def _rounded(corners: list[tuple[float, float]], cut: float) -> tuple[Command, ...]:
    """Return a closed figure whose corners are rounded, each starting so far before its tip."""
    commands: list[Command] = []
    for index, (x, y) in enumerate(corners):
        before, after = corners[index - 1], corners[(index + 1) % len(corners)]
        start, end = _towards((x, y), before, cut), _towards((x, y), after, cut)
        commands.append(("M" if index == 0 else "L", *start))
        commands.append(("C", *_towards(start, (x, y), cut * 0.6), *_towards(end, (x, y), cut * 0.6), *end))
    commands.append(("Z",))
    return tuple(commands)


def _towards(start: tuple[float, float], end: tuple[float, float], distance: float) -> tuple[float, float]:
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = sqrt(dx * dx + dy * dy) or 1.0
    return start[0] + dx / length * distance, start[1] + dy / length * distance
