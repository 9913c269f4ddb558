"""What the quick bar offers for what is selected, what is common to it, and the changes it makes."""

from collections import Counter
from collections.abc import Collection
from typing import Literal, NamedTuple

from journeycanvas.document.journey import Journey
from journeycanvas.document.lookups import touchpoint_by_id
from journeycanvas.edits import channels, emotions, records, touchpoints
from journeycanvas.language import _
from journeycanvas.model.channels import CHANNELS
from journeycanvas.model.path import Visit
from journeycanvas.model.touchpoint import MomentKindId
from journeycanvas.session.session import Session
from journeycanvas.tools.drag_emotion import CHANGE_EMOTION
from journeycanvas.ui.inspector import steps

Part = Literal["moment", "emotion", "channel", "colour"]
MOST_USED = 6
"""Channels of the journey that are offered before all others."""


class Offer(NamedTuple):
    """What the bar works on: touchpoints, or cards; and visits, those at the touchpoints or selected themselves."""

    touchpoints: tuple[str, ...] = ()
    visits: tuple[str, ...] = ()
    cards: tuple[str, ...] = ()

    @property
    def parts(self) -> frozenset[Part]:
        """The parts of the bar that make sense for all that is selected."""
        found: set[Part] = set()
        found |= {"moment", "channel"} if self.touchpoints else set()
        found |= {"emotion"} if self.visits else set()
        found |= {"colour"} if self.cards else set()
        return frozenset(found)


class Common(NamedTuple):
    """The values that what is selected has; where there are several, nothing is common."""

    moments: frozenset[MomentKindId] = frozenset()
    truths: frozenset[bool] = frozenset()
    emotions: frozenset[int | None] = frozenset()
    """Rounded to the nearest face; None is an unknown one."""
    channels: frozenset[str | None] = frozenset()
    colours: frozenset[str | None] = frozenset()


def offer_of(session: Session) -> Offer | None:
    """Return what the bar offers for the selection; None where things of several kinds, or others, are selected."""
    journey, selected = session.journey, session.selection
    known = touchpoint_by_id(journey.touchpoints)
    points = tuple([id for id in selected if id in known])
    at = frozenset(points)
    shown = [path for path in journey.paths if not path.hidden]
    passed = tuple([v.id for path in shown for v in path.visits if v.touchpoint in at]) if at else ()
    if points and len(points) == len(selected):
        return Offer(points, passed)
    if points:
        named = tuple([v.id for path in journey.paths for v in path.visits if v.id in selected])
        is_felt = len(points) + len(named) == len(selected)
        return Offer(visits=tuple(dict.fromkeys((*passed, *named)))) if is_felt else None
    cards = tuple([card.id for card in journey.cards if card.id in selected])
    if cards:
        return Offer(cards=cards) if len(cards) == len(selected) else None
    named = tuple([v.id for path in journey.paths for v in path.visits if v.id in selected])
    return Offer(visits=named) if named and len(named) == len(selected) else None


def common_to(journey: Journey, offer: Offer) -> Common:
    """Return the values that what the bar works on has."""
    known = touchpoint_by_id(journey.touchpoints)
    points = [known[id] for id in offer.touchpoints if id in known]
    felt = _visits(journey, frozenset(offer.visits)) if offer.visits else []
    named = frozenset(offer.cards)
    return Common(
        moments=frozenset(one.moment for one in points),
        truths=frozenset(one.moment_of_truth for one in points),
        emotions=frozenset(None if visit.emotion is None else round(visit.emotion) for visit in felt),
        channels=frozenset(one.channels[0] if one.channels else None for one in points),
        colours=frozenset(card.colour for card in journey.cards if card.id in named) if named else frozenset(),
    )


def set_moment(session: Session, offer: Offer, moment: MomentKindId) -> None:
    """Give the touchpoints this kind of moment."""
    session.apply(steps.MOMENT, lambda journey: touchpoints.set_moment(journey, offer.touchpoints, moment=moment))


def toggle_truth(session: Session, offer: Offer) -> None:
    """Mark the touchpoints as moments of truth, or take the mark from all of them."""
    session.apply(steps.TRUTH, lambda journey: touchpoints.toggle_moment_of_truth(journey, offer.touchpoints))


def set_emotion(session: Session, offer: Offer, emotion: float | None) -> None:
    """Give the visits this emotion, or an unknown one."""
    session.apply(CHANGE_EMOTION, lambda journey: emotions.set_all(journey, offer.visits, emotion=emotion))


def set_channel(session: Session, offer: Offer, channel: str | None) -> None:
    """Give the touchpoints this main channel, or none."""
    session.apply(steps.CHANNELS, lambda journey: channels.set_main(journey, offer.touchpoints, channel=channel))


def set_colour(session: Session, offer: Offer, colour: str | None) -> None:
    """Give the cards this colour, or that of their lane."""
    session.apply(steps.COLOUR, lambda journey: records.change(journey, offer.cards, colour=colour))


def channel_title(journey: Journey, id: str) -> str:
    """Return the name of a channel, built in or the journey's own."""
    if id in CHANNELS:
        return _(CHANNELS[id].title)
    return next((own.name for own in journey.channels if own.id == id), id)


def channel_icon(journey: Journey, id: str) -> str:
    """Return the icon of a channel."""
    if id in CHANNELS:
        return CHANNELS[id].icon
    return next((own.icon for own in journey.channels if own.id == id), "message")


def channels_used(journey: Journey) -> tuple[str, ...]:
    """Return the channels the journey uses most."""
    counted = Counter(one.channels[0] for one in journey.touchpoints if one.channels)
    return tuple([id for id, _count in counted.most_common(MOST_USED)])


def _visits(journey: Journey, wanted: Collection[str]) -> list[Visit]:
    return [visit for path in journey.paths for visit in path.visits if visit.id in wanted]
