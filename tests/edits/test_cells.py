"""What is typed into cells, kind by kind."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.document.journey import Journey
from journeycanvas.edits import cells
from journeycanvas.edits.cells import Cell
from journeycanvas.edits.errors import EditError
from journeycanvas.lanes.cards import CardsLane
from journeycanvas.lanes.emotion import EmotionLane
from journeycanvas.lanes.measurements import MeasurementsLane
from journeycanvas.lanes.path import PathLane
from journeycanvas.lanes.recommendations import RecommendationsLane
from journeycanvas.lanes.resources import ResourcesLane
from tests.builders import small

TYPED = ("needs", "todo", "takes", "figures")
FIELDS = {"needs": "cards", "todo": "recommendations", "takes": "resources", "figures": "measurements"}


def empty() -> Journey:
    """Return two stages with a lane of each kind."""
    return small(2, stages=2).evolve(
        lanes=(
            PathLane(id="path"),
            EmotionLane(id="felt"),
            CardsLane(id="needs"),
            RecommendationsLane(id="todo"),
            ResourcesLane(id="takes"),
            MeasurementsLane(id="figures"),
        )
    )


def texts(journey: Journey, lane: str) -> list[str]:
    return [one.text for one in getattr(journey, FIELDS[lane])]


@pytest.mark.parametrize("lane", TYPED[:3])
@given(st.lists(st.text("abc d", min_size=1), min_size=1, max_size=6), st.lists(st.text("xyz"), max_size=4))
def test_new_things_stand_one_after_another_behind_the_one_named(lane: str, first: list[str], more: list[str]) -> None:
    cell = Cell(lane, "s1")
    ids = cells.new_ids(empty(), cell, count=len(first))
    journey = cells.add_many(empty(), cell, texts=dict(zip(ids, first, strict=True)))
    new = cells.new_ids(journey, cell, count=len(more))

    journey = cells.add_many(journey, cell, texts=dict(zip(new, more, strict=True)), after=ids[0])

    assert texts(journey, lane) == [first[0], *more, *first[1:]]
    assert {one.stage for one in getattr(journey, FIELDS[lane])} == {"s1"}


@pytest.mark.parametrize("lane", TYPED)
def test_nothing_new_changes_nothing(lane: str) -> None:
    journey = empty()

    assert cells.add_many(journey, Cell(lane, "s1"), texts={}) == journey


@pytest.mark.parametrize("lane", ["path", "felt", "gone"])
def test_lane_that_nothing_is_typed_into_is_refused(lane: str) -> None:
    assert cells.kind_in(empty(), lane) is None
    with pytest.raises(EditError):
        cells.add(empty(), Cell(lane, "s1"), id="n", text="x")


def test_stage_that_is_gone_is_refused() -> None:
    for lane in TYPED:
        with pytest.raises(EditError):
            cells.add(empty(), Cell(lane, "gone"), id="n", text="1")


def test_figures_measure_one_indicator_after_another() -> None:
    journey = empty()
    for figure in ("12", "4,5", "3 200", "7", "8"):
        (id,) = cells.new_ids(journey, Cell("figures", "s1"), count=1)
        journey = cells.add(journey, Cell("figures", "s1"), id=id, text=figure)

    found = [(one.indicator, one.value) for one in journey.measurements]
    assert found == [("nps", 12.0), ("ces", 4.5), ("csat", 3200.0), ("satisfaction", 7.0), ("other", 8.0)]


def test_figures_measure_what_the_lane_shows() -> None:
    journey = empty().evolve(lanes=(MeasurementsLane(id="figures", indicators=("volume",)),))
    cell = Cell("figures", "s1")
    assert cells.indicators_left(journey, cell) == ("volume",)

    journey = cells.add(journey, cell, id="m1", text="3")
    journey = cells.add(journey, cell, id="m2", text="4")

    assert cells.indicators_left(journey, cell) == ()
    assert [one.indicator for one in journey.measurements] == ["volume", "volume"]
    assert [one.lane for one in journey.measurements] == [None, None]


def test_figure_is_of_its_lane_where_there_are_several() -> None:
    journey = empty().evolve(lanes=(MeasurementsLane(id="figures"), MeasurementsLane(id="others")))

    journey = cells.add(journey, Cell("others", "s1"), id="m1", text="3")

    assert journey.measurements[0].lane == "others"


def test_word_is_no_figure() -> None:
    with pytest.raises(EditError):
        cells.add(empty(), Cell("figures", "s1"), id="m1", text="ten")
