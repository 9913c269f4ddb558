"""What stands in the way on the paths that are shown, and the goals it keeps from being reached (R50, R51, R53)."""

from collections.abc import Iterator

from journeycanvas.analysis.figure_lines import Line
from journeycanvas.document.journey import Journey
from journeycanvas.document.lookups import touchpoint_by_id
from journeycanvas.lanes.parts.figures import number
from journeycanvas.language import _

WORST = 5


def obstacle_lines(journey: Journey, language: str) -> Iterator[Line]:
    """Yield each obstacle at its touchpoint, the worst first, those of unknown severity last."""
    touchpoint = touchpoint_by_id(journey.touchpoints)
    found = [
        (obstacle, visit)
        for path in journey.paths
        if not path.hidden
        for visit in path.visits
        for obstacle in visit.blockers
        if obstacle.text.strip()
    ]
    for obstacle, visit in sorted(found, key=lambda pair: -(pair[0].severity or 0)):
        where = " ".join(touchpoint[visit.touchpoint].name.split()) or _("Unnamed touchpoint")
        parts = [_("{text} ({place})").format(text=" ".join(obstacle.text.split()), place=where)]
        if obstacle.severity is not None:
            parts.append(
                _("severity {severity} of {worst}").format(
                    severity=number(obstacle.severity, language), worst=number(WORST, language)
                )
            )
        if obstacle.prevents.strip():
            parts.append(_("prevents: {goal}").format(goal=" ".join(obstacle.prevents.split())))
        yield Line(" · ".join(parts), (visit.touchpoint,))
