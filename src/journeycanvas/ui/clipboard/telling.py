"""What is copied, as others read it: an outline in plain text, and the rows of a table."""

from collections import defaultdict
from collections.abc import Collection
from itertools import chain

from journeycanvas.document.journey import Journey
from journeycanvas.lanes.parts.sayings import quoted
from journeycanvas.lanes.registry import Lane
from journeycanvas.language import N_, _, current
from journeycanvas.model.card import Card
from journeycanvas.model.channels import CHANNELS
from journeycanvas.model.measurement import Measurement
from journeycanvas.model.moments import MOMENT_KINDS, MOMENT_OF_TRUTH
from journeycanvas.model.named import INDICATORS, emotion_name
from journeycanvas.model.path import Visit
from journeycanvas.model.persona import Persona
from journeycanvas.model.recommendation import Recommendation, Resource
from journeycanvas.model.touchpoint import Touchpoint
from journeycanvas.ui.clipboard.tables import Row

TITLES = (N_("Stage"), N_("Lane"), N_("Name"), N_("Kind of moment"), N_("Channels"), N_("Emotion"), N_("Text"))
"""The columns of the table; those that would be empty are left out."""
_STAGE, _LANE, _NAME, _MOMENT, _CHANNELS, _EMOTION, _TEXT = range(len(TITLES))


class Telling:
    """Tells what was copied of a journey, in the language spoken."""

    def __init__(self, journey: Journey, ids: Collection[str]) -> None:
        """Tell of these records; what is hidden is not told where it only came along with a stage or a touchpoint."""
        self._journey = journey
        asked = frozenset(ids)
        hidden = {lane.id for lane in journey.lanes if lane.hidden and lane.id not in asked}
        self._ids = asked - {one.id for one in journey.cards if one.lane in hidden and one.stage in asked}
        self._visits: defaultdict[str, list[Visit]] = defaultdict(list)
        for path in journey.paths:
            for visit in path.visits if not path.hidden or path.id in asked else ():
                if visit.touchpoint in self._ids:
                    self._visits[visit.touchpoint].append(visit)
        self._lanes = {lane.id: _title(lane) for lane in journey.lanes}
        self._own = {channel.id: channel.name for channel in journey.channels}

    def text(self) -> str:
        """Return an outline: cards of one cell as plain lines, else stage by stage, each thing on a line of its own."""
        cells = {(card.lane, card.stage) for card in self._journey.cards if card.id in self._ids}
        rows = self._all()
        if len(cells) == 1 and all(isinstance(record, Card) for _stage, record in rows):
            return "\n".join(record.__dict__["text"] for _stage, record in rows)
        lines = [line for persona in self._journey.personas if persona.id in self._ids for line in _of_persona(persona)]
        names = {stage.id: _line(stage.name) for stage in self._journey.stages}
        held: defaultdict[str | None, list[str]] = defaultdict(list)
        for stage, record in rows:
            held[stage] += self._lines(record)
        for stage in (*names, None):
            if held[stage] or stage in self._ids:
                lines += ["", *([names[stage]] if stage in names else []), *held[stage]]
        empty = [lane for lane in self._journey.lanes if lane.id in self._ids and not lane.holds_cards]
        return "\n".join((*lines, *(self._lanes[lane.id] for lane in empty))).strip("\n")

    def table(self) -> tuple[Row, ...]:
        """Return the rows of a table, the titles first; without columns that say nothing."""
        names = {stage.id: _line(stage.name) for stage in self._journey.stages}
        rows = [self._row(names.get(stage or "", ""), record) for stage, record in self._all()]
        shown = [column for column in range(len(TITLES)) if any(row[column] for row in rows)]
        return tuple(tuple(row[column] for column in shown) for row in (tuple(map(_, TITLES)), *rows)) if shown else ()

    def _all(self) -> list[tuple[str | None, object]]:
        """Return what stands in stages, with its stage, in the order of the map."""
        journey = self._journey
        order = {lane.id: place for place, lane in enumerate(journey.lanes)}
        cards = sorted([one for one in journey.cards if one.id in self._ids], key=lambda card: order[card.lane])
        others = chain(journey.recommendations, journey.resources, journey.measurements)
        found: list[tuple[str | None, object]] = [
            (one.stage, one) for one in journey.touchpoints if one.id in self._ids
        ]
        found += [(card.stage, card) for card in cards]
        stages = {one.id: one.stage for one in journey.touchpoints}
        for one in others:
            if one.__dict__["id"] in self._ids:
                found.append((one.__dict__["stage"] or stages.get(str(one.__dict__.get("touchpoint"))), one))
        places = {stage.id: place for place, stage in enumerate(journey.stages)}
        return sorted(found, key=lambda each: places.get(each[0] or "", len(places)))

    def _lines(self, record: object) -> list[str]:
        if isinstance(record, Touchpoint):
            more = [_(MOMENT_KINDS[record.moment].title)] if record.moment != "ordinary" else []
            more += [_(MOMENT_OF_TRUTH)] if record.moment_of_truth else []
            more += self._channels(record)
            more += [_(emotion_name(visit.emotion)) for visit in self._visits[record.id] if visit.emotion is not None]
            said = [one.text for visit in self._visits[record.id] for one in visit.verbatims]
            head = f"- {_line(record.name)}" + (f" ({', '.join(more)})" if more else "")
            return [head, *(f"  {quoted(_line(one), current())}" for one in said)]
        if isinstance(record, Card):
            kind, text = self._lanes[record.lane], record.text
        else:
            kind, text = _named(record)
        return [_("- {kind}: {text}").format(kind=kind, text=_line(text))]

    def _row(self, stage: str, record: object) -> Row:
        row = [""] * len(TITLES)
        row[_STAGE] = stage
        if isinstance(record, Touchpoint):
            felt = [visit.emotion for visit in self._visits[record.id] if visit.emotion is not None]
            row[_NAME] = _line(record.name)
            row[_MOMENT] = _(MOMENT_KINDS[record.moment].title) if record.moment != "ordinary" else ""
            row[_CHANNELS] = ", ".join(self._channels(record))
            row[_EMOTION] = _figure(felt[0]) if felt else ""
        elif isinstance(record, Card):
            row[_LANE], row[_TEXT] = self._lanes[record.lane], record.text
        else:
            row[_LANE], row[_TEXT] = _named(record)
        return tuple(row)

    def _channels(self, touchpoint: Touchpoint) -> list[str]:
        return [self._own.get(id) or _(CHANNELS[id].title) for id in touchpoint.channels]


def _named(record: object) -> tuple[str, str]:
    """Return what kind of thing it is, and what it says."""
    if isinstance(record, Recommendation):
        return _("Recommendation"), record.text
    if isinstance(record, Resource):
        return _("Resource"), record.text
    assert isinstance(record, Measurement)
    unit = f" {record.unit}" if record.unit else ""
    return _line(record.name) or _(INDICATORS[record.indicator]), f"{_figure(record.value)}{unit}"


def _of_persona(persona: Persona) -> list[str]:
    head = ", ".join(part for part in (_line(persona.name), _line(persona.age), _line(persona.job)) if part)
    quote = [quoted(_line(persona.quote), current())] if persona.quote else []
    return [line for line in (head, _line(persona.summary), *quote) if line]


def _title(lane: Lane) -> str:
    return _line(lane.name or _(lane.shown_title()))


def _figure(value: float) -> str:
    written = f"{value:.6f}".rstrip("0").rstrip(".")
    return written.replace(".", ",") if current() == "fr" else written


def _line(text: str) -> str:
    return " ".join(text.split())
