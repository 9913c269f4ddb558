"""Finding a text in all texts of a journey, and putting another one there."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple, TypeVar

from journeycanvas.document.folding import fold, is_whole_word, occurrences
from journeycanvas.document.journey import Journey
from journeycanvas.document.memo import from_the_last
from journeycanvas.document.texts import TextAt, all_texts, text_fields
from journeycanvas.edits.errors import evolved
from journeycanvas.edits.texts import clean
from journeycanvas.model.record import LONGEST_TEXT, Record

R = TypeVar("R", bound=Record)
_New = Mapping[str | None, Mapping[str, str]]
"""New texts by record, None for the journey itself, and the way in it."""


class Wanted(NamedTuple):
    """What is looked for. Accents and capitals make no difference, but where it is exact."""

    text: str
    whole_words: bool = False
    is_exact: bool = False


class Match(NamedTuple):
    """Where it was found: the record, None for the journey itself, the way in it, and the part of the text."""

    record: str | None
    field: str
    start: int
    end: int


class Replaced(NamedTuple):
    """The journey afterwards, how many places were replaced, and in how many texts not, as they grow too long."""

    journey: Journey
    places: int
    left: int


def find_all(journey: Journey, wanted: Wanted) -> tuple[Match, ...]:
    """Return all places of what is wanted, in the order of the file."""
    needle = wanted.text if wanted.is_exact else fold(wanted.text)
    if not needle:
        return ()
    found = (each for each, folded in _folded(journey) if wanted.is_exact or needle in folded)
    return tuple(
        Match(record, field, start, end)
        for record, field, text in found
        for start, end in occurrences(text, wanted.text, is_exact=wanted.is_exact)
        if not wanted.whole_words or is_whole_word(text, start, end)
    )


def replace(journey: Journey, new: Mapping[Match, str]) -> Replaced:
    """Return the journey with these places replaced; texts that would become too long are left as they are.

    A list of texts loses those that become empty. Raises EditError where a new text alone is too long.
    """
    places: defaultdict[tuple[str | None, str], list[Match]] = defaultdict(list)
    for match in sorted(new, key=lambda match: match.start):
        places[match.record, match.field].append(match)
    changes: defaultdict[str | None, dict[str, str]] = defaultdict(dict)
    done = left = 0
    for record, field, text in all_texts(journey):
        here = places.get((record, field))
        if here:
            after = _spliced(text, here, new)
            if len(after) > LONGEST_TEXT:
                left += 1
            else:
                changes[record][field] = after
                done += len(here)
    return Replaced(_rewritten(journey, None, "", changes) if done else journey, done, left)


def _spliced(text: str, matches: Iterable[Match], new: Mapping[Match, str]) -> str:
    parts, at = [], 0
    for match in matches:
        parts += [text[at : match.start], clean(new[match])]
        at = match.end
    return "".join([*parts, text[at:]])


def _rewritten(record: R, id: str | None, way: str, new: _New) -> R:
    """Return the record with new texts in it; what holds none of them is shared."""
    changes: dict[str, object] = {}
    own = new.get(id, {})
    for name, kind in text_fields(type(record)):
        value = record.__dict__[name]
        if not value:
            continue
        if kind == "text":
            changes[name] = own.get(way + name, value)
        elif kind == "texts":
            kept = [own.get(f"{way}{name}.{index}", text) for index, text in enumerate(value)]
            changes[name] = tuple([text for text, before in zip(kept, value, strict=True) if text or not before])
        elif kind == "record":
            changes[name] = _rewritten(value, id, f"{way}{name}.", new)
        else:
            changes[name] = _rewritten_all(value, id, f"{way}{name}.", new)
    different = {name: value for name, value in changes.items() if value is not record.__dict__[name]}
    return evolved(record, **different)


def _rewritten_all(records: tuple[Record, ...], id: str | None, way: str, new: _New) -> tuple[Record, ...]:
    after = tuple(
        [
            _rewritten(each, own, "", new)
            if (own := each.__dict__.get("id"))
            else _rewritten(each, id, f"{way}{n}.", new)
            for n, each in enumerate(records)
        ]
    )
    return records if all(now is then for now, then in zip(after, records, strict=True)) else after


@from_the_last
def _folded(
    journey: Journey, last: tuple[Journey, tuple[tuple[TextAt, str], ...]] | None
) -> tuple[tuple[TextAt, str], ...]:
    """Return all texts, and each as it is compared; those that were there the last time are not folded again."""
    known = {each.text: folded for each, folded in last[1]} if last is not None else {}
    return tuple([(each, known.get(each.text) or fold(each.text)) for each in all_texts(journey)])
