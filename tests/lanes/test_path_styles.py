"""The dots of paths: chosen or by their place, the same on the line, the curve and in the legend."""

from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.document.journey import Journey
from journeycanvas.edits import duplicating_paths
from journeycanvas.lanes.parts.path_line import CHOSEN, STYLES, line_styles
from journeycanvas.layout.map import lay_out
from journeycanvas.model.path import PathStyle
from journeycanvas.scene.scene import Scene
from journeycanvas.scene.shapes import Dots, Outline
from tests.builders import small
from tests.layout.seen import node_of, of_role

styles = st.none() | st.sampled_from(sorted(CHOSEN))


def two_paths(style: PathStyle | None) -> Journey:
    journey = small(6)
    (path,) = journey.paths
    visits = tuple(visit.evolve(id=f"other-{visit.id}", evidence="confirmed") for visit in path.visits)
    other = path.evolve(id="p2", name="Other", colour="#AA3377", style=style, visits=visits)
    return journey.evolve(paths=(path, other))


def radii(scene: Scene, path: str) -> dict[str, set[float]]:
    """Return how large the dots of a path are where it is drawn."""
    line = [node for node in of_role(scene, "path") if path in node.key.split(":")]
    curve = [node for node in of_role(scene, "curve") if path in node.key.split(":")]
    legend = node_of(scene, f"legend:{path}")
    return {
        "line": {shape.radius for node in line for shape in node.shapes if isinstance(shape, Dots)},
        "legend": {shape.radius for shape in legend.shapes if isinstance(shape, Dots)},
        "curve": {
            shape.stroke_width / 2
            for node in curve
            for shape in node.shapes
            if isinstance(shape, Outline) and shape.dash
        },
    }


def test_style_that_is_chosen_is_drawn_on_line_curve_and_legend() -> None:
    found = radii(lay_out(two_paths("bold")), "p2")

    assert found["line"] == found["legend"] == {CHOSEN["bold"][0]}
    assert max(found["curve"]) == CHOSEN["bold"][0]


@given(st.integers(1, len(STYLES)))
def test_paths_without_a_chosen_style_have_that_of_their_place(count: int) -> None:
    assert [(style.radius, style.step) for style in line_styles([None] * count)] == list(STYLES[:count])


@given(st.lists(styles, max_size=6))
def test_dots_found_automatically_are_those_of_no_chosen_style(chosen: list[PathStyle | None]) -> None:
    drawn = [(style.radius, style.step) for style in line_styles(chosen)]

    taken = {CHOSEN[style] for style in chosen if style is not None}
    assert all(look == CHOSEN[style] if style else look not in taken for style, look in zip(chosen, drawn, strict=True))


def test_copy_of_a_path_has_dots_of_its_own() -> None:
    journey = duplicating_paths.with_paths(two_paths("bold"), ["p2"], colour=lambda _journey: "#117733")

    assert [path.style for path in journey.paths] == [None, "bold", None]
