"""The six steps of the guided start (R14), and how far a journey has come in each."""

from collections.abc import Callable
from typing import Literal, NamedTuple

from journeycanvas.document.journey import Journey
from journeycanvas.lanes.cards import CardsLane
from journeycanvas.lanes.wordings import WordingId
from journeycanvas.language import N_
from journeycanvas.model.persona import Persona

StepId = Literal["persona", "stages", "needs", "actions", "feelings", "recommendations"]
DETAILS, STAGES, RECOMMENDATIONS = 3, 3, 3
"""So many details of a persona, stages and recommendations make a beginning."""
NEEDS: tuple[WordingId, ...] = ("needs", "motivations", "questions", "information")
ACTIONS: tuple[WordingId, ...] = ("actions",)
_PLAIN = frozenset({"id", "name", "colour", "portrait", "portrait_crop", "kind", "state", "notes"})
"""What of a persona is no detail of its life or mind."""


class GuideStep(NamedTuple):
    """A step: its id, its title and what to do as msgids, and how much of how much is done."""

    id: StepId
    title: str
    advice: str
    done: int
    of: int

    @property
    def is_done(self) -> bool:
        """Whether the step is complete."""
        return self.done >= self.of


def guide(journey: Journey) -> tuple[GuideStep, ...]:
    """Return the six steps, in their order."""
    return tuple(GuideStep(id, title, advice, *count(journey)) for id, title, advice, count in _STEPS)


def next_step(journey: Journey) -> GuideStep | None:
    """Return the first step that is not complete; None where all are."""
    return next((step for step in guide(journey) if not step.is_done), None)


def details(persona: Persona) -> int:
    """Return how many fields of a persona say something about its life and mind."""
    return sum(bool(getattr(persona, field)) for field in Persona.model_fields if field not in _PLAIN)


def stages_without_touchpoint(journey: Journey) -> tuple[str, ...]:
    """Return the ids of the stages where nothing happens yet."""
    held = {touchpoint.stage for touchpoint in journey.touchpoints}
    return tuple(stage.id for stage in journey.stages if stage.id not in held)


def lanes_of(journey: Journey, wordings: tuple[WordingId, ...]) -> tuple[str, ...]:
    """Return the ids of the lanes of cards with one of these wordings."""
    return tuple(lane.id for lane in journey.lanes if isinstance(lane, CardsLane) and lane.wording in wordings)


def stages_without_card(journey: Journey, lanes: tuple[str, ...]) -> tuple[str, ...]:
    """Return the ids of the stages without a card in any of these lanes."""
    held = {card.stage for card in journey.cards if card.lane in lanes and card.text.strip()}
    return tuple(stage.id for stage in journey.stages if stage.id not in held)


def touchpoints_without_emotion(journey: Journey) -> tuple[str, ...]:
    """Return the ids of the touchpoints of the paths, in their order, where no feeling is known on any visit."""
    known = {visit.touchpoint for path in journey.paths for visit in path.visits if visit.emotion is not None}
    visited = [visit.touchpoint for path in journey.paths for visit in path.visits]
    return tuple(dict.fromkeys(id for id in visited if id not in known))


def _persona(journey: Journey) -> tuple[int, int]:
    best = max((1 + min(DETAILS, details(one)) for one in journey.personas if one.name.strip()), default=0)
    return best, 1 + DETAILS


def _stages(journey: Journey) -> tuple[int, int]:
    return len(journey.stages) - len(stages_without_touchpoint(journey)), max(STAGES, len(journey.stages))


def _cards(wordings: tuple[WordingId, ...]) -> Callable[[Journey], tuple[int, int]]:
    def count(journey: Journey) -> tuple[int, int]:
        missing = stages_without_card(journey, lanes_of(journey, wordings))
        return len(journey.stages) - len(missing), max(1, len(journey.stages))

    return count


def _feelings(journey: Journey) -> tuple[int, int]:
    visited = {visit.touchpoint for path in journey.paths for visit in path.visits}
    return len(visited) - len(touchpoints_without_emotion(journey)), max(1, len(visited))


def _recommendations(journey: Journey) -> tuple[int, int]:
    said = sum(bool(one.text.strip()) for one in journey.recommendations)
    return min(said, RECOMMENDATIONS), RECOMMENDATIONS


_STEPS: tuple[tuple[StepId, str, str, Callable[[Journey], tuple[int, int]]], ...] = (
    (
        "persona",
        N_("The persona"),
        N_("Who travels? A name and a few words about their life, needs and habits."),
        _persona,
    ),
    (
        "stages",
        N_("Stages and touchpoints"),
        N_("The stages from the first to the last contact, and what happens in each."),
        _stages,
    ),
    (
        "needs",
        N_("Needs and expectations"),
        N_("What the client needs in each stage, in the client's words."),
        _cards(NEEDS),
    ),
    (
        "actions",
        N_("What the client does"),
        N_("What the client does in each stage to reach the goal."),
        _cards(ACTIONS),
    ),
    (
        "feelings",
        N_("Feelings, remarks, satisfaction"),
        N_("What is felt at each touchpoint; add remarks and figures where you have them."),
        _feelings,
    ),
    (
        "recommendations",
        N_("Recommendations"),
        N_("What to do about it: at least three things, with who does them."),
        _recommendations,
    ),
)
