"""A repaired copy of a journey whose records name others that are gone, or share an id: what is left, what is lost.

Nothing is guessed: a field that named what is gone is emptied, a record that cannot be without it is left out, and of
records that share an id the later ones get another. The file stays as it is.
"""

import json
from collections.abc import Iterable, Iterator
from itertools import count
from typing import NamedTuple

from journeycanvas.document.journey import VERSION, Journey
from journeycanvas.document.memo import nothing_kept, uncollected
from journeycanvas.document.references import (
    BUILT_IN,
    COLLECTIONS,
    TOP_REFERENCES,
    VISIT_REFERENCES,
    Reference,
)
from journeycanvas.lanes.registry import LANE_KINDS
from journeycanvas.language import _
from journeycanvas.model.core import ValidationError
from journeycanvas.storage.errors import JourneyFileError
from journeycanvas.storage.repair_words import KINDS, told

REPAIRABLE = frozenset({"duplicate_id", "dangling_reference", "wrong_lane", "wrong_destination", "circular_order"})
"""The codes of the faults that a copy can be made without."""

_HOLDING = {kind.model_fields["kind"].default for kind in LANE_KINDS if kind.holds_cards}


Json = dict[str, object]


class Repaired(NamedTuple):
    """A journey that is whole again, and a sentence for each thing it lost, in the order they were found."""

    journey: Journey
    losses: tuple[str, ...]


def repaired(content: bytes, refusal: JourneyFileError) -> Repaired:
    """Return a whole copy of what these bytes say; raises the refusal of them where there is none."""
    if refusal.code not in REPAIRABLE:
        raise refusal
    values = json.loads(content.decode("utf-8-sig"))
    if not isinstance(values, dict) or values.get("version") != VERSION:
        raise refusal
    with uncollected(), nothing_kept():
        losses = tuple(_Mending(values).all())
        try:
            return Repaired(Journey.model_validate_json(json.dumps(values)), losses)
        except ValidationError:
            raise refusal from None


