"""The gaps along a path: found, never typed."""

from itertools import pairwise
from typing import NamedTuple

from journeycanvas.document.journey import Journey
from journeycanvas.document.lookups import touchpoint_by_id
from journeycanvas.model.gaps import changes
from journeycanvas.model.path import Path


class Gap(NamedTuple):
    """A change of channel, device or department between two visits, named by their ids."""

    path: str
    origin: str
    destination: str
    changes: tuple[str, ...]


def gaps(journey: Journey, path: Path) -> tuple[Gap, ...]:
    """Return the gaps between the visits of a path, in their order."""
    touchpoint = touchpoint_by_id(journey.touchpoints)
    found = []
    for origin, destination in pairwise(path.visits):
        changed = changes(touchpoint[origin.touchpoint], touchpoint[destination.touchpoint])
        if changed:
            found.append(Gap(path.id, origin.id, destination.id, changed))
    return tuple(found)
