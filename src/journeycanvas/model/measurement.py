"""Measurements: figures with their scale, sample, date and source."""

from typing import Annotated, Literal

from journeycanvas.model.record import Day, Id, Record, Text
from journeycanvas.model.schema import Within

Indicator = Literal[
    "nps",
    "ces",
    "csat",
    "satisfaction",
    "volume",
    "conversion",
    "abandonment",
    "open_rate",
    "click_rate",
    "loyalty",
    "lifetime_value",
    "turnover",
    "reputation",
    "waiting_time",
    "duration",
    "rate",
    "count",
    "other",
]
Trend = Literal["up", "flat", "down"]

Figure = Annotated[float, Within(ge=-1e15, le=1e15)]


class Scale(Record):
    """The ends of a scale."""

    low: Figure
    high: Figure


SCALES: dict[str, tuple[float, float]] = {
    "nps": (-100.0, 100.0),
    "ces": (1.0, 7.0),
    "csat": (1.0, 5.0),
}
"""The usual scales: Net Promoter Score (Reichheld, 2003), Customer Effort Score 2.0 (CEB, 2013), satisfaction."""


class Measurement(Record):
    """One figure, of the whole journey, a stage, a touchpoint or a path (R63-R68, R75)."""

    id: Id
    indicator: Indicator = "other"
    name: Text = ""
    """A name of its own; otherwise that of the indicator."""
    value: Figure
    unit: Text = ""
    """What the figure counts: %, clients, EUR."""
    decimals: Annotated[int, Within(ge=0, le=6)] | None = None
    """How many decimals are shown; otherwise as few as the figure needs."""
    scale: Scale | None = None
    """A scale of its own; otherwise the indicator's usual one."""
    n: Annotated[int, Within(ge=0, le=10**9)] | None = None
    """How many answered or were counted."""
    date: Day | None = None
    source: Id | None = None
    stage: Id | None = None
    touchpoint: Id | None = None
    path: Id | None = None
    lane: Id | None = None
    """The lane that shows it; otherwise every lane of measurements."""
    family: Literal["experience", "listening", "satisfaction", "business", "activity"] | None = None
    """Experience, listening and satisfaction are different notions (R74)."""
    threshold: Figure | None = None
    """Where it becomes alarming (R75)."""
    target: Figure | None = None
    trend: Trend | None = None
    previous: Figure | None = None
    notes: Text = ""


Standing = Literal["good", "bad"]

LESS_IS_BETTER: frozenset[Indicator] = frozenset({"ces", "abandonment", "waiting_time", "duration"})
"""What a client bears: effort, waiting, giving up."""

_EITHER: frozenset[Indicator] = frozenset({"rate", "count", "other"})
"""What the indicator alone does not tell; their threshold is an upper limit unless the target says otherwise."""


def is_less_better(measurement: Measurement) -> bool:
    """Return whether a smaller figure is the better one: the target below the threshold says so, else the indicator."""
    target, threshold = measurement.target, measurement.threshold
    if target is not None and threshold is not None and target != threshold:
        return target < threshold
    return measurement.indicator in LESS_IS_BETTER or (threshold is not None and measurement.indicator in _EITHER)


def is_beyond_threshold(measurement: Measurement) -> bool:
    """Return whether a figure is alarming by its own threshold; the threshold itself is not."""
    if measurement.threshold is None:
        return False
    over = measurement.value - measurement.threshold
    return over > 0 if is_less_better(measurement) else over < 0


def standing(measurement: Measurement) -> Standing | None:
    """Return whether a figure is good or bad: by its threshold, else by the half of its scale; None where nobody knows.

    The middle of a scale is good, as a Net Promoter Score of 0 is.
    """
    if measurement.threshold is not None:
        return "bad" if is_beyond_threshold(measurement) else "good"
    scale = measurement.scale
    low, high = (scale.low, scale.high) if scale is not None else SCALES.get(measurement.indicator, (0.0, 0.0))
    if high <= low:
        return None
    over = measurement.value - (low + high) / 2
    return "bad" if (over > 0 if is_less_better(measurement) else over < 0) else "good"
