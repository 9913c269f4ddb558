"""The journey as a table: a row a touchpoint or a card, a column a field, each box a text in the language spoken."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from functools import partial
from typing import Literal

from journeycanvas.document.journey import Journey
from journeycanvas.document.memo import by_identity
from journeycanvas.document.naming import Names, both, distinct, titled
from journeycanvas.edits.table_fields import CARD, FIRST, MORE, NO, TITLES, YES, Column, Kind
from journeycanvas.lanes.parts import figures
from journeycanvas.lanes.registry import Lane
from journeycanvas.language import _, current, words
from journeycanvas.model.card import Card
from journeycanvas.model.channels import CHANNELS
from journeycanvas.model.evidence import Source
from journeycanvas.model.named import STATES
from journeycanvas.model.organisation import Department, Label, OwnChannel, Person
from journeycanvas.model.path import Path, Visit
from journeycanvas.model.persona import Persona
from journeycanvas.model.stage import Duration, Stage
from journeycanvas.model.touchpoint import Touchpoint

Sheet = Literal["touchpoints", "cards"]
Row = Touchpoint | Card


def columns(journey: Journey, sheet: Sheet) -> tuple[Column, ...]:
    """Return the columns of a sheet, with one for the emotion on each path."""
    if sheet == "cards":
        return tuple(Column(id, _(title), kind) for id, title, kind in CARD)
    named = path_names(journey.paths, journey.personas, current())
    emotions = tuple(
        Column(
            f"emotion:{path.id}",
            _("Emotion of {name}").format(name=named.shown[path.id]) if len(journey.paths) > 1 else _("Emotion"),
            "emotion",
            path.id,
        )
        for path in journey.paths
    )
    first, more = (tuple(Column(id, _(title), kind) for id, title, kind in rows) for rows in (FIRST, MORE))
    return (*first, *emotions, *more)


def rows(journey: Journey, sheet: Sheet) -> tuple[Row, ...]:
    """Return the rows of a sheet as the map is read: stage by stage; cards lane by lane before."""
    if sheet == "touchpoints":
        return _by_stage(journey.touchpoints, journey.stages)
    return _by_cell(journey.cards, journey.lanes, journey.stages)


@by_identity
def _by_stage(touchpoints: tuple[Touchpoint, ...], stages: tuple[Stage, ...]) -> tuple[Touchpoint, ...]:
    places = {stage.id: place for place, stage in enumerate(stages)}
    return tuple(sorted(touchpoints, key=lambda one: places[one.stage]))


@by_identity
def _by_cell(cards: tuple[Card, ...], lanes: tuple[Lane, ...], stages: tuple[Stage, ...]) -> tuple[Card, ...]:
    columns = {stage.id: place for place, stage in enumerate(stages)}
    bands = {lane.id: place for place, lane in enumerate(lanes)}
    return tuple(sorted(cards, key=lambda one: (bands[one.lane], columns[one.stage])))


def shown(journey: Journey, row: Row, column: Column) -> str:
    """Return the text of a box."""
    if column.kind == "emotion":
        visits = visits_by_touchpoint(path_of(journey, column.path).visits).get(row.id, ())
        return emotions_shown([visit.emotion for visit in visits])
    value = row.__dict__[column.id]
    if value is None or value == () or value == "":
        return ""
    return value if isinstance(value, str) and column.kind == "text" else _SHOWN[column.kind](journey, value)


def choices(journey: Journey, kind: Kind) -> Names | None:
    """Return what a box of this kind is chosen from, with the names shown; None where it is typed freely."""
    choose = _CHOICES.get(kind)
    return choose(journey) if choose else None


def is_visited(journey: Journey, row: str, path: str) -> bool:
    """Tell whether a path comes by a touchpoint, so that an emotion can be felt there."""
    return row in visits_by_touchpoint(path_of(journey, path).visits)


def path_of(journey: Journey, id: str) -> Path:
    """Return a path."""
    return next(path for path in journey.paths if path.id == id)


@by_identity
def visits_by_touchpoint(visits: tuple[Visit, ...]) -> Mapping[str, tuple[Visit, ...]]:
    """Return the visits of a path by the touchpoint they visit, in their order."""
    found: defaultdict[str, tuple[Visit, ...]] = defaultdict(tuple)
    for visit in visits:
        found[visit.touchpoint] += (visit,)
    return dict(found)


def emotions_shown(emotions: list[float | None]) -> str:
    """Return emotions as they are written: one where all are alike, else each, with ? where it is unknown."""
    if len(set(emotions)) <= 1:
        return "" if not emotions or emotions[0] is None else emotion_shown(emotions[0])
    return "; ".join("?" if each is None else emotion_shown(each) for each in emotions)


def emotion_shown(emotion: float) -> str:
    """Return an emotion as a table has it, with a plain minus sign, so that other programs read a number."""
    return figures.number(emotion, current(), decimals=None).replace(figures.MINUS, "-")


@by_identity
def path_names(paths: tuple[Path, ...], personas: tuple[Persona, ...], language: str) -> Names:
    """Return the names of paths: their own or that of the persona, with the state where one persona has several."""
    people = {persona.id: persona.name for persona in personas}
    several = {
        path.persona for place, path in enumerate(paths) if path.persona in [one.persona for one in paths[:place]]
    }
    word = words(language)

    def name(path: Path) -> str:
        if path.name.strip() or path.persona not in several:
            return path.name if path.name.strip() else people[path.persona]
        return f"{people[path.persona]}, {word(STATES[path.state]).lower()}"

    return distinct([(path.id, name(path)) for path in paths], language=language)


@by_identity
def stage_names(stages: tuple[Stage, ...], language: str) -> Names:
    """Return the names of the stages."""
    return distinct([(stage.id, stage.name) for stage in stages], language=language)


@by_identity
def card_lane_names(lanes: tuple[Lane, ...], language: str) -> Names:
    """Return the names of the lanes that hold cards; those without their own are known in every language."""
    held = [lane for lane in lanes if lane.holds_cards]
    word = words(language)
    every = distinct([(lane.id, lane.name or word(lane.shown_title())) for lane in held], language=language)
    unnamed = titled({lane.id: lane.shown_title() for lane in held if not lane.name}, language=language)
    return both(every, unnamed)._replace(shown=every.shown)


@by_identity
def channel_names(own: tuple[OwnChannel, ...], language: str) -> Names:
    """Return the names of the channels, built in and own."""
    built_in = titled({channel.id: channel.title for channel in CHANNELS.values()}, language=language)
    every = distinct([*built_in.shown.items(), *((each.id, each.name) for each in own)], language=language)
    return both(every, built_in)


@by_identity
def record_names(records: tuple[Department | Person | Persona | Label | Touchpoint, ...], language: str) -> Names:
    """Return the names of records that have one, apart from each other."""
    return distinct([(record.id, record.name) for record in records], language=language)


@by_identity
def source_titles(sources: tuple[Source, ...], language: str) -> Names:
    """Return the titles of the sources, else who was asked."""
    return distinct([(source.id, source.title or source.who) for source in sources], language=language)


@by_identity
def _fixed(kind: str, language: str) -> Names:
    return titled(TITLES[kind], language=language)


def _of_kind(kind: str, _journey: Journey) -> Names:
    return _fixed(kind, current())


_CHOICES: dict[str, Callable[[Journey], Names]] = {
    **{kind: partial(_of_kind, kind) for kind in TITLES},
    "stage": lambda journey: stage_names(journey.stages, current()),
    "lane": lambda journey: card_lane_names(journey.lanes, current()),
    "channels": lambda journey: channel_names(journey.channels, current()),
    "department": lambda journey: record_names(journey.departments, current()),
    "person": lambda journey: record_names(journey.people, current()),
    "sources": lambda journey: source_titles(journey.sources, current()),
    "persona": lambda journey: record_names(journey.personas, current()),
    "labels": lambda journey: record_names(journey.labels, current()),
    "touchpoints": lambda journey: record_names(journey.touchpoints, current()),
}


def _choice(kind: Kind) -> Callable[[Journey, object], str]:
    return lambda journey, value: _CHOICES[kind](journey).shown[str(value)]


def _list(kind: Kind, between: str) -> Callable[[Journey, object], str]:
    def joined(journey: Journey, value: object) -> str:
        assert isinstance(value, tuple)
        names = _CHOICES[kind](journey).shown
        return between.join(names[id] for id in value)

    return joined


def _moment(journey: Journey, value: object) -> str:
    """Return the kind of moment; an ordinary one is not worth a word."""
    return "" if value == "ordinary" else _choice("moment")(journey, value)


def _duration(_journey: Journey, value: object) -> str:
    assert isinstance(value, Duration)
    return figures.duration(value, _, current())


def _links(_journey: Journey, value: object) -> str:
    """Return links, a line each: the label, if there is one, then the address."""
    assert isinstance(value, tuple)
    return "\n".join(f"{' '.join(link.label.split())} {link.address}".strip() for link in value)


_SHOWN: dict[Kind, Callable[[Journey, object], str]] = {
    **{
        kind: _choice(kind)
        for kind in (
            *("stage", "lane", "device", "mode", "department", "person", "persona"),
            *("evidence", "availability", "idea"),
        )
    },
    "moment": _moment,
    "mark": lambda _journey, value: _(YES) if value else "",
    "channels": _list("channels", ", "),
    "sources": _list("sources", "; "),
    "labels": _list("labels", ", "),
    "touchpoints": _list("touchpoints", "; "),
    "duration": _duration,
    "degree": lambda _journey, value: str(value),
    "weight": lambda _journey, value: str(value),
    "known": lambda _journey, value: _(YES) if value else _(NO),
    "count": lambda _journey, value: str(value or ""),
    "notes_merged": lambda _journey, value: "" if value == 1 else str(value),
    "links": _links,
}
