"""What the matrix says of a recommendation: short in its list, whole for a screen reader."""

from collections.abc import Mapping

from journeycanvas.analysis.priorities import Placed
from journeycanvas.language import N_, _
from journeycanvas.model.named import RECOMMENDATION_STATUS
from journeycanvas.model.recommendation import Recommendation, priority

_COMMA = N_(", ")
_SHORT = 60
"""Letters of a text in a menu."""


def name(one: Recommendation) -> str:
    """Return the text of a recommendation on one line."""
    return " ".join(one.text.split()) or _("Without a name")


def short(one: Recommendation) -> str:
    """Return the beginning of the text of a recommendation."""
    said = name(one)
    return said if len(said) <= _SHORT else said[: _SHORT - 1].rstrip() + "…"


def details(placed: Placed, numbers: Mapping[str, int]) -> str:
    """Return the line under a recommendation in the list."""
    one = placed.recommendation
    rank = priority(one)
    parts = [f"P{rank}"] if rank is not None else []
    parts.append(_short_rating(one))
    if placed.waits_for:
        before = _(_COMMA).join([str(numbers[id]) for id in placed.waits_for])
        parts.append(_("after {numbers}").format(numbers=before))
    if one.status != "idea":
        parts.append(_(RECOMMENDATION_STATUS[one.status]).lower())
    return " · ".join(parts)


def spoken(placed: Placed, texts: Mapping[str, str]) -> str:
    """Return all that is seen of a recommendation, in words."""
    one = placed.recommendation
    parts = [name(one) if placed.place is None else f"{placed.place}. {name(one)}"]
    rank = priority(one)
    if rank is not None:
        parts.append(_("priority {rank}").format(rank=rank))
    parts.append(_rating(one))
    parts += [_("to be done after “{text}”").format(text=texts[id]) for id in placed.waits_for]
    parts += [_("to be done before “{text}”").format(text=texts[id]) for id in placed.unlocks]
    if one.status != "idea":
        parts.append(_(RECOMMENDATION_STATUS[one.status]).lower())
    return _(_COMMA).join(parts)


def _short_rating(one: Recommendation) -> str:
    if one.impact is None or one.effort is None:
        return _rating(one)
    return _("impact {impact}, effort {effort}").format(impact=one.impact, effort=one.effort)


def _rating(one: Recommendation) -> str:
    if one.impact is None and one.effort is None:
        return _("not yet rated")
    if one.effort is None:
        return _("impact {impact} of 5, effort not known").format(impact=one.impact)
    if one.impact is None:
        return _("impact not known, effort {effort} of 5").format(effort=one.effort)
    return _("impact {impact}, effort {effort} of 5").format(impact=one.impact, effort=one.effort)
