"""Our own modules, compiled, in one file.

Python looks for each of the three hundred modules of a start in folders, opens its compiled form and checks it: that
takes a twentieth of a start. Here one file is opened for all, and only whether the source changed is still asked.
"""

import marshal
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from importlib.util import cache_from_source
from pathlib import Path
from threading import Lock
from types import CodeType, ModuleType
from typing import BinaryIO, NamedTuple

from journeycanvas.kept_code import hash_of, write_beside

_OURS = "journeycanvas."
_HEADER = 16
"""The bytes before the code in a compiled file, and what they say: magic number, flags, time and size of its source
(Python's "pyc" format, `importlib._bootstrap_external`)."""
_BY_TIME = bytes(4)
"""The flags of a compiled file that holds as long as its source has the same time and size."""
_LENGTH = 8


class Row(NamedTuple):
    """A module: the time in seconds and size of its source when it was compiled, and where its code is in the file."""

    source: str
    is_package: bool
    time: int
    size: int
    start: int
    length: int


def place() -> Path:
    """Return where the modules are kept: where Python keeps each of them."""
    return Path(cache_from_source(__file__)).with_name(f"start.{sys.implementation.cache_tag}.kept")


class KeptModules:
    """Finds modules of ours in the file of an earlier start, as long as their source is what it was."""

    def __init__(self, path: Path) -> None:
        """Find nothing where there is no such file, or one that is damaged or of another Python."""
        self._path = path
        self._file: BinaryIO | None = None
        self._rows: dict[str, Row] = {}
        # A start loads modules in two threads: one must not read from where the other has just gone to.
        self._turn = Lock()
        with suppress(OSError, EOFError, TypeError, ValueError):
            file = path.open("rb")
            self._rows = _rows(file)
            self._file = file

    def begin(self) -> None:
        """Be asked for modules from now on."""
        if self._rows and PathFinder in sys.meta_path:
            sys.meta_path.insert(sys.meta_path.index(PathFinder), self)  # whoever watches what is loaded comes first

    def find_spec(
        self, name: str, _path: Sequence[str] | None = None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Return how a module is loaded; None leaves it to Python."""
        row = self._rows.get(name)
        if row is None or not _is_of(row):
            return None
        spec = ModuleSpec(name, _Loader(name, row.source, self), origin=row.source, is_package=row.is_package)
        spec.has_location = True
        if row.is_package:
            spec.submodule_search_locations = [os.path.dirname(row.source)]
        return spec

    def code(self, name: str) -> CodeType | None:
        """Return the code of a module; None where it cannot be read."""
        row = self._rows[name]
        with suppress(OSError, EOFError, TypeError, ValueError):
            assert self._file is not None
            with self._turn:
                self._file.seek(row.start)
                content = self._file.read(row.length)
            code = marshal.loads(content)
            if isinstance(code, CodeType):
                return code
        return None

    def end(self) -> None:
        """Be asked no longer; where more was loaded than is kept, or something else, keep that for the next start."""
        if self in sys.meta_path:
            sys.meta_path.remove(self)
        if self._file is not None:
            self._file.close()
        good = {name: row for name, row in self._rows.items() if _is_of(row)}
        if not sys.dont_write_bytecode and any(name.startswith(_OURS) and name not in good for name in sys.modules):
            sources = {name: (row.source, row.is_package) for name, row in good.items()}
            _write(self._path, sources | dict(_loaded()))


class _Loader(SourceFileLoader):
    """Loads a module as Python does from its source, only that its code may be found in our file."""

    def __init__(self, name: str, path: str, kept: KeptModules) -> None:
        super().__init__(name, path)
        self._kept = kept

    def get_code(self, name: str) -> CodeType | None:
        """Return the code that is kept, else that of the source."""
        return self._kept.code(name) or super().get_code(name)


def _is_of(row: Row) -> bool:
    try:
        about = os.stat(row.source)
    except OSError:
        return False
    return int(about.st_mtime) == row.time and about.st_size == row.size


def _rows(file: BinaryIO) -> dict[str, Row]:
    """Read the table at the beginning of the file; raises where it is not whole."""
    found, length = file.read(_LENGTH), int.from_bytes(file.read(_LENGTH), "little")
    table = file.read(length)
    if found != hash_of(table):
        raise ValueError("damaged, or of another Python")
    start = file.tell()
    rows = {name: Row(*row) for name, *row in marshal.loads(table)}
    return {name: row._replace(start=row.start + start) for name, row in rows.items()}


def _loaded() -> Iterator[tuple[str, tuple[str, bool]]]:
    """Yield the name of each module of ours that came from a source, with that, and whether it is a package."""
    for name, module in list(sys.modules.items()):
        spec = module.__spec__ if name.startswith(_OURS) else None
        if spec is not None and spec.origin is not None and isinstance(spec.loader, SourceFileLoader):
            yield name, (spec.origin, spec.submodule_search_locations is not None)


def _write(path: Path, sources: Mapping[str, tuple[str, bool]]) -> None:
    """Keep modules for the next start, as Python has compiled them."""
    table: list[tuple[object, ...]] = []
    codes: list[bytes] = []
    start = 0
    for name, (source, is_package) in sources.items():
        content = _compiled(source)
        if content[4:8] == _BY_TIME:
            time, size = (int.from_bytes(content[at : at + 4], "little") for at in (8, 12))
            code = content[_HEADER:]
            table.append((name, source, is_package, time, size, start, len(code)))
            codes.append(code)
            start += len(code)
    head = marshal.dumps(table)
    write_beside(path, b"".join((hash_of(head), len(head).to_bytes(_LENGTH, "little"), head, *codes)))


def _compiled(source: str) -> bytes:
    """Return what Python keeps of a source; nothing where it keeps nothing."""
    with suppress(OSError, NotImplementedError):
        return Path(cache_from_source(source)).read_bytes()
    return b""
