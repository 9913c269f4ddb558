"""The panel of the inspector: tabs above, and below the fields of what is selected."""

from collections.abc import Iterator
from itertools import chain

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from journeycanvas.language import _
from journeycanvas.session.session import Session
from journeycanvas.theme.window import LIGHT, WindowColours
from journeycanvas.ui.discarding import discard
from journeycanvas.ui.inspector.fields import Field
from journeycanvas.ui.inspector.form import Form
from journeycanvas.ui.inspector.forms import form_of, subject, tab_of
from journeycanvas.ui.inspector.tab_rows import TabRows

_DELAY_MS = 30
_DRAG_DELAY_MS = 120
"""How much later than the map the fields follow, so that a drag is not slowed down."""
_GAP = 12


class Inspector(QWidget):
    """The form of what is selected in the journey that is open."""

    reveal_wanted = Signal(str)
    left = Signal()
    """Escape was pressed where nothing is being typed: who came from the map goes back to it."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self.setObjectName("inspector")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session: Session | None = None
        self._shown: tuple[object, ...] = ()
        self._selected: frozenset[str] = frozenset()
        self._form: Form | None = None
        self._made: dict[int, tuple[Field, ...]] = {}
        """The fields of each tab that was opened since the form is shown."""
        self._left: dict[str, tuple[object, int]] = {}
        """What was shown last of each kind, and in which tab: who goes on to a figure comes back to where it stood."""
        self._colours = LIGHT
        self.tabs = TabRows()
        self._pages = QStackedWidget()
        self.tabs.turned.connect(self._turn_to)
        self._timer = QTimer(self, interval=_DELAY_MS, singleShot=True)
        self._timer.timeout.connect(self.refresh)
        line = QFrame()
        line.setFrameShape(QFrame.Shape.NoFrame)
        line.setFixedHeight(1)
        line.setStyleSheet("background: palette(midlight);")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(line)
        column.addWidget(self._pages, 1)

    @property
    def fields(self) -> tuple[Field, ...]:
        """The fields of the form shown now, in all tabs."""
        for tab in range(len(self.tabs.titles)):
            self._make(tab)
        return tuple(field for tab in sorted(self._made) for field in self._made[tab])

    def show_session(self, session: Session | None) -> None:
        """Show what is selected in a session from now on; the owner tells of changes by follow."""
        if session is not None and session is self._session:
            self.refresh()  # made anew, its fields would lose the keyboard that has gone into them already
            return
        self.finish_typing()
        self._session = session
        self._shown = ()
        self._left = {}
        self.refresh()

    def follow(self) -> None:
        """Show soon what has changed."""
        is_dragging = self._session is not None and self._session.gesture is not None
        delay = _DRAG_DELAY_MS if is_dragging else _DELAY_MS
        # What is selected right after a drag is shown as soon as ever: a hand may be on its way to the fields.
        if not self._timer.isActive() or self._timer.remainingTime() > delay:
            self._timer.start(delay)

    def refresh(self) -> None:
        """Show what has changed, now."""
        session = self._session
        if session is None:
            self._clear()
            return
        kind, ids = subject(session.journey, session.selection)
        if self._shown[:2] != (kind, ids):
            self.finish_typing()
            self._build(session, kind, ids)
        elif self._form is not None and self._form.shape(session.journey) != self._shown[2] and not session.gesture:
            self._build(session, kind, ids)
        else:
            for field in self._made_fields():
                field.refresh()
        if session.selection != self._selected:
            self._selected = session.selection
            tab = tab_of(session.journey, session.selection) if kind == "personas" else None
            if tab is not None:
                self.tabs.turn_to(tab)

    def finish_typing(self) -> None:
        """Keep what is being typed in a field."""
        for field in self._made_fields():
            field.finish()

    def enter(self, *, about: str = "") -> None:
        """Give the keyboard to the first field about something, such as "emotion"; else to the first one."""
        fields = self._made.get(self.tabs.current)
        if fields:
            field = next((field for field in fields if about and field.objectName() == about), fields[0])
            field.setFocus(Qt.FocusReason.TabFocusReason)

    def dress(self, colours: WindowColours) -> None:
        """Take these colours."""
        self._colours = colours
        for field in self._made_fields():
            field.dress(colours)

    def retranslate(self) -> None:
        """Say everything in the language spoken now."""
        self.setAccessibleName(_("Inspector"))
        self.tabs.setAccessibleName(_("Inspector"))
        self._shown = ()
        self.refresh()

    def _escape(self) -> None:
        if not any(field.drop() for field in self._made_fields()):
            self.left.emit()

    def _build(self, session: Session, kind: str, ids: tuple[str, ...]) -> None:
        is_same_kind = bool(self._shown) and self._shown[0] == kind
        if self._shown:
            self._left[str(self._shown[0])] = (self._shown[1], self.tabs.current)
        left_ids, left_tab = self._left.get(kind, (None, 0))
        tab = max(0, self.tabs.current) if is_same_kind else left_tab if left_ids == ids else 0
        focused = self._focused_field()
        self._clear()
        form = form_of(kind, session, ids)
        for each in form.tabs:
            page = QScrollArea()
            page.setAccessibleName(each.title)
            self._pages.addWidget(page)
        self._form = form
        self._shown = (kind, ids, form.shape(session.journey))
        tab = min(tab, len(form.tabs) - 1)
        self.tabs.show_titles([each.title for each in form.tabs], current=tab)
        self._turn_to(tab)
        fields = self._made.get(tab, ())
        if is_same_kind and focused is not None and focused < len(fields):
            fields[focused].setFocus()

    def _turn_to(self, tab: int) -> None:
        if self._form is not None:
            self._make(tab)
            self._pages.setCurrentIndex(tab)

    def _make(self, tab: int) -> None:
        """Make the fields of a tab when it is first opened: a form has many, and few are ever looked at."""
        page = self._pages.widget(tab)
        if self._form is None or tab in self._made or not isinstance(page, QScrollArea):
            return
        fields = self._made[tab] = self._form.tabs[tab].fields()
        _fill(page, fields)
        for field in fields:
            field.dress(self._colours)

    def _made_fields(self) -> Iterator[Field]:
        return chain.from_iterable(self._made.values())

    def _clear(self) -> None:
        self._made = {}
        self._form = None
        self._shown = ()
        self.tabs.show_titles((), current=0)
        while self._pages.count():
            page = self._pages.widget(0)
            assert page is not None
            self._pages.removeWidget(page)
            discard(page)

    def _focused_field(self) -> int | None:
        """Return the place among the fields of its tab of the one that has the keyboard."""
        focused = QApplication.focusWidget()
        if focused is None:
            return None
        fields = self._made.get(self.tabs.current, ())
        return next((n for n, field in enumerate(fields) if field.isAncestorOf(focused)), None)

    # Qt's own

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._escape()
        else:
            super().keyPressEvent(event)


def _fill(scroll: QScrollArea, fields: tuple[Field, ...]) -> None:
    content = QWidget()
    column = QVBoxLayout(content)
    column.setContentsMargins(16, 14, 14, 20)
    column.setSpacing(_GAP)
    for field in fields:
        column.addWidget(field)
    column.addStretch(1)
    viewport = QWidget()  # one of our own: to know that of Qt, Python would get to know every widget there is
    scroll.setViewport(viewport)
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setWidget(content)
    viewport.setAutoFillBackground(False)
    content.setAutoFillBackground(False)
