"""Who travels and what the map has, as an outline tells it: personas, paths, own channels, lanes, phases and stages."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from journeycanvas.document.journey import Journey
from journeycanvas.document.naming import key
from journeycanvas.edits.errors import evolved
from journeycanvas.edits.lanes import KINDS
from journeycanvas.edits.outline import facts, named, phrases
from journeycanvas.edits.outline.draft import Draft, Reads, by_id, rearranged
from journeycanvas.edits.outline.kinds import Kind
from journeycanvas.edits.outline.marks import name_alone, not_closed, parts, typed
from journeycanvas.edits.outline.reading import ReadLine
from journeycanvas.lanes.registry import Lane
from journeycanvas.language import _
from journeycanvas.model.organisation import OwnChannel
from journeycanvas.model.path import Path
from journeycanvas.model.persona import Persona
from journeycanvas.model.record import Record
from journeycanvas.model.stage import Phase, Stage

R = TypeVar("R", bound=Record)


def with_cast(journey: Journey, draft: Draft) -> Journey:
    """Return the journey with the personas, paths, channels, lanes, phases and stages that the lines tell."""
    now = draft.now
    personas = draft.records("persona", journey.personas, now.personas, new=lambda id: Persona(id=id), reads=_NAMED)
    channels = draft.records(
        "channel",
        journey.channels,
        now.channels,
        new=lambda id: OwnChannel(id=id, name=""),
        reads=with_facts(draft, OwnChannel, "channel"),
    )
    phases = draft.records("phase", journey.phases, now.phases, new=lambda id: Phase(id=id), reads=_NAMED)
    journey = evolved(
        journey,
        personas=in_order(journey.personas, draft, "persona", personas),
        channels=in_order(journey.channels, draft, "channel", channels),
        phases=in_order(journey.phases, draft, "phase", phases),
        lanes=in_order(journey.lanes, draft, "lane", _lanes(journey, draft)),
    )
    return evolved(
        journey,
        paths=in_order(journey.paths, draft, "path", _paths(journey, draft)),
        stages=in_order(journey.stages, draft, "stage", _stages(journey, draft)),
    )


def with_facts(draft: Draft, record: type[Record], kind: str, *, name: str = "name") -> Reads:
    """Return how lines are read that have a name, and facts in brackets after it."""
    usual = facts.defaults(record, kind)

    def fields(line: ReadLine) -> Mapping[str, object]:
        said, inside = parts(line.content)
        if inside is None:
            raise not_closed()
        return {name: typed(said), **usual, **facts.read(draft.base, facts.split(inside), kind)}

    return Reads(fields, (name, *usual), lambda content: {name: typed(name_alone(content))})


def in_order(held: Iterable[R], draft: Draft, kind: Kind, told: Mapping[str, R]) -> tuple[R, ...]:
    """Return the records of a collection as their lines stand; those without a line stay after them."""
    known = by_id(held)
    order = [id for id in draft.order(kind) if id in told]
    before = [line.id for line in draft.before.values() if line.kind == kind]
    after = set(order)
    lost = [id for id in known if id not in after]
    kept = rearranged(list(known), [*before, *(id for id in lost if id not in draft.before)], [*order, *lost])
    return tuple([told.get(id) or known[id] for id in kept])


_NAMED = Reads(lambda line: {"name": typed(line.content)}, ("name",))


def _lanes(journey: Journey, draft: Draft) -> dict[str, Lane]:
    known = by_id(journey.lanes)
    found: dict[str, Lane] = {}
    for place, line in draft.of_kind("lane"):
        id = draft.ids[place]
        lane = known.get(id)
        if lane is None or not draft.is_as_before(place):
            said = draft.tried(place, lambda at: phrases.read_lane(draft.base, draft.lines[at].content))
            lane = _named_lane(lane, id, line.content) if said is None else _told_lane(draft, place, lane, said)
        found[id] = lane
    return found


def _named_lane(lane: Lane | None, id: str, content: str) -> Lane:
    """Return a lane whose bracket is unclear, with its name."""
    return evolved(lane or KINDS["cards"](id=id), name=typed(name_alone(content)))


def _told_lane(draft: Draft, place: int, lane: Lane | None, said: phrases.ReadLane) -> Lane:
    """Return a lane as its line tells it; one that was there keeps its kind, and without a bracket is only renamed."""
    word = said.kind or said.named or ("cards" if lane is None else named.kind_of(lane))
    kind, _dot, variant = word.partition(".")
    if lane is not None and lane.kind != kind:
        if said.kind is not None:
            draft.refuse(place, _("What a lane holds stays as it is: add another lane instead."))
        return evolved(lane, **said.fields)
    made = KINDS[kind](id=draft.ids[place]) if lane is None else lane
    name = {"name": ""} if said.kind is None and said.named is not None else {}
    varied = {named.VARIANTS[kind]: variant or None} if kind in named.VARIANTS else {}
    return evolved(made, **{**said.fields, **name, **varied})


def _paths(journey: Journey, draft: Draft) -> dict[str, Path]:
    """Return the paths; each belongs to the persona it stands under."""
    owners = {draft.ids[place]: draft.id_above(place, "persona") or "" for place, _line in draft.of_kind("path")}
    reads = with_facts(draft, Path, "path")
    found = draft.records(
        "path", journey.paths, draft.now.paths, new=lambda id: Path(id=id, persona=owners[id]), reads=reads
    )
    return {id: evolved(path, persona=owners[id]) for id, path in found.items()}


def _stages(journey: Journey, draft: Draft) -> dict[str, Stage]:
    """Return the stages; each is in the phase whose line stands above it."""
    reads = with_facts(draft, Stage, "stage")
    found = draft.records("stage", journey.stages, draft.now.stages, new=lambda id: Stage(id=id), reads=reads)
    phase: str | None = None
    for place, line in draft.of_kind("phase", "again", "heading", "stage"):
        if line.kind == "heading":
            phase = None if line.field == "no_phase" else phase
        elif line.kind == "stage":
            found[draft.ids[place]] = evolved(found[draft.ids[place]], phase=phase)
        else:
            phase = draft.phases[key(line.content)]
    return found
