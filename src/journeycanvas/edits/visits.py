"""Edits of visits: a path at a touchpoint, its emotion and what is said there."""

from bisect import bisect_right
from collections.abc import Collection, Sequence
from itertools import accumulate

from journeycanvas.document.journey import Journey
from journeycanvas.edits import deletion, records
from journeycanvas.edits.errors import EditError, evolved
from journeycanvas.edits.ids import fresh, fresh_many
from journeycanvas.edits.texts import clean
from journeycanvas.edits.time import Time, Times
from journeycanvas.edits.tuples import inserted
from journeycanvas.language import _
from journeycanvas.model.path import Path, Verbatim, Visit

LOWEST, HIGHEST = -2.0, 2.0
DECIMALS = 2


def add(
    journey: Journey,
    path: str,
    *,
    touchpoint: str,
    index: int | None = None,
    id: str | None = None,
    emotion: float | None = None,
) -> Journey:
    """Return the journey with a path visiting a touchpoint, at the index in its order or else at the end."""
    owner = records.find_as(journey, path, kind=Path)
    visit = evolved(Visit(id=id or fresh(journey, "v"), touchpoint=touchpoint), emotion=emotion)
    way = records.pointer(journey, path)
    return records.replace_at(journey, (*way, "visits"), inserted(owner.visits, visit, index=index))


def index_in_time(path: Path, touchpoint: str, *, xs: Times) -> int:
    """Return where in a path a visit to a touchpoint belongs: after the last visit that is not later than it."""
    return index_at(path, xs[touchpoint], xs=xs)


def index_at(path: Path, time: Time, *, xs: Times) -> int:
    """Return where in a path a visit at a time belongs: after the last one that is not later."""
    earlier = [index for index, visit in enumerate(path.visits) if xs.get(visit.touchpoint, time) <= time]
    return earlier[-1] + 1 if earlier else 0


def add_in_time(journey: Journey, path: str, *, touchpoints: Sequence[str], xs: Times) -> Journey:
    """Return the journey with a path visiting these touchpoints too, each where it belongs in time.

    Those it visits already it does not visit again, nor those that stand nowhere in time.
    """
    owner = records.find_as(journey, path, kind=Path)
    known = {visit.touchpoint for visit in owner.visits}
    new = sorted(dict.fromkeys([id for id in touchpoints if id not in known and id in xs]), key=lambda id: xs[id])
    if not new:
        return journey
    in_time = sorted((xs[visit.touchpoint], place) for place, visit in enumerate(owner.visits))
    last_place = list(accumulate((place for _time, place in in_time), max))
    held: dict[int, list[Visit]] = {}
    for touchpoint, id in zip(new, fresh_many(journey, "v", count=len(new)), strict=True):
        earlier = bisect_right(in_time, (xs[touchpoint], len(in_time)))
        held.setdefault(last_place[earlier - 1] if earlier else -1, []).append(Visit(id=id, touchpoint=touchpoint))
    visits = [*held.get(-1, ())]
    for place, visit in enumerate(owner.visits):
        visits += [visit, *held.get(place, ())]
    return records.replace_at(journey, (*records.pointer(journey, path), "visits"), tuple(visits))


def come_back(journey: Journey, path: str, *, touchpoint: str, id: str | None = None) -> Journey:
    """Return the journey with a path coming to a touchpoint once more, at its end; EditError where it ends there."""
    owner = records.find_as(journey, path, kind=Path)
    if owner.visits and owner.visits[-1].touchpoint == touchpoint:
        raise EditError(_("The path ends here already."))
    return add(journey, path, touchpoint=touchpoint, id=id)


def take_out(journey: Journey, path: str, *, touchpoints: Collection[str]) -> Journey:
    """Return the journey with a path no longer visiting these touchpoints, which stay."""
    owner = records.find_as(journey, path, kind=Path)
    gone = frozenset(touchpoints)
    return deletion.delete(journey, [visit.id for visit in owner.visits if visit.touchpoint in gone])


def set_emotion(journey: Journey, ids: Collection[str], *, emotion: float | None) -> Journey:
    """Return the journey with these visits at an emotion from -2 to +2, held within, or unknown."""
    if emotion is not None:
        emotion = round(max(LOWEST, min(HIGHEST, emotion)), DECIMALS) + 0.0
    return records.change(journey, ids, emotion=emotion)


def reorder(journey: Journey, id: str, *, to: int) -> Journey:
    """Return the journey with a visit at another place in the order of its path."""
    return records.reorder(journey, id, to=to)


def delete(journey: Journey, ids: Collection[str]) -> Journey:
    """Return the journey without these visits and the connections at them; the touchpoints stay."""
    return deletion.delete(journey, ids)


def add_verbatim(journey: Journey, visit: str, *, text: str, who: str = "", id: str | None = None) -> Journey:
    """Return the journey with a quotation more at a visit."""
    owner = records.find_as(journey, visit, kind=Visit)
    said = Verbatim(id=id or fresh(journey, "q"), text=clean(text), who=clean(who))
    way = records.pointer(journey, visit)
    return records.replace_at(journey, (*way, "verbatims"), inserted(owner.verbatims, said, index=None))
