"""The fields of records that have lines of their own in an outline: texts, choices, lists, names of others."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

from journeycanvas import progress
from journeycanvas.document.invariants import collection
from journeycanvas.document.journey import Journey
from journeycanvas.document.memo import by_identity
from journeycanvas.document.naming import key
from journeycanvas.edits.errors import EditError, evolved
from journeycanvas.edits.ids import JOURNEY
from journeycanvas.edits.outline.draft import Draft
from journeycanvas.edits.outline.keys import FIELDS, Field
from journeycanvas.edits.outline.kinds import RECORDS, Kind
from journeycanvas.edits.outline.lines import lines
from journeycanvas.edits.outline.lists import Entry, named_records, own_fields, texts
from journeycanvas.edits.outline.values import default, held, read
from journeycanvas.language import _
from journeycanvas.model.persona import Persona
from journeycanvas.model.recommendation import Recommendation
from journeycanvas.model.record import Record

R = TypeVar("R", bound=Record)
Owner = tuple[str, str]
"""The id of a record, and the name of one of its fields."""
_OWNERS: tuple[Kind, ...] = (
    *("persona", "phase", "again", "lane", "stage", "touchpoint", "card", "visit", "connection"),
    *("recommendation", "resource", "measurement"),
)
_HELD = (
    "personas",
    "phases",
    "lanes",
    "stages",
    "touchpoints",
    "cards",
    "recommendations",
    "resources",
    "measurements",
)
_OF_JOURNEY = ("journey", "journey_notes", "scope", "goal")
_BY_NAME: dict[str, Mapping[str, Field]] = {
    **{kind: {field.name: field for field in fields} for kind, fields in FIELDS.items()},
    "journey": {field.name: field for kind in _OF_JOURNEY for field in FIELDS[kind]}
    | {"goal.text": Field("goal.text", "")},
    "visit": {field.name: field for kind in ("visit", "visit_alone") for field in FIELDS[kind]},
}
_Changes = Mapping[str, dict[str, object]]


def with_fields(journey: Journey, draft: Draft, visits: Mapping[int, str]) -> Journey:
    """Return the journey with the fields that lines tell otherwise than at the start.

    Visits tells, by the places of lines, which visit they are about.
    """
    before, told = _told_before(draft.base), _told(draft, visits)
    changed = [owner for owner, entries in told.items() if [one.content for one in entries] != before.get(owner)]
    untold = list(_untold(draft, before, told))
    if not changed and not untold:
        return journey
    there, now, base = _records(journey), _records(draft.now), _records(draft.base)
    changes: defaultdict[str, dict[str, object]] = defaultdict(dict)
    for id, name in untold:
        if id in there:
            changes[id].update(_emptied(there[id], name))
    for id, name in sorted(changed, key=lambda owner: told[owner][0].place):
        record, entries = there.get(id), told[id, name]
        if record is None:
            continue
        field = _BY_NAME[_kind(record)].get(name)
        earlier = held(base[id], name) if id in base else ()
        if name == "own_fields":
            assert isinstance(record, Persona)
            changes[id][name] = own_fields(entries, record.own_fields, journey.language)
        elif field is None or field.holds == "list":
            assert isinstance(earlier, tuple)
            changes[id][name] = texts(entries, earlier, is_of_obstacles=name == "blockers")
        elif field.holds == "names":
            changes[id].update(named_records(journey, draft, record, name, entries=entries))
        else:
            journey, changes[id][name] = _read(journey, draft, record, field, entries=entries, now=now.get(id))
    return _with_orders(_applied(journey, changes), draft, changes, told)


def _read(
    journey: Journey, draft: Draft, record: Record, field: Field, *, entries: Sequence[Entry], now: Record | None
) -> tuple[Journey, object]:
    """Return the value that a line says, or as it is now where that is unclear, and the journey with what it names."""
    for extra in entries[1:]:
        draft.refuse(extra.place, _("This is told twice."))
    try:
        value = read(journey, record, field, text=entries[0].content)
        evolved(record, **{field.name: value.value}) if "." not in field.name else None
    except EditError as error:
        draft.refuse(entries[0].place, str(error))
        return journey, held(now or record, field.name)
    return value.journey, value.value


@by_identity
def _told_before(journey: Journey) -> Mapping[Owner, list[str]]:
    """Return what lines tell of fields, by the record and the field."""
    found: defaultdict[Owner, list[str]] = defaultdict(list)
    for line in lines(journey):
        if line.kind in ("field", "entry"):
            found[line.id, line.field].append(line.content)
    return dict(found)


def _told(draft: Draft, visits: Mapping[int, str]) -> dict[Owner, list[Entry]]:
    found: defaultdict[Owner, list[Entry]] = defaultdict(list)
    for place, line in draft.of_kind("field", "entry"):
        progress.step()
        above = draft.above(place, *_OWNERS)
        owner: str | None = JOURNEY
        if above is not None:
            kind = draft.lines[above].kind
            is_of_visit = kind == "visit" or (kind == "touchpoint" and line.field not in _BY_NAME["touchpoint"])
            owner = visits.get(place) if is_of_visit else _id_at(draft, above)
        if owner is not None:
            found[owner, line.field].append(Entry(place, line.content))
    return dict(found)


def _id_at(draft: Draft, place: int) -> str | None:
    """Return the id of the record that a line names; a phase may be named again, where it goes on."""
    line = draft.lines[place]
    return draft.phases.get(key(line.content)) if line.kind == "again" else draft.ids.get(place)


def _untold(draft: Draft, before: Mapping[Owner, list[str]], told: Mapping[Owner, list[Entry]]) -> Iterator[Owner]:
    """Yield the fields that no line tells any more, of records under whose lines nothing is unclear."""
    missing = [owner for owner in before if owner not in told]
    if not missing:
        return
    clear = {draft.ids[place] for place, _line in draft.of_kind(*RECORDS)}
    clear -= {
        draft.ids.get(above, "")
        for place, line in enumerate(draft.lines)
        if line.number in draft.unclear or line.kind == "stray"
        for above in _all_above(draft, place)
    }
    if any(id == JOURNEY for id, _name in told):
        clear.add(JOURNEY)
    clear |= {visit.id for path in draft.base.paths for visit in path.visits if visit.touchpoint in clear}
    yield from (owner for owner in missing if owner[0] in clear)


def _all_above(draft: Draft, place: int) -> Iterator[int]:
    at = draft.lines[place].above
    while at is not None:
        yield at
        at = draft.lines[at].above


def _records(journey: Journey) -> dict[str, Record]:
    found: dict[str, Record] = {JOURNEY: journey}
    for name in _HELD:
        found.update({record.__dict__["id"]: record for record in collection(journey.__dict__, name)})
    for path in journey.paths:
        found.update({visit.id: visit for visit in path.visits})
        found.update({way.id: way for way in path.connections})
    return found


def _kind(record: Record) -> str:
    name = type(record).__name__.lower()
    return "lane" if name.endswith("lane") else name


def _emptied(record: Record, name: str) -> dict[str, object]:
    if name == "touchpoints" and isinstance(record, Recommendation):
        return {"touchpoints": (), "cards": ()}
    return {name: default(record, name)}


def _applied(journey: Journey, changes: _Changes) -> Journey:
    """Return the journey with these fields by record; the order of recommendations comes later."""
    inner = {id: fields for id, fields in changes.items() if id != JOURNEY}
    fresh: dict[str, object] = {}
    if inner:
        for name in _HELD:
            fresh[name] = tuple([_changed(record, inner) for record in collection(journey.__dict__, name)])
        fresh["paths"] = tuple(
            [
                evolved(
                    path,
                    visits=tuple([_changed(visit, inner) for visit in path.visits]),
                    connections=tuple([_changed(way, inner) for way in path.connections]),
                )
                for path in journey.paths
            ]
        )
    own = changes.get(JOURNEY, {})
    for part in ("scope", "goal"):
        fields = {name.partition(".")[2]: value for name, value in own.items() if name.startswith(f"{part}.")}
        fresh[part] = evolved(getattr(journey, part), **fields)
    return evolved(journey, **fresh, **{name: value for name, value in own.items() if "." not in name})


def _changed(record: R, changes: _Changes) -> R:
    fields = changes.get(record.__dict__["id"])
    if not fields:
        return record
    return evolved(record, **{name: value for name, value in fields.items() if name != "after"})


def _with_orders(journey: Journey, draft: Draft, changes: _Changes, told: Mapping[Owner, Sequence[Entry]]) -> Journey:
    """Return the journey with what recommendations come after; a line that closes a circle is unclear."""
    for id, fields in changes.items():
        if "after" not in fields:
            continue
        recommendations = [
            evolved(one, after=fields["after"]) if one.id == id else one for one in journey.recommendations
        ]
        try:
            journey = evolved(journey, recommendations=tuple(recommendations))
        except EditError as error:
            for entry in told.get((id, "after"), ()):
                draft.refuse(entry.place, str(error))
    return journey
