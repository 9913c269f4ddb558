"""The findings: what is worth a look on the map, and what it says in figures; each line leads to what it is about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QAction, QFont, QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
)

from journeycanvas.analysis.figure_lines import Line, Section
from journeycanvas.analysis.figures import figures
from journeycanvas.analysis.finding import Finding
from journeycanvas.analysis.findings import findings
from journeycanvas.document.journey import Journey
from journeycanvas.language import N_, _, current, ngettext
from journeycanvas.session.session import Session
from journeycanvas.theme.window import LIGHT, SIZES, WindowColours
from journeycanvas.ui import icons, speech
from journeycanvas.ui.messages import PlainLabel, tooltip
from journeycanvas.ui.panels.panel import Panel
from journeycanvas.ui.panels.wrapped_rows import WrappedRows

if TYPE_CHECKING:  # it knows the panels
    from journeycanvas.ui.editing import Editing

_TITLES = {
    "no_persona": N_("Nobody travels"),
    "similar_personas": N_("Names nearly alike"),
    "company_view": N_("In the company's words"),
    "unvisited_touchpoint": N_("On no path"),
    "unreachable_visit": N_("Out of reach"),
    "unanswered_pain": N_("Nothing recommended"),
    "no_human": N_("No person to be reached"),
    "human_unknown": N_("Is there a person behind the bot?"),
    "channel_unused": N_("Best channels not used"),
    "late_measurements": N_("Measured late only"),
    "gap": N_("Gaps"),
}
"""What the findings of each code are called."""
_WHAT_TO_DO = {"unanswered_pain": ("recommend", N_("Choose it here, then Insert > Recommend… ({keys})"))}
"""What answers the findings of a code: the id of an action, and how that is told."""
_OTHER = N_("To be looked at")
_GAP = N_("{origin} → {destination}: {terms}")
_FEW, _MOST = 8, 500
"""Lines shown under one title at first, and once more are asked for."""
_PAUSE_MS = 350
"""How long after a change the map is looked through again, so that typing is not slowed down."""
_IDS, _MORE_OF = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_WIDTH = 250


class _Group(NamedTuple):
    """Lines under a title, with the icon that tells whether they warn, count, or only inform."""

    title: str
    icon: str
    lines: tuple[Line, ...]
    code: str = ""

    @property
    def ids(self) -> list[str]:
        return list(dict.fromkeys(id for line in self.lines for id in line.ids))


class FindingsPanel(Panel):
    """A list of findings and figures; Enter or a click selects on the map what a line is about."""

    def __init__(self, editing: Editing) -> None:
        """Look through the journey of a window."""
        super().__init__()
        self._editing = editing
        self._session: Session | None = None
        self._colours = LIGHT
        self._looked_at: Journey | None = None
        self._groups: tuple[_Group, ...] = ()
        self._whole: set[str] = set()
        """The titles under which all lines are shown."""
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._look)
        self.note = PlainLabel(style="secondary", wraps=True)
        self.note.setContentsMargins(8, 4, 8, 4)
        self.list = QListWidget()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setWordWrap(True)
        self.list.setSpacing(1)
        self.list.setIconSize(QSize(SIZES.small_icon, SIZES.small_icon))
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(WrappedRows(self.list))
        self.list.itemClicked.connect(self._go)
        self.list.itemActivated.connect(self._go)
        self.setFocusProxy(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(4)
        column.addWidget(self.note)
        column.addWidget(self.list, 1)
        self.setMinimumWidth(_WIDTH)

    def show_session(self, session: Session | None) -> None:
        if session is not self._session:
            self._whole = set()
        self._session, self._looked_at = session, None
        self._pause.stop()
        self._look()

    def follow(self) -> None:
        if self._session is not None and self._session.journey is not self._looked_at:
            self._pause.start()

    def dress(self, colours: WindowColours) -> None:
        self._colours = colours
        self._fill()

    def retranslate(self) -> None:
        self.list.setAccessibleName(_("Findings"))
        self.note.setText(_("A click or Enter selects on the map what a line is about."))
        self._looked_at = None
        self._look()

    def _look(self) -> None:
        """Look through the journey, once nothing is in hand."""
        session = self._session
        if session is None or session.journey is self._looked_at:
            return
        if session.gesture is not None:
            self._pause.start()
            return
        self._looked_at = session.journey
        groups = _groups(session.journey)
        if groups != self._groups:
            self._groups = groups
            self._fill()

    def _fill(self) -> None:
        """Show the groups; the keyboard stays at the line with the same words, else in the same place."""
        row = self.list.currentRow()
        text = self.list.currentItem().text() if row >= 0 else ""
        self.list.clear()
        for group in self._groups:
            self._add(group)
        same = self.list.findItems(text, Qt.MatchFlag.MatchExactly) if text else []
        if same:
            self.list.setCurrentItem(same[0])
        else:
            self.list.setCurrentRow(min(max(0, row), self.list.count() - 1))

    def _add(self, group: _Group) -> None:
        title = _("{title} ({count})").format(title=group.title, count=speech.number(len(group.lines)))
        head = QListWidgetItem(icons.icon(group.icon, self._colours, size=SIZES.small_icon), title)
        font = QFont(self.list.font())
        font.setWeight(QFont.Weight.DemiBold)
        head.setFont(font)
        head.setData(_IDS, group.ids)
        told = self._what_to_do(group.code)
        _tell(head, told)
        self.list.addItem(head)
        shown = group.lines[: _MOST if group.title in self._whole else _FEW]
        for line in shown:
            row = QListWidgetItem(line.text)
            row.setData(_IDS, list(line.ids))
            _tell(row, told)
            self.list.addItem(row)
        more = len(group.lines) - len(shown)
        if more:
            text = ngettext("… and {count} more", "… and {count} more", more).format(count=speech.number(more))
            row = QListWidgetItem(text)
            row.setData(_IDS, [id for line in group.lines[len(shown) :] for id in line.ids])
            row.setData(_MORE_OF, None if group.title in self._whole else group.title)
            self.list.addItem(row)

    def _what_to_do(self, code: str) -> str:
        """Return how the findings of a code are answered, with the keys; nothing where no action does that."""
        id, told = _WHAT_TO_DO.get(code, ("", ""))
        action = self._editing.window.findChild(QAction, id) if id else None
        if not isinstance(action, QAction):
            return ""
        return _(told).format(keys=action.shortcut().toString(QKeySequence.SequenceFormat.NativeText))

    def _go(self, item: QListWidgetItem) -> None:
        """Select on the map what a line is about, and bring the first of it into sight; show more where it says so."""
        more = item.data(_MORE_OF)
        if more is not None:
            self._whole.add(str(more))
            self._fill()
            return
        ids = [str(id) for id in item.data(_IDS) or ()]
        if self._session is None or not ids or not self._editing.settle():
            return
        self._editing.workspace.reveal(ids[0])
        self._session.select(ids)


def _tell(row: QListWidgetItem, told: str) -> None:
    if told:
        row.setToolTip(tooltip(told))
        row.setData(Qt.ItemDataRole.AccessibleDescriptionRole, told)


def _groups(journey: Journey) -> tuple[_Group, ...]:
    """Return what warns, then what the map says in figures, then what only informs."""
    found = findings(journey)
    warning = {finding.code for finding in found if finding.severity == "warning"}
    sections: tuple[Section, ...] = figures(journey, current())
    return (
        *_by_code([finding for finding in found if finding.code in warning], "alert-triangle"),
        *[_Group(_(section.title), "chart-bar", section.lines) for section in sections],
        *_by_code([finding for finding in found if finding.code not in warning], "info-circle"),
    )


def _by_code(found: list[Finding], icon: str) -> Iterator[_Group]:
    lines: dict[str, list[Line]] = {}
    for finding in found:
        text = _(_GAP).format(**finding.named()) if finding.code == "gap" else finding.text()
        lines.setdefault(finding.code, []).append(Line(text, (finding.id,) if finding.id else ()))
    for code, held in lines.items():
        yield _Group(_(_TITLES.get(code, _OTHER)), icon, tuple(held), code)
