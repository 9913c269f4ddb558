"""Edits of measurements: adding one about a touchpoint, a path, a stage or the whole journey."""

from collections.abc import Mapping
from typing import Literal

from journeycanvas.document.journey import Journey
from journeycanvas.edits import records
from journeycanvas.edits.errors import evolved
from journeycanvas.edits.ids import fresh
from journeycanvas.model.measurement import SCALES, Indicator, Measurement, Scale

Subject = Literal["stage", "touchpoint", "path"]


def add(
    journey: Journey,
    indicator: Indicator,
    *,
    value: float,
    unit: str = "",
    about: Mapping[Subject, str],
    id: str | None = None,
) -> Journey:
    """Return the journey with a figure more: about nothing it tells of the whole journey."""
    made = Measurement(id=id or fresh(journey, "m"), indicator=indicator, value=value, unit=unit)
    made = evolved(made, **{str(name): each for name, each in about.items()})
    return records.insert(journey, "measurements", record=made)


def about(journey: Journey, subject: Mapping[Subject, str]) -> tuple[Measurement, ...]:
    """Return the measurements of this subject, in their order; without one those of the whole journey."""
    wanted = dict(subject)
    return tuple([one for one in journey.measurements if subject_of(one) == wanted])


def subject_of(one: Measurement) -> dict[Subject, str]:
    """Return what a measurement is about, the most exact alone: the touchpoint, else the path, else the stage."""
    if one.touchpoint is not None:
        return {"touchpoint": one.touchpoint}
    if one.path is not None:
        return {"path": one.path}
    return {} if one.stage is None else {"stage": one.stage}


def set_scale(
    journey: Journey, ids: tuple[str, ...], *, low: float | None = None, high: float | None = None
) -> Journey:
    """Return the journey with another end of the scales of measurements; an end not given stays.

    Where there was no scale of its own, the other end is that of the usual scale, else 0 below and the value above.
    """
    for id in ids:
        one = records.find_as(journey, id, kind=Measurement)
        old_low, old_high = ends(one) or (0.0, max(one.value, 1.0))
        scale = Scale(low=old_low if low is None else low, high=old_high if high is None else high)
        journey = records.change(journey, (id,), scale=scale)
    return journey


def ends(one: Measurement) -> tuple[float, float] | None:
    """Return the ends of the scale of a measurement, its own or the usual one of its indicator."""
    return (one.scale.low, one.scale.high) if one.scale is not None else SCALES.get(one.indicator)
