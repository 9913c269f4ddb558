"""What is felt about the brand has a mark at its point of the curve, told in words and in the legend."""

from journeycanvas.document.journey import Journey
from journeycanvas.layout.map import lay_out
from journeycanvas.scene.shapes import Disc, Icon
from tests.builders import small
from tests.layout.seen import node_of, of_role


def branded() -> Journey:
    journey = small()
    (path,) = journey.paths
    first, *rest = path.visits
    return journey.evolve(paths=(path.evolve(visits=(first.evolve(emotion_about="brand"), *rest)),))


def test_point_about_the_brand_has_a_tag_inside_its_box_and_around_the_same_middle() -> None:
    scene, plain = lay_out(branded()), lay_out(small())
    marked, other = node_of(scene, "emotion:v-t1"), node_of(scene, "emotion:v-t2")

    assert [shape.name for shape in marked.shapes if isinstance(shape, Icon)] == ["tag"]
    assert not [shape for shape in other.shapes if isinstance(shape, Icon)]
    assert marked.bounds.middle == node_of(plain, "emotion:v-t1").bounds.middle
    discs = [shape for shape in marked.shapes if isinstance(shape, Disc)]
    assert all(marked.bounds.grown(-disc.radius).contains(disc.x, disc.y) for disc in discs)
    assert "about the brand" in marked.name


def test_legend_tells_the_mark_only_where_it_is_drawn() -> None:
    shown = [node.key for node in of_role(lay_out(branded()), "legend")]

    assert "legend:brand" in shown
    assert "legend:brand" not in [node.key for node in of_role(lay_out(small()), "legend")]
