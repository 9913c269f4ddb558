"""Numbers and colours as the paper formats write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.exports.notation import Colour, colour, decimal, decimals, fraction


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (12.0, "12"),
        (0.0, "0"),
        (-0.001, "0"),
        (1.005, "1"),
        (2.5, "2.5"),
        (-3.14159, "-3.14"),
        (1e6, "1000000"),
        (100, "100"),
    ],
)
def test_decimal_is_short(value: float, written: str) -> None:
    assert decimal(value) == written


@given(st.floats(-1e6, 1e6))
def test_decimal_keeps_a_hundredth(value: float) -> None:
    assert float(decimal(value)) == pytest.approx(value, abs=0.00501)


@given(st.lists(st.floats(-1e6, 1e6) | st.integers(-300, 300) | st.sampled_from((0.0, -0.001, 10.0, 200.5, 1.05))))
def test_decimals_are_written_as_each_alone(values: list[float]) -> None:
    assert decimals(values) == " ".join(map(decimal, values))


@given(st.floats(-1, 1))
def test_fraction_keeps_a_ten_thousandth(value: float) -> None:
    assert float(fraction(value)) == pytest.approx(value, abs=0.0000501)


def test_colour_is_read_with_and_without_opacity() -> None:
    assert colour("#ff8000") == Colour(1.0, 128 / 255, 0.0, 1.0)
    assert colour("#FF800033") == Colour(1.0, 128 / 255, 0.0, 0.2)


@pytest.mark.parametrize("code", ["", "#fff", "red", "#12 34 6", "#gggggg", "#1234567", '#112233"/>', "#112233\n"])
def test_colour_refuses_anything_else(code: str) -> None:
    with pytest.raises(ValueError, match="not a colour"):
        colour(code)
