"""Forgetting a document as a person does it: no byte of it stays, and where some must, that is told."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QTimer, QUrl
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from journeycanvas import durable
from journeycanvas.document.journey import Journey
from journeycanvas.durable import part_of
from journeycanvas.edits import journeys
from journeycanvas.session import recent
from journeycanvas.storage import state, versions
from journeycanvas.storage.journal import Head, JournalFile
from journeycanvas.storage.journal_names import FOLDER, SET_ASIDE, journals, new_journal
from journeycanvas.storage.writing import save
from journeycanvas.ui import file_dialogs, kept_state
from journeycanvas.ui.dialogs import versions_forgetting
from journeycanvas.ui.notices import Notices
from journeycanvas.ui.program import Program
from journeycanvas.ui.recovering import letting_go, places
from journeycanvas.ui.window import Window
from tests.ui import person

pytestmark = pytest.mark.skipif(os.name == "nt", reason="links and signals are those of POSIX")

MARK = "Zanzibar"
_WRITER = """
import sys
from pathlib import Path
from journeycanvas.document.journey import Journey
from journeycanvas.storage.journal import Head, JournalFile
from journeycanvas.ui.recovering.places import Place
place = Place()
journal = JournalFile(place.take())
for line in sys.stdin:
    journal.keep(Head(sys.argv[1], "Zanzibar"), Journey(title=line.strip()), {})
    print(journal.path, flush=True)
"""
"""Another program that has the document open, and keeps its work: a line it hears is the title from then on."""


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Have all folders of the program for this test alone."""
    for name in ("XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "TMPDIR"):
        (tmp_path / "own" / name).mkdir(parents=True)
        monkeypatch.setenv(name, str(tmp_path / "own" / name))
    monkeypatch.setattr(tempfile, "tempdir", None)
    monkeypatch.setattr(durable, "_STAYS_S", 0.1)
    usual = Path(QSettings(QSettings.Scope.UserScope, "QtProject").fileName()).parent
    kept_state.keep_private()
    yield
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(usual))


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / f"{MARK} folder" / f"{MARK}.journey"
    path.parent.mkdir()
    save(Journey(title=MARK), path)
    return path


@pytest.fixture
def link(tmp_path: Path, document: Path) -> Path:
    path = tmp_path / f"Link to {MARK}.journey"
    path.symlink_to(document)
    return path


def traces(tmp_path: Path) -> set[str]:
    """Return what tells of the document, in its name or in any of its bytes, in all folders of the program."""
    own = tmp_path / "own"
    found = {str(path.relative_to(own)) for path in own.rglob("*") if MARK.lower() in path.name.lower()}
    for path in own.rglob("*"):
        if path.is_file() and MARK.encode() in path.read_bytes():
            found.add(str(path.relative_to(own)))
    return found


def left(folder: Path, path: Path) -> Path:
    """Leave a journal as a killed program does."""
    file = JournalFile(new_journal(folder))
    file.keep(Head(str(path), MARK), Journey(title=MARK), {})
    file.close()
    return file.path


def half_written(target: Path) -> Path:
    """Leave what a program that was killed just now was writing."""
    part = part_of(target)
    part.write_text(MARK)
    return part


@contextmanager
def writer(path: Path) -> Iterator[tuple[subprocess.Popen[str], Path]]:
    """Another living program that writes a journal of the document; gives it, and the journal."""
    command, pipe = [sys.executable, "-c", _WRITER, str(path)], subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as other:
        try:
            yield other, Path(told(other, f"{MARK} of another"))
        finally:
            other.kill()


def told(other: subprocess.Popen[str], title: str) -> str:
    assert other.stdin is not None
    assert other.stdout is not None
    print(title, file=other.stdin, flush=True)
    return other.stdout.readline().strip()


def forgotten(window: Window, path: Path, *answers: str) -> list[str]:
    """Forget a document, and return what the boxes said; one box more than there are answers is put away, and told."""
    wanted, said = ["Forget", *answers], list[str]()

    def look() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            said.append(box.text())
            buttons = {button.text().replace("&", ""): button for button in box.buttons()}
            (buttons.get(wanted.pop(0) if wanted else "") or box.buttons()[-1]).click()

    looking = QTimer(interval=10)
    looking.timeout.connect(look)
    looking.start()
    versions_forgetting.forget(window, path)
    looking.stop()
    return said


