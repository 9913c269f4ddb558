"""Nothing that is written covers anything, however crowded the map."""

import pytest

from journeycanvas import resources
from journeycanvas.layout.map import lay_out
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Node, Scene
from journeycanvas.storage.reading import read
from tests.builders import large
from tests.layout.crowds import LINES, crowded_scene, lined_up_scene
from tests.layout.seen import covering, discs, dots_of, line_box, of_role, overlapping, shares_room, text_box, words_of

SEEDS = range(12)


def labels(scene: Scene) -> dict[str, Rect]:
    return {node.key: text_box(node) for node in of_role(scene, "label") if words_of(node)}


def boxes(nodes: list[Node]) -> dict[str, Rect]:
    return {node.key: node.bounds for node in nodes}


def said(scene: Scene) -> dict[str, Rect]:
    """Return the bubbles and the words at peaks, without their leaders."""
    boxes = {node.key: text_box(node) for node in of_role(scene, "verbatim", "emotion_word") if words_of(node)}
    return {key: box.grown(4.0) if key.startswith("verbatim") else box for key, box in boxes.items()}


def signs(scene: Scene) -> dict[str, Rect]:
    return {node.key: text_box(node) for node in of_role(scene, "connection") if words_of(node)}


@pytest.mark.parametrize("seed", SEEDS)
def test_labels_cover_no_label(seed: int) -> None:
    assert overlapping(labels(crowded_scene(seed))) == []


@pytest.mark.parametrize("seed", SEEDS)
def test_labels_cover_no_touchpoint(seed: int) -> None:
    scene = crowded_scene(seed)

    assert covering(labels(scene), boxes(of_role(scene, "touchpoint"))) == []


@pytest.mark.parametrize("seed", SEEDS)
def test_labels_cover_no_gap(seed: int) -> None:
    scene = crowded_scene(seed)
    gaps = of_role(scene, "gap")

    assert covering(labels(scene), dict(zip((node.key for node in gaps), discs(gaps), strict=True))) == []


@pytest.mark.parametrize("seed", SEEDS)
def test_labels_cover_no_exit_and_no_flag(seed: int) -> None:
    scene = crowded_scene(seed)

    assert covering(labels(scene), {**signs(scene), **boxes(of_role(scene, "goal"))}) == []


@pytest.mark.parametrize("seed", SEEDS)
def test_names_of_gaps_cover_no_label(seed: int) -> None:
    scene = crowded_scene(seed)
    names = {node.key: text_box(node) for node in of_role(scene, "gap") if words_of(node)}

    assert covering(names, {**labels(scene), **boxes(of_role(scene, "touchpoint"))}) == []


@pytest.mark.parametrize("seed", SEEDS)
def test_no_dot_of_a_path_lies_on_a_label(seed: int) -> None:
    scene = crowded_scene(seed)
    dots = dots_of(of_role(scene, "path"))

    assert [
        (key, dot) for key, box in labels(scene).items() for dot in dots if shares_room(box, Rect(*dot, 0.0, 0.0))
    ] == []


@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_dot_of_the_way_to_a_flag_or_exit_lies_on_a_label(language: str) -> None:
    scene = lay_out(read(resources.path("samples", f"public-service.{language}.journey")))
    ways = [node for node in of_role(scene, "connection") if node.key.startswith("way:")]

    assert dots_of(ways)
    assert [
        (key, dot) for key, box in labels(scene).items() for dot in dots_of(ways) if shares_room(box, Rect(*dot, 0, 0))
    ] == []


@pytest.mark.parametrize("seed", SEEDS)
def test_verbatims_cover_no_verbatim_and_no_emotion(seed: int) -> None:
    scene = crowded_scene(seed)
    emotions = {key: Rect(*box.middle, 0.0, 0.0).grown(4.5) for key, box in boxes(of_role(scene, "emotion")).items()}

    assert overlapping(said(scene)) == []
    assert covering(said(scene), emotions) == []


@pytest.mark.parametrize("seed", SEEDS)
def test_cards_cover_no_card(seed: int) -> None:
    assert overlapping(boxes(of_role(crowded_scene(seed), "card", "recommendation", "cell"))) == []


@pytest.mark.parametrize("seed", SEEDS)
def test_stages_and_lanes_cover_each_other_nowhere(seed: int) -> None:
    scene = crowded_scene(seed)

    assert overlapping(boxes(of_role(scene, "stage"))) == []
    assert overlapping(boxes(of_role(scene, "lane"))) == []
    assert covering(boxes(of_role(scene, "phase")), boxes(of_role(scene, "stage"))) == []


@pytest.mark.parametrize("seed", SEEDS)
def test_lines_of_the_header_and_the_legend_cover_each_other_nowhere(seed: int) -> None:
    scene = crowded_scene(seed)
    roles = ("title", "persona", "persona_prompt", "goal", "legend", "branding", "phase", "stage", "lane")
    lines = {
        f"{node.key} {place}": line_box(words).grown(-1.0)
        for node in of_role(scene, *roles)
        for place, words in enumerate(words_of(node))
    }

    assert overlapping(lines) == []


@pytest.mark.parametrize("line", LINES)
def test_labels_of_a_crowd_cover_nothing(line: str) -> None:
    scene = lined_up_scene(line)
    written = labels(scene)

    assert len(written) == 120
    assert overlapping(written) == []
    assert covering(written, {**signs(scene), **boxes(of_role(scene, "touchpoint", "goal"))}) == []
    assert overlapping(said(scene)) == []


@pytest.mark.parametrize("line", LINES)
def test_no_dot_of_a_path_lies_on_a_label_of_a_crowd(line: str) -> None:
    scene = lined_up_scene(line)
    dots = dots_of(of_role(scene, "path"))

    assert [
        (key, dot) for key, box in labels(scene).items() for dot in dots if shares_room(box, Rect(*dot, 0.0, 0.0))
    ] == []


@pytest.mark.slow
@pytest.mark.parametrize("paths", [1, 3])
@pytest.mark.parametrize(("touchpoints", "stages"), [(5, 3), (40, 3), (120, 8), (300, 15), (300, 3)])
def test_large_journey_has_no_overlap(touchpoints: int, stages: int, paths: int) -> None:
    scene = lay_out(large(touchpoints, stages=stages, paths=paths))
    written = labels(scene)

    assert overlapping(written) == []
    assert covering(written, boxes(of_role(scene, "touchpoint"))) == []
    assert covering(written, signs(scene)) == []
    assert overlapping(said(scene)) == []
    assert overlapping(boxes(of_role(scene, "card", "recommendation"))) == []
