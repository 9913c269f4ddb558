"""What is wrong with JSON that is no journey: the value at fault, and what would be right there."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, get_args

from journeycanvas.document.invariants import Violation
from journeycanvas.language import N_, _
from journeycanvas.model import record as kinds
from journeycanvas.model.core import ValidationError
from journeycanvas.model.picture import Picture
from journeycanvas.model.schema import Written
from journeycanvas.storage.errors import ContentError, Place
from journeycanvas.storage.places import Pointer, locate, place_at, shown

if TYPE_CHECKING:  # the types of what is compiled: see model/core.py
    from pydantic_core import ErrorDetails

_ADVICE = N_("Correct the value in a text editor, or restore the file from a backup.")


def _pattern(kind: object) -> str:
    return next(part.pattern for part in get_args(kind) if isinstance(part, Written))


_PATTERNS = {
    _pattern(kinds.Id): ("bad_id", N_("an id is made of letters, digits, dots, dashes and underscores")),
    _pattern(kinds.Text): ("control_character", N_("a control character stands in the text")),
    _pattern(kinds.Colour): ("bad_colour", N_("a colour is written as #rrggbb")),
    _pattern(kinds.Address): ("bad_link", N_("a link begins with http://, https:// or mailto:")),
    _pattern(Picture.model_fields["content"].annotation): ("bad_picture", N_("a picture is written in base64")),
    _pattern(kinds.Day): ("bad_date", N_("a date is written as year-month-day")),
}
_REASONS: Mapping[str, tuple[str, str]] = {
    "missing": ("missing_field", N_("the required field {field} is missing")),
    "string_type": ("wrong_type", N_("a text in quotes is expected")),
    "int_type": ("wrong_type", N_("a whole number is expected")),
    "int_from_float": ("wrong_type", N_("a whole number is expected")),
    "float_type": ("wrong_type", N_("a number is expected")),
    "bool_type": ("wrong_type", N_("true or false is expected")),
    "model_type": ("wrong_type", N_("an object in braces is expected")),
    "model_attributes_type": ("wrong_type", N_("an object in braces is expected")),
    "dict_type": ("wrong_type", N_("an object in braces is expected")),
    "tuple_type": ("wrong_type", N_("a list in brackets is expected")),
    "list_type": ("wrong_type", N_("a list in brackets is expected")),
    "string_too_long": ("text_too_long", N_("the text is longer than {max_length} characters")),
    "string_too_short": ("bad_id", N_("an id is made of letters, digits, dots, dashes and underscores")),
    "too_long": ("too_many_records", N_("there are more than {max_length} records")),
    "finite_number": ("out_of_range", N_("the number is out of range")),
    "greater_than_equal": ("out_of_range", N_("the number must be {ge} or more")),
    "less_than_equal": ("out_of_range", N_("the number must be {le} or less")),
    "greater_than": ("out_of_range", N_("the number must be more than {gt}")),
    "literal_error": ("unknown_value", N_("the value is none of: {expected}")),
    "union_tag_invalid": ("unknown_value", N_("the value is none of: {expected_tags}")),
    "union_tag_not_found": ("missing_field", N_("the required field {field} is missing")),
    "int_parsing_size": ("out_of_range", N_("the number is out of range")),
}
_UNKNOWN_FAULT = ("invalid_value", N_("the value is not valid here"))


def content_fault(error: ValidationError, name: str, *, text: str | None) -> ContentError:
    """Return the first fault that validation found; without a text, as after a migration, no line is told."""
    details = error.errors(include_url=False, include_input=False)
    first = details[0]
    code, reason, pointer = _told(first)
    place = Place(pointer=shown(pointer)) if text is None else place_at(text, locate(text, pointer), pointer=pointer)
    return ContentError(code, name, reason=reason, advice=_(_ADVICE), place=place, others=len(details) - 1)


def _told(details: "ErrorDetails") -> tuple[str, str, Pointer]:
    context = details.get("ctx", {})
    violation = context.get("error")
    if isinstance(violation, Violation):
        return violation.code, _(violation.message).format(id=violation.id), violation.pointer
    pointer = _pointer(details["loc"])
    code, reason = _PATTERNS.get(str(context.get("pattern")), _REASONS.get(details["type"], _UNKNOWN_FAULT))
    values = {key: _plain(value) for key, value in context.items()}
    field = str(pointer[-1]) if details["type"] == "missing" else "kind"
    return code, _(reason).format(**{**values, "field": field}), pointer


def _pointer(place: Pointer) -> Pointer:
    """Return pydantic's place without the kind of lane, which it names after the lane's number."""
    if place[:1] == ("lanes",) and len(place) > 2:
        return (*place[:2], *place[3:])
    return place


def _plain(value: object) -> str:
    return str(value).replace(" or ", ", ").replace("'", "")
