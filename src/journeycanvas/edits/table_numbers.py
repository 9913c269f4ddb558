"""Numbers, lengths of time and emotions, as they are typed or pasted into a box of the table."""

import re
from typing import NamedTuple, get_args

from journeycanvas.document.journey import Journey
from journeycanvas.document.naming import key
from journeycanvas.edits.errors import EditError
from journeycanvas.edits.table_fields import Column
from journeycanvas.edits.texts import number
from journeycanvas.lanes.parts import figures
from journeycanvas.language import LANGUAGES, N_, _, words
from journeycanvas.model.named import EMOTIONS
from journeycanvas.model.stage import Duration, Unit
from journeycanvas.model.touchpoint import Touchpoint

LOWEST, HIGHEST = -2.0, 2.0
MOST_VOTES = 100_000
_LONGEST_DURATION = 1e12
_LONG_UNITS: dict[Unit, str] = {
    "s": N_("seconds"),
    "min": N_("minutes"),
    "h": N_("hours"),
    "day": N_("days"),
    "week": N_("weeks"),
    "month": N_("months"),
    "year": N_("years"),
}
_LENGTH = re.compile(r"\s*([+\d\s.,]*\d)\s*(\D*)\Z")


class Value(NamedTuple):
    """The value of a field, the journey it can be put into, and what that has more, in words."""

    value: object
    journey: Journey
    added: tuple[str, ...] = ()


def emotion(text: str) -> float | None:
    """Return the emotion a text tells, as a number or in words; None where it is empty or a question mark."""
    plain = key(text)
    if plain in ("", "?"):
        return None
    if plain in _emotion_words():
        return float(_emotion_words()[plain])
    try:
        value = number(text)
    except EditError as error:
        raise _no_emotion() from error
    if not LOWEST <= value <= HIGHEST:
        raise _no_emotion()
    return value + 0.0


def duration(journey: Journey, column: Column, text: str) -> Value:
    """Return a length of time."""
    if not key(text):
        return Value(None, journey)
    found = _LENGTH.match(text)
    unit = _units().get(key(found[2]).removesuffix(".")) if found else None
    if found is None or unit is None:
        raise EditError(_("Write a number and a unit, such as 5 min or 2 days."))
    value = number(found[1])
    if not 0 <= value <= _LONGEST_DURATION:
        raise EditError(_("Write a number and a unit, such as 5 min or 2 days."))
    return Value(Duration(value=value, unit=unit), journey)


def weight(journey: Journey, column: Column, text: str) -> Value:
    """Return a weight from 1 to 5, or none."""
    return degree(journey, column, text) if key(text) else Value(None, journey)


def merged(journey: Journey, column: Column, text: str) -> Value:
    """Return how many notes were merged, one where nothing is typed."""
    if not key(text):
        return Value(1, journey)
    refusal = _("Write a whole number from {least} to {most}.").format(least=1, most=MOST_VOTES)
    return Value(_whole(text, least=1, most=MOST_VOTES, refusal=refusal), journey)


def degree(journey: Journey, column: Column, text: str) -> Value:
    """Return a weight from 1 to 5, the usual one where nothing is typed."""
    if not key(text):
        return Value(Touchpoint.model_fields["importance"].default, journey)
    return Value(_whole(text, least=1, most=5, refusal=_("Write a whole number from 1 to 5.")), journey)


def count(journey: Journey, column: Column, text: str) -> Value:
    """Return a count, zero where nothing is typed."""
    if not key(text):
        return Value(0, journey)
    refusal = _("Write a whole number from 0 to {most}.").format(most=MOST_VOTES)
    return Value(_whole(text, least=0, most=MOST_VOTES, refusal=refusal), journey)


def _whole(text: str, *, least: int, most: int, refusal: str) -> int:
    try:
        value = number(text)
    except EditError as error:
        raise EditError(refusal) from error
    if value != round(value) or not least <= value <= most:
        raise EditError(refusal)
    return round(value)


def emotions(journey: Journey, column: Column, text: str) -> Value:
    """Return one emotion for all visits, or as many as are told."""
    return Value(tuple([emotion(part) for part in text.split(";")]), journey)


def _no_emotion() -> EditError:
    return EditError(_("An emotion is a number from -2 to 2; leave it empty where it is not known."))


def _emotion_words() -> dict[str, int]:
    return {key(words(language)(title)): value for language in LANGUAGES for value, title in EMOTIONS.items()}


def _units() -> dict[str, Unit]:
    """Return the units by all the words for them, in every language; a number alone is in minutes."""
    found: dict[str, Unit] = {"": "min"}
    for language in LANGUAGES:
        for unit in get_args(Unit):
            long = key(words(language)(_LONG_UNITS[unit]))
            short = [key(words(language)(each)) for each in figures.UNITS[unit]]
            found.update(dict.fromkeys((long, long.removesuffix("s"), unit, *short), unit))
    return found
