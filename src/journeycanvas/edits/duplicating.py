"""Duplicating whatever is selected: each copy stands beside its original, and all of them are one edit."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TypeVar

from journeycanvas.document.journey import Journey
from journeycanvas.edits import lanes
from journeycanvas.edits.duplicating_paths import Colour, with_paths, with_personas
from journeycanvas.edits.errors import EditError, evolved
from journeycanvas.edits.ids import fresh_many
from journeycanvas.edits.time import times
from journeycanvas.edits.touchpoint_room import DECIMALS, with_room
from journeycanvas.language import _
from journeycanvas.model.card import Card
from journeycanvas.model.path import Path, Visit
from journeycanvas.model.picture import PictureUse
from journeycanvas.model.recommendation import Recommendation, Resource
from journeycanvas.model.stage import Stage
from journeycanvas.model.touchpoint import Position, Touchpoint

ASIDE = Position(x=0.12, y=0.25)
"""How far a copy stands from its original that was placed by hand, in parts of the stage and of the lane."""


def _of_its_place(_journey: Journey) -> None:
    """Leave the colour of a new path to its place among the paths."""


T = TypeVar("T", Touchpoint, Card, Recommendation, Resource)

_COPIED = ("personas", "paths", "stages", "lanes", "touchpoints", "cards", "recommendations", "resources")


def duplicate(journey: Journey, ids: Collection[str], *, colour: Colour = _of_its_place) -> Journey:
    """Return the journey with copies of these personas, paths, stages, lanes, touchpoints, cards and the like.

    A persona is copied with its paths, a stage with its touchpoints and cards, a lane with its cards; a copied
    touchpoint is visited right after its original. Measurements and verbatims are not copied: they are true of the
    original alone. The colour is asked for each new path. Raises EditError where nothing that is named can be copied.
    """
    chosen = frozenset(ids)
    stages = {stage.id for stage in journey.stages if stage.id in chosen}
    rows = {lane.id for lane in journey.lanes if lane.id in chosen}
    alone = {one.id for one in journey.touchpoints if one.id in chosen and one.stage not in stages}
    notes = {card.id for card in journey.cards if card.id in chosen and not {card.stage, card.lane} & (stages | rows)}
    changed = _with_cards(journey, notes)
    changed = _with_recommendations_and_resources(changed, chosen)
    changed = _with_touchpoints(changed, alone)
    for id in [lane.id for lane in journey.lanes if lane.id in rows]:
        changed = lanes.duplicate(changed, id)
    for id in [stage.id for stage in journey.stages if stage.id in stages]:
        changed = _with_stage(changed, id)
    people = {persona.id for persona in journey.personas if persona.id in chosen}
    changed = with_paths(
        changed, {path.id for path in journey.paths if path.id in chosen and path.persona not in people}, colour=colour
    )
    changed = with_personas(changed, people, colour=colour)
    if changed is journey:
        raise EditError(
            _("Personas, paths, touchpoints, cards, recommendations, resources, stages and lanes can be duplicated.")
        )
    return changed


def copies(before: Journey, after: Journey, *, of: Collection[str]) -> tuple[str, ...]:
    """Return the ids of the copies that an edit made, those alone that are of the kinds of what was named."""
    found: list[str] = []
    for name in _COPIED:
        known = {record.id for record in getattr(before, name)}
        if known & set(of):
            found += [record.id for record in getattr(after, name) if record.id not in known]
    outer = {one.id for one in (*before.stages, *before.lanes, *before.personas)}
    return tuple(found) if not outer & set(of) else _outermost(before, after, found)


def _outermost(before: Journey, after: Journey, found: list[str]) -> tuple[str, ...]:
    """Return the copies without those that belong to a stage, a lane or a persona that is a copy itself."""
    known = {one.id for one in (*before.stages, *before.lanes, *before.personas)}
    new = {one.id for one in (*after.stages, *after.lanes, *after.personas)} - known
    inside = {one.id for one in after.touchpoints if one.stage in new}
    inside |= {one.id for one in after.cards if one.stage in new or one.lane in new}
    inside |= {one.id for one in after.paths if one.persona in new}
    return tuple([id for id in found if id not in inside])


def _beside(originals: Iterable[T], copy: Mapping[str, T]) -> tuple[T, ...]:
    """Return the records, each copy right after its original."""
    found: list[T] = []
    for original in originals:
        found.append(original)
        if original.id in copy:
            found.append(copy[original.id])
    return tuple(found)


def _with_cards(journey: Journey, chosen: Collection[str]) -> Journey:
    originals = [card for card in journey.cards if card.id in chosen]
    if not originals:
        return journey
    uses = _uses(journey, originals)
    new = fresh_many(journey, "c", count=len(originals))
    copy = {card.id: _card(card, id, uses) for card, id in zip(originals, new, strict=True)}
    return evolved(journey, cards=_beside(journey.cards, copy))


def _with_recommendations_and_resources(journey: Journey, chosen: Collection[str]) -> Journey:
    advice = [one for one in journey.recommendations if one.id in chosen]
    if advice:
        new = fresh_many(journey, "r", count=len(advice))
        copy = {one.id: evolved(one, id=id) for one, id in zip(advice, new, strict=True)}
        journey = evolved(journey, recommendations=_beside(journey.recommendations, copy))
    held = [one for one in journey.resources if one.id in chosen]
    if held:
        new = fresh_many(journey, "re", count=len(held))
        more = {one.id: evolved(one, id=id) for one, id in zip(held, new, strict=True)}
        journey = evolved(journey, resources=_beside(journey.resources, more))
    return journey


def _with_touchpoints(journey: Journey, chosen: Collection[str]) -> Journey:
    originals = [one for one in journey.touchpoints if one.id in chosen]
    if not originals:
        return journey
    new = dict(zip([one.id for one in originals], fresh_many(journey, "t", count=len(originals)), strict=True))
    uses = _uses(journey, originals)
    xs = _xs(journey)
    copy = {
        one.id: evolved(
            one,
            id=new[one.id],
            position=_aside(one.position, xs[one.stage]),
            pictures=_pictures(one.pictures, uses),
        )
        for one in originals
    }
    changed = evolved(journey, touchpoints=_beside(journey.touchpoints, copy), paths=_also_visited(journey, new))
    return with_room(changed, {one.stage for one in originals})


def _with_stage(journey: Journey, id: str) -> Journey:
    """Return the journey with a copy of a stage after it, with its touchpoints and cards where they are in it."""
    at = next(index for index, stage in enumerate(journey.stages) if stage.id == id)
    stage: Stage = evolved(journey.stages[at], id=fresh_many(journey, "s", count=1)[0])
    points = [one for one in journey.touchpoints if one.stage == id]
    notes = [card for card in journey.cards if card.stage == id]
    new = dict(zip([one.id for one in points], fresh_many(journey, "t", count=len(points)), strict=True))
    cards = fresh_many(journey, "c", count=len(notes))
    uses = _uses(journey, [*points, *notes])
    return evolved(
        journey,
        stages=(*journey.stages[: at + 1], stage, *journey.stages[at + 1 :]),
        touchpoints=_after_the_last(
            journey.touchpoints,
            points,
            [evolved(_touchpoint(one, new[one.id], uses), stage=stage.id) for one in points],
        ),
        cards=(
            *journey.cards,
            *[
                evolved(_card(card, copy, uses), stage=stage.id, touchpoints=_renamed(card.touchpoints, new))
                for card, copy in zip(notes, cards, strict=True)
            ],
        ),
        paths=_visited_again(journey, new),
    )


def _after_the_last(
    all_of_them: tuple[Touchpoint, ...], originals: list[Touchpoint], new: list[Touchpoint]
) -> tuple[Touchpoint, ...]:
    if not originals:
        return all_of_them
    end = all_of_them.index(originals[-1]) + 1
    return (*all_of_them[:end], *new, *all_of_them[end:])


def _also_visited(journey: Journey, new: Mapping[str, str]) -> tuple[Path, ...]:
    """Return the paths with a visit to each copy right after the last visit to its original."""
    visits = _fresh_visits(journey, new)
    paths = []
    for path in journey.paths:
        last = {visit.touchpoint: place for place, visit in enumerate(path.visits) if visit.touchpoint in new}
        found: list[Visit] = []
        for place, visit in enumerate(path.visits):
            found.append(visit)
            if last.get(visit.touchpoint) == place:
                found.append(Visit(id=next(visits), touchpoint=new[visit.touchpoint], emotion=visit.emotion))
        paths.append(evolved(path, visits=tuple(found)) if last else path)
    return tuple(paths)


def _visited_again(journey: Journey, new: Mapping[str, str]) -> tuple[Path, ...]:
    """Return the paths with visits to the copies, in the order of those to the originals, after the last of these."""
    visits = _fresh_visits(journey, new)
    paths = []
    for path in journey.paths:
        places = [place for place, visit in enumerate(path.visits) if visit.touchpoint in new]
        once = dict.fromkeys([path.visits[place].touchpoint for place in places])
        felt = {visit.touchpoint: visit.emotion for visit in path.visits}
        again = [Visit(id=next(visits), touchpoint=new[one], emotion=felt[one]) for one in once]
        end = places[-1] + 1 if places else 0
        paths.append(evolved(path, visits=(*path.visits[:end], *again, *path.visits[end:])) if again else path)
    return tuple(paths)


def _fresh_visits(journey: Journey, new: Collection[str]) -> Iterator[str]:
    count = sum(visit.touchpoint in new for path in journey.paths for visit in path.visits)
    return iter(fresh_many(journey, "v", count=count))


def _uses(journey: Journey, originals: Iterable[Touchpoint | Card]) -> Iterator[str]:
    return iter(fresh_many(journey, "u", count=sum(len(one.pictures) for one in originals)))


def _card(card: Card, id: str, uses: Iterator[str]) -> Card:
    return evolved(card, id=id, pictures=_pictures(card.pictures, uses))


def _touchpoint(touchpoint: Touchpoint, id: str, uses: Iterator[str]) -> Touchpoint:
    return evolved(touchpoint, id=id, pictures=_pictures(touchpoint.pictures, uses))


def _pictures(pictures: Iterable[PictureUse], uses: Iterator[str]) -> tuple[PictureUse, ...]:
    return tuple([evolved(use, id=next(uses)) for use in pictures])


def _renamed(ids: Iterable[str], new: Mapping[str, str]) -> tuple[str, ...]:
    return tuple([new.get(id, id) for id in ids])


def _xs(journey: Journey) -> Mapping[str, list[float]]:
    """Return how far across each stage its touchpoints stand, from the left."""
    found: defaultdict[str, list[float]] = defaultdict(list)
    known = times(journey)
    for touchpoint in journey.touchpoints:
        found[touchpoint.stage].append(known[touchpoint.id][1])
    return {stage: sorted(xs) for stage, xs in found.items()}


def _aside(position: Position | None, xs: list[float]) -> Position | None:
    """Return a place near one set by hand, not over it, and no later than half-way to the next of these places."""
    if position is None:
        return None
    after = bisect_right(xs, position.x)
    room = (xs[after] if after < len(xs) else 1.0) - position.x
    down = position.y + ASIDE.y if position.y + ASIDE.y <= 1.0 else position.y - ASIDE.y
    return Position(x=round(position.x + min(ASIDE.x, room / 2), DECIMALS), y=round(down, DECIMALS))
