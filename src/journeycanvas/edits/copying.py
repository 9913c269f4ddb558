"""Copying: a fragment taken out of a journey, with what belongs to it and the bare names of what it refers to."""

from collections.abc import Callable, Collection, Iterable, Mapping

from journeycanvas.document.fragment import HELD, Fragment
from journeycanvas.document.invariants import collection, ids
from journeycanvas.document.journey import Journey
from journeycanvas.document.references import TOP_REFERENCES
from journeycanvas.edits.deletion import hangs_on
from journeycanvas.edits.errors import EditError, evolved
from journeycanvas.lanes.base import LaneBase
from journeycanvas.language import _
from journeycanvas.model.card import Card
from journeycanvas.model.path import Path
from journeycanvas.model.persona import Persona
from journeycanvas.model.record import Record
from journeycanvas.model.stage import Stage
from journeycanvas.model.touchpoint import Touchpoint

COPIED: tuple[str, ...] = (
    *("personas", "phases", "stages", "lanes", "touchpoints", "paths", "cards"),
    *("recommendations", "resources", "measurements"),
)
"""The collections whose records can be copied; the others only come along where they are named."""
DEFINED: tuple[str, ...] = ("phases", "departments", "people", "channels", "labels", "sources", "pictures")
"""What comes along whole, so that it can be told again where it is missing."""
_PLACED = ("recommendations", "resources")
"""What is drawn in a stage without hanging on it."""


def copied_with(journey: Journey, selection: Collection[str]) -> frozenset[str]:
    """Return the ids of all that copying a selection copies: what is selected, and what stands in it."""
    roots = _roots(journey, selection)
    hanging = hangs_on(journey, roots)
    along = {id for name in COPIED for id in hanging.get(name, ())}
    stages = roots & ids(journey.stages)
    placed = {
        record.__dict__["id"]
        for name in _PLACED
        for record in collection(journey.__dict__, name)
        if record.__dict__["stage"] in stages
    }
    return frozenset(roots | along | placed)


def cut_with(journey: Journey, selection: Collection[str]) -> frozenset[str]:
    """Return the ids of all that cutting a selection takes out: what copying copies, but of a visit the visit alone."""
    whole = {id for name in COPIED for id in ids(collection(journey.__dict__, name)) & frozenset(selection)}
    return frozenset(selection) | (copied_with(journey, whole) if whole else frozenset())


def take(journey: Journey, selection: Collection[str], *, source: str = "") -> Fragment:
    """Return what is selected as a fragment; raises EditError where nothing of it can be copied."""
    copied = copied_with(journey, selection)
    if not copied:
        raise EditError(_("Nothing that can be copied is selected."))
    held: dict[str, dict[str, Record]] = {name: {} for name in HELD}
    for name in COPIED:
        for record in collection(journey.__dict__, name):
            if record.__dict__["id"] in copied:
                held[name][record.__dict__["id"]] = record
    _add_visited(journey, held["paths"], copied)
    _add_named(journey, held)
    _fill_gaps(journey, held)
    parts = {name: _in_order(journey, name, held[name]) for name in HELD}
    roots = _roots(journey, selection)
    order = [id for name in COPIED for id in held[name] if id in copied]
    selected = tuple([id for id in order if id in roots])
    return Fragment.model_validate({"source": source, "selected": selected, "copied": tuple(order), **parts})


def _roots(journey: Journey, selection: Collection[str]) -> set[str]:
    """Return the records selected that can be copied; of what stands inside another, the other; of a phase, its stages.

    A visit and what was said there belong to the touchpoint.
    """
    found = {id for name in COPIED for id in ids(collection(journey.__dict__, name)) & frozenset(selection)}
    found |= {stage.id for stage in journey.stages if stage.phase in found}
    inner = set(selection) - found
    for path in journey.paths:
        for visit in path.visits if inner else ():
            if visit.id in inner or any(said.id in inner for said in visit.verbatims):
                found.add(visit.touchpoint)
    holders: tuple[tuple[Touchpoint | Card, ...], ...] = (journey.touchpoints, journey.cards)
    for holder in holders:
        found |= {one.id for one in holder if one.pictures and any(use.id in inner for use in one.pictures)}
    return found


