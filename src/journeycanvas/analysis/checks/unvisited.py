"""A touchpoint that no path visits stands on the map without a part in it."""

from collections.abc import Iterator

from journeycanvas.analysis.finding import Finding
from journeycanvas.document.journey import Journey
from journeycanvas.language import N_


def unvisited(journey: Journey) -> Iterator[Finding]:
    """Find touchpoints without a visit, once there are visits; what is expected but missing cannot be visited."""
    visited = {visit.touchpoint for path in journey.paths for visit in path.visits}
    for index, touchpoint in enumerate(journey.touchpoints):
        if visited and touchpoint.id not in visited and touchpoint.moment != "missing":
            yield Finding(
                "unvisited_touchpoint",
                "note",
                N_('No path visits "{name}".'),
                (("name", touchpoint.name or touchpoint.id),),
                f"/touchpoints/{index}",
                touchpoint.id,
            )
