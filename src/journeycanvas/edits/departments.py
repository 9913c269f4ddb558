"""Departments: the usual ones, which may be chosen before anybody wrote them down, and how one is made (R79)."""

from typing import NamedTuple

from journeycanvas.document.journey import Journey
from journeycanvas.document.naming import Names, key
from journeycanvas.language import LANGUAGES, N_, words
from journeycanvas.model.organisation import Department, Role


class Usual(NamedTuple):
    """A department that most have: its name, as a msgid, and whether clients meet it (R78)."""

    name: str
    role: Role


USUAL = (
    Usual(N_("Sales and agencies"), "frontstage"),
    Usual(N_("Call centre and after-sales"), "frontstage"),
    Usual(N_("Back office"), "backstage"),
    Usual(N_("Digital and marketing"), "backstage"),
)


def offered(journey: Journey) -> tuple[str, ...]:
    """Return the names of the usual departments the journey does not have yet, in the language of its texts."""
    known = {key(department.name) for department in journey.departments}
    return tuple([words(journey.language)(usual.name) for usual in USUAL if known.isdisjoint(_keys(usual))])


def made(id: str, name: str) -> Department:
    """Return a new department; a usual one, named in any language, has its role."""
    role = next((usual.role for usual in USUAL if key(name) in _keys(usual)), None)
    return Department(id=id, name=name, role=role)


def with_offered(journey: Journey, names: Names) -> Names:
    """Return names of departments and, after them, of those that may be chosen and are then made."""
    # No id has a space, so none of these is that of a department.
    return Names({**names.shown, **{f"usual {name}": name for name in offered(journey)}}, names.known)


def _keys(usual: Usual) -> frozenset[str]:
    return frozenset([key(words(language)(usual.name)) for language in LANGUAGES])
