"""Edits of pictures: where they hang, how they are cut, and that each is kept once and only while it is shown."""

import base64
from collections.abc import Collection, Sequence
from typing import NamedTuple

from journeycanvas.document.journey import Journey
from journeycanvas.edits import cards, journeys, records
from journeycanvas.edits.errors import EditError, evolved
from journeycanvas.edits.ids import JOURNEY, fresh
from journeycanvas.edits.texts import clean
from journeycanvas.edits.tuples import moved
from journeycanvas.lanes.key_moment import KeyMomentLane
from journeycanvas.language import _
from journeycanvas.model.card import Card
from journeycanvas.model.persona import Persona
from journeycanvas.model.picture import Crop, Picture, PictureUse
from journeycanvas.model.touchpoint import Touchpoint

Holder = Card | Touchpoint
"""What shows pictures in an order, each with its caption."""

WHOLE = Crop()
LEAST = 0.02
"""The smallest part of a picture's side that is shown."""
_DECIMALS = 4


class Hung(NamedTuple):
    """A picture where it is shown: on which record, how it is cut, and its use, which portraits and the logo lack."""

    holder: str
    picture: Picture
    crop: Crop
    use: PictureUse | None


def picture_of(content: bytes, *, media_type: str, width_px: int, height_px: int, name: str = "") -> Picture:
    """Return the bytes of a picture's file as a record, whose id is their SHA-256."""
    import hashlib  # it takes 4 MB, and to open a window none is needed

    return Picture.model_validate(
        {
            "id": hashlib.sha256(content).hexdigest(),
            "media_type": media_type,
            "width_px": width_px,
            "height_px": height_px,
            "content": base64.b64encode(content).decode(),
            "name": clean(name),
        }
    )


def hung(journey: Journey, id: str) -> Hung | None:
    """Return the first picture of a card or a touchpoint, that of a persona, or the one of a use; None if none."""
    found = all_hung(journey, id)
    return found[0] if found else None


def all_hung(journey: Journey, id: str) -> tuple[Hung, ...]:
    """Return the pictures of a card or a touchpoint in order, that of a persona, of the journey, or of a use."""
    way = records.locate(journey, id)
    record = records.record_at(journey, way) if way is not None else None
    known = {picture.id: picture for picture in journey.pictures}
    if isinstance(record, Journey) and record.branding.logo is not None:
        return (Hung(id, known[record.branding.logo], WHOLE, None),)
    if isinstance(record, Persona) and record.portrait is not None:
        return (Hung(id, known[record.portrait], record.portrait_crop, None),)
    if isinstance(record, Holder):
        return tuple([Hung(id, known[use.picture], use.crop, use) for use in record.pictures])
    if isinstance(record, PictureUse) and way is not None:
        holder = records.record_at(journey, way[:-2])
        if isinstance(holder, Holder):
            return (Hung(holder.id, known[record.picture], record.crop, record),)
    return ()


def shown_on(journey: Journey, ids: Collection[str]) -> tuple[str, ...]:
    """Return those of the records that have a picture."""
    if not journey.pictures or not ids:
        return ()
    wanted = frozenset(ids)
    portrayed = [persona.id for persona in journey.personas if persona.portrait is not None and persona.id in wanted]
    holders: tuple[Sequence[Holder], ...] = (journey.touchpoints, journey.cards)
    return (*portrayed, *[one.id for held in holders for one in held if one.pictures and one.id in wanted])


def add_card(
    journey: Journey, picture: Picture, *, lane: str, stage: str, id: str, touchpoint: str | None = None
) -> Journey:
    """Return the journey with a new card that shows a picture, linked to a touchpoint where one is given."""
    with_card = cards.add(journey, lane, stage=stage, id=id)
    if touchpoint is not None:
        with_card = records.change(with_card, (id,), touchpoints=(touchpoint,))
    return hang(with_card, id, picture=picture)


def hang(journey: Journey, id: str, *, picture: Picture) -> Journey:
    """Return the journey with a picture on a card or a touchpoint after those it has, as a portrait, or as the logo.

    A portrait takes the place of the one before, cut to a square in the middle; the logo of the journey is shown whole.
    """
    holder = records.find(journey, id)
    before = hung(journey, id)
    if isinstance(holder, Journey):
        changed = journeys.set_branding(_kept(journey, picture), logo=picture.id)
        return _without_unused(changed, {before.picture.id} if before is not None else set())
    if isinstance(holder, Persona):
        crop = square(picture, WHOLE)
        changed = records.change(_kept(journey, picture), (id,), portrait=picture.id, portrait_crop=crop)
        return _without_unused(changed, {before.picture.id} if before is not None else set())
    if isinstance(holder, Holder):
        use = PictureUse(id=fresh(journey, "u"), picture=picture.id)
        return records.change(_kept(journey, picture), (id,), pictures=(*holder.pictures, use))
    raise EditError(_("A picture can be put on cards, touchpoints and personas."))


