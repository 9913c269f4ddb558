"""The first hesitation of a path stands out from later ones, by a full badge, in words and in the legend."""

from journeycanvas.document.journey import Journey
from journeycanvas.layout.map import lay_out
from journeycanvas.scene.scene import Node, Scene
from journeycanvas.scene.shapes import Disc, Icon
from tests.builders import journey_of, touchpoint, visits_of
from tests.layout.seen import node_of, of_role


def hesitating(*ids: str) -> Journey:
    held = [touchpoint(id).evolve(hesitation=id in ids) for id in ("a", "b", "c", "d")]
    return journey_of(*held)


def is_full(node: Node) -> bool:
    """Tell whether the question mark of a node stands on a disc of colour: it is white."""
    disc, icon = next(
        (before, shape)
        for before, shape in zip(node.shapes, node.shapes[1:], strict=False)
        if isinstance(before, Disc) and isinstance(shape, Icon) and shape.name == "question-mark"
    )
    return disc.fill != "#FFFFFF" and icon.stroke == "#FFFFFF"


def marks(scene: Scene) -> list[str]:
    return [node.key for node in of_role(scene, "legend") if "hesitation" in node.key]


def test_first_hesitation_has_a_full_badge_and_later_ones_a_hollow_one() -> None:
    scene = lay_out(hesitating("b", "d"))
    first, later = node_of(scene, "touchpoint:b"), node_of(scene, "touchpoint:d")

    assert (is_full(first), is_full(later)) == (True, False)
    assert "first hesitation" in first.name
    assert "first hesitation" not in later.name
    assert marks(scene) == ["legend:first_hesitation", "legend:hesitation"]


def test_each_path_has_a_first_hesitation_of_its_own() -> None:
    journey = hesitating("b", "d")
    (path,) = journey.paths
    held = {one.id: one for one in journey.touchpoints}
    visits = tuple(visit.evolve(id=f"o-{visit.id}") for visit in visits_of(held["d"], held["b"]))
    scene = lay_out(journey.evolve(paths=(path, path.evolve(id="p2", visits=visits))))

    assert [is_full(node_of(scene, f"touchpoint:{id}")) for id in ("b", "d")] == [True, True]
    assert marks(scene) == ["legend:first_hesitation"]


def test_later_hesitation_becomes_the_first_one_where_the_first_goes() -> None:
    lay_out(hesitating("b", "d"))

    assert is_full(node_of(lay_out(hesitating("d")), "touchpoint:d"))
