"""The program's own view of the map, and bare boxes in its place, in windows of the size that is measured."""

from functools import cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QApplication

from journeycanvas.scene.scene import Node, Scene
from journeycanvas.scene.shapes import Words
from journeycanvas.session.session import Session
from journeycanvas.ui import look
from journeycanvas.ui.canvas import Canvas
from tests.benchmarks.bare_boxes import BareBox, BareView
from tests.benchmarks.documents import journey
from tests.benchmarks.timing import VIEW


@cache
def application() -> QApplication:
    """Return the application, dressed as the program is."""
    running = QApplication.instance()
    made = running if isinstance(running, QApplication) else QApplication(["", *look.ARGUMENTS])
    look.set_up(made)
    return made


def canvas_of(touchpoints: int) -> tuple[Canvas, Session]:
    """Return a canvas that shows the whole journey of this size, and its session."""
    application()
    canvas, session = Canvas(), Session(journey(touchpoints))
    canvas.resize(*VIEW)
    canvas.show_session(session)
    canvas.show()
    canvas.zoom_to_fit()
    application().processEvents()
    canvas.finish_painting()
    return canvas, session


def settle(canvas: Canvas) -> None:
    """Let the canvas paint all that is stale, in as many goes as it takes."""
    application().processEvents()
    while not canvas.is_painted:
        application().processEvents()


def bare_view_of(scene: Scene, canvas: Canvas) -> BareView:
    """Return the same part of a scene as bare items, one a node: a box, and its lines as plain text."""
    view = BareView([_bare(node) for node in scene.nodes], size=VIEW)
    view.setSceneRect(canvas.sceneRect())
    view.setTransform(canvas.transform())
    view.show()
    view.horizontalScrollBar().setValue(canvas.horizontalScrollBar().value())
    view.verticalScrollBar().setValue(canvas.verticalScrollBar().value())
    application().processEvents()
    return view


def _bare(node: Node) -> BareBox:
    texts = tuple((QPointF(shape.x, shape.y), shape.text) for shape in node.shapes if isinstance(shape, Words))
    return BareBox(QRectF(*node.bounds), texts)
