"""Every text of a journey that a person typed, found by the types of the fields, so that none is forgotten."""

from collections.abc import Iterator
from types import UnionType
from typing import Annotated, Literal, NamedTuple, Union, get_args, get_origin

from journeycanvas.document.journey import Journey
from journeycanvas.model.record import Record, Text

Kind = Literal["text", "texts", "record", "records"]
_NOT_TYPED = frozenset({"file"})
"""Names of files: another name would lead nowhere."""


class TextField(NamedTuple):
    """A field that is a text, a list of texts, a record with texts, or a list of such records."""

    name: str
    kind: Kind


class TextAt(NamedTuple):
    """A text that is not empty, and where it stands: the record, None for the journey itself, and the way in it.

    The record is the innermost one that has an id; the way is dotted, as for `edits.texts.replace`.
    """

    record: str | None
    field: str
    text: str


def all_texts(journey: Journey) -> Iterator[TextAt]:
    """Return every text that is not empty, in the order of the file."""
    return _texts_of(journey, None, "")


def text_fields(kind: type[Record]) -> tuple[TextField, ...]:
    """Return the fields of a kind of record that hold texts, maybe deep inside."""
    return _FIELDS[kind]


class _Fields(dict[type[Record], tuple[TextField, ...]]):
    """The fields that hold texts of each kind of record, found out when it is first met."""

    def __missing__(self, kind: type[Record]) -> tuple[TextField, ...]:
        fields = ((name, _kind_of(field.annotation)) for name, field in kind.model_fields.items())
        self[kind] = tuple(
            TextField(name, holds) for name, holds in fields if holds is not None and name not in _NOT_TYPED
        )
        return self[kind]


_FIELDS = _Fields()


def _texts_of(record: Record, id: str | None, way: str) -> Iterator[TextAt]:
    for name, kind in text_fields(type(record)):
        value = record.__dict__[name]
        if not value:
            continue
        if kind == "text":
            yield TextAt(id, way + name, value)
        elif kind == "texts":
            for index, text in enumerate(value):
                if text:
                    yield TextAt(id, f"{way}{name}.{index}", text)
        elif kind == "record":
            yield from _texts_of(value, id, f"{way}{name}.")
        else:
            for index, inner in enumerate(value):
                own = inner.__dict__.get("id")
                yield from _texts_of(inner, own or id, "" if own else f"{way}{name}.{index}.")


def _kind_of(hint: object) -> Kind | None:
    """Return what a field of this type holds of texts; None where there are none in it."""
    if hint == Text:
        return "text"
    origin, parts = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _kind_of(parts[0])
    if origin is tuple:
        return _MANY.get(_kind_of(parts[0]))
    if origin in (Union, UnionType):
        return next((kind for kind in map(_kind_of, parts) if kind is not None), None)
    return "record" if isinstance(hint, type) and issubclass(hint, Record) and text_fields(hint) else None


_MANY: dict[Kind | None, Kind] = {"text": "texts", "record": "records"}
