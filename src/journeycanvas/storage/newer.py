"""Looking into a journey that a newer version made: what this version understands of it, and what it does not."""

import json
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from journeycanvas.document.invariants import Violation
from journeycanvas.document.journey import VERSION, Journey
from journeycanvas.document.memo import nothing_kept, uncollected
from journeycanvas.document.references import COLLECTIONS
from journeycanvas.model.core import ValidationError
from journeycanvas.storage.errors import NewerVersionError
from journeycanvas.storage.places import Pointer

_ROUNDS = 200
"""So many times what is not understood is left out, before the file as a whole counts as not understood."""


class Newer(NamedTuple):
    """What is understood of a newer file, its version, and how much is left out: records by collection, and values.

    Fields that this version does not know are not left out: every record keeps them.
    """

    journey: Journey
    version: int
    records: tuple[tuple[str, int], ...]
    values: int


def understood(content: bytes, refusal: NewerVersionError) -> Newer:
    """Return what can be shown of these bytes, which are whole JSON; raises the refusal where that is nothing."""
    values = json.loads(content.decode("utf-8-sig"))
    version, values["version"] = values["version"], VERSION
    left_out: list[Pointer] = []
    with uncollected(), nothing_kept():
        for _round in range(_ROUNDS):
            try:
                journey = Journey.model_validate_json(json.dumps(values))
            except ValidationError as error:
                left_out += _left_out(values, _faults(error, values))
                if any(place[0] in COLLECTIONS for place in left_out if len(place) == 1):
                    break  # a whole collection is no detail
            else:
                records = Counter([str(pointer[0]) for pointer in left_out if len(pointer) == 2])
                inner = sum(len(pointer) != 2 for pointer in left_out)
                return Newer(journey, version, tuple(sorted(records.items())), inner)
    raise refusal


def _faults(error: ValidationError, values: object) -> set[Pointer]:
    """Return the places of what is not understood; of a record that is named but gone, all that name it alike."""
    found: set[Pointer] = set()
    for details in error.errors(include_url=False, include_input=False):
        violation = details.get("ctx", {}).get("error")
        if isinstance(violation, Violation):
            found.update(_alike(violation, values))
            continue
        place: Pointer = details["loc"]
        if place[:1] == ("lanes",) and len(place) > 2:
            place = (*place[:2], *place[3:])  # pydantic names the kind of lane after its number
        found.add(place[:-1] if details["type"] == "missing" else place)
    return found


def _alike(violation: Violation, values: object) -> Iterator[Pointer]:
    yield violation.pointer
    name, field = violation.pointer[0], violation.pointer[2] if len(violation.pointer) == 3 else None
    if field not in (None, "id") and isinstance(values, dict):
        for number, record in enumerate(values[name]):
            if record.get(field) == violation.id:
                yield (name, number, str(field))


def _left_out(values: object, places: set[Pointer]) -> list[Pointer]:
    """Take these places out of the values, from the last one on, and return them; a gap takes out what has it."""
    gone: list[Pointer] = []
    for place in sorted(places, key=lambda each: [(isinstance(part, str), part) for part in each], reverse=True):
        while place and not _take_out(values, place):
            place = place[:-1]
        gone.append(place)
    return gone


def _take_out(values: object, place: Pointer) -> bool:
    for part in place[:-1]:
        values = _inside(values, part)
    last = place[-1]
    if _inside(values, last) is _NOTHING:
        return False
    assert isinstance(values, dict | list)
    del values[last]  # type: ignore[arg-type]  # a name in an object, a number in a list: it is there
    return True


def _inside(values: object, part: str | int) -> object:
    if isinstance(values, dict):
        return values.get(part, _NOTHING)
    if isinstance(values, list) and isinstance(part, int) and part < len(values):
        return values[part]
    return _NOTHING


_NOTHING = object()
