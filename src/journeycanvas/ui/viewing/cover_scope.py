"""What the first slide tells of the scope: who made the map for whom, what it is to bring, how well it is known."""

from journeycanvas.document.journey import Journey
from journeycanvas.lanes.parts.words import block, placed
from journeycanvas.language import N_, words
from journeycanvas.model.named import KNOWLEDGE
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Layer, Node
from journeycanvas.scene.shapes import Shape
from journeycanvas.theme.paper import PAPER

OBJECTIVES = N_("Objectives")
AUTHOR = N_("by {author}")
_HEADING, _TEXT, _LEVEL = 10.0, 11.0, 10.0
_DASH = "–"
_INDENT, _BETWEEN, _BEFORE_LEVEL = 12.0, 3.0, 5.0


def made_by(journey: Journey) -> str:
    """Return the line of the organisation and the author (R8), empty where neither is known."""
    author = " ".join(journey.revision.author.split())
    said = words(journey.language)(AUTHOR).format(author=author) if author else ""
    return " · ".join(part for part in (" ".join(journey.scope.organisation.split()), said) if part)


def purpose(journey: Journey, x: float, width: float) -> Node | None:
    """Draw the objectives and the level of knowledge (R10) from x on, in points; None where neither is said."""
    word, colours, language = words(journey.language), PAPER.colours, journey.language
    wanted = [text for text in journey.scope.objectives if text.strip()]
    level = journey.scope.knowledge_level
    shapes: list[Shape] = []
    y = 0.0
    if wanted:
        heading = block(word(OBJECTIVES), "semibold", _HEADING, width, language)
        shapes += placed(heading, x, y, colours.accent)
        y += heading.height + _BETWEEN
    for text in wanted:
        line = block(text, "regular", _TEXT, width - _INDENT, language)
        shapes += placed(block(_DASH, "regular", _TEXT, width), x, y, colours.accent)
        shapes += placed(line, x + _INDENT, y, colours.ink)
        y += line.height + _BETWEEN
    if level != "unknown":
        known = block(word(KNOWLEDGE[level]), "regular", _LEVEL, width, language)
        y += _BEFORE_LEVEL if wanted else 0.0
        shapes += placed(known, x, y, colours.secondary)
        y += known.height
    return Node("cover:scope", "title", Layer.GRID, Rect(x, 0.0, width, y), tuple(shapes)) if shapes else None
