"""A path is cut at a breaking point: what follows must be led to by a branch or a loop."""

from collections.abc import Iterator

from journeycanvas.analysis.finding import Finding
from journeycanvas.analysis.graph import reachable
from journeycanvas.document.journey import Journey
from journeycanvas.document.lookups import touchpoint_by_id
from journeycanvas.language import N_


def unreachable(journey: Journey) -> Iterator[Finding]:
    """Find the first visit of each stretch of a path that nothing leads to."""
    touchpoint = touchpoint_by_id(journey.touchpoints)
    for index, path in enumerate(journey.paths):
        there = reachable(journey, path)
        for place, visit in enumerate(path.visits):
            if visit.id not in there and path.visits[place - 1].id in there:
                yield Finding(
                    "unreachable_visit",
                    "note",
                    N_('The path is cut before "{name}": draw a branch or a loop if people come back.'),
                    (("name", touchpoint[visit.touchpoint].name or visit.touchpoint),),
                    f"/paths/{index}/visits/{place}",
                    visit.id,
                )
