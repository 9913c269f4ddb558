"""What is true of every document, in one validator: unique ids, references that resolve, orders without circles."""

from collections.abc import Iterable, Iterator, Mapping
from operator import attrgetter
from typing import NamedTuple

from journeycanvas.document.memo import by_identity
from journeycanvas.document.references import (
    BUILT_IN,
    COLLECTIONS,
    TOP_REFERENCES,
    VISIT_REFERENCES,
    Reference,
    named_ids,
)
from journeycanvas.language import N_
from journeycanvas.model.path import Path, Visit
from journeycanvas.model.picture import PictureUse
from journeycanvas.model.recommendation import Recommendation
from journeycanvas.model.record import Record
from journeycanvas.model.scope import Branding

Pointer = tuple[str | int, ...]
Fields = Mapping[str, object]
Records = tuple[Record, ...]


class Violation(ValueError):  # noqa: N818 - a broken invariant is a value first, and pydantic's error carries it
    """A document breaks an invariant: the kind of fault, the place as a JSON pointer, and the id at fault."""

    def __init__(self, code: str, pointer: Pointer, *, id: str, message: str) -> None:
        """Name the fault; the message is a msgid with {id}."""
        super().__init__(message.format(id=id))
        self.code = code
        self.pointer = pointer
        self.id = id
        self.message = message


class _Place(NamedTuple):
    pointer: Pointer
    id: str


DUPLICATE = N_("the id {id} is used twice")
DANGLING = N_("it names {id}, which is not in the document")
WRONG_LANE = N_("the lane {id} holds no cards")
WRONG_END = N_("an exit leads nowhere, and a branch or loop leads to a visit ({id})")
CIRCLE = N_("the order of the recommendations goes round in a circle at {id}")


def first_violation(fields: Fields) -> Violation | None:
    """Return the first broken invariant of a journey's fields, or nothing; fast when there is none."""
    for check in (_duplicate, _dangling, _dangling_visit, _dangling_picture, _bad_connection, _bad_card_lane, _circle):
        violation = check(fields)
        if violation is not None:
            return violation
    return None


def collection(fields: Fields, name: str) -> Records:
    """Return one of the journey's collections."""
    records = fields[name]
    assert isinstance(records, tuple)
    return records


def _ids_of(records: Records) -> Iterable[str]:
    return map(attrgetter("id"), records)


@by_identity
def ids(records: Records) -> frozenset[str]:
    """Return the ids of a collection."""
    return frozenset(_ids_of(records))


@by_identity
def _named(records: Records, reference: Reference) -> set[str]:
    return named_ids(records, reference)


@by_identity
def _inner_ids(path: Path) -> tuple[str, ...]:
    """Return every id inside a path."""
    inner = [visit.id for visit in path.visits]
    inner += [verbatim.id for visit in path.visits if visit.verbatims for verbatim in visit.verbatims]
    inner += [connection.id for connection in path.connections]
    return tuple(inner)


@by_identity
def _picture_uses(records: Records) -> tuple[tuple[int, int, PictureUse], ...]:
    if not any(map(attrgetter("pictures"), records)):
        return ()
    return tuple(
        (index, place, use)
        for index, record in enumerate(records)
        if record.__dict__["pictures"]
        for place, use in enumerate(record.__dict__["pictures"])
    )


def _paths(fields: Fields) -> tuple[Path, ...]:
    return tuple(path for path in collection(fields, "paths") if isinstance(path, Path))


def _every_id(fields: Fields) -> Iterator[_Place]:
    for name in COLLECTIONS:
        for index, id in enumerate(_ids_of(collection(fields, name))):
            yield _Place((name, index, "id"), id)
    for index, path in enumerate(_paths(fields)):
        for place, visit in enumerate(path.visits):
            yield _Place(("paths", index, "visits", place, "id"), visit.id)
            for part, verbatim in enumerate(visit.verbatims):
                yield _Place(("paths", index, "visits", place, "verbatims", part, "id"), verbatim.id)
        for place, connection in enumerate(path.connections):
            yield _Place(("paths", index, "connections", place, "id"), connection.id)
    for name in ("touchpoints", "cards"):
        for index, place, use in _picture_uses(collection(fields, name)):
            yield _Place((name, index, "pictures", place, "id"), use.id)


def _duplicate(fields: Fields) -> Violation | None:
    groups = [collection(fields, name) for name in COLLECTIONS]
    inner = [_inner_ids(path) for path in _paths(fields)]
    uses = [[use.id for _, _, use in _picture_uses(collection(fields, name))] for name in ("touchpoints", "cards")]
    count = sum(map(len, groups)) + sum(map(len, inner)) + sum(map(len, uses))
    if len(frozenset[str]().union(*map(ids, groups), *inner, *uses)) == count:
        return None
    seen: set[str] = set()
    for place in _every_id(fields):
        if place.id in seen:
            return Violation("duplicate_id", place.pointer, id=place.id, message=DUPLICATE)
        seen.add(place.id)
    return None


