"""Which paths visit which touchpoints, as an outline tells it: brackets, emotions, and which visit lines are about."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import partial
from typing import NamedTuple

from journeycanvas import progress
from journeycanvas.document.journey import Journey
from journeycanvas.document.lookups import touchpoint_by_id
from journeycanvas.edits.errors import EditError, evolved
from journeycanvas.edits.ids import fresh_many
from journeycanvas.edits.new_touchpoints import Felt, add_visits, feel
from journeycanvas.edits.outline import named
from journeycanvas.edits.outline.brackets import FIELDS, Said, felt_on, said, tells_emotion
from journeycanvas.edits.outline.draft import Draft
from journeycanvas.edits.outline.keys import FIELDS as KEYS
from journeycanvas.edits.outline.marks import not_closed, parts
from journeycanvas.edits.outline.places import Placed
from journeycanvas.edits.table_columns import visits_by_touchpoint
from journeycanvas.edits.time import Time
from journeycanvas.language import _
from journeycanvas.model.path import Path
from journeycanvas.model.persona import Persona

_OF_VISITS = frozenset(field.name for kind in ("visit", "visit_alone") for field in KEYS[kind])
_DIRECT = frozenset(field.name for field in KEYS["visit"])


class Visited(NamedTuple):
    """The journey with all visits, and by the places of lines the visit that each is about."""

    journey: Journey
    visits: Mapping[int, str]


def with_paths_needed(journey: Journey, draft: Draft) -> Journey:
    """Return the journey with a path for each persona, where none is there and lines tell what happens on one."""
    if journey.paths or not journey.personas:
        return journey
    felt = any(tells_emotion(parts(line.content)[1] or "") for _place, line in draft.of_kind("touchpoint"))
    if not felt and not any(_about_visits(draft)):
        return journey
    ids = fresh_many(journey, "p", count=len(journey.personas))
    return evolved(journey, paths=tuple(map(_path_of, ids, journey.personas)))


def _path_of(id: str, persona: Persona) -> Path:
    return Path(id=id, persona=persona.id)


def with_brackets(placed: Placed, draft: Draft, *, path: str | None) -> Journey:
    """Return the journey with what the brackets of touchpoints say; new ones are visited by the paths they name.

    Where they name none, they are visited by the path that is given.
    """
    journey = placed.journey
    fields: dict[str, Mapping[str, object]] = {}
    felt: defaultdict[str, dict[str, Felt]] = defaultdict(dict)
    coming: defaultdict[str, list[str]] = defaultdict(list)
    paths = {each.id: each for each in journey.paths}
    for place, _line in draft.of_kind("touchpoint"):
        if draft.is_as_before(place):
            continue
        id = draft.ids[place]
        fields[id], emotions = draft.tried(place, partial(_otherwise, journey, draft, path)) or _as_now(draft, id)
        for each, feelings in emotions.items():
            if each in paths:
                felt[each][id] = feelings
                is_named = len(paths) > 1 or id in draft.new
                coming[each] += [id] * len(feelings) if is_named and not felt_on(paths[each], id) else []
        if id in draft.new and path is not None and not emotions:
            coming[path].append(id)
    touchpoints = [evolved(one, **fields[one.id]) if one.id in fields else one for one in journey.touchpoints]
    journey = evolved(journey, touchpoints=tuple(touchpoints))
    for each, ids in coming.items():
        journey = add_visits(journey, each, ids, known=placed.times)
    for each, by_touchpoint in felt.items():
        journey = feel(journey, each, by_touchpoint, known=placed.times)
    return journey


def with_visits(journey: Journey, draft: Draft, times: Mapping[str, Time], *, path: str | None) -> Visited:
    """Return the journey with the visits that lines are about; a heading that names a path lets it come by."""
    found: dict[int, str] = {}
    for place, line in draft.of_kind("visit"):
        touchpoint = draft.id_above(place, "touchpoint")
        known = named.counted(draft.names(named.paths_of, journey), line.field)
        if touchpoint is None or known is None or all(each.id != known[0] for each in journey.paths):
            draft.refuse(place, _("There is no path called “{text}”.").format(text=line.field))
            continue
        journey, found[place] = _nth_visit(journey, known, touchpoint, times)
    direct: dict[str, str | None] = {}
    for place, under in _about_visits(draft):
        no_path = _("There is no path called “{text}”.").format(text=draft.lines[under].field)
        visit = found.get(under)
        if draft.lines[under].kind == "touchpoint":
            touchpoint = draft.ids[under]
            if touchpoint not in direct:
                journey, direct[touchpoint] = _only_visit(journey, draft, touchpoint, times, path=path)
            visit, no_path = direct[touchpoint], _("No path comes here.")
        if visit is None:
            draft.refuse(place, no_path)
        else:
            found[place] = visit
    return Visited(journey, found)


def _about_visits(draft: Draft) -> Iterator[tuple[int, int]]:
    """Yield the places of lines about a visit, with that of its heading or else of the touchpoint they stand under."""
    for place, line in draft.of_kind("quotation", "connection", "field", "heading", "entry"):
        progress.step()
        under = draft.above(place, "touchpoint", "visit", "connection", "measurement")
        if under is None or draft.lines[under].kind in ("connection", "measurement"):
            continue
        own = _OF_VISITS if draft.lines[under].kind == "visit" else _DIRECT
        if line.kind in ("quotation", "connection") or line.field in own:
            yield place, under


def _otherwise(
    journey: Journey, draft: Draft, path: str | None, place: int
) -> tuple[Mapping[str, object], Mapping[str, Felt]]:
    """Return the fields and emotions that a bracket says otherwise than at the start."""
    id = draft.ids[place]
    inside = parts(draft.lines[place].content)[1]
    if inside is None:
        raise not_closed()
    before = draft.before.get(id)
    old_inside = parts(before.content)[1] if before is not None else ""
    if inside == old_inside:
        return {}, {}
    now, then = (
        said(journey, inside, path=path, names=draft.names(named.paths_of, journey)),
        _said_before(draft.base, id, old_inside or ""),
    )
    fields = {name: getattr(now, name) for name in FIELDS if getattr(now, name) != getattr(then, name)}
    felt = {
        each: now.emotions.get(each, (None,))
        for each in {**then.emotions, **now.emotions}
        if now.emotions.get(each) != then.emotions.get(each)
    }
    for each in journey.paths:
        count = len(felt_on(each, id))
        if each.id in felt and count and len(felt[each.id]) not in (1, count):
            raise EditError(_("The path comes here {count} times: write one emotion, or as many.").format(count=count))
    return fields, felt


def _said_before(journey: Journey, id: str, inside: str) -> Said:
    """Return what the brackets said; names that only the document can tell apart are taken from there."""
    if not inside:
        return Said()
    try:
        return said(journey, inside)
    except EditError:
        one = touchpoint_by_id(journey.touchpoints)[id]
        felt = {path.id: felt_on(path, id) for path in journey.paths}
        return Said(**{name: getattr(one, name) for name in FIELDS})._replace(emotions=felt)


def _as_now(draft: Draft, id: str) -> tuple[Mapping[str, object], Mapping[str, Felt]]:
    """Return what a touchpoint is and feels like now, while its line is unclear."""
    one = touchpoint_by_id(draft.now.touchpoints).get(id)
    if one is None:
        return {}, {}
    felt = {path.id: felt_on(path, id) for path in draft.now.paths}
    return {name: getattr(one, name) for name in FIELDS}, {path: each for path, each in felt.items() if each}


def _nth_visit(
    journey: Journey, known: tuple[str, int], touchpoint: str, times: Mapping[str, Time]
) -> tuple[Journey, str]:
    """Return the journey with a visit of a path to a touchpoint, by its number there, and its id."""
    path, nth = known
    there = _visits(journey, path, touchpoint)
    if nth > len(there):
        journey = add_visits(journey, path, [touchpoint], known=times)
        there = _visits(journey, path, touchpoint)
    return journey, there[min(nth, len(there)) - 1]


def _visits(journey: Journey, path: str, touchpoint: str) -> list[str]:
    owner = next(each for each in journey.paths if each.id == path)
    return [visit.id for visit in visits_by_touchpoint(owner.visits).get(touchpoint, ())]


def _only_visit(
    journey: Journey, draft: Draft, touchpoint: str, times: Mapping[str, Time], *, path: str | None
) -> tuple[Journey, str | None]:
    """Return the visit that lines right under a touchpoint are about: the only one, or that of the path."""
    there = {each.id: _visits(journey, each.id, touchpoint) for each in journey.paths}
    every = [visit for visits in there.values() for visit in visits]
    if len(every) == 1:
        return journey, every[0]
    for known in (draft.now, draft.base):
        held = [visit for each in known.paths for visit in _visits(known, each.id, touchpoint)]
        if len(held) == 1 and held[0] in every:
            return journey, held[0]
    if path is not None and (there[path] or not every):
        return _nth_visit(journey, (path, 1), touchpoint, times)
    return journey, every[0] if every else None
