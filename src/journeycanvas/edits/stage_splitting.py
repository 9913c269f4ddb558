"""Splitting a stage in two, and joining two stages; nothing of either is lost."""

from operator import attrgetter
from typing import TypeVar

from journeycanvas.document.invariants import collection
from journeycanvas.document.journey import Journey
from journeycanvas.document.references import TOP_REFERENCES
from journeycanvas.edits import records
from journeycanvas.edits.errors import EditError, evolved
from journeycanvas.edits.ids import fresh
from journeycanvas.edits.stages import NARROWEST, WIDEST
from journeycanvas.edits.texts import clean
from journeycanvas.edits.time import Times, times
from journeycanvas.edits.tuples import inserted, without_repeats
from journeycanvas.lanes.parts.figures import duration
from journeycanvas.language import _, words
from journeycanvas.model.record import Record
from journeycanvas.model.stage import SECONDS, Duration, Stage, Unit, seconds
from journeycanvas.model.touchpoint import Position, Touchpoint

DECIMALS = 4
ROUNDING = 1e-9
LONGEST = 1e12
"""The largest amount that a length of time can be, in any unit."""
R = TypeVar("R", bound=Record)


def split(
    journey: Journey, touchpoint: str, *, name: str = "", id: str | None = None, xs: Times | None = None
) -> Journey:
    """Return the journey with the stage of a touchpoint in two: it, and what stands after it, are in the new one.

    Cards, recommendations and figures stay in the first, as do its duration and texts. xs gives the times of the
    touchpoints as drawn, as in `touchpoints.place`; otherwise they are those that the document tells.
    """
    chosen = records.find_as(journey, touchpoint, kind=Touchpoint)
    index, stage = _stage_at(journey, chosen.stage)
    known = times(journey) if xs is None else xs
    across = {each.id: known[each.id][1] for each in journey.touchpoints if each.stage == stage.id}
    order = sorted(across, key=across.__getitem__)
    later = order[order.index(touchpoint) :]
    cut = _cut([across[each] for each in order], len(order) - len(later))
    width = (None, None) if stage.width is None else (_held(stage.width * cut), _held(stage.width * (1 - cut)))
    second = Stage(
        id=id or fresh(journey, "s"), name=clean(name), phase=stage.phase, colour=stage.colour, width=width[1]
    )
    stages = inserted(journey.stages, second, index=index + 1)
    placed = [
        evolved(each, stage=second.id, position=_stretched(each.position, cut, 1.0))
        if each.id in later
        else evolved(each, position=_stretched(each.position, 0.0, cut))
        if each.stage == stage.id
        else each
        for each in journey.touchpoints
    ]
    stages = tuple([evolved(each, width=width[0]) if each.id == stage.id else each for each in stages])
    return evolved(journey, stages=stages, touchpoints=tuple(placed))


def join(journey: Journey, id: str, *, share: float = 0.5) -> Journey:
    """Return the journey with a stage and the next one as one; the first takes this share of the room across.

    What stood in the next one stands after what was there, and what named it names the first. Names and texts are put
    together, lengths of time added up. Raises EditError where there is no next one.
    """
    index, first = _stage_at(journey, id)
    if index + 1 == len(journey.stages):
        raise EditError(_("There is no stage after this one to join it with."))
    second = journey.stages[index + 1]
    stages = (*journey.stages[:index], _joined(journey, first, second), *journey.stages[index + 2 :])
    changes: dict[str, object] = {"stages": stages}
    for row in TOP_REFERENCES:
        if row.target == "stages":
            held = _one_after_the_other(collection(journey.__dict__, row.collection), row.field, (first.id, second.id))
            changes[row.collection] = tuple([_renamed(each, row.field, second.id, to=first.id) for each in held])
    ends = {first.id: (0.0, share), second.id: (share, 1.0)}
    stage_of = {each.id: each.stage for each in journey.touchpoints if each.stage in ends}
    touchpoints = changes["touchpoints"]
    assert isinstance(touchpoints, tuple)
    changes["touchpoints"] = tuple(
        [
            evolved(each, position=_squeezed(each.position, *ends[stage_of[each.id]])) if each.id in stage_of else each
            for each in touchpoints
        ]
    )
    return evolved(journey, **changes)


