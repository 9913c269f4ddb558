"""A node finds out what it shows when it is first asked, and once."""

from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Layer, Node, Scene, Sheet, Shown
from journeycanvas.scene.shapes import Box

BOX = Rect(0.0, 0.0, 10.0, 10.0)
SHEET = Sheet(100.0, 100.0, 1.0, "content")


def shown(fill: str = "#123456") -> Shown:
    return Shown((Box(*BOX, fill),), "A box")


def node(show, key: str = "box:1") -> Node:
    return Node(key, "box", Layer.CARD, BOX, show=show)


def test_a_node_is_asked_once_and_not_before() -> None:
    asked = []
    lazy = node(lambda: asked.append(1) or shown())

    assert asked == []
    assert (lazy.shapes, lazy.name, lazy.texts) == (shown().shapes, "A box", ())
    assert asked == [1]


def test_nodes_are_alike_where_they_show_the_same_however_they_came_to_know() -> None:
    told = Node("box:1", "box", Layer.CARD, BOX, shown().shapes, name="A box")

    assert node(shown) == told
    assert node(lambda: shown("#ffffff")) != told
    assert node(shown, "box:2") != told


def test_a_node_without_a_sketch_is_drawn_as_it_is() -> None:
    assert node(shown).sketch == shown().shapes


def test_nodes_of_a_scene_are_those_of_its_groups_in_their_order() -> None:
    first, second, third = (node(shown, f"box:{number}") for number in range(3))

    assert Scene(100.0, 100.0, SHEET, ((first,), (), (second, third))).nodes == (first, second, third)
