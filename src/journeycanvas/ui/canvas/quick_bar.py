"""The quick bar over what is selected: when it is there, and where; it is made when something is selected first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QWidget

from journeycanvas.language import _
from journeycanvas.scene.geometry import Rect
from journeycanvas.session.session import Session
from journeycanvas.theme.window import LIGHT, WindowColours
from journeycanvas.ui.calling import calling
from journeycanvas.ui.canvas.bar_place import EDGE, Other, place_of, reach_of
from journeycanvas.ui.canvas.canvas import Canvas

if TYPE_CHECKING:  # loaded late, on purpose: nothing is selected when a window opens
    from journeycanvas.ui.quick_bar_offer import Offer
    from journeycanvas.ui.quick_bar_widget import Bar

PAUSE_MS = 150
"""How long the hand rests before the bar comes: it does not flicker between clicks, or while the map moves."""
_STILL_PX = 4
"""How far the pointer goes, in a pause, of a hand that rests."""
_SHOWN = ("touchpoint:", "label:", "emotion:", "card:")
_WORTHS = {
    **dict.fromkeys(("touchpoint", "stage"), 400),
    **dict.fromkeys(("label", "card", "recommendation", "resource"), 300),
    **dict.fromkeys(("phase", "persona", "goal", "title", "emotion", "measurement", "verbatim", "connection"), 150),
    **dict.fromkeys(("gap", "prompt", "cell", "lane"), 60),
}
"""How far the bar goes out of its way, in pixels, for what is clicked next, by its role."""


class QuickBar(QObject):
    """Keeps the bar over the selection of one view.

    It is away while something is dragged, typed or out of sight, and while somebody works in another face.
    """

    def __init__(self, canvas: Canvas) -> None:
        """Watch a view; there is no bar yet."""
        super().__init__(canvas)
        self._canvas = canvas
        self._session: Session | None = None
        self._colours = LIGHT
        self.bar: Bar | None = None
        """The bar, once something was selected."""
        self._rest = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._rest.timeout.connect(self._come)
        self._pointer = QCursor.pos()
        """Where the pointer was when the pause began."""
        canvas.selection_changed.connect(self._leave)
        canvas.typing_started.connect(self._leave)
        canvas.typing_ended.connect(self._leave)
        canvas.zoom_changed.connect(self._make_way)
        self._look = QTimer(self, interval=0, singleShot=True)
        self._look.timeout.connect(self._follow_keyboard)
        if isinstance(program := QApplication.instance(), QApplication):
            # Later, and by what has the keyboard then: the widgets that the signal names may be on their way out.
            program.focusChanged.connect(self._look.start)
        for scroll in (canvas.horizontalScrollBar(), canvas.verticalScrollBar()):
            scroll.valueChanged.connect(self._make_way)
            scroll.rangeChanged.connect(self._make_way)

    def show_session(self, session: Session | None) -> None:
        """Work on the journey of a session from now on."""
        self._session = session
        self._leave()
        if self.bar is not None:
            self.bar.forget()

    def follow(self) -> None:
        """Show what is common to the selection after a change; what is dragged has the view for itself."""
        session, bar = self._session, self.bar
        if session is None or not session.selection or bar is None:
            return
        if session.gesture is not None or self._is_worked_elsewhere():
            self._leave()
        elif bar.isHidden():
            self._wait()
        else:
            self._work(bar, session)

    def enter(self) -> None:
        """Give the keyboard to the bar; where there is none for what is selected, say so."""
        session = self._session
        if session is None or self._offer() is None:
            self._canvas.refused.emit(_("The quick bar is for touchpoints, visits and cards: select some first."))
            return
        if self._around().isEmpty():
            for node in self._canvas.lowest_nodes_of(session.selection):
                self._canvas.reveal(node.key)
                break
        self._show()
        if self.bar is not None and self.bar.isVisible():
            self.bar.enter()

    def dress(self, colours: WindowColours) -> None:
        """Take these colours."""
        self._colours = colours
        if self.bar is not None:
            self.bar.dress(colours)

    def retranslate(self) -> None:
        """Say everything in the language spoken now."""
        if self.bar is not None:
            self.bar.retranslate()
            self._leave()

    def _leave(self) -> None:
        """Go away, and come again once the hand rests."""
        self._hide()
        if self._session is not None and self._session.selection:
            self._wait()
        else:
            self._rest.stop()

    def _wait(self) -> None:
        """Come once the hand has rested from now on."""
        self._pointer = QCursor.pos()
        self._rest.start()

    def _hide(self) -> None:
        """Take the bar away; the keyboard goes back to the map."""
        if self.bar is not None and not self.bar.isHidden():
            had_keyboard = self.bar.has_keyboard
            self.bar.hide()
            if had_keyboard:
                self._canvas.setFocus()

    def _make_way(self) -> None:
        """Go away while the map moves; but not from under a hand."""
        if self.bar is not None and self.bar.isVisible() and self._is_held(self.bar):
            self._wait()
        else:
            self._leave()

    def _follow_keyboard(self) -> None:
        """Go away as the keyboard goes to where one types, and come again once it has left."""
        is_elsewhere = self._is_worked_elsewhere()
        if is_elsewhere and self.bar is not None and not self.bar.isHidden():
            self._hide()
        elif not is_elsewhere and (self.bar is None or self.bar.isHidden()):
            self._leave()

    def _is_worked_elsewhere(self) -> bool:
        now = QApplication.focusWidget()
        return _is_typed_in(now) or self._is_in_another_face(now)

    def _is_in_another_face(self, now: QWidget | None) -> bool:
        """Tell whether a widget is in a face of the journey beside the map."""
        faces = self._canvas.parentWidget()
        if now is None or faces is None or now is self._canvas or self._canvas.isAncestorOf(now):
            return False
        return faces.isAncestorOf(now)

    def _come(self) -> None:
        if self._session is None or self._canvas.editor is not None or self._session.gesture is not None:
            return
        if self._is_worked_elsewhere():
            return
        if self._canvas.tool is not None and self._canvas.tool.id != "select":
            return  # it would be in the way of what is drawn
        is_busy = QApplication.mouseButtons() != Qt.MouseButton.NoButton or QApplication.activePopupWidget() is not None
        # On its way to what is clicked next: the bar would come between.
        is_moving = (QCursor.pos() - self._pointer).manhattanLength() > _STILL_PX
        if is_busy or is_moving:
            self._wait()
        else:
            self._show()

    def _show(self) -> None:
        session, offer = self._session, self._offer()
        if session is None or offer is None or self._around().isEmpty() or not self._canvas.isVisible():
            self._hide()
            return
        bar = self._made()
        bar.work_on(session, offer)
        if bar.isHidden() or not self._is_held(bar):
            self._put(bar)
        bar.show()
        bar.raise_()

    def _work(self, bar: Bar, session: Session) -> None:
        """Follow a change under the bar: it stays where it is while a hand is on it."""
        offer = self._offer()
        if offer is None or self._around().isEmpty():
            self._leave()
            return
        bar.work_on(session, offer)
        if not self._is_held(bar):
            self._put(bar)

    def _settle(self) -> None:
        """Stand where it belongs, once the pointer has gone."""
        if self.bar is not None and self.bar.isVisible():
            self._wait()

    def _is_held(self, bar: Bar) -> bool:
        return bar.has_keyboard or bar.underMouse()

    def _offer(self) -> Offer | None:
        from journeycanvas.ui.quick_bar_offer import offer_of  # not needed before something is selected

        return offer_of(self._session) if self._session is not None and self._session.selection else None

    def _made(self) -> Bar:
        if self.bar is None:
            from journeycanvas.ui.quick_bar_widget import Bar  # see above

            self.bar = Bar(self._canvas)
            self.bar.dress(self._colours)
            self.bar.left.connect(calling(self._canvas.setFocus))
            self.bar.pointer_gone.connect(self._settle)
            self.bar.refused.connect(self._canvas.refused)
        return self.bar

    def _around(self) -> QRect:
        """Return what of the selection is in sight, in pixels of the view; empty where nothing is."""
        canvas, session = self._canvas, self._session
        if session is None:
            return QRect()
        selected, seen, to_view = session.selection, canvas.seen(), canvas.viewportTransform()
        found = QRectF()
        for node in canvas.nodes_in(seen):
            if node.record in selected and node.key.startswith(_SHOWN):
                found = found.united(to_view.mapRect(QRectF(*node.bounds)))
        room = canvas.viewport().rect()
        return found.toAlignedRect().intersected(room).translated(canvas.viewport().pos())

    def _put(self, bar: Bar) -> None:
        room = self._canvas.viewport().geometry()
        from journeycanvas.ui.quick_bar_look import SHADOW  # there since the bar is

        before = QRect() if bar.isHidden() else bar.geometry()
        bar.fit(room.width() - 2 * EDGE)
        around = self._around()
        others = self._others(reach_of(bar.size(), around).intersected(room))
        bar.move(place_of(bar.size(), around=around, room=room, others=others, rim=SHADOW))
        if not before.contains(bar.geometry()):
            bar.let_through()

    def _others(self, reach: QRect) -> list[Other]:
        """Return what else can be clicked in a part of the view."""
        selected = self._session.selection if self._session is not None else frozenset()
        to_view, corner = self._canvas.viewportTransform(), self._canvas.viewport().pos()
        seen = to_view.inverted()[0].mapRect(QRectF(reach.translated(-corner)))
        return [
            Other(to_view.mapRect(QRectF(*node.bounds)).toAlignedRect().translated(corner), _WORTHS[node.role])
            for node in self._canvas.nodes_in(Rect(seen.x(), seen.y(), seen.width(), seen.height()))
            if node.role in _WORTHS and node.record not in selected
        ]


def _is_typed_in(widget: QWidget | None) -> bool:
    # Loaded here, when there is a bar: they take 2 ms.
    from PySide6.QtWidgets import QAbstractSpinBox, QLineEdit, QPlainTextEdit, QTextEdit

    return isinstance(widget, QLineEdit | QTextEdit | QPlainTextEdit | QAbstractSpinBox)
