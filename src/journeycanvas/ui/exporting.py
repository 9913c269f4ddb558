"""Writing the map as PDF, PNG or SVG, with progress where it takes long."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QProgressDialog, QWidget

from journeycanvas.exports.registry import format_of
from journeycanvas.exports.write import OutputError, write
from journeycanvas.language import _
from journeycanvas.scene.scene import Scene
from journeycanvas.ui import file_dialogs, messages
from journeycanvas.ui.background import Background

_PATIENCE_MS = 500
"""How long nothing is said of an export under way."""
_IN_WINDOW_THREAD = frozenset({"png"})
"""What Qt draws itself."""


class Exporting(QObject):
    """The exports of one window."""

    told = Signal(str)

    def __init__(self, window: QWidget) -> None:
        """Export for a window."""
        super().__init__(window)
        self._window = window
        self._background = Background(self)
        self._folder: Path | None = None

    def export(self, scene: Scene, suffix: str, *, near: Path | None) -> None:
        """Ask where to, and write the scene there; near is the file of the journey."""
        folder = self._folder or (near.parent if near is not None else Path.home())
        name = near.stem if near is not None else file_dialogs.file_name_of(scene.title)
        proposed = folder / f"{name}.{suffix}"
        kind = format_of(proposed)
        assert kind is not None
        path = file_dialogs.file_to_save(self._window, proposed, suffix=f".{suffix}", kind=_(kind.title))
        if path is None:
            return
        self._folder = path.parent
        if suffix in _IN_WINDOW_THREAD:
            self._write_here(scene, path)
        else:
            self._write_aside(scene, path)

    def wait(self) -> None:
        """Wait for what is being written."""
        self._background.wait()

    def _write_here(self, scene: Scene, path: Path) -> None:
        self._window.setCursor(Qt.CursorShape.WaitCursor)
        try:
            write(scene, path)
        except (OutputError, ValueError, MemoryError) as error:
            messages.tell(self._window, str(error))
        else:
            self._tell_done(path)
        finally:
            self._window.unsetCursor()

    def _write_aside(self, scene: Scene, path: Path) -> None:
        run = _Run(self._window, path)
        self._background.run(
            partial(write, scene, path, is_wanted=run.is_wanted), then=partial(self._finish, run, path)
        )

    def _finish(self, run: "_Run", path: Path, result: object) -> None:
        run.end()
        if not run.is_wanted():
            self.told.emit(_("The export was cancelled; nothing was written."))
        elif isinstance(result, OutputError):
            messages.tell(self._window, str(result))
        elif isinstance(result, Exception):
            raise result
        else:
            self._tell_done(path)

    def _tell_done(self, path: Path) -> None:
        self.told.emit(_("Exported as {name}").format(name=path.name))


class _Run:
    """One export under way, and the box that can cancel it."""

    def __init__(self, window: QWidget, path: Path) -> None:
        self._is_cancelled = False
        self._box = QProgressDialog(window)
        self._box.setWindowModality(Qt.WindowModality.WindowModal)
        self._box.setWindowTitle("Journey Canvas")
        self._box.setLabelText(_("Writing {name}…").format(name=path.name))
        self._box.setCancelButtonText(_("Cancel"))
        self._box.setRange(0, 0)
        self._box.setMinimumDuration(2**31 - 1)
        self._box.canceled.connect(self._cancel)
        self._patience = QTimer(self._box, interval=_PATIENCE_MS, singleShot=True)
        self._patience.timeout.connect(self._box.show)
        self._patience.start()

    def is_wanted(self) -> bool:
        """Tell whether the file is still wanted; asked from the other thread just before it is put in place."""
        return not self._is_cancelled

    def end(self) -> None:
        """Take the box away."""
        self._patience.stop()
        self._box.canceled.disconnect(self._cancel)
        self._box.close()
        self._box.deleteLater()

    def _cancel(self) -> None:
        self._is_cancelled = True
