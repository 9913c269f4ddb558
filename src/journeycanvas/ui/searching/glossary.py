"""The glossary: what the words of a journey mean, with each word in both languages (R74)."""

from __future__ import annotations

import json
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from journeycanvas import resources
from journeycanvas.analysis.searching import plain
from journeycanvas.language import _, current
from journeycanvas.ui.discarding import discard
from journeycanvas.ui.messages import PlainLabel

FILE = "glossary.json"
_SIZE = (760, 620)
_WORD_WIDTH = 150
_TABLE = "QTableView { background: transparent; } QTableView::item { padding: 6px 4px; }"


class Word(NamedTuple):
    """A word in the language of the interface, in the other one, and what it means."""

    word: str
    other: str
    meaning: str


def show_glossary(parent: QWidget) -> None:
    """Show the glossary."""
    box = Glossary(parent)
    box.exec()
    discard(box)


def glossary() -> tuple[Word, ...]:
    """Return the words, in the order they are explained in."""
    rows = json.loads(resources.read_text(FILE))
    if current() == "fr":
        return tuple(Word(_capital(row["fr"]), row["en"], row["sens"]) for row in rows)
    return tuple(Word(_capital(row["en"]), row["fr"], row["meaning"]) for row in rows)


class Glossary(QDialog):
    """The words in a table, with a line to search them."""

    def __init__(self, parent: QWidget) -> None:
        """Show all."""
        super().__init__(parent)
        self.setWindowTitle(_("Glossary"))
        self.resize(*_SIZE)
        self.line = QLineEdit()
        self.line.setPlaceholderText(_("Search a word"))
        self.line.setAccessibleName(self.line.placeholderText())
        self.line.setClearButtonEnabled(True)
        self._words = glossary()
        self.table = QTableWidget(len(self._words), 3)
        self.table.setAccessibleName(_("Glossary"))
        self.none = PlainLabel(_("Nothing found. Try fewer letters."), style="secondary")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(10)
        column.addWidget(self.line)
        column.addWidget(self.table, 1)
        column.addWidget(self.none)
        column.addWidget(buttons)
        self._fill()
        self.line.textChanged.connect(self._search)
        self._search("")

    def _fill(self) -> None:
        table = self.table
        other = _("In English") if current() == "fr" else _("In French")
        table.setHorizontalHeaderLabels([_("Word"), other, _("Meaning")])
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setStyleSheet(_TABLE)
        table.setWordWrap(True)
        table.setFrameShape(QTableWidget.Shape.NoFrame)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        header.sectionResized.connect(lambda *_sizes: table.resizeRowsToContents())
        for place in (0, 1):
            table.setColumnWidth(place, _WORD_WIDTH)
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        for row, word in enumerate(self._words):
            for place, text in enumerate(word):
                cell = QTableWidgetItem(text)
                cell.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
                if place == 0:
                    cell.setFont(bold)
                table.setItem(row, place, cell)

    def _search(self, typed: str) -> None:
        wanted = plain(typed).split()
        seen = 0
        for row, word in enumerate(self._words):
            is_found = all(part in plain(" ".join(word)) for part in wanted)
            self.table.setRowHidden(row, not is_found)
            seen += is_found
        self.none.setVisible(seen == 0)


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]
