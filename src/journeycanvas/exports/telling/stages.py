"""Stages as they are told: their touchpoints in the order of the paths, then lane by lane as on the map."""

from collections import Counter
from collections.abc import Iterator

from journeycanvas import progress
from journeycanvas.exports.telling import fields, tags
from journeycanvas.exports.telling.blocks import Block, Entries, Entry, Fact, Facts, Paragraph, Section, Tag
from journeycanvas.exports.telling.measured import measured
from journeycanvas.exports.telling.shown import Shown, one_line
from journeycanvas.exports.telling.touchpoints import Touchpoints, addressed, figures, links
from journeycanvas.lanes.channels import ChannelsLane
from journeycanvas.lanes.measurements import MeasurementsLane
from journeycanvas.lanes.parts.figures import duration, number
from journeycanvas.lanes.recommendations import RecommendationsLane
from journeycanvas.lanes.registry import Lane
from journeycanvas.lanes.resources import ResourcesLane
from journeycanvas.language import N_
from journeycanvas.model.card import Card
from journeycanvas.model.recommendation import Recommendation, Resource
from journeycanvas.model.stage import Stage

WITHOUT_TEXT = N_("Without a name")


class Stages:
    """Tells the stages of a journey."""

    def __init__(self, shown: Shown) -> None:
        """Look up what is recommended and needed in them."""
        self.shown = shown
        self._touchpoints = Touchpoints(shown)
        self._recommendations = shown.recommendations()
        self._resources = shown.resources()
        self._advice = {one.id: one_line(one.text) for one in shown.journey.recommendations}
        self._phases = {phase.id: one_line(phase.name) for phase in shown.journey.phases}

    def sections(self) -> Iterator[Section]:
        """Yield a section for each stage."""
        for stage in progress.through(self.shown.journey.stages):
            yield self._stage(stage)

    def _stage(self, stage: Stage) -> Section:
        shown, word = self.shown, self.shown.word
        sections = list(self._met(stage))
        told: set[str] = set()
        for lane in shown.lanes:
            kind = "measurements" if isinstance(lane, MeasurementsLane) else lane.id
            if kind not in told:
                told.add(kind)
                sections += self._lane(stage, lane)
        time = () if stage.duration is None else (duration(stage.duration, word, shown.language),)
        return Section(
            shown.stage_names[stage.id],
            tuple(self._about(stage)),
            tuple(sections),
            tags=tuple(Tag(word(N_("Duration")), each, each) for each in time),
            is_named=True,
        )

    def _about(self, stage: Stage) -> Iterator[Block]:
        shown = self.shown
        phase = self._phases.get(stage.phase or "", "")
        before = (Fact(shown.word(N_("Phase")), (phase,)),) if phase else ()
        told = (*before, *fields.facts(shown, stage, fields.STAGE).facts)
        if told:
            yield Facts(told)
        if any(isinstance(lane, ChannelsLane) for lane in shown.lanes):
            used = Counter(id for one in shown.visited(stage.id) for id in one.channels)
            if used:
                names = shown.channel_names([id for id, _count in used.most_common()])
                yield Paragraph(", ".join(names), shown.word(N_("Channels used")))

    def _met(self, stage: Stage) -> Iterator[Section]:
        """Yield the touchpoints; where only emotions are shown, what is said at them."""
        shown = self.shown
        entries = self._touchpoints.entries(stage.id)
        if entries is not None:
            yield Section(shown.word(N_("Touchpoints")), (entries,), is_silent=True)
        elif shown.tells_emotions and not shown.tells_touchpoints:
            said = tuple(self._touchpoints.verbatims(stage.id))
            if said:
                yield Section(shown.word(N_("Verbatims")), said)

    def _lane(self, stage: Stage, lane: Lane) -> Iterator[Section]:
        """Yield what a lane holds in a stage."""
        shown = self.shown
        if lane.holds_cards:
            cards = shown.cards(lane.id, stage.id)
            if cards:
                entries = tuple(self._card(card) for card in cards)
                yield Section(shown.lane_name(lane), (Entries(entries),), is_named=True)
        elif isinstance(lane, RecommendationsLane):
            advice = tuple(self._recommendation(one) for one in self._recommendations.get(stage.id, ()))
            if advice:
                yield Section(shown.word(N_("Recommendations")), (Entries(advice),))
        elif isinstance(lane, ResourcesLane):
            needed = tuple(self._resource(one) for one in self._resources.get(stage.id, ()))
            if needed:
                yield Section(shown.word(N_("Resources")), (Entries(needed),))
        elif isinstance(lane, MeasurementsLane):
            found = measured(shown, stage.id, shown.stage_names[stage.id])
            if found is not None:
                yield Section(shown.word(N_("Measurements")), (found,))

    def _card(self, card: Card) -> Entry:
        shown = self.shown
        progress.step()
        blocks: tuple[Block, ...] = (
            addressed(shown, shown.addressed(card.touchpoints)),
            *self._count(card),
            *links(shown, card.links),
            *figures(shown, card.pictures, one_line(card.text)),
        )
        return Entry(self._text(card.text), tags.of_card(shown, card), blocks)

    def _count(self, card: Card) -> Iterator[Paragraph]:
        """Yield how many notes were put together in a card."""
        if card.count > 1:
            yield Paragraph(number(card.count, self.shown.language), self.shown.word(N_("Notes put together")))

    def _recommendation(self, one: Recommendation) -> Entry:
        shown = self.shown
        after = tuple(self._advice[id] for id in one.after if self._advice[id])
        blocks = (
            addressed(shown, shown.addressed(one.touchpoints, one.cards)),
            Facts((Fact(shown.word(N_("To be done after")), after, is_list=True),) if after else ()),
            fields.facts(shown, one, fields.OWNERS),
        )
        return Entry(self._text(one.text), tags.of_recommendation(shown, one), blocks)

    def _resource(self, one: Resource) -> Entry:
        shown = self.shown
        blocks = (addressed(shown, shown.addressed(one.touchpoints)), fields.facts(shown, one, fields.OWNERS))
        return Entry(self._text(one.text), tags.of_resource(shown, one), blocks)

    def _text(self, text: str) -> str:
        return text.strip() or self.shown.word(WITHOUT_TEXT)
