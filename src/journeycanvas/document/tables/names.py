"""The names by which boxes refer to records: each of one record alone, so that a name read is that record again."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial

from journeycanvas.document.naming import Names, distinct, titled
from journeycanvas.lanes.base import LaneBase
from journeycanvas.language import words
from journeycanvas.model.card import Card
from journeycanvas.model.channels import CHANNELS
from journeycanvas.model.evidence import Source
from journeycanvas.model.named import STATES
from journeycanvas.model.organisation import Department, Label, OwnChannel, Person
from journeycanvas.model.path import Path
from journeycanvas.model.persona import Persona
from journeycanvas.model.recommendation import Recommendation
from journeycanvas.model.record import Record
from journeycanvas.model.stage import Phase, Stage
from journeycanvas.model.touchpoint import Touchpoint

LONGEST = 80
"""Letters of a name; a longer text is told by its beginning."""
_TAKEN = "\0"
Records = Mapping[str, Sequence[Record]]
"""Records by the name of their collection in the journey."""


def names_in(records: Records, collection: str, *, language: str, is_plain: bool) -> Names:
    """Return the names of the records of a collection, in the language of the journey.

    Plain names of built-in channels are their ids, which are the same in every language; both are known everywhere.
    """
    if collection == "channels":
        return _channels(records.get(collection, ()), language=language, is_plain=is_plain)
    named = _paths(records, language) if collection == "paths" else _each(records.get(collection, ()), language)
    return distinct([(id, short(name)) for id, name in named], language=language)


def short(text: str) -> str:
    """Return a text, or the beginning of a long one, on one line."""
    line = " ".join(text[: LONGEST * 8].split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1].rstrip()}…"


def _each(records: Sequence[Record], language: str) -> Iterable[tuple[str, str]]:
    for record in records:
        name = _NAMED.get(type(record))
        if name is None:
            assert isinstance(record, LaneBase)
            name = partial(_lane, language)
        yield record.__dict__["id"], name(record)


def _lane(language: str, lane: Record) -> str:
    assert isinstance(lane, LaneBase)
    return lane.name or words(language)(lane.shown_title())


def _source(source: Record) -> str:
    assert isinstance(source, Source)
    return source.title or source.who


def _field(name: str) -> Callable[[Record], str]:
    return lambda record: str(record.__dict__[name])


_NAMED: Mapping[type[Record], Callable[[Record], str]] = {
    **dict.fromkeys((Department, Person, Persona, Label, Touchpoint, Stage, Phase, OwnChannel), _field("name")),
    **dict.fromkeys((Card, Recommendation), _field("text")),
    Source: _source,
}


def _paths(records: Records, language: str) -> Iterable[tuple[str, str]]:
    """Yield the names of paths: their own or the persona's, with the state where one persona has several."""
    people = {record.__dict__["id"]: str(record.__dict__["name"]) for record in records.get("personas", ())}
    seen: set[str] = set()
    several: set[str] = set()
    paths = [record for record in records.get("paths", ()) if isinstance(record, Path)]
    for path in paths:
        (several if path.persona in seen else seen).add(path.persona)
    for path in paths:
        name = path.name if path.name.strip() else people[path.persona]
        if not path.name.strip() and path.persona in several:
            name = f"{name}, {words(language)(STATES[path.state]).lower()}"
        yield path.id, name


def _channels(own: Sequence[Record], *, language: str, is_plain: bool) -> Names:
    ids = {id: id for id in CHANNELS}
    titles = titled({channel.id: channel.title for channel in CHANNELS.values()}, language=language)
    built_in = {**ids, **titles.known}
    # An own channel is never called as a built-in one is in any language: who reads the name could not tell them apart.
    named = [(one.__dict__["id"], str(one.__dict__["name"])) for one in own]
    every = distinct([*((f"{_TAKEN}{name}", name) for name in built_in), *named], language=language)
    shown = {id: every.shown[id] for id, _name in named}
    known = {name: id for name, id in every.known.items() if not id.startswith(_TAKEN)}
    return Names({**(ids if is_plain else titles.shown), **shown}, {**known, **built_in})
