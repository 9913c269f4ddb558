"""Sheets cut into tiles: nothing is missing, every tile fits, and cuts go through as little as can be."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.layout.map import lay_out
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Column, Layer, Node, Scene, Sheet
from journeycanvas.scene.tiling import Tiling, tiling
from journeycanvas.storage import templates

OVERLAP = 20.0


def sheet(width: float, height: float, *boxes: Rect, stages: tuple[float, ...] = (), scale: float = 1.0) -> Scene:
    nodes = tuple(Node(f"card:{n}", "card", Layer.CARD, box, name=str(n)) for n, box in enumerate(boxes))
    columns = tuple(Column(f"s{n}", x, 10.0) for n, x in enumerate(stages))
    return Scene(
        width=width / scale,
        height=height / scale,
        sheet=Sheet(width, height, scale, "A0"),
        groups=(nodes,),
        columns=columns,
    )


def cuts(cut: Tiling) -> list[float]:
    return [(before.end + after.begin) / 2 for before, after in pairwise(cut.columns)]


def test_what_fits_is_one_tile() -> None:
    cut = tiling(sheet(300, 200), width=300, height=200, overlap=OVERLAP)

    assert list(cut.tiles()) == [(0, 0, Rect(0, 0, 300, 200))]


def test_tiles_come_row_by_row() -> None:
    cut = tiling(sheet(500, 350), width=300, height=200, overlap=OVERLAP)

    assert [(column, row) for column, row, _part in cut.tiles()] == [(0, 0), (1, 0), (0, 1), (1, 1)]


boxes = st.builds(
    Rect,
    st.floats(0, 2_000),
    st.floats(0, 900),
    st.floats(1, 400),
    st.floats(1, 200),
)


@given(st.lists(boxes, max_size=30), st.lists(st.floats(0, 2_400), max_size=8), st.floats(301, 2_400), st.floats(0, 60))
def test_tiles_cover_the_sheet_and_share_what_they_shall(
    cards: list[Rect], stages: list[float], width: float, overlap: float
) -> None:
    cut = tiling(sheet(width, 900, *cards, stages=tuple(stages)), width=300, height=400, overlap=overlap)

    for spans, length, room in ((cut.columns, width, 300), (cut.rows, 900.0, 400)):
        assert spans[0].begin == 0
        assert spans[-1].end == length
        assert all(span.end - span.begin <= room + 1e-3 for span in spans)
        assert all(before.end - after.begin == pytest.approx(overlap, abs=1e-6) for before, after in pairwise(spans))


def test_edge_of_a_stage_is_cut_before_any_other_place() -> None:
    cut = tiling(sheet(500, 100, stages=(0, 210)), width=300, height=200, overlap=OVERLAP)

    assert cuts(cut) == [210]


def test_card_is_not_cut_where_that_can_be_avoided() -> None:
    # The edge of the stage goes through a card that reaches over it.
    cut = tiling(sheet(500, 100, Rect(180, 10, 60, 30), stages=(0, 210)), width=300, height=200, overlap=OVERLAP)

    assert cut.cut == 0
    assert not 180 < cuts(cut)[0] < 240


def test_card_wider_than_a_tile_is_cut_and_not_counted() -> None:
    cut = tiling(sheet(900, 100, Rect(10, 10, 800, 30)), width=300, height=200, overlap=OVERLAP)

    assert len(cut.columns) == 4
    assert cut.cut == 0


def test_scale_of_the_sheet_counts() -> None:
    cut = tiling(sheet(500, 100, stages=(0, 105), scale=2.0), width=300, height=200, overlap=OVERLAP)

    assert cuts(cut) == [210]


@pytest.mark.parametrize("overlap", [-1.0, 150.0, 200.0])
def test_tile_without_room_is_refused(overlap: float) -> None:
    with pytest.raises(ValueError, match="overlap"):
        tiling(sheet(500, 100), width=300, height=200, overlap=overlap)


def test_most_cuts_of_a_real_map_are_between_its_stages() -> None:
    journey = templates.open_sample("running-shoes", "en")
    scene = lay_out(journey.evolve(page=journey.page.evolve(paper="A1")))
    millimetre = 72 / 25.4

    cut = tiling(scene, width=277 * millimetre, height=190 * millimetre, overlap=10 * millimetre)

    edges = {round(column.x * scene.sheet.scale, 3) for column in scene.columns}
    found = [round(at, 3) for at in cuts(cut)]
    assert len([at for at in found if at in edges]) >= len(found) - 1
