"""A file is written whole or not at all, and people are told what to do."""

import errno
import os
import resource
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from journeycanvas.exports import write as writing
from journeycanvas.exports.pdf import pdf
from journeycanvas.exports.registry import formats
from journeycanvas.exports.write import OutputError, write
from tests.exports import scenes

SCENE = scenes.of_boxes(20)
_NOBODY = 65_534


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def refused(path: Path) -> OutputError:
    with pytest.raises(OutputError) as caught:
        write(SCENE, path)
    return caught.value


def test_new_file_holds_the_map_and_nothing_else_is_left(tmp_path: Path) -> None:
    write(SCENE, tmp_path / "map.pdf")

    assert names(tmp_path) == ["map.pdf"]
    assert (tmp_path / "map.pdf").read_bytes() == pdf(SCENE)


def test_new_file_has_the_mode_any_program_gives(tmp_path: Path) -> None:
    (tmp_path / "plain").touch()

    write(SCENE, tmp_path / "map.svg")

    assert (tmp_path / "map.svg").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_file_written_over_keeps_its_mode(tmp_path: Path) -> None:
    path = tmp_path / "map.svg"
    path.write_text("old")
    path.chmod(0o666)

    write(SCENE, path)

    assert stat.S_IMODE(path.stat().st_mode) == 0o666
    assert path.read_bytes().startswith(b"<?xml")


def test_link_is_followed_and_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    target = tmp_path / "real" / "map.pdf"
    target.write_text("old")
    link = tmp_path / "link.pdf"
    link.symlink_to(target)

    write(SCENE, link)

    assert link.is_symlink()
    assert target.read_bytes().startswith(b"%PDF")
    assert names(tmp_path / "real") == ["map.pdf"]


def test_unknown_suffix_lists_the_formats(tmp_path: Path) -> None:
    error = refused(tmp_path / "map.docx")
    known = ", ".join(f".{each.suffix}" for each in formats())

    assert known.startswith(".pdf, .png, .svg")
    assert str(error) == (
        f'Could not write "{tmp_path}/map.docx": no format has the suffix ".docx". '
        "Your journey is safe; nothing was written. "
        f"Give the name one of these endings: {known}."
    )
    assert error.path == tmp_path / "map.docx"
    assert error.advice == f"Give the name one of these endings: {known}."


def test_missing_folder_is_told(tmp_path: Path) -> None:
    error = refused(tmp_path / "nowhere" / "map.pdf")

    assert "the folder does not exist" in str(error)
    assert error.advice == "Create the folder, or choose another one."
    assert names(tmp_path) == []


def test_folder_of_the_same_name_is_told(tmp_path: Path) -> None:
    (tmp_path / "map.pdf").mkdir()

    error = refused(tmp_path / "map.pdf")

    assert "there is a folder of this name" in str(error)
    assert "nothing was written" in str(error)
    assert names(tmp_path) == ["map.pdf"]


def test_file_in_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    assert "the folder does not exist" in str(refused(tmp_path / "file" / "map.pdf"))


def test_name_too_long_is_told(tmp_path: Path) -> None:
    error = refused(tmp_path / f"{'m' * 300}.pdf")

    assert error.advice == "Choose a shorter name."
    assert names(tmp_path) == []


@pytest.fixture
def closed_folder() -> Iterator[Path]:
    """Return a folder with an old file that this test may read but not write."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "map.pdf").write_text("old")
        folder.chmod(0o555)
        root = os.geteuid() == 0
        if root:
            os.seteuid(_NOBODY)
        yield folder
        if root:
            os.seteuid(0)
        folder.chmod(0o755)


def test_closed_folder_is_told_and_the_old_file_stays(closed_folder: Path) -> None:
    error = refused(closed_folder / "map.pdf")

    assert "you may not write there" in str(error)
    assert "the file that was there is unchanged" in str(error)
    assert (closed_folder / "map.pdf").read_text() == "old"
    assert names(closed_folder) == ["map.pdf"]


@pytest.mark.parametrize("may_not", [os.R_OK, os.W_OK])
def test_file_that_may_not_be_read_or_changed_stays(
    may_not: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, access = tmp_path / "map.svg", os.access
    path.write_text("theirs")
    # The administrator may do all, so that modes tell nothing here.
    monkeypatch.setattr(os, "access", lambda one, mode: not (one == path and mode & may_not) and access(one, mode))

    error = refused(path)

    assert str(error) == (
        f'Could not write "{path}": you may not read or change the file that is there. '
        "Your journey is safe, and the file that was there is unchanged. Choose another folder or name."
    )
    assert path.read_text() == "theirs"
    assert names(tmp_path) == ["map.svg"]


@pytest.fixture
def small_files() -> Iterator[None]:
    """Let no file grow beyond 4 kB, as on a full disk: the first bytes are written, the rest is refused."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, hard))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.usefixtures("small_files")
def test_cut_write_leaves_the_old_file_and_no_part(tmp_path: Path) -> None:
    (tmp_path / "map.pdf").write_text("old")

    error = refused(tmp_path / "map.pdf")

    assert "larger than this disk allows" in str(error)
    assert (tmp_path / "map.pdf").read_text() == "old"
    assert names(tmp_path) == ["map.pdf"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
def test_full_disk_is_told() -> None:
    with pytest.raises(OSError, match="No space left") as caught, open("/dev/full", "wb", buffering=0) as full:
        full.write(b"x")

    error = writing._output_error(Path("map.pdf"), caught.value)

    assert str(error) == (
        'Could not write "map.pdf": the disk is full. Your journey is safe; nothing was written. '
        "Free some space, or choose another folder."
    )


def test_fault_nobody_foresaw_is_told_in_the_words_of_the_system() -> None:
    error = writing._output_error(Path("map.pdf"), OSError(errno.EIO, "Input/output error"))

    assert 'Could not write "map.pdf": Input/output error.' in str(error)


def test_failing_painter_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "map.pdf"
    path.write_text("old")
    broken = scenes.scene(scenes.node("n", scenes.Box(0, 0, 1, 1, "no colour")))

    with pytest.raises(ValueError, match="not a colour"):
        write(broken, path)

    assert path.read_text() == "old"
    assert names(tmp_path) == ["map.pdf"]
