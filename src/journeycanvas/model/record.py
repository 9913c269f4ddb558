"""Record, what every part of a document is: a frozen, strict value that keeps the fields it does not know."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Annotated, ClassVar, Self, cast, dataclass_transform

from journeycanvas.model.core import SchemaSerializer, SchemaValidator
from journeycanvas.model.schema import Field, Schema, Within, Written, fields_of, schema_of_fields

if TYPE_CHECKING:  # the types of what is compiled: see core
    from pydantic_core import CoreConfig, CoreSchema

LONGEST_TEXT = 20_000
"""Characters in one text; more is refused."""

_NO_CONTROLS = "^[^\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]*$"

Id = Annotated[str, Written(r"^[A-Za-z0-9_.-]+$", min_length=1, max_length=64)]
"""A name unique in the document: letters, digits, dot, dash, underscore."""

Text = Annotated[str, Written(_NO_CONTROLS, max_length=LONGEST_TEXT)]
"""What a person typed; line breaks and tabs are allowed, other control characters are not."""

Colour = Annotated[str, Written(r"^#[0-9A-Fa-f]{6}$")]
"""A colour as #rrggbb."""

Address = Annotated[str, Written(r"^(?:https?://|mailto:)[^\s\x00-\x1f\x7f]+$", max_length=2_000)]
"""A link that may be followed: http, https or mailto."""

Day = Annotated[str, Written(r"^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$")]
"""A date as year-month-day (ISO 8601)."""

Degree = Annotated[int, Within(ge=1, le=5)]
"""A weight from 1, little, to 5, much."""

Share = Annotated[float, Within(ge=0, le=100)]
"""A percentage."""

Fraction = Annotated[float, Within(ge=0, le=1)]
"""A part of a whole, from 0 to 1."""

Amount = Annotated[float, Within(ge=0, le=1e12)]
"""A number that is not negative."""

_STRICT = {
    "strict": True,
    "extra_fields_behavior": "allow",
    "allow_inf_nan": False,
}
_OUTERMOST: "CoreConfig" = {
    "hide_input_in_errors": True,
    # A megabyte of texts that were read, kept for good; few are the same, and reading is no slower without.
    "cache_strings": "none",
}
"""What pydantic's core asks of the whole and not of the records in it."""


class _Forgotten:
    """What pydantic's core notes down of each record and nobody asks for: it would be a third of a document."""

    def __set__(self, record: object, value: object) -> None:
        """Forget a value."""


class _Unknown:
    """The unknown fields that were read; a record without any, as nearly all are, keeps nothing for them."""

    def __get__(self, record: "Record", _owner: type) -> dict[str, object]:
        """Return them by name."""
        try:
            return record._unknown
        except AttributeError:
            return {}

    def __set__(self, record: "Record", value: dict[str, object] | None) -> None:
        """Keep them."""
        if value:
            object.__setattr__(record, "_unknown", value)


