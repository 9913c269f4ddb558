"""The box of a table that is imported: what each column holds is guessed, shown with its boxes, and put right."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QSize, QTimer
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
)

from journeycanvas.imports.any_table.guessing import as_long, as_matrix, guess
from journeycanvas.imports.any_table.looking import Looked, signature
from journeycanvas.imports.any_table.mapping import Mapping, Scale
from journeycanvas.imports.any_table.roles import ROLES
from journeycanvas.imports.any_table.values import SCALES
from journeycanvas.imports.imported import Imported, ImportFaultError
from journeycanvas.imports.workbooks import Grid
from journeycanvas.language import N_, _, current, ngettext
from journeycanvas.layout.map import lay_out
from journeycanvas.session import table_mappings
from journeycanvas.session.table_mappings import Kept
from journeycanvas.theme.window import SIZES
from journeycanvas.ui.dialogs.table_columns import TableColumns
from journeycanvas.ui.discarding import discard
from journeycanvas.ui.inspector.choices import Combo
from journeycanvas.ui.messages import PlainLabel
from journeycanvas.ui.text_room import wide
from journeycanvas.ui.tiles import picture

if TYPE_CHECKING:  # it knows the boxes
    from journeycanvas.ui.editing import Editing

_SIZE = (940, 640)
_PICTURE = QSize(340, 220)
_REST_MS = 200
_TRIED = 120
"""Rows that the picture is made of: the whole table may take long."""
_TOLD = 6
_SET_IN = 6
_SHAPES = {"long": N_("Each row is a touchpoint"), "matrix": N_("Each column is a stage, each row a lane")}


def mapped(editing: Editing, name: str, looked: Looked) -> tuple[int, Mapping] | None:
    """Let the person say how a table of this file name is read; return the sheet and that, None where cancelled."""
    box = TableMapping(editing, name, looked)
    try:
        return (box.sheet, box.mapping) if box.exec() == QDialog.DialogCode.Accepted else None
    finally:
        discard(box)


class TableMapping(QDialog):
    """The shape at the top, a line for each column below it, and beside them the map that comes of it."""

    def __init__(self, editing: Editing, name: str, looked: Looked) -> None:
        """Begin as the same heads were read before, else with a guess."""
        super().__init__(editing.window)
        self._looked = looked
        self._tried: Imported | None = None
        self.setWindowTitle(_("How {name} is read").format(name=name))
        self.resize(wide(_SIZE[0]), _SIZE[1])
        self.sheets, self.shape, self.scale = Combo(), Combo(), Combo()
        self.head = QSpinBox()
        self.told, self.wrong = PlainLabel(wraps=True), PlainLabel(style="warning", wraps=True)
        self.picture = QLabel()
        self.columns = TableColumns()
        self._lay_out()
        for grid in looked.grids:
            self.sheets.addItem(grid.name)
        for id, title in _SHAPES.items():
            self.shape.addItem(_(title), id)
        self._scales: list[Scale] = []
        for each in SCALES:
            self._add_scale(each)
        self.sheets.setCurrentIndex(looked.first)
        self._later = QTimer(self, interval=_REST_MS, singleShot=True)
        self._later.timeout.connect(self._try)
        self.columns.changed.connect(self._later.start)
        self._take(self._remembered() or guess(self.grid.rows) or as_long(self.grid.rows))
        self.sheets.currentIndexChanged.connect(self._change_sheet)
        self.shape.currentIndexChanged.connect(self._guess_again)
        self.head.valueChanged.connect(self._guess_below)
        self.scale.currentIndexChanged.connect(self._later.start)

    @property
    def sheet(self) -> int:
        """The place of the sheet that is read."""
        return max(0, self.sheets.currentIndex())

    @property
    def grid(self) -> Grid:
        """The sheet that is read."""
        return self._looked.grids[self.sheet]

    @property
    def mapping(self) -> Mapping:
        """How it is read, as it is chosen now."""
        scale = self._scales[self.scale.currentIndex()]
        return self._mapping._replace(roles={**self._mapping.roles, **self.columns.roles}, scale=scale)

    def accept(self) -> None:
        """Read it so, and remember it for tables with the same heads."""
        mapping = self.mapping
        kept = Kept(mapping.shape, mapping.head, dict(mapping.roles), *mapping.scale)
        with contextlib.suppress(OSError):  # a wish that cannot be written down still holds for this time
            table_mappings.keep(signature(self.grid, mapping.head), kept)
        super().accept()

    def _remembered(self) -> Mapping | None:
        rows = self.grid.rows
        found = guess(rows) or as_long(rows)
        kept = table_mappings.kept(signature(self.grid, found.head))
        if kept is None or kept.shape not in _SHAPES or kept.head >= max(1, len(rows)):
            return None
        begun = as_matrix(rows, kept.head) if kept.shape == "matrix" else as_long(rows, kept.head)
        known = {place: role for place, role in kept.roles.items() if role in ROLES and place in begun.roles}
        return begun._replace(roles={**begun.roles, **known}, scale=Scale(kept.low, kept.high))

    def _take(self, mapping: Mapping) -> None:
        """Show how the table is read."""
        self._mapping = mapping
        with QSignalBlocker(self.shape), QSignalBlocker(self.head), QSignalBlocker(self.scale):
            self.shape.setCurrentIndex(self.shape.findData(mapping.shape))
            lines = [line for line, _row in self.grid.rows]
            self.head.setRange(lines[0], lines[-1])
            self.head.setValue(lines[mapping.head])
            if mapping.scale not in self._scales:
                self._add_scale(mapping.scale)
            self.scale.setCurrentIndex(self._scales.index(mapping.scale))
        self.columns.show_table(self.grid, mapping)
        self._try()

    def _add_scale(self, scale: Scale) -> None:
        self._scales.append(scale)
        self.scale.addItem(_("{low:g} to {high:g}").format(low=scale.low, high=scale.high))

    def _change_sheet(self) -> None:
        self._take(self._remembered() or guess(self.grid.rows) or as_long(self.grid.rows))

    def _guess_again(self) -> None:
        rows = self.grid.rows
        self._take(as_matrix(rows) if self.shape.currentData() == "matrix" else as_long(rows))

    def _guess_below(self) -> None:
        rows, line = self.grid.rows, self.head.value()
        head = next(place for place, (at, _row) in enumerate(rows) if at >= line)
        self._take(as_matrix(rows, head) if self._mapping.shape == "matrix" else as_long(rows, head))

    def _try(self) -> None:
        """Show what comes of it: of the first rows as a picture."""
        head = self.mapping.head
        few = self.grid._replace(rows=self.grid.rows[: head + 1 + _TRIED])
        roles = {place: role for place, role in self.mapping.roles.items() if self._is_tried(place, len(few.rows))}
        try:
            found = Looked((few,)).read(0, self.mapping._replace(roles=roles), current())
        except ImportFaultError as error:
            self._tried = None
            self.told.setText(_("Nothing would be read."))
            self.wrong.setText(f"{error.reason}. {error.advice}")
            self.picture.clear()
        else:
            self._tried = found
            self.told.setText(self._counted(found))
            self.wrong.setText(_left_out(found))
            self.picture.setPixmap(picture(lay_out(found.journey), _PICTURE, ratio=self.devicePixelRatioF()))
        self.wrong.setVisible(bool(self.wrong.text()))
        self.picture.setAccessibleName(self.told.text())
        self.bring_in.setEnabled(self._tried is not None)

    def _is_tried(self, place: int, count: int) -> bool:
        return self._mapping.shape == "long" or place < count

    def _counted(self, found: Imported) -> str:
        journey = found.journey
        counts = (
            ngettext("{count} stage", "{count} stages", len(journey.stages)).format(count=len(journey.stages)),
            ngettext("{count} touchpoint", "{count} touchpoints", len(journey.touchpoints)).format(
                count=len(journey.touchpoints)
            ),
            ngettext("{count} card", "{count} cards", len(journey.cards)).format(count=len(journey.cards)),
        )
        said = ", ".join(counts)
        rows = len(self.grid.rows) - self._mapping.head - 1
        return said if rows <= _TRIED else _("{counts} in the first {tried} of {rows} rows").format(
            counts=said, tried=_TRIED, rows=rows
        )  # fmt: skip

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for title, field in (
            (_("Sheet"), self.sheets),
            (_("Shape"), self.shape),
            (_("Row with the heads"), self.head),
            (_("Emotions go from"), self.scale),
        ):
            label = PlainLabel(title, style="label")
            label.setBuddy(field)
            field.setAccessibleName(title)
            field.setMinimumHeight(SIZES.field_height)
            form.addRow(label, field)
        form.setRowVisible(self.sheets, len(self._looked.grids) > 1)
        self.head.lineEdit().setTextMargins(_SET_IN, 0, 0, 0)  # a style sheet cannot set in the text of a spin box
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addLayout(form)
        left.addSpacing(8)
        left.addWidget(PlainLabel(_("What each column or row holds"), style="label"))
        left.addWidget(self.columns, 1)
        self.picture.setFixedSize(_PICTURE)
        for part in (self.picture, self.told, self.wrong):
            right.addWidget(part)
        right.addStretch(1)
        sides = QHBoxLayout()
        sides.setSpacing(24)
        sides.addLayout(left, 1)
        sides.addLayout(right)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.bring_in: QPushButton = buttons.addButton(_("Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.bring_in.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(14)
        column.addLayout(sides, 1)
        column.addWidget(buttons)


def _left_out(found: Imported) -> str:
    """Return the first things that are not read, a line each; nothing where all is."""
    lines = [str(remark) for remark in found.remarks if remark.kind == "skipped"]
    shown = lines[:_TOLD] + (["…"] if len(lines) > _TOLD else [])
    return "\n".join((_("Not taken over"), *shown)) if lines else ""