@pytest.mark.parametrize("is_by_link", [False, True])
def test_no_byte_is_left_whatever_was_left_of_it_under_whichever_name(
    shoes: Window, document: Path, link: Path, tmp_path: Path, qtbot: QtBot, *, is_by_link: bool
) -> None:
    store, aside = state.folder(FOLDER), state.folder(FOLDER, SET_ASIDE)
    shoes.open_here(link)
    shoes.editing.session.apply("Change title", lambda journey: journeys.set_title(journey, f"{MARK} now"))
    person.do(shoes, "save")
    shoes.editing._filing.wait()
    shoes.editing.session.apply("Change title", lambda journey: journeys.set_title(journey, f"{MARK} later"))
    qtbot.waitUntil(lambda: shoes.editing.recorder.is_keeping, timeout=person.PATIENCE_MS)
    for name in (document, link):
        for folder in (store, aside):
            left(folder, name)
            damaged = left(folder, name)
            damaged.write_bytes(b"?" + damaged.read_bytes())
            left(folder, name).replace(part_of(folder / "x"))
        recent.add(name)
    half_written(Path(os.environ["XDG_CONFIG_HOME"]) / "journeycanvas" / "recent.json")
    half_written(versions.kept_of(document).folder / versions.ABOUT)
    of_qt = QSettings(QSettings.Scope.UserScope, "QtProject")
    of_qt.setValue(file_dialogs.LAST_VISITED, QUrl.fromLocalFile(str(document.parent)).toString())
    of_qt.sync()
    Path(of_qt.fileName() + ".aB1xYz").write_text(MARK)
    beside = [half_written(document), half_written(link)]
    for part in beside:
        os.utime(part, (0, 0))
    killed = Path(os.environ["TMPDIR"]) / "journeycanvas-passing-killed"
    killed.mkdir()
    (killed / "lock").touch()
    (killed / "sheets.pdf").write_text(MARK)
    places_of = {Path(one).parent for one in traces(tmp_path)}
    assert len(places_of) == 5, places_of
    assert len(traces(tmp_path)) >= 19

    said = forgotten(shoes, link if is_by_link else document, "Discard")

    assert len(said) == 2, said
    qtbot.waitUntil(lambda: not letting_go._going, timeout=person.PATIENCE_MS)
    assert traces(tmp_path) == set()
    assert [part.exists() for part in beside] == [False, not is_by_link]  # whoever saves writes beside the real file
    assert document.exists()


def test_journal_of_another_living_program_stays_and_that_is_told_until_it_ends(
    shoes: Window, document: Path, link: Path, tmp_path: Path
) -> None:
    left(state.folder(FOLDER), document)
    with writer(link) as (other, journal):
        before = journal.stat().st_ino

        said = forgotten(shoes, document, "OK")

        assert said[1].startswith(f'Not every trace of "{MARK}.journey" could be removed: it is open in another')
        assert said[1].endswith("Close it there, then forget it again.")
        assert journals(state.place(FOLDER)) == (journal,)
        assert told(other, f"{MARK} goes on") == str(journal)
        assert journal.stat().st_ino == before
        assert f"{MARK} goes on".encode() in journal.read_bytes()

    assert len(forgotten(shoes, document)) == 1

    assert traces(tmp_path) == set()


def test_own_journal_that_is_still_being_let_go_of_is_no_other_programs(
    shoes: Window, document: Path, tmp_path: Path
) -> None:
    journal = left(state.folder(FOLDER), document)
    lock = places.locked(journal)
    assert lock is not None

    said = forgotten(shoes, document)

    assert len(said) == 1
    assert traces(tmp_path) == set()
    lock.unlock()


def test_part_that_may_be_being_written_beside_it_is_told(shoes: Window, document: Path) -> None:
    part = half_written(document)

    said = forgotten(shoes, document, "OK")

    assert f"there may be something of it in {part}. The file itself is unchanged." in said[1]


def test_what_was_left_of_it_is_offered_no_longer(
    shoes: Window, program: Program, document: Path, tmp_path: Path
) -> None:
    left(state.folder(FOLDER), document)
    left(state.folder(FOLDER), tmp_path / "Other.journey")
    program.offer_left_work()
    notices = shoes.findChild(Notices)
    assert isinstance(notices, Notices)
    assert len([id for id in notices.shown if id.startswith("left_")]) == 3

    forgotten(shoes, document)

    assert len([id for id in notices.shown if id.startswith("left_")]) == 1
    assert len(journals(state.place(FOLDER))) == 1
