"""Which parts the person's last handbook had, in their order, and its paper: kept between runs."""

from typing import NamedTuple

from journeycanvas.session import settings

FILE = "handbook.json"


class Wanted(NamedTuple):
    """The ids of the parts in their order, and the paper; parts are none where nothing was chosen yet."""

    parts: tuple[str, ...] = ()
    paper: str = "A4"


def wanted() -> Wanted:
    """Return what was chosen last; what makes no sense is as at the start."""
    kept = settings.read(FILE)
    parts, paper = kept.get("parts"), kept.get("paper")
    return Wanted(
        tuple(dict.fromkeys(part for part in parts if isinstance(part, str))) if isinstance(parts, list) else (),
        paper if paper in ("A4", "Letter") else "A4",
    )


def keep(chosen: Wanted) -> None:
    """Remember a choice; raises OSError."""
    settings.write(FILE, {"parts": list(chosen.parts), "paper": chosen.paper})
