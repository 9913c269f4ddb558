"""The dotted path: evenly dotted, round touchpoints, cut at a breaking point, one line for each path shown."""

from itertools import pairwise
from math import dist

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeycanvas.layout.map import lay_out
from journeycanvas.model.path import Connection, Path
from journeycanvas.model.persona import Persona
from journeycanvas.model.touchpoint import Position
from journeycanvas.scene.scene import Scene
from journeycanvas.scene.shapes import Disc, Dots, Rule
from tests.builders import journey_of, large, small, touchpoint, visits_of
from tests.layout.seen import dots_of, node_of, of_role, text_of

MIDDLES = st.floats(0.1, 0.9)


def centre(scene: Scene, id: str) -> tuple[float, float]:
    return node_of(scene, f"touchpoint:{id}").bounds.middle


def disc_of(scene: Scene, id: str) -> Disc:
    return next(shape for shape in node_of(scene, f"touchpoint:{id}").shapes if isinstance(shape, Disc))


@given(MIDDLES, MIDDLES)
def test_dots_between_two_touchpoints_stand_evenly(first: float, second: float) -> None:
    scene = lay_out(
        journey_of(
            touchpoint("a", stage="s1", position=Position(x=0.5, y=first)),
            touchpoint("b", stage="s2", position=Position(x=0.5, y=second)),
        )
    )

    steps = [dist(one, other) for one, other in pairwise(dots_of(of_role(scene, "path")))]

    assert len(steps) > 10
    assert max(steps) - min(steps) < 0.03 * max(steps)


@settings(max_examples=20)
@given(st.integers(2, 24), st.integers(1, 5))
def test_dots_go_from_left_to_right_where_touchpoints_do(count: int, stages: int) -> None:
    scene = lay_out(small(count, stages=min(stages, count)))

    xs = [x for x, _ in dots_of(of_role(scene, "path"))]

    assert all(after >= before - 0.01 for before, after in pairwise(xs))


@settings(max_examples=20)
@given(st.integers(2, 24), st.integers(1, 5))
def test_no_dot_lies_on_a_touchpoint(count: int, stages: int) -> None:
    scene = lay_out(small(count, stages=min(stages, count)))
    dots = dots_of(of_role(scene, "path"))

    for node in of_role(scene, "touchpoint"):
        disc = next(shape for shape in node.shapes if isinstance(shape, Disc))
        assert all(dist((disc.x, disc.y), dot) > disc.radius for dot in dots)


def test_path_goes_round_a_touchpoint_that_it_does_not_visit() -> None:
    first, between, last = (
        touchpoint(id, stage="s1", position=Position(x=x, y=0.5)) for id, x in (("a", 0.1), ("b", 0.5), ("c", 0.9))
    )
    path = Path(id="p1", persona="lea", visits=visits_of(first, last))

    scene = lay_out(journey_of(first, between, last, paths=(path,)))
    disc = disc_of(scene, "b")

    assert all(dist((disc.x, disc.y), dot) > disc.radius for dot in dots_of(of_role(scene, "path")))


def test_path_is_cut_behind_a_breaking_point() -> None:
    scene = lay_out(journey_of(touchpoint("a", moment="breaking_point"), touchpoint("b", stage="s2")))
    whole = lay_out(journey_of(touchpoint("a", moment="irritant"), touchpoint("b", stage="s2")))

    def first_dot(seen: Scene) -> float:
        return dist(centre(seen, "a"), dots_of(of_role(seen, "path"))[0])

    def strokes(seen: Scene) -> int:
        return sum(isinstance(shape, Rule) for node in of_role(seen, "path") for shape in node.shapes)

    assert first_dot(scene) > first_dot(whole) + 10
    assert (strokes(scene), strokes(whole)) == (2, 0)


def test_paths_are_drawn_in_their_own_colours_and_dots() -> None:
    journey = large(8, stages=3, paths=3)
    (first, *others) = journey.paths
    scene = lay_out(journey.evolve(paths=(first.evolve(colour="#123456"), *others)))

    shapes = {
        node.key.split(":")[2]: (shape.fill, shape.radius)
        for node in of_role(scene, "path")
        for shape in node.shapes
        if isinstance(shape, Dots)
    }

    assert shapes["p0"][0] == "#123456"
    assert len({fill for fill, _ in shapes.values()}) == 3
    assert len({radius for _, radius in shapes.values()}) == 3


