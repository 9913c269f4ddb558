"""A mark in every record of a journey, as a newer version might leave one, and what has become of the marks."""

import json
from collections.abc import Iterator
from itertools import count

from journeycanvas.document.fragment import Fragment
from journeycanvas.document.journey import Journey
from journeycanvas.model.record import Record
from journeycanvas.storage.fragments import dump_fragment
from journeycanvas.storage.reading import parse
from journeycanvas.storage.writing import dump
from tests.strategies import UNKNOWN_NAMES

MARK = "x_from_a_newer_version"


def marked(journey: Journey) -> Journey:
    """Return the journey as a newer version might have written it: a field of its own in each record."""
    numbers = count(1)

    def written(value: object) -> object:
        if isinstance(value, Record):
            fields = {name: written(inner) for name, inner in value.__dict__.items()}
            return {**fields, **value.__pydantic_extra__, MARK: {"number": next(numbers), "é": [None, 1.5]}}
        return [written(inner) for inner in value] if isinstance(value, tuple) else value

    return parse(json.dumps(written(journey)).encode(), name="newer.journey")


Address = tuple[str | int, ...]
"""Where a record stands: the id of the nearest record around it that has one, or it itself, and the way from there."""


def marks(journey: Journey | Fragment) -> dict[Address, object]:
    """Return what every record keeps in the field this version does not know, None where it has lost that.

    It is read in what is written, at every level: also the records without an id, such as scales, crops and links.
    """
    written = dump(journey) if isinstance(journey, Journey) else dump_fragment(journey)
    return dict(_marks(json.loads(written), ("",)))


def _marks(value: object, address: Address) -> Iterator[tuple[Address, object]]:
    if isinstance(value, dict):
        address = (str(value["id"]),) if "id" in value else address
        yield address, value.get(MARK)
        for name, inner in value.items():
            if name not in (MARK, *UNKNOWN_NAMES):
                yield from _marks(inner, (*address, name))
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            yield from _marks(inner, (*address, place))


def of_ids(found: dict[Address, object]) -> dict[str, object]:
    """Return the marks of the records that have an id."""
    return {str(address[0]): mark for address, mark in found.items() if len(address) == 1}


def lost(before: dict[Address, object], after: dict[Address, object]) -> list[Address]:
    """Return where something stands now, as before the edit, that has not kept what a newer version wrote."""
    return [address for address, mark in after.items() if address in before and mark != before[address]]
