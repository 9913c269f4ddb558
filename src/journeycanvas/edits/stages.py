"""Edits of stages."""

from collections.abc import Collection

from journeycanvas.document.journey import Journey
from journeycanvas.edits import deletion, records
from journeycanvas.edits.errors import EditError, evolved
from journeycanvas.edits.ids import fresh
from journeycanvas.edits.ordering import gap_beside, gathered
from journeycanvas.edits.texts import clean
from journeycanvas.edits.time import visited_in_order
from journeycanvas.edits.tuples import arranged, inserted, moved
from journeycanvas.language import _
from journeycanvas.model.path import Path
from journeycanvas.model.stage import Stage

WIDEST, NARROWEST = 20_000.0, 40.0


def insert(journey: Journey, name: str, *, index: int | None = None, id: str | None = None) -> Journey:
    """Return the journey with a new stage at the index, or else at the end, in the phase of the stage before it."""
    at = len(journey.stages) if index is None else max(0, min(index, len(journey.stages)))
    neighbour = journey.stages[max(0, at - 1)] if journey.stages else None
    stage = Stage(
        id=id or fresh(journey, "s"), name=clean(name), phase=neighbour.phase if neighbour is not None else None
    )
    return evolved(journey, stages=inserted(journey.stages, stage, index=at))


def rename(journey: Journey, id: str, *, name: str) -> Journey:
    """Return the journey with a stage of another name."""
    return records.change(journey, (id,), name=clean(name))


def move(journey: Journey, id: str, *, to: int) -> Journey:
    """Return the journey with a stage moved, so that it then has the index `to`; what is in it moves along.

    Between two stages of one phase it joins that phase. A path that went from left to right still does: its visits
    follow their stages. Other paths keep their order.
    """
    places = {stage.id: index for index, stage in enumerate(journey.stages)}
    if id not in places:
        raise EditError(_("This is no longer in the journey."))
    return _in_order(journey, moved(journey.stages, places[id], to=to), {id})


def move_many(journey: Journey, ids: Collection[str], *, gap: int) -> Journey:
    """Return the journey with stages side by side in a gap between stages, counted before they are taken out.

    Phases and paths follow as in `move`.
    """
    picked = [index for index, stage in enumerate(journey.stages) if stage.id in ids]
    return _in_order(journey, gathered(journey.stages, picked, gap=gap), ids) if picked else journey


def shift(journey: Journey, ids: Collection[str], *, by: int) -> Journey:
    """Return the journey with stages side by side one place earlier (by -1) or later (by 1), where there is one."""
    picked = [index for index, stage in enumerate(journey.stages) if stage.id in ids]
    gap = gap_beside(picked, range(len(journey.stages)), by=by)
    return journey if gap is None else move_many(journey, ids, gap=gap)


def set_width(journey: Journey, id: str, *, width: float | None) -> Journey:
    """Return the journey with a stage of this width in points, within what is possible; None follows the content."""
    held = None if width is None else float(max(NARROWEST, min(WIDEST, width)))
    return records.change(journey, (id,), width=held)


def delete(journey: Journey, ids: Collection[str]) -> Journey:
    """Return the journey without these stages, their touchpoints, cards and measurements, and what hangs on those."""
    return deletion.delete(journey, ids)


def _in_order(journey: Journey, stages: tuple[Stage, ...], moving: Collection[str]) -> Journey:
    """Return the journey with its stages in another order; those that moved join a phase they came to stand within."""
    places = {stage.id: index for index, stage in enumerate(journey.stages)}
    ranks = {stage.id: index for index, stage in enumerate(stages)}
    if ranks == places:
        return journey
    stage_of = {touchpoint.id: touchpoint.stage for touchpoint in journey.touchpoints}
    paths = tuple(
        [
            _following(
                path,
                before=[places[stage_of[visited]] for visited in visited_in_order(path.visits)],
                after=[ranks[stage_of[visited]] for visited in visited_in_order(path.visits)],
            )
            for path in journey.paths
        ]
    )
    return evolved(journey, stages=_in_phase_of_neighbours(stages, moving), paths=paths)


def _in_phase_of_neighbours(stages: tuple[Stage, ...], moving: Collection[str]) -> tuple[Stage, ...]:
    places = [index for index, stage in enumerate(stages) if stage.id in moving]
    first, last = places[0], places[-1]
    if first == 0 or last == len(stages) - 1:
        return stages
    left, right = stages[first - 1].phase, stages[last + 1].phase
    if left is None or left != right:
        return stages
    return tuple([evolved(stage, phase=left) if stage.id in moving else stage for stage in stages])


def _following(path: Path, *, before: list[int], after: list[int]) -> Path:
    """Return the path with visits in the new order of their stages, where they were in that of the old one."""
    if before != sorted(before):
        return path
    return evolved(path, visits=arranged(path.visits, sorted(range(len(after)), key=after.__getitem__)))