def _add_visited(journey: Journey, held: dict[str, Record], copied: Collection[str]) -> None:
    """Add, of the paths that are not copied, the visits to the touchpoints that are."""
    for path in journey.paths:
        visits = tuple([visit for visit in path.visits if visit.touchpoint in copied])
        if path.id not in held and visits:
            there = {visit.id for visit in visits}
            ways = [way for way in path.connections if way.origin in there and (way.destination or way.origin) in there]
            held[path.id] = evolved(_bare_path(path), visits=visits, connections=tuple(ways))


def _add_named(journey: Journey, held: dict[str, dict[str, Record]]) -> None:
    """Add what the fragment names: whole where it only defines a word, bare where it is a thing of its own."""
    seen: dict[str, set[str]] = {name: set() for name in HELD}
    while any(held[name].keys() - seen[name] for name in HELD):
        named: dict[str, set[str]] = {name: set() for name in HELD}
        for name in HELD:
            fresh = [held[name][id] for id in held[name].keys() - seen[name]]
            seen[name] |= held[name].keys()
            for row in TOP_REFERENCES:
                if row.collection == name and row.target in _BARE:
                    _note(named[row.target], [record.__dict__[row.field] for record in fresh])
            _note_inner(named, fresh)
        for name, wanted in named.items():
            for record in _those(journey, name, wanted - held[name].keys()):
                held[name][record.__dict__["id"]] = _BARE[name](record)


def _note(named: set[str], values: Iterable[object]) -> None:
    for value in values:
        if isinstance(value, tuple):
            named.update(value)
        elif isinstance(value, str):
            named.add(value)


def _note_inner(named: Mapping[str, set[str]], fresh: Iterable[Record]) -> None:
    for record in fresh:
        if isinstance(record, Path):
            named["touchpoints"].update(visit.touchpoint for visit in record.visits)
            for visit in record.visits:
                named["sources"].update(visit.sources)
                named["sources"].update(said.source for said in visit.verbatims if said.source)
        elif isinstance(record, Touchpoint | Card) and record.pictures:
            named["pictures"].update(use.picture for use in record.pictures)


def _those(journey: Journey, name: str, wanted: Collection[str]) -> list[Record]:
    held = collection(journey.__dict__, name) if wanted else ()
    return [record for record in held if record.__dict__["id"] in wanted]


def _fill_gaps(journey: Journey, held: dict[str, dict[str, Record]]) -> None:
    """Add the stages, and lanes of cards, between those the fragment names, so that distances are kept."""
    rows: tuple[tuple[str, list[Record]], ...] = (
        ("stages", list(journey.stages)),
        ("lanes", [lane for lane in journey.lanes if lane.holds_cards]),
    )
    for name, all_of_them in rows:
        places = [place for place, one in enumerate(all_of_them) if one.__dict__["id"] in held[name]]
        for one in all_of_them[places[0] : places[-1]] if places else ():
            held[name].setdefault(one.__dict__["id"], _BARE[name](one))


def _in_order(journey: Journey, name: str, held: Mapping[str, Record]) -> tuple[Record, ...]:
    return tuple(
        [held[id] for record in collection(journey.__dict__, name) if (id := record.__dict__["id"]) in held]
        if held
        else []
    )


def _bare_path(path: Record) -> Record:
    assert isinstance(path, Path)
    return Path(id=path.id, persona=path.persona, state=path.state, name=path.name)


def _bare_stage(stage: Record) -> Record:
    assert isinstance(stage, Stage)
    return Stage(id=stage.id, name=stage.name)


def _bare_persona(persona: Record) -> Record:
    assert isinstance(persona, Persona)
    return Persona(id=persona.id, name=persona.name, colour=persona.colour)


def _bare_touchpoint(touchpoint: Record) -> Record:
    assert isinstance(touchpoint, Touchpoint)
    return Touchpoint(id=touchpoint.id, name=touchpoint.name, stage=touchpoint.stage)


def _bare_lane(lane: Record) -> Record:
    assert isinstance(lane, LaneBase)
    return evolved(lane, description="", hidden=False, height=None)


def _whole(record: Record) -> Record:
    return record


_BARE: dict[str, Callable[[Record], Record]] = {
    **dict.fromkeys(DEFINED, _whole),
    "stages": _bare_stage,
    "lanes": _bare_lane,
    "personas": _bare_persona,
    "touchpoints": _bare_touchpoint,
}
