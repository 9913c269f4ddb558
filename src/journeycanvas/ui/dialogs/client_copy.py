"""The box of a copy for others: for whom it is, what is left out of it, and in which format it is written."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from journeycanvas.edits.copies.copy import Copy, copy_of
from journeycanvas.edits.copies.parts import PARTS
from journeycanvas.edits.copies.words import in_full
from journeycanvas.exports.registry import formats
from journeycanvas.language import _
from journeycanvas.progress import CancelledError
from journeycanvas.session.copy_profile import OWN, OWN_TITLE, keep, profiles
from journeycanvas.theme.window import SIZES
from journeycanvas.ui.columns_and_rows.lanes import lane_name
from journeycanvas.ui.discarding import discard
from journeycanvas.ui.messages import PlainLabel, tooltip
from journeycanvas.ui.text_room import high, wide

if TYPE_CHECKING:  # it knows the boxes
    from journeycanvas.ui.editing import Editing

_SIZE = (860, 690)
_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked
_ID = Qt.ItemDataRole.UserRole


def make_client_copy(editing: Editing) -> None:
    """Let the person write a copy of the journey for others."""
    box = ClientCopyBox(editing)
    box.exec()
    discard(box)


class ClientCopyBox(QDialog):
    """What is left out, by parts and by lanes, and the list of all that it comes to; the journey stays as it is."""

    def __init__(self, editing: Editing) -> None:
        """Begin with what was chosen last, else with the profile for the client."""
        super().__init__(editing.window)
        self._editing = editing
        self._journey = editing.session.settled
        self._made: Copy | None = None
        self.setWindowTitle(_("A copy for others"))
        self.resize(wide(_SIZE[0]), _SIZE[1])
        self.profile = QComboBox()
        self.parts = _checks(_("Not in the copy"))
        self.lanes = _checks(_("Lanes that travel"))
        self.left_out = QPlainTextEdit()
        self.left_out.setReadOnly(True)
        self.left_out.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.format = QComboBox()
        for each in formats():
            self.format.addItem(_(each.title), each.suffix)
        self._fill()
        self._lay_out()
        self.profile.currentIndexChanged.connect(self._follow_profile)
        self.parts.itemChanged.connect(self._follow_part)
        self.lanes.itemChanged.connect(self._follow)
        self._follow_profile()

    @property
    def copy(self) -> Copy | None:
        """The copy as it is chosen now; None where the person stopped waiting for it."""
        parts, lanes = self._chosen_parts(), self._lanes_left_out()
        try:
            return self._editing.waiting.in_turn(
                lambda: copy_of(self._journey, parts, lanes=lanes), doing=_("Making the copy")
            )
        except CancelledError:
            return None

    def _fill(self) -> None:
        for profile in profiles():
            self.profile.addItem(_(profile.title), profile.id)
        self.profile.setCurrentIndex(max(0, self.profile.findData(OWN)))
        for part in PARTS:
            row = _row(self.parts, part.id, _(part.title))
            row.setToolTip(tooltip(_(part.meaning)))
            row.setData(Qt.ItemDataRole.AccessibleDescriptionRole, _(part.meaning))
        for lane in self._journey.lanes:
            if not lane.hidden:
                _row(self.lanes, lane.id, lane_name(self._journey, lane)).setCheckState(_CHECKED)
        self.parts.setCurrentRow(0)
        self.lanes.setCurrentRow(0)

    def _lay_out(self) -> None:
        chosen, listed = QVBoxLayout(), QVBoxLayout()
        chosen.setSpacing(6)
        listed.setSpacing(6)
        form = QFormLayout()
        for title, field in ((_("For whom"), self.profile), (_("Written as"), self.format)):
            label = PlainLabel(title)
            label.setBuddy(field)
            field.setAccessibleName(title)
            field.setMinimumHeight(SIZES.field_height)
            form.addRow(label, field)
        chosen.addLayout(form)
        _under(chosen, self.parts, len(PARTS))
        _under(chosen, self.lanes, 0)
        listed.addWidget(_head(_("What is left out"), self.left_out))
        listed.addWidget(self.left_out, 1)
        self.left_out.setAccessibleName(_("What is left out"))
        sides = QHBoxLayout()
        sides.setSpacing(20)
        sides.addLayout(chosen, 1)
        sides.addLayout(listed, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        self.export_button = QPushButton(_("Export…"))
        self.export_button.clicked.connect(self._export)
        buttons.addButton(self.export_button, QDialogButtonBox.ButtonRole.ActionRole)
        self.export_button.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(12)
        column.addWidget(
            PlainLabel(_("Your journey stays as it is. What is hidden never travels with a copy."), wraps=True)
        )
        column.addLayout(sides, 1)
        column.addWidget(buttons)

    def _follow_profile(self) -> None:
        chosen = next((each for each in profiles() if each.id == self.profile.currentData()), None)
        if chosen is not None:
            with QSignalBlocker(self.parts):
                for row in _rows(self.parts):
                    row.setCheckState(_CHECKED if row.data(_ID) in chosen.parts else _UNCHECKED)
        self._follow()

    def _follow_part(self) -> None:
        """Know that what is left out is the person's own choice now."""
        with QSignalBlocker(self.profile):
            if self.profile.findData(OWN) < 0:
                self.profile.addItem(_(OWN_TITLE), OWN)
            self.profile.setCurrentIndex(self.profile.findData(OWN))
        self._follow()

    def _follow(self) -> None:
        """Show what is left out now, and that internal lanes go with their part."""
        leaves_internal = "internal" in self._chosen_parts()
        internal = {lane.id for lane in self._journey.lanes if lane.internal}
        with QSignalBlocker(self.lanes):
            for row in _rows(self.lanes):
                goes = leaves_internal and row.data(_ID) in internal
                if goes == bool(row.flags() & Qt.ItemFlag.ItemIsEnabled):
                    row.setFlags(row.flags() ^ Qt.ItemFlag.ItemIsEnabled)
                    row.setCheckState(_UNCHECKED if goes else _CHECKED)
        self._made = self.copy
        self.export_button.setEnabled(self._made is not None)
        self.left_out.setPlainText("" if self._made is None else in_full(self._made.left_out))

    def _chosen_parts(self) -> tuple[str, ...]:
        return tuple(str(row.data(_ID)) for row in _rows(self.parts) if row.checkState() == _CHECKED)

    def _lanes_left_out(self) -> list[str]:
        rows = (row for row in _rows(self.lanes) if row.flags() & Qt.ItemFlag.ItemIsEnabled)
        return [str(row.data(_ID)) for row in rows if row.checkState() == _UNCHECKED]

    def _export(self) -> None:
        if self._made is None:
            return
        if self.profile.currentData() == OWN:
            with contextlib.suppress(OSError):  # a wish that cannot be written down still holds for this time
                keep(self._chosen_parts())
        editing, suffix = self._editing, str(self.format.currentData())
        if editing.exporting.export_copy(editing.session, suffix, self._made.journey, asker=self):
            self.accept()


def _checks(name: str) -> QListWidget:
    found = QListWidget()
    found.setAccessibleName(name)
    found.setTabKeyNavigation(False)
    return found


def _row(within: QListWidget, id: str, title: str) -> QListWidgetItem:
    row = QListWidgetItem(title, within)
    row.setData(_ID, id)
    row.setSizeHint(QSize(0, high(SIZES.field_height)))
    row.setCheckState(_UNCHECKED)
    return row


def _rows(within: QListWidget) -> list[QListWidgetItem]:
    return [within.item(row) for row in range(within.count())]


def _head(title: str, of: QWidget) -> PlainLabel:
    label = PlainLabel(title, style="label")
    label.setBuddy(of)
    return label


def _under(column: QVBoxLayout, rows: QListWidget, most: int) -> None:
    """Put a list under its title; one of a few rows is as high as these."""
    column.addSpacing(8)
    column.addWidget(_head(rows.accessibleName(), rows))
    column.addWidget(rows, 0 if most else 1)
    if most:
        rows.setFixedHeight(most * high(SIZES.field_height) + 2 * rows.frameWidth() + 12)
