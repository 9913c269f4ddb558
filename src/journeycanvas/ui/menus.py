"""The menus and the tool bar: rows that name actions, made for one window."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import SIGNAL, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QActionGroup, QCursor
from PySide6.QtWidgets import QMainWindow, QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from journeycanvas.language import N_, _
from journeycanvas.theme.window import SIZES, WindowColours
from journeycanvas.ui import icons
from journeycanvas.ui.actions import Actions
from journeycanvas.ui.calling import calling
from journeycanvas.ui.clicked_once import ClickedOnce
from journeycanvas.ui.messages import tooltip
from journeycanvas.ui.topics.registry import entries

LINE = "|"


class MenuRow(NamedTuple):
    """A menu: its title, and in order the ids of actions, of menus in it, and lines; the last follow the topics'."""

    id: str
    title: str
    entries: tuple[str, ...] = ()
    icon: str = ""
    last: tuple[str, ...] = ()


BAR: tuple[MenuRow, ...] = (
    MenuRow(
        "file",
        N_("&File"),
        (
            *("new", "open", "recent", "samples", "import", "import_copied", LINE),
            *("save", "save_as", "versions", "merge", "export", LINE),
            *("page_setup", "handbook", "poster", "print", LINE),
            *("set_aside_work", "forget_document", LINE, "close", "quit"),
        ),
    ),
    MenuRow(
        "edit",
        N_("&Edit"),
        (
            *("undo", "redo", LINE, "cut", "copy", "paste", "duplicate", LINE),
            *("edit_text", "delete", LINE, "select_all", "select_nothing", "open_menu"),
        ),
    ),
    MenuRow(
        "insert",
        N_("&Insert"),
        (
            *("add_touchpoint", "add_card", "from_wall", "form_answers", LINE),
            *("add_stage", "stage_before", "add_phase", "lane", "add_persona"),
        ),
    ),
    MenuRow("arrange", N_("&Arrange")),
    MenuRow(
        "view",
        N_("&View"),
        (
            *("face_map", "face_table", "face_text", "face_with_map", LINE),
            *("panels", "zoom", LINE, "filter", "paths", "lanes_shown", "one_page", LINE),
            *("present", "present_from_here", "full_screen"),
        ),
        last=(LINE, "theme", "language", "text_size"),
    ),
    MenuRow("help", N_("&Help"), last=(LINE, "about")),
)
PANELS: tuple[str, ...] = (
    *(
        "show_outline",
        "show_inspector",
        "show_overview",
        "show_history",
        "show_inventory",
        "show_findings",
        "show_matrix",
        "show_guide",
        LINE,
    ),
    *("next_panel", "previous_panel"),
)
ZOOM: tuple[str, ...] = ("zoom_in", "zoom_out", LINE, "zoom_fit", "zoom_width", "zoom_actual")
STAGES: tuple[str, ...] = (
    *("stage_earlier", "stage_later", "split_stage", "join_stages", "phase", "phase_ends", LINE),
    *("stage_wider", "stage_narrower", "stage_width", LINE, "widths_by_duration", "widths_automatic"),
)
PHASE_ENDS: tuple[str, ...] = ("phase_start_earlier", "phase_start_later", "phase_end_earlier", "phase_end_later")
LANES: tuple[str, ...] = (
    *("add_lane", LINE, "lane_up", "lane_down", "duplicate_lane", "hide_lane", "lanes_shown", LINE),
    *("lane_higher", "lane_lower", "lane_height"),
)
TEXT_SIZES: tuple[str, ...] = ("text_smaller", "text_normal", "text_larger", "text_much_larger", "text_double")
INNER: dict[str, MenuRow] = {
    row.id: row
    for row in (
        MenuRow("recent", N_("Open recent"), icon="history"),
        MenuRow("samples", N_("Open a sample"), icon="map"),
        MenuRow("export", N_("Export"), icon="file-export"),
        MenuRow("lane", N_("Lane"), icon="row-insert-bottom"),
        MenuRow("paths", N_("Paths"), ("highlight_next", "show_all_paths"), "route"),
        MenuRow("path", N_("Path"), icon="route"),
        MenuRow("visited_by", N_("Visited by"), icon="walk"),
        MenuRow("picture", N_("Picture"), icon="photo"),
        MenuRow("align", N_("Align"), icon="layout-align-left"),
        MenuRow("phase", N_("Phase of the stage"), icon="layout-navbar"),
        MenuRow("phase_ends", N_("Ends of the phase"), PHASE_ENDS, "arrows-horizontal"),
        MenuRow("stages", N_("Stages"), STAGES, "layout-columns"),
        MenuRow("lanes", N_("Lanes"), LANES, "layout-rows"),
        MenuRow("panels", N_("Panels"), PANELS, "layout-sidebar"),
        MenuRow("zoom", N_("Zoom"), ZOOM, "zoom-in"),
        MenuRow("text_size", N_("Text size"), TEXT_SIZES, "typography"),
        MenuRow("theme", N_("Appearance"), ("theme_system", "theme_light", "theme_dark", LINE, "animate"), "palette"),
        MenuRow("language", N_("Language"), ("language_fr", "language_en", "language_system"), "language"),
    )
}
TOOL_BAR: tuple[str, ...] = (
    *("new", "open", "save", LINE, "undo", "redo", LINE),
    *("add_touchpoint", "add_card", "add_stage", "lane", "add_persona", LINE, "connect", "draw_emotions", LINE),
    *("delete", LINE, "print"),
)

