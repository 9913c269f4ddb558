"""Measuring only after the purchase misses what comes before it (R73)."""

from collections.abc import Iterator

from journeycanvas.analysis.finding import Finding
from journeycanvas.document.journey import Journey
from journeycanvas.language import N_
from journeycanvas.model.measurement import Measurement


def late_measurements(journey: Journey) -> Iterator[Finding]:
    """Find that all measurements tied to a stage stand in the last phase."""
    phase_of = {stage.id: stage.phase for stage in journey.stages}
    stage_of = {touchpoint.id: touchpoint.stage for touchpoint in journey.touchpoints}
    used = {phase for phase in phase_of.values() if phase is not None}
    last = next((phase.id for phase in reversed(journey.phases) if phase.id in used), None)
    stages = [stage for measurement in journey.measurements if (stage := _stage(measurement, stage_of)) is not None]
    if len(used) > 1 and stages and all(phase_of[stage] == last for stage in stages):
        yield Finding(
            "late_measurements",
            "note",
            N_("All measurements stand in the last phase: measure what comes before it, too."),
            pointer="/measurements",
        )


def _stage(measurement: Measurement, stage_of: dict[str, str]) -> str | None:
    if measurement.stage is not None:
        return measurement.stage
    return stage_of[measurement.touchpoint] if measurement.touchpoint is not None else None