class _Mending:
    """The values of a journey on the way to be whole; their shape is right, or the refusal had another code."""

    def __init__(self, values: Json) -> None:
        self._values = values
        self._places: dict[int, tuple[str, int]] = {}
        """The kind of each record and its number in the file, by the object that it is."""
        for kind, records in self._lists():
            self._places.update((id(record), (kind, number)) for number, record in enumerate(records, 1))

    def all(self) -> Iterator[str]:
        """Mend everything, and yield what is lost."""
        yield from self._same_ids()
        is_whole = False
        while not is_whole:  # a record that is left out may be named by others: at most as often as there are kinds
            losses = [*self._references(), *self._visits(), *self._connections(), *self._card_lanes()]
            yield from losses
            is_whole = not losses
        yield from self._pictures()
        yield from self._circles()

    def _lists(self) -> Iterator[tuple[str, list[Json]]]:
        for name in COLLECTIONS:
            yield name, _list(self._values, name)
        for path in _list(self._values, "paths"):
            for visit in _list(path, "visits"):
                yield "verbatims", _list(visit, "verbatims")
            yield "visits", _list(path, "visits")
            yield "connections", _list(path, "connections")
        for name in ("touchpoints", "cards"):
            for record in _list(self._values, name):
                yield "uses", _list(record, "pictures")

    def _ids(self, name: str) -> set[object]:
        return {record["id"] for record in _list(self._values, name)} | set(BUILT_IN.get(name, ()))

    # Ids

    def _same_ids(self) -> Iterator[str]:
        every = {record["id"] for _kind, records in self._lists() for record in records}
        first: dict[object, tuple[str, Json]] = {}
        moved: dict[str, dict[object, str]] = {}
        for kind, records in self._lists():
            own: set[object] = set()
            spare: list[Json] = []
            followed = str(id(records)) if kind == "visits" else kind  # connections name visits of their path alone
            for record in records:
                old = record["id"]
                if old not in first:
                    first[old] = (kind, record)
                elif kind in COLLECTIONS and (kind, record) == first[old]:
                    spare.append(record)
                    yield self._say(record, _("{record} stood there twice; one is left out."))
                else:
                    record["id"] = new = _fresh(str(old), every)
                    every.add(new)
                    yield self._say(record, _("{record} shared its id with another, and has a new one."))
                    if old not in own:  # those who name one of its kind mean it
                        moved.setdefault(followed, {})[old] = new
                own.add(old)
            _leave_out(records, spare)
        self._follow(moved)

    def _follow(self, moved: dict[str, dict[object, str]]) -> None:
        for reference, record in self._naming():
            _rename(record, reference.field, moved.get(reference.target))
        for path in _list(self._values, "paths"):
            for connection in _list(path, "connections"):
                for end in ("origin", "destination"):
                    _rename(connection, end, moved.get(str(id(path.get("visits")))))

    def _naming(self) -> Iterator[tuple[Reference, Json]]:
        """Yield every reference with each record that may name something by it."""
        for reference in TOP_REFERENCES:
            for record in tuple(_list(self._values, reference.collection)):
                yield reference, record
        for path in _list(self._values, "paths"):
            for visit in tuple(_list(path, "visits")):
                for reference in VISIT_REFERENCES:
                    yield reference, visit
                for verbatim in _list(visit, "verbatims"):
                    yield Reference("verbatims", "source", "sources", "optional"), verbatim

    # References

    def _references(self) -> Iterator[str]:
        for reference in TOP_REFERENCES:
            records = _list(self._values, reference.collection)
            yield from self._keep_known(records, reference, self._ids(reference.target))

    def _visits(self) -> Iterator[str]:
        sources = self._ids("sources")
        touchpoints = self._ids("touchpoints")
        for path in _list(self._values, "paths"):
            visits = _list(path, "visits")
            for reference in VISIT_REFERENCES:
                known = touchpoints if reference.target == "touchpoints" else sources
                yield from self._keep_known(visits, reference, known)
            for visit in visits:
                source = Reference("verbatims", "source", "sources", "optional")
                yield from self._keep_known(_list(visit, "verbatims"), source, sources)

    def _keep_known(self, records: list[Json], reference: Reference, known: set[object]) -> Iterator[str]:
        field = reference.field
        target = _(KINDS[reference.target])
        lost: list[Json] = []
        for record in records:
            named = record.get(field)
            if isinstance(named, list):
                kept = [each for each in named if each in known]
                if len(kept) != len(named):
                    record[field] = kept
                    yield self._say(record, _("{record} named what is gone ({target})."), target=target)
            elif named is not None and named not in known:
                if reference.arity == "one":
                    lost.append(record)
                    text = _("{record} is left out: what it belongs to is gone ({target}).")
                    yield self._say(record, text, target=target)
                else:
                    del record[field]
                    yield self._say(record, _("{record} named what is gone ({target})."), target=target)
        _leave_out(records, lost)

    def _connections(self) -> Iterator[str]:
        for path in _list(self._values, "paths"):
            visits = {visit["id"] for visit in _list(path, "visits")}
            connections, lost = _list(path, "connections"), []
            for connection in connections:
                destination = connection.get("destination")
                if connection["kind"] == "exit" and destination is not None and connection["origin"] in visits:
                    del connection["destination"]
                    yield self._say(connection, _("{record} is an exit, and leads nowhere now."))
                elif connection["origin"] not in visits or (connection["kind"] != "exit" and destination not in visits):
                    lost.append(connection)
                    text = _("{record} is left out: what it belongs to is gone ({target}).")
                    yield self._say(connection, text, target=_("Visit"))
            _leave_out(connections, lost)

    def _card_lanes(self) -> Iterator[str]:
        cards = _list(self._values, "cards")
        holding = {lane["id"] for lane in _list(self._values, "lanes") if lane.get("kind") in _HOLDING}
        lost = [card for card in cards if card["lane"] not in holding]
        _leave_out(cards, lost)
        for card in lost:
            yield self._say(card, _("{record} is left out: its lane holds no cards."))

    def _pictures(self) -> Iterator[str]:
        known = self._ids("pictures")
        branding = self._values.get("branding")
        if isinstance(branding, dict) and branding.get("logo") is not None and branding["logo"] not in known:
            del branding["logo"]
            yield _("{record} is left out: what it belongs to is gone ({target}).").format(
                record=_("Logo"), target=_("Picture")
            )
        for name in ("touchpoints", "cards"):
            for record in _list(self._values, name):
                uses = _list(record, "pictures")
                lost = [use for use in uses if use["picture"] not in known]
                if lost:
                    _leave_out(uses, lost)
                    yield self._say(record, _("{record} named what is gone ({target})."), target=_("Picture"))

    def _circles(self) -> Iterator[str]:
        records = {str(record["id"]): record for record in _list(self._values, "recommendations")}
        done: set[object] = set()
        for start in records:
            way: dict[object, Iterator[object]] = {} if start in done else {start: iter(_after(records[start]))}
            while way:  # depth first: one that stands on the way to itself closes a circle
                last = str(next(reversed(way)))
                following = next((name for name in way[last] if name not in done), None)
                if following is None:
                    done.add(last)
                    del way[last]
                elif following in way:
                    records[last]["after"] = [name for name in _after(records[last]) if name != following]
                    yield self._say(records[last], _("{record} waits no more for what waits for it."))
                else:
                    way[following] = iter(_after(records[str(following)]))

    def _say(self, record: Json, text: str, *, target: str = "") -> str:
        kind, number = self._places[id(record)]
        return text.format(record=told(kind, record, number), target=target)


def _after(record: Json) -> tuple[object, ...]:
    after = record.get("after")
    return tuple(after) if isinstance(after, list) else ()


def _list(record: Json, name: str) -> list[Json]:
    """Return a list of records that a record holds; an empty one, not kept, where it holds none."""
    found = record.get(name)
    return found if isinstance(found, list) else []


def _leave_out(records: list[Json], lost: Iterable[Json]) -> None:
    gone = {id(record) for record in lost}
    if gone:
        records[:] = [record for record in records if id(record) not in gone]


def _rename(record: Json, field: str, new: dict[object, str] | None) -> None:
    named = record.get(field)
    if new and isinstance(named, list):
        record[field] = [new.get(each, each) for each in named]
    elif new and named in new:
        record[field] = new[named]


def _fresh(old: str, every: set[object]) -> str:
    """Return an id like the old one that no record has; as likely new however many share the old one."""
    return next(id for number in count(len(every)) if (id := f"{old[:50]}-{number}") not in every)
