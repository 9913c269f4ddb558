"""The folder of what the program keeps of the work itself, for its owner alone: recovery journals and versions."""

from pathlib import Path

NAME = "journeycanvas"
_PRIVATE = 0o700


def folder(*parts: str) -> Path:
    """Return a folder in the state folder, made where it is missing and closed to others; raises OSError."""
    found = place(*parts)
    for one in reversed((found, *found.parents[: len(parts)])):
        one.mkdir(mode=_PRIVATE, parents=True, exist_ok=True)
        # A mode given to mkdir is lessened by the umask and holds for a new folder alone.
        if one.stat().st_mode & 0o777 != _PRIVATE:
            one.chmod(_PRIVATE)
    return found


def place(*parts: str) -> Path:
    """Return where that folder is, or would be; nothing is made."""
    import platformdirs  # not needed to show the window

    return platformdirs.user_state_path(NAME, appauthor=False).joinpath(*parts)
