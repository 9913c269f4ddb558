"""What a window remembers from one time to the next: where it stood, and which panels were open."""

import contextlib
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import platformdirs
from PySide6.QtCore import QByteArray, QSettings

from journeycanvas.theme.window import SIZES

_FOLDER = "journeycanvas"
_FILE = "window.ini"
_FILE_OF_QT = "QtProject.conf"
"""What the boxes of Qt remember, where it is kept in a file."""
_OTHER_FILE = "window-2.ini"
"""Where a folder, a pipe or a device has taken the usual name."""


class Panels(NamedTuple):
    """Which panels are shown, and how wide they are, in the window's pixels."""

    outline: bool = True
    inspector: bool = True
    outline_width: int = SIZES.outline_width
    inspector_width: int = SIZES.inspector_width


def geometry() -> QByteArray | None:
    """Return where the last window stood, as Qt restores it."""
    kept = _settings().value("geometry")
    return kept if isinstance(kept, QByteArray) else None


def panels() -> Panels:
    """Return the panels as they were."""
    settings, usual = _settings(), Panels()
    return Panels(
        outline=settings.value("outline", "true") != "false",
        inspector=settings.value("inspector", "true") != "false",
        outline_width=_length(settings.value("outline_width"), usual.outline_width),
        inspector_width=_length(settings.value("inspector_width"), usual.inspector_width),
    )


def keep_geometry(geometry: QByteArray) -> None:
    """Remember where a window stands."""
    _settings().setValue("geometry", geometry)


def keep_panels(panels: Panels) -> None:
    """Remember the panels."""
    settings = _settings()
    settings.setValue("outline", "true" if panels.outline else "false")
    settings.setValue("inspector", "true" if panels.inspector else "false")
    settings.setValue("outline_width", panels.outline_width)
    settings.setValue("inspector_width", panels.inspector_width)


def face() -> tuple[str, bool]:
    """Return which face of the journey was shown, and whether the map stood beside it."""
    settings = _settings()
    return str(settings.value("face", "map")), settings.value("map_alongside", "true") != "false"


def keep_face(id: str, *, with_map: bool) -> None:
    """Remember which face of the journey is shown, and whether the map stands beside it."""
    settings = _settings()
    settings.setValue("face", id)
    settings.setValue("map_alongside", "true" if with_map else "false")


def docks() -> tuple[str, ...]:
    """Return the ids of the panels at the edges that were open."""
    return tuple(id for id in str(_settings().value("docks", "")).split(" ") if id)


def keep_docks(ids: Iterable[str]) -> None:
    """Remember which panels at the edges are open."""
    _settings().setValue("docks", " ".join(ids))


def dock_places() -> QByteArray | None:
    """Return where the panels at the edges stood, as Qt restores it."""
    kept = _settings().value("dock_places")
    return kept if isinstance(kept, QByteArray) else None


def keep_dock_places(places: QByteArray) -> None:
    """Remember where the panels at the edges stand."""
    _settings().setValue("dock_places", places)


def keep_private() -> None:
    """Let Qt keep what its own boxes remember, such as the folder a file was opened in, where nobody else may look."""
    folder = platformdirs.user_config_path(_FOLDER, appauthor=False)
    with contextlib.suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.chmod(0o700)
    for name in (_FILE, _FILE_OF_QT):
        with contextlib.suppress(OSError):
            _make_private(folder / name)
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(folder))


def _make_private(path: Path) -> None:
    """Make a file its owner's alone before Qt writes it, which leaves to whom it is open as it was."""
    if path.is_file():
        path.chmod(0o600)
    elif not path.exists():
        path.touch(mode=0o600)


def _settings() -> QSettings:
    path = platformdirs.user_config_path(_FOLDER, appauthor=False) / _FILE
    if path.exists() and not path.is_file():  # a pipe would be waited for
        path = path.with_name(_OTHER_FILE)
    return QSettings(str(path), QSettings.Format.IniFormat)


def _length(value: object, usual: int) -> int:
    try:
        length = int(str(value))
    except ValueError:
        return usual
    return length if 80 <= length <= 2000 else usual
