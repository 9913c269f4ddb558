"""What is in hand moves along, what is tied to it bends after it, and nothing else changes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.document.journey import Journey
from journeycanvas.layout.map import lay_out
from journeycanvas.scene.carrying import Carrying
from journeycanvas.scene.scene import Node, Scene
from journeycanvas.scene.shapes import Dots
from tests.builders import small
from tests.strategies import journeys

AWAY = st.floats(-200.0, 200.0)


def node_of(scene: Scene, key: str) -> Node:
    return next(node for node in scene.nodes if node.key == key)


def dots_near(scene: Scene, point: tuple[float, float], reach: float) -> int:
    """Return how many dots of lines there are close to a point."""
    found = 0
    for node in scene.nodes:
        for shape in node.shapes if node.role == "path" else ():
            if isinstance(shape, Dots):
                pairs = zip(shape.points[::2], shape.points[1::2], strict=True)
                found += sum((x - point[0]) ** 2 + (y - point[1]) ** 2 < reach**2 for x, y in pairs)
    return found


@given(st.integers(1, 9), st.integers(1, 3), st.data(), AWAY, AWAY)
def test_only_what_is_carried_and_what_is_tied_to_it_changes(
    count: int, stages: int, data: st.DataObject, dx: float, dy: float
) -> None:
    before = lay_out(small(count, stages=stages))
    id = f"t{data.draw(st.integers(1, count))}"
    x, y = next(node for node in before.nodes if node.role == "touchpoint" and node.record == id).bounds.middle

    after = Carrying(before, {id}, role="touchpoint").to({id: (x + dx, y + dy)})

    assert [node.key for node in after.nodes] == [node.key for node in before.nodes]
    for old, new in zip(before.nodes, after.nodes, strict=True):
        if old.record == id:
            assert new.bounds.middle == pytest.approx(old.bounds.moved(dx, dy).middle)
        else:
            assert new is old or old.role == "path"


@given(journeys(), st.data())
def test_carried_nowhere_all_is_as_it_was(journey: Journey, data: st.DataObject) -> None:
    before = lay_out(journey)
    things = {str(node.record): node.bounds.middle for node in before.nodes if node.role == "touchpoint"}
    held = data.draw(st.sets(st.sampled_from(sorted(things)))) if things else set()

    assert Carrying(before, held, role="touchpoint").to(things) == before


def test_the_line_follows_to_where_the_touchpoint_is_carried() -> None:
    before = lay_out(small(6, stages=3))
    node = node_of(before, "touchpoint:t3")
    start, reach = node.bounds.middle, node.bounds.width / 2 + 8.0
    end = start[0] + 15.0, start[1] + 90.0

    after = Carrying(before, {"t3"}, role="touchpoint").to({"t3": end})

    assert dots_near(before, start, reach) >= 2
    assert dots_near(before, end, reach) == 0
    assert dots_near(after, end, reach) >= 2
    assert dots_near(after, start, reach) == 0


def test_from_one_step_to_the_next_nothing_adds_up() -> None:
    before = lay_out(small(6, stages=3))
    carrying = Carrying(before, {"t3"}, role="touchpoint")
    end = (300.0, 200.0)
    at_once = carrying.to({"t3": end})

    carrying.to({"t3": (500.0, 100.0)})

    assert carrying.to({"t3": end}) == at_once
