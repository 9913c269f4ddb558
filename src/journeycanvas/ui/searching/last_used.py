"""The actions chosen last in the palette, the latest first."""

import contextlib

from journeycanvas.session import settings

FILE = "palette.json"
MOST = 8


def ids() -> list[str]:
    """Return the ids of the actions chosen last."""
    kept = settings.read(FILE).get("used")
    return [id for id in kept if isinstance(id, str)][:MOST] if isinstance(kept, list) else []


def add(id: str) -> None:
    """Remember that an action was chosen; where that cannot be written down, nothing is lost but the order."""
    with contextlib.suppress(OSError):
        settings.write(FILE, {"used": [id, *(other for other in ids() if other != id)][:MOST]})
