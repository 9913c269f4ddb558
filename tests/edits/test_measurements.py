"""Adding measurements, and judging them: one function says what is good or bad, for the map and the inspector."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.edits import measurements
from journeycanvas.lanes.measurements import BEYOND_ICON, signs, tone
from journeycanvas.model.measurement import Indicator, Measurement, Scale, is_beyond_threshold, standing
from journeycanvas.theme.paper import PAPER
from tests.tools.hands import full

FIGURES = st.floats(-1e6, 1e6)


def figure(indicator: Indicator, value: float, **fields: object) -> Measurement:
    return Measurement.model_validate({"id": "m", "indicator": indicator, "value": value, **fields})


@pytest.mark.parametrize(
    ("measured", "expected"),
    [
        (figure("nps", -1.0), "bad"),
        (figure("nps", 0.0), "good"),
        (figure("nps", 20.0, threshold=30.0), "bad"),
        (figure("ces", 5.4, threshold=4.0), "bad"),
        (figure("ces", 3.1, threshold=4.0), "good"),
        (figure("ces", 5.4), "bad"),
        (figure("csat", 4.8), "good"),
        (figure("satisfaction", 40.0, threshold=50.0), "bad"),
        (figure("satisfaction", 78.0), None),
        (figure("satisfaction", 2.0, scale=Scale(low=0.0, high=10.0)), "bad"),
        (figure("abandonment", 46.1, threshold=40.0), "bad"),
        (figure("abandonment", 46.1), None),
        (figure("waiting_time", 150.0, threshold=75.0), "bad"),
        (figure("conversion", 1.0, threshold=2.0), "bad"),
        (figure("conversion", 3.0, threshold=2.0), "good"),
        (figure("volume", 90.0, threshold=100.0), "bad"),
        (figure("rate", 34.5, threshold=20.0, target=10.0), "bad"),
        (figure("rate", 34.5, threshold=20.0), "bad"),
        (figure("rate", 34.5, threshold=20.0, target=60.0), "good"),
        (figure("nps", 20.0, threshold=20.0), "good"),
        (figure("ces", 4.0, threshold=4.0), "good"),
    ],
)
def test_figure_is_judged_by_what_is_better(measured: Measurement, expected: str | None) -> None:
    assert standing(measured) == expected


@given(st.sampled_from(["nps", "ces", "rate", "volume", "duration"]), FIGURES, FIGURES, st.none() | FIGURES)
def test_map_and_inspector_agree(indicator: Indicator, value: float, threshold: float, target: float | None) -> None:
    one = figure(indicator, value, threshold=threshold, target=target)
    colours = PAPER.colours

    is_bad = standing(one) == "bad"

    assert is_beyond_threshold(one) == is_bad
    assert (BEYOND_ICON in signs(one)) == is_bad
    assert tone(one, colours) == (colours.negative_text if is_bad else colours.positive_text)


def test_added_figure_is_about_its_subject_alone() -> None:
    journey = full()
    touchpoint = journey.touchpoints[0].id

    after = measurements.add(journey, "ces", value=2.5, unit="/7", about={"touchpoint": touchpoint}, id="new")

    (new,) = measurements.about(after, {"touchpoint": touchpoint})
    assert (new.id, new.value, new.unit, new.stage) == ("new", 2.5, "/7", None)
    assert measurements.about(after, {}) == measurements.about(journey, {})


def test_figure_about_nothing_is_about_the_whole_journey() -> None:
    after = measurements.add(full(), "loyalty", value=40.0, about={}, id="new")

    assert [one.id for one in measurements.about(after, {})] == ["new"]


@given(FIGURES)
def test_end_of_a_scale_leaves_the_other_end(end: float) -> None:
    journey = measurements.add(full(), "nps", value=1.0, about={}, id="new")

    lower, upper = (
        measurements.set_scale(journey, ("new",), low=end),
        measurements.set_scale(journey, ("new",), high=end),
    )

    assert measurements.ends(measurements.about(lower, {})[0]) == (end, 100.0)
    assert measurements.ends(measurements.about(upper, {})[0]) == (-100.0, end)
