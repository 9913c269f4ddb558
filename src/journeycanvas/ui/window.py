"""The window: menus, tool bar, status line, and in the middle the start page or an open journey.

What works on a journey is in `editing`, loaded after the window is painted: the program starts twice as fast so.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QStackedWidget

from journeycanvas.imports.registry import importable_of
from journeycanvas.ui import kept_state
from journeycanvas.ui.actions import Actions, Need
from journeycanvas.ui.beginning import Beginning, dropped_journeys
from journeycanvas.ui.discarding import forget_look
from journeycanvas.ui.loading import Loading
from journeycanvas.ui.menus import Menus
from journeycanvas.ui.notices import dress_notices
from journeycanvas.ui.start_page import StartPage
from journeycanvas.ui.status import Status
from journeycanvas.ui.topics.paths import fill_visited
from journeycanvas.ui.topics.registry import ROWS
from journeycanvas.ui.topics.viewing import fill_paths

if TYPE_CHECKING:  # loaded late, on purpose: see `editing` below
    from journeycanvas.document.journey import Journey
    from journeycanvas.storage.saved import Saved
    from journeycanvas.ui.editing import Editing
    from journeycanvas.ui.host import Host

_SIZE = (1280, 820)


class Window(QMainWindow):
    """One window, for one journey."""

    def __init__(self, host: Host) -> None:
        """Show the start page."""
        super().__init__()
        self._host = host
        self._editing: Editing | None = None
        self.actions_of = Actions(self, ROWS, self._deeds())
        self.menus = Menus(self, self.actions_of, self._fillers())
        self.status = Status()
        self.start = StartPage()
        self._stack = QStackedWidget()
        self._loading = Loading(self)
        self.setCentralWidget(self._stack)
        self.setStatusBar(self.status)
        self.setAcceptDrops(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE)
        kept = kept_state.geometry()
        if kept is not None:
            self.restoreGeometry(kept)
        self._beginning = Beginning(self, self.start)
        self._beginning.template_chosen.connect(self.open_template)
        self._beginning.sample_chosen.connect(self.open_sample)
        self._beginning.text_chosen.connect(lambda text: self._host.free_window(self).open_here(text))
        self._beginning.files_chosen.connect(lambda paths: self._host.open_paths(paths, asked_by=self))
        self.start.was_painted.connect(self._loading.start, Qt.ConnectionType.QueuedConnection)
        self._loading.loaded.connect(self._load_the_rest)
        self.status.wanted.connect(lambda id: self.actions_of[id].trigger())
        self.dress()
        self.retranslate()
        self.show_choices()

    # What is open

    @property
    def editing(self) -> Editing:
        """What works on a journey here; loading it takes as long as the rest of the start."""
        if self._editing is None:
            from journeycanvas.ui.editing import Editing  # slow: the document, its layout and the canvas

            self._editing = Editing(self)
            self._editing.dress(self._host.colours)
            self._editing.changed.connect(self._follow)
            self._editing.zoomed.connect(self.status.show_zoom)
            self._editing.docks.changed.connect(self.show_choices)
            self._stack.addWidget(self._editing.workspace)
        return self._editing

    @property
    def has_document(self) -> bool:
        """Whether a journey is open here."""
        return self._editing is not None and self._editing.has_document

    def shows(self, path: Path) -> bool:
        """Tell whether this file is open here."""
        return self._editing is not None and self._editing.sharing.shows(path)

    def open_here(self, given: Path | str) -> None:
        """Open a file in this window, or import one of another program, or copied text; else show the start page."""
        if isinstance(given, Path) and importable_of(given) is None:
            self._show_if(self.editing.open_file(given))
        else:
            from journeycanvas.ui.importing import bring_in  # not needed to open a journey

            self._show_if(bring_in(self.editing, given))
        if not self.has_document:
            self.show_start()

    def open_in_own_window(self, path: Path) -> None:
        """Open a file in a window of its own; one that is open already comes to the front."""
        self._host.open_paths((path,), asked_by=self)

    def show_start(self) -> None:
        """Show what can be begun with."""
        self.start.make()
        if self._stack.indexOf(self.start) < 0:
            self._stack.addWidget(self.start)
        self._stack.setCurrentWidget(self.start)
        self.start.setFocus()

    def bring_back(self, journey: Journey, *, path: Path | None, known: Saved | None) -> None:
        """Show work that was not saved in this window."""
        self.editing.show(journey, path=path, known=known)
        self.editing.session.mark_unsaved()
        self._show_if(True)

    def open_template(self, id: str) -> None:
        """Begin a journey from a template, here or in another window where this one has a journey."""
        window = self._host.free_window(self)
        window._show_if(window.editing.open_template(id))

    def open_sample(self, id: str) -> None:
        """Open a sample as a new journey, here or in another window where this one has a journey."""
        window = self._host.free_window(self)
        window._show_if(window.editing.open_sample(id))

    def may_end(self) -> bool:
        """Put what is not saved on the disk for the next start; False where it could not be kept."""
        return self._editing is None or self._editing.may_end()

    def leave(self) -> None:
        """Show nothing any more, and leave what is not saved for the next start."""
        if self._editing is not None:
            self._editing.leave()

    # How it looks and speaks

    def dress(self) -> None:
        """Take the colours of the program."""
        colours = self._host.colours
        self.actions_of.retint(colours)
        self.menus.retint(colours)
        self.status.dress(colours)
        self.start.dress(colours)
        dress_notices(self, colours)
        if self._editing is not None:
            self._editing.dress(colours)

    def retranslate(self) -> None:
        """Say everything in the language spoken now."""
        self.actions_of.retranslate()
        self.menus.retranslate()
        self.status.retranslate()
        self.start.retranslate()
        if self._editing is not None:
            self._editing.retranslate()
            if self.start.tiles:
                self._beginning.fill_start_page()
        self._follow()

    def show_choices(self) -> None:
        """Show in the menus which theme, language and panels are chosen."""
        kept = self._host.preferences
        panels = self._editing.workspace.panels if self._editing is not None else kept_state.panels()
        on = {f"theme_{kept.theme}", f"language_{kept.language or 'system'}", f"text_{kept.text_size}"}
        on |= {"animate"} if kept.is_animated else set()
        on |= {"show_outline"} if panels.outline else set()
        on |= {"show_inspector"} if panels.inspector else set()
        on |= {f"show_{id}" for id in (self._editing.docks.shown if self._editing is not None else kept_state.docks())}
        on |= {"full_screen"} if self.isFullScreen() else set()
        on |= self._editing.choices if self._editing is not None else {"face_map"}
        self.actions_of.check(frozenset(on))

    def _show_if(self, is_open: bool) -> None:
        if is_open:
            self._stack.setCurrentWidget(self.editing.workspace)
            self.editing.workspace.canvas.setFocus()
            self._follow()

    def _follow(self) -> None:
        """Show what is open: in the title, in the status line, and in what can be done."""
        editing = self._editing
        there: frozenset[Need] = frozenset()
        if editing is None or not editing.has_document:
            self.setWindowTitle("Journey Canvas")
            self.status.show_nothing()
            self.actions_of.name_steps(undone="", redone="")
        else:
            there = editing.there()
            name = editing.name.replace("[*]", "[*][*]")
            self.setWindowTitle(f"{name}[*] — Journey Canvas")
            self.setWindowModified(not editing.is_clean)
            self.setWindowFilePath("")
            self.actions_of.name_steps(undone=editing.undo_name, redone=editing.redo_name)
            self.status.show_document(editing.facts())
        self.actions_of.allow(there)
        self.menus.allow(has_document="document" in there)

    # What can be done

    def _deeds(self) -> dict[str, Callable[[], None]]:
        """Return what each action does; what needs a journey is never asked for without one."""
        return {
            **{row.id: self._deed_of_editing(row.id) for row in ROWS},
            "new": lambda: self._beginning.ask_for_template(),
            "open": lambda: self._beginning.ask_for_file(),
            "import": lambda: self._beginning.ask_for_import(),
            "import_copied": lambda: self._beginning.take_copied(),
            "forget_recent": lambda: self._beginning.forget_recent(),
            "set_aside_work": lambda: self._host.offer_set_aside(self),
            "close": lambda: self._leave(),
            "quit": lambda: self._host.quit(),
            "full_screen": self._toggle_full_screen,
            "theme_system": lambda: self._host.set_theme("system"),
            "theme_light": lambda: self._host.set_theme("light"),
            "theme_dark": lambda: self._host.set_theme("dark"),
            "language_fr": lambda: self._host.set_language("fr"),
            "language_en": lambda: self._host.set_language("en"),
            "language_system": lambda: self._host.set_language(None),
            "about": self._about,
        }

    def _deed_of_editing(self, name: str) -> Callable[[], None]:
        def deed() -> None:
            self.editing.do(name)
            self.show_choices()

        return deed

    def _fillers(self) -> dict[str, Callable[[QMenu], None]]:
        return {
            "recent": lambda menu: self._beginning.fill_recent(menu, self.actions_of["forget_recent"]),
            "samples": lambda menu: self._beginning.fill_samples(menu),
            "lane": lambda menu: self.editing.fill_lane_menu(menu),
            "phase": lambda menu: self.editing.fill_phase_menu(menu),
            "paths": lambda menu: fill_paths(self.editing, menu),
            "visited_by": lambda menu: fill_visited(self.editing, menu),
        }

    def _leave(self) -> None:
        """Close the journey and show the start page again; without a journey close the window."""
        if self.has_document:
            if self.editing.may_close():
                self.editing.close()
                self.start.show_recent()
                self.show_start()
                self._load_the_rest()
                self._follow()
        else:
            self.close()

    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
        self.show_choices()

    def _about(self) -> None:
        from journeycanvas.ui.dialogs.about import show_about  # read the licences only when asked for

        show_about(self)

    def _load_the_rest(self) -> None:
        """Show on the start page what can be begun with, where that is still asked."""
        if not self.has_document and not self.start.tiles:
            self._beginning.fill_start_page()

    # Qt's own

    def closeEvent(self, event: QCloseEvent) -> None:
        # Ignored first: whatever goes wrong below, the work stays on the screen.
        event.ignore()
        if self._editing is not None and not self._editing.may_close():
            return
        kept_state.keep_geometry(self.saveGeometry())
        if self._editing is not None:
            kept_state.keep_panels(self._editing.workspace.panels)
            self._editing.docks.keep()
            self._editing.close()
        self._host.forget(self)
        forget_look(self)
        event.accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_journeys(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = dropped_journeys(event)
        if paths:
            event.acceptProposedAction()
            self._host.open_paths(paths, asked_by=self)
