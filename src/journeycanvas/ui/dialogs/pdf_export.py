"""The box of the PDF: its paper, its ink, and the sheet as it will be, with its true size and smallest text."""

from __future__ import annotations

from functools import partial
from math import isfinite
from typing import TYPE_CHECKING, NamedTuple, cast

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from journeycanvas.document.journey import Journey
from journeycanvas.exports.inks import Ink, inked
from journeycanvas.lanes.parts.figures import number
from journeycanvas.language import _, current
from journeycanvas.layout.map import lay_out
from journeycanvas.layout.sheet import POINTS_PER_MM
from journeycanvas.model.page import Orientation, Paper
from journeycanvas.progress import CancelledError
from journeycanvas.scene.legibility import smallest_text_pt
from journeycanvas.scene.scene import Scene
from journeycanvas.theme.paper import LEGIBLE_PT
from journeycanvas.theme.window import SIZES
from journeycanvas.ui.dialogs.inks import archive_choice, ink_choice
from journeycanvas.ui.dialogs.page_view import PageView
from journeycanvas.ui.discarding import discard
from journeycanvas.ui.messages import PlainLabel
from journeycanvas.ui.paint.sheet import paint_scene
from journeycanvas.ui.text_room import wide
from journeycanvas.ui.wording import ORIENTATIONS, PAPERS

if TYPE_CHECKING:  # it knows the boxes
    from journeycanvas.ui.editing import Editing

_SIZE = (920, 640)
_MOST_BLEED_MM = 20
_SET_IN = 6
_LARGER: tuple[Paper, ...] = ("A4", "A3", "A2", "A1", "A0")
"""The papers that are proposed where a text cannot be read."""


class Laid(NamedTuple):
    """The map laid out as is chosen, its smallest text, and a paper that would do where that is too small."""

    scene: Scene
    smallest_pt: float
    would_do: str


def export_as_pdf(editing: Editing) -> None:
    """Let the person write the map as a PDF, or print it."""
    box = PdfBox(editing)
    box.exec()
    discard(box)