_WITHOUT_JOURNEY = frozenset({"recent", "samples", "align", "text_size", "theme", "language"})
"""Menus whose entries are switched on and off by themselves, or work without a journey."""
Fill = Callable[[QMenu], None]


class Menus:
    """The menus and the tool bar of one window."""

    def __init__(self, window: QMainWindow, actions: Actions, fillers: dict[str, Fill]) -> None:
        """Make them; fillers fill those menus whose entries are only known when they open."""
        self._actions = actions
        self._menus: dict[str, QMenu] = {}
        self._buttons: dict[str, QToolButton] = {}
        for row in INNER.values():
            self._menus[row.id] = self._menu(window, row)
            if row.id in fillers:
                self._menus[row.id].aboutToShow.connect(calling(_fill, self._menus[row.id], fillers[row.id]))
        for row in BAR:
            self._menus[row.id] = self._menu(window, row)
            window.menuBar().addMenu(self._menus[row.id])
        self._export = QToolButton()
        self.tool_bar = self._made_tool_bar(window)

    @property
    def all(self) -> tuple[QMenu, ...]:
        """Every menu, those in others too."""
        return tuple(self._menus.values())

    def retranslate(self) -> None:
        """Say every menu in the language spoken now."""
        for row in (*BAR, *INNER.values()):
            self._menus[row.id].setTitle(_(row.title))
        for id, button in self._buttons.items():
            title = _(INNER[id].title)
            button.setToolTip(tooltip(title))
            button.setAccessibleName(title)
        self._export.setText(" " + _("Export"))
        self._export.setToolTip(tooltip(_("Export to paper, a picture or another program")))
        self._export.setAccessibleName(_("Export"))
        self.tool_bar.setWindowTitle(_("Tool bar"))

    def retint(self, colours: WindowColours) -> None:
        """Draw the icons in these colours."""
        for row in INNER.values():
            if row.icon:
                self._menus[row.id].setIcon(icons.icon(row.icon, colours))
        for id, button in self._buttons.items():
            button.setIcon(icons.icon(INNER[id].icon, colours))
        self._export.setIcon(icons.icon("file-export", colours, tone="on_accent"))

    def allow(self, *, has_document: bool) -> None:
        """Switch on the menus that work on a document."""
        for id in INNER:
            if id not in _WITHOUT_JOURNEY:
                self._menus[id].setEnabled(has_document)
        for button in self._buttons.values():
            button.setEnabled(has_document)
        self._export.setEnabled(has_document)

    def _menu(self, window: QMainWindow, row: MenuRow) -> QMenu:
        menu = QMenu(window)
        menu.setObjectName(row.id)
        menu.setToolTipsVisible(False)
        for entry in (*row.entries, *entries(row.id), *row.last):
            if entry == LINE:
                menu.addSeparator()
            elif entry in INNER:
                menu.addMenu(self._menus[entry])
            else:
                menu.addAction(self._actions[entry])
        return menu

    def _made_tool_bar(self, window: QMainWindow) -> QToolBar:
        bar = QToolBar(window)
        bar.setObjectName("tools")
        bar.setMovable(False)
        bar.setFloatable(False)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        bar.setIconSize(QSize(SIZES.icon, SIZES.icon))
        for entry in TOOL_BAR:
            if entry == LINE:
                bar.addSeparator()
            elif entry in INNER:
                self._buttons[entry] = self._menu_button(self._menus[entry])
                bar.addWidget(self._buttons[entry])
            else:
                bar.addAction(self._actions[entry])
        space = QWidget()
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        bar.addWidget(space)
        self._export = self._menu_button(self._menus["export"])
        self._export.setProperty("look", "filled")
        self._export.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        bar.addWidget(self._export)
        buttons = bar.findChildren(QToolButton)
        for button in buttons:
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        # Not by `widgetForAction`: to know of what class each widget is, PySide would load all those of Qt.
        for button in buttons:
            if (action := button.defaultAction()) is not None:
                action.changed.connect(calling(_listen_no_more, button, to=action))
        again = (self._actions["undo"], self._actions["redo"])
        ClickedOnce(bar, (button for button in buttons if button.defaultAction() not in again))
        window.addToolBar(bar)
        return bar

    def _menu_button(self, menu: QMenu) -> QToolButton:
        button = QToolButton()
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setIconSize(QSize(SIZES.icon, SIZES.icon))
        menu.aboutToHide.connect(lambda: QTimer.singleShot(0, button, partial(_forget_pointer, button)))
        return button


def _listen_no_more(button: QToolButton, *, to: QAction) -> None:
    """Let a button of Qt hear of its action by events alone, as it does.

    WORKAROUND: of Qt 6.11: QToolButton::setDefaultAction, which each change of the action calls, connects the two once
    more each time, so that a long day would end with thousands of calls for every step.
    """
    QObject.disconnect(to, SIGNAL("changed()"), button, None)  # type: ignore[call-overload]  # None: all


def _forget_pointer(button: QToolButton) -> None:
    """Look as if not pointed at: the menu took the pointer away, and Qt does not tell the button."""
    if not button.rect().contains(button.mapFromGlobal(QCursor.pos())):
        button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
        button.update()


def _fill(menu: QMenu, fill: Fill) -> None:
    menu.clear()
    for group in menu.findChildren(QActionGroup):  # a menu that is cleared keeps the groups its entries were in
        group.deleteLater()
    fill(menu)
