"""How a journey comes into a window: from a template, a sample, a file, a file opened lately."""

import contextlib
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from journeycanvas.imports.registry import suffixes
from journeycanvas.language import _
from journeycanvas.session import recent
from journeycanvas.ui import messages
from journeycanvas.ui.calling import calling
from journeycanvas.ui.file_dialogs import SUFFIX, file_to_import, file_to_open
from journeycanvas.ui.messages import menu_text
from journeycanvas.ui.sharing.answered import recent_files
from journeycanvas.ui.start_page import StartPage

_GUIDED = "before-during-after"


class Beginning(QObject):
    """What the File menu and the start page of one window offer to begin with."""

    template_chosen = Signal(str)
    sample_chosen = Signal(str)
    files_chosen = Signal(list)
    text_chosen = Signal(str)

    def __init__(self, window: QWidget, start: StartPage) -> None:
        """Offer in a window and on its start page."""
        super().__init__(window)
        self._window = window
        self._start = start
        start.template_chosen.connect(self.template_chosen)
        start.sample_chosen.connect(self.sample_chosen)
        start.file_chosen.connect(lambda path: self._choose([path]))
        start.open_wanted.connect(self.ask_for_file)
        start.guide_wanted.connect(self._begin_guided)

    def ask_for_template(self) -> None:
        """Ask which template to begin with."""
        from journeycanvas.ui.dialogs.new_journey import choose_template  # these lay out maps: slow to load
        from journeycanvas.ui.offers import template_offers

        chosen = choose_template(self._window, template_offers())
        if chosen is not None:
            self.template_chosen.emit(chosen)

    def ask_for_file(self) -> None:
        """Ask which files to open."""
        paths = file_to_open(self._window)
        if paths:
            self._choose(paths)

    def ask_for_import(self) -> None:
        """Ask which files of other programs to make journeys of."""
        paths = file_to_import(self._window)
        if paths:
            self._choose(paths)

    def take_copied(self) -> None:
        """Begin with what was copied in another program; say so where that is no text."""
        text = QApplication.clipboard().text()
        if text.strip():
            self.text_chosen.emit(text)
        else:
            messages.tell(self._window, _("No text was copied. Copy a table or notes in another program first."))

    def forget_recent(self) -> None:
        """Forget which files were opened."""
        with contextlib.suppress(OSError):  # the list is only a convenience
            recent.clear()
        self._start.show_recent()

    def fill_start_page(self) -> None:
        """Show the templates and samples on the start page."""
        from journeycanvas.ui.offers import sample_offers, template_offers  # these lay out maps: slow to load

        self._start.show_offers(template_offers(), sample_offers())

    def fill_recent(self, menu: QMenu, forget: QAction) -> None:
        """Put the files opened lately into a menu."""
        files = recent_files()
        for path in files:
            entry = menu.addAction(menu_text(path.name))
            entry.triggered.connect(calling(self._choose, [path]))
        if files:
            menu.addSeparator()
            menu.addAction(forget)
        else:
            menu.addAction(_("No file yet")).setEnabled(False)

    def fill_samples(self, menu: QMenu) -> None:
        """Put the samples into a menu."""
        from journeycanvas.ui.offers import sample_offers  # it lays out maps: slow to load

        for sample in sample_offers():
            entry = menu.addAction(menu_text(sample.title))
            entry.triggered.connect(calling(self.sample_chosen.emit, sample.id))

    def _begin_guided(self) -> None:
        """Begin with the simplest phases, and the six steps beside them."""
        self.template_chosen.emit(_GUIDED)
        guide = self._window.findChild(QAction, "show_guide")
        if isinstance(guide, QAction) and not guide.isChecked():
            guide.trigger()

    def _choose(self, paths: Sequence[Path]) -> None:
        self.files_chosen.emit(list(paths))


def dropped_journeys(event: QDragEnterEvent | QDropEvent) -> list[Path]:
    """Return the journeys, and the files of other programs that can be read, that are dragged over the window."""
    urls = event.mimeData().urls() if event.mimeData().hasUrls() else []
    paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() in (SUFFIX, *suffixes())]
