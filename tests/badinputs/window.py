"""Do what a person does with bad inputs in the real window: `python -m tests.badinputs.window DEED FOLDER [EVERY]`.

Every so-manyth row is done. A row fails where there is an error nobody caught, where more is done than one step that
can be undone, where something is half done, or where it takes more than two seconds or 400 MB.
"""

import contextlib
import os
import sys
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QByteArray, QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QPushButton

from journeycanvas.document.journey import Journey
from journeycanvas.session.preferences import Preferences, save
from journeycanvas.storage.writing import dump
from journeycanvas.ui.notices import Notices
from journeycanvas.ui.program import Program
from journeycanvas.ui.window import Window
from tests.badinputs import clock, kept_rows
from tests.badinputs.others import Other, others
from tests.builders import large

_MOST_S, _MOST_MB = 2.0, 400
_MAP = large(6, stages=2, lanes=6, cards_per_cell=1)


class Deed(NamedTuple):
    """One thing done in the window: its name, and what does it, which returns what was wrong."""

    name: str
    do: Callable[[], str]


class Watcher:
    """Answers every box, as one who agrees to all, and notes what it said and what nobody caught."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.uncaught: list[str] = []
        self._timer = QTimer(interval=5)
        self._timer.timeout.connect(self._answer)
        self._timer.start()
        sys.excepthook = lambda kind, error, trace: self.uncaught.append(
            "".join(traceback.format_exception(kind, error, trace)[-3:])
        )

    def _answer(self) -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox):
            if isinstance(box, QDialog) and not box.inherits("WaitingBox"):
                box.reject()
            return
        self.said.append(f"{box.text()} {box.informativeText()}".strip())
        first: QPushButton | None = box.defaultButton() or next(iter(box.buttons()), None)  # type: ignore[assignment]
        if first is None:
            box.reject()
        else:
            first.click()


class Desk:
    """A program, a window with a journey in it, and somebody who watches."""

    def __init__(self, folder: Path) -> None:
        application = QApplication.instance() or QApplication(["bad-inputs"])
        assert isinstance(application, QApplication)
        save(Preferences("en", "light"))
        self.application, self.folder = application, folder
        self.program = Program(application)
        self.watcher = Watcher()
        file = folder / "map.journey"
        file.write_bytes(dump(_MAP))
        self.window = self.program.open_window()
        self.window.open_here(file)
        self.settle()

    def settle(self) -> None:
        for _time in range(5):
            self.application.processEvents()

    def fault(self, name: str, do: Callable[[], str]) -> str:
        """Return what was wrong with a deed, or nothing."""
        self.watcher.said.clear()
        self.watcher.uncaught.clear()
        before = _megabytes(forget=True)
        began = clock.now()
        try:
            wrong = do()
        except BaseException:
            return f"{name!r} ended with {traceback.format_exc(limit=-3)}"
        took, more = clock.seconds_since(began), _megabytes() - before
        if self.watcher.uncaught:
            wrong = self.watcher.uncaught[0]
        elif took > _MOST_S:
            wrong = f"took {took:.1f} s"
        elif more > _MOST_MB:
            wrong = f"took {more} MB"
        return f"{name!r}: {wrong}" if wrong else ""


def _megabytes(*, forget: bool = False) -> int:
    """Return the most memory that was in use; from now on, where it is to be forgotten (proc(5), clear_refs)."""
    if forget:
        Path("/proc/self/clear_refs").write_text("5")
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) // 1024


# Pasting


def pastes(desk: Desk) -> Iterator[Deed]:
    """Yield the pasting of each row of the clipboard, and of each picture as a file."""
    kinds = {"fragment": "application/x-journeycanvas+json", "page": "text/html", "table": "text/plain"}
    for number, row in enumerate(others()):
        folder = desk.folder / f"paste-{number}"
        if row.reader in kinds:
            yield Deed(row.name, lambda row=row, at=folder: _paste(desk, row, _content(row, at, kinds[row.reader])))
        elif row.reader == "picture":
            yield Deed(row.name, lambda row=row, at=folder: _paste(desk, row, _file(row, at)))
            if row.name.endswith(".png") and not row.says.startswith(("cannot be", "64")):
                yield Deed(row.name, lambda row=row, at=folder: _paste(desk, row, _content(row, at, "image/png")))


def _content(row: Other, folder: Path, kind: str) -> QMimeData:
    path = _made(row, folder)
    offered = QMimeData()
    offered.setData(kind, QByteArray(path.read_bytes()))
    return offered


def _file(row: Other, folder: Path) -> QMimeData:
    offered = QMimeData()
    offered.setUrls([QUrl.fromLocalFile(str(_made(row, folder)))])
    return offered


def _made(row: Other, folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / row.name
    with contextlib.suppress(OSError):  # a name may be too long for the disk: then it is not there
        if not os.path.lexists(path):
            row.make(path)
    return path


def _paste(desk: Desk, row: Other, offered: QMimeData) -> str:
    session = desk.window.editing.session
    desk.window.editing.workspace.canvas.setFocus()
    session.select([_MAP.stages[0].id])
    before, steps = session.journey, session.history.done
    QGuiApplication.clipboard().setMimeData(offered)
    desk.window.actions_of["paste"].trigger()
    desk.settle()
    after = session.journey
    Journey.model_validate_json(dump(after))
    count = session.history.done - steps
    if row.ending == "refused" and (after is not before or not desk.watcher.said):
        return f"was not refused: {desk.watcher.said}"
    if count not in (0, 1) or (count == 0 and after != before):
        return f"took {count} steps"
    if count:
        session.undo()
        if session.journey != before:
            return "is not undone"
        session.redo()
        if session.journey != after:
            return "is not done again"
        session.undo()
    return ""


# Paths


def paths(desk: Desk) -> Iterator[Deed]:
    """Yield the opening of each row of the paths, and dropping it on the window."""
    for number, row in enumerate(others()):
        if row.reader in ("path", "journey"):
            at = desk.folder / f"path-{number}"
            yield Deed(row.name, lambda row=row, at=at: _open(desk, _made(row, at)))
            own = row._replace(
                name=f"{row.name.encode('utf-8', 'surrogateescape')[:200].decode('utf-8', 'surrogateescape')}.journey"
            )
            yield Deed(f"{row.name} dropped", lambda row=own, at=at: _drop(desk, _made(row, at / "dropped")))


def _open(desk: Desk, path: Path) -> str:
    return _unharmed(desk, path, lambda: desk.program.open_paths([path]))


def _drop(desk: Desk, path: Path) -> str:
    offered = QMimeData()
    offered.setUrls([QUrl.fromLocalFile(str(path))])
    held = (Qt.DropAction.CopyAction, offered, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)

    def drop() -> None:
        QApplication.sendEvent(desk.window, QDragEnterEvent(QPointF(9, 9).toPoint(), *held))
        QApplication.sendEvent(desk.window, QDropEvent(QPointF(9, 9), *held))

    return _unharmed(desk, path, drop)


def _unharmed(desk: Desk, path: Path, do: Callable[[], None]) -> str:
    """Return what is wrong where something was opened, changed or left beside the file, or nothing was said."""
    seen, before = _seen(path), desk.window.editing.session.journey
    do()
    desk.settle()
    others = [window for window in desk.program.windows if window is not desk.window]
    opened = [window for window in others if window.has_document and window.editing.path is not None]
    notices = [notice for window in others for one in window.findChildren(Notices) for notice in one.shown]
    wrong = "was opened" if opened else "" if desk.watcher.said or notices else "was passed over without a word"
    for window in others:
        _leave(window)
    desk.settle()
    if _seen(path) != seen or desk.window.editing.session.journey is not before:
        return "was changed"
    return wrong


def _leave(window: Window) -> None:
    if window.has_document:
        window.editing.session.mark_saved(window.editing.session.journey)
    window.close()


def _seen(path: Path) -> object:
    try:
        return (path.lstat().st_size, path.lstat().st_mtime_ns, sorted(os.listdir(path.parent)))
    except OSError:
        return None


# What an earlier run left


def left(desk: Desk) -> Iterator[Deed]:
    """Yield the bringing back of damaged journals, and of whole ones with strange views."""
    from journeycanvas.ui.recovering import places

    folder = places.folder()
    for number, row in enumerate(row for row in others() if row.reader == "journal"):
        path = folder / f"{number:04}.recovery"
        yield Deed(row.name, lambda row=row, path=path: _bring_back(desk, path, row.make))
    for number, (name, view) in enumerate(kept_rows.views()):
        path = folder / f"view-{number:04}.recovery"
        yield Deed(f"view {name}", lambda path=path, view=view: _bring_back(desk, path, kept_rows.seen(view)))


def _bring_back(desk: Desk, path: Path, make: Callable[[Path], None]) -> str:
    from journeycanvas.ui.recovering.left_work import LeftWork

    make(path)
    is_file = path.is_file() and not path.is_symlink()
    looked = LeftWork(desk.program)
    looked.offer()
    for one in tuple(looked._left.values()):
        looked.bring_back(one)
    desk.settle()
    for window in desk.program.windows:
        window.grab()
        if window is not desk.window:
            _leave(window)
    desk.settle()
    looked.deleteLater()
    aside = path.parent / "set-aside" / path.name
    if path.is_symlink() or (not is_file and path.exists()):
        path.rmdir() if path.is_dir() and not path.is_symlink() else path.unlink()
    elif is_file and not (path.exists() or aside.exists() or desk.watcher.said == []):
        return "the journal is gone"
    path.unlink(missing_ok=True)
    aside.unlink(missing_ok=True)
    return ""


DEEDS: dict[str, Callable[[Desk], Iterator[Deed]]] = {"paste": pastes, "path": paths, "left": left}


def main() -> int:
    """Tell each row that ends otherwise than it should; return how many did."""
    deed, folder, every = sys.argv[1], Path(sys.argv[2]), int((sys.argv[3:] or ["1"])[0])
    desk = Desk(folder)
    deeds = list(DEEDS[deed](desk))[::every]
    desk.fault("first", deeds[0].do)  # loads what the deeds need, before time is counted
    wrong = [said for one in deeds if (said := desk.fault(one.name, one.do))]
    print("\n".join(wrong) or f"{len(deeds)} as they should", flush=True)
    os._exit(len(wrong) > 0)


if __name__ == "__main__":
    main()
