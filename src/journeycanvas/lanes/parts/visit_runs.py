"""Runs of visits within one stage: a path is drawn run by run, so that what changes in a stage leaves the others."""

from collections import Counter
from typing import NamedTuple

from journeycanvas.lanes.base import Contents, DrawnPath
from journeycanvas.lanes.parts.kept import latest
from journeycanvas.lanes.parts.spots import stage_ids

LONGEST = 256
"""Visits in one run at most."""


class VisitRun(NamedTuple):
    """Visits that follow each other in one stage: a name, and their places from the first to before the last."""

    name: str
    first: int
    after: int


def visit_runs(drawn: DrawnPath, contents: Contents) -> tuple[VisitRun, ...]:
    """Return the runs of a path, in its order."""
    held = tuple((stage, stage_ids(stage, touchpoints)) for stage, touchpoints in contents.touchpoints.items())
    return _runs(drawn.path.id, drawn.touchpoint_ids, held)


@latest
def _runs(
    key: str, touchpoint_ids: tuple[str, ...], held: tuple[tuple[str, tuple[str, ...]], ...]
) -> tuple[VisitRun, ...]:
    stage_of = {id: stage for stage, ids in held for id in ids}
    seen: Counter[str] = Counter()
    runs: list[VisitRun] = []
    first = 0
    while first < len(touchpoint_ids):
        stage = stage_of[touchpoint_ids[first]]
        after = first + 1
        while after < min(len(touchpoint_ids), first + LONGEST) and stage_of[touchpoint_ids[after]] == stage:
            after += 1
        runs.append(VisitRun(f"{stage}.{seen[stage]}", first, after))
        seen[stage] += 1
        first = after
    return tuple(runs)
