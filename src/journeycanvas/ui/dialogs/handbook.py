"""The box of the handbook: which parts it has, in which order, on which paper, and its pages as they will be."""

from __future__ import annotations

import contextlib
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
)

from journeycanvas.document.journey import Journey
from journeycanvas.exports.handbook.handbook import handbook, handbook_pages
from journeycanvas.exports.handbook.look import PAPERS, HandbookPaper
from journeycanvas.exports.handbook.registry import EVERY_PART, PART_BY_ID
from journeycanvas.exports.inks import Ink, inked
from journeycanvas.language import _, ngettext
from journeycanvas.progress import CancelledError
from journeycanvas.scene.scene import Scene
from journeycanvas.session import handbook_parts
from journeycanvas.session.handbook_parts import Wanted
from journeycanvas.theme.window import SIZES
from journeycanvas.ui import file_dialogs, messages
from journeycanvas.ui.dialogs.inks import archive_choice, ink_choice
from journeycanvas.ui.dialogs.page_view import PageView
from journeycanvas.ui.discarding import discard
from journeycanvas.ui.messages import PlainLabel
from journeycanvas.ui.paint.sheet import paint_scene
from journeycanvas.ui.text_room import high, wide

if TYPE_CHECKING:  # it knows the boxes
    from journeycanvas.ui.editing import Editing

_SIZE = (860, 640)
_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked
_ID = Qt.ItemDataRole.UserRole
_SAID_MS = 6000
_SET_IN = 6
_STEPS: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


def make_handbook(editing: Editing) -> None:
    """Let the person make a handbook of the journey."""
    box = HandbookBox(editing)
    box.exec()
    discard(box)


