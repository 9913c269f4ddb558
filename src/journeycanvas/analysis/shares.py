"""The touchpoints of each owner and department, and how they are felt together (R80)."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from journeycanvas.document.journey import Journey
from journeycanvas.model.touchpoint import Touchpoint


def answering_for(journey: Journey) -> Callable[[Touchpoint], str | None]:
    """Return who answers for a touchpoint: its owner, else that of its stage, else None."""
    of_stage = {stage.id: stage.owner for stage in journey.stages}
    return lambda one: one.owner or of_stage[one.stage]


def by_owner(journey: Journey) -> dict[str, tuple[Touchpoint, ...]]:
    """Return the touchpoints each person answers for, by the person's id: their own, else those of their stages."""
    answering = answering_for(journey)
    return _grouped((answering(one), one) for one in journey.touchpoints)


def by_department(journey: Journey) -> dict[str, tuple[Touchpoint, ...]]:
    """Return the touchpoints of each department, by its id."""
    return _grouped((one.department, one) for one in journey.touchpoints)


def mean_felt(touchpoints: Iterable[Touchpoint], felt: Mapping[str, float]) -> float | None:
    """Return the mean emotion of touchpoints, each weighed by its importance; None where none is known.

    Felt holds the mean of the known emotions at each touchpoint, from -2 to +2.
    """
    known = [(one.importance, felt[one.id]) for one in touchpoints if one.id in felt]
    weight = sum(importance for importance, _emotion in known)
    return sum(importance * emotion for importance, emotion in known) / weight if weight else None


def _grouped(touchpoints: Iterable[tuple[str | None, Touchpoint]]) -> dict[str, tuple[Touchpoint, ...]]:
    found: defaultdict[str, list[Touchpoint]] = defaultdict(list)
    for whose, touchpoint in touchpoints:
        if whose is not None:
            found[whose].append(touchpoint)
    return {whose: tuple(held) for whose, held in found.items()}
