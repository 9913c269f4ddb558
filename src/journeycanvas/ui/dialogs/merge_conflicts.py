"""The table of what two copies contradict each other in: a row each, with what either says, and a mark at one."""

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from journeycanvas.edits.merging.fields import Side
from journeycanvas.edits.merging.merge import Conflict
from journeycanvas.language import _
from journeycanvas.session.merge_words import Said
from journeycanvas.theme.window import SIZES
from journeycanvas.ui.messages import tooltip

_SIDES: tuple[Side, Side] = ("mine", "theirs")
_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class ConflictTable(QTableWidget):
    """What each conflict is about, and what my copy and theirs say; one of the two is marked: Space marks the other."""

    chosen = Signal()

    def __init__(self) -> None:
        """Show none yet."""
        super().__init__(0, 1 + len(_SIDES))
        self._keys: list[str] = []
        self.setHorizontalHeaderLabels([_("What"), _("Mine"), _("Theirs")])
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(SIZES.field_height)
        self.setWordWrap(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.itemChanged.connect(self._follow)

    @property
    def choices(self) -> dict[str, Side]:
        """What is marked, by the keys of the conflicts."""
        return {key: _SIDES[self._marked(row)] for row, key in enumerate(self._keys)}

    def clear_rows(self) -> None:
        """Show none."""
        self.setRowCount(0)
        self._keys = []

    def show_conflicts(self, conflicts: Iterable[tuple[Conflict, Said]]) -> None:
        """Show these, each marked as it is decided where nobody chooses."""
        with QSignalBlocker(self):
            self.clear_rows()
            for row, (conflict, said) in enumerate(conflicts):
                self._keys.append(conflict.key)
                self.insertRow(row)
                for column, text in enumerate(said):
                    box = QTableWidgetItem(text)
                    box.setToolTip(tooltip(text))
                    box.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
                    box.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                    if column:
                        box.setFlags(box.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                        box.setCheckState(_CHECKED if _SIDES[column - 1] == conflict.side else _UNCHECKED)
                    self.setItem(row, column, box)
        if self._keys:
            self.setCurrentCell(0, 1)

    def choose_all(self, side: Side) -> None:
        """Mark the same copy in all rows."""
        with QSignalBlocker(self):
            for row in range(self.rowCount()):
                self._mark(row, _SIDES.index(side))
        self.chosen.emit()

    def _marked(self, row: int) -> int:
        return next(place for place, box in enumerate(self._boxes(row)) if box.checkState() == _CHECKED)

    def _mark(self, row: int, place: int) -> None:
        for each, box in enumerate(self._boxes(row)):
            box.setCheckState(_CHECKED if each == place else _UNCHECKED)

    def _boxes(self, row: int) -> list[QTableWidgetItem]:
        found = [self.item(row, place + 1) for place in range(len(_SIDES))]
        return [box for box in found if box is not None]

    def _follow(self, changed: QTableWidgetItem) -> None:
        """Mark one copy where the other one was marked: what is unmarked means the other one too."""
        place = changed.column() - 1
        with QSignalBlocker(self):
            self._mark(changed.row(), place if changed.checkState() == _CHECKED else 1 - place)
        self.chosen.emit()
