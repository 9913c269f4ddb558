"""Opens a window in each language and look, and takes the pictures that are listed."""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QByteArray, QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from journeycanvas.session import recent
from journeycanvas.session.preferences import Language, Look
from journeycanvas.ui import kept_state
from journeycanvas.ui.program import Program
from pictures import colour_blindness, page
from pictures.keeping import keep
from pictures.listed import PICTURES, Listed
from pictures.person import Person

ROOT = Path(__file__).parents[3]
FOLDER = ROOT / "docs" / "pictures"
TONGUES: tuple[Language, ...] = ("fr", "en")


def take_all(words: list[str]) -> None:
    """Take the pictures whose name holds one of the words, all without words, and write the page that shows them."""
    qInstallMessageHandler(_pass_on)
    application = QApplication([])
    application.setCursorFlashTime(0)
    program = Program(application)
    FOLDER.mkdir(parents=True, exist_ok=True)
    for tongue in TONGUES:
        program.set_language(tongue)
        looks: tuple[Look, ...] = ("light", "dark")
        for look in looks:
            program.set_theme(look)
            for listed in PICTURES:
                name = f"{listed.name}-{tongue}-{look}"
                if look in listed.looks and (not words or any(word in name for word in words)):
                    _take(program, listed, FOLDER / f"{name}.png")
    for path in colour_blindness.draw_all(FOLDER, words):
        _tell(path)
    page.write(FOLDER)


def _take(program: Program, listed: Listed, path: Path) -> None:
    """Take one picture in a window of its own."""
    recent.clear()
    window = program.open_window()
    window.resize(*listed.size)
    try:
        keep(listed.take(Person(window)), path)
    finally:
        if window.has_document:
            window.editing.session.settle()
            window.editing.session.mark_saved(window.editing.session.journey)
        window.close()
        kept_state.keep_docks(())
        kept_state.keep_face("map", with_map=True)
        kept_state.keep_dock_places(QByteArray())
        wait(20)
    _tell(path)


def wait(milliseconds: int) -> None:
    """Let the windows work for so long."""
    end = time.monotonic() + milliseconds / 1000
    while time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.002)


def _pass_on(_kind: QtMsgType, _context: QMessageLogContext, said: str) -> None:
    """Tell what Qt says, but not that there is no window system."""
    if "This plugin does not support" not in said:
        print(said, file=sys.stderr)


def _tell(path: Path) -> None:
    print(f"{path.relative_to(ROOT).as_posix()}  {path.stat().st_size // 1024} KB")
