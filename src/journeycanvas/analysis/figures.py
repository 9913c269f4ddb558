"""What the map says in figures: kinds of moment, time, channels, what helps and hurts most, what may be simplified."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping

from journeycanvas.analysis.balance import WEAKNESSES
from journeycanvas.analysis.channels_used import channel_lines, channel_lines_of_paths
from journeycanvas.analysis.figure_lines import Line, Section, ids_of, named, said
from journeycanvas.analysis.obstacles import obstacle_lines
from journeycanvas.analysis.recommending import recommending_lines
from journeycanvas.analysis.register import resource_lines
from journeycanvas.analysis.shares import by_department, by_owner, mean_felt
from journeycanvas.analysis.timing import time_lines
from journeycanvas.document.journey import Journey
from journeycanvas.lanes.parts.figures import number, percentage
from journeycanvas.language import N_, _
from journeycanvas.model.balance import NEUTRAL
from journeycanvas.model.moments import MOMENT_KINDS, MOMENT_OF_TRUTH
from journeycanvas.model.organisation import Department, Person
from journeycanvas.model.touchpoint import Touchpoint

MOST = 3
"""How many of what helps and hurts most are named (R61)."""
USUAL, LITTLE = 3, 2
"""The importance that counts as it is, and the most of what is of little importance."""

_IRRITANTS = ("irritant", "missing")
"""An irritant is there, or it is what is missing (R58)."""

MOMENTS, TIME, CHANNELS_USED = N_("Moments"), N_("Time"), N_("Channels")
HELPS, HURTS = N_("What helps most"), N_("What hurts most")
HESITATION, SIMPLIFY = N_("First hesitation"), N_("What could be simplified")
OWNERS, DEPARTMENTS = N_("What each owner adds"), N_("What each department adds")
CHANNELS_OF_PATHS = N_("Main channels of each path")
OBSTACLES, RECOMMENDING, RESOURCES = N_("Obstacles"), N_("Would they recommend?"), N_("Resources")


def figures(journey: Journey, language: str) -> tuple[Section, ...]:
    """Return the sections that have something to say, numbers written as the language has them."""
    felt = _felt(journey)
    found = (
        Section(MOMENTS, tuple(_moments(journey, language))),
        Section(TIME, tuple(time_lines(journey, language))),
        Section(HELPS, tuple(_ranked(journey, felt, language, sign=1))),
        Section(HURTS, tuple(_ranked(journey, felt, language, sign=-1))),
        Section(HESITATION, tuple(_first_hesitation(journey))),
        Section(OWNERS, tuple(_parts(journey, journey.people, by_owner(journey), felt, language))),
        Section(DEPARTMENTS, tuple(_parts(journey, journey.departments, by_department(journey), felt, language))),
        Section(CHANNELS_USED, tuple(channel_lines(journey, language))),
        Section(CHANNELS_OF_PATHS, tuple(channel_lines_of_paths(journey, language))),
        Section(OBSTACLES, tuple(obstacle_lines(journey, language))),
        Section(RECOMMENDING, tuple(recommending_lines(journey, language))),
        Section(RESOURCES, tuple(resource_lines(journey))),
        Section(SIMPLIFY, tuple(_to_simplify(journey, felt))),
    )
    return tuple(section for section in found if section.lines)


def contribution(touchpoint: Touchpoint, felt: Mapping[str, float]) -> float | None:
    """Return what a touchpoint adds to the experience (R61): its mean emotion, weighed by importance of the usual 3.

    None where no emotion is known.
    """
    mean = felt.get(touchpoint.id)
    return None if mean is None else mean * touchpoint.importance / USUAL


def _felt(journey: Journey) -> dict[str, float]:
    """Return the mean of the known emotions at each touchpoint, over the paths that are shown."""
    found: defaultdict[str, list[float]] = defaultdict(list)
    for path in journey.paths:
        for visit in () if path.hidden else path.visits:
            if visit.emotion is not None:
                found[visit.touchpoint].append(visit.emotion)
    return {id: sum(emotions) / len(emotions) for id, emotions in found.items()}


def _moments(journey: Journey, language: str) -> Iterator[Line]:
    """Yield how many touchpoints there are of each kind (R62), and the share of what is painful (R88)."""
    held = journey.touchpoints
    if not held:
        return
    yield Line(said(_("Touchpoints"), number(len(held), language)), ids_of(held))
    for kind in MOMENT_KINDS.values():
        of_kind = [one for one in held if one.moment == kind.id]
        if of_kind and kind.id not in ("ordinary", *_IRRITANTS):
            yield _counted(_(kind.title), of_kind, len(held), language)
        if kind.id == _IRRITANTS[0]:
            yield from _irritants(held, language)
    truths = [one for one in held if one.moment_of_truth]
    if truths:
        yield _counted(_(MOMENT_OF_TRUTH), truths, len(held), language)
    painful = [one for one in held if one.moment in WEAKNESSES]
    if painful:
        yield _counted(_("All that is painful"), painful, len(held), language)


def _irritants(held: Collection[Touchpoint], language: str) -> Iterator[Line]:
    """Yield how many irritants there are, of both sorts, and how many of them are expected and not there (R58)."""
    both = [one for one in held if one.moment in _IRRITANTS]
    missing = [one for one in both if one.moment == _IRRITANTS[1]]
    if both:
        line = _counted(_(MOMENT_KINDS[_IRRITANTS[0]].title), both, len(held), language)
        told = _("{line}, of which expected, missing: {count}")
        yield line._replace(text=told.format(line=line.text, count=number(len(missing), language))) if missing else line


def _counted(title: str, touchpoints: Collection[Touchpoint], of: int, language: str) -> Line:
    count = len(touchpoints)
    share = percentage(100 * count / of, language, decimals=0)
    return Line(said(title, f"{number(count, language)} ({share})"), ids_of(touchpoints))


def _ranked(journey: Journey, felt: Mapping[str, float], language: str, *, sign: int) -> Iterator[Line]:
    """Yield the touchpoints that contribute most, or with the sign -1 those that destroy most (R61)."""
    scores = [(score, one) for one in journey.touchpoints if (score := contribution(one, felt)) is not None]
    ranked = sorted((pair for pair in scores if sign * pair[0] > NEUTRAL), key=lambda pair: -sign * pair[0])
    for score, one in ranked[:MOST]:
        yield Line(said(named(one), _felt_as(score, language)), (one.id,))


def _parts(
    journey: Journey,
    answering: Iterable[Person | Department],
    parts: Mapping[str, Collection[Touchpoint]],
    felt: Mapping[str, float],
    language: str,
) -> Iterator[Line]:
    """Yield the mean emotion of each part, that which weighs most first, and that of the journey without it (R80)."""
    whole = mean_felt(journey.touchpoints, felt)
    names = {one.id: one.name.strip() or _("Without a name") for one in answering}
    known = [(mean, id) for id in names if (mean := mean_felt(parts.get(id, ()), felt)) is not None]
    if whole is None or not known:
        return
    yield Line(said(_("The whole journey"), _felt_as(whole, language)), ids_of(journey.touchpoints))
    for mean, id in sorted(known):
        own = {one.id for one in parts[id]}
        without = mean_felt([one for one in journey.touchpoints if one.id not in own], felt)
        told = _felt_as(mean, language)
        if without is not None:
            told = _("{mean} (the journey without it: {without})").format(
                mean=told, without=_felt_as(without, language)
            )
        yield Line(said(names[id], told), ids_of(parts[id]))


def _felt_as(emotion: float, language: str) -> str:
    return number(round(emotion, 1), language, signed=True)


def _first_hesitation(journey: Journey) -> Iterator[Line]:
    """Yield where the client hesitates first on each path (R52)."""
    marked = {one.id: one for one in journey.touchpoints if one.hesitation}
    first = [
        next((marked[visit.touchpoint] for visit in path.visits if visit.touchpoint in marked), None)
        for path in journey.paths
        if not path.hidden
    ]
    for touchpoint in dict.fromkeys(one.id for one in first if one is not None):
        yield Line(named(marked[touchpoint]), (touchpoint,))


def _to_simplify(journey: Journey, felt: Mapping[str, float]) -> Iterator[Line]:
    """Yield touchpoints of little importance that please nobody and that no card speaks of (R89)."""
    spoken_of = Counter(id for card in journey.cards for id in card.touchpoints)
    for one in journey.touchpoints:
        is_little = one.importance <= LITTLE and not one.moment_of_truth
        if is_little and one.moment == "ordinary" and felt.get(one.id, 0.0) <= NEUTRAL and not spoken_of[one.id]:
            yield Line(named(one), (one.id,))
