"""Moving the ends of a phase by one stage: what a pointer drags, done by keys."""

from collections.abc import Collection, Iterable
from itertools import groupby
from typing import Literal, NamedTuple

from journeycanvas.document.journey import Journey
from journeycanvas.edits import phases
from journeycanvas.edits.errors import EditError
from journeycanvas.language import _

End = Literal["start", "end"]


class Band(NamedTuple):
    """A run of stages in one phase: the phase, and its first and last stage as indices."""

    phase: str
    first: int
    last: int


def bands(journey: Journey) -> tuple[Band, ...]:
    """Return the bands of all phases, from the left; a phase whose stages stand apart has several."""
    found: list[Band] = []
    place = 0
    for phase, run in groupby(journey.stages, key=lambda stage: stage.phase):
        count = len(tuple(run))
        if phase is not None:
            found.append(Band(phase, place, place + count - 1))
        place += count
    return tuple(found)


def band_of(journey: Journey, ids: Collection[str]) -> Band | None:
    """Return the first band of the phase among these, else the one that the first stage among them stands in."""
    known = bands(journey)
    named = next((band for band in known if band.phase in ids), None)
    if named is not None:
        return named
    place = next((index for index, stage in enumerate(journey.stages) if stage.id in ids), None)
    return next((band for band in known if place is not None and band.first <= place <= band.last), None)


def move_end(journey: Journey, band: Band, *, end: End, by: Literal[-1, 1], earlier: Iterable[Journey] = ()) -> Journey:
    """Return the journey with the start or the end of a band one stage earlier (by -1) or later (by 1).

    A stage it leaves is in no phase, or again in the one it was in before, in one of the earlier journeys, which come
    newest first: where the stage beyond is in that phase, or is what it was then. Raises EditError where there is no
    stage to take, and where none would be left.
    """
    first, last = (band.first + by, band.last) if end == "start" else (band.first, band.last + by)
    if first > last:
        raise EditError(_("A phase spans one stage at least. Delete it to take it off the map."))
    if first < 0 or last == len(journey.stages):
        raise EditError(_("There is no stage beyond to take into this phase."))
    if first < band.first or last > band.last:
        taken = journey.stages[first if end == "start" else last]
        return phases.assign(journey, band.phase, stages=[taken.id])
    left = band.first if end == "start" else band.last
    return phases.assign(
        journey,
        _phase_again(journey, left, beyond=-1 if end == "start" else 1, earlier=earlier),
        stages=[journey.stages[left].id],
    )


def _phase_again(journey: Journey, place: int, *, beyond: Literal[-1, 1], earlier: Iterable[Journey]) -> str | None:
    """Return the phase that the stage at a place was in before the one it is in now, where it fits there still."""
    stage = journey.stages[place]
    for older in earlier:
        at = next((index for index, one in enumerate(older.stages) if one.id == stage.id), None)
        if at is None:
            return None
        phase = older.stages[at].phase
        if phase == stage.phase:
            continue
        now, then = _stage_at(journey, place + beyond), _stage_at(older, at + beyond)
        is_there = any(one.id == phase for one in journey.phases)
        return phase if is_there and (now == then or (now is not None and now[1] == phase)) else None
    return None


def _stage_at(journey: Journey, place: int) -> tuple[str, str | None] | None:
    """Return the stage at a place, and its phase; None beyond the ends."""
    if not 0 <= place < len(journey.stages):
        return None
    return journey.stages[place].id, journey.stages[place].phase
