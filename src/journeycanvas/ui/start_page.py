"""The start page: templates to begin with, files opened last, samples to look at."""

from __future__ import annotations

from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from journeycanvas.language import _
from journeycanvas.theme.window import LIGHT, SIZES, WindowColours
from journeycanvas.ui import icons
from journeycanvas.ui.calling import calling, told
from journeycanvas.ui.discarding import discard
from journeycanvas.ui.messages import PlainLabel, menu_text, tooltip
from journeycanvas.ui.pressing import PressedButton
from journeycanvas.ui.sharing.answered import recent_files

if TYPE_CHECKING:  # loaded with the first tiles
    from journeycanvas.ui.tiles import Offer, PictureMaker, Tile

_COLUMNS = 5
_GAP = 16
_MOST_RECENT = 6
_WIDTH = 900


class StartPage(QWidget):
    """What a window shows while no journey is open in it."""

    template_chosen = Signal(str)
    sample_chosen = Signal(str)
    file_chosen = Signal(Path)
    open_wanted = Signal()
    guide_wanted = Signal()
    was_painted = Signal()
    """Once, when the page is on the screen."""

    def __init__(self) -> None:
        """Show the headings; offers come once they are known."""
        super().__init__()
        self.setObjectName("start")
        self.setAccessibleName("Journey Canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._colours = LIGHT
        self.tiles: tuple[Tile, ...] = ()
        self._templates: list[Tile] = []
        self._rows: list[PressedButton] = []
        self._is_painted = False
        self._title = PlainLabel("Journey Canvas", style="title")
        self._welcome = PlainLabel(style="secondary", wraps=True)
        self._new, self._samples, self._recent = (PlainLabel(style="heading") for _number in range(3))
        self._templates_grid, self._samples_grid = QGridLayout(), QGridLayout()
        self._recent_list = QVBoxLayout()
        self._open = PressedButton()
        self._open.clicked.connect(self.open_wanted)
        self._guide, self._guide_tells = PressedButton(), PlainLabel(style="secondary", wraps=True)
        self._guide.clicked.connect(self.guide_wanted)
        self._is_made = False

    def make(self) -> None:
        """Put everything in its place, once: a window that opens with a journey does without."""
        if not self._is_made:
            self._is_made = True
            self._lay_out()
            self.show_recent()

    def show_offers(self, templates: tuple[Offer, ...], samples: tuple[Offer, ...]) -> None:
        """Offer these templates and samples; their pictures follow one by one."""
        self._templates = _fill(self._templates_grid, templates, self.template_chosen)
        self.tiles = (*self._templates, *_fill(self._samples_grid, samples, self.sample_chosen))
        self._pictures.show(self.tiles)
        self._order_for_tab()

    @cached_property
    def _pictures(self) -> PictureMaker:
        from journeycanvas.ui.tiles import PictureMaker  # a window that opens with a journey does without

        return PictureMaker(self)

    def show_recent(self) -> None:
        """Show the files opened last."""
        if not self._is_made:
            return
        _clear(self._recent_list)
        files = recent_files()[:_MOST_RECENT]
        self._rows = [self._recent_row(path) for path in files]
        for row in self._rows:
            self._recent_list.addWidget(row)
        if not files:
            self._recent_list.addWidget(PlainLabel(_("The files you open or save are listed here."), style="secondary"))
        self._order_for_tab()

    def dress(self, colours: WindowColours) -> None:
        """Draw the icons in these colours."""
        self._colours = colours
        self._open.setIcon(icons.icon("folder-open", colours))
        self._guide.setIcon(icons.icon("list-details", colours))
        self.show_recent()

    def retranslate(self) -> None:
        """Say everything in the language spoken now."""
        self._welcome.setText(_("Draw, project and print customer journey maps."))
        self._new.setText(_("New journey"))
        self._samples.setText(_("Samples"))
        self._recent.setText(_("Opened lately"))
        self._open.setText(" " + _("Open a file…"))
        self._guide.setText(" " + _("Guided start"))
        self._guide_tells.setText(_("Six steps, from the persona to what to recommend."))
        self._guide.setAccessibleDescription(self._guide_tells.text())
        self.show_recent()

    def _order_for_tab(self) -> None:
        """Let Tab go over the page as it is read, whatever was made first."""
        samples = self.tiles[len(self._templates) :]
        for before, after in pairwise((self, *self._templates, self._guide, *samples, *self._rows, self._open)):
            QWidget.setTabOrder(before, after)

    def _recent_row(self, path: Path) -> PressedButton:
        row = PressedButton(f"{menu_text(path.stem)}\n{menu_text(str(path.parent))}")
        row.setProperty("look", "row")
        row.setIcon(icons.icon("file-text", self._colours, tone="secondary"))
        row.setIconSize(QSize(SIZES.icon, SIZES.icon))
        row.setToolTip(tooltip(str(path)))
        row.setAccessibleName(str(path))
        row.clicked.connect(calling(self.file_chosen.emit, path))
        return row

    def _lay_out(self) -> None:
        content = QWidget()
        content.setObjectName("start-content")
        column = QVBoxLayout(content)
        column.setContentsMargins(32, 36, 32, 32)
        column.setSpacing(12)
        for part in (self._title, self._welcome):
            column.addWidget(part)
        column.addSpacing(12)
        column.addWidget(self._new)
        column.addLayout(self._templates_grid)
        guided = QHBoxLayout()
        guided.setSpacing(12)
        guided.addWidget(self._guide)
        guided.addWidget(self._guide_tells, 1)
        column.addLayout(guided)
        column.addSpacing(16)
        lower = QHBoxLayout()
        lower.setSpacing(2 * _GAP)
        lower.addLayout(_under(self._samples, self._samples_grid), 3)
        opened = _under(self._recent, self._recent_list)
        opened.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeft)
        opened.addStretch(1)
        lower.addLayout(opened, 2)
        column.addLayout(lower)
        column.addStretch(1)
        content.setMaximumWidth(_WIDTH + 64)
        for grid in (self._templates_grid, self._samples_grid):
            grid.setSpacing(_GAP)
            grid.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        scroll.setWidget(content)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    # Qt's own

    @told
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            self.was_painted.emit()


def _under(heading: PlainLabel, content: QLayout) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(12)
    column.addWidget(heading)
    column.addLayout(content)
    column.setAlignment(Qt.AlignmentFlag.AlignTop)
    return column


def _fill(grid: QGridLayout, offers: tuple[Offer, ...], choose: SignalInstance) -> list[Tile]:
    from journeycanvas.ui.tiles import Tile

    _clear(grid)
    tiles = []
    for number, offer in enumerate(offers):
        tile = Tile(offer)
        tile.chosen.connect(choose)
        grid.addWidget(tile, number // _COLUMNS, number % _COLUMNS)
        tiles.append(tile)
    return tiles


def _clear(layout: QLayout) -> None:
    places = [layout.itemAt(number) for number in range(layout.count())]
    for widget in [place.widget() for place in places if place is not None]:
        if widget is None:
            continue
        layout.removeWidget(widget)  # with its place, which would stay for good if it were taken: PySide frees none
        widget.hide()
        discard(widget)
