"""What is typed or pasted into a box of the table, as the value of its field; what names a new thing adds it."""

import re
from collections.abc import Callable
from typing import NamedTuple, get_args

from journeycanvas.document.journey import Journey
from journeycanvas.edits import records, stages
from journeycanvas.edits.errors import EditError
from journeycanvas.edits.ids import fresh
from journeycanvas.edits.naming import Names, key
from journeycanvas.edits.table_columns import Column, Kind, choices
from journeycanvas.edits.texts import clean, number
from journeycanvas.edits.tuples import without_repeats
from journeycanvas.lanes.parts import figures
from journeycanvas.language import LANGUAGES, N_, _, words
from journeycanvas.model.evidence import Source
from journeycanvas.model.named import EMOTIONS
from journeycanvas.model.organisation import Department, OwnChannel, Person
from journeycanvas.model.record import Record
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
_MARKS = {
    **dict.fromkeys(("", "0", "-", "false", "faux", "n"), ""),
    **dict.fromkeys(("1", "x", "v", "✓", "✔", "true", "vrai", "y", "o"), "yes"),
}
_LENGTH = re.compile(r"\s*([+\d\s.,]*\d)\s*(\D*)\Z")


class Value(NamedTuple):
    """The value of a field, the journey it can be put into, and what that has more, in words."""

    value: object
    journey: Journey
    added: tuple[str, ...] = ()


def read(journey: Journey, column: Column, text: str) -> Value:
    """Return what a text says in a column; raises EditError, in the words of the user, where it does not fit."""
    return _READ[column.kind](journey, column, text)


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


def split(text: str, names: Names, *, between: str) -> list[str]:
    """Return the parts of a list; a name that holds what stands between the parts stays whole."""
    parts = text.split(between)
    found: list[str] = []
    at = 0
    while at < len(parts):
        ends = [end for end in range(len(parts), at + 1, -1) if names.named(between.join(parts[at:end])) is not None]
        end = ends[0] if ends else at + 1
        if parts[at:end] != [""] and between.join(parts[at:end]).strip():
            found.append(between.join(parts[at:end]).strip())
        at = end
    return found


def _text(journey: Journey, column: Column, text: str) -> Value:
    return Value(clean(text), journey)


def _chosen(journey: Journey, column: Column, text: str) -> Value:
    """Return a value of a fixed list; the beginning of one name alone is enough."""
    names = choices(journey, column.kind)
    assert names is not None
    if not key(text):
        return Value(_EMPTY.get(column.kind), journey)
    known = names.named(text)
    if known is None:
        begun = {id for name, id in names.known.items() if name.startswith(key(text))}
        if len(begun) != 1:
            offered = ", ".join(names.shown.values())
            raise EditError(_("“{text}” is not one of: {choices}.").format(text=_short(text), choices=offered))
        (known,) = begun
    return Value(known, journey)


_EMPTY: dict[str, object] = {"moment": "ordinary", "evidence": "hypothesis"}
"""What an empty box means where the field always has a value."""


def _lane(journey: Journey, column: Column, text: str) -> Value:
    names = choices(journey, "lane")
    assert names is not None
    known = names.named(text)
    if known is None:
        raise EditError(_("There is no lane of cards called “{text}”.").format(text=_short(text)))
    return Value(known, journey)


def _stage(journey: Journey, column: Column, text: str) -> Value:
    names = choices(journey, "stage")
    assert names is not None
    known = names.named(text)
    if known is not None:
        return Value(known, journey)
    if not key(text):
        raise EditError(_("It stands in a stage: this cannot be empty."))
    id = fresh(journey, "s")
    name = " ".join(text.split())
    return Value(id, stages.insert(journey, name, id=id), (_("stage “{name}”").format(name=name),))


def _mark(journey: Journey, column: Column, text: str) -> Value:
    said = _MARKS.get(key(text))
    if said is None:
        said = str(_chosen(journey, column, text).value)
    return Value(said == "yes", journey)


def _name(journey: Journey, column: Column, text: str) -> Value:
    """Return who or what a name names; a name that is not known yet is added."""
    if not key(text):
        return Value(None, journey)
    return _known_or_added(journey, column.kind, text)


def _names(journey: Journey, column: Column, text: str) -> Value:
    names = choices(journey, column.kind)
    assert names is not None
    ids: list[str] = []
    added: tuple[str, ...] = ()
    for name in split(text, names, between="," if column.kind == "channels" else ";"):
        one = _known_or_added(journey, column.kind, name)
        journey, added = one.journey, (*added, *one.added)
        ids.append(str(one.value))
    return Value(without_repeats(ids), journey, added)


def _known_or_added(journey: Journey, kind: Kind, text: str) -> Value:
    names = choices(journey, kind)
    assert names is not None
    known = names.named(text)
    if known is not None:
        return Value(known, journey)
    prefix, collection, said, make = _NEW[kind]
    id, name = fresh(journey, prefix), clean(" ".join(text.split()))
    return Value(id, records.insert(journey, collection, record=make(id, name)), (_(said).format(name=name),))


_NEW: dict[str, tuple[str, str, str, Callable[[str, str], Record]]] = {
    "channels": ("ch", "channels", N_("channel “{name}”"), lambda id, name: OwnChannel(id=id, name=name)),
    "department": ("d", "departments", N_("department “{name}”"), lambda id, name: Department(id=id, name=name)),
    "person": ("o", "people", N_("person “{name}”"), lambda id, name: Person(id=id, name=name)),
    "sources": ("src", "sources", N_("source “{name}”"), lambda id, name: Source(id=id, title=name)),
}
"""What a name adds that is not known: how its id begins, where it stands, how it is told, and the record."""


def _duration(journey: Journey, column: Column, text: str) -> Value:
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


def _degree(journey: Journey, column: Column, text: str) -> Value:
    if not key(text):
        return Value(Touchpoint.model_fields["importance"].default, journey)
    return Value(_whole(text, least=1, most=5, refusal=_("Write a whole number from 1 to 5.")), journey)


def _count(journey: Journey, column: Column, text: str) -> Value:
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


def _emotions(journey: Journey, column: Column, text: str) -> Value:
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


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 40 else f"{line[:39]}…"


_READ: dict[Kind, Callable[[Journey, Column, str], Value]] = {
    "text": _text,
    "stage": _stage,
    "lane": _lane,
    "moment": _chosen,
    "mark": _mark,
    "channels": _names,
    "device": _chosen,
    "department": _name,
    "person": _name,
    "emotion": _emotions,
    "duration": _duration,
    "degree": _degree,
    "evidence": _chosen,
    "sources": _names,
    "count": _count,
}
