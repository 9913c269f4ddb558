"""The open journey of one window: its session, its file, and what the actions do to it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QMainWindow, QMenu

from journeycanvas.document.journey import Journey
from journeycanvas.language import _, current
from journeycanvas.session.session import Session
from journeycanvas.storage import templates
from journeycanvas.storage.saved import Saved
from journeycanvas.theme.window import LIGHT, WindowColours
from journeycanvas.ui import icons, messages, on_paper, undoing
from journeycanvas.ui.actions import Need
from journeycanvas.ui.calling import calling
from journeycanvas.ui.counting import counted, there
from journeycanvas.ui.filing import Filing
from journeycanvas.ui.panels.docks import Docks
from journeycanvas.ui.pictures.dropping import Dropping
from journeycanvas.ui.pictures.peeking import Peeking
from journeycanvas.ui.recovering.recorder import Recorder
from journeycanvas.ui.sharing.sharing import Sharing
from journeycanvas.ui.status import Facts
from journeycanvas.ui.tidying import tidy_later
from journeycanvas.ui.topics.registry import DEEDS, WITHOUT_JOURNEY
from journeycanvas.ui.topics.typing import add_another
from journeycanvas.ui.waiting.waiting import Waiting
from journeycanvas.ui.workspace import Workspace

if TYPE_CHECKING:  # loaded when something is inserted, or exported
    from journeycanvas.ui.exporting import Exporting
    from journeycanvas.ui.inserting import LaneOffer


class Editing(QObject):
    """What a window does with a journey."""

    changed = Signal()
    zoomed = Signal(float)

    def __init__(self, window: QMainWindow) -> None:
        """Work in a window; no journey is open yet."""
        super().__init__(window)
        self.window = window
        self._session: Session | None = None
        self._stop: Callable[[], None] = lambda: None
        self._colours = LIGHT
        self.workspace: Workspace = Workspace()
        self.docks: Docks = Docks(self)
        self.waiting = Waiting(window)
        self._filing = Filing(window, self.settle, wait=self.waiting.in_turn)
        self.recorder = Recorder(self)
        self.sharing = Sharing(self, self._filing)
        self._filing.saved.connect(self.recorder.follow_save)
        self._deeds = self._all_deeds()
        self._later = QTimer(self, interval=0, singleShot=True)
        self._later.timeout.connect(self._follow)
        canvas = self.workspace.canvas
        self._filing.changed.connect(self.changed)
        canvas.zoom_changed.connect(self.zoomed)
        canvas.refused.connect(lambda text: messages.tell(window, text))
        canvas.edit_requested.connect(lambda key: self.enter_inspector(about=key.partition(":")[0]))
        canvas.another_wanted.connect(partial(add_another, self))
        canvas.context_menu_requested.connect(lambda at, _node: self._show_menu(at))
        Dropping(self)
        self.peeking = Peeking(self)

    # What is open

    @property
    def has_document(self) -> bool:
        """Whether a journey is open."""
        return self._session is not None

    @property
    def session(self) -> Session:
        """The session of the open journey."""
        assert self._session is not None
        return self._session

    @property
    def path(self) -> Path | None:
        """The file of the open journey."""
        return self._session.path if self._session is not None else None

    @property
    def name(self) -> str:
        """What the title bar names."""
        return self.session.name

    @property
    def is_clean(self) -> bool:
        """Whether what is shown is what was saved."""
        return self.session.is_clean

    @property
    def known(self) -> Saved | None:
        """What the file held when it was last read or saved."""
        return self._filing.known

    @property
    def colours(self) -> WindowColours:
        """The colours the window is dressed in."""
        return self._colours

    @property
    def undo_name(self) -> str:
        """The step undo would take back."""
        return self.session.undo_name or ""

    @cached_property
    def exporting(self) -> Exporting:
        """What writes the journey in other formats."""
        from journeycanvas.ui.exporting import Exporting

        return Exporting(self.window, self.waiting)

    @property
    def redo_name(self) -> str:
        """The step redo would do again."""
        return self.session.redo_name or ""

    @property
    def choices(self) -> frozenset[str]:
        """The face that is shown and the tool in hand, by the ids of their actions."""
        tool = self.workspace.canvas.tool
        return frozenset(self.workspace.faces.choices) | ({tool.id} if tool is not None else set())

    def there(self) -> frozenset[Need]:
        """Return what is there for actions to work on."""
        return there(self._session) if self._session is not None else frozenset()

    def facts(self) -> Facts:
        """Return what the status line tells."""
        return counted(self.session, is_saving=self._filing.is_saving, saved_at=self._filing.saved_at)

    def open_file(self, path: Path) -> bool:
        """Open a file; where it cannot be read, say why."""
        file = self._filing.read(path, may_repair=True)
        if file is None:
            return False
        self.show(file.journey, path=file.own_path, known=file.known if file.own_path else None)
        self._filing.hold(file, self._colours)
        return True

    def open_template(self, id: str) -> bool:
        """Begin a journey from a template."""
        self.show(templates.open_template(id, current()), path=None, known=None)
        return True

    def open_sample(self, id: str) -> bool:
        """Open a sample as a new journey, so that it stays as it is."""
        self.show(templates.open_sample(id, current()), path=None, known=None)
        return True

    def may_close(self) -> bool:
        """Return whether nothing would be lost by closing; ask where something would."""
        return not self.waiting.is_under_way and self._filing.may_close()

    def close(self) -> None:
        """Show no journey any more; what was not saved is given up."""
        self.recorder.forget()
        self._stop()
        self._stop = lambda: None
        self._session = None
        self._filing.keep(None, known=None)
        self.workspace.show_session(None)
        self.docks.show_session(None)
        self.changed.emit()
        tidy_later()

    def may_end(self) -> bool:
        """Put what is not saved on the disk for the next start; False where it could not be kept."""
        if self._session is not None:
            self.workspace.finish_typing()
        return self.recorder.flush()

    def leave(self) -> None:
        """Show no journey any more, and leave what was not saved for the next start."""
        self.recorder.leave()
        self.close()

    # What can be done

    def fill_lane_menu(self, menu: QMenu) -> None:
        """Put the lanes that can be added into a menu."""
        from journeycanvas.ui.inserting import lane_offers  # not needed to show the map

        for group in lane_offers():
            if not menu.isEmpty():
                menu.addSeparator()
            for offer in group:
                entry = menu.addAction(icons.icon(offer.icon, self._colours), messages.menu_text(_(offer.title)))
                entry.triggered.connect(calling(self._add_lane, offer))

    def fill_phase_menu(self, menu: QMenu) -> None:
        """Put the phases that the selected stages may be in into a menu."""
        from journeycanvas.ui.columns_and_rows.phases import fill_phase_menu  # not needed to show the map

        if self._session is not None:
            fill_phase_menu(self, menu)

    def do(self, deed: str) -> None:
        """Do what an action says, where a journey is open or it needs none."""
        if self._session is not None or deed in WITHOUT_JOURNEY:
            self._deeds[deed]()

    def dress(self, colours: WindowColours) -> None:
        """Take these colours."""
        self._colours = colours
        self.workspace.dress(colours)
        self.docks.dress(colours)

    def retranslate(self) -> None:
        """Say everything in the language spoken now."""
        self.workspace.retranslate()
        self.docks.retranslate()

    def _all_deeds(self) -> dict[str, Callable[[], object]]:
        space, canvas = self.workspace, self.workspace.canvas
        return {
            **{id: partial(deed, self) for id, deed in DEEDS.items()},
            "save": self._filing.save,
            "save_as": self._filing.save_as,
            "page_setup": partial(on_paper.set_up_page, self),
            "print": partial(on_paper.print_map, self),
            "undo": partial(undoing.undo, self),
            "redo": partial(undoing.redo, self),
            "zoom_in": canvas.zoom_in,
            "zoom_out": canvas.zoom_out,
            "zoom_fit": canvas.zoom_to_fit,
            "zoom_width": canvas.zoom_to_width,
            "zoom_actual": canvas.reset_zoom,
            "show_outline": space.toggle_outline,
            "show_inspector": space.toggle_inspector,
        }

    def show(self, journey: Journey, *, path: Path | None, known: Saved | None) -> None:
        """Show a journey, and the file it came from, if any, with what that held."""
        self.close()
        session = self._session = Session(journey, path=path)
        session.layout.wait = self.waiting
        self._filing.keep(session, known=known)
        self._stop = session.on_change(self._later.start)
        self.workspace.show_session(session)
        self.docks.show_session(session)
        self.docks.changed.emit()  # what is switched on
        self.zoomed.emit(self.workspace.canvas.zoom())
        self.recorder.begin()
        self._follow()

    def _follow(self) -> None:
        """Show, once for all changes of a moment, what can be done now."""
        if self._session is not None:
            self.recorder.follow()
            self.workspace.follow()
            self.docks.follow()
            self.changed.emit()

    def settle(self) -> bool:
        """Take over what is being typed or dragged; False where it cannot be kept."""
        self.workspace.finish_typing()
        if not self.workspace.canvas.finish_typing():
            return False
        self.session.settle()
        return True

    def export(self, suffix: str, *, with_document: bool = False) -> None:
        """Write the journey in the format of a suffix, where the person says."""
        if self.settle():
            self.exporting.export(self.session, suffix, with_document=with_document)

    def _add_lane(self, offer: LaneOffer) -> None:
        if self.settle():
            from journeycanvas.ui.columns_and_rows.lane_gallery import put  # not needed to show the map

            put(self, offer)

    def edit_new(self, id: str | None, field: str) -> None:
        """Let the name of something new be typed at once."""
        if id is not None and not self.workspace.faces.type_new(id, field):
            self.workspace.canvas.setFocus()
            self.workspace.canvas.edit_text(id, field)

    def _show_menu(self, at: QPoint) -> None:
        from journeycanvas.ui.map_menu import MapMenu  # not needed to show the map

        MapMenu(self.window).show(self._session, at, self._colours)

    def enter_inspector(self, *, about: str = "") -> None:
        """Show the fields of what is selected, and give the keyboard to the first one, or to that about something."""
        self.workspace.show_fields()
        self.workspace.inspector.refresh()
        self.workspace.inspector.enter(about=about)
