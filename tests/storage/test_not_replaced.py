"""What is no file, or cannot be read, is never replaced: whoever writes is refused, and what was there stays."""

import errno
import os
import stat
from pathlib import Path

import pytest

from journeycanvas import cli, durable, resources
from journeycanvas.durable import NoFileError, put
from journeycanvas.storage import reading, replacing, versions_keeping
from journeycanvas.storage.access import access_fault
from journeycanvas.storage.errors import SaveError
from journeycanvas.storage.replacing import content_to_replace
from journeycanvas.storage.writing import save
from tests.builders import small

pytestmark = pytest.mark.skipif(os.name != "posix", reason="pipes and modes of POSIX")
SAMPLE = resources.path("samples", "running-shoes.en.journey")


@pytest.fixture
def pipe(tmp_path: Path) -> Path:
    path = tmp_path / "a.journey"
    os.mkfifo(path)
    return path


def is_pipe(path: Path) -> bool:
    return stat.S_ISFIFO(os.lstat(path).st_mode)


def unreadable(monkeypatch: pytest.MonkeyPatch, path: Path, error: int) -> None:
    """Let a file be there that cannot be read, which the administrator always may."""
    read = reading.content_of

    def content_of(asked: Path) -> bytes:
        if asked == path:
            raise access_fault(asked, OSError(error, os.strerror(error)))
        return read(asked)

    monkeypatch.setattr(replacing, "content_of", content_of)


def test_pipe_is_not_replaced_when_saving_and_that_is_told(pipe: Path) -> None:
    with pytest.raises(SaveError) as caught:
        save(small(), pipe)

    assert str(caught.value) == (
        f'Could not save "{pipe}": it is a pipe or a device, not a file. '
        "What was there before is unchanged, and nothing is lost. Choose another folder or name."
    )
    assert caught.value.code == "no_file"
    assert is_pipe(pipe)
    assert os.listdir(pipe.parent) == [pipe.name]


def test_link_to_a_pipe_is_not_replaced_either(pipe: Path) -> None:
    link = pipe.with_name("link.journey")
    link.symlink_to(pipe)

    with pytest.raises(SaveError, match="pipe"):
        save(small(), link)
    with pytest.raises(NoFileError):
        put(link, b"{}")

    assert is_pipe(pipe)
    assert link.is_symlink()


@pytest.mark.parametrize("kind", [stat.S_IFCHR, stat.S_IFBLK, stat.S_IFSOCK])
def test_device_is_not_replaced(kind: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, ask = tmp_path / "device", os.stat
    path.write_text("old")

    def asked(place: object, *others: object, **named: object) -> os.stat_result:
        found = ask(place, *others, **named)  # type: ignore[call-overload]  # as it was asked
        return os.stat_result((kind | 0o666, *found[1:])) if place == path else found

    monkeypatch.setattr(os, "stat", asked)

    with pytest.raises(NoFileError):
        put(path, b"new", mode=0o600)

    assert path.read_text() == "old"


def test_pipe_that_comes_while_the_new_file_is_written_is_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, write_all = tmp_path / "a.journey", durable.write_all

    def written(number: int, content: bytes) -> None:
        os.mkfifo(path)
        write_all(number, content)

    monkeypatch.setattr(durable, "write_all", written)

    with pytest.raises(NoFileError):
        put(path, b"new")

    assert is_pipe(path)
    assert os.listdir(tmp_path) == [path.name]


@pytest.mark.parametrize("suffix", ["pdf", "svg", "html", "xlsx"])
def test_export_onto_a_pipe_is_refused_on_the_command_line(
    suffix: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pipe = tmp_path / f"map.{suffix}"
    os.mkfifo(pipe)

    code = cli.main(["export", str(SAMPLE), "-o", str(pipe)])

    assert code == cli.NO_ACCESS
    assert capsys.readouterr().err == (
        f'Could not write "{pipe}": it is a pipe or a device, not a file. '
        "Your journey is safe; nothing was written. Choose another folder or name.\n"
    )
    assert is_pipe(pipe)


@pytest.mark.parametrize("action", [["new"], ["import", "table.csv"]])
def test_new_journey_in_the_place_of_a_pipe_is_refused_on_the_command_line(
    action: list[str], pipe: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = ["-o", str(pipe)] if action[0] == "import" else [str(pipe)]

    assert cli.main([*action, *output]) == cli.NO_ACCESS

    assert "there is a file of this name already" in capsys.readouterr().err
    assert is_pipe(pipe)


def test_file_that_is_gone_holds_nothing_to_replace(tmp_path: Path) -> None:
    assert content_to_replace(tmp_path / "gone.journey") is None
    assert content_to_replace(tmp_path / "gone" / "a.journey") is None


@pytest.mark.parametrize("error", [errno.EACCES, errno.EIO, errno.ESTALE])
def test_file_that_cannot_be_read_is_neither_kept_nor_replaced(
    error: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.journey"
    save(small(), path)
    unreadable(monkeypatch, path, error)

    with pytest.raises(SaveError, match="the file that is there cannot be read") as caught:
        versions_keeping.keep_previous(path)

    assert "nothing is lost. Choose another folder or name." in str(caught.value)


def test_file_that_another_program_holds_for_itself_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, refusals = tmp_path / "a.journey", [32, 32]
    path.write_text("theirs")

    def content_of(asked: Path) -> bytes:
        if refusals:
            cause = PermissionError(errno.EACCES, "in use")
            cause.winerror = refusals.pop()  # type: ignore[attr-defined]  # as Windows says it
            raise access_fault(asked, cause) from cause
        return asked.read_bytes()

    monkeypatch.setattr(replacing, "content_of", content_of)
    monkeypatch.setattr(replacing, "_PAUSE_S", 0.0)

    assert content_to_replace(path) == b"theirs"

    refusals[:] = [32] * 2
    monkeypatch.setattr(replacing, "_RETRY_S", -1.0)
    with pytest.raises(SaveError, match="another program is using it"):
        content_to_replace(path)
