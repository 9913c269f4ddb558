"""Bubbles stand where they were put, or as near as there is room, and cover nothing."""

from math import hypot
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeycanvas.document.journey import Journey
from journeycanvas.edits import verbatims
from journeycanvas.layout.map import lay_out
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.hit import node_at
from journeycanvas.scene.scene import Scene
from journeycanvas.scene.shapes import Outline
from tests.builders import journey_of, touchpoint
from tests.layout.crowds import crowded
from tests.layout.seen import covering, node_of, of_role, overlapping, text_box, words_of

BUBBLE = 4.0
"""A part of the room between the words of a bubble and its edge."""


def journey(*emotions: float, texts: tuple[str, ...] = ("Too slow for me", "At last")) -> Journey:
    """Return a journey of two visits a stage, with a quotation at each of the first ones."""
    made = journey_of(*(touchpoint(f"t{n}", stage=f"s{n // 2}") for n in range(len(emotions))), emotions=emotions)
    (path,) = made.paths
    for visit, text in zip(path.visits, texts, strict=False):
        made = add(made, visit.id, text)
    return made


def add(made: Journey, visit: str, text: str) -> Journey:
    from journeycanvas.edits import visits

    return visits.add_verbatim(made, visit, text=text, id=f"q-{visit}")


def said(scene: Scene) -> dict[str, Rect]:
    """Return the bubbles and the words at peaks, without their leaders."""
    boxes = {node.key: text_box(node) for node in of_role(scene, "verbatim", "emotion_word") if words_of(node)}
    return {key: box.grown(BUBBLE) if key.startswith("verbatim") else box for key, box in boxes.items()}


def points(scene: Scene) -> dict[str, Rect]:
    return {node.key: Rect(*node.bounds.middle, 0.0, 0.0).grown(4.5) for node in of_role(scene, "emotion")}


def curve_points(scene: Scene) -> list[tuple[float, float]]:
    """Return points all along the curves."""
    found = []
    for node in of_role(scene, "curve"):
        for shape in node.shapes:
            if isinstance(shape, Outline) and shape.stroke is not None:
                found += _along(shape)
    return found


def _along(outline: Outline) -> list[tuple[float, float]]:
    at, found = (0.0, 0.0), []
    for kind, *flat in outline.commands:
        numbers = [float(number) for number in flat]
        if kind == "C":
            (x0, y0), (x1, y1, x2, y2, x3, y3) = at, numbers
            for step in range(41):
                t = step / 40
                a, b, c, d = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3
                found.append((a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3))
        if len(numbers) >= 2:
            at = numbers[-2], numbers[-1]
    return found


def middle(scene: Scene, id: str) -> tuple[float, float]:
    return node_of(scene, f"verbatim:{id}").texts[0].box.middle


def scattered(seed: int) -> Journey:
    """Return a crowded journey whose bubbles were put anywhere."""
    chance, made = Random(seed), crowded(seed)
    ids = [one.id for path in made.paths for visit in path.visits for one in visit.verbatims]
    return verbatims.put(made, {id: (chance.uniform(-200, 200), chance.uniform(-90, 90)) for id in ids})


def test_bubble_stands_where_it_was_put_in_free_room() -> None:
    start = journey(-2.0, -2.0, -2.0, -2.0)

    scene = lay_out(verbatims.put(start, {"q-v-t0": (40.0, -70.0)}))

    x, y = node_of(scene, "emotion:v-t0").bounds.middle
    assert middle(scene, "q-v-t0") == pytest.approx((x + 40.0, y - 70.0), abs=0.11)


def test_bubble_put_on_the_curve_stands_beside_it() -> None:
    start = journey(0.0, 0.0, 0.0, 0.0)

    scene = lay_out(verbatims.put(start, {"q-v-t0": (60.0, 0.0)}))

    x, y = node_of(scene, "emotion:v-t0").bounds.middle
    now = middle(scene, "q-v-t0")
    assert now != pytest.approx((x + 60.0, y), abs=2.0)
    assert hypot(now[0] - x - 60.0, now[1] - y) < 30.0


def test_click_beside_a_long_leader_takes_what_is_there() -> None:
    start = journey(-2.0, -2.0, -2.0, -2.0)

    scene = lay_out(verbatims.put(start, {"q-v-t0": (90.0, -70.0)}))

    leader = node_of(scene, "leader:q-v-t0")
    corner = leader.bounds.x + 1.0, leader.bounds.y + 1.0
    assert hypot(leader.bounds.width, leader.bounds.height) > 20.0
    assert node_at(scene, *node_of(scene, "emotion:v-t0").bounds.middle) == node_of(scene, "emotion:v-t0")
    assert node_at(scene, *corner) is None


def test_others_make_room_for_a_bubble_put_where_they_stood() -> None:
    start = journey(1.0, -1.0, 1.0, -1.0)
    before = lay_out(start)
    (x, y), (to_x, to_y) = node_of(before, "emotion:v-t1").bounds.middle, middle(before, "q-v-t0")

    scene = lay_out(verbatims.put(start, {"q-v-t1": (to_x - x, to_y - y)}))

    assert hypot(middle(scene, "q-v-t1")[0] - to_x, middle(scene, "q-v-t1")[1] - to_y) < 15.0
    assert overlapping(said(scene)) == []


@settings(max_examples=30, deadline=None)
@given(
    st.lists(st.floats(-2, 2), min_size=4, max_size=4),
    st.lists(st.tuples(st.floats(-400, 400), st.floats(-200, 200)), min_size=2, max_size=2),
)
def test_bubble_put_anywhere_covers_nothing(emotions: list[float], offsets: list[tuple[float, float]]) -> None:
    start = journey(*emotions)

    scene = lay_out(verbatims.put(start, dict(zip(("q-v-t0", "q-v-t1"), offsets, strict=True))))

    boxes = said(scene)
    assert len(boxes) == 2
    assert overlapping(boxes) == []
    assert covering(boxes, points(scene)) == []
    assert [at for box in boxes.values() for at in curve_points(scene) if box.contains(*at)] == []


@pytest.mark.parametrize("seed", range(12))
def test_crowded_bubbles_put_anywhere_cover_nothing(seed: int) -> None:
    made = scattered(seed)
    scene = lay_out(made)

    boxes = said(scene)
    assert overlapping(boxes) == []
    assert covering(boxes, points(scene)) == []
    assert boxes.keys() == said(lay_out(crowded(seed))).keys()
