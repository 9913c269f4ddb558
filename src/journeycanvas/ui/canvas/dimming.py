"""Dimming: some of the map stays as it is, and all else is paler; a property of a view, never of a document."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Layer, Node
from journeycanvas.ui.canvas.node_places import NodePlaces
from journeycanvas.ui.paint.afar import Step
from journeycanvas.ui.paint.scene_painter import ScenePainter
from journeycanvas.ui.paint.sheet import PAPER
from journeycanvas.ui.paint.specks import SKETCHED_BELOW, Speck

DIM_OPACITY = 0.26
"""What is left of the strength of what is dim: pale at the first look, and still to be read at the second."""

_MUCH = 6
"""A part as wide as one in so many of the sheet is much of it: what lies beside it costs little."""

Nodes = list[tuple[Node, Speck | None]]


class Dimming(NamedTuple):
    """Which nodes stay as they are; of some others only what lies within a part of the scene does."""

    lights: Callable[[Node], bool]
    within: Rect | None = None
    crosses: Callable[[Node], bool] | None = None
    """Tells of a node that it is seen within that part as it is, and paler outside."""


class Painting(NamedTuple):
    """What paints a part of a view: a painter that stands in the scene, and how much of what it paints."""

    painter: QPainter
    detail: float
    """How many pixels of the device a point takes."""
    exposed: Rect
    sheet: Rect

    def all(self, nodes: Iterable[tuple[Node, Speck | None]]) -> None:
        """Paint these nodes as they are."""
        ScenePainter(self.painter, self.detail, exposed=self.exposed).paint_all(nodes)

    def steps(self, steps: Iterable[Step]) -> None:
        """Paint nodes that were put together from afar."""
        ScenePainter(self.painter, self.detail, exposed=self.exposed).paint_steps(steps)

    @property
    def is_all_from_afar(self) -> bool:
        """Whether much of the sheet is painted, from so far that it is quickest to draw all of it together."""
        across, down = self.exposed.width * _MUCH, self.exposed.height
        return self.detail < SKETCHED_BELOW and across >= self.sheet.width and down >= self.sheet.height


def paint_places(painting: Painting, places: NodePlaces, dimming: Dimming | None) -> None:
    """Paint what is seen of the nodes in these places."""
    if dimming is None and painting.is_all_from_afar:
        painting.steps(places.steps())
    else:
        paint_nodes(painting, places.seen_in(painting.exposed), dimming)


def paint_nodes(painting: Painting, nodes: Iterable[tuple[Node, Speck | None]], dimming: Dimming | None) -> None:
    """Paint nodes, those that are dim under a veil of the colour of paper; where there is no dimming all as they are.

    The veil makes a card and the words on it paler alike, where drawing each of them paler would show one through
    the other; and it costs one rectangle, however many nodes there are.
    """
    if dimming is None:
        painting.all(nodes)
        return
    grounds: Nodes = []
    lit: Nodes = []
    dim: Nodes = []
    for each in nodes:
        node = each[0]
        (dim if not dimming.lights(node) else grounds if node.layer <= Layer.BAND else lit).append(each)
    painting.all(dim)
    painting.painter.fillRect(QRectF(*painting.sheet), _veil())
    _paint_through(painting, grounds, within=painting.sheet)
    if dimming.within is not None and dimming.crosses is not None:
        crosses = dimming.crosses
        _paint_through(painting, [each for each in dim if crosses(each[0])], within=dimming.within)
    painting.all(lit)


def _paint_through(painting: Painting, nodes: Nodes, *, within: Rect) -> None:
    """Paint nodes in a part of the scene alone, as ink over the ink that is there: nothing pale is covered by it."""
    if not nodes:
        return
    painter = painting.painter
    painter.save()
    painter.setClipRect(QRectF(*within), Qt.ClipOperation.IntersectClip)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    painting.all(nodes)
    painter.restore()


def _veil() -> QColor:
    veil = QColor(PAPER)
    veil.setAlphaF(1.0 - DIM_OPACITY)
    return veil
