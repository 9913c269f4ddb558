"""What the person last chose to leave out of copies: a profile of their own, kept between runs."""

from journeycanvas.edits.copies.copy import PROFILES, Profile
from journeycanvas.edits.copies.parts import PARTS
from journeycanvas.language import N_
from journeycanvas.session import settings

FILE = "copies.json"
OWN, OWN_TITLE = "own", N_("My own")


def profiles() -> tuple[Profile, ...]:
    """Return the profiles to choose from; the person's own one is the last, where there is one."""
    kept = settings.read(FILE).get("leaves_out")
    if not isinstance(kept, list):
        return PROFILES
    return (*PROFILES, Profile(OWN, OWN_TITLE, tuple(part.id for part in PARTS if part.id in kept)))


def keep(parts: tuple[str, ...]) -> None:
    """Remember what is left out, by ids of parts, as the person's own profile; raises OSError."""
    settings.write(FILE, {"leaves_out": list(parts)})
