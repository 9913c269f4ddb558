"""What a person can do in a window: one row an action, with its words, its icon and its keys."""

from collections.abc import Callable, Mapping, Sequence
from typing import Literal, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from journeycanvas.language import N_, _
from journeycanvas.theme.window import WindowColours
from journeycanvas.ui import icons
from journeycanvas.ui.calling import calling
from journeycanvas.ui.messages import menu_text, tooltip

Need = Literal[
    "nothing",
    "document",
    "selection",
    "undo",
    "redo",
    "text",
    "stages",
    "touchpoint",
    "touchpoints",
    "three_touchpoints",
    "card",
    "cards",
    "stage",
    "phase",
    "lane",
    "picture",
    "path",
    "persona",
    "visited",
]
"""What must be there: from touchpoint to picture, selected: one of those in the singular, two of those in the plural.

Visited is a touchpoint or a visit that is selected; a phase is there with a stage in it too.
"""
Key = str | QKeySequence.StandardKey
Standard = QKeySequence.StandardKey


class ActionRow(NamedTuple):
    """An action: its id, its title as a msgid, its icon, its keys, and what must be there for it."""

    id: str
    title: str
    icon: str = ""
    keys: tuple[Key, ...] = ()
    needs: Need = "document"
    group: str = ""
    """The choice it belongs to: one of a group is switched on."""
    is_switch: bool = False
    role: QAction.MenuRole = QAction.MenuRole.NoRole


_SAID_AS_IT_IS = frozenset({"language_fr", "language_en"})
"""A language is named in its own words, so that everybody finds theirs."""

_ONCE = frozenset(
    {
        *("new", "open", "save", "export_pdf", "print", "close", "quit", "delete", "cut", "paste", "duplicate"),
        *(
            "add_touchpoint",
            "add_card",
            "add_stage",
            "add_phase",
            "add_persona",
            "add_lane",
            "join_cards",
            "split_card",
            "recommend",
            "present",
        ),
    }
)
"""What a key that stays down does once: more would be added or deleted than anybody wants."""


def shortcuts_of(row: ActionRow) -> list[QKeySequence]:
    """Return all keys of an action: of a standard key those that the platform has for it, the usual one first.

    Keys such as “Save” of a few keyboards are left out: a sheet of shortcuts that names them is hard to read.
    """
    found: dict[str, QKeySequence] = {}
    for key in row.keys:
        bound = [QKeySequence(key)] if isinstance(key, str) else QKeySequence.keyBindings(key)
        for each in bound:
            if isinstance(key, str) or _is_on_every_keyboard(each):
                found.setdefault(each.toString(), each)
    return list(found.values())


def _is_on_every_keyboard(keys: QKeySequence) -> bool:
    return "+" in keys.toString() or keys == QKeySequence(Qt.Key.Key_Delete)


class Actions:
    """The actions of one window."""

    def __init__(self, window: QWidget, rows: Sequence[ActionRow], deeds: Mapping[str, Callable[[], None]]) -> None:
        """Make an action of each row; deeds says what each one does."""
        self.rows = tuple(rows)
        self._made: dict[str, QAction] = {}
        for row in rows:
            action = QAction(window)
            action.setObjectName(row.id)
            action.setMenuRole(row.role)
            action.setCheckable(row.is_switch or bool(row.group))
            action.setShortcuts(shortcuts_of(row))
            action.setAutoRepeat(row.id not in _ONCE)
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            action.triggered.connect(calling(deeds[row.id]))
            window.addAction(action)
            self._made[row.id] = action
        self._undone = self._redone = ""

    def __getitem__(self, id: str) -> QAction:
        """Return the action of a row."""
        return self._made[id]

    def retranslate(self) -> None:
        """Say every action in the language spoken now."""
        for row in self.rows:
            self._made[row.id].setText(row.title if row.id in _SAID_AS_IT_IS else _(row.title))
        self._name_steps()
        for action in self._made.values():
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            said = action.text().replace("&&", "&").rstrip("…")
            action.setToolTip(tooltip(f"{said} ({keys})" if keys else said))
            action.setStatusTip("")

    def retint(self, colours: WindowColours) -> None:
        """Draw the icons in these colours."""
        for row in self.rows:
            if row.icon:
                self._made[row.id].setIcon(icons.icon(row.icon, colours))

    def allow(self, there: frozenset[Need]) -> None:
        """Switch on the actions whose needs are met."""
        for row in self.rows:
            self._made[row.id].setEnabled(row.needs == "nothing" or row.needs in there)

    def check(self, ids: frozenset[str]) -> None:
        """Show these switches and choices as on, and the others as off."""
        for row in self.rows:
            if row.is_switch or row.group:
                self._made[row.id].setChecked(row.id in ids)

    def name_steps(self, *, undone: str, redone: str) -> None:
        """Name in the menu what undo and redo would do."""
        if (undone, redone) != (self._undone, self._redone):
            self._undone, self._redone = undone, redone
            self._name_steps()

    def _name_steps(self) -> None:
        for id, title, step, plain in (
            ("undo", N_("Undo “{step}”"), self._undone, N_("Undo")),
            ("redo", N_("Redo “{step}”"), self._redone, N_("Redo")),
        ):
            self._made[id].setText(menu_text(_(title).format(step=step)) if step else _(plain))
