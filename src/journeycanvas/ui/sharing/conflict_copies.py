"""The copies that programs which keep folders in step put beside a document that two people changed."""

import re
from pathlib import Path

_SIGNS = re.compile(
    "|".join(
        (
            # Dropbox, Nextcloud, ownCloud, Seafile, in the languages people have them in
            r" ?\([^()]*(?:conflict|conflit|konflikt|conflicto|conflitto)[^()]*\)",
            r" ?\[[^\[\]]*(?:conflict|conflit)[^\[\]]*\]",
            # older ownCloud
            r"_conflict-\d{8}-\d{6}",
            # Syncthing
            r"\.sync-conflict-\d{8}-\d{6}(?:-\w+)?",
        )
    ),
    re.IGNORECASE,
)
_HOST = re.compile(r"-(?=[A-Z0-9-]*[A-Z])[A-Z0-9][A-Z0-9-]{3,14}")
"""The name of a computer as Windows writes it, which OneDrive adds; other people's names of files rarely look so."""


def is_conflict_copy(name: str, *, of: Path, has_just_come: bool) -> bool:
    """Tell whether a file name is that of a conflict copy; some signs only count for a file that has just come."""
    begin, end = len(of.stem), len(name) - len(of.suffix)
    around, sign = name[:begin] + name[end:], name[begin:end]
    if around.lower() != of.name.lower():
        return False
    return _SIGNS.fullmatch(sign) is not None or (
        has_just_come and around == of.name and _HOST.fullmatch(sign) is not None
    )
