"""How the program tells by itself whether a point of the checklist is done: from a journey to what is missing."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from journeycanvas.analysis.balance import WEAKNESSES
from journeycanvas.analysis.checks.company_view import company_view
from journeycanvas.analysis.checks.late_measurements import late_measurements
from journeycanvas.analysis.checks.unanswered import unanswered
from journeycanvas.analysis.guide import (
    ACTIONS,
    lanes_of,
    stages_without_card,
    stages_without_touchpoint,
    touchpoints_without_emotion,
)
from journeycanvas.document.journey import Journey
from journeycanvas.model.persona import Persona
from journeycanvas.model.recommendation import Recommendation, priority

JOURNEY = ("journey",)
"""What is about the journey as a whole."""
FACTS = 2
"""So many socio-demographic fields make a person of a persona."""


class Seen(NamedTuple):
    """Whether a point is done, the records where it is not, and how many records it asks about."""

    is_done: bool
    ids: tuple[str, ...] = ()
    of: int = 0


def objectives(journey: Journey) -> Seen:
    """Tell whether an objective is written."""
    return _said(*journey.scope.objectives)


def knowledge(journey: Journey) -> Seen:
    """Tell whether the level of knowledge is chosen."""
    return Seen(journey.scope.knowledge_level != "unknown", JOURNEY)


def scope(journey: Journey) -> Seen:
    """Tell whether a target, an offer or the stages covered are written."""
    return _said(journey.scope.target, journey.scope.offer, journey.scope.stages_covered)


def goal(journey: Journey) -> Seen:
    """Tell whether a goal is written, of the journey or of a path."""
    return _said(journey.goal.text, *(path.goal.text for path in journey.paths if path.goal is not None))


def review(journey: Journey) -> Seen:
    """Tell whether a review date is set."""
    return Seen(journey.revision.review_date is not None, JOURNEY)


def personas(journey: Journey) -> Seen:
    """Tell whether a persona has a name."""
    unnamed = [persona.id for persona in journey.personas if not persona.name.strip()]
    return Seen(len(unnamed) < len(journey.personas), tuple(unnamed), len(journey.personas))


def facts(journey: Journey) -> Seen:
    """Find the personas of whom little is known socio-demographically."""
    return _personas(journey, lambda one: sum(map(bool, (one.age, one.gender, one.job, one.education))) >= FACTS)


def habits(journey: Journey) -> Seen:
    """Find the personas without habits, tastes or needs."""
    return _personas(journey, lambda one: bool(one.habits and one.tastes and one.needs))


def online(journey: Journey) -> Seen:
    """Find the personas without keywords, contents or sources."""
    return _personas(journey, lambda one: bool(one.keywords and one.contents and one.sources))


def deciding(journey: Journey) -> Seen:
    """Find the personas without decision factors."""
    return _personas(journey, lambda one: bool(one.decision_factors))


def phases(journey: Journey) -> Seen | None:
    """Find the stages without a phase; on a map without phases, only people can tell."""
    if not journey.phases:
        return None
    return _missing([stage.id for stage in journey.stages if stage.phase is None], journey.stages)


def stages(journey: Journey) -> Seen:
    """Find the stages without a touchpoint."""
    return _missing(stages_without_touchpoint(journey), journey.stages)


def durations(journey: Journey) -> Seen:
    """Find the stages without a duration."""
    return _missing([stage.id for stage in journey.stages if stage.duration is None], journey.stages)


def channels(journey: Journey) -> Seen:
    """Find the touchpoints without a channel."""
    return _missing([one.id for one in journey.touchpoints if not one.channels], journey.touchpoints)


def missing(journey: Journey) -> Seen | None:
    """Tell that somebody has looked for what is expected where such a touchpoint stands; else nobody knows."""
    found = tuple(one.id for one in journey.touchpoints if one.moment == "missing")
    return Seen(True, found) if found else None


def needs(journey: Journey) -> Seen:
    """Find the stages without a need."""
    wanted = {stage.id for stage in journey.stages if stage.goal.strip()}
    without = stages_without_card(journey, lanes_of(journey, ("needs",)))
    return _missing([id for id in without if id not in wanted], journey.stages)


def actions(journey: Journey) -> Seen:
    """Find the stages without an action of the client."""
    return _missing(stages_without_card(journey, lanes_of(journey, ACTIONS)), journey.stages)


def point_of_view(journey: Journey) -> Seen | None:
    """Find the needs in the company's words; without any, only people can tell."""
    found = tuple(dict.fromkeys(finding.id for finding in company_view(journey) if finding.id))
    return Seen(False, found, len(found)) if found else None


