"""The head of a stage: its time, how long one waits, and its importance in pips."""

import pytest

from journeycanvas.document.journey import Journey
from journeycanvas.layout.map import lay_out
from journeycanvas.model.stage import Duration, Stage
from journeycanvas.scene.shapes import Disc
from tests.builders import small
from tests.layout.seen import node_of, text_of


def headed(**fields: object) -> Journey:
    journey = small()
    first = Stage.model_validate({"id": "s1", "name": "Buy", **fields})
    return journey.evolve(stages=(first, *journey.stages[1:]))


@pytest.mark.parametrize("width", [None, 60.0])
def test_importance_is_told_by_full_and_empty_pips_inside_the_head(width: float | None) -> None:
    scene = lay_out(headed(importance=4, duration=Duration(value=2, unit="day"), width=width))
    head = node_of(scene, "stage:s1")
    pips = [shape for shape in head.shapes if isinstance(shape, Disc)]

    assert [pip.fill is not None for pip in pips] == [True] * 4 + [False]
    assert all(head.bounds.grown(-pip.radius).contains(pip.x, pip.y) for pip in pips)
    assert "importance 4 of 5" in head.name
    assert node_of(scene, "legend:importance").name == "Importance of the stage"


def test_waiting_stands_beside_the_time_and_is_not_typed_with_it() -> None:
    head = node_of(lay_out(headed(waiting=Duration(value=2, unit="day"), timing="in May")), "stage:s1")

    assert text_of(head).replace("\u00a0", " ").splitlines()[-1] == "in May · waiting 2 days"
    assert [text.text for text in head.texts] == ["Buy", "in May"]


def test_head_without_importance_has_no_pips() -> None:
    scene = lay_out(headed())

    assert not [shape for shape in node_of(scene, "stage:s1").shapes if isinstance(shape, Disc)]
    assert not [node.key for node in scene.nodes if node.key == "legend:importance"]
