"""The legend at the foot of the map, and the line of the maker or the client."""

from collections.abc import Callable
from operator import attrgetter

from journeycanvas.document.journey import Journey
from journeycanvas.document.lookups import touchpoints_by_stage
from journeycanvas.lanes.base import DrawnPath
from journeycanvas.lanes.parts.emotion_points import brand_mark
from journeycanvas.lanes.parts.hesitations import first_hesitations, hesitations
from journeycanvas.lanes.parts.kept import latest
from journeycanvas.lanes.parts.line import LineStyle
from journeycanvas.lanes.parts.moments import FIRST_HESITATION, MARKS, mark_symbol, moment_symbol
from journeycanvas.lanes.parts.path_line import styles_of
from journeycanvas.lanes.parts.words import one_line, placed
from journeycanvas.language import N_, words
from journeycanvas.layout.stages import PIPS_WIDTH, pips
from journeycanvas.layout.visits import tells_of_brand
from journeycanvas.model.moments import MOMENT_KINDS, MOMENT_OF_TRUTH
from journeycanvas.model.scope import Branding
from journeycanvas.model.touchpoint import Touchpoint
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import EditableText, Layer, Node, Nodes
from journeycanvas.scene.shapes import Dots, Icon, Shape
from journeycanvas.theme.paper import PaperTheme

HEIGHT = 20.0
SYMBOL = 5.2
TEXT_GAP = 9.0
ENTRY_GAP = 18.0
GAP_LEGEND = N_("Gap of channel, device or department")
MARK_TITLES = {
    FIRST_HESITATION: N_("First hesitation of the client"),
    "hesitation": N_("The client hesitates here"),
    "at_risk": N_("At risk"),
    "pictures": N_("Picture kept here"),
    "importance": N_("Importance of the stage"),
    "brand": N_("Emotion about the brand"),
}
IMPORTANCE, BRAND = "importance", "brand"
"""What the legend also tells where it is drawn, beside the marks of touchpoints."""
UNNAMED = N_("Unnamed path")
MAKER = "Journey Canvas"

PathLine = tuple[str, str, str, LineStyle]
"""The id of a path, its name, its colour and its dots."""


def legend_nodes(
    journey: Journey, paths: tuple[DrawnPath, ...], x: float, right: float, y: float, theme: PaperTheme
) -> tuple[Nodes, float]:
    """Return the legend from x on, broken into rows before the line at the right, and its height."""
    styles = styles_of(paths)
    lines = tuple([(each.path.id, each.name, each.colour, style) for each, style in zip(paths, styles, strict=True)])
    by_stage = touchpoints_by_stage(journey.touchpoints)
    used = {mark for stage, held in by_stage.items() for mark in _used(stage, held)}
    first = first_hesitations(by_stage, paths)
    if first:
        used.add(FIRST_HESITATION)
        used -= {"hesitation"} if first == hesitations(by_stage) else set()
    marks = tuple([mark for mark in (FIRST_HESITATION, *MARKS) if mark in used])
    if any(stage.importance is not None for stage in journey.stages):
        marks = (*marks, IMPORTANCE)
    if any(tells_of_brand(drawn.path.visits) for drawn in paths):
        marks = (*marks, BRAND)
    return _legend(y, journey.branding, journey.language, marks, lines, x, right, theme)


@latest
def _used(_stage: str, held: tuple[Touchpoint, ...]) -> tuple[str, ...]:
    """Return the marks that are on touchpoints of a stage."""
    return tuple([mark for mark in MARKS if any(map(attrgetter(mark), held))])


