"""The box of the poster: how large it shall be, on which sheets it is printed, and how these go together."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from journeycanvas.lanes.parts.figures import number
from journeycanvas.language import _, current, ngettext
from journeycanvas.layout.map import lay_out
from journeycanvas.layout.poster import OVERLAP_MM, PAPERS, Poster, poster
from journeycanvas.progress import CancelledError
from journeycanvas.scene.legibility import smallest_text_pt
from journeycanvas.scene.scene import Scene
from journeycanvas.theme.window import SIZES
from journeycanvas.ui import file_dialogs, messages
from journeycanvas.ui.messages import PlainLabel
from journeycanvas.ui.paint.poster import paint_poster_page
from journeycanvas.ui.text_room import wide

if TYPE_CHECKING:  # it knows the boxes
    from journeycanvas.ui.editing import Editing

_SIZE = (560, 640)
_LEAST = QSize(320, 240)
_MOST_OVERLAP_MM = 30
_READABLE_PT = 6.5
_SAID_MS = 6000
_SET_IN = 6
AS_SET_UP = ""


def show_poster(editing: Editing) -> None:
    """Let the person make a poster of the map."""
    box = PosterBox(editing)
    box.exec()
    box.deleteLater()


class PosterBox(QDialog):
    """What is chosen, what comes of it, and the plan of assembly as it will be printed."""

    def __init__(self, editing: Editing) -> None:
        """Begin with the paper of the page set-up on sheets of A4."""
        super().__init__(editing.window)
        self._editing = editing
        self._journey = editing.session.journey
        self.setWindowTitle(_("Poster in sheets"))
        self.resize(wide(_SIZE[0]), _SIZE[1])
        self.size_of_poster = QComboBox()
        self.size_of_poster.addItem(_("As the page set-up says"), AS_SET_UP)
        for paper in ("A3", "A2", "A1", "A0"):
            self.size_of_poster.addItem(paper, paper)
        self.sheets = QComboBox()
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
        self.preview = _Preview()
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for title, field in (
            (_("Size of the poster"), self.size_of_poster),
            (_("Printed on"), self.sheets),
            (_("Sheets share"), self.overlap),
        ):
            label = PlainLabel(title)
            label.setBuddy(field)
            field.setAccessibleName(title)
            field.setMinimumHeight(SIZES.field_height)
            form.addRow(label, field)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(10)
        column.addLayout(form)
        column.addWidget(self.told)
        column.addWidget(self.warning)
        column.addWidget(self.preview, 1)
        column.addWidget(self._buttons())
        self.size_of_poster.currentIndexChanged.connect(self._follow)
        self.sheets.currentIndexChanged.connect(self._follow)
        self.overlap.valueChanged.connect(self._follow)
        self._follow()

    @property
    def scene(self) -> Scene:
        """The map on the paper that is chosen."""
        paper = self.size_of_poster.currentData()
        if paper == AS_SET_UP:
            return self._editing.session.scene
        return lay_out(self._journey.evolve(page=self._journey.page.evolve(paper=paper)))

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

    def _laid(self) -> tuple[Scene, Poster] | None:
        """Return the map and its poster; None where the person stopped waiting for them."""

        def lay() -> tuple[Scene, Poster]:
            scene = self.scene
            return scene, poster(scene, paper=self.sheets.currentData(), overlap_mm=self.overlap.value())

        try:
            return self._editing.waiting.in_turn(lay, doing=_("Laying out the poster"))
        except CancelledError:
            return None

    def _follow(self) -> None:
        laid = self._laid()
        if laid is None:
            return
        scene, made = laid
        cut = made.tiling
        count = ngettext("{count} sheet", "{count} sheets", cut.number).format(count=cut.number)
        told = _("{sheets} of {paper}: {columns} across, {rows} down, and one with the plan of assembly.")
        self.told.setText(told.format(sheets=count, paper=made.paper, columns=len(cut.columns), rows=len(cut.rows)))
        smallest = smallest_text_pt(scene)
        said = (
            [_("The smallest text is {size} pt.").format(size=number(smallest, current(), decimals=1))]
            if smallest < 1e6
            else []
        )
        if smallest < _READABLE_PT:
            said.append(_("Under 6.5 pt it is hard to read: choose a larger poster."))
        if cut.cut:
            lines = ngettext("{count} text or card is cut through.", "{count} texts or cards are cut through.", cut.cut)
            said.append(lines.format(count=cut.cut))
        self.warning.setText(" ".join(said))
        self.preview.show_plan(scene, made)
        self.preview.setAccessibleName(f"{self.told.text()} {self.warning.text()}")

    def _save(self) -> None:
        from journeycanvas.exports.poster import poster_pdf  # loads what makes PDF files
        from journeycanvas.exports.write import OutputError, write_made

        path = file_dialogs.file_to_save(self, self._proposed(), suffix=".pdf", kind=_("PDF document"))
        if path is None:
            return
        make = partial(poster_pdf, self.scene, paper=self.sheets.currentData(), overlap_mm=self.overlap.value())
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

    def _print(self) -> None:
        from journeycanvas.ui.print_preview import print_with_preview  # loads what Qt knows of printers
        from journeycanvas.ui.printing import PosterSheet

        laid = self._laid()
        if laid is not None:
            scene, made = laid
            print_with_preview(self, *(PosterSheet(page, scene) for page in made.pages))

    def _proposed(self) -> Path:
        name = _("{name} - poster").format(name=file_dialogs.file_name_of(self._journey.title))
        near = self._editing.path
        return (near.parent if near is not None else Path.home()) / f"{name}.pdf"


class _Preview(QWidget):
    """The plan of assembly, as large as there is room for."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumSize(_LEAST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._shown: tuple[Scene, Poster] | None = None
        self._picture: QImage | None = None

    def show_plan(self, scene: Scene, made: Poster) -> None:
        """Show the first page of a poster of a map."""
        self._shown = scene, made
        self._picture = None
        self.update()

    def _painted(self) -> QImage | None:
        if self._shown is None:
            return None
        scene, made = self._shown
        page = made.pages[0]
        ratio = self.devicePixelRatioF()
        sheet = page.scene.sheet
        scale = min(self.width() / sheet.width_pt, self.height() / sheet.height_pt) * ratio
        picture = QImage(
            max(1, round(sheet.width_pt * scale)), max(1, round(sheet.height_pt * scale)), QImage.Format.Format_RGB32
        )
        picture.setDevicePixelRatio(ratio)
        painter = QPainter(picture)
        painter.scale(scale / ratio, scale / ratio)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_poster_page(painter, page, scene, on_paper=False)
        painter.end()
        return picture

    # Qt's own

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._picture is None:
            self._picture = self._painted()
        if self._picture is None:
            return
        size = self._picture.deviceIndependentSize()
        at = QRectF((self.width() - size.width()) / 2, (self.height() - size.height()) / 2, size.width(), size.height())
        painter = QPainter(self)
        painter.drawImage(at, self._picture)
        painter.setPen(self.palette().mid().color())
        painter.drawRect(at.adjusted(0, 0, -1, -1))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._picture = None
