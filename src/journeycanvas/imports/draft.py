"""A journey being put together from what a file says, with ids of its own."""

from collections import defaultdict
from typing import Literal, cast

from journeycanvas.document.journey import MOST_RECORDS, Journey
from journeycanvas.imports.decoding import cleaned, is_too_long
from journeycanvas.imports.imported import Imported, ImportFaultError, Remark, in_order
from journeycanvas.lanes.cards import CardsLane
from journeycanvas.lanes.emotion import EmotionLane
from journeycanvas.lanes.path import PathLane
from journeycanvas.lanes.registry import Lane
from journeycanvas.lanes.wordings import WordingId
from journeycanvas.language import _
from journeycanvas.model.card import Card
from journeycanvas.model.path import Connection, Path, Visit
from journeycanvas.model.persona import Persona
from journeycanvas.model.stage import Stage
from journeycanvas.model.touchpoint import Touchpoint


class Draft:
    """Stages, touchpoints, paths and cards in the order they are named; `imported` makes the journey of them."""

    def __init__(self, language: str) -> None:
        """Begin with nothing, in the language of the journey, "fr" or "en"."""
        self.title = ""
        self.subtitle = ""
        self.language = language
        self.remarks: list[Remark] = []
        self._stages: list[Stage] = []
        self._touchpoints: list[Touchpoint] = []
        self._paths: dict[str, tuple[Persona, list[Visit]]] = {}
        self._ways: defaultdict[str, list[Connection]] = defaultdict(list)
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

    def stage(self, name: str, line: int | None = None) -> str:
        """Add a stage, and return its id."""
        stage = Stage(id=self._id("s"), name=self.text(name, line))
        self._stages.append(stage)
        return stage.id

    def touchpoint(self, stage: str, name: str, line: int | None = None, **fields: object) -> str:
        """Add a touchpoint to a stage, and return its id."""
        made = {"id": self._id("t"), "stage": stage, "name": self.text(name, line), **fields}
        touchpoint = Touchpoint.model_validate(made)
        self._touchpoints.append(touchpoint)
        return touchpoint.id

    def visit(self, persona: str, touchpoint: str, emotion: float | None = None) -> str:
        """Let a persona of this name, a new one or one known, go on to a touchpoint; return the id of the visit."""
        known = self._paths.get(persona)
        if known is None:
            known = self._paths[persona] = (Persona(id=self._id("persona-"), name=self.text(persona)), [])
        visit = Visit(id=self._id("v"), touchpoint=touchpoint, emotion=emotion)
        known[1].append(visit)
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
        self._ways[persona].append(made)
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
                "language": self.language,
                "stages": tuple(self._stages),
                "lanes": lanes,
                "touchpoints": tuple(self._touchpoints),
                "personas": tuple(persona for persona, _visits in self._paths.values()),
                "paths": tuple(
                    Path(
                        id=f"path-{number}",
                        persona=persona.id,
                        visits=tuple(visits),
                        connections=tuple(self._ways.get(name, ())),
                    )
                    for number, (name, (persona, visits)) in enumerate(self._paths.items(), start=1)
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
