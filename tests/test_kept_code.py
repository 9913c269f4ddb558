"""What PySide compiles at every start is kept compiled, and nothing depends on the file."""

import builtins
import os
import subprocess
import sys
from pathlib import Path

import pytest

from journeycanvas.kept_code import kept_code, write_beside

SUPPORT = b"answer = 6 * 7"
_START = """
import builtins, sys
from pathlib import Path
from journeycanvas.kept_code import kept_code
compiled, seen = builtins.compile, []
def watch(source, filename, *more, **named):
    seen.append(str(filename))
    return compiled(source, filename, *more, **named)
builtins.compile = watch
with kept_code(Path(sys.argv[1])):
    from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
application = QApplication(["offscreen", "-platform", "offscreen"])
QLabel("a").show()
try:
    QTimer("no", "timer")
except TypeError as error:
    print("told" if "QTimer" in str(error) else error)
print(len([name for name in seen if name.startswith(("shibokensupport/", "signature_bootstrap"))]))
"""


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was really compiled, by name; bytecode is written as in a usual start."""
    names: list[str] = []
    usual = builtins.compile

    def watched(source: object, filename: object, *more: object, **named: object) -> object:
        names.append(str(filename))
        return usual(source, filename, *more, **named)  # type: ignore[call-overload]

    monkeypatch.setattr(builtins, "compile", watched)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return names


def _answer(path: Path, name: str = "shibokensupport/signature/any.py", source: bytes = SUPPORT) -> object:
    room: dict[str, object] = {}
    with kept_code(path):
        exec(compile(source, name, "exec"), room)
    return room.get("answer")


def test_what_was_compiled_once_is_not_compiled_again(tmp_path: Path, compiled: list[str]) -> None:
    path = tmp_path / "new" / "kept"

    assert [_answer(path) for _ in range(3)] == [42, 42, 42]
    assert compiled == ["shibokensupport/signature/any.py"]


def test_another_source_is_compiled_and_the_old_one_is_forgotten(tmp_path: Path, compiled: list[str]) -> None:
    path = tmp_path / "kept"
    _answer(path)
    size = path.stat().st_size

    assert _answer(path, source=b"answer = 6 * 8") == 48
    assert len(compiled) == 2
    assert path.stat().st_size == size


def test_what_is_not_of_pyside_is_left_alone(tmp_path: Path, compiled: list[str]) -> None:
    path = tmp_path / "kept"

    assert [_answer(path, "elsewhere/any.py") for _ in range(2)] == [42, 42]
    assert len(compiled) == 2
    assert not path.exists()


@pytest.mark.parametrize("content", [b"", b"12345678", b"no code", bytes(500), None])
def test_a_damaged_file_is_as_good_as_none(tmp_path: Path, compiled: list[str], content: bytes | None) -> None:
    path = tmp_path / "kept"
    _answer(path)
    path.write_bytes(path.read_bytes()[:-3] + b"abc" if content is None else content)

    assert _answer(path) == 42
    assert len(compiled) == 2
    assert [_answer(path), len(compiled)] == [42, 2]  # mended


@pytest.mark.usefixtures("compiled")
def test_where_nothing_can_be_kept_everything_works(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")

    assert _answer(tmp_path / "file" / "kept") == 42


def test_nothing_is_written_where_python_is_told_not_to(
    tmp_path: Path, compiled: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)

    assert _answer(tmp_path / "kept") == 42
    assert compiled
    assert not (tmp_path / "kept").exists()


def test_compile_is_itself_again_after_a_fault(tmp_path: Path, compiled: list[str]) -> None:
    usual = builtins.compile

    with pytest.raises(SyntaxError):
        _answer(tmp_path / "kept", source=b"answer =")

    assert builtins.compile is usual
    assert len(compiled) == 1


def test_the_second_start_compiles_nothing_of_pyside_and_works_as_the_first(tmp_path: Path) -> None:
    def start() -> list[str]:
        words = [sys.executable, "-W", "error", "-c", _START, str(tmp_path / "kept")]
        writing = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        told = subprocess.run(words, capture_output=True, text=True, check=True, timeout=60, env=writing)
        return told.stdout.split()

    first, second = start(), start()

    assert [first[0], int(first[1]) > 5] == ["told", True]
    assert second == ["told", "0"]


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no such modes")
@pytest.mark.parametrize("umask", [0o000, 0o002, 0o022])
def test_nobody_else_can_write_what_is_run(umask: int, tmp_path: Path) -> None:
    before = os.umask(umask)
    try:
        write_beside(tmp_path / "start.kept", b"code")
    finally:
        os.umask(before)

    assert (tmp_path / "start.kept").stat().st_mode & 0o777 == 0o644
    assert (tmp_path / "start.kept").read_bytes() == b"code"
