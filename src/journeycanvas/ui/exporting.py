"""Writing the journey in other formats, with progress where it takes long."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow, QWidget

from journeycanvas import progress
from journeycanvas.document.journey import Journey
from journeycanvas.exports.registry import Format, formats
from journeycanvas.exports.write import OutputError, write
from journeycanvas.language import _
from journeycanvas.layout.map import lay_out
from journeycanvas.progress import CancelledError
from journeycanvas.scene.scene import Scene
from journeycanvas.session.session import Session
from journeycanvas.storage.writing import dump
from journeycanvas.ui import file_dialogs, messages
from journeycanvas.ui.waiting.waiting import Waiting

_SAID_MS = 6000


class Exporting(QObject):
    """The exports of one window."""

    told = Signal(str)

    def __init__(self, window: QMainWindow, waiting: Waiting) -> None:
        """Export for a window."""
        super().__init__(window)
        self._window = window
        self._waiting = waiting
        self._folder: Path | None = None
        self.told.connect(lambda text: window.statusBar().showMessage(text, _SAID_MS))

    def export(self, session: Session, suffix: str, *, with_document: bool = False) -> None:
        """Ask where to, near the file of the journey at first, and write it there, with the document in it or not."""
        kind = _kind(suffix)
        journey, scene = session.journey, session.scene
        carried: dict[str, str] = {"document": dump(journey).decode()} if with_document else {}

        def write_to(path: Path) -> None:
            _write(journey if kind.is_of_journey else _said(scene, journey, kind), path, carried)

        self._put(self._window, _name(session), kind, session.path, write_to)

    def export_scene(self, session: Session, scene: Scene, *, carries: bool, pdf_a: bool, asker: QWidget) -> bool:
        """Ask in a box where to, and write this scene there as PDF; return whether that was done.

        It carries the journey, or is PDF/A-1b, or neither.
        """
        journey, kind = session.journey, _kind("pdf")
        options: dict[str, str | bool] = {"pdf_a": True} if pdf_a else {}
        if carries and not pdf_a:
            options["document"] = dump(journey).decode()

        def write_to(path: Path) -> None:
            _write(_said(scene, journey, kind), path, options)

        return self._put(asker, _name(session), kind, session.path, write_to)

    def export_copy(self, session: Session, suffix: str, copy: Journey, *, asker: QWidget) -> bool:
        """Ask in a box where to, and write this copy of the journey there; return whether it was written."""
        kind = _kind(suffix)
        name = _("{name} - copy").format(name=_name(session))

        def write_copy(path: Path) -> None:
            _write(copy if kind.is_of_journey else _said(lay_out(copy), copy, kind), path, {})

        return self._put(asker, name, kind, session.path, write_copy)

    def _put(
        self, asker: QWidget, name: str, kind: Format, near: Path | None, write_to: Callable[[Path], None]
    ) -> bool:
        """Ask where to, and write there; return whether that was done."""
        folder = self._folder or (near.parent if near is not None else Path.home())
        proposed = folder / f"{name}.{kind.suffix}"
        path = file_dialogs.file_to_save(asker, proposed, suffix=f".{kind.suffix}", kind=_(kind.title))
        if path is None:
            return False
        self._folder = path.parent
        try:
            self._waiting.in_turn(partial(write_to, path), doing=_("Writing {name}…").format(name=path.name))
        except CancelledError:
            self.told.emit(_("The export was cancelled; nothing was written."))
        except (OutputError, ValueError, MemoryError) as error:
            messages.tell(asker, str(error))
        else:
            self.told.emit(_("Exported as {name}").format(name=path.name))
            return True
        return False


def _name(session: Session) -> str:
    """Return what a file that is made of a journey is called at first."""
    near = session.path
    return near.stem if near is not None else file_dialogs.file_name_of(session.journey.title)


def _kind(suffix: str) -> Format:
    return next(each for each in formats() if each.suffix == suffix)


def _said(scene: Scene, journey: Journey, kind: Format) -> Scene:
    """Return a scene with what is said in place of what it draws, where the format has it read aloud."""
    if kind.suffix != "pdf":
        return scene
    from journeycanvas.exports.alternatives import with_alternatives  # loads what tells a journey

    return with_alternatives(scene, journey)


def _write(source: Scene | Journey, path: Path, options: Mapping[str, str | bool]) -> None:
    write(source, path, is_wanted=_is_wanted, **options)


def _is_wanted() -> bool:
    """Tell that the file is still wanted, just before it is put in place; raises CancelledError where it is not."""
    progress.step()
    return True
