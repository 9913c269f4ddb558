"""Runs of visits within one stage: a path is drawn run by run, so that what changes in a stage leaves the others.

Many visits in one stage are several runs, cut by what they visit: one more or one less leaves most of them as they are.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import count, groupby
from typing import NamedTuple, TypeVar

from journeycanvas.lanes.base import DrawnPath
from journeycanvas.lanes.parts.cuts import parts
from journeycanvas.lanes.parts.kept import latest

LONGEST = 256
"""Visits in a stage up to which they are one run."""

T = TypeVar("T")


class VisitRun(NamedTuple):
    """Visits that follow each other in one stage: a name, where they begin and end in the path, and which they visit.

    The places are those of their touchpoints within the stage: a slice where they follow each other there too.
    """

    name: str
    stage: str
    first: int
    after: int
    places: slice | tuple[int, ...]

    def pick(self, of_stages: Mapping[str, tuple[T, ...]]) -> tuple[T, ...]:
        """Return what belongs to each visit, given what belongs to the touchpoints of each stage."""
        held = of_stages[self.stage]
        if isinstance(self.places, slice):
            return held if self.places.stop - self.places.start == len(held) else held[self.places]
        return tuple([held[place] for place in self.places])


def visit_runs(drawn: DrawnPath, ids: Mapping[str, tuple[str, ...]]) -> tuple[VisitRun, ...]:
    """Return the runs of a path, in its order, given the ids of the touchpoints of each stage."""
    return _runs(drawn.path.id, drawn.touchpoint_ids, tuple(ids.items()))


@latest
def _runs(
    key: str, touchpoint_ids: tuple[str, ...], held: tuple[tuple[str, tuple[str, ...]], ...]
) -> tuple[VisitRun, ...]:
    whole = _whole_stages(touchpoint_ids, held)
    if whole:
        return whole
    stage_of: dict[str, str] = {}
    place_of: dict[str, int] = {}
    for stage, ids in held:
        stage_of.update(dict.fromkeys(ids, stage))
        place_of.update(zip(ids, count(), strict=False))
    seen: Counter[str] = Counter()
    runs: list[VisitRun] = []
    after = 0
    for stage, visited in groupby(map(stage_of.__getitem__, touchpoint_ids)):
        first, after = after, after + len(list(visited))
        for name, part in _pieces(f"{stage}.{seen[stage]}", touchpoint_ids[first:after]):
            begin, end = first + part.start, first + part.stop
            places = tuple(map(place_of.__getitem__, touchpoint_ids[begin:end]))
            runs.append(VisitRun(name, stage, begin, end, _slice(places)))
        seen[stage] += 1
    return tuple(runs)


def _pieces(name: str, visited: tuple[str, ...]) -> Iterator[tuple[str, slice]]:
    """Yield the runs of some visits that follow each other in a stage, each with a name of its own."""
    if len(visited) <= LONGEST:
        yield name, slice(0, len(visited))
    else:
        for begin, part in parts(visited, LONGEST):
            yield f"{name}.{begin}", part


def _whole_stages(
    touchpoint_ids: tuple[str, ...], held: tuple[tuple[str, tuple[str, ...]], ...]
) -> tuple[VisitRun, ...]:
    """Return the runs of a path that visits one stage after the other, all of each in order; none for any other."""
    of_first = {ids[0]: (stage, ids) for stage, ids in held if ids}
    runs: list[VisitRun] = []
    after = 0
    while after < len(touchpoint_ids):
        stage, ids = of_first.pop(touchpoint_ids[after], ("", ()))
        first, after = after, after + len(ids)
        if not ids or touchpoint_ids[first:after] != ids:
            return ()
        runs += [VisitRun(name, stage, first + p.start, first + p.stop, p) for name, p in _pieces(f"{stage}.0", ids)]
    return tuple(runs)


def _slice(places: tuple[int, ...]) -> slice | tuple[int, ...]:
    """Return places that follow each other as a slice."""
    start, stop = places[0], places[0] + len(places)
    return slice(start, stop) if places == tuple(range(start, stop)) else places
