"""How long the journey takes, and how much of it is waiting (R28, R29)."""

from collections.abc import Iterable, Iterator

from journeycanvas.analysis.figure_lines import Line, said
from journeycanvas.document.journey import Journey
from journeycanvas.lanes.parts.figures import duration
from journeycanvas.language import _
from journeycanvas.model.stage import SECONDS, Duration, Stage, Unit, seconds
from journeycanvas.model.touchpoint import Touchpoint


def time_lines(journey: Journey, language: str) -> Iterator[Line]:
    """Yield the time in all, and that of waiting, of the stages that are known.

    A stage of which no time is told takes that of its touchpoints, and their waiting.
    """
    held: dict[str, list[Touchpoint]] = {stage.id: [] for stage in journey.stages}
    for touchpoint in journey.touchpoints:
        held[touchpoint.stage].append(touchpoint)
    for title, lengths in (
        (_("In all"), [(stage.id, _taken(stage, held[stage.id])) for stage in journey.stages]),
        (_("Waiting"), [(stage.id, _waited(stage, held[stage.id])) for stage in journey.stages]),
    ):
        known = [(id, length) for id, length in lengths if length is not None]
        if known:
            total = _in_words(sum(length for _id, length in known), language)
            yield Line(said(title, total), tuple(id for id, _length in known))


def _taken(stage: Stage, touchpoints: Iterable[Touchpoint]) -> float | None:
    """Return the seconds a stage takes; None where neither it nor its touchpoints tell."""
    if stage.duration is not None:
        return seconds(stage.duration)
    return _sum(length for one in touchpoints for length in (one.duration, one.waiting))


def _waited(stage: Stage, touchpoints: Iterable[Touchpoint]) -> float | None:
    if stage.waiting is not None:
        return seconds(stage.waiting)
    return _sum(one.waiting for one in touchpoints)


def _sum(lengths: Iterable[Duration | None]) -> float | None:
    known = [seconds(length) for length in lengths if length is not None]
    return sum(known) if known else None


def _in_words(length: float, language: str) -> str:
    """Write a length of time in the largest unit of which it holds one, to a tenth."""
    unit: Unit = next((unit for unit in reversed(list(SECONDS)) if length >= SECONDS[unit]), "s")
    return duration(Duration(value=round(length / SECONDS[unit], 1), unit=unit), _, language)
