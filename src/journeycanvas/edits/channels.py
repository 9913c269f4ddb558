"""Edits of the channels of touchpoints."""

from collections.abc import Collection

from journeycanvas.document.journey import Journey
from journeycanvas.edits.errors import evolved
from journeycanvas.edits.tuples import without_repeats
from journeycanvas.model.touchpoint import Touchpoint


def set_main(journey: Journey, ids: Collection[str], *, channel: str | None) -> Journey:
    """Return the journey with these touchpoints mainly on a channel; None takes out all their channels.

    A channel the touchpoint had besides becomes the main one; a new one takes the place of the main one.
    """
    chosen = frozenset(ids)
    return evolved(
        journey,
        touchpoints=tuple([_on(one, channel) if one.id in chosen else one for one in journey.touchpoints]),
    )


def _on(touchpoint: Touchpoint, channel: str | None) -> Touchpoint:
    if channel is None:
        return evolved(touchpoint, channels=())
    held = touchpoint.channels
    others = held if channel in held else held[1:]
    return evolved(touchpoint, channels=without_repeats((channel, *others)))
