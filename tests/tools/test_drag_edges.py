"""Edges: the pointer shows them, a drag sets a width, a height or a span, a double click lets it follow the content."""

import pytest

from journeycanvas.document.journey import Journey
from journeycanvas.edits import phases, stages
from journeycanvas.model.stage import Phase
from journeycanvas.tools import drag_edges
from tests.tools.hands import Hand, Point, by, full


def stage_edge(hand: Hand, index: int) -> Point:
    column = hand.session.scene.columns[index]
    return column.x + column.width, hand.middle(f"stage:{column.stage}")[1]


def lane_edge(hand: Hand, lane: str) -> Point:
    return hand.middle(f"lane:{lane}")[0], hand.band(lane).y + hand.band(lane).height


def phased() -> Journey:
    journey = full().evolve(phases=(Phase(id="before", name="Before"), Phase(id="after", name="After")))
    journey = phases.assign(journey, "before", stages=["s1"])
    return phases.assign(journey, "after", stages=["s3"])


def widths(hand: Hand) -> list[float | None]:
    return [stage.width for stage in hand.journey.stages]


def test_the_pointer_shows_an_edge() -> None:
    hand = Hand()

    assert hand.move(stage_edge(hand, 0)).cursor == "column"
    assert hand.move(lane_edge(hand, "needs")).cursor == "row"
    assert hand.move(hand.middle("stage:s1")).cursor == "point"
    assert hand.move((stage_edge(hand, 0)[0], hand.middle("lane:needs")[1])).cursor == "text"


@pytest.mark.parametrize("by_x", [-40.0, 30.0, 160.0])
def test_the_edge_of_a_stage_goes_with_the_pointer(by_x: float) -> None:
    hand = Hand(stages.set_width(full(), "s1", width=250.0))
    start = stage_edge(hand, 1)

    hand.press(start)
    hand.move(by(start, by_x / 2, 0.0))
    hand.move(by(start, by_x, 0.0))

    assert stage_edge(hand, 1)[0] == pytest.approx(start[0] + by_x, abs=1.5)
    hand.release(by(start, by_x, 0.0))
    assert hand.session.undo_name == "Change width"
    assert widths(hand)[2] is None


def test_a_double_click_on_the_edge_of_a_stage_makes_it_automatic() -> None:
    hand = Hand(stages.set_width(full(), "s2", width=300.0))

    hand.press(stage_edge(hand, 1), clicks=2)

    assert widths(hand) == [None, None, None]


def test_escape_leaves_the_width_as_it_was() -> None:
    hand = Hand()
    before = hand.journey

    hand.press(stage_edge(hand, 0))
    hand.move(by(stage_edge(hand, 0), 50.0, 0.0))
    assert hand.journey is not before
    hand.key("Escape")

    assert hand.journey is before


def test_pressing_an_edge_without_a_drag_changes_nothing() -> None:
    hand = Hand()
    hand.session.select(["t1"])

    hand.click(stage_edge(hand, 0))

    assert hand.session.selection == {"t1"}
    assert hand.session.history.steps == ()


def test_the_lower_edge_of_a_lane_goes_with_the_pointer_down() -> None:
    hand = Hand()
    before = hand.band("needs").height

    hand.drag(lane_edge(hand, "needs"), by(lane_edge(hand, "needs"), 0.0, 60.0))

    assert hand.band("needs").height == pytest.approx(before + 60.0, abs=1.0)
    assert hand.session.undo_name == "Change height"


def test_a_lane_is_not_made_lower_than_what_it_holds() -> None:
    hand = Hand()

    hand.drag(lane_edge(hand, "needs"), by(lane_edge(hand, "needs"), 0.0, -30.0))

    assert hand.session.history.steps == ()


def test_a_double_click_on_the_edge_of_a_lane_makes_it_automatic() -> None:
    hand = Hand()
    hand.drag(lane_edge(hand, "needs"), by(lane_edge(hand, "needs"), 0.0, 60.0))

    hand.press(lane_edge(hand, "needs"), clicks=2)

    assert {lane.height for lane in hand.journey.lanes} == {None}


def test_a_phase_is_spanned_over_another_stage_and_back() -> None:
    hand = Hand(phased())
    node = hand.node("phase:before")
    end = node.bounds.x + node.bounds.width - 1, node.bounds.middle[1]
    assert hand.move(end).cursor == "column"

    hand.press(end)
    hand.move(by(end, 200.0, 0.0))
    assert [stage.phase for stage in hand.journey.stages] == ["before", "before", "after"]
    hand.move(by(end, -200.0, 0.0))
    assert [stage.phase for stage in hand.journey.stages] == ["before", None, "after"]
    hand.move((hand.middle("stage:s3")[0], end[1]))
    hand.release((hand.middle("stage:s3")[0], end[1]))

    assert [stage.phase for stage in hand.journey.stages] == ["before"] * 3
    assert len(hand.session.history.steps) == 1


def test_the_left_end_of_a_phase_can_be_dragged_too() -> None:
    hand = Hand(phased())
    node = next(node for node in hand.session.scene.nodes if node.record == "after" and node.role == "phase")
    end = node.bounds.x + 1, node.bounds.middle[1]

    hand.drag(end, by(end, -60.0, 0.0))

    assert [stage.phase for stage in hand.journey.stages] == ["before", "after", "after"]


def test_on_a_large_map_a_mark_goes_ahead_and_the_width_follows_on_release(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drag_edges, "MOST_LIVE", 2)
    hand = Hand()
    before, start = hand.journey, stage_edge(hand, 0)

    hand.press(start)
    feedback = hand.move(by(start, 50.0, 0.0))
    assert hand.journey is before
    assert feedback.landing is not None
    assert feedback.landing.middle[0] == pytest.approx(start[0] + 50.0, abs=1.0)
    hand.release(by(start, 50.0, 0.0))

    assert widths(hand)[0] == pytest.approx(hand.session.scene.columns[0].width)
    assert stage_edge(hand, 0)[0] == pytest.approx(start[0] + 50.0, abs=1.5)


def test_on_a_large_map_a_mark_goes_ahead_of_the_height_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drag_edges, "MOST_LIVE", 2)
    hand = Hand()
    before, height = hand.journey, hand.band("needs").height

    hand.press(lane_edge(hand, "needs"))
    feedback = hand.move(by(lane_edge(hand, "needs"), 0.0, 60.0))
    assert hand.journey is before
    assert feedback.landing is not None
    hand.release(by(lane_edge(hand, "needs"), 0.0, 60.0))

    assert hand.band("needs").height == pytest.approx(height + 60.0, abs=1.0)
