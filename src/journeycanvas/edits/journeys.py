"""Edits of the journey as a whole: its title, language, paper, goal, scope and dress."""

from typing import Literal

from journeycanvas.document.journey import Journey
from journeycanvas.edits.errors import evolved
from journeycanvas.edits.texts import clean


def set_title(journey: Journey, title: str) -> Journey:
    """Return the journey with another title."""
    return evolved(journey, title=clean(title))


def set_language(journey: Journey, language: Literal["fr", "en"]) -> Journey:
    """Return the journey with its ready-made words drawn in another language; what was typed stays."""
    return evolved(journey, language=language)


def set_page(journey: Journey, **fields: object) -> Journey:
    """Return the journey with another page set-up, such as paper="A3"; raises EditError where a size is not allowed."""
    return evolved(journey, page=evolved(journey.page, **fields))


def set_goal(journey: Journey, **fields: object) -> Journey:
    """Return the journey with another goal, such as outcome="reached"."""
    return evolved(journey, goal=evolved(journey.goal, **fields))


def set_scope(journey: Journey, **fields: object) -> Journey:
    """Return the journey with another scope, such as knowledge_level="assumed"."""
    return evolved(journey, scope=evolved(journey.scope, **fields))


def set_branding(journey: Journey, **fields: object) -> Journey:
    """Return the journey dressed otherwise for a client, such as accent="#2F4B7C"."""
    return evolved(journey, branding=evolved(journey.branding, **fields))


def set_revision(journey: Journey, **fields: object) -> Journey:
    """Return the journey with another author, version or review date."""
    return evolved(journey, revision=evolved(journey.revision, **fields))
