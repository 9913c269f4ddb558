"""The matrix of impact and effort beside the map: what to do first, and in which order (R87)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QMenu, QScrollArea, QSplitter, QVBoxLayout

from journeycanvas.analysis.priorities import in_order
from journeycanvas.edits import rating
from journeycanvas.edits.errors import EditError
from journeycanvas.language import N_, _, current
from journeycanvas.layout import matrix
from journeycanvas.model.recommendation import Recommendation
from journeycanvas.session.session import Edit, Session
from journeycanvas.theme.window import LIGHT, WindowColours
from journeycanvas.ui import messages
from journeycanvas.ui.calling import calling
from journeycanvas.ui.inspector import steps
from journeycanvas.ui.messages import PlainLabel, menu_text
from journeycanvas.ui.panels import matrix_words
from journeycanvas.ui.panels.matrix_chart import MARGIN, WAYS, MatrixChart
from journeycanvas.ui.panels.matrix_list import MatrixList
from journeycanvas.ui.panels.panel import Panel

if TYPE_CHECKING:  # it knows the panels
    from journeycanvas.ui.editing import Editing

RATE = N_("Rate recommendation")
UNRATE = N_("Take rating away")
_PAUSE_MS = 250
"""How long after a change in hand it is laid out again, so that typing is not slowed down."""
_WIDTH = 300
_SHARES = (5, 3)
"""How the matrix and the list share the height, or the width."""
_WIDE = 640


class MatrixPanel(Panel):
    """The matrix above, the order in which to do things below; both choose what is selected on the map."""

    def __init__(self, editing: Editing) -> None:
        """Rate the recommendations of a window's journey."""
        super().__init__()
        self._editing = editing
        self._session: Session | None = None
        self._laid_out: tuple[Recommendation, ...] | None = None
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._look)
        self.note = PlainLabel(style="secondary", wraps=True)
        self.note.setContentsMargins(8, 4, 8, 4)
        self.chart = MatrixChart()
        self.area = _Area(self.chart)
        self.list = MatrixList()
        self.parts = QSplitter(Qt.Orientation.Vertical)
        self.parts.setChildrenCollapsible(False)
        self.parts.addWidget(self.area)
        self.parts.addWidget(self.list)
        for place, share in enumerate(_SHARES):
            self.parts.setStretchFactor(place, share)
        self.parts.setSizes([share * _WIDTH for share in _SHARES])
        self._connect()
        self.setFocusProxy(self.chart)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(4)
        column.addWidget(self.note)
        column.addWidget(self.parts, 1)
        self.setMinimumWidth(_WIDTH)

    def _connect(self) -> None:
        chart = self.chart
        chart.text_size_changed.connect(self._lay_out)
        self.area.resized.connect(self._lay_out)
        chart.rated.connect(self._rate)
        chart.unrated.connect(lambda id: self._unrate((id,)))
        chart.menu_wanted.connect(lambda id, at: self._open_menu(id, QPointF(at).toPoint()))
        chart.dragged_to.connect(lambda at: self.area.ensureVisible(round(at.x()), round(at.y()), MARGIN, MARGIN))
        self.list.menu_wanted.connect(self._open_menu)
        part: MatrixChart | MatrixList
        for part in (chart, self.list):
            part.chosen.connect(self._choose)
            part.opened.connect(self._open)
            part.key_pressed.connect(self._press)

    def show_session(self, session: Session | None) -> None:
        self._session, self._laid_out = session, None
        self._pause.stop()
        self._look()

    def follow(self) -> None:
        session = self._session
        if session is None:
            return
        if session.journey.recommendations is not self._laid_out:
            if session.gesture is not None:
                self._pause.start()
            else:
                self._look()
        self._show_selection()

    def dress(self, colours: WindowColours) -> None:
        self.chart.focus = LIGHT.focus  # the paper is white in every theme
        self.list.colours = colours
        self._laid_out = None
        self._look()

    def retranslate(self) -> None:
        self.chart.setAccessibleName(_("Matrix of impact and effort"))
        self.list.setAccessibleName(_("Order of doing"))
        self._laid_out = None
        self._look()

    def _look(self) -> None:
        """Show the recommendations as they are now."""
        session = self._session
        if session is None or session.journey.recommendations is self._laid_out:
            return
        self._laid_out = session.journey.recommendations
        self._lay_out()
        self.list.show_order(in_order(self._laid_out))
        self.list.setVisible(bool(self._laid_out))
        self.note.setText(
            _("Drag a number, or press Ctrl and an arrow key. Enter shows its fields.")
            if self._laid_out
            else _("There are no recommendations yet. Write them in the lane “Recommendations” of the map.")
        )
        self._show_selection()

    def _lay_out(self) -> None:
        session = self._session
        if session is None or self._laid_out is None:
            return
        order = in_order(self._laid_out)
        texts = {placed.recommendation.id: matrix_words.name(placed.recommendation) for placed in order}
        self.chart.room = max(_WIDTH // 2, self.area.width() - self.area.verticalScrollBar().sizeHint().width())
        scale = self.chart.scale
        self.chart.show_matrix(
            matrix.lay_out(
                session.journey,
                {placed.recommendation.id: placed.place for placed in order if placed.place is not None},
                width=(self.chart.room - 2 * MARGIN) / scale,
                height=(self.area.height() - 2 * MARGIN) / scale,
                language=current(),
                names={placed.recommendation.id: matrix_words.spoken(placed, texts) for placed in order},
            )
        )
        self.chart.say()

    def _show_selection(self) -> None:
        if self._session is not None:
            self.chart.show_selection(self._session.selection)
            self.list.show_current(self.chart.current)
            box = self.chart.place_of(self.chart.current).toRect()
            if not box.isEmpty() and not self.chart.is_dragging:
                self.area.ensureVisible(box.center().x(), box.center().y(), MARGIN, box.height() // 2 + MARGIN)

    def _choose(self, id: str) -> None:
        if self._session is not None and self._editing.settle():
            self._session.select((id,) if id else ())
            self._show_selection()

    def _open(self, id: str) -> None:
        self._choose(id)
        if self._session is not None and id:
            self._editing.workspace.reveal(id)
            self._editing.enter_inspector(about="recommendation")

    def _chosen(self) -> tuple[str, ...]:
        """Return the recommendations that are selected, or else the one that keys are about."""
        if self._session is None:
            return ()
        chosen = [one.id for one in self._session.journey.recommendations if one.id in self._session.selection]
        return tuple(chosen) or ((self.chart.current,) if self.chart.current else ())

    def _press(self, event: QKeyEvent) -> None:
        ids = self._chosen()
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not ids or self.chart.is_dragging:
            return
        if event.key() in WAYS and modifiers == Qt.KeyboardModifier.ControlModifier:
            effort, less = WAYS[event.key()]
            self._apply(RATE, lambda journey: rating.shift(journey, ids, impact=-less, effort=effort))
        elif event.key() == Qt.Key.Key_0 and not modifiers:
            self._unrate(ids)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not modifiers:
            self._open(ids[0])
        else:
            return
        event.accept()

    def _rate(self, id: str, impact: int, effort: int) -> None:
        self._apply(RATE, lambda journey: rating.rate(journey, id, impact=impact, effort=effort))

    def _unrate(self, ids: tuple[str, ...]) -> None:
        self._apply(UNRATE, lambda journey: rating.unrate(journey, ids))

    def _apply(self, name: str, edit: Edit) -> None:
        """Do an edit as a step, or say why it cannot be done."""
        if self._session is None or not self._editing.settle():
            return
        try:
            self._session.apply(name, edit)
        except EditError as error:
            messages.tell(self._editing.window, str(error))
        self.follow()

    def _open_menu(self, id: str, at: QPoint) -> None:
        self._choose(id)
        if self._session is None:
            return
        menu = self.menu(id)
        menu.aboutToHide.connect(calling(menu.deleteLater))
        menu.popup(at)

    def _turn(self) -> None:
        """Have the list stand beside the matrix where there is room, else below it."""
        is_wide = self.width() >= _WIDE and self.width() > self.height()
        turned = Qt.Orientation.Horizontal if is_wide else Qt.Orientation.Vertical
        if turned != self.parts.orientation():
            self.parts.setOrientation(turned)
            whole = self.parts.width() if is_wide else self.parts.height()
            self.parts.setSizes([share * whole for share in _SHARES])

    def menu(self, id: str) -> QMenu:
        """Return the menu of a recommendation: its fields, what it comes after, and its rating."""
        menu = QMenu(self)
        menu.addAction(menu_text(_("Show its fields")), lambda: self._open(id))
        after = menu.addMenu(menu_text(_("To be done after")))
        order = in_order(self._session.journey.recommendations) if self._session is not None else ()
        one = next(placed.recommendation for placed in order if placed.recommendation.id == id)
        for other in (placed.recommendation for placed in order if placed.recommendation.id != id):
            entry = after.addAction(menu_text(matrix_words.short(other)))
            entry.setCheckable(True)
            entry.setChecked(other.id in one.after)
            entry.triggered.connect(lambda _on, before=other.id: self._change_after(id, before))
        after.setEnabled(not after.isEmpty())
        menu.addSeparator()
        away = menu.addAction(menu_text(_("Take rating away")), lambda: self._unrate((id,)))
        away.setEnabled(one.impact is not None or one.effort is not None)
        return menu

    def _change_after(self, id: str, before: str) -> None:
        self._apply(steps.ORDER, lambda journey: rating.change_after(journey, id, before=before))

    # Qt's own

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()


class _Area(QScrollArea):
    """Where a chart is seen; it scrolls where the chart is higher."""

    resized = Signal()

    def __init__(self, chart: MatrixChart) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(chart)

    # Qt's own

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()
