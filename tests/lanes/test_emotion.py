"""The emotion curve: within its points, broken where unknown, pale where unproven."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from journeycanvas.document.journey import Journey
from journeycanvas.layout.map import lay_out
from journeycanvas.model.evidence import Evidence
from journeycanvas.model.path import Verbatim
from journeycanvas.scene.scene import Node, Scene
from journeycanvas.scene.shapes import Gradient, Outline
from tests.builders import journey_of, large, touchpoint
from tests.layout.seen import node_of, of_role, text_of

known = st.floats(-2, 2)


def journey_with(*emotions: float | None, evidence: Evidence = "confirmed") -> Journey:
    count = len(emotions)
    journey = journey_of(*(touchpoint(f"t{n}", stage=f"s{n * 3 // count}") for n in range(count)), emotions=emotions)
    (path,) = journey.paths
    proven = tuple(visit.evolve(evidence=evidence) for visit in path.visits)
    return journey.evolve(paths=(path.evolve(visits=proven),))


def strokes(scene: Scene) -> list[Outline]:
    return [shape for node in of_role(scene, "curve") for shape in node.shapes if is_stroke(shape)]


def is_stroke(shape: object) -> bool:
    return isinstance(shape, Outline) and shape.stroke is not None


def places(outline: Outline) -> list[tuple[float, float]]:
    """Return the points and control points of a figure."""
    flat = [part for command in outline.commands for part in command[1:]]
    return list(zip(flat[::2], flat[1::2], strict=True))


def point(scene: Scene, number: int) -> tuple[float, float]:
    return node_of(scene, f"emotion:v-t{number}").bounds.middle


@settings(max_examples=25)
@given(st.lists(known, min_size=2, max_size=40))
def test_curve_never_leaves_the_heights_of_its_points(emotions: list[float]) -> None:
    scene = lay_out(journey_with(*emotions))
    heights = [point(scene, number)[1] for number in range(len(emotions))]

    for outline in strokes(scene):
        assert all(min(heights) - 0.01 <= y <= max(heights) + 0.01 for _, y in places(outline))


def test_curve_between_two_points_stays_between_their_heights() -> None:
    scene = lay_out(journey_with(2.0, 1.9, -2.0, -1.9, 2.0))
    (low, high) = sorted((point(scene, 2)[1], point(scene, 3)[1]))

    between = [y for line in strokes(scene) for x, y in places(line) if point(scene, 2)[0] < x < point(scene, 3)[0]]

    assert between
    assert all(low - 0.01 <= y <= high + 0.01 for y in between)


def test_curve_is_broken_where_the_emotion_is_unknown() -> None:
    scene = lay_out(journey_with(1.0, 2.0, None, -1.0, -2.0))
    unknown = point(scene, 2)[0]

    spans = [(min(x for x, _ in places(line)), max(x for x, _ in places(line))) for line in strokes(scene)]

    assert len(spans) == 2
    assert not [span for span in spans if span[0] < unknown < span[1]]


def test_unknown_emotion_is_marked_on_the_screen_alone() -> None:
    scene = lay_out(journey_with(1.0, None))

    assert node_of(scene, "emotion:v-t0").on_paper
    assert not node_of(scene, "emotion:v-t1").on_paper


def test_neutral_emotion_is_on_paper() -> None:
    assert node_of(lay_out(journey_with(0.0)), "emotion:v-t0").on_paper


def test_curve_is_paler_and_thinner_where_it_is_a_hypothesis() -> None:
    (proven,) = strokes(lay_out(journey_with(1.0, 2.0)))
    (guessed,) = strokes(lay_out(journey_with(1.0, 2.0, evidence="hypothesis")))

    assert guessed.stroke_width < proven.stroke_width
    assert guessed.stroke is not None
    assert guessed.stroke.startswith(proven.stroke or "?")
    assert len(guessed.stroke) == len("#rrggbbaa")


def test_only_the_first_path_is_filled_and_each_has_its_colour() -> None:
    scene = lay_out(large(12, stages=3, paths=2))
    drawn = (*of_role(scene, "wash"), *of_role(scene, "curve"))
    filled = {node.key.split(":")[2] for node in drawn for shape in node.shapes if is_wash(shape)}
    colours = {
        node.key.split(":")[2]: {(shape.stroke or "")[:7] for shape in node.shapes if isinstance(shape, Outline)} - {""}
        for node in of_role(scene, "curve")
    }

    assert filled == {"p0"}
    assert colours["p0"].isdisjoint(colours["p1"])


def is_wash(shape: object) -> bool:
    return isinstance(shape, Outline) and isinstance(shape.fill, Gradient)


def test_higher_emotion_stands_higher_and_the_levels_are_even() -> None:
    scene = lay_out(journey_with(2.0, 1.0, 0.0, -1.0, -2.0))

    heights = [point(scene, number)[1] for number in range(5)]
    steps = [after - before for before, after in pairwise(heights)]

    assert min(steps) > 15
    assert max(steps) - min(steps) < 0.01


def said(journey: Journey, **fields: object) -> Node | None:
    """Return the bubble of a verbatim with these fields at the first visit, if it is drawn."""
    (path,) = journey.paths
    quote = Verbatim.model_validate({"id": "q1", "text": "Phew", **fields})
    visits = (path.visits[0].evolve(verbatims=(quote,)), *path.visits[1:])
    scene = lay_out(journey.evolve(paths=(path.evolve(visits=visits),)))
    return next((node for node in scene.nodes if node.key == "verbatim:q1"), None)


def test_verbatim_is_quoted_and_named_with_who_said_it() -> None:
    bubble = said(journey_with(1.0, 2.0), who="Lea")

    assert bubble is not None
    assert text_of(bubble) == "“Phew”"
    assert bubble.name == "Phew (Lea)"


def test_verbatim_that_is_not_shown_is_not_drawn() -> None:
    assert said(journey_with(1.0, 2.0), shown=False) is None


def test_short_path_is_filled_in_one_figure() -> None:
    scene = lay_out(large(24, stages=3))

    assert len(of_role(scene, "wash")) == 1
    assert not any(is_wash(shape) for node in of_role(scene, "curve") for shape in node.shapes)
