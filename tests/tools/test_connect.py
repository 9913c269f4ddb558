"""Drawing branches, loops and exits from one touchpoint to another, or to an empty place."""

import pytest

from journeycanvas.edits import paths, visits
from journeycanvas.scene.scene import Node
from journeycanvas.scene.shapes import Dots
from journeycanvas.tools.connect import Connect
from journeycanvas.tools.ways import drawn_ways, points_of, way_at
from tests.tools.hands import Hand, Point, by, full


class Drawing(Hand):
    """A hand with the tool that connects."""

    def __init__(self) -> None:
        """Take the tool in hand."""
        super().__init__()
        self.told: list[str] = []
        self.tool: Connect = Connect(  # type: ignore[assignment]  # a hand holds one tool or the other
            self.session, leave=lambda: self.told.append("left"), drawn=lambda: self.told.append("drawn")
        )

    def empty(self) -> Point:
        """Return a place of the path lane where nothing is."""
        return by(self.middle("touchpoint:t1"), 30.0, 70.0)

    def ways(self) -> list[tuple[str, str, str | None]]:
        """Return the connections of the path."""
        return [(way.kind, way.origin, way.destination) for way in self.journey.paths[0].connections]


@pytest.fixture
def hand() -> Drawing:
    return Drawing()


def test_a_line_forwards_is_a_branch_that_is_selected(hand: Drawing) -> None:
    feedback = hand.drag(hand.middle("touchpoint:t1"), hand.middle("touchpoint:t4"))

    assert feedback.hint == "Branch to t4"
    assert len(feedback.guides) == 1
    assert hand.ways() == [("branch", "v-t1", "v-t4")]
    assert hand.session.selection == {hand.journey.paths[0].connections[0].id}
    assert (hand.session.undo_name, hand.told) == ("Add branch", ["drawn"])


def test_a_line_back_is_a_loop(hand: Drawing) -> None:
    assert hand.drag(hand.middle("touchpoint:t4"), hand.middle("touchpoint:t2")).hint == "Loop back to t2"
    assert hand.ways() == [("loop", "v-t4", "v-t2")]


def test_a_line_to_an_empty_place_is_an_exit(hand: Drawing) -> None:
    assert hand.drag(hand.middle("touchpoint:t1"), hand.empty()).hint == "Exit here"
    assert hand.ways() == [("exit", "v-t1", None)]


def test_the_same_line_again_only_selects_what_is_there(hand: Drawing) -> None:
    for _again in range(2):
        hand.drag(hand.middle("touchpoint:t1"), hand.middle("touchpoint:t4"))

    assert len(hand.ways()) == 1
    assert hand.session.history.done == 1


def test_a_line_back_onto_its_own_touchpoint_is_nothing(hand: Drawing) -> None:
    start = hand.middle("touchpoint:t1")
    hand.press(start)
    hand.move(hand.middle("touchpoint:t4"))
    hand.release(start)

    assert (hand.ways(), hand.session.history.done) == ([], 0)


def test_a_click_selects_a_touchpoint(hand: Drawing) -> None:
    hand.click(hand.middle("touchpoint:t3"))

    assert (set(hand.session.selection), hand.ways()) == ({"t3"}, list[object]())


def test_escape_forgets_the_line_and_then_puts_the_tool_away(hand: Drawing) -> None:
    hand.press(hand.middle("touchpoint:t1"))
    hand.move(hand.middle("touchpoint:t4"))
    assert hand.tool.is_dragging

    hand.key("Escape")
    hand.release(hand.middle("touchpoint:t4"))

    assert (hand.ways(), hand.told, hand.tool.is_dragging) == ([], [], False)
    hand.key("Escape")
    assert hand.told == ["left"]


def test_where_no_path_comes_no_line_begins_a_connection(hand: Drawing) -> None:
    hand.session.apply("x", lambda journey: visits.take_out(journey, "p1", touchpoints=["t4"]))

    there = hand.drag(hand.middle("touchpoint:t1"), hand.middle("touchpoint:t4"))
    from_there = hand.drag(hand.middle("touchpoint:t4"), hand.empty())

    assert there.hint == "No path that is shown goes through both"
    assert from_there.hint == "No path comes here"
    assert hand.ways() == []


def test_the_path_of_what_is_selected_is_connected_before_others(hand: Drawing) -> None:
    hand.session.apply("x", lambda journey: paths.duplicate(journey, "p1", state="target", copy="n"), selection=["n"])

    hand.drag(hand.middle("touchpoint:t1"), hand.middle("touchpoint:t4"))

    assert [len(path.connections) for path in hand.journey.paths] == [0, 1]


def test_a_way_is_selected_by_its_dots() -> None:
    hand = Hand(paths.connect(full(), "v-t1", to="v-t6", id="w"))
    way: Node = hand.node("way:w")
    points = next(shape.points for shape in way.shapes if isinstance(shape, Dots))
    at = len(points) // 8 * 2

    hand.click((points[at], points[at + 1]))

    assert hand.session.selection == {"w"}
    hand.key("Delete")
    assert hand.journey.paths[0].connections == ()


def test_far_away_a_way_is_picked_within_some_pixels_of_the_screen() -> None:
    hand = Hand(paths.connect(full(), "v-t1", to="v-t6", id="w"))
    points = points_of(drawn_ways(hand.session.scene)["w"])
    x, y = points[len(points) // 8]

    assert way_at(hand.session.scene, x, y + 8.0) is None
    assert way_at(hand.session.scene, x, y + 8.0, pixel=2.0) is not None


def test_the_line_to_the_flag_of_the_goal_is_no_connection() -> None:
    scene = Hand(paths.add_exit(full(), "v-t2", id="x")).session.scene
    assert any(node.key.startswith("way:goal:") for node in scene.nodes)

    assert set(drawn_ways(scene)) == {"x"}
