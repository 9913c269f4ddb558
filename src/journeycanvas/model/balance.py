"""What is felt over several visits: how many are positive and negative, and their mean (R27)."""

from collections.abc import Iterable
from typing import NamedTuple

NEUTRAL = 0.25
"""An emotion no further than this from 0 counts as neither, as it is coloured on the curve."""


class Felt(NamedTuple):
    """How many visits are felt as positive, as negative, or as neither, and the sum of their emotions."""

    positive: int = 0
    negative: int = 0
    neither: int = 0
    total: float = 0.0

    @property
    def known(self) -> int:
        """How many visits have a known emotion."""
        return self.positive + self.negative + self.neither

    @property
    def mean(self) -> float | None:
        """The mean of the known emotions, from -2 to +2; None where there is none."""
        return self.total / self.known if self.known else None


def felt(emotions: Iterable[float | None]) -> Felt:
    """Return what is felt; an unknown emotion counts nowhere."""
    known = [emotion for emotion in emotions if emotion is not None]
    positive = sum([emotion > NEUTRAL for emotion in known])
    negative = sum([emotion < -NEUTRAL for emotion in known])
    return Felt(positive, negative, len(known) - positive - negative, sum(known))


def together(parts: Iterable[Felt]) -> Felt:
    """Return what is felt over several parts."""
    positive = negative = neither = 0
    total = 0.0
    for part in parts:
        positive += part.positive
        negative += part.negative
        neither += part.neither
        total += part.total
    return Felt(positive, negative, neither, total)
