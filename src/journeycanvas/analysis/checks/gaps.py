"""The gaps of the paths: where channel, device or department change (R41)."""

from collections.abc import Iterator

from journeycanvas.analysis.finding import Finding
from journeycanvas.document.gaps import gaps
from journeycanvas.document.journey import Journey
from journeycanvas.document.lookups import touchpoint_by_id
from journeycanvas.language import N_
from journeycanvas.model.named import GAPS


def gaps_found(journey: Journey) -> Iterator[Finding]:
    """Find the gaps of every path, each at the visit it leads to."""
    touchpoint = touchpoint_by_id(journey.touchpoints)
    for index, path in enumerate(journey.paths):
        named = {visit.id: touchpoint[visit.touchpoint].name or visit.touchpoint for visit in path.visits}
        places = {visit.id: place for place, visit in enumerate(path.visits)}
        for gap in gaps(journey, path):
            yield Finding(
                "gap",
                "note",
                N_('What changes between "{origin}" and "{destination}": {terms}.'),
                (("origin", named[gap.origin]), ("destination", named[gap.destination])),
                f"/paths/{index}/visits/{places[gap.destination]}",
                gap.destination,
                tuple(GAPS[change] for change in gap.changes),
            )
