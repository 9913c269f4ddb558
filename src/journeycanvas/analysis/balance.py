"""The balance of stages: what is felt there, and what speaks for and against it (R27)."""

from collections.abc import Collection
from typing import NamedTuple

from journeycanvas.document.journey import Journey
from journeycanvas.model.balance import felt

STRENGTHS = frozenset({"delight"})
WEAKNESSES = frozenset({"irritant", "missing", "breaking_point"})
"""The kinds of moment that speak for and against a stage."""


class Balance(NamedTuple):
    """How many visits are felt as positive, as negative, or as neither; their mean; and the moments by their names."""

    positive: int
    negative: int
    neither: int
    mean: float | None
    strengths: tuple[str, ...]
    weaknesses: tuple[str, ...]

    @property
    def felt(self) -> int:
        """How many visits have a known emotion."""
        return self.positive + self.negative + self.neither


def balance(journey: Journey, stages: Collection[str]) -> Balance:
    """Return the balance of these stages together, over the visits of all paths that are shown.

    An unknown emotion counts nowhere; the mean is that of the known ones, from -2 to +2, None where there is none.
    """
    held = [touchpoint for touchpoint in journey.touchpoints if touchpoint.stage in stages]
    ids = {touchpoint.id for touchpoint in held}
    shown = [path for path in journey.paths if not path.hidden]
    there = felt(visit.emotion for path in shown for visit in path.visits if visit.touchpoint in ids)
    return Balance(
        there.positive,
        there.negative,
        there.neither,
        there.mean,
        tuple([touchpoint.name for touchpoint in held if touchpoint.moment in STRENGTHS]),
        tuple([touchpoint.name for touchpoint in held if touchpoint.moment in WEAKNESSES]),
    )
