"""Joining touchpoints that are one and the same: what was said, felt, measured and linked goes to the one kept."""

from collections.abc import Collection, Mapping, Sequence
from typing import TypeVar

from journeycanvas.document.invariants import collection
from journeycanvas.document.journey import Journey
from journeycanvas.document.references import TOP_REFERENCES, Reference
from journeycanvas.edits.errors import EditError, evolved
from journeycanvas.edits.joining import also, first_of, joined_texts, others_named, strongest
from journeycanvas.edits.time import times
from journeycanvas.edits.tuples import without_repeats
from journeycanvas.edits.visits import DECIMALS
from journeycanvas.language import N_, _, words
from journeycanvas.model.moments import MOMENT_KINDS
from journeycanvas.model.path import Connection, Path, Visit
from journeycanvas.model.record import Record
from journeycanvas.model.stage import seconds
from journeycanvas.model.touchpoint import MomentKindId, Touchpoint

R = TypeVar("R", bound=Record)

_NAMING = tuple(row for row in TOP_REFERENCES if row.target == "touchpoints")
_UNITED = ("channels", "labels", "sources", "links", "pictures")
_FIRST = ("mode", "device", "department", "owner", "contributor", "icon", "human_fallback")
_LONGEST = ("duration", "waiting", "response_time", "trigger_delay")
_SAID = ("description", "notes")
_MARKS = ("moment_of_truth", "hesitation", "at_risk")
_WORDS = {"partner": N_("Partner"), "frequency": N_("Frequency"), "support_tool": N_("Tool")}
_GRAVEST: tuple[MomentKindId, ...] = ("breaking_point", "irritant", "missing", "delight", "ordinary")


def join_touchpoints(journey: Journey, ids: Collection[str]) -> Journey:
    """Return the journey with touchpoints joined into the earliest of them, which keeps its place and its name.

    Visits, cards, recommendations, resources and measurements of the others become its own; visits of a path that then
    follow one another become one. Texts, channels, sources, links and pictures are united, the best proof and the
    gravest kind of moment hold, and what one touchpoint cannot say besides its own goes into its notes. Raises
    EditError where there are not two.
    """
    chosen = frozenset(ids)
    known = times(journey)
    held = sorted([one for one in journey.touchpoints if one.id in chosen], key=lambda one: known[one.id])
    if len(held) < 2:
        raise EditError(_("Select two touchpoints or more to join them."))
    kept, gone = held[0].id, frozenset(one.id for one in held[1:])
    one = _joined(journey, held)
    changes: dict[str, tuple[Record, ...]] = {
        "touchpoints": tuple([one if each.id == kept else each for each in journey.touchpoints if each.id not in gone]),
        "paths": tuple([_visiting(path, gone, kept) for path in journey.paths]),
    }
    for row in _NAMING:
        records = changes.get(row.collection, collection(journey.__dict__, row.collection))
        changes[row.collection] = tuple([_naming(record, row, gone, kept=kept) for record in records])
    return evolved(journey, **changes)


def _joined(journey: Journey, held: Sequence[Touchpoint]) -> Touchpoint:
    first = held[0]
    fields: dict[str, object] = {}
    for name in _UNITED:
        fields[name] = without_repeats([value for one in held for value in getattr(one, name)])
    for name in _FIRST:
        fields[name] = first_of(getattr(one, name) for one in held)
    for name in _LONGEST:
        spans = [span for one in held if (span := getattr(one, name)) is not None]
        fields[name] = max(spans, key=seconds, default=None)
    for name in _MARKS:
        fields[name] = any(getattr(one, name) for one in held)
    for name in _WORDS:
        fields[name] = next((text for one in held if (text := getattr(one, name))), "")
    return evolved(
        first,
        **fields,
        name=next((one.name for one in held if one.name), ""),
        description=joined_texts(one.description for one in held),
        moment=min((one.moment for one in held), key=_GRAVEST.index),
        importance=max(one.importance for one in held),
        evidence=strongest(one.evidence for one in held),
        notes=joined_texts([*[one.notes for one in held], *_left_over(journey, held)]),
    )


def _left_over(journey: Journey, held: Sequence[Touchpoint]) -> list[str]:
    """Return lines for notes on what one touchpoint alone cannot say."""
    found: list[str] = []
    for field, texts in (
        (N_("Also called"), [one.name for one in held]),
        *((title, [getattr(one, name) for one in held]) for name, title in _WORDS.items()),
    ):
        others = without_repeats([text for text in texts if text])[1:]
        found += [also(journey, field, other) for other in others]
    word = words(journey.language)
    kinds = without_repeats([one.moment for one in held if one.moment != "ordinary"])
    gravest = min((one.moment for one in held), key=_GRAVEST.index)
    found += [also(journey, N_("Also"), word(MOMENT_KINDS[kind].title)) for kind in kinds if kind != gravest]
    found += others_named(journey, N_("Department"), ids=[one.department for one in held], of=journey.departments)
    found += others_named(journey, N_("Owner"), ids=[one.owner for one in held], of=journey.people)
    found += others_named(journey, N_("Contributed by"), ids=[one.contributor for one in held], of=journey.departments)
    return found


def _visiting(path: Path, gone: Collection[str], kept: str) -> Path:
    """Return the path with its visits to the joined touchpoints at the one kept."""
    if not any(visit.touchpoint in gone for visit in path.visits):
        return path
    visits: list[Visit] = []
    into: dict[str, str] = {}
    for visit in path.visits:
        was_joined = visit.touchpoint in gone or visit.touchpoint == kept
        now = evolved(visit, touchpoint=kept) if visit.touchpoint in gone else visit
        if was_joined and visits and visits[-1].touchpoint == kept:
            into[now.id] = visits[-1].id
            visits[-1] = _one_visit(visits[-1], now)
        else:
            visits.append(now)
    ways = tuple([_rejoined(way, into) for way in path.connections])
    return evolved(path, visits=tuple(visits), connections=ways)


def _one_visit(first: Visit, second: Visit) -> Visit:
    """Return two visits in a row as one, at the mean of what was felt."""
    felt = [visit.emotion for visit in (first, second) if visit.emotion is not None]
    return evolved(
        first,
        emotion=round(sum(felt) / len(felt), DECIMALS) + 0.0 if felt else None,
        emotion_about=first.emotion_about if first.emotion is not None else second.emotion_about,
        emotion_word=" / ".join(without_repeats([word for word in (first.emotion_word, second.emotion_word) if word])),
        verbatims=(*first.verbatims, *second.verbatims),
        motivation=joined_texts([first.motivation, second.motivation]),
        enablers=without_repeats((*first.enablers, *second.enablers)),
        blockers=without_repeats((*first.blockers, *second.blockers)),
        evidence=strongest((first.evidence, second.evidence)),
        sources=without_repeats((*first.sources, *second.sources)),
        notes=joined_texts([first.notes, second.notes]),
    )


def _rejoined(way: Connection, into: Mapping[str, str]) -> Connection:
    """Return a connection between the visits that are left; one that leads back to where it began is a loop."""
    origin, destination = into.get(way.origin, way.origin), into.get(way.destination or "", way.destination)
    if destination is None:
        return evolved(way, origin=origin)
    return evolved(way, origin=origin, destination=destination, kind="loop" if destination == origin else way.kind)


def _naming(record: R, row: Reference, gone: Collection[str], *, kept: str) -> R:
    value = record.__dict__[row.field]
    if row.arity == "many":
        if not any(id in gone for id in value):
            return record
        return evolved(record, **{row.field: without_repeats([kept if id in gone else id for id in value])})
    return evolved(record, **{row.field: kept}) if value in gone else record
