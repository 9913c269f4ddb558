"""Keeping versions while saving: what is overwritten and what was saved; never in the way of saving."""

import logging
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow, QWidget

from journeycanvas.document.journey import Journey
from journeycanvas.language import _
from journeycanvas.storage.errors import SaveError
from journeycanvas.storage.saved import Saved, saved
from journeycanvas.ui.background import Background
from journeycanvas.ui.document_files import save_unless_changed

_SAID_MS = 20_000
_log = logging.getLogger(__name__)


class VersionKeeping(QObject):
    """Keeps the versions of what one window saves; where that fails, saving goes on and the person is told once."""

    _failed = Signal(str)

    def __init__(self, window: QWidget) -> None:
        """Keep nothing yet."""
        super().__init__(window)
        self._window = window
        self._is_told = False
        self._background = Background(self)
        self._failed.connect(self._tell)

    def save(self, journey: Journey, path: Path, known: Saved | None) -> Saved:
        """Keep what a file holds, then save over it; for another thread. Raises what saving raises."""
        from journeycanvas.storage.versions_keeping import keep_previous  # not needed to open a file

        try:
            keep_previous(path)
        except SaveError:
            raise  # what cannot be read is neither kept nor replaced
        except Exception as error:  # a fault of the history is no reason not to save
            self._failed.emit(_reason(error))
        return save_unless_changed(journey, path, known)

    def keep(self, journey: Journey, path: Path, known: Saved) -> None:
        """Keep what was saved and verified as a version, without anybody waiting for it."""
        self._background.run(partial(_keep, journey, path, known), then=self._end)

    def wait(self) -> None:
        """Wait until what was saved is kept."""
        self._background.wait()

    def _end(self, result: Exception | None) -> None:
        if isinstance(result, Exception):
            self._tell(_reason(result))
        else:
            self._is_told = False

    def _tell(self, reason: str) -> None:
        if self._is_told:
            return
        self._is_told = True
        said = _("No version could be kept in the history: {reason}. Saving itself is not affected.")
        if isinstance(self._window, QMainWindow):
            from journeycanvas.ui.searching.announcing import announce  # seldom needed

            self._window.statusBar().showMessage(said.format(reason=reason), _SAID_MS)
            announce(self._window, said.format(reason=reason))


def _keep(journey: Journey, path: Path, known: Saved) -> None:
    from journeycanvas.storage.versions_keeping import keep  # not needed to open a file
    from journeycanvas.storage.writing import dump

    content = dump(journey)
    if saved(content) == known:  # else it is not what was verified
        keep(journey, path, content)


def _reason(error: Exception) -> str:
    _log.warning("a version was not kept: %s", type(error).__name__)
    from journeycanvas.storage.access import save_fault  # not needed where all is well

    return save_fault(Path(), error).reason if isinstance(error, OSError) else _("something went wrong")
