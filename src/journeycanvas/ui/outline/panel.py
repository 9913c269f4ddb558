"""The panel of the outline: a tree that follows the session, and that the session follows."""

from operator import is_not

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeView, QVBoxLayout, QWidget

from journeycanvas.document.journey import Journey
from journeycanvas.edits import records
from journeycanvas.edits.texts import clean
from journeycanvas.language import N_, _, current
from journeycanvas.model.path import Visit
from journeycanvas.session.session import Session
from journeycanvas.theme.window import WindowColours
from journeycanvas.ui.finding import found
from journeycanvas.ui.outline.model import OutlineModel
from journeycanvas.ui.outline.painting import RowPainter
from journeycanvas.ui.outline.rows import outline_rows

RENAME = N_("Rename")
HIDE = N_("Hide")
SHOW = N_("Show")
_DELAY_MS = 40
"""How much later than the map the outline follows, so that a drag is not slowed down."""


class Outline(QWidget):
    """The outline of the journey that is open."""

    reveal_wanted = Signal(str)
    """The id of a record that the map shall show."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self.setObjectName("outline")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session: Session | None = None
        self._is_following = False
        self._made_of: tuple[object, ...] = ()
        self._model = OutlineModel(self)
        self._painter = RowPainter(self)
        self.tree = _Tree()
        self.tree.setModel(self._model)
        self.tree.setItemDelegate(self._painter)
        self._timer = QTimer(self, interval=_DELAY_MS, singleShot=True)
        self._timer.timeout.connect(self.refresh)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 0)
        column.addWidget(self.tree)
        self._model.rename_wanted.connect(self._rename)
        self._model.visibility_wanted.connect(self._toggle)
        self.tree.opened.connect(self._open)
        self.tree.toggled.connect(self._model.visibility_wanted)
        self.tree.selectionModel().selectionChanged.connect(self._select)

    def show_session(self, session: Session | None) -> None:
        """Show the journey of a session from now on; the owner tells of changes by follow."""
        self._session = session
        self.refresh()
        self.tree.expandAll()

    def follow(self) -> None:
        """Show soon what has changed."""
        if not self._timer.isActive():
            self._timer.start()

    def refresh(self) -> None:
        """Show what has changed, now."""
        session = self._session
        if session is None:
            self._model.show(())
            self._made_of = ()
            return
        # What is only previewed waits, so that a drag or a letter typed is not slowed down; a step done does not.
        if self._is_stale(session.settled):
            closed = {row.id for index, row in self._model.tops() if row.rows and not self.tree.isExpanded(index)}
            self._model.show(outline_rows(session.settled))
            for index, row in self._model.tops():
                if row.rows and row.id not in closed:
                    self.tree.setExpanded(index, True)
        self._show_selection(session)

    def _is_stale(self, journey: Journey) -> bool:
        """Tell, once, whether anything that rows are made of has changed, or the language spoken."""
        parts = (journey.personas, journey.stages, journey.touchpoints, journey.lanes, journey.paths, journey.channels)
        before, self._made_of = self._made_of, (current(), journey.language, *parts)
        return len(before) != len(self._made_of) or any(map(is_not, before, self._made_of))

    def dress(self, colours: WindowColours) -> None:
        """Paint in these colours."""
        self._painter.colours = colours
        self.tree.scheduleDelayedItemsLayout()

    def retranslate(self) -> None:
        """Say everything in the language spoken now."""
        self.tree.setAccessibleName(_("Outline"))
        self.refresh()

    def _show_selection(self, session: Session) -> None:
        selected_records = found(session.journey, session.selection).items()
        wanted = {one.touchpoint if isinstance(one, Visit) else id for id, (_name, one) in selected_records}
        indexes = [index for index in map(self._model.index_of, sorted(wanted)) if index.isValid()]
        selected = set(self.tree.selectionModel().selectedIndexes())
        if selected == set(indexes):
            return
        selection = QItemSelection()
        for index in indexes:
            selection.select(index, index)
        self._is_following = True
        try:
            self.tree.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            if indexes:
                self.tree.selectionModel().setCurrentIndex(indexes[0], QItemSelectionModel.SelectionFlag.NoUpdate)
                self.tree.scrollTo(indexes[0])
        finally:
            self._is_following = False

    def _select(self) -> None:
        if self._session is None or self._is_following:
            return
        rows = [self._model.row_at(index) for index in self.tree.selectionModel().selectedIndexes()]
        self._session.select(row.id for row in rows if row is not None)

    def _open(self, index: QModelIndex) -> None:
        row = self._model.row_at(index)
        if row is not None and row.kind != "section":
            self.reveal_wanted.emit(row.id)

    def _rename(self, id: str, name: str) -> None:
        session = self._session
        if session is not None:
            session.apply(RENAME, lambda journey: records.change(journey, (id,), name=clean(name)))
            self.refresh()

    def _toggle(self, id: str) -> None:
        session = self._session
        row = self._model.row_at(self._model.index_of(id))
        if session is None or row is None or row.hidden is None:
            return
        ids = [path.id for path in session.settled.paths if path.persona == id] or [id]
        hidden = not row.hidden
        session.apply(HIDE if hidden else SHOW, lambda journey: records.change(journey, ids, hidden=hidden))
        self.refresh()


class _Tree(QTreeView):
    """A tree without branches of its own: the chevron is part of the row."""

    opened = Signal(QModelIndex)
    toggled = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(False)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        is_editing = self.state() == QAbstractItemView.State.EditingState
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not is_editing and not event.modifiers():
            self.opened.emit(index)
            return
        model = self.model()
        row = model.row_at(index) if isinstance(model, OutlineModel) else None
        if event.key() == Qt.Key.Key_Space and not is_editing and row is not None and row.hidden is not None:
            self.toggled.emit(row.id)
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._fold_at(event.position().toPoint()):
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.opened.emit(index)

    def _fold_at(self, place: QPoint) -> bool:
        """Fold or unfold a stage where its chevron is clicked."""
        index = self.indexAt(place)
        model = self.model()
        row = model.row_at(index) if isinstance(model, OutlineModel) else None
        if row is None or not row.rows or place.x() > 34:
            return False
        self.setExpanded(index, not self.isExpanded(index))
        return True
