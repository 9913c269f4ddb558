"""What was pasted and where it landed, in words."""

from collections.abc import Iterable

from journeycanvas.document.journey import Journey
from journeycanvas.edits.losing import lost
from journeycanvas.lanes.base import LaneBase
from journeycanvas.language import _, words
from journeycanvas.ui import tally

_MOST_NAMES = 3


def landed(before: Journey, after: Journey) -> str:
    """Return what is in a journey that was not there before, and in which lanes or stages; empty where nothing is."""
    told = tally.in_words(lost(after, before))
    if not told:
        return ""
    known = {lane.id: lane for lane in before.lanes}
    new = {card.id for card in after.cards} - {card.id for card in before.cards}
    held = {card.lane for card in after.cards if card.id in new}
    lanes = [lane for lane in after.lanes if lane.id in held and lane.id in known]
    parts = [_("Pasted: {things}.").format(things=told)]
    if lanes:
        parts.append(_("Into the lane: {names}.").format(names=_named(after, lanes)))
    elif not new:
        parts += _stages(before, after)
    return " ".join(parts)


def lanes_to_see(before: Journey, after: Journey) -> str:
    """Return which lanes are new or shown again, so that something can be seen; empty where none is."""
    known = {lane.id: lane.hidden for lane in before.lanes}
    made = [lane for lane in after.lanes if lane.id not in known]
    shown = [lane for lane in after.lanes if known.get(lane.id) and not lane.hidden]
    parts = [_("New lane: {names}.").format(names=_named(after, made))] if made else []
    parts += [_("Shown again: {names}.").format(names=_named(after, shown))] if shown else []
    return " ".join(parts)


def _stages(before: Journey, after: Journey) -> list[str]:
    """Return in which stages new touchpoints are, where these stages were there before."""
    known = {one.id for one in before.touchpoints}
    held = {one.stage for one in after.touchpoints if one.id not in known} & {stage.id for stage in before.stages}
    names = [stage.name for stage in after.stages if stage.id in held]
    return [_("Into the stage: {names}.").format(names=_listed(names))] if names else []


def _named(journey: Journey, lanes: Iterable[LaneBase]) -> str:
    word = words(journey.language)
    return _listed([lane.name or word(lane.shown_title()) for lane in lanes])


def _listed(names: list[str]) -> str:
    told = [" ".join(name.split()) or _("Untitled") for name in names[:_MOST_NAMES]]
    return ", ".join([*told, *(["…"] if len(names) > _MOST_NAMES else [])])
