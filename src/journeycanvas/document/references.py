"""Which fields refer to which records: one row a reference, so that checking, deleting and renaming agree."""

from collections.abc import Iterable
from itertools import chain
from operator import attrgetter
from typing import Literal, NamedTuple

from journeycanvas.model.channels import CHANNELS
from journeycanvas.model.record import Record

Arity = Literal["one", "optional", "many"]


class Reference(NamedTuple):
    """A field of the records of one collection that names records of another."""

    collection: str
    field: str
    target: str
    arity: Arity


TOP_REFERENCES: tuple[Reference, ...] = (
    Reference("personas", "portrait", "pictures", "optional"),
    Reference("stages", "phase", "phases", "optional"),
    Reference("stages", "owner", "people", "optional"),
    Reference("stages", "recommended_channels", "channels", "many"),
    Reference("touchpoints", "stage", "stages", "one"),
    Reference("touchpoints", "channels", "channels", "many"),
    Reference("touchpoints", "department", "departments", "optional"),
    Reference("touchpoints", "owner", "people", "optional"),
    Reference("touchpoints", "contributor", "departments", "optional"),
    Reference("touchpoints", "labels", "labels", "many"),
    Reference("touchpoints", "sources", "sources", "many"),
    Reference("paths", "persona", "personas", "one"),
    Reference("cards", "lane", "lanes", "one"),
    Reference("cards", "stage", "stages", "one"),
    Reference("cards", "persona", "personas", "optional"),
    Reference("cards", "sources", "sources", "many"),
    Reference("cards", "contributor", "departments", "optional"),
    Reference("cards", "touchpoints", "touchpoints", "many"),
    Reference("cards", "labels", "labels", "many"),
    Reference("recommendations", "stage", "stages", "optional"),
    Reference("recommendations", "cards", "cards", "many"),
    Reference("recommendations", "touchpoints", "touchpoints", "many"),
    Reference("recommendations", "owner", "people", "optional"),
    Reference("recommendations", "department", "departments", "optional"),
    Reference("recommendations", "after", "recommendations", "many"),
    Reference("recommendations", "sources", "sources", "many"),
    Reference("recommendations", "contributor", "departments", "optional"),
    Reference("resources", "stage", "stages", "optional"),
    Reference("resources", "touchpoints", "touchpoints", "many"),
    Reference("resources", "department", "departments", "optional"),
    Reference("resources", "owner", "people", "optional"),
    Reference("measurements", "source", "sources", "optional"),
    Reference("measurements", "stage", "stages", "optional"),
    Reference("measurements", "touchpoint", "touchpoints", "optional"),
    Reference("measurements", "path", "paths", "optional"),
    Reference("measurements", "lane", "lanes", "optional"),
    Reference("people", "department", "departments", "optional"),
    Reference("sources", "department", "departments", "optional"),
    Reference("inventory", "lane", "lanes", "optional"),
    Reference("inventory", "stage", "stages", "optional"),
    Reference("inventory", "persona", "personas", "optional"),
    Reference("inventory", "sources", "sources", "many"),
    Reference("inventory", "contributor", "departments", "optional"),
    Reference("related", "stage", "stages", "optional"),
)
"""References of the records that stand in the journey's own collections."""

VISIT_REFERENCES: tuple[Reference, ...] = (
    Reference("visits", "touchpoint", "touchpoints", "one"),
    Reference("visits", "sources", "sources", "many"),
)
"""References of the visits inside paths."""

COLLECTIONS: tuple[str, ...] = (
    "personas",
    "phases",
    "stages",
    "lanes",
    "touchpoints",
    "paths",
    "cards",
    "recommendations",
    "resources",
    "measurements",
    "departments",
    "people",
    "channels",
    "labels",
    "sources",
    "inventory",
    "related",
    "pictures",
)
"""The journey's collections of records that have an id."""

BUILT_IN: dict[str, frozenset[str]] = {"channels": frozenset(CHANNELS)}
"""Ids that resolve without a record in the document."""


def named_ids(records: Iterable[Record], reference: Reference) -> set[str]:
    """Return every id that these records name by the reference."""
    named = map(attrgetter(reference.field), records)
    if reference.arity == "many":
        return set(chain.from_iterable(named))
    return set(named) - _ABSENT


_ABSENT = {None}
