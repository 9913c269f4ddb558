"""Numbers, dates and lengths of time as they are written in a document's language."""

from collections.abc import Callable

from journeycanvas.language import N_
from journeycanvas.model.stage import Duration, Unit

THIN = "\u202f"
NO_BREAK = "\u00a0"
MINUS = "\u2212"
UNITS: dict[Unit, tuple[str, str]] = {
    "s": (N_("s"), N_("s")),
    "min": (N_("min"), N_("min")),
    "h": (N_("h"), N_("h")),
    "day": (N_("day"), N_("days")),
    "week": (N_("week"), N_("weeks")),
    "month": (N_("month"), N_("months")),
    "year": (N_("year"), N_("years")),
}
"""One and many of each unit."""
MONTHS = (
    N_("Jan"),
    N_("Feb"),
    N_("Mar"),
    N_("Apr"),
    N_("May"),
    N_("Jun"),
    N_("Jul"),
    N_("Aug"),
    N_("Sep"),
    N_("Oct"),
    N_("Nov"),
    N_("Dec"),
)
Word = Callable[[str], str]


def number(value: float, language: str, *, decimals: int | None = None, signed: bool = False) -> str:
    """Write a number: decimal comma and thin spaces in French, point and commas in English, a true minus sign."""
    digits = _decimals(value) if decimals is None else decimals
    text = f"{abs(value):,.{digits}f}"
    if language == "fr":
        text = text.replace(",", THIN).replace(".", ",")
    sign = MINUS if value < 0 and text.strip("0.,") else "+" if signed and value > 0 else ""
    return sign + text


def percentage(value: float, language: str, *, decimals: int | None = None) -> str:
    """Write a percentage, with a no-break space before the sign in French."""
    text = number(value, language, decimals=decimals)
    return f"{text}{NO_BREAK}%" if language == "fr" else f"{text}%"


def duration(length: Duration, word: Word, language: str) -> str:
    """Write a length of time; French counts as one what is under two."""
    single = length.value < 2 if language == "fr" else length.value == 1
    unit = UNITS[length.unit][0 if single else 1]
    return f"{number(length.value, language)}{NO_BREAK}{word(unit)}"


def day(date: str, word: Word) -> str:
    """Write a day given as year-month-day: 21 Nov 2026."""
    year, month, of_month = date.split("-")
    return f"{int(of_month)}{NO_BREAK}{word(MONTHS[int(month) - 1])} {year}"


def _decimals(value: float) -> int:
    for digits in range(4):
        if abs(round(value, digits) - value) < 1e-9:
            return digits
    return 4
