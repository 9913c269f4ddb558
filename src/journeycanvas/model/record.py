"""Record, what every part of a document is: a frozen, strict value that keeps the fields it does not know."""

import os
from typing import Annotated, Self

# Before pydantic: it would read what every installed package says of itself, in search of plugins for itself.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from journeycanvas.model.construction import NamedFieldsOnly

LONGEST_TEXT = 20_000
"""Characters in one text; more is refused."""

_NO_CONTROLS = "^[^\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]*$"

Id = Annotated[str, StringConstraints(min_length=1, max_length=64, pattern=r"^[A-Za-z0-9_.-]+$")]
"""A name unique in the document: letters, digits, dot, dash, underscore."""

Text = Annotated[str, StringConstraints(max_length=LONGEST_TEXT, pattern=_NO_CONTROLS)]
"""What a person typed; line breaks and tabs are allowed, other control characters are not."""

Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9A-Fa-f]{6}$")]
"""A colour as #rrggbb."""

Address = Annotated[str, StringConstraints(max_length=2_000, pattern=r"^(?:https?://|mailto:)[^\s\x00-\x1f\x7f]+$")]
"""A link that may be followed: http, https or mailto."""

Day = Annotated[str, StringConstraints(pattern=r"^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$")]
"""A date as year-month-day (ISO 8601)."""

Degree = Annotated[int, Field(ge=1, le=5)]
"""A weight from 1, little, to 5, much."""

Share = Annotated[float, Field(ge=0, le=100)]
"""A percentage."""

Fraction = Annotated[float, Field(ge=0, le=1)]
"""A part of a whole, from 0 to 1."""

Amount = Annotated[float, Field(ge=0, le=1e12)]
"""A number that is not negative."""


class Record(BaseModel, metaclass=NamedFieldsOnly):
    """A frozen, strict value. Unknown fields that were read are kept; code that names an unknown field is refused."""

    model_config = ConfigDict(
        frozen=True,
        strict=True,
        extra="allow",
        allow_inf_nan=False,
        defer_build=True,
        hide_input_in_errors=True,
    )

    def __eq__(self, other: object) -> bool:
        """Return whether the other says the same; as pydantic does, but in half the time, since documents are large."""
        return self is other or (
            isinstance(other, Record)
            and type(self) is type(other)
            and self.__dict__ == other.__dict__
            and self.__pydantic_extra__ == other.__pydantic_extra__
        )

    def evolve(self, **changes: object) -> Self:
        """Return a copy with these fields changed, validated; everything else is shared with this one."""
        type(self).refuse_unknown(changes)
        fields = {**self.__dict__, **(self.__pydantic_extra__ or {}), **changes}
        changed = type(self).model_validate(fields, context=self)
        changed.__dict__.update({name: value for name, value in self.__dict__.items() if name not in changes})
        return changed
