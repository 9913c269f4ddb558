"""Nothing is told by colour alone (WCAG 2.2, 1.4.1): with all colours taken away, what differs still differs."""

from itertools import combinations

import pytest

from journeycanvas.lanes.emotion import EmotionLane
from journeycanvas.lanes.measurements import signs
from journeycanvas.lanes.parts.card_looks import AVAILABILITY_ICONS
from journeycanvas.lanes.parts.moments import moment_symbol, touchpoint_shapes
from journeycanvas.lanes.parts.path_line import STYLES
from journeycanvas.lanes.path import PathLane
from journeycanvas.layout.map import lay_out
from journeycanvas.model.measurement import Measurement
from journeycanvas.model.moments import MOMENT_KINDS
from journeycanvas.model.named import AVAILABILITY, EMOTION_FACES
from journeycanvas.model.path import Path, Visit
from journeycanvas.model.persona import Persona
from journeycanvas.model.touchpoint import Touchpoint
from journeycanvas.scene.icons import icon
from journeycanvas.scene.scene import Scene
from journeycanvas.scene.shapes import Shape
from journeycanvas.theme.paper import PAPER, PATH_COLOURS
from tests.builders import journey_of, touchpoint, visits_of

COLOURED = ("fill", "stroke")
KINDS = (*MOMENT_KINDS, "truth")


def bare(shapes: tuple[Shape, ...]) -> tuple[tuple[object, ...], ...]:
    """Return shapes without their colours: only whether they are filled and drawn round is left."""
    return tuple(
        (
            type(shape).__name__,
            *(bool(value) if name in COLOURED else value for name, value in shape._asdict().items()),
        )
        for shape in shapes
    )


def drawn_alike(shapes: list[tuple[Shape, ...]]) -> list[tuple[int, int]]:
    """Return the places of those that are the same once colours are gone."""
    without = [bare(each) for each in shapes]
    return [(one, other) for one, other in combinations(range(len(without)), 2) if without[one] == without[other]]


def of(*, hesitates_first: bool = False, **fields: object) -> tuple[Shape, ...]:
    held = Touchpoint.model_validate({"id": "t", "name": "t", "stage": "s", **fields})
    return touchpoint_shapes(held, "mail", (0, 0, 15), PAPER.colours, hesitates_first=hesitates_first)


def test_kinds_of_moment_differ_in_shape_though_their_icon_is_the_same() -> None:
    kinds = [of(moment=kind) for kind in MOMENT_KINDS]

    assert drawn_alike([*kinds, of(moment_of_truth=True)]) == []


@pytest.mark.parametrize("moment", MOMENT_KINDS)
def test_what_is_marked_on_a_touchpoint_differs_in_shape(moment: str) -> None:
    marked = [of(moment=moment, **{mark: True}) for mark in ("moment_of_truth", "hesitation", "at_risk")]
    marked.append(of(moment=moment, hesitation=True, hesitates_first=True))

    assert drawn_alike([of(moment=moment), *marked]) == []


def test_signs_of_the_legend_differ_in_shape() -> None:
    assert drawn_alike([moment_symbol(kind, 0, 0, 5.2, PAPER.colours) for kind in KINDS]) == []


def test_there_are_as_many_kinds_of_dots_as_colours_of_paths() -> None:
    assert len(set(STYLES)) == len(STYLES) == len(PATH_COLOURS)


def test_lines_and_curves_of_several_personas_differ_in_their_dots() -> None:
    scene = several_paths(len(PATH_COLOURS))

    for role in ("path", "curve"):
        assert drawn_alike([lines_of(scene, role, f"p{place}") for place in range(len(PATH_COLOURS))]) == []


def several_paths(count: int) -> Scene:
    """Return a scene of personas who visit the same touchpoints and feel the same."""
    points = (touchpoint("t1"), touchpoint("t2", stage="s2"))
    return lay_out(
        journey_of(
            *points,
            personas=tuple(Persona(id=f"n{place}", name=f"Lea {place}") for place in range(count)),
            paths=tuple(
                Path(
                    id=f"p{place}",
                    persona=f"n{place}",
                    visits=tuple(
                        visit.evolve(id=f"{place}-{visit.id}") for visit in visits_of(*points, emotions=(1.0, -1.0))
                    ),
                )
                for place in range(count)
            ),
            lanes=(PathLane(id="path"), EmotionLane(id="emotion")),
        )
    )


def lines_of(scene: Scene, role: str, path: str) -> tuple[Shape, ...]:
    nodes = [node for node in scene.nodes if node.role == role and f":{path}:" in node.key]
    assert nodes
    if role == "curve":
        return tuple(shape for node in nodes for shape in node.shapes if shape._asdict().get("stroke"))
    return tuple(shape for node in nodes for shape in node.shapes)


def test_what_is_a_hypothesis_is_drawn_smaller_and_thinner_than_what_is_proven() -> None:
    points = (touchpoint("t1"), touchpoint("t2", stage="s2"))

    def scene(evidence: str) -> list[tuple[Shape, ...]]:
        visits = tuple(
            Visit.model_validate({"id": f"v{n}", "touchpoint": point.id, "emotion": 1.0, "evidence": evidence})
            for n, point in enumerate(points)
        )
        drawn = lay_out(journey_of(*points, paths=(Path(id="p1", persona="lea", visits=visits),)))
        return [node.shapes for node in drawn.nodes if node.role in {"emotion", "curve"}]

    for guessed, proven in zip(scene("hypothesis"), scene("confirmed"), strict=True):
        assert bare(guessed) != bare(proven)


def test_an_unknown_emotion_has_another_shape_than_a_neutral_one() -> None:
    def emotion_of(value: float | None) -> tuple[Shape, ...]:
        scene = lay_out(journey_of(touchpoint("t1"), emotions=(value,)))
        return next(node.shapes for node in scene.nodes if node.role == "emotion")

    assert drawn_alike([emotion_of(None), emotion_of(0.0)]) == []


def test_faces_of_the_emotions_are_different_drawings() -> None:
    assert len({icon(face) for face in EMOTION_FACES.values()}) == len(EMOTION_FACES)


def test_how_easily_something_is_found_has_an_icon_of_its_own() -> None:
    assert set(AVAILABILITY_ICONS) == set(AVAILABILITY)
    assert len(set(AVAILABILITY_ICONS.values())) == len(AVAILABILITY)


def test_a_figure_below_its_threshold_bears_a_sign() -> None:
    def figure(value: float) -> tuple[str, ...]:
        return signs(Measurement(id="m", indicator="csat", value=value, threshold=60.0, unit="%"))

    assert figure(59.0) != figure(60.0) == ()
