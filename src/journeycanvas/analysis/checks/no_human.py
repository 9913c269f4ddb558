"""A client can always reach a person rather than the bot (R40)."""

from collections.abc import Iterator

from journeycanvas.analysis.finding import Finding
from journeycanvas.document.journey import Journey
from journeycanvas.language import N_

_BOTS = frozenset({"chatbot"})
_PEOPLE = frozenset({"call_centre", "counter", "home_visit", "live_chat", "phone", "salesperson", "shop", "video_call"})
"""Channels at whose other end a person is."""


def no_human(journey: Journey) -> Iterator[Finding]:
    """Find touchpoints where no person can be reached, and bots of which nobody has said whether one can."""
    for index, touchpoint in enumerate(journey.touchpoints):
        channels = set(touchpoint.channels)
        named = (("name", touchpoint.name or touchpoint.id),)
        pointer = f"/touchpoints/{index}"
        if touchpoint.human_fallback is False:
            message = N_('No person can be reached at "{name}": always let the client pass from the bot to a person.')
            yield Finding("no_human", "warning", message, named, pointer, touchpoint.id)
        elif touchpoint.human_fallback is None and channels & _BOTS and not channels & _PEOPLE:
            message = N_('Can a person be reached at "{name}"? Answer it among the details of the touchpoint.')
            yield Finding("human_unknown", "note", message, named, pointer, touchpoint.id)