def test_hidden_path_is_not_drawn_nor_in_the_legend() -> None:
    journey = large(8, stages=3, paths=2)
    first, second = journey.paths

    scene = lay_out(journey.evolve(paths=(first, second.evolve(hidden=True))))

    assert not [node.key for node in scene.nodes if "p1" in node.key.split(":")]
    assert "Karim" not in "".join(text_of(node) for node in of_role(scene, "legend", "persona"))


def test_legend_names_the_marks_that_occur_and_no_others() -> None:
    marks = {"legend:first_hesitation": "First hesitation of the client", "legend:at_risk": "At risk"}

    def named(**fields: bool) -> dict[str, str]:
        scene = lay_out(journey_of(touchpoint("a"), touchpoint("b", stage="s2", **fields)).evolve(language="en"))
        return {node.key: node.name for node in scene.nodes if node.key in marks}

    assert named() == {}
    assert named(at_risk=True) == {"legend:at_risk": "At risk"}
    assert named(hesitation=True, at_risk=True) == marks


def test_path_of_a_single_visit_has_a_flag_and_no_line() -> None:
    scene = lay_out(journey_of(touchpoint("a")))

    assert of_role(scene, "path") == []
    assert [node.key for node in of_role(scene, "goal")] == ["journey:goal", "goal:p1"]


def test_gap_is_shown_where_the_channel_changes() -> None:
    scene = lay_out(
        journey_of(
            touchpoint("a", channels=("phone",)),
            touchpoint("b", channels=("phone",)),
            touchpoint("c", stage="s2", channels=("email",)),
        )
    )

    (gap,) = of_role(scene, "gap")

    assert gap.name == "channel"
    assert centre(scene, "b")[0] < gap.bounds.middle[0] < centre(scene, "c")[0]


def test_exit_shows_its_share_and_its_cause() -> None:
    journey = journey_of(touchpoint("a"), touchpoint("b"))
    (path,) = journey.paths
    left = Connection(id="x1", kind="exit", origin="v-a", share=46.1, label="carts left", causes=("hidden costs",))

    scene = lay_out(journey.evolve(paths=(path.evolve(connections=(left,)),)))

    assert text_of(node_of(scene, "connection:x1")).replace("\n", " ") == "46.1% carts left hidden costs"


@pytest.mark.parametrize("kind", ["branch", "loop"])
def test_way_of_a_branch_or_loop_leads_from_visit_to_visit(kind: str) -> None:
    journey = small(4)
    (path,) = journey.paths
    way = Connection.model_validate({"id": "x1", "kind": kind, "origin": "v-t4", "destination": "v-t1", "share": 10.0})

    scene = lay_out(journey.evolve(paths=(path.evolve(connections=(way,)),)))
    dots = dots_of([node for node in of_role(scene, "connection") if node.key.startswith("way:")])

    assert min(dist(centre(scene, "t4"), dot) for dot in dots) < 30
    assert min(dist(centre(scene, "t1"), dot) for dot in dots) < 30


def test_touchpoint_placed_by_hand_stands_at_its_part_of_the_stage() -> None:
    left, right, low = (
        touchpoint("left", position=Position(x=0.0, y=0.0)),
        touchpoint("right", position=Position(x=1.0, y=0.0)),
        touchpoint("low", position=Position(x=0.5, y=1.0)),
    )

    scene = lay_out(journey_of(left, right, low))
    column = scene.columns[0]

    assert column.x < centre(scene, "left")[0] < column.x + 40
    assert column.x + column.width - 40 < centre(scene, "right")[0] < column.x + column.width
    assert centre(scene, "low")[0] == pytest.approx(column.x + column.width / 2)
    assert centre(scene, "low")[1] > centre(scene, "left")[1] + 80


def test_touchpoints_of_better_emotion_stand_higher() -> None:
    scene = lay_out(journey_of(touchpoint("a"), touchpoint("b", stage="s2"), emotions=(-2.0, 2.0)))

    assert centre(scene, "b")[1] < centre(scene, "a")[1]


def test_persona_without_a_name_leaves_the_small_print_of_the_lane_in_general_words() -> None:
    journey = journey_of(touchpoint("a")).evolve(personas=(Persona(id="lea"),))

    assert "client" in text_of(node_of(lay_out(journey), "lane:path"))
