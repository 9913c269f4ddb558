"""The box of what is hung up: a map or an empty canvas, how large, and on which sheets that are glued together."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from math import isfinite
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
)

from journeycanvas.exports.inks import inked
from journeycanvas.lanes.parts.figures import number
from journeycanvas.language import N_, _, current, ngettext
from journeycanvas.layout.poster import OVERLAP_MM, PAPERS, Poster, PosterPage, poster
from journeycanvas.layout.sheet import POINTS_PER_MM
from journeycanvas.layout.wall import Content, wall
from journeycanvas.progress import CancelledError
from journeycanvas.scene.legibility import smallest_text_pt
from journeycanvas.scene.scene import Scene
from journeycanvas.theme.window import SIZES
from journeycanvas.ui import file_dialogs, messages
from journeycanvas.ui.dialogs.inks import archive_choice, ink_choice
from journeycanvas.ui.dialogs.page_view import PageView
from journeycanvas.ui.discarding import discard
from journeycanvas.ui.messages import PlainLabel
from journeycanvas.ui.paint.poster import paint_poster_page
from journeycanvas.ui.paint.sheet import paint_scene
from journeycanvas.ui.text_room import wide

if TYPE_CHECKING:  # it knows the boxes
    from journeycanvas.ui.editing import Editing

_SIZE = (560, 640)
_MOST_OVERLAP_MM = 30
_READABLE_PT = 6.5
_SAID_MS = 6000
_SET_IN = 6
AS_SET_UP, ONE_SHEET = "", ""
_CONTENTS: tuple[tuple[Content, str], ...] = (
    ("filled", N_("The map as it is")),
    ("prompts", N_("Empty, with its questions")),
    ("blank", N_("Empty")),
)


def show_poster(editing: Editing) -> None:
    """Let the person make a poster of the map."""
    box = PosterBox(editing)
    box.exec()
    discard(box)


class PosterBox(QDialog):
    """What is chosen, what comes of it, and the plan of assembly as it will be printed."""

    def __init__(self, editing: Editing) -> None:
        """Begin with the paper of the page set-up on sheets of A4."""
        super().__init__(editing.window)
        self._editing = editing
        self._journey = editing.session.journey
        self.setWindowTitle(_("For the wall"))
        self.resize(wide(_SIZE[0]), _SIZE[1])
        self.size_of_poster = QComboBox()
        self.size_of_poster.addItem(_("As the page set-up says"), AS_SET_UP)
        for paper in ("A3", "A2", "A1", "A0"):
            self.size_of_poster.addItem(paper, paper)
        self.content = QComboBox()
        for id, title in _CONTENTS:
            self.content.addItem(_(title), id)
        self.ink = ink_choice()
        self.codes = QCheckBox(_("Codes in the cells"))
        self.codes.setToolTip(_("Typed in front of what was written on the wall, they bring it back to its cell"))
        self.codes.setAccessibleDescription(self.codes.toolTip())
        self.form = QCheckBox(_("A form to be filled in on the screen"))
        self.form.setToolTip(_("Empty, and on one sheet; File > Import reads what was typed into it"))
        self.form.setAccessibleDescription(self.form.toolTip())
        self.lasts = archive_choice()
        self.sheets = QComboBox()
        self.sheets.addItem(_("One sheet"), ONE_SHEET)
        for paper in PAPERS:
            self.sheets.addItem(paper, paper)
        self.overlap = QSpinBox()
        self.overlap.setRange(0, _MOST_OVERLAP_MM)
        self.overlap.setSuffix(" mm")
        # A style sheet cannot set in the text of a spin box.
        self.overlap.lineEdit().setTextMargins(_SET_IN, 0, 0, 0)
        self.overlap.setValue(round(OVERLAP_MM))
        self.told = PlainLabel(wraps=True)
        self.warning = PlainLabel(style="secondary", wraps=True)
        self.preview = PageView(has_rulers=True)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for title, field in (
            (_("What is hung up"), self.content),
            (_("Size of the poster"), self.size_of_poster),
            (_("Printed on"), self.sheets),
            (_("Ink"), self.ink),
            (_("Sheets share"), self.overlap),
        ):
            label = PlainLabel(title)
            label.setBuddy(field)
            field.setAccessibleName(title)
            field.setMinimumHeight(SIZES.field_height)
            form.addRow(label, field)
        for check in (self.codes, self.form, self.lasts):
            form.addRow("", check)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(10)
        column.addLayout(form)
        column.addWidget(self.told)
        column.addWidget(self.warning)
        column.addWidget(self.preview, 1)
        column.addWidget(self._buttons())
        self.sheets.setCurrentIndex(1)
        self.save_button.setDefault(True)
        self.content.currentIndexChanged.connect(self._follow)
        self.codes.toggled.connect(self._follow)
        self.form.toggled.connect(self._follow_form)
        self.ink.currentIndexChanged.connect(self._follow)
        self.size_of_poster.currentIndexChanged.connect(self._follow)
        self.sheets.currentIndexChanged.connect(self._follow)
        self.overlap.valueChanged.connect(self._follow)
        self._follow()

    @property
    def scene(self) -> Scene:
        """What is hung up, on the paper and in the ink that are chosen."""
        return inked(self._on_paper(), self.ink.currentData())

    def _on_paper(self) -> Scene:
        paper, content = self.size_of_poster.currentData(), self.content.currentData()
        if paper == AS_SET_UP and content == "filled" and not self.codes.isChecked():
            return self._editing.session.scene
        journey = self._journey
        if paper != AS_SET_UP:
            journey = journey.evolve(page=journey.page.evolve(paper=paper))
        return wall(journey, content, codes=self.codes.isChecked())

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        self.save_button = QPushButton(_("Save as PDF…"))
        self.print_button = QPushButton(_("Print…"))
        self.save_button.clicked.connect(self._save)
        self.print_button.clicked.connect(self._print)
        for button in (self.print_button, self.save_button):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
            button.setAutoDefault(False)
        return buttons

    def _laid(self) -> tuple[Scene, Poster | None] | None:
        """Return what is hung up, and its sheets where it is cut; None where the person stopped waiting for them."""

        def lay() -> tuple[Scene, Poster | None]:
            scene, sheets = self.scene, self.sheets.currentData()
            return scene, None if sheets == ONE_SHEET else poster(scene, paper=sheets, overlap_mm=self.overlap.value())

        try:
            return self._editing.waiting.in_turn(lay, doing=_("Laying out the poster"))
        except CancelledError:
            return None

    def _follow_form(self) -> None:
        """A form is empty, and on one sheet; it is not kept for good, since it changes."""
        is_form = self.form.isChecked()
        self.lasts.setEnabled(not is_form)
        for field, wanted in ((self.content, "blank"), (self.sheets, ONE_SHEET)):
            field.setEnabled(not is_form)
            if is_form:
                with QSignalBlocker(field):
                    field.setCurrentIndex(field.findData(wanted))
        self._follow()

    def _follow(self) -> None:
        self.overlap.setEnabled(self.sheets.currentData() != ONE_SHEET)
        laid = self._laid()
        if laid is None:
            return
        scene, made = laid
        self.told.setText(_told(scene, made))
        self.warning.setText(_warning(scene, made))
        if made is None:
            self.preview.show_sheet(*scene.sheet[:2], partial(_paint_sheet, scene))
        else:
            plan = made.pages[0]
            paint = partial(_paint_plan, plan, scene)
            self.preview.show_sheet(*plan.scene.sheet[:2], paint)
        self.preview.setAccessibleName(f"{self.told.text()} {self.warning.text()}")

    def _save(self) -> None:
        from journeycanvas.exports.alternatives import with_alternatives  # these load what makes PDF files
        from journeycanvas.exports.pdf import pdf
        from journeycanvas.exports.write import OutputError, write_made

        path = file_dialogs.file_to_save(self, self._proposed(), suffix=".pdf", kind=_("PDF document"))
        if path is None:
            return
        make: Callable[[], bytes] = partial(
            pdf,
            with_alternatives(self.scene, self._journey),
            tile=self.sheets.currentData(),
            overlap_mm=self.overlap.value(),
            pdf_a=self.lasts.isChecked(),
        )
        if self.form.isChecked():
            make = self._form()
        try:
            writing = partial(write_made, make, path)
            self._editing.waiting.in_turn(writing, doing=_("Writing {name}…").format(name=path.name))
        except CancelledError:
            pass  # nothing was written, and the box is still there
        except (OutputError, ValueError, MemoryError) as error:
            messages.tell(self, str(error))
        else:
            said = _("The poster is saved as {name}.").format(name=path.name)
            self._editing.window.statusBar().showMessage(said, _SAID_MS)

    def _form(self) -> Callable[[], bytes]:
        """Return what makes the form."""
        from journeycanvas.document.form import frame_of
        from journeycanvas.exports.alternatives import with_alternatives
        from journeycanvas.exports.pdf_fillable import fillable
        from journeycanvas.layout.wall import emptied
        from journeycanvas.storage.writing import dump

        scene, journey = self.scene, self._journey
        frame = dump(frame_of(journey)).decode()
        return lambda: fillable(journey, with_alternatives(scene, emptied(journey)), frame=frame)

    def _print(self) -> None:
        from journeycanvas.ui.print_preview import print_with_preview  # loads what Qt knows of printers
        from journeycanvas.ui.printing import PosterSheet

        laid = self._laid()
        if laid is not None:
            scene, made = laid
            pages = (scene,) if made is None else tuple(PosterSheet(page, scene) for page in made.pages)
            print_with_preview(self, *pages)

    def _proposed(self) -> Path:
        name = _("{name} - poster").format(name=file_dialogs.file_name_of(self._journey.title))
        near = self._editing.path
        return (near.parent if near is not None else Path.home()) / f"{name}.pdf"


def _told(scene: Scene, made: Poster | None) -> str:
    """Say how many sheets it takes, or how large the one is."""
    if made is None:
        wide_cm, high_cm = (number(side / POINTS_PER_MM / 10, current(), decimals=1) for side in scene.sheet[:2])
        return _("One sheet of {width} × {height} cm.").format(width=wide_cm, height=high_cm)
    cut = made.tiling
    count = ngettext("{count} sheet", "{count} sheets", cut.number).format(count=cut.number)
    told = _("{sheets} of {paper}: {columns} across, {rows} down, and one with the plan of assembly.")
    return told.format(sheets=count, paper=made.paper, columns=len(cut.columns), rows=len(cut.rows))


def _warning(scene: Scene, made: Poster | None) -> str:
    """Say how small the smallest text is, and what is cut through."""
    smallest = smallest_text_pt(scene)
    said = []
    if isfinite(smallest):
        said.append(_("The smallest text is {size} pt.").format(size=number(smallest, current(), decimals=1)))
    if smallest < _READABLE_PT:
        said.append(_("Under 6.5 pt it is hard to read: choose a larger poster."))
    if made is not None and made.tiling.cut:
        many = made.tiling.cut
        lines = ngettext("{count} text or card is cut through.", "{count} texts or cards are cut through.", many)
        said.append(lines.format(count=many))
    return " ".join(said)


def _paint_sheet(scene: Scene, painter: QPainter) -> None:
    painter.scale(scene.sheet.scale, scene.sheet.scale)
    paint_scene(painter, scene, on_paper=True)


def _paint_plan(plan: PosterPage, scene: Scene, painter: QPainter) -> None:
    paint_poster_page(painter, plan, scene, on_paper=False)
