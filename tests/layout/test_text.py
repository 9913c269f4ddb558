"""Everything typed is on the map, whole, and inside what holds it."""

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.document.journey import Journey
from journeycanvas.lanes.cards import CardsLane
from journeycanvas.lanes.recommendations import RecommendationsLane
from journeycanvas.lanes.resources import ResourcesLane
from journeycanvas.layout.map import lay_out
from journeycanvas.model.organisation import Department
from journeycanvas.model.recommendation import Recommendation, Resource
from journeycanvas.model.stage import Phase, Stage
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Node, Scene
from tests.builders import large
from tests.layout.crowds import LINES, SIXTY_LETTERS, crowded, crowded_scene, lined_up_scene
from tests.layout.seen import all_text, letters, lies_inside, line_box, node_of, of_role, text_of, words_of
from tests.strategies import journeys

SEEDS = range(12)


def outside_their_nodes(scene: Scene) -> list[tuple[str, str]]:
    return [
        (node.key, words.text)
        for node in scene.nodes
        for words in words_of(node)
        if not lies_inside(line_box(words), node.bounds)
    ]


def outside_the_sheet(scene: Scene, *, tolerance: float = 0.5) -> list[str]:
    sheet = Rect(0.0, 0.0, scene.width, scene.height)
    return [node.key for node in scene.nodes if not lies_inside(node.bounds, sheet, tolerance=tolerance)]


@pytest.mark.parametrize("seed", SEEDS)
def test_every_line_of_text_lies_in_its_node(seed: int) -> None:
    assert outside_their_nodes(crowded_scene(seed)) == []


@given(journeys())
def test_every_line_of_any_text_lies_in_its_node(journey: Journey) -> None:
    assert outside_their_nodes(lay_out(journey)) == []


@given(st.lists(st.text(alphabet="aeilmnoqrstuvwxyé", min_size=22, max_size=34), min_size=9, max_size=12))
def test_no_word_of_a_stage_is_broken_that_a_column_can_hold(words: list[str]) -> None:
    journey = Journey(language="fr", stages=tuple([Stage(id=f"s{n}", name=word) for n, word in enumerate(words)]))

    nodes = of_role(lay_out(journey), "stage")

    assert [[each.text for each in words_of(node)] for node in nodes] == [[word] for word in words]


@pytest.mark.parametrize("seed", SEEDS)
def test_every_node_lies_on_the_sheet(seed: int) -> None:
    assert outside_the_sheet(crowded_scene(seed)) == []


@pytest.mark.parametrize("line", LINES)
def test_every_line_of_text_of_a_crowd_lies_in_its_node_and_on_the_sheet(line: str) -> None:
    assert outside_their_nodes(lined_up_scene(line)) == []
    assert outside_the_sheet(lined_up_scene(line)) == []


@pytest.mark.parametrize("seed", SEEDS)
def test_no_typed_text_is_cut_short(seed: int) -> None:
    journey = crowded(seed)
    written = all_text(crowded_scene(seed))

    for typed in (
        *(touchpoint.name for touchpoint in journey.touchpoints),
        *(stage.name for stage in journey.stages),
        *(card.text for card in journey.cards),
        *(lane.name for lane in journey.lanes),
        *(department.name for department in journey.departments),
    ):
        assert letters(typed) in written


@pytest.mark.parametrize("width", [40.0, 90.0, 400.0])
def test_long_name_of_a_phase_is_written_whole(width: float) -> None:
    name = f"Avant la {SIXTY_LETTERS}, et bien avant"
    journey = Journey(phases=(Phase(id="ph", name=name),), stages=(Stage(id="s", phase="ph", width=width),))

    phase = node_of(lay_out(journey), "phase:ph")

    assert letters(text_of(phase)) == letters(name.upper())


def test_long_name_of_a_department_is_written_whole_on_cards() -> None:
    name = f"Direction de la {SIXTY_LETTERS} et de l'accompagnement des publics"
    journey = Journey(
        stages=(Stage(id="s", width=120.0),),
        lanes=(RecommendationsLane(id="todo"), ResourcesLane(id="with")),
        departments=(Department(id="d", name=name),),
        recommendations=(Recommendation(id="r", stage="s", department="d", due="2026-11-21", impact=5, effort=1),),
        resources=(Resource(id="x", stage="s", department="d"),),
    )
    scene = lay_out(journey)

    for key in ("recommendation:r", "resource:x"):
        assert letters(name) in letters(text_of(node_of(scene, key)))
    assert outside_their_nodes(scene) == []


def test_prompt_of_an_empty_cell_is_written_whole() -> None:
    prompt = f"Que faudrait-il savoir de la {SIXTY_LETTERS} ? Demandez aux équipes."
    journey = Journey(stages=(Stage(id="s", width=100.0),), lanes=(CardsLane(id="c", prompt=prompt),))

    scene = lay_out(journey)
    (cell,) = of_role(scene, "cell")

    assert letters(text_of(cell)) == letters(prompt)
    assert outside_their_nodes(scene) == []


def test_text_of_a_card_stays_left_of_its_edge() -> None:
    scene = lay_out(large(20, stages=4))

    for card in of_role(scene, "card"):
        assert all(words.x + words.width <= card.bounds.right - 4.0 for words in words_of(card))


@given(st.sampled_from((0.5, 1.0)), st.text(st.characters(codec="utf-8", categories=("L", "P", "Zs")), max_size=80))
def test_title_of_any_length_is_written_whole(part: float, title: str) -> None:
    scene = lay_out(Journey(title=title * int(4 * part)))

    node: Node = node_of(scene, "journey:title")

    assert outside_the_sheet(scene) == []
    assert outside_their_nodes(scene) == []
    assert letters(text_of(node)).startswith(letters(normalize("NFC", title * int(4 * part))))