class PdfBox(QDialog):
    """What is chosen, and beside it the sheet that comes of it; the journey keeps its own page set-up."""

    def __init__(self, editing: Editing) -> None:
        """Begin with the page set-up of the journey."""
        super().__init__(editing.window)
        self._editing = editing
        self._journey = editing.session.settled
        page = self._journey.page
        self.setWindowTitle(_("Export as PDF"))
        self.resize(wide(_SIZE[0]), _SIZE[1])
        self.paper = _choice(PAPERS, page.paper)
        if page.paper != "custom":
            self.paper.removeItem(self.paper.findData("custom"))
        self.orientation = _choice(ORIENTATIONS, page.orientation)
        self.ink = ink_choice()
        self.bleed = QSpinBox()
        self.bleed.setRange(0, _MOST_BLEED_MM)
        self.bleed.setSuffix(" mm")
        self.bleed.lineEdit().setTextMargins(_SET_IN, 0, 0, 0)  # a style sheet cannot set in the text of a spin box
        self.bleed.setValue(round(page.bleed_mm))
        self.carries = QCheckBox(_("With the journey inside"))
        self.carries.setToolTip(_("So that the PDF can be opened again; not for clients"))
        self.carries.setAccessibleDescription(self.carries.toolTip())
        self.lasts = archive_choice()
        self.lasts.toggled.connect(self._carry_or_last)
        self.told = PlainLabel(wraps=True)
        self.warning = PlainLabel(style="warning", wraps=True)
        self.preview = PageView(has_rulers=True)
        self._laid: Laid | None = None
        self._lay_out()
        for field in (self.paper, self.orientation, self.ink):
            field.currentIndexChanged.connect(self._follow)
        self.bleed.valueChanged.connect(self._follow)
        self.save_button.setDefault(True)
        self.save_button.setFocus()
        self._follow()

    @property
    def journey(self) -> Journey:
        """The journey on the paper that is chosen."""
        page = self._journey.page.evolve(
            paper=cast(Paper, self.paper.currentData()),
            orientation=cast(Orientation, self.orientation.currentData()),
            bleed_mm=float(self.bleed.value()),
        )
        return self._journey if page == self._journey.page else self._journey.evolve(page=page)

    def _lay_out(self) -> None:
        chosen = QVBoxLayout()
        form = QFormLayout()
        rows: tuple[tuple[str, QWidget], ...] = (
            (_("Paper"), self.paper),
            (_("Orientation"), self.orientation),
            (_("Ink"), self.ink),
            (_("Bleed"), self.bleed),
        )
        for title, field in rows:
            label = PlainLabel(title)
            label.setBuddy(field)
            field.setAccessibleName(title)
            field.setMinimumHeight(SIZES.field_height)
            form.addRow(label, field)
        chosen.addLayout(form)
        chosen.addWidget(self.carries)
        chosen.addWidget(self.lasts)
        chosen.addSpacing(8)
        chosen.addWidget(self.told)
        chosen.addWidget(self.warning)
        chosen.addStretch(1)
        sides = QHBoxLayout()
        sides.setSpacing(20)
        sides.addLayout(chosen, 3)
        sides.addWidget(self.preview, 5)
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

    def _carry_or_last(self, lasts: bool) -> None:
        """Let a PDF that is kept for good carry nothing."""
        self.carries.setEnabled(not lasts)
        if lasts:
            self.carries.setChecked(False)

    def _follow(self) -> None:
        """Lay the map out as it is chosen now, and say what comes of it."""
        self.orientation.setEnabled(self.paper.currentData() not in ("content", "custom"))
        journey, ink = self.journey, cast(Ink, self.ink.currentData())
        try:
            laid = self._editing.waiting.in_turn(partial(_laid, journey, ink), doing=_("Laying out the map"))
        except CancelledError:
            return
        self._laid = laid
        sheet = laid.scene.sheet
        across, down = (number(side / POINTS_PER_MM / 10, current(), decimals=1) for side in sheet[:2])
        said = [_("{width} × {height} cm").format(width=across, height=down)]
        if isfinite(laid.smallest_pt):
            size = number(laid.smallest_pt, current(), decimals=1)
            said.append(_("The smallest text is {size} pt.").format(size=size))
        self.told.setText("\n".join(said))
        self.warning.setText(_warning(laid))
        self.warning.setVisible(bool(self.warning.text()))
        self.preview.show_sheet(*sheet[:2], partial(_paint, laid.scene))
        self.preview.setAccessibleName(f"{self.told.text()} {self.warning.text()}".replace("\n", ". "))

    def _save(self) -> None:
        if self._laid is None:
            return
        exporting, session = self._editing.exporting, self._editing.session
        if exporting.export_scene(
            session, self._laid.scene, carries=self.carries.isChecked(), pdf_a=self.lasts.isChecked(), asker=self
        ):
            self.accept()

    def _print(self) -> None:
        from journeycanvas.ui.print_preview import print_with_preview  # loads what Qt knows of printers

        if self._laid is not None:
            print_with_preview(self, self._laid.scene)


def _laid(journey: Journey, ink: Ink) -> Laid:
    scene = lay_out(journey)
    smallest = smallest_text_pt(scene)
    would_do = "" if smallest >= LEGIBLE_PT - 0.005 else _paper_that_does(journey)
    return Laid(inked(scene, ink), smallest, would_do)


def _paper_that_does(journey: Journey) -> str:
    """Return the first larger paper on which all text can be read; the sheet as large as the map where none does."""
    begin = _LARGER.index(journey.page.paper) + 1 if journey.page.paper in _LARGER else 0
    for paper in _LARGER[begin:]:
        scene = lay_out(journey.evolve(page=journey.page.evolve(paper=paper)))
        if smallest_text_pt(scene) >= LEGIBLE_PT - 0.005:
            return paper
    return "content"


def _warning(laid: Laid) -> str:
    if not laid.would_do:
        return ""
    if laid.would_do == "content":
        return _("Under 6.5 pt it is hard to read. Let the sheet be as large as the map, or hide lanes.")
    return _("Under 6.5 pt it is hard to read: {paper} would do.").format(paper=laid.would_do)


def _choice(titles: dict[str, str], chosen: str) -> QComboBox:
    field = QComboBox()
    for id, title in titles.items():
        field.addItem(_(title), id)
    field.setCurrentIndex(field.findData(chosen))
    return field


def _paint(scene: Scene, painter: QPainter) -> None:
    painter.scale(scene.sheet.scale, scene.sheet.scale)
    paint_scene(painter, scene, on_paper=True)
