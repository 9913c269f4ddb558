"""A journey being put together from what a file says, with ids of its own."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Literal, cast

from journeycanvas.document.journey import MOST_RECORDS, Journey
from journeycanvas.document.naming import key
from journeycanvas.imports.decoding import cleaned, is_too_long
from journeycanvas.imports.imported import Imported, ImportFaultError, Remark, in_order
from journeycanvas.lanes.cards import CardsLane
from journeycanvas.lanes.emotion import EmotionLane
from journeycanvas.lanes.path import PathLane
from journeycanvas.lanes.registry import Lane
from journeycanvas.lanes.wordings import WordingId
from journeycanvas.language import LANGUAGES, _, words
from journeycanvas.model.card import Card
from journeycanvas.model.channels import CHANNELS, Channel
from journeycanvas.model.organisation import Department, OwnChannel, Person
from journeycanvas.model.path import Connection, Path, Verbatim, Visit
from journeycanvas.model.persona import Persona
from journeycanvas.model.scope import State
from journeycanvas.model.stage import Phase, Stage
from journeycanvas.model.touchpoint import Touchpoint


@dataclass(slots=True)
class _Way:
    """A path being walked."""

    persona: str
    state: State
    name: str
    visits: list[Visit] = field(default_factory=list)
    connections: list[Connection] = field(default_factory=list)


class Draft:
    """Stages, touchpoints, paths and cards in the order they are named; `imported` makes the journey of them."""

    def __init__(self, language: str) -> None:
        """Begin with nothing, in the language of the journey, "fr" or "en"."""
        self.title = ""
        self.subtitle = ""
        self.notes = ""
        self.language = language
        self.remarks: list[Remark] = []
        self._phases: dict[str, Phase] = {}
        self._departments: dict[str, Department] = {}
        self._people: dict[str, Person] = {}
        self._stages: list[Stage] = []
        self._touchpoints: list[Touchpoint] = []
        self._personas: dict[str, Persona] = {}
        self._paths: dict[tuple[str, str], _Way] = {}
        self._channels: dict[str, str] = {}
        self._own_channels: list[OwnChannel] = []
        self._lanes: dict[str, CardsLane] = {}
        self._cards: list[Card] = []
        self._numbers: defaultdict[str, int] = defaultdict(int)

    def remark(self, kind: Literal["read", "guessed", "skipped"], text: str, line: int | None = None) -> None:
        """Note what became of something."""
        self.remarks.append(Remark(kind, text, line))

    def text(self, text: str, line: int | None = None) -> str:
        """Return a text as a journey may hold it; what had to go is said."""
        if is_too_long(text):
            self.remark("skipped", _("the end of a text that is too long"), line)
        return cleaned(text)

    def stage(self, name: str, line: int | None = None, **fields: object) -> str:
        """Add a stage, and return its id."""
        stage = Stage.model_validate({"id": self._id("s"), "name": self.text(name, line), **fields})
        self._stages.append(stage)
        return stage.id

    def phase(self, name: str, line: int | None = None) -> str:
        """Return the id of the phase of this name, which is added where new."""
        if key(name) not in self._phases:
            self._phases[key(name)] = Phase(id=self._id("phase-"), name=self.text(name, line))
        return self._phases[key(name)].id

    def department(self, name: str, line: int | None = None) -> str:
        """Return the id of the department of this name, which is added where new."""
        if key(name) not in self._departments:
            self._departments[key(name)] = Department(id=self._id("department-"), name=self.text(name, line))
        return self._departments[key(name)].id

    def person(self, name: str, line: int | None = None) -> str:
        """Return the id of the person of this name, who is added where new."""
        if key(name) not in self._people:
            self._people[key(name)] = Person(id=self._id("person-"), name=self.text(name, line))
        return self._people[key(name)].id

    def verbatim(self, text: str, line: int | None = None) -> Verbatim:
        """Return a verbatim, to be given to a visit."""
        return Verbatim(id=self._id("verbatim-"), text=self.text(text, line))

    def channel(self, name: str, line: int | None = None) -> str:
        """Return the id of the channel of this name, built in or of the journey's own, to which a new one is added."""
        if not self._channels:
            named = ((key(title), channel.id) for channel in CHANNELS.values() for title in _titles(channel))
            self._channels = dict(reversed(list(named)))
        known = self._channels.get(key(name))
        if known is None:
            made = OwnChannel(id=self._id("channel-"), name=self.text(name, line))
            self._own_channels.append(made)
            known = self._channels[key(name)] = made.id
        return known

    def touchpoint(self, stage: str, name: str, line: int | None = None, **fields: object) -> str:
        """Add a touchpoint to a stage, and return its id."""
        made = {"id": self._id("t"), "stage": stage, "name": self.text(name, line), **fields}
        touchpoint = Touchpoint.model_validate(made)
        self._touchpoints.append(touchpoint)
        return touchpoint.id

    def persona(self, name: str, line: int | None = None, **fields: object) -> str:
        """Return the id of the persona of this name, who is added with these fields where new."""
        if name not in self._personas:
            made = {"id": self._id("persona-"), "name": self.text(name, line), **fields}
            self._personas[name] = Persona.model_validate(made)
        return self._personas[name].id

    def path(self, persona: str, path: str, *, state: State, name: str = "") -> None:
        """Begin a further path of a persona, which `visit` knows by its own word."""
        self._paths[persona, path] = _Way(self.persona(persona), state, self.text(name))

    def visit(
        self, persona: str, touchpoint: str, emotion: float | None = None, *, path: str = "", **fields: object
    ) -> str:
        """Let a persona of this name, a new one or one known, go on to a touchpoint; return the id of the visit."""
        if (persona, path) not in self._paths:
            self.path(persona, path, state="current")
        made = {"id": self._id("v"), "touchpoint": touchpoint, "emotion": emotion, **fields}
        visit = Visit.model_validate(made)
        self._paths[persona, path].visits.append(visit)
        return visit.id

    def connection(
        self,
        persona: str,
        kind: Literal["branch", "loop"],
        origin: str,
        destination: str,
        *,
        label: str = "",
        line: int | None = None,
    ) -> str:
        """Let a way of a persona lead from one visit to another beyond the plain order; return its id."""
        made = Connection(
            id=self._id("way-"), kind=kind, origin=origin, destination=destination, label=self.text(label, line)
        )
        self._paths[persona, ""].connections.append(made)
        return made.id

    def card(self, lane: str, stage: str, text: str, line: int | None = None, *, wording: str | None = None) -> str:
        """Add a card to a lane of this name, a new one or one known, or of this wording; return its id."""
        key = wording or lane
        if key not in self._lanes:
            name = "" if wording else self.text(lane, line)
            self._lanes[key] = CardsLane(id=self._id("lane-"), name=name, wording=cast(WordingId | None, wording))
        card = Card(id=self._id("c"), lane=self._lanes[key].id, stage=stage, text=self.text(text, line))
        self._cards.append(card)
        return card.id

    def imported(self, offers: tuple[str, ...] = ()) -> Imported:
        """Return the journey with its remarks; the map has a lane of paths, one of emotions, and those of cards."""
        lanes: tuple[Lane, ...] = (PathLane(id="path"), EmotionLane(id="emotion"), *self._lanes.values())
        journey = Journey.model_validate(
            {
                "title": self.text(self.title),
                "subtitle": self.text(self.subtitle),
                "notes": self.text(self.notes),
                "language": self.language,
                "phases": tuple(self._phases.values()),
                "departments": tuple(self._departments.values()),
                "people": tuple(self._people.values()),
                "stages": tuple(self._stages),
                "lanes": lanes,
                "touchpoints": tuple(self._touchpoints),
                "channels": tuple(self._own_channels),
                "personas": tuple(self._personas.values()),
                "paths": tuple(
                    Path(
                        id=f"path-{number}",
                        persona=way.persona,
                        state=way.state,
                        name=way.name,
                        visits=tuple(way.visits),
                        connections=tuple(way.connections),
                    )
                    for number, way in enumerate(self._paths.values(), start=1)
                ),
                "cards": tuple(self._cards),
            }
        )
        return Imported(journey, in_order(self.remarks), offers)

    def _id(self, letter: str) -> str:
        self._numbers[letter] += 1
        if self._numbers[letter] > MOST_RECORDS:
            reason = _("there are more than {max_length} records").format(max_length=MOST_RECORDS)
            raise ImportFaultError("too_many", reason=reason, advice=_("Split it into several files."))
        return f"{letter}{self._numbers[letter]}"


def _titles(channel: Channel) -> tuple[str, ...]:
    """Return what a channel is called: in each language, and in files."""
    return (channel.id, *(words(language)(channel.title) for language in LANGUAGES))