class HandbookBox(QDialog):
    """The parts, checked and in their order, and beside them the pages that come of them."""

    def __init__(self, editing: Editing) -> None:
        """Begin with what was chosen last, else with every part."""
        super().__init__(editing.window)
        self._editing = editing
        self._journey = editing.session.settled
        self._pages: tuple[Scene, ...] = ()
        self.setWindowTitle(_("Handbook"))
        self.resize(wide(_SIZE[0]), _SIZE[1])
        chosen = handbook_parts.wanted()
        self.parts = PartsList()
        self.parts.setAccessibleName(_("Parts of the handbook"))
        self._list(chosen.parts)
        self.paper = QComboBox()
        for paper in PAPERS:
            self.paper.addItem(paper, paper)
        self.paper.setCurrentText(chosen.paper)
        self.ink, self.lasts = ink_choice(), archive_choice()
        self.up, self.down = QPushButton(_("Move up")), QPushButton(_("Move down"))
        self.page = QSpinBox()
        self.page.setMinimum(1)
        self.page.setAccessibleName(_("Page shown"))
        self.page.lineEdit().setTextMargins(_SET_IN, 0, 0, 0)  # a style sheet cannot set in the text of a spin box
        self.told = PlainLabel(style="secondary")
        self.preview = PageView()
        self._lay_out()
        self.parts.itemChanged.connect(self._follow)
        self.paper.currentIndexChanged.connect(self._follow)
        self.ink.currentIndexChanged.connect(self._follow)
        self.page.valueChanged.connect(self._turn)
        self.up.clicked.connect(partial(self._move, -1))
        self.down.clicked.connect(partial(self._move, 1))
        self.parts.moved.connect(self._move)
        self.save_button.setDefault(True)
        self._follow()

    @property
    def chosen(self) -> Wanted:
        """What is chosen now."""
        rows = (self.parts.item(row) for row in range(self.parts.count()))
        parts = tuple(str(row.data(_ID)) for row in rows if row.checkState() == _CHECKED)
        return Wanted(parts, str(self.paper.currentData()))

    def _list(self, wanted: tuple[str, ...]) -> None:
        known = tuple(part for part in wanted if part in PART_BY_ID)
        others = tuple(part for part in EVERY_PART if part not in known)
        for id in (*known, *others):
            row = QListWidgetItem(_(PART_BY_ID[id].title), self.parts)
            row.setData(_ID, id)
            row.setSizeHint(QSize(0, high(SIZES.field_height)))
            row.setCheckState(_CHECKED if id in known or not known else _UNCHECKED)
        self.parts.setCurrentRow(0)

    def _lay_out(self) -> None:
        chosen, shown = QVBoxLayout(), QVBoxLayout()
        for column in (chosen, shown):
            column.setSpacing(8)
        label = PlainLabel(_("Parts, in their order"), style="label")
        label.setBuddy(self.parts)
        moves = QHBoxLayout()
        for button in (self.up, self.down):
            button.setAutoDefault(False)
            moves.addWidget(button)
        for widget in (label, self.parts):
            chosen.addWidget(widget)
        chosen.addLayout(moves)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for title, choice in ((_("Paper"), self.paper), (_("Ink"), self.ink)):
            name = PlainLabel(title, style="label")
            name.setBuddy(choice)
            choice.setAccessibleName(title)
            form.addRow(name, choice)
        chosen.addLayout(form)
        chosen.addWidget(self.lasts)
        turning = QHBoxLayout()
        turning.addWidget(self.told, 1)
        turning.addWidget(self.page)
        for field in (self.paper, self.ink, self.page):
            field.setMinimumHeight(SIZES.field_height)
        shown.addWidget(self.preview, 1)
        shown.addLayout(turning)
        sides = QHBoxLayout()
        sides.setSpacing(20)
        sides.addLayout(chosen, 2)
        sides.addLayout(shown, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(12)
        column.addLayout(sides, 1)
        column.addWidget(self._buttons())

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        self.save_button, self.print_button = QPushButton(_("Save as PDF…")), QPushButton(_("Print…"))
        self.save_button.clicked.connect(self._save)
        self.print_button.clicked.connect(self._print)
        for button in (self.print_button, self.save_button):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
            button.setAutoDefault(False)
        return buttons

    def _move(self, step: int) -> None:
        """Let the part that is selected stand one place earlier or later."""
        row = self.parts.currentRow()
        if 0 <= row + step < self.parts.count():
            with QSignalBlocker(self.parts):
                self.parts.insertItem(row + step, self.parts.takeItem(row))
                self.parts.setCurrentRow(row + step)
            self._follow()

    def _follow(self) -> None:
        """Set the pages anew, and show the one that was shown, where there still is one."""
        chosen = self.chosen
        can_write = bool(chosen.parts)
        for button in (self.save_button, self.print_button):
            button.setEnabled(can_write)
        if not can_write:
            self._pages = ()
            self.told.setText(_("Choose at least one part."))
            return
        paper = cast(HandbookPaper, chosen.paper)
        try:
            make = partial(_set, self._journey, chosen.parts, paper, self.ink.currentData())
            self._pages = self._editing.waiting.in_turn(make, doing=_("Setting the pages"))
        except CancelledError:
            return
        count = len(self._pages)
        self.told.setText(ngettext("{count} page", "{count} pages", count).format(count=count))
        with QSignalBlocker(self.page):
            self.page.setMaximum(count)
        self._turn()

    def _turn(self) -> None:
        if self._pages:
            scene = self._pages[self.page.value() - 1]
            self.preview.show_sheet(*scene.sheet[:2], partial(_paint, scene))
            named = _("Page {number}: {title}").format(number=self.page.value(), title=_title_of(scene))
            self.preview.setAccessibleName(named)

    def _save(self) -> None:
        from journeycanvas.exports.write import OutputError, write_made  # loads what writes files

        path = file_dialogs.file_to_save(self, self._proposed(), suffix=".pdf", kind=_("PDF document"))
        if path is None:
            return
        chosen = self.chosen
        paper, ink = cast(HandbookPaper, chosen.paper), self.ink.currentData()
        kept = self.lasts.isChecked()
        make = partial(handbook, self._journey, parts=chosen.parts, paper=paper, ink=ink, pdf_a=kept)
        try:
            writing = partial(write_made, make, path)
            self._editing.waiting.in_turn(writing, doing=_("Writing {name}…").format(name=path.name))
        except CancelledError:
            return  # nothing was written, and the box is still there
        except (OutputError, ValueError, MemoryError) as error:
            messages.tell(self, str(error))
            return
        with contextlib.suppress(OSError):  # a wish that cannot be written down still holds for this time
            handbook_parts.keep(chosen)
        said = _("The handbook is saved as {name}.").format(name=path.name)
        self._editing.window.statusBar().showMessage(said, _SAID_MS)

    def _print(self) -> None:
        from journeycanvas.ui.print_preview import print_with_preview  # loads what Qt knows of printers

        print_with_preview(self, *self._pages)

    def _proposed(self) -> Path:
        name = _("{name} - handbook").format(name=file_dialogs.file_name_of(self._journey.title))
        near = self._editing.path
        return (near.parent if near is not None else Path.home()) / f"{name}.pdf"


class PartsList(QListWidget):
    """The parts; Alt with an arrow moves the one that is selected."""

    moved = Signal(int)

    # Qt's own

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(event.key(), 0) if event.modifiers() & Qt.KeyboardModifier.AltModifier else 0
        if step:
            self.moved.emit(step)
        else:
            super().keyPressEvent(event)


def _set(journey: Journey, parts: tuple[str, ...], paper: HandbookPaper, ink: Ink) -> tuple[Scene, ...]:
    return tuple([inked(page, ink) for page in handbook_pages(journey, parts=parts, paper=paper)])


def _paint(scene: Scene, painter: QPainter) -> None:
    painter.scale(scene.sheet.scale, scene.sheet.scale)
    paint_scene(painter, scene, on_paper=True)


def _title_of(scene: Scene) -> str:
    """Return what the page says of itself: the title of its chapter."""
    return next((node.name for node in scene.nodes if node.role == "around"), scene.title)
