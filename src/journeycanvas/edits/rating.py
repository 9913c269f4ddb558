"""Edits of what a recommendation brings and takes, and of what it has to come after (R87)."""

from collections.abc import Collection

from journeycanvas.document.journey import Journey
from journeycanvas.edits import recommendations, records
from journeycanvas.edits.errors import EditError
from journeycanvas.language import _
from journeycanvas.model.recommendation import Recommendation

LEAST, MIDDLE, MOST = 1, 3, 5


def rate(journey: Journey, id: str, *, impact: int, effort: int) -> Journey:
    """Return the journey with the impact and effort of a recommendation, each from 1 to 5."""
    records.find_as(journey, id, kind=Recommendation)
    return records.change(journey, (id,), impact=impact, effort=effort)


def unrate(journey: Journey, ids: Collection[str]) -> Journey:
    """Return the journey with recommendations whose impact and effort nobody has said yet."""
    for id in ids:
        records.find_as(journey, id, kind=Recommendation)
    return records.change(journey, ids, impact=None, effort=None)


def shift(journey: Journey, ids: Collection[str], *, impact: int = 0, effort: int = 0) -> Journey:
    """Return the journey with the impact and effort of recommendations so many degrees higher, from 1 to 5 at most.

    What is not rated yet begins in the middle.
    """
    for id in ids:
        one = records.find_as(journey, id, kind=Recommendation)
        if one.impact is None or one.effort is None:
            journey = rate(journey, id, impact=one.impact or MIDDLE, effort=one.effort or MIDDLE)
        else:
            journey = rate(journey, id, impact=_within(one.impact + impact), effort=_within(one.effort + effort))
    return journey


def change_after(journey: Journey, id: str, *, before: str) -> Journey:
    """Return the journey with a recommendation to be done after another, or no longer; EditError for a circle."""
    after = records.find_as(journey, id, kind=Recommendation).after
    kept = tuple([each for each in after if each != before])
    return set_after(journey, (id,), after=kept if before in after else (*after, before))


def set_after(journey: Journey, ids: Collection[str], *, after: tuple[str, ...]) -> Journey:
    """Return the journey with recommendations to be done after others; EditError, in their words, for a circle."""
    for id in ids:
        one = records.find_as(journey, id, kind=Recommendation)
        for before in after:
            other = records.find_as(journey, before, kind=Recommendation)
            if id == before:
                raise EditError(_("“{text}” cannot come after itself.").format(text=_said(one)))
            if waits_for(journey, before, other=id):
                raise EditError(
                    _("“{first}” already has to wait for “{second}”, so this one cannot wait for it in turn.").format(
                        first=_said(other), second=_said(one)
                    )
                )
        journey = recommendations.set_after(journey, id, after=after)
    return journey


def waits_for(journey: Journey, id: str, *, other: str) -> bool:
    """Tell whether a recommendation has to come after another, be it by way of others."""
    after = {one.id: one.after for one in journey.recommendations}
    seen, left = set[str](), list(after.get(id, ()))
    while left:
        before = left.pop()
        if before not in seen:
            seen.add(before)
            left += after.get(before, ())
    return other in seen


def _within(degree: int) -> int:
    return min(MOST, max(LEAST, degree))


def _said(one: Recommendation) -> str:
    return " ".join(one.text.split()) or _("Without a name")
