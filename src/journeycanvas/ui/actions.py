"""What a person can do in a window: one row an action, with its words, its icon and its keys."""

from collections.abc import Callable, Mapping
from typing import Literal, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from journeycanvas.language import N_, _
from journeycanvas.theme.window import WindowColours
from journeycanvas.ui import icons
from journeycanvas.ui.calling import calling
from journeycanvas.ui.messages import menu_text, tooltip

Need = Literal["nothing", "document", "selection", "undo", "redo", "text", "stages"]
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


ROWS: tuple[ActionRow, ...] = (
    ActionRow("new", N_("New…"), "file-plus", (Standard.New,), "nothing"),
    ActionRow("open", N_("Open…"), "folder-open", (Standard.Open,), "nothing"),
    ActionRow("forget_recent", N_("Clear this list"), needs="nothing"),
    ActionRow("save", N_("Save"), "device-floppy", (Standard.Save,)),
    ActionRow("save_as", N_("Save as…"), keys=("Ctrl+Shift+S",)),
    ActionRow("export_pdf", N_("Export as PDF…"), "file-type-pdf", ("Ctrl+E",)),
    ActionRow("export_png", N_("Export as PNG…"), "file-type-png"),
    ActionRow("export_svg", N_("Export as SVG…"), "file-type-svg"),
    ActionRow("page_setup", N_("Page set-up…"), "file-text", ("Ctrl+Shift+P",)),
    ActionRow("print", N_("Print…"), "printer", (Standard.Print,)),
    ActionRow("close", N_("Close"), keys=(Standard.Close,), needs="nothing"),
    ActionRow("quit", N_("Quit"), keys=("Ctrl+Q",), needs="nothing", role=QAction.MenuRole.QuitRole),
    ActionRow("undo", N_("Undo"), "arrow-back-up", (Standard.Undo,), "undo"),
    ActionRow("redo", N_("Redo"), "arrow-forward-up", ("Ctrl+Shift+Z", "Ctrl+Y"), "redo"),
    ActionRow("edit_text", N_("Edit text"), "edit", needs="text"),
    ActionRow("delete", N_("Delete"), "trash", (Standard.Delete,), "selection"),
    ActionRow("select_all", N_("Select all"), "select-all", (Standard.SelectAll,)),
    ActionRow("select_nothing", N_("Select nothing"), keys=("Ctrl+Shift+A",), needs="selection"),
    ActionRow("add_touchpoint", N_("Touchpoint"), "circle-plus", ("Ctrl+T",), "stages"),
    ActionRow("add_card", N_("Card"), "note", ("Ctrl+Return",), "stages"),
    ActionRow("add_stage", N_("Stage"), "column-insert-right", ("Ctrl+Shift+E",)),
    ActionRow("add_persona", N_("Persona with a path"), "user-plus", ("Ctrl+Shift+M",)),
    ActionRow("zoom_in", N_("Zoom in"), "zoom-in", (Standard.ZoomIn, "Ctrl+=")),
    ActionRow("zoom_out", N_("Zoom out"), "zoom-out", (Standard.ZoomOut,)),
    ActionRow("zoom_fit", N_("Fit the sheet"), "maximize", ("Ctrl+0",)),
    ActionRow("zoom_width", N_("Fit the width"), "arrows-horizontal", ("Ctrl+2",)),
    ActionRow("zoom_actual", N_("Actual size"), "zoom-reset", ("Ctrl+1",)),
    ActionRow("show_outline", N_("Outline"), "layout-sidebar", ("F8",), is_switch=True),
    ActionRow("show_inspector", N_("Inspector"), "layout-sidebar-right", ("F9",), is_switch=True),
    ActionRow("next_panel", N_("Next panel"), keys=("F6",)),
    ActionRow("full_screen", N_("Full screen"), keys=("F11",), needs="nothing", is_switch=True),
    ActionRow("theme_system", N_("As the system"), needs="nothing", group="theme"),
    ActionRow("theme_light", N_("Light"), "sun", needs="nothing", group="theme"),
    ActionRow("theme_dark", N_("Dark"), "moon", needs="nothing", group="theme"),
    ActionRow("language_fr", "Français", needs="nothing", group="language"),
    ActionRow("language_en", "English", needs="nothing", group="language"),
    ActionRow("language_system", N_("As the system"), needs="nothing", group="language"),
    ActionRow("about", N_("About Journey Canvas"), "info-circle", needs="nothing", role=QAction.MenuRole.AboutRole),
)
_SAID_AS_IT_IS = frozenset({"language_fr", "language_en"})
"""A language is named in its own words, so that everybody finds theirs."""


class Actions:
    """The actions of one window."""

    def __init__(self, window: QWidget, deeds: Mapping[str, Callable[[], None]]) -> None:
        """Make an action of each row; deeds says what each one does."""
        self._made: dict[str, QAction] = {}
        for row in ROWS:
            action = QAction(window)
            action.setObjectName(row.id)
            action.setMenuRole(row.role)
            action.setCheckable(row.is_switch or bool(row.group))
            action.setShortcuts([QKeySequence(key) for key in row.keys])
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
        for row in ROWS:
            self._made[row.id].setText(row.title if row.id in _SAID_AS_IT_IS else _(row.title))
        self._name_steps()
        for action in self._made.values():
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            said = action.text().replace("&&", "&").rstrip("…")
            action.setToolTip(tooltip(f"{said} ({keys})" if keys else said))
            action.setStatusTip("")

    def retint(self, colours: WindowColours) -> None:
        """Draw the icons in these colours."""
        for row in ROWS:
            if row.icon:
                self._made[row.id].setIcon(icons.icon(row.icon, colours))

    def allow(self, there: frozenset[Need]) -> None:
        """Switch on the actions whose needs are met."""
        for row in ROWS:
            self._made[row.id].setEnabled(row.needs == "nothing" or row.needs in there)

    def check(self, ids: frozenset[str]) -> None:
        """Show these switches and choices as on, and the others as off."""
        for row in ROWS:
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
