"""The flag at the end of a path: the goal, and whether the client would recommend, in words too."""

import pytest

from journeycanvas.document.journey import Journey
from journeycanvas.layout.map import lay_out
from journeycanvas.model.scope import Goal
from journeycanvas.scene.shapes import Icon
from tests.builders import small
from tests.layout.seen import node_of, text_of


def with_goal(goal: Goal) -> Journey:
    journey = small()
    return journey.evolve(goal=goal)


@pytest.mark.parametrize(
    ("answer", "words", "thumb"), [(True, "Would recommend", "thumb-up"), (False, "Would not recommend", "thumb-down")]
)
def test_recommending_is_told_by_thumb_and_words_at_flag_and_in_header(answer: bool, words: str, thumb: str) -> None:
    scene = lay_out(with_goal(Goal(text="Shoes that fit", outcome="reached", would_recommend=answer)))

    for key in ("goal:p1", "journey:goal"):
        node = node_of(scene, key)
        assert words in text_of(node).replace("\n", " ")
        assert thumb in [shape.name for shape in node.shapes if isinstance(shape, Icon)]
        assert words in node.name
    assert node_of(scene, "goal:p1").name == f"Goal reached, {words}, Shoes that fit"


def test_nothing_is_told_of_recommending_where_it_is_not_known() -> None:
    scene = lay_out(with_goal(Goal(text="Shoes that fit")))

    assert text_of(node_of(scene, "goal:p1")) == ""
    assert "recommend" not in text_of(node_of(scene, "journey:goal"))


def test_flag_of_a_path_tells_its_own_goal() -> None:
    journey = with_goal(Goal(text="Shoes that fit", would_recommend=True))
    (path,) = journey.paths
    own = path.evolve(goal=Goal(text="Returned at once", outcome="not_reached", would_recommend=False))

    scene = lay_out(journey.evolve(paths=(own,)))

    assert node_of(scene, "goal:p1").name == "Goal not reached, Would not recommend, Returned at once"
