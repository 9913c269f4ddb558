"""What forgetting removes beside a document and in the folder of passing files, and what it has to tell."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from journeycanvas import durable
from journeycanvas.document.journey import Journey
from journeycanvas.storage import forgetting, state, versions
from journeycanvas.storage.locks import DocumentLock, lock_of
from journeycanvas.storage.passing_folder import new_file, passing_folder, sweep
from journeycanvas.storage.remaining import MayRemainError, StillOpenError
from journeycanvas.storage.versions_keeping import keep
from journeycanvas.storage.writing import dump, save

posix = pytest.mark.skipif(os.name == "nt", reason="links, modes and signals are those of POSIX")


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    (tmp_path / "temp").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temp"))
    monkeypatch.setattr(tempfile, "tempdir", None)
    monkeypatch.setattr(durable, "_STAYS_S", 0.0)


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "real" / "plan.journey"
    path.parent.mkdir()
    save(Journey(title="secret"), path)
    return path


@pytest.fixture
def link(tmp_path: Path, document: Path) -> Path:
    path = tmp_path / "links" / "other name.journey"
    path.parent.mkdir()
    path.symlink_to(document)
    return path


@posix
def test_parts_beside_the_link_and_beside_the_real_file_are_removed(document: Path, link: Path) -> None:
    parts = [durable.part_of(document), durable.part_of(link)]
    for part in parts:
        part.write_bytes(b"secret")
        os.utime(part, (0, 0))

    assert forgetting.forget(link) == ()

    assert not any(part.exists() for part in parts)


def test_part_that_may_be_being_written_stays_and_is_named(document: Path) -> None:
    part = durable.part_of(document)
    part.write_bytes(b"secret")

    (told,) = forgetting.forget(document)

    assert isinstance(told, MayRemainError)
    assert told.files == (part,)
    assert part.exists()


@posix
def test_versions_are_known_by_the_link_and_by_the_name_it_had_before(document: Path, link: Path) -> None:
    for asked in (document, link):
        keep(Journey(title="secret"), document, dump(Journey(title="secret")))

        assert forgetting.forget(asked) == ()

        assert not list(state.place(versions.FOLDER).iterdir())
    # The folder was a real one when the version was kept, and is a link to another place now.
    keep(Journey(title="secret"), document, dump(Journey(title="secret")))
    moved = document.parent.rename(document.parent.with_name("moved"))
    document.parent.symlink_to(moved)

    assert forgetting.forget(moved / document.name) == ()

    assert not list(state.place(versions.FOLDER).iterdir())


def test_document_that_is_open_in_another_program_is_told(document: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from journeycanvas.storage.locks import DocumentLock;"
        "lock = DocumentLock(Path(sys.argv[1])); print(lock.take().kind, flush=True); sys.stdin.read()"
    )
    command = [sys.executable, "-c", program, str(document)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        try:
            assert other.stdout is not None
            assert other.stdout.readline() == "mine\n"

            (told,) = forgetting.forget(document)
        finally:
            other.kill()

    assert isinstance(told, StillOpenError)
    assert forgetting.forget(document) == ()


def test_document_that_this_program_lets_go_of_is_no_others(document: Path) -> None:
    lock = DocumentLock(document)
    assert lock.take().kind == "mine"

    assert forgetting.forget(document) == ()

    assert lock_of(document).exists()
    lock.release()


# What passes


def test_folder_of_what_passes_is_its_owners_alone_and_gone_whatever_happens() -> None:
    seen: list[Path] = []

    def fail() -> None:
        with passing_folder() as folder:
            file = new_file(folder, "sheets.pdf")
            file.write_bytes(b"secret")
            seen.extend((folder, file))
            if os.name != "nt":
                assert [path.stat().st_mode & 0o777 for path in seen] == [0o700, 0o600]
            raise OSError("full")

    with pytest.raises(OSError, match="full"):
        fail()

    assert not seen[0].exists()


@posix
def test_what_a_killed_program_was_printing_is_forgotten_and_what_a_living_one_prints_is_not(document: Path) -> None:
    program = (
        "import sys; from journeycanvas.storage.passing_folder import passing_folder\n"
        "with passing_folder() as folder:\n"
        "    (folder / 'sheets.pdf').write_text('secret'); print(folder, flush=True); sys.stdin.read()"
    )
    command = [sys.executable, "-c", program]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        try:
            assert other.stdout is not None
            folder = Path(other.stdout.readline().strip())
            assert forgetting.forget(document) == ()
            assert (folder / "sheets.pdf").exists()
        finally:
            other.kill()
    assert folder.exists()

    assert forgetting.forget(document) == ()

    assert not folder.exists()


@posix
def test_folder_without_a_lock_goes_once_it_is_old_and_a_link_is_left_alone(tmp_path: Path) -> None:
    young, old = (Path(tempfile.mkdtemp(prefix="journeycanvas-passing-")) for _number in range(2))
    os.utime(old, (0, 0))
    (tmp_path / "temp" / "journeycanvas-passing-link").symlink_to(young)

    sweep()

    assert young.exists()
    assert not old.exists()
