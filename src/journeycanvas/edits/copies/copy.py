"""The copy of a journey for others, and the profiles that say what is left out of it."""

from collections.abc import Collection
from typing import NamedTuple

from journeycanvas.document.journey import Journey
from journeycanvas.edits.copies.parts import PARTS, UNSEEN
from journeycanvas.edits.copies.unseen import without_lanes
from journeycanvas.language import N_, _


class Profile(NamedTuple):
    """For whom a copy is, and the ids of the parts that are left out of it."""

    id: str
    title: str
    parts: tuple[str, ...]


PROFILES: tuple[Profile, ...] = (
    Profile("client", N_("For the client"), ("internal", "notes", "unplaced", "authors")),
    Profile("public", N_("For everybody"), tuple(part.id for part in PARTS)),
)
"""The profiles there are from the start; a person's own one is kept by the window."""


class LeftOut(NamedTuple):
    """A part that was left out, and what its things were called; each name once, in the order of the file."""

    title: str
    names: tuple[str, ...]


class Copy(NamedTuple):
    """A journey for others, and all that was left out of it."""

    journey: Journey
    left_out: tuple[LeftOut, ...]


def copy_of(journey: Journey, parts: Collection[str], *, lanes: Collection[str] = ()) -> Copy:
    """Return the copy without these parts, by their ids, and without these lanes, by theirs; and what that leaves out.

    What is hidden never travels. A part that is not there leaves nothing out. The copy is a valid journey of its own.
    """
    told: list[LeftOut] = []
    rest = journey
    named = tuple(lane.name or _(lane.shown_title()) for lane in journey.lanes if lane.id in lanes)
    if named:
        told.append(LeftOut(_("Lanes"), named))
        rest = without_lanes(rest, lanes)
    for part in (UNSEEN, *(part for part in PARTS if part.id in parts)):
        found = tuple(dict.fromkeys(part.found(rest)))
        if found:
            told.append(LeftOut(_(part.title), found))
        rest = part.without(rest)
    return Copy(UNSEEN.without(rest), tuple(told))
