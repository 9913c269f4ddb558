"""The sheet of shortcuts: every action with its keys, by menu, and what the keys do on the map."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QFont, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLineEdit,
    QMainWindow,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

from journeycanvas.analysis.searching import plain
from journeycanvas.language import _
from journeycanvas.tools.key_table import ON_THE_MAP, PRESENTING, WHILE_TYPING, WITH_THE_MOUSE, KeyRow
from journeycanvas.ui.discarding import discard
from journeycanvas.ui.messages import PlainLabel
from journeycanvas.ui.searching.choices import action_choices
from journeycanvas.ui.topics.registry import ROWS

_SIZE = (620, 640)
_ROW = "QTreeView::item { padding: 4px 2px; }"


class Shortcut(NamedTuple):
    """A line of the sheet: what is done, and the keys that do it."""

    deed: str
    keys: str


Groups = dict[str, list[Shortcut]]


def show_shortcuts(window: QMainWindow) -> None:
    """Show the sheet."""
    sheet = ShortcutSheet(window)
    sheet.exec()
    discard(sheet)


def shortcuts(window: QMainWindow) -> Groups:
    """Return all actions of a window that have keys, by their menus, and the keys of the map."""
    titles = {row.id: _(row.title).rstrip("…") for row in ROWS}
    groups: Groups = {}
    for choice in action_choices(window):
        keys = _keys(window, choice.id)
        if choice.id in titles and keys:
            groups.setdefault(choice.aside or _("Other actions"), []).append(Shortcut(titles[choice.id], keys))
    for title, rows in (
        (_("On the map"), ON_THE_MAP),
        (_("While typing on the map"), WHILE_TYPING),
        (_("With the mouse on the map"), WITH_THE_MOUSE),
        (_("While presenting"), PRESENTING),
    ):
        groups[title] = [Shortcut(_(row.deed), keys_in_words(row)) for row in rows]
    return groups


def keys_in_words(row: KeyRow) -> str:
    """Return the keys of a row as people read them, in the language of the interface."""
    return ", ".join("+".join(_(part) for part in keys.split("+")) if len(keys) > 1 else keys for keys in row.keys)


def _keys(window: QMainWindow, id: str) -> str:
    action = window.findChild(QAction, id)
    keys = action.shortcuts() if isinstance(action, QAction) else []
    return ", ".join(each.toString(QKeySequence.SequenceFormat.NativeText) for each in keys)


class ShortcutSheet(QDialog):
    """The sheet, with a line to search it."""

    def __init__(self, window: QMainWindow) -> None:
        """Show all."""
        super().__init__(window)
        self.setWindowTitle(_("Keyboard shortcuts"))
        self.resize(*_SIZE)
        self.line = QLineEdit()
        self.line.setPlaceholderText(_("Search by word or key"))
        self.line.setAccessibleName(self.line.placeholderText())
        self.line.setClearButtonEnabled(True)
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(_("Keyboard shortcuts"))
        self.tree.setColumnCount(2)
        self.tree.setHeaderLabels([_("What it does"), _("Keys")])
        self.tree.setRootIsDecorated(False)
        self.tree.setIndentation(12)
        self.tree.setStyleSheet(_ROW)
        self.tree.setItemsExpandable(False)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.header().setStretchLastSection(False)
        self.none = PlainLabel(_("Nothing found. Try fewer letters."), style="secondary")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(10)
        column.addWidget(self.line)
        column.addWidget(self.tree, 1)
        column.addWidget(self.none)
        column.addWidget(buttons)
        self._fill(shortcuts(window))
        self.line.textChanged.connect(self._search)
        self._search("")

    def _fill(self, groups: Groups) -> None:
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        for title, rows in groups.items():
            top = QTreeWidgetItem([title])
            top.setFont(0, bold)
            top.setFlags(Qt.ItemFlag.ItemIsEnabled)
            top.addChildren([QTreeWidgetItem([deed, keys]) for deed, keys in rows])
            self.tree.addTopLevelItem(top)
            top.setFirstColumnSpanned(True)
        self.tree.expandAll()

    def _search(self, typed: str) -> None:
        """Show the rows that hold all words typed, or the keys."""
        words = typed.lower().split() if "+" in typed else plain(typed).split() or typed.split()
        shown = 0
        for top in _children(self.tree.invisibleRootItem()):
            rows = _children(top)
            for row in rows:
                text = f"{plain(row.text(0))} {row.text(1).lower()} {plain(top.text(0))}"
                row.setHidden(not all(word in text for word in words))
            seen = sum(not row.isHidden() for row in rows)
            top.setHidden(seen == 0)
            shown += seen
        self.none.setVisible(shown == 0)


def _children(row: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    found: Iterable[QTreeWidgetItem | None] = (row.child(number) for number in range(row.childCount()))
    return [each for each in found if each is not None]
