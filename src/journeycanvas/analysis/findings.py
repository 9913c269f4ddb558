"""The registry of checks: a new one is one file in `checks` and one line here."""

from collections.abc import Callable, Iterable

from journeycanvas.analysis.checks.channel_unused import channel_unused
from journeycanvas.analysis.checks.company_view import company_view
from journeycanvas.analysis.checks.gaps import gaps_found
from journeycanvas.analysis.checks.late_measurements import late_measurements
from journeycanvas.analysis.checks.no_human import no_human
from journeycanvas.analysis.checks.no_persona import no_persona
from journeycanvas.analysis.checks.similar_personas import similar_personas
from journeycanvas.analysis.checks.unanswered import unanswered
from journeycanvas.analysis.checks.unreachable import unreachable
from journeycanvas.analysis.checks.unvisited import unvisited
from journeycanvas.analysis.finding import Finding
from journeycanvas.document.journey import Journey

CHECKS: tuple[Callable[[Journey], Iterable[Finding]], ...] = (
    no_persona,
    similar_personas,
    company_view,
    unvisited,
    unreachable,
    unanswered,
    no_human,
    channel_unused,
    late_measurements,
    gaps_found,
)


def findings(journey: Journey) -> tuple[Finding, ...]:
    """Return what is worth a look, check by check, each in the order of the journey."""
    return tuple(finding for check in CHECKS for finding in check(journey))
