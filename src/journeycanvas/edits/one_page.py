"""The map as directors read it: a few lanes, on one page (R81)."""

from functools import lru_cache

from journeycanvas.document.journey import Journey
from journeycanvas.document.naming import key
from journeycanvas.edits import journeys, lanes
from journeycanvas.edits.errors import EditError
from journeycanvas.lanes.cards import CardsLane
from journeycanvas.lanes.registry import Lane
from journeycanvas.lanes.wordings import WORDINGS, WordingId
from journeycanvas.language import LANGUAGES, _, words

KINDS = frozenset({"path", "emotion", "measurements", "recommendations"})
"""The kinds of lanes that directors read, besides the cards of pain points."""
_PAIN: WordingId = "pain_points"


def for_directors(journey: Journey) -> Journey:
    """Return the journey on one A4 page, with none but the lanes that directors read; what was hidden stays hidden.

    Raises EditError where none of those is shown: the page would be empty.
    """
    others = [lane.id for lane in journey.lanes if not lane.hidden and not is_for_directors(lane)]
    if len(others) == sum(not lane.hidden for lane in journey.lanes):
        raise EditError(
            _(
                "Directors read the path, the emotions, the measurements, the pain points and the recommendations. "
                "None of these lanes is shown: show or add one first."
            )
        )
    with_few = lanes.hide(journey, others) if others else journey
    return journeys.set_page(with_few, paper="A4", orientation="landscape")


def is_for_directors(lane: Lane) -> bool:
    """Tell whether directors read a lane: by its kind, or by what its cards tell of."""
    if isinstance(lane, CardsLane):
        return lane.wording == _PAIN or (lane.wording is None and key(lane.name) in _names_of_pain())
    return lane.kind in KINDS


@lru_cache(maxsize=1)
def _names_of_pain() -> frozenset[str]:
    """Return what a lane of pain points is called, as names are compared: one typed in has no wording."""
    return frozenset([key(words(language)(WORDINGS[_PAIN].title)) for language in LANGUAGES])
