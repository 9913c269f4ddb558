"""What lies under a point is the topmost node there, whatever group it stands in."""

from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.scene.by_record import nodes_of_record
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.hit import REACH, node_at, nodes_in
from journeycanvas.scene.scene import Layer, Node, Scene, Sheet

SHEET = Sheet(200.0, 200.0, 1.0, "content")
LENGTHS = st.integers(0, 40).map(float)


@st.composite
def scenes(draw: st.DrawFn) -> Scene:
    groups = draw(
        st.lists(st.lists(st.tuples(LENGTHS, LENGTHS, LENGTHS, LENGTHS, st.booleans()), max_size=4), max_size=5)
    )
    nodes = [
        tuple(
            Node(
                f"n:{number}.{place}",
                "card",
                Layer.CARD,
                Rect(x, y, w, h),
                record=f"{number}.{place}" if shows else None,
            )
            for place, (x, y, w, h, shows) in enumerate(group)
        )
        for number, group in enumerate(groups)
    ]
    return Scene(200.0, 200.0, SHEET, tuple(nodes))


@given(scenes(), LENGTHS, LENGTHS)
def test_the_topmost_node_with_a_record_is_found(scene: Scene, x: float, y: float) -> None:
    there = [node for node in scene.nodes if node.record and node.bounds.grown(REACH).contains(x, y)]

    assert node_at(scene, x, y) is (there[-1] if there else None)


@given(scenes(), LENGTHS, LENGTHS, LENGTHS, LENGTHS)
def test_all_nodes_in_a_box_are_found_in_painting_order(scene: Scene, x: float, y: float, w: float, h: float) -> None:
    box = Rect(x, y, w, h)

    assert list(nodes_in(scene, box)) == [node for node in scene.nodes if node.record and node.bounds.overlaps(box)]


@given(scenes(), st.sampled_from([f"{number}.{place}" for number in range(3) for place in range(3)]))
def test_the_nodes_of_a_record_are_found_in_painting_order(scene: Scene, record: str) -> None:
    assert list(nodes_of_record(scene, record)) == [node for node in scene.nodes if node.record == record]
