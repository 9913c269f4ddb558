"""Numbers, percentages, days and lengths of time, as French and English write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas import language
from journeycanvas.lanes.parts.figures import day, duration, number, percentage
from journeycanvas.model.stage import Duration

THIN, NO_BREAK, MINUS = "\u202f", "\u00a0", "\u2212"


@pytest.mark.parametrize(
    ("value", "french", "english"),
    [
        (0.0, "0", "0"),
        (7.0, "7", "7"),
        (3.1, "3,1", "3.1"),
        (-31.0, f"{MINUS}31", f"{MINUS}31"),
        (-0.0, "0", "0"),
        (-0.00001, "0,0000", "0.0000"),
        (41_200.0, f"41{THIN}200", "41,200"),
        (1_234_567.25, f"1{THIN}234{THIN}567,25", "1,234,567.25"),
        (1 / 3, "0,3333", "0.3333"),
        (0.1 + 0.2, "0,3", "0.3"),
    ],
)
def test_number_is_written_as_its_language_does(value: float, french: str, english: str) -> None:
    assert number(value, "fr") == french
    assert number(value, "en") == english


@pytest.mark.parametrize(("value", "shown"), [(12.0, "+12"), (-31.0, f"{MINUS}31"), (0.0, "0")])
def test_signed_number_has_a_sign_unless_it_is_nought(value: float, shown: str) -> None:
    assert number(value, "fr", signed=True) == shown


@pytest.mark.parametrize(("decimals", "shown"), [(0, "3"), (1, "3,1"), (3, "3,142")])
def test_number_has_as_many_decimals_as_asked_for(decimals: int, shown: str) -> None:
    assert number(3.14159, "fr", decimals=decimals) == shown


@given(st.floats(-1e12, 1e12), st.sampled_from(("fr", "en")))
def test_number_reads_back_as_it_was(value: float, spoken: str) -> None:
    text = number(value, spoken, decimals=3).replace(MINUS, "-").replace(THIN, "")
    read = float(text.replace(",", ".") if spoken == "fr" else text.replace(",", ""))

    assert read == pytest.approx(value, abs=0.0006)


def test_percentage_has_a_no_break_space_in_french_alone() -> None:
    assert percentage(46.1, "fr") == f"46,1{NO_BREAK}%"
    assert percentage(46.1, "en") == "46.1%"


@pytest.mark.parametrize(
    ("value", "unit", "french", "english"),
    [
        (0.0, "day", "0 jour", "0 days"),
        (1.0, "day", "1 jour", "1 day"),
        (1.5, "day", "1,5 jour", "1.5 days"),
        (2.0, "day", "2 jours", "2 days"),
        (3.0, "week", "3 semaines", "3 weeks"),
        (2.0, "month", "2 mois", "2 months"),
        (1.0, "year", "1 an", "1 year"),
        (20.0, "min", "20 min", "20 min"),
    ],
)
def test_duration_has_its_plural(value: float, unit: str, french: str, english: str) -> None:
    length = Duration.model_validate({"value": value, "unit": unit})

    assert duration(length, language.words("fr"), "fr") == french.replace(" ", NO_BREAK)
    assert duration(length, language.words("en"), "en") == english.replace(" ", NO_BREAK)


@pytest.mark.parametrize(
    ("date", "french", "english"),
    [
        ("2026-11-21", "21 nov. 2026", "21 Nov 2026"),
        ("2026-08-01", "1 août 2026", "1 Aug 2026"),
        ("1999-05-31", "31 mai 1999", "31 May 1999"),
    ],
)
def test_day_is_written_with_its_month_in_words(date: str, french: str, english: str) -> None:
    assert day(date, language.words("fr")).replace(NO_BREAK, " ") == french
    assert day(date, language.words("en")).replace(NO_BREAK, " ") == english
