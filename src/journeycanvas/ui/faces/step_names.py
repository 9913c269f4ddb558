"""How undo names what was typed in the outline: by what came or went, else as typing."""

from journeycanvas.document.invariants import collection
from journeycanvas.document.journey import Journey
from journeycanvas.language import N_
from journeycanvas.session.session import TYPING
from journeycanvas.tools.create import ADD_CARD, ADD_TOUCHPOINT
from journeycanvas.tools.new_text import ADD_MEASUREMENT, ADD_RECOMMENDATION, ADD_RESOURCE

DELETE_LINES = N_("Delete lines")
ADD_LINES = N_("Add lines")
_ADDED = {
    "stages": N_("Add stage"),
    "touchpoints": ADD_TOUCHPOINT,
    "cards": ADD_CARD,
    "recommendations": ADD_RECOMMENDATION,
    "resources": ADD_RESOURCE,
    "measurements": ADD_MEASUREMENT,
    "personas": N_("Add persona"),
    "paths": N_("Add path"),
    "phases": N_("Add phase"),
    "lanes": N_("Add lane"),
}


def step_name(before: Journey, after: Journey) -> str:
    """Return the name of the step from one journey to the next."""
    come = {name: _count(after, name) - _count(before, name) for name in _ADDED}
    more = [name for name, count in come.items() if count > 0]
    if any(count < 0 for count in come.values()):
        return TYPING if more else DELETE_LINES
    if not more:
        return TYPING
    return _ADDED[more[0]] if len(more) == 1 and come[more[0]] == 1 else ADD_LINES


def _count(journey: Journey, name: str) -> int:
    return len(collection(journey.__dict__, name))
