"""What is known while a changed outline is turned into a journey: which line is which record, and what is unclear."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain
from typing import NamedTuple, TypeVar

from journeycanvas import progress
from journeycanvas.document.journey import Journey
from journeycanvas.document.memo import by_identity
from journeycanvas.document.naming import Names, key
from journeycanvas.edits.errors import EditError, evolved
from journeycanvas.edits.grouped_order import longest_rising
from journeycanvas.edits.ids import all_ids
from journeycanvas.edits.outline import named
from journeycanvas.edits.outline.kinds import RECORDS, Kind, Line
from journeycanvas.edits.outline.lines import lines
from journeycanvas.edits.outline.matching import Told, matched
from journeycanvas.edits.outline.reading import ReadLine, read
from journeycanvas.language import _
from journeycanvas.model.record import Record

T = TypeVar("T")
R = TypeVar("R", bound=Record)
_PREFIXES: dict[Kind, str] = {
    "persona": "pe",
    "path": "p",
    "channel": "h",
    "lane": "l",
    "phase": "ph",
    "stage": "s",
    "touchpoint": "t",
    "card": "c",
    "quotation": "q",
    "connection": "w",
    "picture": "u",
    "recommendation": "r",
    "resource": "re",
    "measurement": "m",
}
_KEPT_WHERE_UNTOLD: tuple[Kind, ...] = ("persona", "path", "channel", "lane")
"""Who travels and the lanes: a text that names none of a kind leaves them all as they are."""


class Reads(NamedTuple):
    """How lines of a kind are read: to which fields, which these are, and what an unclear one still tells."""

    fields: Callable[[ReadLine], Mapping[str, object]]
    told: tuple[str, ...]
    name: Callable[[str], Mapping[str, object]] = lambda _content: {}


class Unclear(NamedTuple):
    """A line that changes nothing: its number from 0, and why, for the user."""

    line: int
    why: str


class Known(NamedTuple):
    """A line of the text as it was before, and its record."""

    told: Told
    id: str


class Draft:
    """A text that is being taken over: the journey it began with, its lines, and their records."""

    def __init__(self, base: Journey, text: str, *, known: Sequence[Known] | None, now: Journey) -> None:
        """Read a text; known are the lines of the text before, now is the journey that it told."""
        self.base, self.now = base, now
        self.unclear: dict[int, Unclear] = {}
        self.before = records_told(base)
        self._names: dict[Callable[[Journey], Names], tuple[Names, Names]] = {}
        self.lane_of: dict[int, str] = {}
        """The lanes that lines name, by the places of these lines."""
        self.lines = _with_bands(read(text, named.cells(base.lanes, base.language)))
        self._of_kind: defaultdict[Kind, list[int]] = defaultdict(list)
        for place, line in enumerate(self.lines):
            self._of_kind[line.kind].append(place)
        before = (
            known
            if known is not None
            else [Known(Told(line.kind, line.content), line.id) for line in self.before.values()]
        )
        self.ids = self._matched(before)
        there = {line.kind for line in self.lines}
        held = set(self.ids.values())
        self.gone = frozenset(
            line.id
            for line in self.before.values()
            if line.id not in held and (line.kind not in _KEPT_WHERE_UNTOLD or line.kind in there)
        )
        for place, _line in self.of_kind("stray"):
            self.refuse(place, self._why_stray(place))
        taken = all_ids(base) | held
        self._fresh = {kind: _free(taken, prefix) for kind, prefix in _PREFIXES.items()}
        self.new: set[str] = set()
        for place, line in enumerate(self.lines):
            if line.kind in _PREFIXES and place not in self.ids:
                self.ids[place] = next(self._fresh[line.kind])
                self.new.add(self.ids[place])
        self.new |= held - self.before.keys()

    def of_kind(self, *kinds: Kind) -> Iterator[tuple[int, ReadLine]]:
        """Yield the lines of some kinds, with their places."""
        progress.step()
        places = (
            self._of_kind.get(kinds[0], [])
            if len(kinds) == 1
            else sorted(chain.from_iterable(self._of_kind.get(kind, ()) for kind in kinds))
        )
        return ((place, self.lines[place]) for place in places)

    @cached_property
    def phases(self) -> Mapping[str, str]:
        """The phases by their names, as these are compared."""
        return {key(line.content): self.ids[place] for place, line in self.of_kind("phase")}

    def order(self, kind: Kind) -> list[str]:
        """Return the ids of the records of a kind in the order of their lines."""
        return [self.ids[place] for place, _line in self.of_kind(kind)]

    def above(self, place: int, *kinds: Kind) -> int | None:
        """Return the place of the nearest line above that a line stands under and that is of one of these kinds."""
        at = self.lines[place].above
        while at is not None and self.lines[at].kind not in kinds:
            at = self.lines[at].above
        return at

    def id_above(self, place: int, *kinds: Kind) -> str | None:
        """Return the id of the record that a line stands under."""
        at = self.above(place, *kinds)
        return None if at is None else self.ids.get(at)

    def is_as_before(self, place: int) -> bool:
        """Tell whether a line says what it said in the journey at the start."""
        before = self.before.get(self.ids.get(place, ""))
        return (
            before is not None and before.kind == self.lines[place].kind and before.content == self.lines[place].content
        )

    def refuse(self, place: int, why: str) -> None:
        """Note that a line is unclear; the first reason counts."""
        number = self.lines[place].number
        self.unclear.setdefault(number, Unclear(number, why))

    def names(self, of: Callable[[Journey], Names], journey: Journey) -> Names:
        """Return names of a journey under way, known also as they were in the text before and at the start."""
        here = of(journey)
        if journey is self.now is self.base:
            return here
        kept = self._names.get(of)
        if kept is None or kept[0] is not here:
            kept = self._names[of] = (
                here,
                Names(here.shown, {**of(self.base).known, **of(self.now).known, **here.known}),
            )
        return kept[1]

    def told(self, place: int) -> Told:
        """Return what a line is compared by."""
        return _told(self.lines[place])

    def tried(self, place: int, reader: Callable[[int], T]) -> T | None:
        """Return what is read from the line at a place; None, and a note, where it is unclear."""
        try:
            return reader(place)
        except EditError as error:
            self.refuse(place, str(error))
            return None

    def records(
        self, kind: Kind, held: Iterable[R], now: Iterable[R], *, new: Callable[[str], R], reads: Reads
    ) -> dict[str, R]:
        """Return the records that lines of a kind tell, by id.

        What a line says as at the start is not read again; where one is unclear, its record stays as it is now, and a
        new one begins with what can be told of its name.
        """
        known, latest = by_id(held), by_id(now)
        found: dict[str, R] = {}
        for place, _line in self.of_kind(kind):
            id = self.ids[place]
            record = known.get(id) or new(id)
            if not self.is_as_before(place):
                fields = self.tried(place, lambda at: reads.fields(self.lines[at]))
                if fields is None:
                    before = latest.get(id)
                    fields = {name: before.__dict__[name] for name in reads.told} if before is not None else {}
                    fields = {**fields, **reads.name(self.lines[place].content)}
                try:
                    record = evolved(record, **fields)
                except EditError as error:
                    self.refuse(place, str(error))
            found[id] = record
        return found

    def _why_stray(self, place: int) -> str:
        at = self.lines[place].above
        if at is None and self.lines[place].field == "":
            return _("There is no stage above this line: a line that is not indented begins one.")
        if at is not None and self.lines[at].kind in ("touchpoint", "visit"):
            return _(
                "Under a touchpoint a line begins with a quotation mark, with -> or with a word such as “Description:”;"
                " a card stands under the name of its lane, such as “Needs:”."
            )
        return _("This means nothing here; “How to write” above shows what does.")

    def _matched(self, before: Sequence[Known]) -> dict[int, str]:
        """Return the ids of the records that lines tell of, by their places."""
        places = [place for place, line in enumerate(self.lines) if line.kind in _PREFIXES or line.kind == "stray"]
        told = [_told(self.lines[place]) for place in places]
        found = {places[new]: before[old].id for new, old in matched([one.told for one in before], told).items()}
        held = set(found.values())
        waiting: defaultdict[Told, list[str]] = defaultdict(list)
        anywhere: defaultdict[str, list[str]] = defaultdict(list)
        if len(found) < len(places):
            for line in reversed(list(self.before.values())):
                if line.id not in held:
                    waiting[Told(line.kind, line.content)].append(line.id)
                    anywhere[line.content].append(line.id)
        for place, one in zip(places, told, strict=True):
            if place not in found and waiting.get(one):
                found[place] = waiting[one].pop()
                held.add(found[place])
        for place, here in enumerate(self.lines):
            # What stands where it means nothing is still known by its words, so that its record is not lost meanwhile.
            if here.kind == "stray" and place not in found:
                left = next((id for id in reversed(anywhere.get(here.content, [])) if id not in held), None)
                if left is not None:
                    found[place] = left
                    held.add(left)
        return found


def by_id(records: Iterable[R]) -> dict[str, R]:
    """Return records by their ids."""
    return {record.__dict__["id"]: record for record in records}


@by_identity
def records_told(journey: Journey) -> Mapping[str, Line]:
    """Return the lines that tell of a record of their own, by its id."""
    kinds = frozenset(RECORDS)
    return {line.id: line for line in lines(journey) if line.kind in kinds}


def rearranged(held: Sequence[str], before: Sequence[str], after: Sequence[str]) -> list[str]:
    """Return ids that stood in one order, with their lines in another, as these lines stand now.

    What was not moved among the lines stays in its order; what was moved or is new comes after the line before it.
    What has no line any more is left out.
    """
    places = {id: place for place, id in enumerate(before)}
    still = [id for id in after if id in places]
    rising = {still[place] for place in longest_rising([places[id] for id in still])}
    wanted = set(after)
    order = [id for id in held if id in rising and id in wanted]
    if len(order) == len(after):
        return order
    at = {id: place for place, id in enumerate(order)}
    chains: list[list[str]] = [[] for _n in range(len(order) + 1)]
    last = 0
    for id in after:
        if id in at:
            last = at[id] + 1
        else:
            chains[last].append(id)
    found = list(chains[0])
    for place, id in enumerate(order):
        found += [id, *chains[place + 1]]
    return found


def _with_bands(found: tuple[ReadLine, ...]) -> tuple[ReadLine, ...]:
    """Return the lines with those of phases told apart that only go on with a phase named above."""
    seen: set[str] = set()
    bands: list[ReadLine] = []
    for line in found:
        is_again = line.kind == "phase" and key(line.content) in seen
        if line.kind == "phase":
            seen.add(key(line.content))
        bands.append(line._replace(kind="again") if is_again else line)
    return tuple(bands)


def _told(line: ReadLine) -> Told:
    return Told("card" if line.kind == "stray" else line.kind, line.content)


def _free(taken: set[str], prefix: str) -> Iterator[str]:
    number = 0
    while True:
        number += 1
        if f"{prefix}{number}" not in taken:
            yield f"{prefix}{number}"
