"""What can be left out of a copy: one row each."""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from journeycanvas.document.journey import Journey
from journeycanvas.edits.copies.records import called, changed, named_records, records
from journeycanvas.edits.copies.unseen import unseen, without_lanes, without_unseen
from journeycanvas.edits.deletion import delete
from journeycanvas.language import N_, _
from journeycanvas.model.evidence import Source
from journeycanvas.model.measurement import Measurement
from journeycanvas.model.path import Verbatim
from journeycanvas.model.recommendation import Recommendation
from journeycanvas.model.record import Record
from journeycanvas.model.scope import Branding, Revision

_MONEY = ("€", "$", "£", "¥", "eur", "usd", "gbp", "chf", "cad", "jpy", "dollar", "franc", "livre", "pound")
"""How units of money begin, or what they hold."""
_EARNED = ("lifetime_value", "turnover")


class Part(NamedTuple):
    """Something that can be left out: its title and what it means, its things that are there, and how it goes."""

    id: str
    title: str
    meaning: str
    found: Callable[[Journey], Iterable[str]]
    """What the things are called that would be left out, in the language of the window."""
    without: Callable[[Journey], Journey]


def _emptied(*fields: str, of: tuple[type[Record], ...] = (Record,)) -> Callable[[Journey], Journey]:
    """Return the function that gives fields of records of these kinds the values of new records."""

    def change(record: Record) -> Record:
        if not isinstance(record, of):
            return record
        known = type(record).model_fields
        usual = {name: known[name].default for name in fields if name in known}
        different = {name: value for name, value in usual.items() if record.__dict__[name] != value}
        return record.evolve(**different) if different else record

    return lambda journey: changed(journey, change)


def _with_any(*fields: str, of: tuple[type[Record], ...] = (Record,)) -> Callable[[Journey], Iterable[str]]:
    """Return the function that tells which records of these kinds have something in these fields."""

    def found(journey: Journey) -> Iterable[str]:
        for record, name in named_records(journey):
            known = type(record).model_fields if isinstance(record, of) else {}
            if any(field in known and record.__dict__[field] != known[field].default for field in fields):
                yield name

    return found


def _internal(journey: Journey) -> list[str]:
    return [lane.id for lane in journey.lanes if lane.internal]


def _named_people(journey: Journey) -> Iterable[str]:
    yield from (called(person) for person in journey.people)
    yield from (source.who for source in journey.sources if source.who)
    yield from (said.who for said in records(journey) if isinstance(said, Verbatim) and said.who)
    if journey.revision.author:
        yield journey.revision.author


def _without_people(journey: Journey) -> Journey:
    journey = delete(journey, [person.id for person in journey.people])
    return _emptied("who", "author", of=(Source, Verbatim, Revision))(journey)


def _is_of_money(one: Measurement) -> bool:
    unit = one.unit.strip().lower()
    return one.indicator in _EARNED or one.family == "business" or any(sign in unit for sign in _MONEY)


def _costs(journey: Journey) -> Iterable[str]:
    yield from (called(one) for one in journey.measurements if _is_of_money(one))
    yield from (called(one) for one in journey.recommendations if one.effort is not None)


def _without_costs(journey: Journey) -> Journey:
    journey = delete(journey, [one.id for one in journey.measurements if _is_of_money(one)])
    return _emptied("effort", of=(Recommendation,))(journey)


_PROOF = ("evidence", "contributor", "votes", "count")


def _proofs(journey: Journey) -> Iterable[str]:
    yield from (called(source) for source in journey.sources)
    yield from _with_any(*_PROOF)(journey)


def _without_proof(journey: Journey) -> Journey:
    journey = delete(journey, [source.id for source in journey.sources])
    page = journey.page.evolve(show_evidence=False)
    return _emptied(*_PROOF)(journey.evolve(page=page))


def _brand(journey: Journey) -> Iterable[str]:
    branding = journey.branding
    yield from (text for text in (branding.client, branding.confidentiality) if text)
    if branding.logo:
        yield _("Logo")
    if branding.accent:
        yield branding.accent


UNSEEN = Part(
    "unseen",
    N_("What is hidden"),
    N_("Hidden lanes, paths and verbatims, and what only they would show"),
    unseen,
    without_unseen,
)
"""Never travels with a copy."""

PARTS: tuple[Part, ...] = (
    Part(
        "internal",
        N_("Internal lanes"),
        N_("Lanes that are marked as internal, with all they hold"),
        lambda journey: [lane.name or _(lane.shown_title()) for lane in journey.lanes if lane.internal],
        lambda journey: without_lanes(journey, _internal(journey)),
    ),
    Part(
        "notes",
        N_("Notes"),
        N_("The notes on every thing, and on this version of the map"),
        _with_any("notes", "note"),
        _emptied("notes", "note"),
    ),
    Part(
        "unplaced",
        N_("What has no place yet"),
        N_("What waits to be placed on the map, and the files of related journeys"),
        lambda journey: [called(one) for one in (*journey.inventory, *journey.related)],
        lambda journey: delete(journey, [*(one.id for one in journey.inventory), *(one.id for one in journey.related)]),
    ),
    Part(
        "authors",
        N_("Who said the verbatims"),
        N_("Names, dates and sources of verbatims; their words stay"),
        _with_any("who", "date", "source", of=(Verbatim,)),
        _emptied("who", "date", "source", of=(Verbatim,)),
    ),
    Part(
        "names",
        N_("Names of people"),
        N_("Owners, participants, authors and who was asked; not names within other texts"),
        _named_people,
        _without_people,
    ),
    Part(
        "costs",
        N_("Money and effort"),
        N_("Figures in a currency or about business, and the effort of recommendations"),
        _costs,
        _without_costs,
    ),
    Part(
        "evidence",
        N_("Evidence"),
        N_("How far things are proved, their sources, who contributed them, and votes"),
        _proofs,
        _without_proof,
    ),
    Part(
        "branding",
        N_("Branding"),
        N_("The client's name, logo and colour, and the line of confidentiality"),
        _brand,
        lambda journey: journey.evolve(branding=Branding()),
    ),
)
"""What can be left out, in the order in which it is offered."""

PART_BY_ID: Mapping[str, Part] = {part.id: part for part in PARTS}
