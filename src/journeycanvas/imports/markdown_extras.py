"""Fields that our Markdown has and the journey as text has not: who made it, links, whether a human can be reached."""

from collections.abc import Mapping

from journeycanvas.document.journey import Journey
from journeycanvas.document.naming import key
from journeycanvas.edits import records
from journeycanvas.language import LANGUAGES, N_, words
from journeycanvas.model.card import Card
from journeycanvas.model.core import ValidationError
from journeycanvas.model.touchpoint import Link, Touchpoint

EXTRA_FIELDS: Mapping[str, str] = {
    N_("Author"): "author",
    N_("Version"): "version",
    N_("Would recommend"): "would_recommend",
    N_("A human can be reached"): "human_fallback",
    N_("Link"): "link",
}
"""The names of the fields by their labels."""
_ANSWERS = {N_("Yes"): True, N_("No"): False}


def with_extra(journey: Journey, owner: str | None, name: str, value: str) -> Journey | None:
    """Return the journey with a field of a record, or of its own; None where it has none, or the value is unclear."""
    try:
        if name in ("author", "version"):
            return journey.evolve(revision=journey.revision.evolve(**{name: value}))
        if name == "would_recommend":
            answer = _answer(value)
            return None if answer is None else journey.evolve(goal=journey.goal.evolve(would_recommend=answer))
        record = records.find(journey, owner) if owner is not None else None
        if name == "human_fallback" and isinstance(record, Touchpoint) and _answer(value) is not None:
            return records.change(journey, [record.id], human_fallback=_answer(value))
        if name == "link" and isinstance(record, Touchpoint | Card):
            label, _break, address = value.rpartition("\n")
            link = Link(address=address, label="" if label == address else label)
            return records.change(journey, [record.id], links=(*record.links, link))
    except (ValidationError, ValueError):
        return None
    return None


def _answer(value: str) -> bool | None:
    said = {key(words(language)(title)): is_so for language in LANGUAGES for title, is_so in _ANSWERS.items()}
    return said.get(key(value))
