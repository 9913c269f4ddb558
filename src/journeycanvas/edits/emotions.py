"""One emotion for many visits at once, in one pass over the paths."""

from collections.abc import Collection

from journeycanvas.document.journey import Journey
from journeycanvas.edits.errors import evolved
from journeycanvas.edits.visits import DECIMALS, HIGHEST, LOWEST


def set_all(journey: Journey, ids: Collection[str], *, emotion: float | None) -> Journey:
    """Return the journey with these visits at an emotion from -2 to +2, held within, or unknown."""
    chosen = frozenset(ids)
    if emotion is not None:
        emotion = round(max(LOWEST, min(HIGHEST, emotion)), DECIMALS) + 0.0
    paths = tuple(
        [
            evolved(
                path,
                visits=tuple(
                    [evolved(visit, emotion=emotion) if visit.id in chosen else visit for visit in path.visits]
                ),
            )
            if any(visit.id in chosen for visit in path.visits)
            else path
            for path in journey.paths
        ]
    )
    return evolved(journey, paths=paths)
