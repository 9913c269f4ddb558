"""The scores of a Mermaid journey, from 0 to 5, as emotions from -2 to +2."""

import re
from typing import NamedTuple

from journeycanvas.imports.imported import Remark
from journeycanvas.imports.mermaid.lines import Task
from journeycanvas.language import _

LOWEST, NEUTRAL, HIGHEST = 0.0, 3.0, 5.0
WORST, BEST = -2.0, 2.0
DECIMALS = 2
_NUMBER = re.compile(r"[+-]?(\d{1,9}([.,]\d{0,9})?|[.,]\d{1,9})")


class Scale(NamedTuple):
    """The lowest and the highest score of a text, where these go beyond the usual scale."""

    lowest: float = LOWEST
    highest: float = HIGHEST

    @property
    def is_usual(self) -> bool:
        """Whether no score goes beyond 0 to 5."""
        return self.lowest >= LOWEST and self.highest <= HIGHEST

    def emotion(self, score: float) -> float:
        """Return the emotion of a score, the lowest one as the worst."""
        part = (score - self.lowest) / (self.highest - self.lowest)
        return round(WORST + part * (BEST - WORST), DECIMALS)


def number(score: str) -> float | None:
    """Return a score that is a number, written with a dot or a comma; None for any other text."""
    return float(score.replace(",", ".")) if _NUMBER.fullmatch(score) else None


def scale_of(tasks: list[Task]) -> Scale:
    """Return how far the scores of a text go, nought and five at least."""
    found = [value for task in tasks if (value := number(task.score)) is not None]
    return Scale(min([LOWEST, *found]), max([HIGHEST, *found]))


def emotion(task: Task, scale: Scale | None) -> tuple[float | None, Remark | None]:
    """Return the emotion of a task, None where it is unknown, and a remark where it had to be guessed.

    With a scale, scores are brought to it; else those beyond 0 to 5 count as 0 and 5.
    """
    if not task.score:
        return None, Remark("guessed", _("no score: the emotion is unknown"), task.line)
    score = number(task.score)
    if score is None:
        return None, Remark("guessed", _("the score is no number: the emotion is unknown"), task.line)
    if scale is not None and not scale.is_usual:
        return scale.emotion(score), None
    if not LOWEST <= score <= HIGHEST:
        bound = min(max(score, LOWEST), HIGHEST)
        text = _("the score {score} is beyond 0 to 5: read as {bound}").format(score=task.score, bound=f"{bound:g}")
        return max(WORST, bound - NEUTRAL), Remark("guessed", text, task.line)
    found = max(WORST, round(score - NEUTRAL, DECIMALS))
    if score != int(score):
        return found, Remark("guessed", _("a score between two numbers"), task.line)
    return found, None