def feelings(journey: Journey) -> Seen:
    """Find the touchpoints on paths where no emotion is known."""
    visited = {visit.touchpoint for path in journey.paths for visit in path.visits}
    return _missing(touchpoints_without_emotion(journey), tuple(visited))


def motives(journey: Journey) -> Seen:
    """Find the visits without motivation, enablers and blockers."""
    visits = [visit for path in journey.paths for visit in path.visits]
    bare = [one.id for one in visits if not (one.motivation.strip() or one.enablers or one.blockers)]
    return _missing(bare, visits)


def moments(journey: Journey) -> Seen:
    """Tell whether both delights and irritants are marked, a missing touchpoint being one."""
    found = {one.id: one.moment for one in journey.touchpoints if one.moment in ("delight", "irritant", "missing")}
    kinds = set(found.values())
    return Seen("delight" in kinds and len(kinds) > 1, tuple(found))


def truths(journey: Journey) -> Seen:
    """Tell whether a moment of truth is marked."""
    found = tuple(one.id for one in journey.touchpoints if one.moment_of_truth)
    return Seen(bool(found), found)


def causes(journey: Journey) -> Seen | None:
    """Find the breaking points of which no cause is known; without breaking points, only people can tell."""
    broken = [one.id for one in journey.touchpoints if one.moment == "breaking_point"]
    known = {visit.touchpoint for path in journey.paths for visit in path.visits if visit.blockers}
    for path in journey.paths:
        causing = {one.origin for one in path.connections if one.kind == "exit" and one.causes}
        known |= {visit.touchpoint for visit in path.visits if visit.id in causing}
    return _missing([id for id in broken if id not in known], broken) if broken else None


def weights(journey: Journey) -> Seen:
    """Tell whether some touchpoints are more important than others."""
    return Seen(len({one.importance for one in journey.touchpoints}) > 1)


def indicators(journey: Journey) -> Seen:
    """Find the touchpoints without a measurement and without a verbatim."""
    known = {one.touchpoint for one in journey.measurements}
    known |= {visit.touchpoint for path in journey.paths for visit in path.visits if visit.verbatims}
    return _missing([one.id for one in journey.touchpoints if one.id not in known], journey.touchpoints)


def early(journey: Journey) -> Seen | None:
    """Tell whether something is measured before the last phase; without phases, only people can tell."""
    if not journey.measurements:
        return Seen(False)
    if len({stage.phase for stage in journey.stages} - {None}) < 2:
        return None
    placed = any(one.stage is not None or one.touchpoint is not None for one in journey.measurements)
    return Seen(placed and next(iter(late_measurements(journey)), None) is None)


def sourced(journey: Journey) -> Seen:
    """Find the measurements without a date or a source."""
    bare = [one.id for one in journey.measurements if one.date is None or one.source is None]
    return _missing(bare, journey.measurements)


def answered(journey: Journey) -> Seen | None:
    """Find the painful touchpoints without a recommendation; where nothing hurts, only people can tell."""
    painful = [one.id for one in journey.touchpoints if one.moment in WEAKNESSES]
    return _missing([finding.id for finding in unanswered(journey) if finding.id], painful) if painful else None


def owned(journey: Journey) -> Seen:
    """Find the recommendations without an owner or a due date."""
    return _recommendations(journey, lambda one: one.owner is not None and one.due is not None)


def ranked(journey: Journey) -> Seen:
    """Find the recommendations without a priority."""
    return _recommendations(journey, lambda one: priority(one) is not None)


def _said(*texts: str) -> Seen:
    return Seen(any(text.strip() for text in texts), JOURNEY)


def _missing(without: Iterable[str], asked: Sequence[object]) -> Seen:
    """Return what is missing; where there is nothing to ask about, the work is still to be done."""
    ids = tuple(without)
    return Seen(bool(asked) and not ids, ids, len(asked))


def _personas(journey: Journey, is_told: Callable[[Persona], bool]) -> Seen:
    return _missing([one.id for one in journey.personas if not is_told(one)], journey.personas)


def _recommendations(journey: Journey, is_told: Callable[[Recommendation], bool]) -> Seen:
    kept = [one for one in journey.recommendations if one.status != "dropped"]
    return _missing([one.id for one in kept if not is_told(one)], kept)
