"""Texts of any record, as they are typed."""

import math
import unicodedata
from typing import get_args

from journeycanvas.document.journey import Journey
from journeycanvas.edits import records
from journeycanvas.edits.errors import EditError
from journeycanvas.language import _
from journeycanvas.model.core import ValidationError
from journeycanvas.model.record import LONGEST_TEXT, Record

_BREAKS = str.maketrans({"\r": "\n", "\u2028": "\n", "\u2029": "\n", "\u0085": "\n", "\u000b": "\n", "\u000c": "\n"})


def replace(journey: Journey, record: str, *, field: str, text: str) -> Journey:
    """Return the journey with another text in a field of a record, or of the journey itself ("journey").

    The field is a dotted way: "title", "goal.text", "scope.objectives.2", "verbatims.q4.text". A number just past the
    end of a list of texts adds one; an empty text takes one out. Raises EditError where there is no such text.
    """
    way = records.pointer(journey, record)
    owner = records.record_at(journey, way)
    assert isinstance(owner, Record)
    steps = field.split(".")
    changed = _replaced(owner, steps, clean(text))
    return records.replace_at(journey, way, changed)


def shown(journey: Journey, record: str, *, field: str) -> str:
    """Return the text in a field of a record, empty where it is not there yet."""
    value: object = records.record_at(journey, records.pointer(journey, record))
    for step in field.split("."):
        if isinstance(value, tuple):
            index = _index(value, step)
            value = value[index] if index < len(value) else None
        else:
            value = getattr(value, step, None)
    return value if isinstance(value, str) else ""


def clean(text: str) -> str:
    """Return the text in Unicode's composed form (NFC), its line breaks as such, without control characters.

    Spaces are left as typed. Raises EditError where it is too long.
    """
    text = text.replace("\r\n", "\n").translate(_BREAKS)
    text = "".join([c for c in text if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs")])
    text = unicodedata.normalize("NFC", text)
    if len(text) > LONGEST_TEXT:
        raise EditError(_("This text is too long: at most {most} characters.").format(most=LONGEST_TEXT))
    return text


def number(text: str) -> float:
    """Return the number typed, with a decimal comma or point, spaces between thousands, and a sign or a per cent sign.

    Raises EditError where it is none.
    """
    bare = "".join(text.split()).replace("\u2212", "-").removesuffix("%")
    if bare.count(",") == 1 and "." not in bare:
        bare = bare.replace(",", ".")
    try:
        value = float(bare.replace(",", ""))
    except ValueError as error:
        raise _no_number() from error
    if not math.isfinite(value):
        raise _no_number()
    return value


def _no_number() -> EditError:
    return EditError(_("This is not a number. Write it like 37.4 or 37,4."))


def _replaced(owner: Record, steps: list[str], text: str) -> Record:
    name, *rest = steps
    if name not in type(owner).model_fields:
        raise _no_text()
    value = getattr(owner, name)
    return records.replace_at(owner, (name,), _new_value(_present(owner, name, value) if rest else value, rest, text))


def _new_value(value: object, rest: list[str], text: str) -> object:
    if not rest:
        if isinstance(value, str):
            return text
        if isinstance(value, float):
            return number(text)
        raise _no_text()
    if isinstance(value, Record):
        return _replaced(value, rest, text)
    if not isinstance(value, tuple):
        raise _no_text()
    index = _index(value, rest[0])
    if len(rest) == 1:
        return _with_text(value, index, text)
    if index >= len(value):
        raise _no_text()
    return (*value[:index], _new_value(value[index], rest[1:], text), *value[index + 1 :])


def _with_text(texts: tuple[object, ...], index: int, text: str) -> tuple[object, ...]:
    if not all(isinstance(one, str) for one in texts):
        raise _no_text()
    return (*texts[:index], *([text] if text else []), *texts[index + 1 :])


def _index(values: tuple[object, ...], step: str) -> int:
    """Return the place a step names in a list: by the id of a record, or by its number from 0 to just past the end."""
    for index, value in enumerate(values):
        if isinstance(value, Record) and getattr(value, "id", None) == step:
            return index
    if step.isascii() and step.isdigit() and int(step) <= len(values):
        return int(step)
    raise _no_text()


def _present(owner: Record, name: str, value: object) -> object:
    """Return the value of a field, or a new record where there is none yet, such as the goal of a path."""
    if value is not None:
        return value
    for kind in get_args(type(owner).model_fields[name].annotation):
        if isinstance(kind, type) and issubclass(kind, Record):
            try:
                return kind()
            except ValidationError as error:
                raise _no_text() from error
    raise _no_text()


def _no_text() -> EditError:
    return EditError(_("There is no text to type here."))
