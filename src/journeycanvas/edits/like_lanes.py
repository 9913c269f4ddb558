"""Which lane of a journey is meant by a lane of another one: the same in all, the same in name, the same in wording."""

from collections.abc import Collection
from typing import TypeVar

from journeycanvas.document.naming import key
from journeycanvas.lanes.base import LaneBase
from journeycanvas.language import LANGUAGES, words

L = TypeVar("L", bound=LaneBase)


def like_lane(told: LaneBase, lanes: Collection[L]) -> L | None:
    """Return the first of the lanes that holds what another one holds; None where none does.

    One of the same kind, wording and name comes first, then one that is called the same in any language, then one of
    the same wording where either has no name of its own.
    """
    among = [lane for lane in lanes if lane.holds_cards == told.holds_cards]
    names, wording = _names(told), told.__dict__.get("wording")
    same = (lane for lane in among if _traits(lane) == _traits(told))
    called = (lane for lane in among if not names.isdisjoint(_names(lane)))
    worded = (
        lane
        for lane in among
        if wording is not None and lane.__dict__.get("wording") == wording and not (lane.name and told.name)
    )
    return next((lane for found in (same, called, worded) for lane in found), None)


def _traits(lane: LaneBase) -> object:
    fields = lane.__dict__
    return lane.kind, fields.get("wording"), fields.get("role"), key(lane.name)


def _names(lane: LaneBase) -> frozenset[str]:
    """Return what a lane may be called, as names are compared: its own name, else that of its kind in any language."""
    if lane.name.strip():
        return frozenset((key(lane.name),))
    return frozenset([key(words(language)(lane.shown_title())) for language in LANGUAGES])
