"""The columns of a table that is imported, or the rows of a matrix: a line each, with what it is read as."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from journeycanvas.document.tables.table import as_text
from journeycanvas.imports.any_table.mapping import Mapping
from journeycanvas.imports.any_table.roles import ROLES
from journeycanvas.imports.workbooks import Grid
from journeycanvas.language import _, ngettext
from journeycanvas.ui.discarding import discard
from journeycanvas.ui.inspector.choices import Combo
from journeycanvas.ui.inspector.elided import ElidedLabel
from journeycanvas.ui.messages import PlainLabel
from journeycanvas.ui.text_room import wide

_MOST_SHOWN = 80
"""Columns, or rows of a matrix, that are shown to be put right; the others are read as guessed."""
_LOOKED_AT = 120
_EXAMPLES, _LONGEST = 3, 40
_ROLE = 190
"""The width of a list of roles in pixels."""


class TableColumns(QScrollArea):
    """Names, the first things that stand there, and lists of roles to choose from."""

    changed = Signal()

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self._chosen: dict[int, Combo] = {}
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(_("What each column holds"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @property
    def roles(self) -> dict[int, str]:
        """What is chosen for each place that is shown."""
        return {place: str(combo.currentData()) for place, combo in self._chosen.items()}

    def choose(self, place: int, role: str) -> None:
        """Choose a role for a place that is shown."""
        combo = self._chosen[place]
        combo.setCurrentIndex(combo.findData(role))

    def show_table(self, grid: Grid, mapping: Mapping) -> None:
        """Make a line for each column, or in a matrix for each row."""
        held = QWidget()
        lines = QGridLayout(held)
        lines.setContentsMargins(0, 0, 8, 0)
        lines.setHorizontalSpacing(12)
        for column, stretch in enumerate((2, 3, 0)):
            lines.setColumnStretch(column, stretch)
        self._chosen = {}
        places = sorted(mapping.roles)
        for line, place in enumerate(places[:_MOST_SHOWN]):
            self._add(lines, line, place, mapping.roles[place], *_shown(grid, mapping, place))
        more = len(places) - _MOST_SHOWN
        if more > 0:
            told = ngettext("and {count} more, as guessed", "and {count} more, as guessed", more).format(count=more)
            lines.addWidget(PlainLabel(told, style="secondary"), _MOST_SHOWN, 0, 1, 3)
        lines.setRowStretch(_MOST_SHOWN + 1, 1)
        old = self.takeWidget()
        self.setWidget(held)
        if old is not None:
            discard(old)

    def _add(self, lines: QGridLayout, line: int, place: int, role: str, name: str, examples: str) -> None:
        combo = Combo()
        for each in ROLES.values():
            combo.addItem(_(each.title), each.id)
        combo.setMinimumWidth(wide(_ROLE))
        combo.setCurrentIndex(combo.findData(role))
        combo.setAccessibleName(_("{name} is read as").format(name=name))
        combo.setAccessibleDescription(examples)
        combo.currentIndexChanged.connect(self.changed)
        label = ElidedLabel(name, is_right=False)
        label.setBuddy(combo)
        for column, part in enumerate((label, ElidedLabel(examples, is_right=False), combo)):
            lines.addWidget(part, line, column)
        self._chosen[place] = combo


def _shown(grid: Grid, mapping: Mapping, place: int) -> tuple[str, str]:
    """Return what a column or a row is called, and the first things that stand in it."""
    rows, head = grid.rows, mapping.head
    if mapping.shape == "matrix":
        boxes = [box for at, box in sorted(rows[place][1].items()) if at > 0]
        named, otherwise = rows[place][1].get(0), _("Row {number}").format(number=rows[place][0])
    else:
        boxes = [row[place] for _line, row in rows[head + 1 : head + 1 + _LOOKED_AT] if place in row]
        named, otherwise = rows[head][1].get(place), _("Column {number}").format(number=place + 1)
    texts = [" ".join(as_text(box).split()) for box in boxes]
    examples = [text[:_LONGEST] for text in dict.fromkeys(texts) if text][:_EXAMPLES]
    return " ".join(as_text(named).split()) or otherwise, " · ".join(examples)
