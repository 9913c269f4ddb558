"""Going through all records of a journey, also those inside others, and what each is called in a list."""

from collections.abc import Callable, Iterator, Mapping

from journeycanvas import progress
from journeycanvas.document.journey import Journey
from journeycanvas.language import _
from journeycanvas.model.path import Visit
from journeycanvas.model.record import Record

Change = Callable[[Record], Record]
_CALLED_BY = ("name", "title", "text", "label", "who", "caption", "file")
"""The fields that tell of a record, the first one that is filled in."""
_LONGEST = 60


def changed(whole: Journey, change: Change) -> Journey:
    """Return the journey with every record changed, the innermost first, itself last."""
    made = _changed(whole, change)
    assert isinstance(made, Journey)
    return made


def records(record: Record) -> Iterator[Record]:
    """Return a record and all records inside it, in the order of the file."""
    yield record
    for inner in _inside(record):
        yield from records(inner)


def named_records(journey: Journey) -> Iterator[tuple[Record, str]]:
    """Return all records with what each is called: what has no name of its own as what it belongs to."""
    names = {one.id: called(one) for one in journey.touchpoints}
    return _named(journey, " ".join(journey.title.split()) or _("The whole journey"), names)


def called(record: Record, otherwise: str = "—") -> str:
    """Return what a record is called: a text of its own on one line, shortened; what is given where it has none."""
    texts = (record.__dict__.get(name) for name in _CALLED_BY)
    found = next((" ".join(text.split()) for text in texts if isinstance(text, str) and text.strip()), otherwise)
    return found if len(found) <= _LONGEST else f"{found[: _LONGEST - 1].rstrip()}…"


def _named(record: Record, name: str, touchpoints: Mapping[str, str]) -> Iterator[tuple[Record, str]]:
    yield record, name
    for inner in _inside(record):
        own = touchpoints[inner.touchpoint] if isinstance(inner, Visit) else called(inner, name)
        yield from _named(inner, own, touchpoints)


def _inside(record: Record) -> Iterator[Record]:
    for name in type(record).model_fields:
        value = record.__dict__[name]
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, Record):
                yield one


def _changed(record: Record, change: Change) -> Record:
    progress.step()
    inside: dict[str, object] = {}
    for name in type(record).model_fields:
        value = record.__dict__[name]
        if isinstance(value, Record):
            inside[name] = _changed(value, change)
        elif isinstance(value, tuple) and value and isinstance(value[0], Record):
            inside[name] = tuple([_changed(each, change) for each in value])
    differing = {name: value for name, value in inside.items() if not _is_the_same(value, record.__dict__[name])}
    return change(record.evolve(**differing) if differing else record)


def _is_the_same(value: object, other: object) -> bool:
    if isinstance(value, tuple) and isinstance(other, tuple):
        return all(one is another for one, another in zip(value, other, strict=True))
    return value is other
