"""A path is cut into runs of visits within one stage, and keeps most of them when one visit comes or goes."""

from journeycanvas.lanes.base import DrawnPath
from journeycanvas.lanes.parts.visit_runs import LONGEST, VisitRun, visit_runs
from journeycanvas.model.path import Path
from journeycanvas.model.scope import Goal

MANY = 4 * LONGEST


def runs(visited: list[str], stages: dict[str, tuple[str, ...]]) -> tuple[VisitRun, ...]:
    path = Path(id="p", persona="p")
    return visit_runs(DrawnPath(path, "#000000", "", tuple(visited), Goal(), {}), stages)


def ids(count: int) -> list[str]:
    return [f"t{number}" for number in range(count)]


def test_visits_in_one_stage_are_one_run() -> None:
    held = ids(LONGEST)

    assert runs(held, {"s": tuple(held)}) == (VisitRun("s.0", "s", 0, LONGEST, slice(0, LONGEST)),)


def test_runs_of_a_crowded_stage_hold_all_visits_in_order() -> None:
    held = ids(MANY)

    found = runs(["t", *held, "t"], {"r": ("t",), "s": tuple(held)})

    assert [run.stage for run in found] == ["r", *["s"] * (len(found) - 2), "r"]
    assert [visit for run in found[1:-1] for visit in run.pick({"s": tuple(held)})] == held
    assert [run.first for run in found[1:]] == [run.after for run in found[:-1]]
    assert len({run.name for run in found}) == len(found) > 4


def test_one_more_visit_in_a_crowded_stage_leaves_most_runs_as_they_are() -> None:
    held = ids(MANY)
    more = [*held[:300], "new", *held[300:]]

    before = {(run.name, run.pick({"s": tuple(held)})) for run in runs(held, {"s": tuple(held)})}
    after = {(run.name, run.pick({"s": tuple(more)})) for run in runs(more, {"s": tuple(more)})}

    assert len(after - before) <= 3
    assert len(after & before) >= 4


def test_a_path_through_whole_stages_has_the_runs_it_would_have_among_others() -> None:
    held = ids(MANY)
    stages = {"r": ("t",), "s": tuple(held)}

    whole, with_a_way_back = runs(["t", *held], stages), runs(["t", *held, "t"], stages)

    assert whole == with_a_way_back[:-1]
