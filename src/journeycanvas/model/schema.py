"""What the fields of records may hold, read off their types and said in the words of pydantic's core.

Only that core is loaded, which reads, checks and writes values: what pydantic builds on it takes as long to load and to
describe our records as the rest of the start.
"""

import sys
from collections.abc import Mapping
from types import NoneType, UnionType
from typing import Annotated, ClassVar, Literal, NamedTuple, Protocol, Union, get_args, get_origin, runtime_checkable

Schema = dict[str, object]
"""A schema of pydantic's core: https://docs.pydantic.dev/latest/api/pydantic_core_schema/."""


class Written(NamedTuple):
    """How a text is written: its pattern, and how many characters it has."""

    pattern: str
    min_length: int | None = None
    max_length: int | None = None


class Within(NamedTuple):
    """The bounds of a number: greater or equal, greater than, less or equal."""

    ge: float | None = None
    gt: float | None = None
    le: float | None = None


class AtMost(NamedTuple):
    """How many values a collection may hold."""

    max_length: int


class ToldBy(NamedTuple):
    """The field that tells which of several kinds a record is."""

    discriminator: str


class Field(NamedTuple):
    """A field of a record: its type with all bounds, and the value it has where none is given."""

    annotation: object
    default: object

    def is_required(self) -> bool:
        """Return whether a value must be given."""
        return self.default is REQUIRED


REQUIRED = object()
"""The default of a field that has none."""


@runtime_checkable
class Described(Protocol):
    """A class that tells its own schema."""

    def core_schema(self) -> Schema:
        """Return the schema of its values."""


def fields_of(annotations: Mapping[str, object], defaults: Mapping[str, object]) -> dict[str, Field]:
    """Return the fields that a class names, with the defaults it gives."""
    return {
        sys.intern(name): Field(hint, defaults.get(name, REQUIRED))
        for name, hint in annotations.items()
        if get_origin(hint) is not ClassVar
    }


def schema_of_fields(fields: Mapping[str, Field]) -> Schema:
    """Return the schema of all fields of a record, which keeps those it does not know."""
    described = {name: {"type": "model-field", "schema": _schema_of_field(field)} for name, field in fields.items()}
    return {"type": "model-fields", "fields": described}


def _schema_of_field(field: Field) -> Schema:
    schema = schema_of(field.annotation)
    return schema if field.is_required() else {"type": "default", "schema": schema, "default": field.default}


def schema_of(hint: object) -> Schema:
    """Return the schema of a type; raises TypeError where no field may have it."""
    plain = _PLAIN.get(hint) if isinstance(hint, type) else None
    if plain is not None:
        return {"type": plain}
    if isinstance(hint, type) and isinstance(hint, Described):
        return hint.core_schema()
    origin, parts = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _bounded(parts[0], parts[1])
    if origin is Literal:
        return {"type": "literal", "expected": list(parts)}
    if origin is tuple:
        return {"type": "tuple", "items_schema": [schema_of(parts[0])], "variadic_item_index": 0}
    if origin in (Union, UnionType) and len(parts) == 2 and parts[1] is NoneType:
        return {"type": "nullable", "schema": schema_of(parts[0])}
    raise TypeError(f"no field may be of type {hint}")


_PLAIN: dict[type, str] = {str: "str", int: "int", float: "float", bool: "bool"}


def _bounded(hint: object, bound: object) -> Schema:
    if isinstance(bound, ToldBy):
        kinds = get_args(hint)
        choices = {kind.model_fields[bound.discriminator].default: schema_of(kind) for kind in kinds}
        return {"type": "tagged-union", "discriminator": bound.discriminator, "choices": choices}
    assert isinstance(bound, Written | Within | AtMost)
    return schema_of(hint) | {name: value for name, value in bound._asdict().items() if value is not None}
