"""Figures are typed into the map as people write them, in French or in English."""

import pytest

from journeycanvas.edits import texts
from journeycanvas.edits.errors import EditError
from journeycanvas.model.measurement import Measurement
from tests.builders import journey_of


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("37,4", 37.4),
        ("37.4", 37.4),
        ("37,4 %", 37.4),
        ("41 200", 41_200.0),
        ("41\u202f200", 41_200.0),
        ("1,234.5", 1_234.5),
        ("−31", -31.0),
        ("+12", 12.0),
    ],
)
def test_number_is_read_when_written_in_french_or_english(typed: str, value: float) -> None:
    journey = journey_of(measurements=(Measurement(id="m", value=5.0),))

    changed = texts.replace(journey, "m", field="value", text=typed)

    assert changed.measurements[0].value == value


@pytest.mark.parametrize("typed", ["", "douze", "1,2,3x", "nan", "inf", "1e999"])
def test_number_is_refused_when_it_is_none(typed: str) -> None:
    journey = journey_of(measurements=(Measurement(id="m", value=5.0),))

    with pytest.raises(EditError, match=r"37[.,]4"):
        texts.replace(journey, "m", field="value", text=typed)
