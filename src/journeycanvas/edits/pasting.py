"""Pasting: a fragment put into a journey, everything in it anew, and tied to what is there."""

from collections.abc import Collection, Iterable
from typing import NamedTuple

from journeycanvas.document.fragment import Fragment
from journeycanvas.document.invariants import collection
from journeycanvas.document.journey import Journey
from journeycanvas.edits import in_order
from journeycanvas.edits.errors import EditError, evolved
from journeycanvas.edits.lanes import KINDS
from journeycanvas.edits.pasted_paths import pasted_paths
from journeycanvas.edits.spots import Place, Spots
from journeycanvas.edits.ties import Ties
from journeycanvas.language import _
from journeycanvas.model.card import Card
from journeycanvas.model.record import Record
from journeycanvas.model.stage import Stage
from journeycanvas.model.touchpoint import Touchpoint

_DRAWN_BY = {
    "touchpoints": "path",
    "recommendations": "recommendations",
    "resources": "resources",
    "measurements": "measurements",
}
"""The kind of lane without which nobody would see what is pasted."""
_ADDED = ("personas", "phases", "departments", "people", "channels", "labels", "sources", "pictures")


class Pasted(NamedTuple):
    """The journey with a fragment in it, and the ids there of what had been selected."""

    journey: Journey
    ids: tuple[str, ...]


def put(journey: Journey, fragment: Fragment, *, at: Place | None = None, is_same: bool = False) -> Pasted:
    """Return the journey with a fragment put at a place, else where it came from, else where it first fits.

    What the fragment names without holding it is found by its id where it was taken from this very document, else by
    its name; what is not found is left out. Raises EditError where there is nothing in it, or no room for it.
    """
    return _Putting(journey, fragment, at or Place(), is_same=is_same).pasted()


