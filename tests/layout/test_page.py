"""The map on its paper: exactly as large as the paper, within its margins, and as its settings say."""

import pytest

from journeycanvas.document.journey import Journey
from journeycanvas.lanes.registry import Lane
from journeycanvas.layout.map import lay_out
from journeycanvas.model.page import PAPER_SIZES_MM, PageSetup
from journeycanvas.scene.geometry import Rect, around
from journeycanvas.scene.legibility import smallest_text_pt
from journeycanvas.scene.scene import Scene
from journeycanvas.scene.shapes import Words
from tests.builders import large, small
from tests.layout.crowds import crowded
from tests.layout.seen import lies_inside, node_of, of_role

POINTS_PER_MM = 72 / 25.4
SETUPS = [(paper, orientation) for paper in PAPER_SIZES_MM for orientation in ("landscape", "portrait")]


def laid(journey: Journey, **page: object) -> Scene:
    return lay_out(journey.evolve(page=PageSetup.model_validate(page)))


def margins(scene: Scene, margin_mm: float) -> Rect:
    """Return what lies between the margins, in points of the scene."""
    inset = margin_mm * POINTS_PER_MM / scene.sheet.scale
    return Rect(0.0, 0.0, scene.width, scene.height).grown(-inset)


@pytest.mark.parametrize(("paper", "orientation"), SETUPS)
@pytest.mark.parametrize("count", [5, 60])
def test_sheet_is_exactly_the_paper(paper: str, orientation: str, count: int) -> None:
    scene = laid(large(count, stages=5), paper=paper, orientation=orientation)
    short, long = (side * POINTS_PER_MM for side in PAPER_SIZES_MM[paper])
    size = (long, short) if orientation == "landscape" else (short, long)

    assert (scene.sheet.width_pt, scene.sheet.height_pt) == pytest.approx(size)
    assert (scene.width * scene.sheet.scale, scene.height * scene.sheet.scale) == pytest.approx(size)


@pytest.mark.parametrize(("paper", "orientation"), SETUPS)
@pytest.mark.parametrize("count", [5, 60])
def test_everything_on_paper_lies_within_the_margins(paper: str, orientation: str, count: int) -> None:
    scene = laid(large(count, stages=5), paper=paper, orientation=orientation)
    room = margins(scene, 10.0)

    assert [node.key for node in scene.nodes if node.on_paper and not lies_inside(node.bounds, room)] == []


@pytest.mark.parametrize("paper", ["A4", "A0"])
@pytest.mark.parametrize("seed", [2, 4, 5, 8])
def test_map_whose_lanes_grow_for_their_labels_keeps_its_margins(seed: int, paper: str) -> None:
    scene = laid(crowded(seed), paper=paper)
    room = margins(scene, 10.0)
    drawn = around([node.bounds for node in scene.nodes if node.on_paper])

    assert lies_inside(drawn, room)
    assert drawn.width > 0.98 * room.width


def test_map_fills_the_width_of_its_paper() -> None:
    scene = laid(large(12, stages=5), paper="A3")
    drawn = around([node.bounds for node in scene.nodes])

    assert drawn.width == pytest.approx(margins(scene, 10.0).width, rel=0.02)


@pytest.mark.parametrize("count", [3, 60])
def test_sheet_without_a_paper_is_as_large_as_the_map(count: int) -> None:
    scene = laid(large(count, stages=4), paper="content", margin_mm=10.0)
    drawn = around([node.bounds for node in scene.nodes])
    margin = 10 * POINTS_PER_MM

    assert scene.sheet.scale == 1.0
    assert (scene.sheet.width_pt, scene.sheet.height_pt) == (scene.width, scene.height)
    assert (drawn.x, drawn.y) == pytest.approx((margin, margin), abs=3.0)
    assert (scene.width - drawn.right, scene.height - drawn.bottom) == pytest.approx((margin, margin), abs=3.0)


def test_custom_paper_is_as_wide_and_high_as_given() -> None:
    scene = laid(small(), paper="custom", width_mm=500.0, height_mm=300.0)

    assert (scene.sheet.width_pt, scene.sheet.height_pt) == pytest.approx((500 * POINTS_PER_MM, 300 * POINTS_PER_MM))


