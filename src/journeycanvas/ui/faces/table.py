"""The face of a journey that is a table: touchpoints on one sheet, cards on another."""

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from journeycanvas.document.journey import Journey
from journeycanvas.document.naming import Names
from journeycanvas.edits import table_columns
from journeycanvas.edits.departments import with_offered
from journeycanvas.edits.table_columns import Sheet
from journeycanvas.edits.table_fields import Column
from journeycanvas.language import _, ngettext
from journeycanvas.model.path import Visit
from journeycanvas.session.session import Session
from journeycanvas.theme.window import LIGHT, WindowColours
from journeycanvas.ui import speech
from journeycanvas.ui.calling import calling
from journeycanvas.ui.faces.bar import Bar
from journeycanvas.ui.faces.grid import Grid
from journeycanvas.ui.faces.look import sheet as look
from journeycanvas.ui.faces.pen import Pen
from journeycanvas.ui.faces.row_order import Wish
from journeycanvas.ui.faces.table_model import TableModel
from journeycanvas.ui.finding import found
from journeycanvas.ui.messages import PlainLabel

SHEETS: tuple[Sheet, ...] = ("touchpoints", "cards")
_DELAY_MS = 40
"""How much later than the map the table follows, so that a drag is not slowed down."""
_FILTER_DELAY_MS = 150


