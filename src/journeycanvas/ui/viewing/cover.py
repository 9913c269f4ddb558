"""The first slide: the title of the journey, who travels, what they want, and what the map is to bring."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from journeycanvas.document.journey import Journey
from journeycanvas.lanes.parts.words import Block, block, placed
from journeycanvas.layout.contents import drawn_paths
from journeycanvas.layout.goal import WIDTH as GOAL_WIDTH
from journeycanvas.layout.goal import Goal
from journeycanvas.layout.personas import PersonaBlock, shown_personas
from journeycanvas.layout.title import composed_subtitle
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Layer, Node
from journeycanvas.theme.paper import PAPER
from journeycanvas.ui.calling import told
from journeycanvas.ui.paint import ink
from journeycanvas.ui.paint.reach import pixels_per_point
from journeycanvas.ui.paint.scene_painter import ScenePainter
from journeycanvas.ui.viewing.cover_scope import made_by, purpose

_WIDTH, _LEFT = 560.0, 48.0
"""The width of the slide in points, and its margin: what is written on it is so large that all can read it."""
_MOST_HEIGHT = 0.86
_TITLE, _SUBTITLE, _MAKERS = 30.0, 11.0, 9.5
_NARROWER = (0.5, 0.6, 0.7, 0.8, 0.9)
"""The shares of the room that are tried for a title, so that its lines come out even."""
_GAP, _BELOW_TITLE, _BESIDE = 14.0, 22.0, 26.0
_PERSONA_SCALE, _GOAL_SCALE = 1.3, 1.4


class Cover(QWidget):
    """Paints the first slide."""

    def __init__(self, parent: QWidget) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._blocks: list[tuple[list[Node], float, float]] = []
        """Nodes drawn from the origin, by how much they are enlarged, and how high they are then."""

    def show_journey(self, journey: Journey, name: str) -> None:
        """Lay out the slide of a journey, which is called so where it has no title."""
        title = _title(journey, name)
        self._blocks = [([title], 1.0, title.bounds.height + _BELOW_TITLE)]
        room = (_WIDTH - 2 * _LEFT) / _PERSONA_SCALE
        for persona in shown_personas(journey, drawn_paths(journey)):
            drawn = PersonaBlock(journey, persona, room, PAPER)
            nodes = _on_paper(drawn.nodes(0.0, drawn.height / 2))
            self._blocks.append((nodes, _PERSONA_SCALE, drawn.height * _PERSONA_SCALE + _GAP))
        self._blocks += _aims(journey)
        self.update()

    # Qt's own

    @told
    def paintEvent(self, event: QPaintEvent) -> None:
        width, height = float(self.width()), float(self.height())
        tall = sum(block_height for _, _, block_height in self._blocks)
        scale = min(width / _WIDTH, height * _MOST_HEIGHT / max(tall, 1.0))
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), ink.colour(PAPER.colours.paper))
            painter.translate(_LEFT * width / _WIDTH, (height - tall * scale) / 2)
            painter.scale(scale, scale)
            for nodes, larger, block_height in self._blocks:
                painter.save()
                painter.scale(larger, larger)
                artist = ScenePainter(painter, pixels_per_point(painter.deviceTransform()))
                for node in nodes:
                    artist.paint(node)
                painter.restore()
                painter.translate(0.0, block_height)
            painter.resetTransform()
            bar = QRectF(0.0, 0.0, width * 0.008, height)
            painter.fillRect(bar, ink.colour(PAPER.colours.accent))


def _aims(journey: Journey) -> list[tuple[list[Node], float, float]]:
    """Draw the goal of the client, and beside it what the map is to bring."""
    blocks = []
    left = height = 0.0
    if journey.goal.text.strip():
        goal = Goal(journey, PAPER)
        left, height = GOAL_WIDTH * _GOAL_SCALE + _BESIDE, goal.height * _GOAL_SCALE
        blocks.append((_on_paper(goal.nodes(0.0, 0.0)), _GOAL_SCALE, 0.0))
    scope = purpose(journey, left, _WIDTH - 2 * _LEFT - left)
    if scope is not None:
        height = max(height, scope.bounds.height)
        blocks.append(([scope], 1.0, 0.0))
    return [*blocks, ([], 1.0, height)]


def _title(journey: Journey, name: str) -> Node:
    """Draw the title, and under it a line of what it is about, and one of who made it."""
    room = _WIDTH - 2 * _LEFT
    title = _balanced(journey.title.strip() or name, room, journey.language)
    under = journey.subtitle or composed_subtitle(journey, drawn_paths(journey))
    subtitle = block(under, "regular", _SUBTITLE, room, journey.language)
    makers = block(made_by(journey), "regular", _MAKERS, room, journey.language)
    below = title.height + 4.0
    shapes = (
        *placed(title, 0.0, 0.0, PAPER.colours.ink),
        *placed(subtitle, 0.0, below, PAPER.colours.secondary),
        *placed(makers, 0.0, below + subtitle.height + 1.0, PAPER.colours.secondary),
    )
    box = Rect(0.0, 0.0, room, below + subtitle.height + 1.0 + makers.height)
    return Node("cover:title", "title", Layer.GRID, box, shapes)


def _balanced(text: str, room: float, language: str) -> Block:
    """Break a title in as few lines as it takes, and no last word alone: the lines are about as long as each other."""
    broken = block(text, "bold", _TITLE, room, language)
    for share in _NARROWER:
        narrower = block(text, "bold", _TITLE, room * share, language)
        if len(narrower.lines) == len(broken.lines) and narrower.width <= room * share:
            return narrower
    return broken


def _on_paper(nodes: list[Node]) -> list[Node]:
    return [node for node in nodes if node.on_paper]
