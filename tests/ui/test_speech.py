"""What a field shows of a number is read back as that number, in both languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.language import use
from journeycanvas.ui import speech


@pytest.mark.parametrize("tongue", ["fr", "en"])
@given(st.one_of(st.integers(-(10**9), 10**9), st.floats(-1e6, 1e6).map(lambda value: round(value, 3))))
def test_number_shown_is_read_back(tongue: str, value: float) -> None:
    use(tongue)

    assert speech.read_number(speech.exact(value)) == value


def test_thousands_have_no_comma_that_would_be_a_decimal_one() -> None:
    use("en")

    assert speech.exact(6300.0) == "6300"
    assert speech.exact(41_200.5) == "41200.5"
    assert speech.number(6300.0) == "6,300"
