"""The free place nearest to where a person put a label."""

from collections.abc import Sequence
from math import hypot, inf

from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.placing.away import leader_between
from journeycanvas.scene.placing.occupied import Occupied
from journeycanvas.scene.placing.placement import shifted
from journeycanvas.scene.placing.search import Placed, Search

CLEARANCE = 1.0
"""How far it keeps from everything: a person may put it as near as that."""
LEVEL = 3.0
LEAST_LEADER = 8.0
"""The length from which a leader tells whose label it is."""
NARROWER, CROSSED = 4.0, 40.0
"""How much farther a wider label may stand before it is broken into more lines, and one whose leader crosses none."""


def place_near(
    size_options: Sequence[tuple[float, float]],
    wanted: tuple[float, float],
    occupied: Occupied,
    *,
    anchor: Rect,
    inside: Rect,
) -> Placed | None:
    """Return the free place inside with its middle nearest to a point, with a leader from its node; None for none."""
    search = Search(size_options, Rect(*wanted, 0.0, 0.0), occupied, inside, 0.0, CLEARANCE)
    nearest: Placed | None = None
    least = inf
    for option, (_, height) in enumerate(size_options):
        for y in _levels(wanted[1] - height / 2, inside.y, inside.bottom - height):
            if abs(y + height / 2 - wanted[1]) + NARROWER * option >= least:
                break
            spot = shifted(search, y, "away", option, inf)
            if spot is None:
                continue
            x, middle_y = spot.rect.middle
            leader = leader_between(anchor, spot.rect)
            is_long = hypot(leader[2] - leader[0], leader[3] - leader[1]) >= LEAST_LEADER
            far = hypot(x - wanted[0], middle_y - wanted[1]) + NARROWER * option
            far += CROSSED if is_long and occupied.is_crossed(leader, anchor) else 0.0
            if far < least:
                nearest, least = spot._replace(leader=leader if is_long else None), far
    return nearest


def _levels(wanted: float, top: float, bottom: float) -> list[float]:
    """Return the heights between top and bottom that are looked at, the nearest to the one wanted first."""
    if bottom < top:
        return []
    start = min(max(wanted, top), bottom)
    steps = int((bottom - top) // LEVEL) + 1
    levels = [start + LEVEL * step for step in range(-steps, steps + 1)]
    return sorted({top, bottom, *(y for y in levels if top <= y <= bottom)}, key=lambda y: (abs(y - start), y))