def _known(fields: Fields, target: str) -> frozenset[str]:
    return ids(collection(fields, target)) | BUILT_IN.get(target, frozenset())


def _dangling(fields: Fields) -> Violation | None:
    for reference in TOP_REFERENCES:
        records = collection(fields, reference.collection)
        if not records:
            continue
        lost = _named(records, reference) - _known(fields, reference.target)
        if lost:
            return _first_dangling(records, reference, lost, at=(reference.collection,))
    return None


def _first_dangling(
    records: Iterable[Record], reference: Reference, lost: frozenset[str] | set[str], *, at: Pointer
) -> Violation | None:
    for index, record in enumerate(records):
        value = getattr(record, reference.field)
        if reference.arity != "many":
            if value in lost:
                return Violation("dangling_reference", (*at, index, reference.field), id=value, message=DANGLING)
            continue
        for place, id in enumerate(value):
            if id in lost:
                return Violation("dangling_reference", (*at, index, reference.field, place), id=id, message=DANGLING)
    return None


@by_identity
def _named_by_visits(visits: tuple[Visit, ...], reference: Reference) -> set[str]:
    return named_ids(visits, reference)


def _dangling_visit(fields: Fields) -> Violation | None:
    sources = _known(fields, "sources")
    for index, path in enumerate(_paths(fields)):
        for reference in VISIT_REFERENCES:
            lost = _named_by_visits(path.visits, reference) - _known(fields, reference.target)
            if lost:
                return _first_dangling(path.visits, reference, lost, at=("paths", index, "visits"))
        for place, part, source in _verbatim_sources(path.visits):
            if source not in sources:
                at = ("paths", index, "visits", place, "verbatims", part, "source")
                return Violation("dangling_reference", at, id=source, message=DANGLING)
    return None


@by_identity
def _verbatim_sources(visits: tuple[Visit, ...]) -> tuple[tuple[int, int, str], ...]:
    return tuple(
        (place, part, verbatim.source)
        for place, visit in enumerate(visits)
        for part, verbatim in enumerate(visit.verbatims)
        if verbatim.source is not None
    )


def _dangling_picture(fields: Fields) -> Violation | None:
    known = _known(fields, "pictures")
    branding = fields["branding"]
    if isinstance(branding, Branding) and branding.logo is not None and branding.logo not in known:
        return Violation("dangling_reference", ("branding", "logo"), id=branding.logo, message=DANGLING)
    for name in ("touchpoints", "cards"):
        for index, place, use in _picture_uses(collection(fields, name)):
            if use.picture not in known:
                at = (name, index, "pictures", place, "picture")
                return Violation("dangling_reference", at, id=use.picture, message=DANGLING)
    return None


def _bad_connection(fields: Fields) -> Violation | None:
    for index, path in enumerate(_paths(fields)):
        if not path.connections:
            continue
        visits = {visit.id for visit in path.visits}
        for place, connection in enumerate(path.connections):
            at = ("paths", index, "connections", place)
            if connection.origin not in visits:
                return Violation("dangling_reference", (*at, "origin"), id=connection.origin, message=DANGLING)
            if (connection.kind == "exit") != (connection.destination is None):
                return Violation("wrong_destination", (*at, "destination"), id=connection.id, message=WRONG_END)
            if connection.destination is not None and connection.destination not in visits:
                return Violation(
                    "dangling_reference", (*at, "destination"), id=connection.destination, message=DANGLING
                )
    return None


def _bad_card_lane(fields: Fields) -> Violation | None:
    cards = collection(fields, "cards")
    if not cards:
        return None
    holding = {lane.__dict__["id"] for lane in collection(fields, "lanes") if getattr(lane, "holds_cards", False)}
    if _named(cards, _CARD_LANE) <= holding:
        return None
    for index, card in enumerate(cards):
        lane = card.__dict__["lane"]
        if lane not in holding:
            return Violation("wrong_lane", ("cards", index, "lane"), id=lane, message=WRONG_LANE)
    return None


_CARD_LANE = next(row for row in TOP_REFERENCES if (row.collection, row.field) == ("cards", "lane"))


def _circle(fields: Fields) -> Violation | None:
    recommendations = [r for r in collection(fields, "recommendations") if isinstance(r, Recommendation)]
    waiting = {r.id: set(r.after) for r in recommendations if r.after}
    while waiting:
        free = [id for id, before in waiting.items() if not before & waiting.keys()]
        if not free:
            index = next(index for index, r in enumerate(recommendations) if r.id in waiting)
            at = ("recommendations", index, "after")
            return Violation("circular_order", at, id=recommendations[index].id, message=CIRCLE)
        for id in free:
            del waiting[id]
    return None
