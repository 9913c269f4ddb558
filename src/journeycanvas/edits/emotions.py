"""Emotions of many visits at once, in one pass over the paths."""

from collections.abc import Collection, Mapping

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


def set_each(journey: Journey, felt: Mapping[str, float]) -> Journey:
    """Return the journey with each of these visits at an emotion of its own, from -2 to +2, held within."""
    kept = {id: round(max(LOWEST, min(HIGHEST, emotion)), DECIMALS) + 0.0 for id, emotion in felt.items()}
    paths = []
    for path in journey.paths:
        places = [place for place, visit in enumerate(path.visits) if visit.id in kept] if kept else []
        visits = list(path.visits)
        for place in places:
            visits[place] = evolved(visits[place], emotion=kept[visits[place].id])
        paths.append(evolved(path, visits=tuple(visits)) if places else path)
    return evolved(journey, paths=tuple(paths))
