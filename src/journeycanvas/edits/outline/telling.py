"""What is told at visits, and pictures, as an outline tells them: quotations, connections, captions."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import partial
from typing import TypeVar

from journeycanvas import progress
from journeycanvas.document.journey import Journey
from journeycanvas.document.naming import Names
from journeycanvas.edits.errors import evolved
from journeycanvas.edits.outline import named, phrases
from journeycanvas.edits.outline.draft import Draft, Reads, by_id, rearranged
from journeycanvas.edits.outline.marks import typed
from journeycanvas.edits.outline.visiting import Visited
from journeycanvas.language import _
from journeycanvas.model.card import Card
from journeycanvas.model.path import Connection, Path, Verbatim
from journeycanvas.model.picture import PictureUse
from journeycanvas.model.record import Record
from journeycanvas.model.touchpoint import Touchpoint

R = TypeVar("R", bound=Record)


def with_told(visited: Visited, draft: Draft) -> Journey:
    """Return the journey with the quotations, connections and pictures that the lines tell."""
    journey = _with_quotations(visited, draft)
    return _with_pictures(_with_connections(visited._replace(journey=journey), draft), draft)


def by_owner(
    held: Mapping[str, Sequence[R]], owners: Mapping[str, str], told: Mapping[str, R], draft: Draft
) -> dict[str, tuple[R, ...]]:
    """Return the records that others hold, in the order of their lines; owners tells who holds each one told.

    Those without a line stay with whom they are. Holders of which nothing changes are left out.
    """
    ranks = {id: rank for rank, id in enumerate(draft.before)}
    wished: defaultdict[str, list[str]] = defaultdict(list)
    for id, owner in owners.items():
        wished[owner].append(id)
    found: dict[str, tuple[R, ...]] = {}
    for owner in {**held, **wished}:
        progress.step()
        there = by_id(held.get(owner, ()))
        after = [*wished.get(owner, ()), *(id for id in there if id not in owners)]
        before = sorted([id for id in after if id in ranks and id in there], key=ranks.__getitem__)
        records = tuple([told.get(id) or there[id] for id in rearranged(list(there), before, after)])
        if records != tuple(there.values()):
            found[owner] = records
    return found


def _with_quotations(visited: Visited, draft: Draft) -> Journey:
    journey = visited.journey
    held = {visit.id: visit.verbatims for path in journey.paths for visit in path.visits}
    at = {said.id: visit for visit, every in held.items() for said in every}
    told = draft.records(
        "quotation", _said(draft.base), _said(draft.now), new=lambda id: Verbatim(id=id, text=""), reads=_QUOTATION
    )
    owners: dict[str, str] = {}
    for place, _line in draft.of_kind("quotation"):
        id = draft.ids[place]
        visit = visited.visits.get(place, at.get(id))
        if visit is None:
            draft.refuse(place, _("A quotation stands under the touchpoint where it was said."))
        else:
            owners[id] = visit
    changed = by_owner(held, owners, told, draft)
    if not changed:
        return journey
    return evolved(
        journey,
        paths=tuple(
            [
                evolved(
                    path,
                    visits=tuple([evolved(one, verbatims=changed.get(one.id, one.verbatims)) for one in path.visits]),
                )
                for path in journey.paths
            ]
        ),
    )


_QUOTATION = Reads(lambda line: phrases.read_quotation(line.content), ("text", "who"))


def _said(journey: Journey) -> list[Verbatim]:
    return [said for path in journey.paths for visit in path.visits for said in visit.verbatims]


def _with_connections(visited: Visited, draft: Draft) -> Journey:
    """Return the journey with its connections: each leaves the visit it stands under."""
    journey = visited.journey
    path_of = {visit.id: path for path in journey.paths for visit in path.visits}
    known = {way.id: way for path in draft.base.paths for way in path.connections}
    now = {way.id: way for path in draft.now.paths for way in path.connections}
    there = {way.id for path in journey.paths for way in path.connections}
    told: dict[str, Connection] = {}
    owners: dict[str, str] = {}
    for place, _line in draft.of_kind("connection"):
        id = draft.ids[place]
        way, origin = known.get(id), visited.visits.get(place)
        if origin is None and id in there and way is not None:
            origin = way.origin
        if origin is None:
            draft.refuse(place, _("A connection stands under the touchpoint it leaves."))
            continue
        path = path_of[origin]
        if way is None or not draft.is_as_before(place) or way.origin != origin:
            said = draft.tried(place, partial(_read_connection, journey, draft, path))
            latest = way or now.get(id)
            if said is None and (latest is None or path_of.get(latest.destination or origin) is not path):
                continue
            way = _leading(path, latest or Connection(id=id, kind="exit", origin=origin), origin, said)
        told[id], owners[id] = way, path.id
    changed = by_owner({path.id: path.connections for path in journey.paths}, owners, told, draft)
    paths = [evolved(path, connections=changed.get(path.id, path.connections)) for path in journey.paths]
    return evolved(journey, paths=tuple(paths))


def _read_connection(journey: Journey, draft: Draft, path: Path, place: int) -> phrases.Way:
    journeys = (draft.base, draft.now, journey)
    known: dict[str, str] = {}
    for each in journeys:
        known.update(named.visits_in(each, path.id).known)
    there = {visit.id for visit in path.visits} | {named.EXIT}
    names = Names({}, {name: id for name, id in known.items() if id in there})
    return phrases.read_connection(draft.lines[place].content, names, journey.language)


def _leading(path: Path, way: Connection, origin: str, said: phrases.Way | None) -> Connection:
    """Return a connection that leaves a visit as its line says; forwards it is a branch, back a loop."""
    to = way.destination if said is None else None if said.to == named.EXIT else said.to
    kind = way.kind
    if to is None:
        kind = "exit"
    elif to != way.destination or origin != way.origin:
        order = [visit.id for visit in path.visits]
        kind = "branch" if order.index(to) > order.index(origin) else "loop"
    words = {} if said is None else {"share": said.share, "label": said.label}
    return evolved(way, origin=origin, destination=to, kind=kind, **words)


def _with_pictures(journey: Journey, draft: Draft) -> Journey:
    """Return the journey with the pictures where their lines stand; a line alone makes none."""
    holders: list[Touchpoint | Card] = [*draft.base.touchpoints, *draft.base.cards]
    known = {use.id: use for each in holders for use in each.pictures}
    told: dict[str, PictureUse] = {}
    owners: dict[str, str] = {}
    for place, line in draft.of_kind("picture"):
        id, owner = draft.ids[place], draft.id_above(place, "touchpoint", "card")
        use = known.get(id)
        if use is None or owner is None:
            draft.refuse(place, _("A picture is dropped onto the map; here only its caption is typed."))
        else:
            told[id] = use if draft.is_as_before(place) else evolved(use, caption=typed(line.content))
            owners[id] = owner
    if not known:
        return journey
    holders = [*journey.touchpoints, *journey.cards]
    held = {one.id: one.pictures for one in holders}
    changed = by_owner(held, owners, told, draft)
    return evolved(
        journey,
        touchpoints=tuple([evolved(one, pictures=changed.get(one.id, one.pictures)) for one in journey.touchpoints]),
        cards=tuple([evolved(one, pictures=changed.get(one.id, one.pictures)) for one in journey.cards]),
    )
