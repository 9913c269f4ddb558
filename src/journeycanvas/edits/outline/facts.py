"""Short facts in brackets at the end of a line: a choice by its word, a number after its label, a date, a mark.

Train the staff [In progress, impact 4, effort 2]
"""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Literal, NamedTuple

from journeycanvas.document.journey import Journey
from journeycanvas.document.naming import Names, key, titled
from journeycanvas.edits.errors import EditError
from journeycanvas.edits.outline.values import amount, day, duration, read_duration, whole
from journeycanvas.edits.table_fields import IDEAS
from journeycanvas.edits.texts import number
from journeycanvas.language import LANGUAGES, N_, _, words
from journeycanvas.model.named import AVAILABILITY, EVIDENCE, MODES, RECOMMENDATION_STATUS, RESOURCE_STATUS, STATES
from journeycanvas.model.record import Record
from journeycanvas.model.stage import Duration

TRENDS = {"up": N_("Rising"), "flat": N_("Steady"), "down": N_("Falling")}
_Holds = Literal["choice", "mark", "degree", "count", "amount", "day", "duration"]
_MOST = 10**9
_PART = re.compile(r"\s*(?:[;·]|,(?!\d))\s*")


class Tag(NamedTuple):
    """A fact: the field of the record, the label before its value, what it holds, of a choice the words."""

    field: str
    label: str = ""
    holds: _Holds = "choice"
    titles: Mapping[str, str] = {}
    most: int = 5
    least: int = 1
    is_always_told: bool = False
    is_number_first: bool = False


TAGS: dict[str, tuple[Tag, ...]] = {
    "stage": (Tag("duration", holds="duration"),),
    "touchpoint": (
        Tag("hesitation", N_("Hesitation"), "mark"),
        Tag("at_risk", N_("At risk"), "mark"),
        Tag("evidence", titles=EVIDENCE),
    ),
    "card": (
        Tag("evidence", titles=EVIDENCE),
        Tag("votes", N_("votes"), "count", most=100_000, least=0, is_number_first=True),
        Tag("severity", N_("severity"), "degree"),
        Tag("availability", titles=AVAILABILITY),
        Tag("status", titles=IDEAS),
    ),
    "lane": (Tag("hidden", N_("Hidden"), "mark"),),
    "path": (Tag("state", titles=STATES, is_always_told=True), Tag("hidden", N_("Hidden"), "mark")),
    "channel": (Tag("mode", titles=MODES),),
    "recommendation": (
        Tag("status", titles=RECOMMENDATION_STATUS),
        Tag("impact", N_("impact"), "degree"),
        Tag("effort", N_("effort"), "degree"),
        Tag("priority", N_("priority"), "degree", most=3),
        Tag("due", N_("due"), "day"),
        Tag("evidence", titles=EVIDENCE),
    ),
    "resource": (Tag("status", titles=RESOURCE_STATUS, is_always_told=True),),
    "measurement": (
        Tag("n", "n", "count", most=_MOST, least=0),
        Tag("date", holds="day"),
        Tag("trend", titles=TRENDS),
        Tag("threshold", N_("alarm"), "amount"),
        Tag("target", N_("target"), "amount"),
        Tag("previous", N_("before"), "amount"),
    ),
}
"""The facts by the kind of line. Told are those that say more than a new record would."""


def told(journey: Journey, record: Record, kind: str) -> list[str]:
    """Return the facts of a record, each as it is written."""
    return [
        _written(journey.language, tag, value)
        for tag in TAGS[kind]
        if _is_told(tag, value := record.__dict__[tag.field], type(record).model_fields[tag.field].default)
    ]


def read(journey: Journey, parts: Iterable[str], kind: str) -> dict[str, object]:
    """Return the fields that facts say; raises EditError, in the words of the user, where one is unclear."""
    found: dict[str, object] = {}
    for part in parts:
        one = read_one(journey, part, kind)
        if one is None:
            raise EditError(
                _("“{text}” says nothing known here. End the line with [] to keep its brackets as text.").format(
                    text=part
                )
            )
        found.update(one)
    return found


def read_one(journey: Journey, part: str, kind: str) -> dict[str, object] | None:
    """Return the field that one fact says; None where it says none. Raises EditError where its value does not fit."""
    for tag in TAGS[kind]:
        if tag.holds == "choice":
            value = _choices(kind, tag.field).named(part)
            if value is not None:
                return {tag.field: value}
        elif tag.holds == "mark":
            if key(part) in _labels(tag.label):
                return {tag.field: True}
        elif tag.label:
            text = _after_label(part, tag)
            if text is not None:
                return {tag.field: _READ[tag.holds](journey, tag, text)}
        elif part[:1].isdigit():
            return {tag.field: _READ[tag.holds](journey, tag, part)}
    return None


def split(inside: str) -> list[str]:
    """Return the facts in a bracket."""
    return [part for part in _PART.split(inside.strip()) if part]


def defaults(record_kind: type[Record], kind: str) -> dict[str, object]:
    """Return the values that facts have where they are not told."""
    return {tag.field: record_kind.model_fields[tag.field].default for tag in TAGS[kind]}


def _is_told(tag: Tag, value: object, usual: object) -> bool:
    return tag.is_always_told or (value is not None and value != usual)


def _written(language: str, tag: Tag, value: object) -> str:
    say = words(language)
    if tag.holds == "choice":
        return say(tag.titles[str(value)])
    label = say(tag.label) if tag.label else ""
    if tag.holds == "mark":
        return label
    if isinstance(value, Duration):
        return duration(value, language)
    text = amount(value, language) if isinstance(value, float) else str(value)
    return f"{text} {label}" if tag.is_number_first else f"{label} {text}".lstrip()


def _after_label(part: str, tag: Tag) -> str | None:
    """Return the value after a label, as in "votes 3"; the number may also stand before it, as in "3 votes"."""
    for label in _labels(tag.label):
        plain = key(part)
        if plain.startswith(f"{label} ") or plain.startswith(f"{label}="):
            return plain[len(label) :].strip(" =:")
        if plain.endswith(f" {label}") and plain[:1].isdigit():
            return plain[: -len(label)].strip()
    return None


@cache
def _labels(label: str) -> tuple[str, ...]:
    return tuple({key(words(language)(label)) for language in LANGUAGES})


@cache
def _choices(kind: str, field: str) -> Names:
    tag = next(each for each in TAGS[kind] if each.field == field)
    return titled(tag.titles, language="en")


_READ: dict[_Holds, Callable[[Journey, Tag, str], object]] = {
    "degree": lambda _journey, tag, text: whole(text, least=tag.least, most=tag.most),
    "count": lambda _journey, tag, text: whole(text, least=tag.least, most=tag.most),
    "amount": lambda _journey, _tag, text: number(text),
    "day": lambda _journey, _tag, text: day(text),
    "duration": lambda journey, _tag, text: read_duration(journey, text),
}
