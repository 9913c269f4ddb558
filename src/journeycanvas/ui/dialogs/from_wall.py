"""The box in which what was written on the wall is typed back: a note a line, with the code of its cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QPushButton, QVBoxLayout

from journeycanvas.edits.wall import MOST_LINES, Read, Refused, read_back
from journeycanvas.language import N_, _, ngettext
from journeycanvas.ui.discarding import discard
from journeycanvas.ui.messages import PlainLabel
from journeycanvas.ui.text_room import wide

if TYPE_CHECKING:  # it knows the boxes
    from journeycanvas.ui.editing import Editing

FROM_WALL = N_("Notes from the wall")
_SIZE = (520, 520)
_REST_MS = 250
_TOLD = 6
"""So many lines that fit nowhere are named."""


def type_from_wall(editing: Editing) -> None:
    """Let the person type what is on the wall, and put it into the cells as one step."""
    box = FromWall(editing)
    try:
        if box.exec() == QDialog.DialogCode.Accepted:
            typed = box.text.toPlainText()
            found = read_back(editing.session.settled, typed)
            editing.session.apply(FROM_WALL, lambda journey: read_back(journey, typed).journey, selection=found.ids)
    finally:
        discard(box)


class FromWall(QDialog):
    """Notes line by line; below stands what becomes of them."""

    def __init__(self, editing: Editing) -> None:
        """Type for the journey of a window."""
        super().__init__(editing.window)
        self._journey = editing.session.settled
        self.setWindowTitle(_(FROM_WALL))
        self.resize(wide(_SIZE[0]), _SIZE[1])
        how = PlainLabel(
            _(
                "Type a note a line, with the code of its cell first, such as C4. "
                "A line without a code goes where the one before it went."
            ),
            style="secondary",
            wraps=True,
        )
        self.text = QPlainTextEdit()
        self.text.setPlaceholderText(_("C4 waiting at the till\nno seat\nA2 saw the poster"))
        self.text.setAccessibleName(_(FROM_WALL))
        self.text.setAccessibleDescription(how.text())
        self.text.setTabChangesFocus(True)
        self.told = PlainLabel(wraps=True)
        self.wrong = PlainLabel(style="warning", wraps=True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.put: QPushButton = buttons.addButton(_("Put on the map"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.put.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(10)
        column.addWidget(how)
        column.addWidget(self.text, 1)
        column.addWidget(self.told)
        column.addWidget(self.wrong)
        column.addWidget(buttons)
        self._later = QTimer(self, interval=_REST_MS, singleShot=True)
        self._later.timeout.connect(self._tell)
        self.text.textChanged.connect(self._later.start)
        self._tell()

    def _tell(self) -> None:
        """Say what becomes of what is typed."""
        found = read_back(self._journey, self.text.toPlainText())
        count = len(found.ids)
        self.told.setText(ngettext("{count} note for the map", "{count} notes for the map", count).format(count=count))
        self.wrong.setText(_lines_left_out(found))
        self.wrong.setVisible(bool(found.refused))
        self.put.setEnabled(count > 0)

    def accept(self) -> None:
        """Put what is typed now on the map; where something fits nowhere, it has been said below."""
        self._tell()
        if self.put.isEnabled():
            super().accept()


def _lines_left_out(found: Read) -> str:
    lines = [_line(each) for each in found.refused[:_TOLD]]
    more = len(found.refused) - len(lines)
    if more:
        lines.append(ngettext("and {count} more line", "and {count} more lines", more).format(count=more))
    return "\n".join(lines)


def _line(each: Refused) -> str:
    reason = _(each.reason).format(code=each.code, count=MOST_LINES)
    return _("Line {line}: {text}").format(line=each.line, text=reason)
