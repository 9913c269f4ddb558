"""In which phase a stage is once it was moved.

Moved into a phase, between two of its stages, it joins that phase; beside one it keeps its own. Back where it stood
before, between the same neighbours in the same phases, it is in the phase it had there: what is undone by hand is as
if it had not been done. Unless its phase was chosen since.
"""

from collections.abc import Collection, Iterable, Sequence

from journeycanvas.document.journey import Journey
from journeycanvas.edits.errors import evolved
from journeycanvas.model.stage import Stage

Neighbours = tuple[Stage | None, Stage | None]


def with_phases(
    before: Journey, stages: Sequence[Stage], moving: Collection[str], *, earlier: Iterable[Journey]
) -> tuple[Stage, ...]:
    """Return stages in a new order with the phases of those that were moved; earlier are journeys, newest first."""
    joined = _of_neighbours(stages, moving)
    stood = _where_they_stood(before, stages, moving, earlier=earlier)
    phases = {**joined, **stood}
    return tuple([evolved(stage, phase=phases[stage.id]) if stage.id in phases else stage for stage in stages])


def _of_neighbours(stages: Sequence[Stage], moving: Collection[str]) -> dict[str, str]:
    """Return the phase that moved stages came to stand within, by their ids."""
    places = [index for index, stage in enumerate(stages) if stage.id in moving]
    first, last = places[0], places[-1]
    if first == 0 or last == len(stages) - 1:
        return {}
    left, right = stages[first - 1].phase, stages[last + 1].phase
    return dict.fromkeys(moving, left) if left is not None and left == right else {}


def _where_they_stood(
    before: Journey, stages: Sequence[Stage], moving: Collection[str], *, earlier: Iterable[Journey]
) -> dict[str, str | None]:
    """Return the phases that moved stages had where they stand again, by the ids of those that do."""
    now = _beside(stages)
    found: dict[str, str | None] = {}
    open_ones = set(moving)
    newer = before.stages
    for journey in earlier:
        if journey.stages is newer:
            continue
        then = {stage.id: stage for stage in journey.stages}
        chosen = _chosen_between(journey.stages, newer)
        beside = _beside(journey.stages)
        phases = {phase.id for phase in before.phases}
        for id in tuple(open_ones):
            if id not in then or id in chosen:
                open_ones.discard(id)
            elif _are_alike(beside[id], now[id], moving):
                open_ones.discard(id)
                phase = then[id].phase
                if phase is None or phase in phases:
                    found[id] = phase
        if not open_ones:
            break
        newer = journey.stages
    return found


def _chosen_between(older: Sequence[Stage], newer: Sequence[Stage]) -> set[str]:
    """Return the stages whose phase was changed by itself, without any stage being moved."""
    if [stage.id for stage in older] != [stage.id for stage in newer]:
        return set()
    return {one.id for one, other in zip(older, newer, strict=True) if one.phase != other.phase}


def _beside(stages: Sequence[Stage]) -> dict[str, Neighbours]:
    row = (None, *stages, None)
    return {stage.id: (row[place], row[place + 2]) for place, stage in enumerate(stages)}


def _are_alike(then: Neighbours, now: Neighbours, moving: Collection[str]) -> bool:
    """Tell whether neighbours are the same in the same phases; those that were moved too find theirs again."""
    for one, other in zip(then, now, strict=True):
        if one is None or other is None:
            if one is not other:
                return False
        elif one.id != other.id or (one.phase != other.phase and one.id not in moving):
            return False
    return True
