"""A map cannot be complete without somebody who travels (R17)."""

from collections.abc import Iterator

from journeycanvas.analysis.finding import Finding
from journeycanvas.document.journey import Journey
from journeycanvas.language import N_


def no_persona(journey: Journey) -> Iterator[Finding]:
    """Find a journey that nobody travels."""
    if not journey.personas:
        yield Finding("no_persona", "warning", N_("The journey has no persona: say who travels."), pointer="/personas")
