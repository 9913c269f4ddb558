"""Any valid journey is laid out, however strange."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.document.journey import Journey
from journeycanvas.layout.map import lay_out
from journeycanvas.scene.geometry import Rect
from tests.layout.crowds import crowded
from tests.layout.seen import is_all_finite, lies_inside
from tests.strategies import journeys


@given(journeys())
def test_every_number_of_a_scene_is_finite(journey: Journey) -> None:
    scene = lay_out(journey)

    assert is_all_finite(scene.nodes)
    assert is_all_finite((scene.width, scene.height, scene.sheet, scene.columns, scene.bands, scene.bookmarks))


@given(journeys())
def test_keys_of_nodes_are_unique(journey: Journey) -> None:
    keys = Counter(node.key for node in lay_out(journey).nodes)

    assert [key for key, count in keys.items() if count > 1] == []


@given(journeys())
def test_every_node_lies_on_the_sheet(journey: Journey) -> None:
    scene = lay_out(journey)
    sheet = Rect(0.0, 0.0, scene.width, scene.height)

    assert [node.key for node in scene.nodes if not lies_inside(node.bounds, sheet)] == []


@given(journeys())
def test_columns_and_bands_are_those_of_stages_and_shown_lanes(journey: Journey) -> None:
    scene = lay_out(journey)

    assert [column.stage for column in scene.columns] == [stage.id for stage in journey.stages]
    assert [band.lane for band in scene.bands] == [lane.id for lane in journey.lanes if not lane.hidden]


@given(journeys())
def test_every_editable_text_lies_on_the_sheet_and_names_a_record(journey: Journey) -> None:
    scene = lay_out(journey)
    sheet = Rect(0.0, 0.0, scene.width, scene.height)

    for node in scene.nodes:
        for text in node.texts:
            assert text.record
            assert lies_inside(text.box, sheet), (node.key, text.field)


@pytest.mark.slow
@given(st.integers(0, 10_000))
def test_crowded_map_has_finite_numbers_and_unique_keys(seed: int) -> None:
    scene = lay_out(crowded(seed, most=150))

    assert is_all_finite(scene.nodes)
    assert len({node.key for node in scene.nodes}) == len(scene.nodes)
