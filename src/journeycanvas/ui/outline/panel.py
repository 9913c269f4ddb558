"""The panel of the outline: a tree that follows the session, and that the session follows."""

from __future__ import annotations

from collections.abc import Sequence
from operator import is_not
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journeycanvas.document.journey import Journey
from journeycanvas.edits import records
from journeycanvas.edits.texts import clean
from journeycanvas.language import N_, _, current
from journeycanvas.model.path import Visit
from journeycanvas.session.session import Session
from journeycanvas.session.step_names import typed
from journeycanvas.theme.window import WindowColours
from journeycanvas.ui.finding import found
from journeycanvas.ui.outline.model import OutlineModel
from journeycanvas.ui.outline.painting import RowPainter
from journeycanvas.ui.outline.rows import Row, carried_kind, outline_rows
from journeycanvas.ui.outline.tree import Tree

if TYPE_CHECKING:  # loaded once a row is moved
    from journeycanvas.tools.moving_rows import Spot

HIDE = N_("Hide")
SHOW = N_("Show")
_DELAY_MS = 40
"""How much later than the map the outline follows, so that a drag is not slowed down."""

_MANY = 500
"""Of more touchpoints all rows are as high as one, titles too: else Qt asks each row whenever one comes or goes."""


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
        self.tree = Tree(self._model, self._painter, self._would_move)
        self._timer = QTimer(self, interval=_DELAY_MS, singleShot=True)
        self._timer.timeout.connect(self.refresh)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 0)
        column.addWidget(self.tree)
        self._model.rename_wanted.connect(self._rename)
        self._model.visibility_wanted.connect(self._toggle)
        self.tree.opened.connect(self._open)
        self.tree.toggled.connect(self.toggle)
        self.tree.shifted.connect(self.shift)
        self.tree.landed.connect(self._move)
        self.tree.menu_wanted.connect(self._show_menu)
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
            self._show_rows(outline_rows(session.settled))
        self._show_selection(session)

    def _show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show rows with what was folded, where the keyboard was, and what was in sight, as far as it is there."""
        tree, model = self.tree, self._model
        closed = {row.id for index, row in model.tops() if row.rows and not tree.isExpanded(index)}
        height = tree.verticalScrollBar().value()
        current = tree.current_row()
        near = self._near(current)
        tree.setUniformRowHeights(sum(len(row.rows) for row in rows) > _MANY)
        model.show(rows)
        for index, row in model.tops():
            if row.rows and row.id not in closed:
                tree.setExpanded(index, True)
        if current is None or tree.currentIndex().isValid():
            return
        tree.executeDelayedItemsLayout()
        tree.verticalScrollBar().setValue(height)
        found = next((place for id in near if (place := model.index_of(id)).isValid()), None)
        if found is not None:
            tree.selectionModel().setCurrentIndex(found, QItemSelectionModel.SelectionFlag.NoUpdate)

    def _near(self, current: Row | None) -> list[str]:
        """Return a row and those nearest to it, which the keyboard goes on from where it is deleted."""
        if current is None:
            return []
        index = self._model.index_of(current.id)
        beside = [index, self.tree.indexBelow(index), self.tree.indexAbove(index), index.parent()]
        return [row.id for one in beside if (row := self._model.row_at(one)) is not None and row.kind != "section"]

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
        keys = _("Enter shows on the map, F2 renames, Alt+Up and Alt+Down move.")
        self.tree.setAccessibleDescription(keys)
        self.refresh()

    def _show_selection(self, session: Session) -> None:
        selected_records = found(session.journey, session.selection).items()
        wanted = {one.touchpoint if isinstance(one, Visit) else id for id, (_name, one) in selected_records}
        if {row.id for row in self.tree.selected_rows()} == self._model.shown_of(wanted):
            return
        selection, ranges = QItemSelection(), [*self._model.ranges_of(wanted)]
        for first, last in ranges:
            selection.select(first, last)
        self._is_following = True
        try:
            self.tree.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            if ranges:
                current = self.tree.currentIndex()
                first = current if selection.contains(current) else ranges[0][0]
                self.tree.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
                self.tree.scrollTo(first)
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

    def rename(self, id: str) -> None:
        """Let the name of a row be typed in its place."""
        self.tree.setFocus()
        self.tree.edit(self._model.index_of(id))

    def _rename(self, id: str, name: str) -> None:
        session = self._session
        if session is not None:
            step = typed(records.kind_of(session.settled, id) or "", "name", name)
            session.apply(step, lambda journey: records.change(journey, (id,), name=clean(name)))
            self.refresh()

    def _toggle(self, id: str) -> None:
        row = self._model.row_at(self._model.index_of(id))
        if row is not None:
            self._let_be_hidden([row])

    def toggle(self) -> None:
        """Hide the rows selected that can be hidden, or show them where the first of them is hidden."""
        self._let_be_hidden([row for row in self.tree.selected_rows() if row.hidden is not None])

    def _let_be_hidden(self, rows: Sequence[Row]) -> None:
        session = self._session
        if session is None or not rows or rows[0].hidden is None:
            return
        named = {row.id for row in rows}
        paths = [path.id for path in session.settled.paths if path.persona in named]
        ids = [*paths, *(row.id for row in rows if row.kind in ("lane", "path"))]
        hidden = not rows[0].hidden
        session.apply(HIDE if hidden else SHOW, lambda journey: records.change(journey, ids, hidden=hidden))
        self.refresh()

    def shift(self, by: int) -> None:
        """Move the rows selected, of the kind of the one that has the keyboard, a row up (-1) or down (1)."""
        session = self._session
        rows = self.moving()
        kind = carried_kind(rows[0]) if rows else None
        if session is not None and kind is not None:
            from journeycanvas.tools import moving_rows  # see above

            moving_rows.shift(session, kind, [row.id for row in rows], by=by)
            self.refresh()

    def moving(self) -> list[Row]:
        """Return the rows that keys move: those selected of one kind."""
        rows = self.tree.selected_rows()
        current = self.tree.current_row()
        kind = current.kind if current in rows else (rows[0].kind if rows else "")
        return [row for row in rows if row.kind == kind]

    def _would_move(self, ids: Sequence[str], to: Spot) -> bool:
        from journeycanvas.tools import moving_rows  # see above

        journey = self._session.settled if self._session is not None else None
        return journey is not None and moving_rows.moved(journey, ids, to=to) is not journey

    def _move(self, ids: Sequence[str], to: Spot) -> None:
        if self._session is not None:
            from journeycanvas.tools import moving_rows  # see above

            moving_rows.move(self._session, ids, to=to)
            self.refresh()

    def _show_menu(self, at: QPoint) -> None:
        from journeycanvas.ui.outline.menu import rows_menu  # not needed to show the rows

        if self._session is not None and self.tree.selected_rows():
            rows_menu(self, self._session.settled, self._painter.colours).popup(at)
