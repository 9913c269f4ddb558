"""The copies that programs which keep folders in step put beside a document that two people changed."""

import re
from pathlib import Path

_SIGNS = (
    # Dropbox, Nextcloud, ownCloud, Seafile, in the languages people have them in
    r" ?\([^()]*(?:conflict|conflit|konflikt|conflicto|conflitto)[^()]*\)",
    r" ?\[[^\[\]]*(?:conflict|conflit)[^\[\]]*\]",
    # older ownCloud
    r"_conflict-\d{8}-\d{6}",
    # Syncthing
    r"\.sync-conflict-\d{8}-\d{6}(?:-\w+)?",
)
_HOST = r"-(?=[A-Z0-9-]*[A-Z])[A-Z0-9][A-Z0-9-]{3,14}"
"""The name of a computer as Windows writes it, which OneDrive adds; other people's names of files rarely look so."""


def is_conflict_copy(name: str, *, of: Path, has_just_come: bool) -> bool:
    """Tell whether a file name is that of a conflict copy; some signs only count for a file that has just come."""
    stem, suffix = re.escape(of.stem), re.escape(of.suffix)
    for sign in _SIGNS:
        if re.fullmatch(stem + sign + suffix, name, re.IGNORECASE):
            return True
    return has_just_come and re.fullmatch(stem + _HOST + suffix, name) is not None
