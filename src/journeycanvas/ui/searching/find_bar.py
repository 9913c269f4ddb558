"""The bar below the map that finds a text in all texts, and replaces it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QToolBar, QWidget

from journeycanvas.edits.errors import EditError
from journeycanvas.edits.replacing import Match, Wanted
from journeycanvas.language import _, ngettext
from journeycanvas.session.search import Search
from journeycanvas.theme.window import SIZES
from journeycanvas.ui import icons, speech
from journeycanvas.ui.messages import PlainLabel, tooltip
from journeycanvas.ui.searching.announcing import announce
from journeycanvas.ui.searching.find_parts import Elided, Line, in_words, small_button, switch
from journeycanvas.ui.searching.place_words import place_in_words, shown_for

if TYPE_CHECKING:
    from journeycanvas.ui.editing import Editing

_DELAY_MS = 60
"""How long the count waits for the next letter or change."""
_LEAST_LINE, _MOST_LINE = 140, 300
_COUNT, _GAP = 76, 8
_STYLE = "#find { border-top: 1px solid palette(midlight); border-bottom: none; }"


class FindBar(QToolBar):
    """Finds and replaces in the journey of one window."""

    def __init__(self, editing: Editing) -> None:
        """Find in the journey that a window shows."""
        super().__init__()
        self._editing = editing
        self.setObjectName("find")
        self.setStyleSheet(_STYLE)
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.toggleViewAction().setVisible(False)
        self._search: Search | None = None
        self._stop: Callable[[], None] = _nothing
        self.line, self.new = Line(), Line()
        self.whole = switch()
        self.exact = switch()
        self.earlier, self.later, self.closer = (
            small_button("chevron-up"),
            small_button("chevron-down"),
            small_button("x"),
        )
        self.one, self.all = QPushButton(), QPushButton()
        self.count = PlainLabel(style="secondary")
        self.where = Elided()
        self._names = (PlainLabel(style="label"), PlainLabel(style="label"))
        self._second = (self._names[1], self.new, self.one, self.all)
        self._timer = QTimer(self, interval=_DELAY_MS, singleShot=True)
        self._timer.timeout.connect(self._count)
        self._lay_out()
        self._connect()
        self.dress()
        self.retranslate()
        editing.workspace.installEventFilter(self)
        editing.changed.connect(self._let_go)

    def open_it(self, text: str, *, replaces: bool) -> None:
        """Show the bar, with a text to look for where there is one."""
        for part in self._second:
            part.setVisible(replaces)
        if text:
            self.line.setText(text)
        self.show()
        self._look()
        self._count()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def close_it(self) -> None:
        """Go away, and give the keyboard to the map."""
        self.hide()
        self._editing.workspace.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_on(self, *, back: bool = False) -> None:
        """Show the next match, or the one before."""
        self._look()
        if self._search is not None:
            self._reveal(self._search.previous() if back else self._search.next())

    def replace_one(self) -> None:
        """Replace the match that is shown, and show the next one."""
        search = self._search
        self._look()
        if search is None:
            return
        before = search.place
        try:
            found = search.replace(self.new.text())
        except EditError as error:
            self._say(str(error))
            return
        self._reveal(found)
        if before is not None and found is None:
            self._say(_("Replaced. There is no other place."))

    def replace_all(self) -> None:
        """Replace all matches at once, and say how many."""
        self._look()
        if self._search is None or not self._search.matches:
            self._count()
            return
        try:
            done = self._search.replace_all(self.new.text())
        except EditError as error:
            self._say(str(error))
            return
        if done is not None:
            self._timer.stop()
            self._count()
            self._say(in_words(done))

    def dress(self) -> None:
        """Take the colours of the window."""
        for button in (self.earlier, self.later, self.closer):
            button.setIcon(icons.icon(button.objectName(), self._editing.colours, size=SIZES.small_icon))

    def retranslate(self) -> None:
        """Say everything in the language spoken now."""
        self.setWindowTitle(_("Find and replace"))
        for label, line, name in zip(self._names, (self.line, self.new), (_("Find"), _("Replace with")), strict=True):
            label.setText(name)
            line.setAccessibleName(name)
        self.line.setPlaceholderText(_("In all texts of the journey"))
        self.whole.setText(_("Whole words"))
        self.exact.setText(_("Exact letters"))
        self.exact.setToolTip(tooltip(_("Capitals and accents make a difference")))
        for button, name, keys in (
            (self.earlier, _("Previous place"), _("Shift+F3")),
            (self.later, _("Next place"), "F3"),
            (self.closer, _("Close"), _("Esc")),
        ):
            button.setToolTip(tooltip(f"{name} ({keys})"))
            button.setAccessibleName(name)
        self.one.setText(_("Replace"))
        self.all.setText(_("Replace all"))
        self._count()

    def _lay_out(self) -> None:
        content = QWidget()
        grid = QGridLayout(content)
        grid.setContentsMargins(6, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        for row, (label, line) in enumerate(zip(self._names, (self.line, self.new), strict=True)):
            label.setBuddy(line)
            line.setMinimumWidth(_LEAST_LINE)
            line.setMaximumWidth(_MOST_LINE)
            grid.addWidget(label, row, 0)
            grid.addWidget(line, row, 1)
        first, second = QHBoxLayout(), QHBoxLayout()
        first.setSpacing(_GAP)
        second.setSpacing(_GAP)
        self.count.setMinimumWidth(_COUNT)
        for part in (self.earlier, self.later, self.count, self.whole, self.exact):
            first.addWidget(part)
        first.addWidget(self.where, 1)
        first.addWidget(self.closer)
        second.addWidget(self.one)
        second.addWidget(self.all)
        second.addStretch(1)
        grid.addLayout(first, 0, 2)
        grid.addLayout(second, 1, 2)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 3)
        self.addWidget(content)

    def _connect(self) -> None:
        self.line.textChanged.connect(self._timer.start)
        for choice in (self.whole, self.exact):
            choice.toggled.connect(self._timer.start)
        self.line.entered.connect(lambda is_back: self.go_on(back=is_back))
        self.new.entered.connect(lambda _is_back: self.replace_one())
        for line in (self.line, self.new):
            line.escaped.connect(self.close_it)
        self.earlier.clicked.connect(lambda: self.go_on(back=True))
        self.later.clicked.connect(lambda: self.go_on())
        self.closer.clicked.connect(self.close_it)
        self.one.clicked.connect(self.replace_one)
        self.all.clicked.connect(self.replace_all)

    def _look(self) -> None:
        """Look for what stands in the line now, in the journey that is open now."""
        if not self._editing.has_document:
            return
        session = self._editing.session
        if self._search is None or self._search.session is not session:
            self._stop()
            self._search = Search(session)
            self._stop = session.on_change(self._follow)
        self._search.look_for(
            Wanted(self.line.text(), whole_words=self.whole.isChecked(), is_exact=self.exact.isChecked())
        )

    def _let_go(self) -> None:
        """Hold on to no journey that is closed."""
        if not self._editing.has_document:
            self._stop()
            self._stop, self._search = _nothing, None

    def _follow(self) -> None:
        if self.isVisible():
            self._timer.start()

    def _count(self) -> None:
        """Say how many places there are, and which one is shown."""
        self._look()
        search = self._search
        has_text = search is not None and bool(search.wanted.text)
        found = len(search.matches) if search is not None and has_text else 0
        place = search.place if search is not None else None
        if not has_text:
            said = ""
        elif not found:
            said = _("Found nowhere")
        elif place is None:
            said = ngettext("{count} place", "{count} places", found).format(count=speech.number(found))
        else:
            said = _("{place} of {count}").format(place=speech.number(place + 1), count=speech.number(found))
        if said != self.count.text():
            self.count.setText(said)
            announce(self.line, said)
        if place is None:
            self.where.show_text("")
        seeking = (self.earlier, self.later, self.one, self.all)
        if not found and any(button.hasFocus() for button in seeking):
            self.line.setFocus()  # or Qt would take the keyboard out of the bar
        for button in seeking:
            button.setEnabled(found > 0)

    def _reveal(self, match: Match | None) -> None:
        """Select the record of a match and bring it to the middle of the map, or what it belongs to."""
        search = self._search
        if match is not None and search is not None:
            journey, scene = search.session.journey, search.session.scene
            drawn = {node.record for node in scene.nodes}
            ids = list(shown_for(journey, match.record))
            self._editing.workspace.reveal(next((id for id in ids if id in drawn), ids[0]))
        self._timer.stop()
        self._count()
        if match is not None and search is not None:
            self._say(place_in_words(search.session.journey, match.record, field=match.field))

    def _say(self, text: str) -> None:
        self.where.show_text(text)
        announce(self.line, f"{self.count.text()}. {text}")

    # Qt's own

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Hide:  # the journey was closed
            self.hide()
        return False

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            QTimer.singleShot(0, self, self.dress)  # the window takes its colours after the palette


def _nothing() -> None:
    """Stop listening where nobody listens."""
