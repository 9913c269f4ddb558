"""What every desktop program has: files, undo, the view, the language, help; and the things a map is made of."""

from PySide6.QtGui import QAction, QKeySequence

from journeycanvas.language import N_
from journeycanvas.ui.actions import ActionRow

Standard = QKeySequence.StandardKey

ROWS: tuple[ActionRow, ...] = (
    ActionRow("new", N_("New…"), "file-plus", (Standard.New,), "nothing"),
    ActionRow("open", N_("Open…"), "folder-open", (Standard.Open,), "nothing"),
    ActionRow("import", N_("Import…"), "file-import", needs="nothing"),
    ActionRow("import_copied", N_("Import what was copied"), needs="nothing"),
    ActionRow("forget_recent", N_("Clear this list"), needs="nothing"),
    ActionRow("save", N_("Save"), "device-floppy", (Standard.Save,)),
    ActionRow("save_as", N_("Save as…"), keys=("Ctrl+Shift+S",)),
    ActionRow("page_setup", N_("Page set-up…"), "file-text", ("Ctrl+Shift+P",)),
    ActionRow("print", N_("Print…"), "printer", (Standard.Print,)),
    ActionRow("set_aside_work", N_("Work that was set aside"), needs="nothing"),
    ActionRow("close", N_("Close"), keys=("Ctrl+W", "Ctrl+F4"), needs="nothing"),
    ActionRow("quit", N_("Quit"), keys=("Ctrl+Q",), needs="nothing", role=QAction.MenuRole.QuitRole),
    ActionRow("undo", N_("Undo"), "arrow-back-up", (Standard.Undo,), "undo"),
    ActionRow("redo", N_("Redo"), "arrow-forward-up", ("Ctrl+Shift+Z", "Ctrl+Y", Standard.Redo), "redo"),
    ActionRow("edit_text", N_("Edit text"), "edit", needs="text"),
    # Not the standard key: under X11 that is Ctrl+D as well, which duplicates, and a key of two actions does neither.
    ActionRow("delete", N_("Delete"), "trash", ("Del", "Backspace"), "selection"),
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
    ActionRow("previous_panel", N_("Panel before"), keys=("Shift+F6",)),
    ActionRow("open_menu", N_("Menu of what is selected"), keys=("Shift+F10",)),
    ActionRow("full_screen", N_("Full screen"), keys=("F11",), needs="nothing", is_switch=True),
    ActionRow("theme_system", N_("As the system"), needs="nothing", group="theme"),
    ActionRow("theme_light", N_("Light"), "sun", needs="nothing", group="theme"),
    ActionRow("theme_dark", N_("Dark"), "moon", needs="nothing", group="theme"),
    ActionRow("language_fr", "Français", needs="nothing", group="language"),
    ActionRow("language_en", "English", needs="nothing", group="language"),
    ActionRow("language_system", N_("As the system"), needs="nothing", group="language"),
    ActionRow("about", N_("About Journey Canvas"), "info-circle", needs="nothing", role=QAction.MenuRole.AboutRole),
)