def test_custom_paper_without_a_size_follows_the_map() -> None:
    scene = laid(small(), paper="custom")

    assert (scene.sheet.width_pt, scene.sheet.height_pt) == (scene.width, scene.height)


@pytest.mark.parametrize("paper", ["content", "A4", "A3", "A0"])
def test_smallest_text_is_the_smallest_line_on_paper(paper: str) -> None:
    scene = laid(large(20, stages=5), paper=paper)
    sizes = [shape.size for node in scene.nodes if node.on_paper for shape in node.shapes if isinstance(shape, Words)]

    assert smallest_text_pt(scene) == pytest.approx(min(sizes) * scene.sheet.scale)


def test_small_journey_is_legible_on_a3() -> None:
    assert smallest_text_pt(laid(large(8, stages=4, lanes=5, cards_per_cell=1), paper="A3")) >= 6.5


def test_text_is_larger_on_larger_paper() -> None:
    journey = large(40, stages=6)
    sizes = [smallest_text_pt(laid(journey, paper=paper)) for paper in ("A4", "A3", "A2", "A1", "A0")]

    assert sizes == sorted(sizes)
    assert sizes[-1] > 3 * sizes[0]


def test_wider_margin_leaves_less_room() -> None:
    narrow, wide = (laid(large(12, stages=5), paper="A3", margin_mm=margin) for margin in (5.0, 30.0))

    for scene, margin in ((narrow, 5.0), (wide, 30.0)):
        assert node_of(scene, "journey:title").bounds.x * scene.sheet.scale == pytest.approx(margin * POINTS_PER_MM)


@pytest.mark.parametrize(
    ("setting", "roles"), [("show_header", ("title", "persona")), ("show_legend", ("legend", "branding"))]
)
def test_part_that_is_switched_off_is_not_drawn_and_takes_no_room(setting: str, roles: tuple[str, ...]) -> None:
    journey = large(6, stages=3)
    shown, hidden = laid(journey), laid(journey, **{setting: False})

    assert of_role(shown, *roles)
    assert of_role(hidden, *roles) == []
    assert hidden.height < shown.height - 15


def test_nothing_looks_unproven_where_the_map_says_nothing_of_evidence() -> None:
    guessed = large(6, stages=3)
    (path,) = guessed.paths
    proved = path.evolve(visits=tuple(visit.evolve(evidence="confirmed") for visit in path.visits))

    def shapes(journey: Journey, **page: object) -> list[object]:
        return [shape for node in laid(journey, **page).nodes for shape in node.shapes]

    silent = shapes(guessed, show_evidence=False)

    assert silent == shapes(guessed.evolve(paths=(proved,)))
    assert silent != shapes(guessed)


def test_lanes_take_what_a_high_paper_has_to_spare() -> None:
    journey = large(6, stages=3, lanes=2)

    def height(scene: Scene, kind: str) -> float:
        return next(band.height for band in scene.bands if band.kind == kind)

    high, low = laid(journey, paper="A3", orientation="portrait"), laid(journey, paper="content")

    assert height(high, "path") > 1.3 * height(low, "path")
    assert height(high, "emotion") > 1.3 * height(low, "emotion")


def test_height_set_by_hand_is_kept_on_a_high_paper() -> None:
    journey = large(6, stages=3, lanes=2)
    path, emotion = journey.lanes
    by_hand: tuple[Lane, ...] = (path.evolve(height=300.0), emotion)

    scene = laid(journey.evolve(lanes=by_hand), paper="A3", orientation="portrait")

    assert scene.bands[0].height == pytest.approx(300.0)


def test_width_set_by_hand_is_kept_and_the_others_share_the_rest() -> None:
    journey = small(4, stages=2)
    (first, second) = journey.stages

    scene = lay_out(journey.evolve(stages=(first.evolve(width=200.0), second)))

    assert scene.columns[0].width == 200.0
    assert scene.columns[1].width > 700.0
    assert scene.columns[1].x == scene.columns[0].x + 200.0