def _stage_at(journey: Journey, id: str) -> tuple[int, Stage]:
    for index, stage in enumerate(journey.stages):
        if stage.id == id:
            return index, stage
    raise EditError(_("This is no longer in the journey."))


def _cut(across: list[float], first: int) -> float:
    """Return where between two neighbours a stage is cut."""
    if first == 0:
        return 0.0
    return (across[first - 1] + across[first]) / 2


def _held(width: float) -> float:
    return max(NARROWEST, min(WIDEST, width))


def _stretched(position: Position | None, low: float, high: float) -> Position | None:
    """Return a position between two ends as one of the whole way across."""
    if position is None or (low, high) == (0.0, 1.0):
        return position
    return Position(x=_part(position.x - low, high - low), y=position.y)


def _squeezed(position: Position | None, low: float, high: float) -> Position | None:
    """Return a position across a stage as one between two ends."""
    return position and Position(x=round(low + position.x * (high - low), DECIMALS), y=position.y)


def _part(length: float, whole: float) -> float:
    return round(max(0.0, min(1.0, length / whole)), DECIMALS) if whole > 0 else 0.5


def _one_after_the_other(held: tuple[R, ...], field: str, stages: tuple[str, str]) -> tuple[R, ...]:
    """Return records with those of one stage before those of the other, in the places that both had."""
    asked = attrgetter(field)
    places = [place for place, each in enumerate(held) if asked(each) in stages]
    order = sorted(places, key=lambda place: stages.index(asked(held[place])))
    changed = list(held)
    for place, taken in zip(places, order, strict=True):
        changed[place] = held[taken]
    return tuple(changed)


def _renamed(record: Record, field: str, old: str, *, to: str) -> Record:
    return evolved(record, **{field: to}) if record.__dict__[field] == old else record


def _joined(journey: Journey, first: Stage, second: Stage) -> Stage:
    width = None if first.width is None or second.width is None else _held(first.width + second.width)
    return evolved(
        first,
        name=_put_together(first.name, second.name, by=" / "),
        description=_put_together(first.description, second.description, by="\n\n"),
        phase=first.phase or second.phase,
        duration=_sum(first.duration, second.duration),
        waiting=_sum(first.waiting, second.waiting),
        timing=_put_together(first.timing, second.timing, by=" / "),
        importance=max(first.importance or 0, second.importance or 0) or None,
        goal=_put_together(first.goal, second.goal, by="\n"),
        owner=first.owner or second.owner,
        recommended_channels=without_repeats((*first.recommended_channels, *second.recommended_channels)),
        response_time=first.response_time or second.response_time,
        width=width,
        colour=first.colour or second.colour,
        notes=_put_together(first.notes, second.notes, *_left_over(journey, first, second), by="\n\n"),
    )


def _left_over(journey: Journey, first: Stage, second: Stage) -> tuple[str, ...]:
    """Return, as lines of notes in the journey's language, what only one of two stages joined can keep."""
    word = words(journey.language)
    lines = []
    if first.owner and second.owner and first.owner != second.owner:
        name = next(person.name for person in journey.people if person.id == second.owner)
        lines.append(word("Also answers for this stage: {name}").format(name=name))
    if first.response_time and second.response_time and first.response_time != second.response_time:
        length = duration(second.response_time, word, journey.language)
        lines.append(word("Other expected response time: {time}").format(time=length))
    return tuple(lines)


def _put_together(*texts: str, by: str) -> str:
    return clean(by.join(without_repeats([text for text in texts if text.strip()])))


def _sum(first: Duration | None, second: Duration | None) -> Duration | None:
    """Return the sum of two lengths of time, in the longer of their units where that is exact, else in the shorter."""
    if first is None or second is None:
        return first or second
    shorter, longer = sorted((first.unit, second.unit), key=SECONDS.__getitem__)
    value = _in_unit(first, longer) + _in_unit(second, longer)
    if abs(value - round(value, 2)) < ROUNDING:
        return evolved(first, value=min(LONGEST, round(value, 2)), unit=longer)
    value = _in_unit(first, shorter) + _in_unit(second, shorter)
    return evolved(first, value=min(LONGEST, value), unit=shorter)


def _in_unit(length: Duration, unit: Unit) -> float:
    return length.value if length.unit == unit else seconds(length) / SECONDS[unit]
