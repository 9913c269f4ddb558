"""What paths are called: by their own names, else by who travels."""

from collections import Counter

from journeycanvas.document.journey import Journey
from journeycanvas.language import _
from journeycanvas.model.named import STATES


def path_names(journey: Journey) -> dict[str, str]:
    """Return the name of each path: its own, else its persona's, with its state where the persona has several."""
    personas = {persona.id: persona.name for persona in journey.personas}
    several = {id for id, count in Counter(path.persona for path in journey.paths).items() if count > 1}
    found = {}
    for path in journey.paths:
        persona = personas[path.persona] or _("Unnamed persona")
        state = _(STATES[path.state])
        own = f"{persona} ({state[:1].lower()}{state[1:]})" if path.persona in several else persona
        found[path.id] = " ".join((path.name or own).split())
    return found
