"""MapView, which shows a scene: painting, zooming, scrolling. It knows no session and no tool."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QNativeGestureEvent, QPainter, QPaintEvent, QResizeEvent, QTransform, QWheelEvent
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView, QWidget

from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Node, Scene
from journeycanvas.ui.calling import told
from journeycanvas.ui.canvas import hands, zooming
from journeycanvas.ui.canvas.desk import DARK, LIGHT, DeskColours, paint_desk
from journeycanvas.ui.canvas.dimming import Dimming, Painting, paint_places
from journeycanvas.ui.canvas.fitting import Fitting
from journeycanvas.ui.canvas.gathering import few_parts, in_pixels
from journeycanvas.ui.canvas.kept_picture import KeptPicture
from journeycanvas.ui.canvas.marks import Mark, paint_marks, region_of
from journeycanvas.ui.canvas.node_places import NodePlaces
from journeycanvas.ui.paint.extents import Edges
from journeycanvas.ui.paint.reach import rect_of
from journeycanvas.ui.paint.sheet import sheet_size

_FRAME_MS = 20.0
"""What painting may take in one go; the rest follows at once, so that the window answers in between."""
_REST_MS = 80
"""How long the hand must rest from zooming before what takes long is painted sharp."""


class MapView(QGraphicsView):
    """Shows a scene on its sheet, and marks over it.

    The map is one layer, not a QGraphicsItem a node: nodes are found by their place and painted into a kept
    picture, of which only what changed is painted again. That is as fast as items in a close view, several
    times as fast in a far one, and there is nothing to build before the first frame.
    """

    zoom_changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._places = NodePlaces()
        self._map: Scene | None = None
        self._zoom = 1.0
        self.fitting = Fitting(self, self._fit_again)
        self._colours = LIGHT
        self._dimming: Dimming | None = None
        self._marks: tuple[Mark, ...] = ()
        self._picture = KeptPicture(ground=self._paint_ground, paint=self.paint_part)
        self._rest = QTimer(self, interval=_REST_MS, singleShot=True)
        self._rest.timeout.connect(self._repaint_stale)
        self.setViewport(QWidget())  # to learn the kind of one Qt made, Python would get to know all widgets there are
        self.setScene(QGraphicsScene(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    # What is shown

    def show_scene(self, scene: Scene | None, *, in_hand: object = None) -> None:
        """Show a scene; what it has from the one before is not painted again, and it stands still in a hand."""
        self.fitting.hold(in_hand)
        before, self._map = self._map, scene
        if before is scene:
            return
        self._follow_view()
        stale = self._places.show(scene.groups if scene is not None else ())
        is_other_sheet = before is None or scene is None or sheet_size(before) != sheet_size(scene)
        if before is None:
            self._picture.forget()
        if stale is None or is_other_sheet:
            self._paint_again()
        else:
            self._touch(stale)
        if is_other_sheet:
            self.fitting.follow_sheet()

    def show_marks(self, marks: tuple[Mark, ...]) -> None:
        """Show these marks over the map, and no others."""
        before, self._marks = self._marks, marks
        self.viewport().update(region_of((*before, *marks)))

    def set_dark(self, dark: bool) -> None:
        """Put the map on a dark desk, or on a light one."""
        self._colours = DARK if dark else LIGHT
        self._paint_again()

    def dim(self, dimming: Dimming | None) -> None:
        """Show some of the map as it is, and the rest paler; None shows all as it is."""
        if dimming is not self._dimming:
            self._dimming = dimming
            self._paint_again()

    @property
    def colours(self) -> DeskColours:
        """The colours around the map and over it."""
        return self._colours

    @property
    def is_painted(self) -> bool:
        """Whether all that is in sight is painted, and sharp."""
        return self._map is not None and self._picture.shows(self.viewportTransform(), self.viewport().size())

    def finish_painting(self) -> None:
        """Paint whatever is still stale, before a picture of the window is taken."""
        self._follow_view()
        while not self._picture.stale.isEmpty():
            self._picture.freshen(budget_ms=1000.0)
        self.viewport().repaint()

    def nodes_in(self, box: Rect) -> Sequence[Node]:
        """Return the nodes that paint something in a rectangle of the scene, in painting order."""
        self._places.watch(self.seen())
        return self._places.nodes_in(box)

    def lowest_nodes_of(self, records: frozenset[str]) -> Iterator[Node]:
        """Give the lowest node of each of these records."""
        return self._places.lowest_of(records)

    # Where it is seen

    def zoom(self) -> float:
        """Return the zoom; 1 is 96 pixels to an inch of the drawing."""
        return self._zoom

    def detail(self) -> float:
        """Return how many pixels of the view a point of the scene takes."""
        return self._zoom * zooming.PIXELS_A_POINT

    def set_zoom(self, zoom: float, *, around: QPointF | None = None) -> None:
        """Zoom around a place of the view, else around its middle; what lies there stays there."""
        self.fitting.kept = "nothing"
        least = min(zooming.sides(self._sheet(), self.maximumViewportSize()))
        self._zoom_to(zooming.within_limits(zoom, least=least), around or QPointF(self.viewport().rect().center()))

    def zoom_in(self) -> None:
        """Zoom in to the next round figure."""
        self.set_zoom(zooming.next_step_in(self._zoom))

    def zoom_out(self) -> None:
        """Zoom out to the next round figure."""
        self.set_zoom(zooming.next_step_out(self._zoom))

    def reset_zoom(self) -> None:
        """Zoom to 100 %."""
        self.set_zoom(1.0)

    def zoom_to_fit(self) -> None:
        """Show the whole sheet, and go on doing so when the view changes its size."""
        self.fitting.kept = "sheet"
        self._fit_again()

    def show_beginning(self) -> None:
        """Show the whole sheet where it can be read so, else its beginning, until somebody moves it."""
        self.fitting.begin()
        self._fit_again()

    def zoom_to_width(self) -> None:
        """Show the whole width of the sheet, and go on doing so when the view changes its size."""
        self.fitting.kept = "width"
        self._fit_again()

    def reveal(self, key: str) -> None:
        """Scroll so that a node is in sight."""
        node = next((node for node in self._places.nodes if node.key == key), None)
        if node is not None:
            self.ensureVisible(QRectF(*node.bounds), 40, 40)

    def scroll_by(self, dx: float, dy: float) -> None:
        """Move the map by pixels of the view."""
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setValue(across.value() - round(dx))
        down.setValue(down.value() - round(dy))

    def scene_point(self, at: QPointF) -> QPointF:
        """Return the point of the scene under a place of the view, fractions of a pixel counted."""
        return self.viewportTransform().inverted()[0].map(at)

    def seen(self) -> Rect:
        """Return the part of the scene that is in sight."""
        return rect_of(self.viewportTransform().inverted()[0].mapRect(QRectF(self.viewport().rect())))

    def _fit_again(self) -> None:
        if self._map is None:
            return
        # Without the scroll bars: they come and go with the zoom that is computed here.
        room = self.maximumViewportSize()
        if self.fitting.kept == "width":
            room.setWidth(room.width() - self.verticalScrollBar().sizeHint().width())
        wanted = self.fitting.zoom(*zooming.sides(self._sheet(), room), now=self._zoom)
        with self.fitting.moving():
            self._zoom_to(min(wanted, zooming.MOST), QPointF(self.viewport().rect().center()))
            if self.fitting.is_at_beginning:
                zooming.scroll_to_corner(self)

    def _zoom_to(self, zoom: float, around: QPointF) -> None:
        kept = self.scene_point(around)
        is_other, self._zoom = zoom != self._zoom, zoom
        detail = self.detail()
        self.setTransform(QTransform.fromScale(detail, detail))
        self.setSceneRect(zooming.room(self._sheet(), self.maximumViewportSize(), detail=detail))
        self.horizontalScrollBar().setValue(round(kept.x() * detail - around.x()))
        self.verticalScrollBar().setValue(round(kept.y() * detail - around.y()))
        if is_other:
            if self._picture.was_whole and self._picture.cost_ms > _FRAME_MS:
                self._rest.start()
            self.viewport().update()
            self.zoom_changed.emit(zoom)
        self.view_moved()

    def _sheet(self) -> tuple[float, float]:
        return sheet_size(self._map) if self._map is not None else (0.0, 0.0)

    # Painting

    def _paint_again(self) -> None:
        self._picture.touch_all()
        self.viewport().update()

    def _touch(self, stale: Sequence[Edges]) -> None:
        """Have the inside of these edges painted again, in few rectangles."""
        for part in in_pixels(stale, self.viewportTransform(), seen=self.seen()):
            self._picture.touch(part)
            self.viewport().update(part)

    def _look(self) -> float:
        """Find out what is in sight, and return how many pixels of the device a point takes."""
        detail = self.detail() * self.devicePixelRatioF()
        self._places.watch(self.seen(), sheet=Rect(0.0, 0.0, *self._sheet()))
        self._places.look(detail)
        return detail

    def _follow_view(self) -> None:
        self._picture.place(self.viewportTransform(), self.viewport().size(), ratio=self.devicePixelRatioF())

    def _repaint_stale(self) -> None:
        self.viewport().update(self._picture.stale)

    def _paint_ground(self, painter: QPainter, part: QRect) -> None:
        sheet = self.viewportTransform().mapRect(QRectF(0.0, 0.0, *self._sheet()))
        paint_desk(painter, QRectF(part), sheet=sheet, colours=self._colours)

    def paint_part(self, painter: QPainter, part: QRect) -> None:
        """Paint a part of the view, given in its pixels, without marks; the painter's transform is the view's own."""
        self._paint_ground(painter, part)
        to_view = self.viewportTransform()
        exposed = rect_of(to_view.inverted()[0].mapRect(QRectF(part)))
        painter.setTransform(to_view, combine=True)
        painting = Painting(painter, self._look(), exposed, Rect(0.0, 0.0, *self._sheet()))
        paint_places(painting, self._places, self._dimming)

    def view_moved(self) -> None:
        """Follow the view after it was scrolled or zoomed; overridden by what lies over the map."""

    # Qt's own

    @told
    def paintEvent(self, event: QPaintEvent) -> None:
        self._follow_view()
        if not self._rest.isActive():
            self._look()
            self._picture.freshen(budget_ms=_FRAME_MS)
            if not self._picture.stale.isEmpty():
                QTimer.singleShot(0, self._repaint_stale)
        with QPainter(self.viewport()) as painter:
            for part in few_parts(event.region()):
                self._picture.show(painter, part)
            paint_marks(painter, self._marks)

    def resizeEvent(self, event: QResizeEvent) -> None:
        with self.fitting.moving():
            super().resizeEvent(event)
        self._fit_again()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self.fitting.moved()
        self.view_moved()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(zooming.by_wheel(self._zoom, event.angleDelta().y()), around=event.position())
        else:
            self.scroll_by(*hands.scrolled(event).toTuple())
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self.set_zoom(self._zoom * (1.0 + event.value()), around=event.position())
            return True
        return super().viewportEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(960, 640)
