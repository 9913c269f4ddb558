"""What empty lanes ask for: in every stage, on the screen alone."""

import pytest

from journeycanvas.document.journey import Journey
from journeycanvas.edits import paths, touchpoints, visits
from journeycanvas.lanes.registry import LANE_KINDS
from journeycanvas.layout.map import lay_out
from journeycanvas.scene.scene import Node
from journeycanvas.scene.shapes import Disc
from tests.builders import small


def bare(language: str) -> Journey:
    """Return three stages with a lane of every kind and nothing in them."""
    base = small(3, stages=3)
    lanes = tuple([kind(id=f"l{index}") for index, kind in enumerate(LANE_KINDS)])
    return base.evolve(language=language, lanes=lanes, touchpoints=(), paths=(), cards=())


def asked(journey: Journey) -> list[Node]:
    return [node for node in lay_out(journey).nodes if node.role in ("cell", "prompt")]


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("index", range(len(LANE_KINDS)))
def test_every_empty_lane_asks_in_every_stage(language: str, index: int) -> None:
    scene = lay_out(bare(language))
    band = scene.bands[index]

    for column in scene.columns:
        found = [
            node
            for node in scene.nodes
            if node.role in ("cell", "prompt")
            and column.x <= node.bounds.middle[0] <= column.x + column.width
            and band.y <= node.bounds.y <= node.bounds.bottom <= band.y + band.height
        ]
        assert len(found) == 1
        assert found[0].name


def test_nothing_asked_is_on_paper() -> None:
    nodes = asked(bare("fr"))

    assert nodes
    assert not any(node.on_paper for node in nodes)


def test_lanes_with_something_in_them_ask_no_more() -> None:
    journey = small(3, stages=3).evolve(lanes=bare("en").lanes)

    asking = {node.key.split(":")[1] for node in asked(journey) if node.role == "prompt"}
    assert not asking & {lane.id for lane in journey.lanes if lane.kind in ("path", "emotion")}


@pytest.mark.parametrize("visited", [True, False])
def test_circle_stands_where_the_first_touchpoint_will(visited: bool) -> None:
    empty = bare("en")
    lane = next(lane.id for lane in empty.lanes if lane.kind == "path")
    circles = {
        str(node.key).rpartition(":")[2]: shape
        for node in asked(empty)
        if node.key.startswith(f"prompt:{lane}:")
        for shape in node.shapes
        if isinstance(shape, Disc)
    }
    assert circles.keys() == {"s1", "s2", "s3"}

    for stage, circle in circles.items():
        first = touchpoints.add(empty, stage, id="new")
        if visited:
            first = visits.add(paths.add(first, "lea", id="p"), "p", touchpoint="new")
        drawn = next(node for node in lay_out(first).nodes if node.key == "touchpoint:new")
        assert drawn.bounds.middle == pytest.approx((circle.x, circle.y))
