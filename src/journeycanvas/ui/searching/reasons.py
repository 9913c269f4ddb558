"""Why an action cannot be done now, in words that say what to do first."""

from journeycanvas.language import N_
from journeycanvas.ui.actions import Need

REASONS: dict[Need, str] = {
    "document": N_("Open or begin a journey first"),
    "selection": N_("Select something first"),
    "undo": N_("There is nothing to undo"),
    "redo": N_("There is nothing to do again"),
    "text": N_("Select one thing with a text first"),
    "stages": N_("Add a stage first"),
    "touchpoint": N_("Select a touchpoint first"),
    "touchpoints": N_("Select two touchpoints first"),
    "three_touchpoints": N_("Select three touchpoints first"),
    "card": N_("Select a card first"),
    "cards": N_("Select two cards first"),
    "stage": N_("Select a stage first"),
    "phase": N_("Select a phase, or a stage in one, first"),
    "lane": N_("Select a lane first"),
    "picture": N_("Select a picture first"),
    "path": N_("Add a persona with a path first"),
    "persona": N_("Add a persona first"),
    "visited": N_("Select a touchpoint first"),
}
