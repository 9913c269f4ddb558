"""The box of the checklist: each point with how it stands in the journey; it is printed and saved from here."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QListView,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
)

from journeycanvas.analysis.checklist import STATES, Answer, Answered, State, blank_checklist, checklist
from journeycanvas.language import _, current
from journeycanvas.progress import CancelledError
from journeycanvas.scene.scene import Scene
from journeycanvas.theme.window import SIZES
from journeycanvas.ui import file_dialogs, icons, messages
from journeycanvas.ui.dialogs.checklist_rows import BELOW, STATE, Rows
from journeycanvas.ui.discarding import discard
from journeycanvas.ui.messages import PlainLabel
from journeycanvas.ui.text_room import wide

if TYPE_CHECKING:  # it knows the boxes
    from journeycanvas.ui.editing import Editing

_SIZE = (640, 700)
_SIGNS: dict[State, tuple[str, str]] = {
    "done": ("circle-check", "positive"),
    "open": ("circle", "negative"),
    "yours": ("user-circle", "secondary"),
}
"""The icon of each state, and its tone."""
_IDS = Qt.ItemDataRole.UserRole
_LAST = "checklist-row"
"""What the window keeps: the row that was gone to last, so that the list is worked through from there."""
_SAID_MS = 6000


def show_checklist(editing: Editing) -> None:
    """Show the checklist of the journey that is open; then show on the map what the person asks for."""
    box = ChecklistBox(editing)
    box.exec()
    if box.wanted:
        _show_on_map(editing, box.wanted)
    discard(box)


class ChecklistBox(QDialog):
    """The points under their headings; without a journey, a form to be printed."""

    def __init__(self, editing: Editing) -> None:
        """Answer all points from the journey of a window."""
        super().__init__(editing.window)
        self._editing = editing
        self._journey = editing.session.journey if editing.has_document else None
        self._groups = checklist(self._journey) if self._journey is not None else blank_checklist()
        self.wanted: tuple[str, ...] = ()
        """What is to be shown on the map once the box is closed."""
        self.setWindowTitle(_("Quality checklist"))
        self.resize(wide(_SIZE[0]), _SIZE[1])
        self.list = QListWidget()
        self.list.setAccessibleName(_("Quality checklist"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setIconSize(QSize(SIZES.icon, SIZES.icon))
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(Rows(self.list, editing.colours))
        self.list.itemClicked.connect(self._go)
        self.list.itemActivated.connect(self._go)
        self.blank = QCheckBox(_("Blank form"))
        self.blank.setToolTip(_("All boxes empty, to be ticked by hand in a workshop"))
        self.blank.setAccessibleDescription(self.blank.toolTip())
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(10)
        if self._journey is not None:
            told = _("A click or Enter on a line shows on the map what it is about.")
            column.addWidget(PlainLabel(told, style="secondary", wraps=True))
        else:
            self.blank.setChecked(True)
            self.blank.setEnabled(False)
        column.addWidget(self.list, 1)
        column.addWidget(self.blank)
        column.addWidget(self._buttons())
        self._fill()

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        self.print_button = QPushButton(_("Print…"))
        self.save_button = QPushButton(_("Save as PDF…"))
        self.print_button.clicked.connect(self._print)
        self.save_button.clicked.connect(self._save)
        for button in (self.print_button, self.save_button):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
            button.setAutoDefault(False)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        return buttons

    def _fill(self) -> None:
        """List all, the keyboard at the point where the person went to the map last."""
        for group in self._groups:
            self._add_heading(group)
            for answer in group.answers:
                self._add(answer)
        row = self._editing.window.property(_LAST)
        self.list.setCurrentRow(row if isinstance(row, int) else 1)

    def _add_heading(self, group: Answered) -> None:
        title = _(group.title)
        if self._journey is not None:
            said = _("{title} ({done} of {of} done)")
            title = said.format(title=title, done=group.done, of=len(group.answers))
        head = QListWidgetItem(title)
        font = QFont(self.list.font())
        font.setWeight(QFont.Weight.DemiBold)
        head.setFont(font)
        head.setFlags(Qt.ItemFlag.ItemIsEnabled)
        self.list.addItem(head)

    def _add(self, answer: Answer) -> None:
        sentence, state = _(answer.point.sentence), _(STATES[answer.state])
        below = answer.below()
        icon, tone = _SIGNS[answer.state]
        row = QListWidgetItem(icons.icon(icon, self._editing.colours, tone=tone), sentence)
        row.setData(_IDS, list(answer.ids))
        row.setData(STATE, state if self._journey is not None else "")
        row.setData(BELOW, below)
        said = (sentence, state, below) if self._journey is not None else (sentence,)
        row.setData(Qt.ItemDataRole.AccessibleTextRole, " ".join(part.rstrip(".") + "." for part in said if part))
        self.list.addItem(row)

    def _go(self, row: QListWidgetItem) -> None:
        """Close the box to show what a line is about, where it is about something on the map."""
        ids = tuple(str(id) for id in row.data(_IDS) or ())
        if ids:
            self.wanted = ids
            self._editing.window.setProperty(_LAST, self.list.row(row))
            self.accept()

    def _pages(self) -> tuple[Scene, ...]:
        from journeycanvas.layout.checklist import Line, Part, checklist_pages  # needed for paper only

        parts = [
            Part(_(group.title), tuple(Line(_(one.point.sentence), one.state, one.below()) for one in group.answers))
            for group in self._groups
        ]
        title = self._journey.title if self._journey is not None else ""
        return checklist_pages(parts, language=current(), title=title, is_blank=self.blank.isChecked())

    def _print(self) -> None:
        from journeycanvas.ui.print_preview import print_with_preview  # loads what Qt knows of printers

        print_with_preview(self, *self._pages())

    def _save(self) -> None:
        from journeycanvas.exports.pdf import pdf_of_pages  # loads what makes PDF files
        from journeycanvas.exports.write import OutputError, write_made

        path = file_dialogs.file_to_save(self, self._proposed(), suffix=".pdf", kind=_("PDF document"))
        if path is None:
            return
        pages = self._pages()
        writing = partial(write_made, lambda: pdf_of_pages(pages), path)
        try:
            self._editing.waiting.in_turn(writing, doing=_("Writing {name}…").format(name=path.name))
        except CancelledError:
            pass  # nothing was written, and the box is still there
        except (OutputError, ValueError, MemoryError) as error:
            messages.tell(self, str(error))
        else:
            said = _("The checklist is saved as {name}.").format(name=path.name)
            self._editing.window.statusBar().showMessage(said, _SAID_MS)

    def _proposed(self) -> Path:
        name = _("Quality checklist")
        if self._journey is not None and not self.blank.isChecked():
            name = _("{name} - checklist").format(name=file_dialogs.file_name_of(self._journey.title))
        near = self._editing.path
        return (near.parent if near is not None else Path.home()) / f"{name}.pdf"


def _show_on_map(editing: Editing, ids: tuple[str, ...]) -> None:
    """Select what a point is about, and bring the first of it into sight."""
    if editing.settle():
        editing.workspace.reveal(ids[0])
        editing.session.select(ids)
