"""What an edit raises where it cannot be done, and the change of one record in the words of the user."""

from typing import TypeVar

from journeycanvas.document.invariants import Violation
from journeycanvas.edits.going_along import with_what_is_unknown
from journeycanvas.language import _
from journeycanvas.model.core import ValidationError
from journeycanvas.model.record import Record

R = TypeVar("R", bound=Record)


class EditError(ValueError):
    """The edit cannot be done; the message is for the user, in the language of the interface."""


class GoneError(EditError):
    """What was to be changed is no longer in the journey."""

    def __init__(self) -> None:
        """Say so."""
        super().__init__(_("This is no longer in the journey."))


def evolved(record: R, **changes: object) -> R:
    """Return the record with these fields changed, or the same one where they all have these values already.

    Values that take the place of others keep what this version does not know of those.
    """
    record.refuse_unknown(changes)
    given = {name: with_what_is_unknown(getattr(record, name, None), value) for name, value in changes.items()}
    different = {
        name: value
        for name, value in given.items()
        if type(value) is not type(getattr(record, name, None)) or value != getattr(record, name)
    }
    if not different:
        return record
    try:
        return record.evolve(**different)
    except ValidationError as error:
        raise EditError(in_words(error)) from error


def in_words(error: ValidationError) -> str:
    """Return why a change was refused."""
    for fault in error.errors(include_url=False, include_input=False):
        violation = fault.get("ctx", {}).get("error")
        if isinstance(violation, Violation):
            return _("This cannot be done: {why}.").format(why=_(violation.message).format(id=violation.id))
    return _("This value is not allowed here.")