class _Putting:
    """A fragment being put into a journey."""

    def __init__(self, journey: Journey, fragment: Fragment, at: Place, *, is_same: bool) -> None:
        self.journey = journey
        self.fragment = fragment
        self.at = at
        self.ties = Ties(journey, fragment, is_same=is_same)
        if not any(self.ties.copied.values()):
            raise EditError(_("There is nothing to paste."))
        self.spots = Spots(self.ties, at)

    def pasted(self) -> Pasted:
        ties, journey = self.ties, self.journey
        made = {name: [self._made(name, record) for record in held] for name, held in ties.copied.items()}
        added, joining = pasted_paths(ties, self.at)
        # Only now all is known that had to be told again.
        more = {name: (*made.get(name, ()), *told) for name, told in ties.brought.items()}
        lanes = in_order.put_after(journey.lanes, more["lanes"], self._after("lanes", self.at.last_lane))
        columns = [one for one in more["stages"] if isinstance(one, Stage)]
        stages = in_order.with_stages(journey, columns, self._after("stages", self.at.last_stage))
        new = [one for one in made["touchpoints"] if isinstance(one, Touchpoint)]
        touchpoints = in_order.with_touchpoints(journey.touchpoints, new, stages)
        grown = evolved(
            journey,
            **{name: (*collection(journey.__dict__, name), *more[name]) for name in _ADDED},
            stages=stages,
            lanes=self._seen(lanes, [one for one in made["cards"] if isinstance(one, Card)]),
            touchpoints=touchpoints,
            cards=(*journey.cards, *made["cards"]),
            recommendations=(*journey.recommendations, *made["recommendations"]),
            resources=(*journey.resources, *made["resources"]),
        )
        whole = evolved(
            grown,
            paths=(*in_order.with_visits(grown, joining), *added),
            measurements=(*journey.measurements, *made["measurements"]),
        )
        return Pasted(whole, self._selected())

    def _made(self, name: str, record: Record) -> Record:
        """Return what is copied as a new record of the journey."""
        id = self.ties.new(name, record.__dict__["id"])
        if name == "paths":
            return record
        if name in ("phases", "lanes"):
            return evolved(record, id=id)
        if isinstance(record, Stage):
            return self.ties.retied(name, record, id=id, phase=self._phase(record))
        if name == "personas":
            return self.ties.retied(name, record, id=id)
        if isinstance(record, Touchpoint):
            stage = self.spots.stage(record.stage)
            return self.ties.retied(name, record, id=id, stage=stage, pictures=self._uses(record))
        if isinstance(record, Card):
            return self._card(record, id)
        return self._placed(name, self.ties.retied(name, record, id=id, stage=None), record)

    def _card(self, card: Card, id: str | None) -> Record:
        """Return a card where it belongs: with the stage or lane it stands in, if that is pasted too."""
        in_lane = self.ties.new("lanes", card.lane) is not None
        in_stage = self.ties.new("stages", card.stage) is not None
        stage, lane = self.spots.stage(card.stage, stays=in_lane), self.spots.lane(card.lane, stays=in_stage)
        return self.ties.retied("cards", card, id=id, stage=stage, lane=lane, pictures=self._uses(card))

    def _placed(self, name: str, made: Record, record: Record) -> Record:
        """Return a recommendation, a resource or a measurement in its stage; without one it is where its subject is."""
        stage = record.__dict__["stage"]
        if stage is not None:
            return evolved(made, stage=self.spots.stage(stage))
        subjects = ("touchpoint", "path") if name == "measurements" else ("touchpoints", "cards")
        had = any(record.__dict__.get(field) for field in subjects)
        has = any(made.__dict__.get(field) for field in subjects)
        if has or (name == "measurements" and not had):
            return made
        first = self.journey.stages[0].id if self.journey.stages else None
        return evolved(made, stage=self.at.stage or (first if name == "measurements" else None))

    def _uses(self, record: Touchpoint | Card) -> tuple[Record, ...]:
        found = [(use, self.ties.of("pictures", use.picture)) for use in record.pictures]
        return tuple([evolved(use, id=self.ties.fresh("uses"), picture=id) for use, id in found if id is not None])

    def _phase(self, stage: Stage) -> str | None:
        """Return the phase for a stage that is pasted; a journey without phases gets that of the fragment."""
        if stage.phase is None:
            return None
        found = self.ties.of("phases", stage.phase)
        told = self.ties.named("phases", stage.phase)
        if found is not None or told is None or self.journey.phases:
            return found
        return self.ties.bring("phases", told)

    def _after(self, name: str, selected: str | None) -> str | None:
        """Return what new stages or lanes go after: what is selected, else the last of those they are copies of."""
        if selected is not None or not self.ties.is_same:
            return selected
        copied = {record.__dict__["id"] for record in self.ties.copied[name]}
        there = [record.__dict__["id"] for record in collection(self.journey.__dict__, name)]
        return next((id for id in reversed(there) if id in copied), None)

    def _seen(self, lanes: Iterable[Record], cards: Collection[Card]) -> tuple[Record, ...]:
        """Return the lanes with those shown, or made, without which nobody would see what is pasted."""
        needed = {card.lane for card in cards if self.ties.new("lanes", card.lane) is None}
        seen = [evolved(lane, hidden=False) if lane.__dict__["id"] in needed else lane for lane in lanes]
        for kind in [kind for name, kind in _DRAWN_BY.items() if self.ties.copied[name]]:
            places = [place for place, lane in enumerate(seen) if lane.__dict__["kind"] == kind]
            if not places:
                seen.append(KINDS[kind](id=self.ties.fresh("lanes")))
            elif all(seen[place].__dict__["hidden"] for place in places):
                seen[places[0]] = evolved(seen[places[0]], hidden=False)
        return tuple(seen)

    def _selected(self) -> tuple[str, ...]:
        wanted = frozenset(self.fragment.selected)
        return tuple(
            [
                new
                for name, held in self.ties.copied.items()
                for record in held
                if record.__dict__["id"] in wanted and (new := self.ties.new(name, record.__dict__["id"])) is not None
            ]
        )