class Table(QWidget):
    """The table of the journey that is open."""

    left = Signal()
    """Somebody goes back to the map."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self.setObjectName("table")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session: Session | None = None
        self._is_following = False
        self._colours = LIGHT
        self.bar = Bar(len(SHEETS))
        self.pens: tuple[Pen, ...] = ()
        self.grids = tuple(self._grid(sheet) for sheet in SHEETS)
        self._empty = PlainLabel(style="secondary", wraps=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.pages = QStackedWidget()
        for page in (*self.grids, self._empty):
            self.pages.addWidget(page)
        self.said = PlainLabel(style="warning", wraps=True)
        self.said.setContentsMargins(12, 5, 12, 6)
        self.said.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.pages, 1)
        column.addWidget(self.said)
        self._later = QTimer(self, interval=_DELAY_MS, singleShot=True)
        self._later.timeout.connect(self.refresh)
        self._filter_later = QTimer(self, interval=_FILTER_DELAY_MS, singleShot=True)
        self._filter_later.timeout.connect(self._filter)
        self.bar.chosen.connect(self._turn)
        self.bar.left.connect(self.left)
        self.bar.line.textChanged.connect(lambda _text: self._filter_later.start())
        self.bar.line.returnPressed.connect(self.enter)

    @property
    def sheet(self) -> Sheet:
        """The sheet shown."""
        return SHEETS[max(0, self.bar.tabs.currentIndex())]

    @property
    def grid(self) -> Grid:
        """The boxes of the sheet shown."""
        return self.grids[SHEETS.index(self.sheet)]

    @property
    def focus_stop(self) -> QWidget:
        """What F6 gives the keyboard to."""
        return self.grid

    def show_session(self, session: Session | None) -> None:
        """Show the journey of a session from now on; the owner tells of changes by follow."""
        self._session = session
        for pen in self.pens:
            pen.session = session
        for grid in self.grids:
            grid.forget()
        self._say("")
        self.refresh()

    def follow(self) -> None:
        """Show soon what has changed."""
        if not self._later.isActive():
            self._later.start()

    def refresh(self) -> None:
        """Show what has changed, now; other hands than those on the table may move its rows."""
        self._refresh(stays=False)

    def finish_typing(self) -> None:
        """Keep what is being typed in a box."""
        self.grid.boxes.finish()

    def enter(self) -> None:
        """Give the keyboard to the boxes."""
        grid = self.grid
        grid.setFocus(Qt.FocusReason.TabFocusReason)
        if not grid.currentIndex().isValid() and grid.table.rowCount():
            grid.choose(0, 1)
        QTimer.singleShot(0, grid, grid.show_from_the_top)

    def type_new(self, id: str, field: str) -> None:
        """Let the text of something new be typed."""
        self.refresh()
        for sheet, grid in zip(SHEETS, self.grids, strict=True):
            row = grid.table.place_of(id)
            place = next((n for n, column in enumerate(grid.table.columns) if column.id == field), None)
            if row is not None and place is not None:
                self.bar.tabs.setCurrentIndex(SHEETS.index(sheet))
                grid.type_into(row, place)

    def dress(self, colours: WindowColours) -> None:
        """Take these colours."""
        self._colours = colours
        self.setStyleSheet(look(colours))
        self.bar.dress(colours)
        for grid in self.grids:
            grid.dress(colours)

    def retranslate(self) -> None:
        """Say everything in the language spoken now."""
        self.bar.retranslate((_("Touchpoints"), _("Cards")))
        for grid, name in zip(self.grids, (_("Table of touchpoints"), _("Table of cards")), strict=True):
            grid.setAccessibleName(name)
        self._empty.setText(_("There is no lane of cards yet. Add one with Insert > Lane, then the card."))
        self._say("")
        self.refresh()

    def _grid(self, sheet: Sheet) -> Grid:
        grid = Grid(TableModel(self, sheet), self._choices)
        pen = Pen(grid)
        pen.said.connect(self._say)
        pen.wrote.connect(lambda: self._refresh(stays=True))
        self.pens = (*self.pens, pen)
        grid.selectionModel().selectionChanged.connect(calling(self._select))
        grid.table.reordering.connect(grid.let_many_go)
        grid.horizontalHeader().sectionClicked.connect(self._sort)
        grid.horizontalHeader().setSectionsClickable(True)
        return grid

    def _choices(self, column: Column) -> Names | None:
        names = table_columns.choices(self._journey(), column.kind)
        return with_offered(self._journey(), names) if names is not None and column.kind == "department" else names

    def _journey(self) -> Journey:
        return self._session.journey if self._session is not None else Journey()

    # Following the session, and being followed

    def _refresh(self, *, stays: bool) -> None:
        session = self._session
        journey = self._journey()
        if session is not None and session.gesture is not None:
            return
        for grid in self.grids:
            if not grid.is_typing or stays:
                self._is_following = True
                try:
                    grid.table.show(journey, stays=stays)
                finally:
                    self._is_following = False
        self._show_page()
        self._tell_count()
        if session is not None and not stays:
            self._show_selection(session)

    def _show_page(self) -> None:
        self.pages.setCurrentWidget(self.grid if self.grid.table.rowCount() or self.sheet != "cards" else self._empty)

    def _show_selection(self, session: Session) -> None:
        """Select the rows of what is selected elsewhere, and turn to their sheet."""
        chosen = found(session.journey, session.selection).items()
        ids = {one.touchpoint if isinstance(one, Visit) else id for id, (_name, one) in chosen}
        rows = [sorted(row for id in ids if (row := grid.table.place_of(id)) is not None) for grid in self.grids]
        here = SHEETS.index(self.sheet)
        if ids and not rows[here] and any(rows) and not self._has_keyboard():
            here = next(place for place, some in enumerate(rows) if some)
            self.bar.tabs.setCurrentIndex(here)
        grid = self.grids[here]
        if grid.is_typing or [row for row in grid.selected_rows() if row < len(grid.table.ids)] == rows[here]:
            return
        self._is_following = True
        try:
            grid.select_rows(rows[here])
        finally:
            self._is_following = False

    def _has_keyboard(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def _select(self) -> None:
        if self._session is not None and not self._is_following:
            self._session.select(id for row in self.grid.selected_rows() if (id := self.grid.table.id_at(row)))

    def _turn(self) -> None:
        self._show_page()
        self._filter()
        if self._session is not None:
            self._show_selection(self._session)

    # The view alone: sorting and filtering

    def _filter(self) -> None:
        table = self.grid.table
        wanted = self.bar.line.text()
        if table.wish.filter != wanted:
            self._arrange(table.wish._replace(filter=wanted))

    def _sort(self, place: int) -> None:
        """Sort by a column: upwards, then downwards, then as on the map again."""
        wish, id = self.grid.table.wish, self.grid.table.columns[place].id
        if wish.column != id:
            wish = Wish(wish.filter, id)
        elif not wish.is_downwards:
            wish = Wish(wish.filter, id, is_downwards=True)
        else:
            wish = Wish(wish.filter)
        header = self.grid.horizontalHeader()
        order = Qt.SortOrder.DescendingOrder if wish.is_downwards else Qt.SortOrder.AscendingOrder
        header.setSortIndicatorShown(bool(wish.column))
        with QSignalBlocker(header):
            header.setSortIndicator(place if wish.column else -1, order)
        self._arrange(wish)

    def _arrange(self, wish: Wish) -> None:
        self._is_following = True
        try:
            self.grid.table.arrange(wish)
        finally:
            self._is_following = False
        if self._session is not None and not self.grid.selectionModel().hasSelection():
            self._show_selection(self._session)
        self._tell_count()

    def _tell_count(self) -> None:
        table = self.grid.table
        journey = self._journey()
        every = len(journey.touchpoints if self.sheet == "touchpoints" else journey.cards)
        if len(table.ids) == every:
            text = ngettext("{count} row", "{count} rows", every).format(count=speech.number(every))
        else:
            shown = len(table.ids)
            text = ngettext("{count} of {all} rows", "{count} of {all} rows", shown)  # French has two words for it
            text = text.format(count=speech.number(shown), all=speech.number(every))
        self.bar.tell(text)

    def _say(self, text: str, style: str = "warning") -> None:
        """Say under the boxes what happened."""
        self.said.setProperty("look", style)
        self.said.style().polish(self.said)
        self.said.setText(text)
        self.said.setVisible(bool(text))
