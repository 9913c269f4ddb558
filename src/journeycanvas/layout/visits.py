"""The visits of a path, field by field, brought up to date after an edit; and what is felt in each stage."""

from collections.abc import Callable, Mapping
from itertools import compress, count
from operator import attrgetter
from typing import TypeVar

from journeycanvas.document.lookups import changed_stretch
from journeycanvas.document.memo import from_the_last
from journeycanvas.lanes.base import DrawnPath
from journeycanvas.lanes.parts.kept import latest, steady
from journeycanvas.lanes.parts.visit_runs import VisitRun, visit_runs
from journeycanvas.model.path import Connection, Path, Visit

T = TypeVar("T")
Visits = tuple[Visit, ...]
Felt = float | None


@from_the_last
def visited(visits: Visits, last: tuple[Visits, tuple[str, ...]] | None) -> tuple[str, ...]:
    """Return the id of the touchpoint of each visit."""
    return _brought_up_to_date(visits, last, attrgetter("touchpoint"))


@from_the_last
def _ids(visits: Visits, last: tuple[Visits, tuple[str, ...]] | None) -> tuple[str, ...]:
    return _brought_up_to_date(visits, last, attrgetter("id"))


@from_the_last
def _emotions(visits: Visits, last: tuple[Visits, tuple[Felt, ...]] | None) -> tuple[Felt, ...]:
    return _brought_up_to_date(visits, last, attrgetter("emotion"))


def _brought_up_to_date(
    visits: Visits, last: tuple[Visits, tuple[T, ...]] | None, field: Callable[[Visit], T]
) -> tuple[T, ...]:
    """Return a field of each visit; the very same values again where no visit has another one than last."""
    stretch = changed_stretch(last[0], visits) if last else None
    if last is None or stretch is None:
        found = tuple(map(field, visits))
    else:
        first, after_before, after_now = stretch
        found = (*last[1][:first], *map(field, visits[first:after_now]), *last[1][after_before:])
    return last[1] if last is not None and found == last[1] else found


@from_the_last
def tells_of_brand(visits: Visits, last: tuple[Visits, bool] | None) -> bool:
    """Tell whether something is felt about the brand."""
    stretch = changed_stretch(last[0], visits) if last else None
    if last is not None and stretch is not None:
        first, after_before, after_now = stretch
        if not (last[1] and any(map(_is_about_brand, last[0][first:after_before]))):
            return last[1] or any(map(_is_about_brand, visits[first:after_now]))
    return any(map(_is_about_brand, visits))


def _is_about_brand(visit: Visit) -> bool:
    return visit.emotion_about == "brand"


@from_the_last
def places(path: Path, last: tuple[Path, Mapping[str, int]] | None) -> Mapping[str, int]:
    """Return the place in a path of each visit that a connection leaves or leads to, by id."""
    if not path.connections:
        return {}
    stretch = changed_stretch(last[0].visits, path.visits) if last and last[0].connections is path.connections else None
    if last is None or stretch is None:
        return _places(_ids(path.visits), path.connections)
    first, after_before, after_now = stretch
    found = {id: at for id, at in last[1].items() if at < first}
    found.update((id, at + after_now - after_before) for id, at in last[1].items() if at >= after_before)
    here = enumerate(_ids(path.visits)[first:after_now], start=first)
    found.update((id, at) for at, id in here if id in last[1])
    return last[1] if found == last[1] else found


def _places(ids: tuple[str, ...], connections: tuple[Connection, ...]) -> dict[str, int]:
    joined = {end for each in connections for end in (each.origin, each.destination)}
    return dict(compress(zip(ids, count(), strict=False), map(joined.__contains__, ids)))


def felt_by_stage(drawn: DrawnPath, ids: Mapping[str, tuple[str, ...]]) -> Mapping[str, tuple[Felt, ...]]:
    """Return what is felt at the first visit to each touchpoint of each stage, given by their ids."""
    runs = visit_runs(drawn, ids)
    return _felt(drawn.path.id, _emotions(drawn.path.visits), drawn.touchpoint_ids, runs, tuple(ids.items()))


@latest
def _felt(
    key: str,
    emotions: tuple[Felt, ...],
    visited: tuple[str, ...],
    runs: tuple[VisitRun, ...],
    stages: tuple[tuple[str, tuple[str, ...]], ...],
) -> dict[str, tuple[Felt, ...]]:
    whole = _seen_in_order(emotions, runs, dict(stages))
    first: dict[str, Felt] = {}
    if len(whole) < len(stages):
        first = dict(zip(reversed(visited), reversed(emotions), strict=True))
    return {
        stage: _settled((key, stage), whole[stage] if stage in whole else tuple(map(first.get, held)))
        for stage, held in stages
    }


def _seen_in_order(
    emotions: tuple[Felt, ...], runs: tuple[VisitRun, ...], ids: Mapping[str, tuple[str, ...]]
) -> dict[str, tuple[Felt, ...]]:
    """Return what is felt first in those stages whose touchpoints are all visited, and first in their order."""
    found: dict[str, tuple[Felt, ...]] = dict.fromkeys(ids, ())
    others: set[str] = set()
    for run in runs:
        known = len(found[run.stage])
        if run.stage in others or known == len(ids[run.stage]):
            continue
        if isinstance(run.places, slice) and run.places.start == known:
            found[run.stage] += emotions[run.first : run.after]
        else:
            others.add(run.stage)
    return {stage: felt for stage, felt in found.items() if len(felt) == len(ids[stage])}


@steady
def _settled(key: tuple[str, str], emotions: tuple[Felt, ...]) -> tuple[Felt, ...]:
    return emotions
