"""What a field says in an outline, in the language of the document, and what a line says as the value of its field."""

import re
from collections.abc import Callable

from journeycanvas.document.journey import Journey
from journeycanvas.document.naming import Names, key, titled
from journeycanvas.edits import table_values
from journeycanvas.edits.errors import EditError
from journeycanvas.edits.outline import named
from journeycanvas.edits.outline.keys import Field, Holds
from journeycanvas.edits.outline.marks import shown, typed
from journeycanvas.edits.table_columns import channel_names, record_names, source_titles
from journeycanvas.edits.table_fields import Column
from journeycanvas.edits.table_numbers import Value
from journeycanvas.edits.texts import number
from journeycanvas.edits.tuples import without_repeats
from journeycanvas.lanes.parts import figures
from journeycanvas.language import _, words
from journeycanvas.model.record import Record
from journeycanvas.model.stage import Duration

_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})[./](\d{1,2})[./](\d{4})")
_MONTH_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
MOST = 10**9


def held(record: Record, name: str) -> object:
    """Return the value of a field, whose name is dotted where it stands deeper."""
    if "." not in name:
        return record.__dict__[name]
    value: object = record
    for step in name.split("."):
        value = getattr(value, step)
    return value


def default(record: Record, name: str) -> object:
    """Return the value a field has where nothing is said."""
    owner: object = record
    *way, last = name.split(".")
    for step in way:
        owner = getattr(owner, step)
    assert isinstance(owner, Record)
    return type(owner).model_fields[last].default


def said(journey: Journey, record: Record, field: Field) -> str:
    """Return what the line of a field says; empty where it is not worth a line."""
    value = held(record, field.name)
    if value is None or value == () or value == default(record, field.name):
        return ""
    if isinstance(value, str) and not value.strip():
        return ""
    return _SHOWN[field.holds](journey, field, value)


def read(journey: Journey, record: Record, field: Field, *, text: str) -> Value:
    """Return the value that a line says; raises EditError, in the words of the user, where it does not fit."""
    if field.holds != "text" and not key(text):
        return Value(default(record, field.name), journey)
    return _READ[field.holds](journey, field, text)


def day(text: str) -> str:
    """Return a date as year-month-day, typed so or as day/month/year; raises EditError where it is none."""
    found = _DAY.fullmatch(text.strip())
    if found is not None:
        year, month, of_month = (
            int(each) for each in (found[1] or found[6], found[2] or found[5], found[3] or found[4])
        )
        if 1 <= month <= 12 and 1 <= of_month <= _MONTH_DAYS[month - 1]:
            return f"{year:04}-{month:02}-{of_month:02}"
    raise EditError(_("Write a date such as 2026-11-21 or 21/11/2026."))


def amount(value: float, language: str) -> str:
    """Write a number so that it can be read back: in French with spaces between thousands, in English without."""
    text = f"{float(f'{value:.12g}'):.9f}".rstrip("0").rstrip(".")
    if text in ("-0", ""):
        return "0"
    if language != "fr":
        return text
    whole_part, point, decimals = text.partition(".")
    grouped = f"{int(whole_part):,}".replace(",", figures.THIN)
    sign = "-" if whole_part.startswith("-") and not grouped.startswith("-") else ""
    return sign + grouped + ("," if point else "") + decimals


def whole(text: str, *, least: int, most: int) -> int:
    """Return the whole number typed; raises EditError where it is none or beyond the bounds."""
    value = number(text)
    if value != round(value) or not least <= value <= most:
        raise EditError(_("Write a whole number from {least} to {most}.").format(least=least, most=most))
    return round(value)


def duration(length: Duration, language: str) -> str:
    """Write a length of time, to the last digit."""
    single = length.value < 2 if language == "fr" else length.value == 1
    unit = figures.UNITS[length.unit][0 if single else 1]
    return f"{amount(length.value, language)}{figures.NO_BREAK}{words(language)(unit)}"


def read_duration(journey: Journey, text: str) -> object:
    """Return the length of time typed; raises EditError where it is none."""
    return table_values.read(journey, Column("", "", "duration"), text).value


def chosen(field: Field, text: str, language: str) -> str:
    """Return the value of a choice; the beginning of one name alone is enough."""
    names = titled(field.titles, language=language)
    known = names.named(text)
    if known is None:
        begun = {id for name, id in names.known.items() if name.startswith(key(text))}
        if len(begun) != 1:
            raise EditError(
                _("“{text}” is not one of: {choices}.").format(
                    text=text.strip(), choices=", ".join(words(language)(title) for title in field.titles.values())
                )
            )
        (known,) = begun
    return known


def _names(journey: Journey, holds: Holds) -> Names:
    language = journey.language
    if holds == "person":
        return record_names(journey.people, language)
    if holds == "department":
        return record_names(journey.departments, language)
    if holds == "source":
        return source_titles(journey.sources, language)
    if holds == "channels":
        return channel_names(journey.channels, language)
    return named.paths_of(journey)


def _shown_name(journey: Journey, field: Field, value: object) -> str:
    return _names(journey, field.holds).shown[str(value)]


def _shown_channels(journey: Journey, field: Field, value: object) -> str:
    assert isinstance(value, tuple)
    names = _names(journey, "channels").shown
    return ", ".join(names[id] for id in without_repeats(value))


def _shown_duration(journey: Journey, _field: Field, value: object) -> str:
    assert isinstance(value, Duration)
    return duration(value, journey.language)


def _read_name(journey: Journey, field: Field, text: str) -> Value:
    known = _names(journey, field.holds).named(text)
    if known is not None:
        return Value(known, journey)
    if field.holds == "path":
        raise EditError(_("There is no path called “{text}”.").format(text=text.strip()))
    if field.holds == "source":
        found = table_values.read(journey, Column("", "", "sources"), text.replace(";", ","))
        assert isinstance(found.value, tuple)
        return Value(found.value[0], found.journey)
    return table_values.read(journey, Column("", "", "person" if field.holds == "person" else "department"), text)


_SHOWN: dict[Holds, Callable[[Journey, Field, object], str]] = {
    "text": lambda _journey, _field, value: shown(str(value)),
    "choice": lambda journey, field, value: words(journey.language)(field.titles[str(value)]),
    "duration": _shown_duration,
    "degree": lambda _journey, _field, value: str(value),
    "score": lambda _journey, _field, value: str(value),
    "person": _shown_name,
    "department": _shown_name,
    "source": _shown_name,
    "path": _shown_name,
    "channels": _shown_channels,
}
_READ: dict[Holds, Callable[[Journey, Field, str], Value]] = {
    "text": lambda journey, _field, text: Value(typed(text), journey),
    "choice": lambda journey, field, text: Value(chosen(field, text, journey.language), journey),
    "duration": lambda journey, _field, text: Value(read_duration(journey, text), journey),
    "degree": lambda journey, _field, text: Value(whole(text, least=1, most=5), journey),
    "score": lambda journey, _field, text: Value(whole(text, least=0, most=10), journey),
    "person": _read_name,
    "department": _read_name,
    "source": _read_name,
    "path": _read_name,
    "channels": lambda journey, _field, text: table_values.read(journey, Column("", "", "channels"), text),
}