def replace(journey: Journey, id: str, *, picture: Picture) -> Journey:
    """Return the journey with a picture in place of that of a persona, of a use, or the first one of a holder.

    The caption stays, and the place among the others.
    """
    shown = hung(journey, id)
    if shown is None or shown.use is None:
        return hang(journey, id, picture=picture)
    changed = records.change(_kept(journey, picture), (shown.use.id,), picture=picture.id, crop=WHOLE)
    return _without_unused(changed, {shown.picture.id})


def take_off(journey: Journey, ids: Collection[str]) -> Journey:
    """Return the journey without the pictures of these holders, personas and uses; elsewhere they stay."""
    gone: set[str] = set()
    for id in ids:
        found = all_hung(journey, id)
        gone.update(shown.picture.id for shown in found)
        uses = {shown.use.id for shown in found if shown.use is not None}
        if id == JOURNEY:
            journey = journeys.set_branding(journey, logo=None)
        elif found and not uses:
            journey = records.change(journey, (id,), portrait=None, portrait_crop=WHOLE)
        elif found:
            holder = _holder(journey, found[0].holder)
            kept = tuple([use for use in holder.pictures if use.id not in uses])
            journey = records.change(journey, (holder.id,), pictures=kept)
    return _without_unused(journey, gone)


def shift(journey: Journey, use: str, *, by: int) -> Journey:
    """Return the journey with a picture one place earlier (by -1) or later (by 1), where there is one."""
    shown = hung(journey, use)
    if shown is None or shown.use is None:
        raise EditError(_("There is no picture here."))
    holder = _holder(journey, shown.holder)
    place = [one.id for one in holder.pictures].index(shown.use.id)
    if not 0 <= place + by < len(holder.pictures):
        return journey
    return records.change(journey, (holder.id,), pictures=moved(holder.pictures, place, to=place + by))


def crop(journey: Journey, id: str, *, part: Crop) -> Journey:
    """Return the journey with another part shown of the picture of a holder, a persona or a use."""
    shown = hung(journey, id)
    if shown is None:
        raise EditError(_("There is no picture here."))
    if shown.holder == JOURNEY:
        raise EditError(_("A logo is shown whole."))
    within = held_within(part)
    if shown.use is None:
        return records.change(journey, (shown.holder,), portrait_crop=within)
    return records.change(journey, (shown.use.id,), crop=within)


def caption(journey: Journey, id: str, *, text: str) -> Journey:
    """Return the journey with another caption of a picture."""
    shown = hung(journey, id)
    if shown is None or shown.use is None:
        raise EditError(_("There is no picture here."))
    return records.change(journey, (shown.use.id,), caption=clean(text))


def with_key_moments(journey: Journey) -> tuple[Journey, str]:
    """Return the journey with a lane for pictures, and its id: the first one shown, else a hidden one, else a new one.

    A hidden one is shown.
    """
    there = sorted([lane for lane in journey.lanes if lane.kind == "key_moment"], key=lambda lane: lane.hidden)
    if there:
        return records.change(journey, (there[0].id,), hidden=False), there[0].id
    id = fresh(journey, "l")
    return evolved(journey, lanes=(*journey.lanes, KeyMomentLane(id=id))), id


def held_within(part: Crop) -> Crop:
    """Return a part that lies within the picture and is not too small to be seen."""
    width, height = (max(LEAST, min(1.0, side)) for side in (part.width, part.height))
    x, y = max(0.0, min(1.0 - width, part.x)), max(0.0, min(1.0 - height, part.y))
    return Crop(
        **{
            name: round(value, _DECIMALS)
            for name, value in zip(("x", "y", "width", "height"), (x, y, width, height), strict=True)
        }
    )


def square(picture: Picture, part: Crop) -> Crop:
    """Return the largest square of pixels in the middle of a part of a picture."""
    side = min(part.width * picture.width_px, part.height * picture.height_px)
    width, height = side / picture.width_px, side / picture.height_px
    x, y = part.x + (part.width - width) / 2, part.y + (part.height - height) / 2
    return held_within(Crop(x=max(0.0, x), y=max(0.0, y), width=width, height=height))


def _holder(journey: Journey, id: str) -> Holder:
    found = records.find(journey, id)
    assert isinstance(found, Holder)
    return found


def _kept(journey: Journey, picture: Picture) -> Journey:
    """Return the journey in which a picture is kept, once."""
    is_kept = any(one.id == picture.id for one in journey.pictures)
    return journey if is_kept else evolved(journey, pictures=(*journey.pictures, picture))


def _without_unused(journey: Journey, ids: Collection[str]) -> Journey:
    """Return the journey without those of the pictures that nothing shows any more."""
    used = {persona.portrait for persona in journey.personas} | {journey.branding.logo}
    holders: tuple[Sequence[Holder], ...] = (journey.touchpoints, journey.cards)
    used |= {use.picture for holder in holders for one in holder for use in one.pictures}
    gone = set(ids) - used
    if not gone:
        return journey
    return evolved(journey, pictures=tuple([one for one in journey.pictures if one.id not in gone]))
