"""Writing a journey as the lines of an outline."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from journeycanvas import progress
from journeycanvas.document.journey import Journey
from journeycanvas.document.lookups import cards_by_cell, touchpoints_by_stage
from journeycanvas.edits.ids import JOURNEY
from journeycanvas.edits.outline import brackets, facts, named, phrases
from journeycanvas.edits.outline.keys import FIELDS, SECTIONS, Field, begun, colon, title, word_before_colon
from journeycanvas.edits.outline.kinds import Kind, Line
from journeycanvas.edits.outline.marks import bullet, shown, with_tags
from journeycanvas.edits.outline.values import held, said
from journeycanvas.edits.table_columns import channel_names
from journeycanvas.edits.tuples import without_repeats
from journeycanvas.model.measurement import Measurement
from journeycanvas.model.path import Connection, Path, Visit
from journeycanvas.model.persona import Persona
from journeycanvas.model.picture import PictureUse
from journeycanvas.model.recommendation import Recommendation, Resource
from journeycanvas.model.record import Record
from journeycanvas.model.stage import Stage
from journeycanvas.model.touchpoint import Touchpoint

_ByStage = Mapping[str, list[Recommendation | Resource]]
_NOTHING = (None, "", ())
"""What fields hold that no line tells."""


class Writer:
    """Writes a journey; what hangs on others is looked up once."""

    def __init__(self, journey: Journey) -> None:
        """Look up what hangs on what in a journey."""
        self.journey = journey
        self._language = journey.language
        self._measured: defaultdict[str, list[Measurement]] = defaultdict(list)
        for one in journey.measurements:
            self._measured[one.touchpoint or one.stage or ""].append(one)
        self._groups: tuple[tuple[str, Kind, _ByStage], ...] = (
            ("recommendations", "recommendation", _by_stage(journey.recommendations)),
            ("resources", "resource", _by_stage(journey.resources)),
        )
        self._bracket = brackets.writer(journey)
        self._channels = channel_names(journey.channels, journey.language).shown
        self._cells = named.cells(journey.lanes, journey.language)
        self._labels = named.paths_of(journey).shown
        self._visits: defaultdict[str, list[tuple[Path, Visit]]] = defaultdict(list)
        self._ways: defaultdict[str, list[Connection]] = defaultdict(list)
        for path in named.paths_in_order(journey):
            for visit in path.visits:
                self._visits[visit.touchpoint].append((path, visit))
            for way in path.connections:
                self._ways[way.origin].append(way)

    def lines(self) -> Iterator[Line]:
        """Yield all lines, from the first."""
        yield from self._head()
        held, cells = touchpoints_by_stage(self.journey.touchpoints), cards_by_cell(self.journey.cards)
        lanes = self._cells.shown
        for place, stage in enumerate(self.journey.stages):
            yield from self._phase_before(place)
            yield from self._stage(stage)
            for one in held.get(stage.id, ()):
                yield from self._touchpoint(one)
            for lane, name in lanes.items():
                cards = cells.get((lane, stage.id), ())
                if cards:
                    yield Line(1, "cell", "", stage.id, lane, name + colon(self._language))
                for card in cards:
                    yield self._tagged(2, "card", card, shown(card.text))
                    yield from self._fields(3, "card", card)
                    yield from self._pictures(3, card.pictures)
            yield from self._about(1, stage.id)
        yield from self._unused_phases(len(self.journey.stages))
        yield from self._about(0, "")
        yield from self._fields(0, "journey_notes", self.journey, id=JOURNEY)

    def _head(self) -> Iterator[Line]:
        journey = self.journey
        yield from self._fields(0, "journey", journey, id=JOURNEY)
        yield from self._under(self._heading(0, "scope"), self._fields(1, "scope", journey, id=JOURNEY))
        goal = list(self._fields(1, "goal", journey, id=JOURNEY))
        if goal or journey.goal.text.strip():
            yield Line(0, "field", shown(journey.goal.text), JOURNEY, "goal.text", self._lead("goal"))
            yield from goal
        for persona in journey.personas:
            yield Line(0, "persona", shown(persona.name), persona.id, "", self._lead("persona"))
            yield from self._fields(1, "persona", persona)
            yield from self._own_fields(persona)
            for path in journey.paths:
                if path.persona == persona.id:
                    said = with_tags(shown(path.name) if path.name.strip() else "", self._tags("path", path)).strip()
                    yield Line(1, "path", said, path.id, "", self._lead("path"))
        channels = [self._tagged(1, "channel", one, self._channels[one.id]) for one in journey.channels]
        yield from self._under(self._heading(0, "channels"), channels)
        yield from self._under(self._heading(0, "lanes"), self._lanes())

    def _lanes(self) -> Iterator[Line]:
        for lane in self.journey.lanes:
            said = phrases.lane(self.journey, lane)
            yield Line(1, "lane", said, lane.id, "", "- " if bullet(said) else "")
            yield from self._fields(2, "lane", lane)

    def _phase_before(self, place: int) -> Iterator[Line]:
        """Yield the line of a phase that begins with a stage, and of those that have none and come before it."""
        stages = self.journey.stages
        phase = stages[place].phase
        if phase == (stages[place - 1].phase if place else None):
            return
        if phase is None:
            yield self._heading(0, "no_phase")
            return
        is_new = all(stage.phase != phase for stage in stages[:place])
        if is_new:
            yield from self._unused_phases(place, upto=phase)
        record = next(each for each in self.journey.phases if each.id == phase)
        name = named.phases(self.journey.phases, self._language).shown[phase]
        yield Line(0, "phase" if is_new else "again", name, phase, "", self._lead("phase"))
        if is_new:
            yield from self._fields(1, "phase", record)

    def _unused_phases(self, place: int, upto: str | None = None) -> Iterator[Line]:
        """Yield the phases without stages that no line told yet: up to a phase, or to the end."""
        used = {stage.phase for stage in self.journey.stages}
        order = [phase.id for phase in self.journey.phases]
        told = [order.index(stage.phase) for stage in self.journey.stages[:place] if stage.phase is not None]
        first = max(told, default=-1) + 1
        for phase in self.journey.phases[first : order.index(upto) if upto is not None else None]:
            if phase.id not in used:
                name = named.phases(self.journey.phases, self._language).shown[phase.id]
                yield Line(0, "phase", name, phase.id, "", self._lead("phase"))
                yield from self._fields(1, "phase", phase)

    def _stage(self, stage: Stage) -> Iterator[Line]:
        line = self._tagged(0, "stage", stage, shown(stage.name))
        is_other = bullet(line.content) > 0 or begun(line.content, "root") is not None
        yield line._replace(lead="- ") if is_other else line
        yield from self._fields(1, "stage", stage)

    def _touchpoint(self, one: Touchpoint) -> Iterator[Line]:
        progress.step()
        content = with_tags(shown(one.name), self._bracket(one))
        yield Line(1, "touchpoint", content, one.id, "", "- " if self._is_no_touchpoint(content) else "")
        yield from self._fields(2, "touchpoint", one)
        yield from self._pictures(2, one.pictures)
        visits = self._visits.get(one.id, ())
        for nth, (path, visit) in enumerate(visits):
            direct, alone = list(self._visit(2, path, visit)), list(self._fields(3, "visit_alone", visit))
            if not direct and not alone:
                continue
            if len(visits) == 1 and not alone:
                yield from direct
                continue
            before = sum(other is path for other, _visit in visits[:nth])
            label = self._labels[path.id]
            lead = named.before_colon(label, before + 1, "touchpoint") + colon(self._language)
            yield Line(2, "visit", "", visit.id, "", lead)
            yield from (line._replace(depth=line.depth + 1) for line in direct)
            yield from alone
        yield from self._under(self._heading(2, "measurements"), self._measurements(3, one.id))

    def _is_no_touchpoint(self, content: str) -> bool:
        """Tell whether a line under a stage would be taken for something else without a dash."""
        if bullet(content) or begun(content, "stage") is not None or content.endswith(":"):
            return True
        word = word_before_colon(content)
        return word is not None and self._cells.named(word[0]) is not None

    def _visit(self, depth: int, path: Path, visit: Visit) -> Iterator[Line]:
        yield from self._fields(depth, "visit", visit)
        for one in visit.verbatims:
            yield Line(depth, "quotation", phrases.quotation(one, self._language), one.id)
        for way in self._ways.get(visit.id, ()):
            yield Line(depth, "connection", phrases.connection(self.journey, path, way), way.id)
            yield from (Line(depth + 1, "entry", shown(cause), way.id, "causes", _dash(cause)) for cause in way.causes)

    def _about(self, depth: int, subject: str) -> Iterator[Line]:
        """Yield what is recommended, needed and measured at a stage, or nowhere."""
        for section, kind, groups in self._groups:
            below: list[Line] = []
            for one in groups.get(subject, ()):
                below.append(self._tagged(depth + 1, kind, one, shown(one.text)))
                below += self._fields(depth + 2, kind, one)
            yield from self._under(self._heading(depth, section), below)
        yield from self._under(self._heading(depth, "measurements"), self._measurements(depth + 1, subject))

    def _measurements(self, depth: int, subject: str) -> Iterator[Line]:
        for one in self._measured.get(subject, ()):
            content = phrases.measurement(self.journey, one)
            yield Line(depth, "measurement", content, one.id, "", _dash(content))
            yield from self._fields(depth + 1, "measurement", one)

    def _fields(self, depth: int, kind: str, record: Record, *, id: str = "") -> Iterator[Line]:
        """Yield the fields of a record that say something."""
        owner = id or str(record.__dict__["id"])
        values = record.__dict__
        for field in FIELDS[kind]:
            if values.get(field.name, self) in _NOTHING and field.holds != "names":
                continue
            if field.is_list:
                yield from self._listed(depth, record, field, owner)
                continue
            content = said(self.journey, record, field)
            if content:
                yield Line(depth, "field", content, owner, field.name, f"{title(field.title, self._language)} ")

    def _listed(self, depth: int, record: Record, field: Field, owner: str) -> Iterator[Line]:
        entries = _texts(held(record, field.name)) if field.holds == "list" else self._names(record, field)
        if entries:
            yield Line(depth, "heading", "", owner, field.name, title(field.title, self._language))
        for text in entries:
            yield Line(depth + 1, "entry", shown(text), owner, field.name, _dash(text))

    def _names(self, record: Record, field: Field) -> list[str]:
        """Return the names of the records that a field names."""
        if field.name == "after":
            names = named.advice(self.journey.recommendations, self._language).shown
            return [names[id] for id in without_repeats(_ids(held(record, "after")))]
        names = named.addressed(self.journey.touchpoints, self.journey.cards, self._language).shown
        cards = record.cards if isinstance(record, Recommendation) else ()
        return [names[id] for id in without_repeats((*_ids(held(record, "touchpoints")), *cards))]

    def _own_fields(self, persona: Persona) -> Iterator[Line]:
        for field in persona.own_fields:
            name = shown(field.name)
            content = name + colon(self._language) + (f" {shown(field.text)}" if field.text.strip() else "")
            is_other = bullet(content) > 0 or begun(content, "persona") is not None
            yield Line(1, "entry", content, persona.id, "own_fields", "- " if is_other else "")

    def _pictures(self, depth: int, uses: Sequence[PictureUse]) -> Iterator[Line]:
        for use in uses:
            yield Line(depth, "picture", shown(use.caption), use.id, "", self._lead("picture"))

    def _tagged(self, depth: int, kind: Kind, record: Record, name: str) -> Line:
        content = with_tags(name, self._tags(kind, record))
        return Line(depth, kind, content, str(record.__dict__["id"]), "", _dash(content))

    def _tags(self, kind: str, record: Record) -> str:
        return ", ".join(facts.told(self.journey, record, kind))

    def _lead(self, section: str) -> str:
        return f"{title(SECTIONS[section], self._language)} "

    def _heading(self, depth: int, section: str) -> Line:
        return Line(depth, "heading", "", "", section, title(SECTIONS[section], self._language))

    def _under(self, heading: Line, below: Iterable[Line]) -> Iterator[Line]:
        """Yield lines with a heading before them, where there are any."""
        for place, line in enumerate(below):
            if place == 0:
                yield heading
            yield line


def _by_stage(records: Sequence[Recommendation | Resource]) -> _ByStage:
    found: defaultdict[str, list[Recommendation | Resource]] = defaultdict(list)
    for one in records:
        found[one.stage or ""].append(one)
    return found


def _texts(values: object) -> list[str]:
    """Return the texts of a list of texts, or of records that have one."""
    assert isinstance(values, tuple)
    return [one if isinstance(one, str) else str(one.text) for one in values]


def _ids(values: object) -> tuple[str, ...]:
    assert isinstance(values, tuple)
    return values


def _dash(text: str) -> str:
    """Return the dash before a line that begins with a dash of its own."""
    return "- " if bullet(shown(text)) else ""
