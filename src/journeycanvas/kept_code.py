"""What PySide compiles anew at every start, kept compiled beside our own compiled modules.

WORKAROUND: PySide carries a dozen modules of its own as source inside its library, where Python keeps no compiled
form of them: every start compiles them again, which takes a twentieth of it. The switch that PySide has against it
(SBK_EMBED) writes into the folder where PySide is installed, which is not ours.
"""

import builtins
import marshal
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib.util import MAGIC_NUMBER, cache_from_source, source_hash
from pathlib import Path
from types import CodeType
from typing import Any

_OF_PYSIDE = ("shibokensupport/", "signature_bootstrap")
_NEVER_RUN = "/pyi_generator.py"
"""Writes stub files for editors; PySide loads it, and a tenth of what it loads, and never asks it for anything."""
_HASH_LENGTH = 8
_MODE = 0o644
"""It is run: others may read it, and nobody else writes it, whatever the umask."""

Kept = dict[bytes, CodeType]


def place() -> Path:
    """Return where the compiled form is kept: where Python keeps that of our own modules."""
    return Path(cache_from_source(str(Path(__file__).with_name("pyside_support.py")))).with_suffix(".kept")


@contextmanager
def kept_code(path: Path) -> Iterator[None]:
    """Compile what PySide asks for only if it is not found in a file, and keep it there.

    What cannot be read or written is compiled again: nothing depends on the file.
    """
    kept = _read(path)
    used: Kept = {}
    compiled = builtins.compile

    def compile_once(source: Any, filename: Any, mode: str, *more: Any, **named: Any) -> Any:
        if more or named or not isinstance(source, bytes) or not str(filename).startswith(_OF_PYSIDE):
            return compiled(source, filename, mode, *more, **named)
        if str(filename).endswith(_NEVER_RUN):
            source = b""
        key = source_hash(source + str(filename).encode())
        code = used[key] = kept[key] if key in kept else compiled(source, filename, mode)
        return code

    builtins.compile = compile_once
    try:
        yield
    finally:
        builtins.compile = compiled
    if used.keys() != kept.keys() and not sys.dont_write_bytecode:
        _write(path, used)


def _read(path: Path) -> Kept:
    try:
        content = path.read_bytes()
        found, rest = content[:_HASH_LENGTH], content[_HASH_LENGTH:]
        return marshal.loads(rest) if found == hash_of(rest) else {}
    except (OSError, EOFError, TypeError, ValueError):
        return {}


def _write(path: Path, kept: Kept) -> None:
    rest = marshal.dumps(kept)
    write_beside(path, hash_of(rest) + rest)


def write_beside(path: Path, content: bytes) -> None:
    """Write what is kept so that nobody reads half of it; where that cannot be, nothing is kept."""
    beside = path.with_name(f"{path.name}.{os.getpid()}")
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        number = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), _MODE)
        with open(number, "wb") as file:
            file.write(content)
        beside.replace(path)


def hash_of(content: bytes) -> bytes:
    """Return what a file made by this Python, and by no other, begins with."""
    return source_hash(MAGIC_NUMBER + content)
