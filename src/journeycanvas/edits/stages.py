"""Edits of stages."""

from collections.abc import Collection, Iterable

from journeycanvas.document.journey import Journey
from journeycanvas.edits import deletion, records
from journeycanvas.edits.errors import EditError, evolved
from journeycanvas.edits.ids import fresh
from journeycanvas.edits.ordering import gap_beside, gathered
from journeycanvas.edits.stage_phases import with_phases
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


def move(journey: Journey, id: str, *, to: int, earlier: Iterable[Journey] = ()) -> Journey:
    """Return the journey with a stage moved, so that it then has the index `to`; what is in it moves along.

    Between two stages of one phase it joins that phase; where it stood in one of the earlier journeys, which come
    newest first, it has the phase it had there: see `stage_phases`. A path that went from left to right still does:
    its visits follow their stages. Other paths keep their order.
    """
    places = {stage.id: index for index, stage in enumerate(journey.stages)}
    if id not in places:
        raise EditError(_("This is no longer in the journey."))
    return _in_order(journey, moved(journey.stages, places[id], to=to), {id}, earlier=earlier)


def move_many(journey: Journey, ids: Collection[str], *, gap: int, earlier: Iterable[Journey] = ()) -> Journey:
    """Return the journey with stages side by side in a gap between stages, counted before they are taken out.

    Phases and paths follow as in `move`.
    """
    picked = [index for index, stage in enumerate(journey.stages) if stage.id in ids]
    if not picked:
        return journey
    moving = {journey.stages[index].id for index in picked}
    return _in_order(journey, gathered(journey.stages, picked, gap=gap), moving, earlier=earlier)


def shift(journey: Journey, ids: Collection[str], *, by: int, earlier: Iterable[Journey] = ()) -> Journey:
    """Return the journey with stages side by side one place earlier (by -1) or later (by 1), where there is one.

    Phases and paths follow as in `move`.
    """
    picked = [index for index, stage in enumerate(journey.stages) if stage.id in ids]
    gap = gap_beside(picked, range(len(journey.stages)), by=by)
    return journey if gap is None else move_many(journey, ids, gap=gap, earlier=earlier)


def set_width(journey: Journey, id: str, *, width: float | None) -> Journey:
    """Return the journey with a stage of this width in points, within what is possible; None follows the content."""
    held = None if width is None else float(max(NARROWEST, min(WIDEST, width)))
    return records.change(journey, (id,), width=held)


def delete(journey: Journey, ids: Collection[str]) -> Journey:
    """Return the journey without these stages, their touchpoints, cards and measurements, and what hangs on those."""
    return deletion.delete(journey, ids)


def _in_order(
    journey: Journey, stages: tuple[Stage, ...], moving: Collection[str], *, earlier: Iterable[Journey]
) -> Journey:
    """Return the journey with its stages in another order, those that moved in the phase that follows from it."""
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
    return evolved(journey, stages=with_phases(journey, stages, moving, earlier=earlier), paths=paths)


def _following(path: Path, *, before: list[int], after: list[int]) -> Path:
    """Return the path with visits in the new order of their stages, where they were in that of the old one."""
    if before != sorted(before):
        return path
    return evolved(path, visits=arranged(path.visits, sorted(range(len(after)), key=after.__getitem__)))
