"""How tables were read before, by what tells their heads from others: kept between runs, without a word of them."""

from typing import NamedTuple

from journeycanvas.session import settings

FILE = "tables.json"
_MOST = 100
"""So many tables are remembered; the one longest not read goes first."""


class Kept(NamedTuple):
    """The shape of a table, the row of its heads, the roles of columns by their place, and the scale of emotions."""

    shape: str
    head: int
    roles: dict[int, str]
    low: float
    high: float


def kept(signature: str) -> Kept | None:
    """Return how a table with these heads was read last; None where it never was, or what is kept makes no sense."""
    found = settings.read(FILE).get(signature)
    if not isinstance(found, dict):
        return None
    shape, head, roles, low, high = (found.get(name) for name in ("shape", "head", "roles", "low", "high"))
    if not isinstance(shape, str) or type(head) is not int or head < 0 or not isinstance(roles, dict):
        return None
    if not isinstance(low, int | float) or not isinstance(high, int | float) or not low < high:
        return None
    known = {int(place): role for place, role in roles.items() if place.isdecimal() and isinstance(role, str)}
    return Kept(shape, head, known, float(low), float(high))


def keep(signature: str, mapping: Kept) -> None:
    """Remember how a table with these heads is read; raises OSError."""
    found = settings.read(FILE)
    found.pop(signature, None)
    said = mapping._asdict() | {"roles": {str(place): role for place, role in mapping.roles.items()}}
    settings.write(FILE, dict([*found.items(), (signature, said)][-_MOST:]))
