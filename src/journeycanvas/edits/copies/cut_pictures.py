"""Pictures cut for good to what is shown of them, so that a document for others holds nothing of the rest."""

import base64
from collections.abc import Callable, Mapping

from journeycanvas.document.journey import Journey
from journeycanvas.edits.copies.records import changed, records
from journeycanvas.edits.pictures import WHOLE, picture_of
from journeycanvas.model.persona import Persona
from journeycanvas.model.picture import Crop, Picture, PictureUse
from journeycanvas.model.record import Record

_SHOWN_BY = {Persona: ("portrait", "portrait_crop"), PictureUse: ("picture", "crop")}
"""The fields that name a picture and say what is shown of it."""


Part = tuple[bytes, str, int, int, tuple[float, float, float, float]]
"""Whole pixels of a picture as a file of its own, its media type, width and height in pixels, and what is shown of it:
left, top, width and height in fractions of the part."""
Cut = Callable[[bytes, tuple[float, float, float, float]], Part | None]
"""Returns the part of a picture's file: left, top, width and height in fractions of it; None where it cannot."""


def with_pictures_cut(journey: Journey, cut: Cut) -> Journey:
    """Return the journey with each picture that is shown in part replaced by one of that part.

    What cannot be cut stays as it is: no program shows anything of it.
    """
    known = {picture.id: picture for picture in journey.pictures}
    made = {shown: part for shown in _shown(journey) if shown[1] != WHOLE and (part := _part(known, *shown, cut))}
    if not made:
        return journey

    def change(record: Record) -> Record:
        fields = _SHOWN_BY.get(type(record))
        part = made.get((record.__dict__[fields[0]], record.__dict__[fields[1]])) if fields else None
        return record.evolve(**{fields[0]: part[0].id, fields[1]: part[1]}) if fields and part else record

    every = {picture.id: picture for picture in (*journey.pictures, *(picture for picture, _rest in made.values()))}
    replaced = changed(journey.evolve(pictures=tuple(every.values())), change)
    kept = {replaced.branding.logo, *(id for id, _crop in _shown(replaced))}
    return replaced.evolve(pictures=tuple(picture for picture in replaced.pictures if picture.id in kept))


def _shown(journey: Journey) -> set[tuple[str, Crop]]:
    """Return which pictures are shown, but for the logo, and how each is cut."""
    return {
        (id, record.__dict__[fields[1]])
        for record in records(journey)
        if (fields := _SHOWN_BY.get(type(record))) and (id := record.__dict__[fields[0]])
    }


def _part(known: Mapping[str, Picture], id: str, crop: Crop, cut: Cut) -> tuple[Picture, Crop] | None:
    found = cut(base64.b64decode(known[id].content), (crop.x, crop.y, crop.width, crop.height))
    if found is None:
        return None
    content, media_type, width_px, height_px, (x, y, width, height) = found
    picture = picture_of(content, media_type=media_type, width_px=width_px, height_px=height_px)
    return picture, Crop(x=x, y=y, width=width, height=height)
