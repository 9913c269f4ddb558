"""Writing the journey in other formats, with progress where it takes long."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from journeycanvas import progress
from journeycanvas.document.journey import Journey
from journeycanvas.exports.registry import format_of
from journeycanvas.exports.write import OutputError, write
from journeycanvas.language import _
from journeycanvas.progress import CancelledError
from journeycanvas.scene.scene import Scene
from journeycanvas.session.session import Session
from journeycanvas.storage.writing import dump
from journeycanvas.ui import file_dialogs, messages
from journeycanvas.ui.waiting.waiting import Waiting


class Exporting(QObject):
    """The exports of one window."""

    told = Signal(str)

    def __init__(self, window: QWidget, waiting: Waiting) -> None:
        """Export for a window."""
        super().__init__(window)
        self._window = window
        self._waiting = waiting
        self._folder: Path | None = None

    def export(self, session: Session, suffix: str, *, with_document: bool = False) -> None:
        """Ask where to, near the file of the journey at first, and write it there, with the document in it or not."""
        near = session.path
        folder = self._folder or (near.parent if near is not None else Path.home())
        name = near.stem if near is not None else file_dialogs.file_name_of(session.journey.title)
        proposed = folder / f"{name}.{suffix}"
        kind = format_of(proposed)
        assert kind is not None
        path = file_dialogs.file_to_save(self._window, proposed, suffix=f".{suffix}", kind=_(kind.title))
        if path is None:
            return
        self._folder = path.parent
        source = session.journey if kind.is_of_journey else session.scene
        carried: dict[str, str] = {"document": dump(session.journey).decode()} if with_document else {}
        writing = partial(_write, source, path, carried)
        try:
            self._waiting.in_turn(writing, doing=_("Writing {name}…").format(name=path.name))
        except CancelledError:
            self.told.emit(_("The export was cancelled; nothing was written."))
        except (OutputError, ValueError, MemoryError) as error:
            messages.tell(self._window, str(error))
        else:
            self.told.emit(_("Exported as {name}").format(name=path.name))


def _write(source: Scene | Journey, path: Path, carried: dict[str, str]) -> None:
    write(source, path, is_wanted=_is_wanted, **carried)


def _is_wanted() -> bool:
    """Tell that the file is still wanted, just before it is put in place; raises CancelledError where it is not."""
    progress.step()
    return True