@latest
def _legend(
    y: float,
    branding: Branding,
    language: str,
    marks: tuple[str, ...],
    lines: tuple[PathLine, ...],
    x: float,
    right: float,
    theme: PaperTheme,
) -> tuple[Nodes, float]:
    maker = _maker(branding, language, right, y, theme)
    entries = _entries(language, marks, lines, theme)
    limit = maker.bounds.x - ENTRY_GAP
    nodes: list[Node] = [maker]
    at_x, at_y = x, y
    for key, symbol_width, name, symbol in entries:
        text = one_line(name, "regular", theme.type.caption, language)
        width = symbol_width + TEXT_GAP + text.width
        if at_x > x and at_x + width > (limit if at_y == y else right):
            at_x, at_y = x, at_y + HEIGHT
        middle = at_y + HEIGHT / 2
        shapes = (
            *symbol(at_x, middle),
            *placed(text, at_x + symbol_width + TEXT_GAP - 4.0, middle - text.height / 2, theme.colours.secondary),
        )
        nodes.append(Node(f"legend:{key}", "legend", Layer.GRID, Rect(at_x, at_y, width, HEIGHT), shapes, name=name))
        at_x += width + ENTRY_GAP
    return tuple(nodes), at_y + HEIGHT - y


Draw = Callable[[float, float], tuple[Shape, ...]]
"""Draws a symbol with its left edge at x, around the height y."""


def _entries(
    language: str, marks: tuple[str, ...], lines: tuple[PathLine, ...], theme: PaperTheme
) -> list[tuple[str, float, str, Draw]]:
    word = words(language)
    order = ["ordinary", "delight", "irritant", "breaking_point", "truth", "missing"]
    order += [kind for kind in MOMENT_KINDS if kind not in order]
    entries: list[tuple[str, float, str, Draw]] = []
    for kind in order:
        title = MOMENT_OF_TRUTH if kind == "truth" else MOMENT_KINDS[kind].title
        entries.append((kind, 2 * SYMBOL, word(title), _moment(kind, theme)))
    entries.append(("gap", 2 * SYMBOL, word(GAP_LEGEND), _gap(theme)))
    for mark in marks:
        width, draw = (PIPS_WIDTH, _pips(theme)) if mark == IMPORTANCE else (2 * SYMBOL, _mark(mark, theme))
        entries.append((mark, width, word(MARK_TITLES[mark]), draw))
    if len(lines) > 1:
        for path, name, colour, style in lines:
            entries.append((path, 26.0, name or word(UNNAMED), _line(style, colour)))
    return entries


def _moment(kind: str, theme: PaperTheme) -> Draw:
    return lambda x, y: moment_symbol(kind, x + SYMBOL, y, SYMBOL, theme.colours)


def _gap(theme: PaperTheme) -> Draw:
    size = SYMBOL * 2
    return lambda x, y: (Icon("unlink", x, y - size / 2, size, theme.colours.secondary, 0.9),)


def _mark(mark: str, theme: PaperTheme) -> Draw:
    if mark == BRAND:
        return lambda x, y: brand_mark(x + SYMBOL, y, SYMBOL, theme.colours)
    return lambda x, y: mark_symbol(mark, x + SYMBOL, y, SYMBOL, theme.colours)


def _pips(theme: PaperTheme) -> Draw:
    return lambda x, y: pips(3, x, y, theme.colours.secondary)


def _line(style: LineStyle, colour: str) -> Draw:
    def draw(x: float, y: float) -> tuple[Shape, ...]:
        points = [part for place in range(int(24 / style.step) + 1) for part in (x + 2 + place * style.step, y)]
        return (Dots(tuple(points), style.radius, colour),)

    return draw


def _maker(branding: Branding, language: str, right: float, y: float, theme: PaperTheme) -> Node:
    parts = [part for part in (branding.client, branding.confidentiality) if part]
    shown = " · ".join(parts) or MAKER
    text = one_line(shown, "medium", theme.type.caption, language)
    x = right - text.width
    box = Rect(x, y, text.width, HEIGHT)
    field = "branding.confidentiality" if branding.confidentiality else "branding.client"
    texts: tuple[EditableText, ...] = ()
    if parts:
        typed = branding.confidentiality or branding.client
        texts = (
            EditableText("journey", field, box, typed, "medium", theme.type.caption, theme.colours.secondary, "right"),
        )
    shapes = placed(text, x, y + (HEIGHT - text.height) / 2, theme.colours.secondary)
    return Node("journey:branding", "branding", Layer.GRID, box, shapes, "journey" if parts else None, shown, texts)
