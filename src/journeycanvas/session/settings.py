"""The folder of what the program remembers for the person: small JSON files that only they can read."""

import json
from pathlib import Path

import platformdirs

from journeycanvas.durable import parts_in, put, that_stay

FOLDER = "journeycanvas"
_PRIVATE = 0o600
_LARGEST = 4 * 1024 * 1024
"""Bytes; what the program writes is a thousandth of it."""


def read(name: str) -> dict[str, object]:
    """Return what a file of the folder holds; nothing where it is not there or cannot be read."""
    try:
        path = _folder() / name
        if not path.is_file():  # a pipe would be waited for
            return {}
        with path.open("rb") as file:
            content = json.loads(file.read(_LARGEST).decode("utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return content if isinstance(content, dict) else {}


def write(name: str, content: dict[str, object]) -> None:
    """Replace a file of the folder at once, readable by its owner alone; raises OSError."""
    folder = _folder()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    put(folder / name, json.dumps(content, indent=2).encode(), mode=_PRIVATE)


def sweep() -> None:
    """Remove what programs that died left while they wrote in the folder; raises OSError."""
    for part in that_stay(parts_in(_folder())):
        part.unlink(missing_ok=True)


def _folder() -> Path:
    return platformdirs.user_config_path(FOLDER, appauthor=False)