@dataclass_transform(kw_only_default=True, frozen_default=True)
class Record:
    """A frozen, strict value. Unknown fields that were read are kept; code that names an unknown field is refused.

    Its fields are those its class names, with their types and defaults. The methods have pydantic's names, whose core
    makes, checks and writes records, each class when it is first asked to.
    """

    __slots__ = ("__dict__", "__weakref__", "_unknown")

    _unknown: dict[str, object]
    __pydantic_fields_set__ = __pydantic_private__ = _Forgotten()
    __pydantic_extra__ = _Unknown()
    model_fields: ClassVar[Mapping[str, Field]] = {}
    """The fields in their order, by name."""
    _validator: ClassVar[SchemaValidator | None]
    _serializer: ClassVar[SchemaSerializer | None]
    _schema: ClassVar[Schema | None]

    def __init_subclass__(cls) -> None:
        """Read the fields off a new class."""
        own = fields_of(cls.__annotations__, cls.__dict__)
        for name in own.keys() & cls.__dict__.keys():
            delattr(cls, name)
        cls.model_fields = {**cls.model_fields, **own}
        cls._validator = cls._serializer = cls._schema = None

    def __init__(self, **fields: object) -> None:
        """Make a record from fields that exist."""
        self.refuse_unknown(fields)
        self.validator().validate_python(fields, self_instance=self)

    @classmethod
    def refuse_unknown(cls, names: Iterable[str]) -> None:
        """Raise a TypeError that names the first field that does not exist; what a newer version wrote never asks."""
        for name in names:
            if name not in cls.model_fields:
                raise TypeError(f"{cls.__name__} has no field {name!r}")

    @classmethod
    def core_schema(cls) -> Schema:
        """Return what pydantic's core knows of this class."""
        if cls._schema is None:
            cls._schema = {
                "type": "model",
                "cls": cls,
                "schema": schema_of_fields(cls.model_fields),
                "config": {**_STRICT, "title": cls.__name__},
            }
        return cls._schema

    @classmethod
    def validator(cls) -> SchemaValidator:
        """Return what checks records of this class."""
        if cls._validator is None:
            cls._validator = SchemaValidator(cast("CoreSchema", cls.core_schema()), _OUTERMOST)
        return cls._validator

    @classmethod
    def serializer(cls) -> SchemaSerializer:
        """Return what writes records of this class."""
        if cls._serializer is None:
            cls._serializer = SchemaSerializer(cast("CoreSchema", cls.core_schema()))
        return cls._serializer

    @classmethod
    def model_validate(cls, fields: object, *, context: object = None) -> Self:
        """Return the record of these fields, known or not; raises pydantic's ValidationError."""
        return cast(Self, cls.validator().validate_python(fields, context=context))

    @classmethod
    def model_validate_json(cls, content: str | bytes) -> Self:
        """Return the record that JSON says; raises pydantic's ValidationError."""
        return cast(Self, cls.validator().validate_json(content))

    def model_dump_json(self, *, indent: int | None = None, exclude_defaults: bool = False) -> str:
        """Return the record as JSON."""
        return self.dumped(indent=indent, exclude_defaults=exclude_defaults).decode()

    def dumped(self, *, indent: int | None = None, exclude_defaults: bool = False) -> bytes:
        """Return the record as the bytes of JSON in UTF-8; raises MemoryError where there is too little of it."""
        try:
            return self.serializer().to_json(self, indent=indent, exclude_defaults=exclude_defaults)
        except BaseException as error:
            # pydantic's core says a lack of memory as a fault of the record, or panics, which is no Exception.
            if "MemoryError" in str(error) or type(error).__name__ == "PanicException":
                raise MemoryError from error
            raise

    def evolve(self, **changes: object) -> Self:
        """Return a copy with these fields changed, validated; everything else is shared with this one."""
        self.refuse_unknown(changes)
        fields = {**self.__dict__, **self.__pydantic_extra__, **changes}
        changed = self.model_validate(fields, context=self)
        changed.__dict__.update({name: value for name, value in self.__dict__.items() if name not in changes})
        return changed

    def __eq__(self, other: object) -> bool:
        """Return whether the other says the same."""
        return self is other or (
            isinstance(other, Record)
            and type(self) is type(other)
            and self.__dict__ == other.__dict__
            and self.__pydantic_extra__ == other.__pydantic_extra__
        )

    def __hash__(self) -> int:
        """Return the same for records that say the same."""
        return hash((type(self), *self.__dict__.values()))

    def __repr__(self) -> str:
        """Return the record as code would make it."""
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in self.__dict__.items())})"

    def __setattr__(self, name: str, value: object) -> None:
        """Refuse: a record never changes."""
        raise AttributeError(f"{type(self).__name__} is frozen: {name} cannot be changed")

    def __delattr__(self, name: str) -> None:
        """Refuse: a record never changes."""
        raise AttributeError(f"{type(self).__name__} is frozen: {name} cannot be deleted")
