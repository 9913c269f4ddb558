"""The files opened last, the latest first."""

import os
from pathlib import Path

from journeycanvas.session import settings

FILE = "recent.json"
MOST_FILES = 12


def files() -> tuple[Path, ...]:
    """Return the files opened last that are still there."""
    return tuple(path for path in _known() if os.path.isfile(path))


def known() -> tuple[Path, ...]:
    """Return the files opened last, whether they are still there or not."""
    return tuple(_known())


def add(path: Path) -> None:
    """Remember that a file was opened or saved; raises OSError where that cannot be written down."""
    path, known = path.absolute(), _known()
    if known[:1] != [path]:  # else nothing changes, and to write would take as long as the disk does
        _write([path, *(other for other in known if other != path)])


def remove(path: Path) -> None:
    """Forget a file; raises OSError where that cannot be written down."""
    _write([other for other in _known() if other != path.absolute()])


def clear() -> None:
    """Forget all files; raises OSError where that cannot be written down."""
    _write([])


def _known() -> list[Path]:
    names = settings.read(FILE).get("files")
    if not isinstance(names, list):
        return []
    return [Path(name) for name in names if isinstance(name, str) and "\0" not in name][:MOST_FILES]


def _write(paths: list[Path]) -> None:
    settings.write(FILE, {"files": [str(path) for path in paths[:MOST_FILES]]})
