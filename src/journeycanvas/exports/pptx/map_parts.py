"""The map in parts on several slides, so large that all its text can be read; then who travels, and the legend."""

from collections import Counter
from collections.abc import Sequence

from journeycanvas import progress
from journeycanvas.document.journey import Journey
from journeycanvas.exports.pptx.cutting import Cutting, cutting
from journeycanvas.exports.pptx.deck import Deck, Note
from journeycanvas.exports.pptx.drawing import Place
from journeycanvas.exports.pptx.map_words import lanes_told, shown_lanes
from journeycanvas.exports.pptx.overview import SCALE
from journeycanvas.exports.pptx.part import Part, draw_part
from journeycanvas.exports.pptx.slide_parts import TITLE_BOX, add_title
from journeycanvas.exports.pptx.units import WIDTH
from journeycanvas.language import N_
from journeycanvas.layout.grid import natural_widths
from journeycanvas.layout.map import lay_out
from journeycanvas.layout.sheet import POINTS_PER_MM, REFERENCE_WIDTH
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Scene
from journeycanvas.theme.paper import PAPER

MAP = N_("Map: {stages}")
MAP_COUNTED = N_("Map: {stages} ({number} of {count})")
KEY = N_("Who travels, and what the signs mean")
_TITLE = Rect(20.0, 14.0, WIDTH - 40.0, 26.0)
_TITLE_PT = 18.0
_ROOM = Rect(20.0, 48.0, WIDTH - 40.0, 462.0)
_WIDTH, _HEIGHT = _ROOM.width / SCALE, _ROOM.height / SCALE
"""What of a map fits on a slide, in points of its scene."""
_MOST_STAGES = 4
"""Stages on one slide, where their width is free."""
_MOST_NAMES = 5
"""Stages named in one title."""
_LARGEST_SCALE = 1.7
_KEY_SCALE = 1.6
_KEY_GAP = 18.0


def cut_map(journey: Journey, content: Scene) -> Cutting | None:
    """Return how the map is cut into parts, given its scene on a sheet of its own size; None where there is no map."""
    return cutting(_narrower(journey, content), _WIDTH, _HEIGHT)


def add_parts(deck: Deck, cut: Cutting, parts: Sequence[Part]) -> None:
    """Add a slide for each part, and one for what stands around the map."""
    counts = Counter(map(_stages, parts))
    shown: Counter[tuple[int, int]] = Counter()
    for part in progress.through(parts):
        shown[_stages(part)] += 1
        _add_part(deck, cut, part, (shown[_stages(part)], counts[_stages(part)]))
    _add_key(deck, cut)


def _narrower(journey: Journey, content: Scene) -> Scene:
    """Return the map with as many stages on a slide as can be, where their width is free; else as it is."""
    margins = 2 * journey.page.margin_mm * POINTS_PER_MM
    if not content.columns or content.width > REFERENCE_WIDTH + margins + 1.0:
        return content
    head = content.columns[0].x - margins / 2
    count = len(content.columns)
    slides = -(-count // _MOST_STAGES)
    column = (_WIDTH - head) / -(-count // slides) - 0.5
    natural = natural_widths(journey, PAPER)
    stages = tuple(stage.evolve(width=max(column, own)) for stage, own in zip(journey.stages, natural, strict=True))
    return lay_out(journey.evolve(stages=stages, page=journey.page.evolve(paper="content")))


def _scale(cut: Cutting) -> float:
    """Return the scale of all parts, larger than it must be where they leave room."""
    width = cut.heads.width + max(each.size for each in cut.across)
    height = cut.heads.height + max(each.size for each in cut.down)
    return max(SCALE, min(_ROOM.width / width, _ROOM.height / height, _LARGEST_SCALE))


def _stages(part: Part) -> tuple[int, int]:
    """Return the places of the first and last stage on a part."""
    return part.across.first, part.across.last


def _add_part(deck: Deck, cut: Cutting, part: Part, counted: tuple[int, int]) -> None:
    drawing, slide = deck.begin()
    stages = deck.journey.stages[part.across.first : part.across.last + 1]
    names = [stage.name for stage in stages]
    shown = " · ".join(names) if len(names) <= _MOST_NAMES else f"{names[0]} – {names[-1]}"
    number, count = counted
    title = deck.word(MAP_COUNTED if count > 1 else MAP).format(stages=shown, number=number, count=count)
    add_title(drawing, title, _TITLE, size=_TITLE_PT)
    draw_part(drawing, part, cut.heads, (_ROOM.x, _ROOM.y), _scale(cut))
    said = lanes_told(deck, shown_lanes(deck)[part.down.first : part.down.last + 1])
    deck.finish(drawing, slide, (Note(title, is_heading=True), Note(said)))


def _add_key(deck: Deck, cut: Cutting) -> None:
    """Add who travels and the legend, in rows."""
    nodes = [node for node in cut.around if node.role not in ("title", "branding")]
    if not nodes:
        return
    drawing, slide = deck.begin()
    add_title(drawing, deck.word(KEY))
    x, y, row, role = TITLE_BOX.x, TITLE_BOX.bottom + _KEY_GAP, 0.0, nodes[0].role
    for node in nodes:
        box = node.bounds
        width, height = box.width * _KEY_SCALE, box.height * _KEY_SCALE
        begins_legend = role != "legend" and node.role == "legend"
        if (x > TITLE_BOX.x and x + width > TITLE_BOX.right) or begins_legend:
            x, y, row = TITLE_BOX.x, y + row + _KEY_GAP * (2 if begins_legend else 1), 0.0
        scale = min(_KEY_SCALE, TITLE_BOX.width / box.width)
        drawing.node(node, node.shapes, Place(scale, x - box.x * scale, y - box.y * scale))
        x, row, role = x + width + _KEY_GAP, max(row, height), node.role
    deck.finish(drawing, slide, (Note(deck.word(KEY), is_heading=True),))
