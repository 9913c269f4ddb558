"""The answers in a canvas that was filled in as a PDF form (ISO 32000-1, 12.7), and what becomes of them."""

from collections.abc import Iterator
from typing import NamedTuple

import pikepdf
from pikepdf import Name

from journeycanvas.document.cell_codes import Cell
from journeycanvas.document.form import FRAME_FIELD, cell_of
from journeycanvas.document.journey import Journey
from journeycanvas.edits.errors import EditError
from journeycanvas.edits.texts import clean
from journeycanvas.edits.wall import put
from journeycanvas.imports.decoding import LARGEST
from journeycanvas.imports.imported import Imported, ImportFaultError, Remark
from journeycanvas.language import _

MOST_FIELDS = 20_000
_DEEPEST = 16
_LONGEST_NAME = 256
"""Longer than any field of ours: two ids of 64 characters."""


class Filled(NamedTuple):
    """A form that was read: the journey file in it that tells its stages and lanes, and the texts of its fields."""

    frame: bytes
    answers: tuple[tuple[str, str], ...]
    no_texts: tuple[str, ...]
    """The fields that hold something, but no text."""


def filled(file: pikepdf.Pdf) -> Filled | None:
    """Return what stands in the fields; None where the PDF is no canvas of ours. Actions and scripts are not read."""
    form = file.Root.get(Name.AcroForm)
    if not isinstance(form, pikepdf.Dictionary):
        return None
    frame, answers, others, length = b"", [], [], 0
    for number, (name, value) in enumerate(_fields(form.get(Name.Fields), "", 0)):
        text = str(value) if isinstance(value, pikepdf.String) else None
        # One long text may stand in many fields, and one field in many places.
        length += len(text or "")
        if number > MOST_FIELDS or length > LARGEST:
            raise ImportFaultError("too_large", reason=_("it has too many fields"), advice=_("Choose another file."))
        if name == FRAME_FIELD:
            frame = text.encode() if text else frame
        elif text is not None:
            answers.append((name, text))
        elif value is not None:
            others.append(name)
    return Filled(frame, tuple(answers), tuple(others)) if frame else None


def _fields(fields: object, above: str, depth: int) -> Iterator[tuple[str, object]]:
    """Yield the whole name and the value of each field; a circle ends where it is too deep."""
    if not isinstance(fields, pikepdf.Array) or depth > _DEEPEST or len(fields) > MOST_FIELDS:
        return
    for field in fields:
        if not isinstance(field, pikepdf.Dictionary):
            continue
        own = field.get(Name.T)
        name = ".".join(part for part in (above, str(own) if isinstance(own, pikepdf.String) else "") if part)
        name = name[:_LONGEST_NAME]
        yield name, field.get(Name.V)
        if Name.Kids in field:
            yield from _fields(field.Kids, name, depth + 1)


def answered(journey: Journey, frame: Journey, form: Filled) -> Imported:
    """Return the journey with what was written into a form made of it; what its cell says already is not doubled.

    Raises ImportFaultError where the form is one of another journey.
    """
    stages, lanes = _same(journey, frame)
    if frame.stages and frame.lanes and not (stages and lanes):
        reason = _("it is a form of another journey")
        raise ImportFaultError("other_journey", reason=reason, advice=_("Open the journey it was made of."))
    remarks = [Remark("skipped", _("the field “{name}” holds no text").format(name=name)) for name in form.no_texts]
    there = _texts(journey)
    answers: list[tuple[Cell, str]] = []
    names: list[str] = []
    for name, typed in form.answers:
        if not typed.strip():
            continue
        cell = cell_of(name)
        try:
            text = clean(typed)
        except EditError:
            remarks.append(Remark("skipped", _("the answer in “{name}” is too long").format(name=name)))
            continue
        if cell is None or cell.stage not in stages or cell.lane not in lanes:
            remarks.append(Remark("skipped", _("the map has no cell for the field “{name}”").format(name=name)))
        elif (cell, text) in there:
            remarks.append(Remark("skipped", _("{place} says so already").format(place=_place(frame, cell))))
        else:
            there.add((cell, text))
            answers.append((cell, text))
            names.append(_place(frame, cell))
    read = put(journey, answers)
    refused = {each.line for each in read.refused}
    for number, place in enumerate(names, start=1):
        if number in refused:
            remarks.append(Remark("skipped", _("{place} holds no notes").format(place=place)))
        else:
            remarks.append(Remark("read", _("an answer in {place}").format(place=place)))
    return Imported(read.journey, tuple(remarks) or (Remark("skipped", _("nothing was written into this form")),))


def _same(journey: Journey, frame: Journey) -> tuple[set[str], set[str]]:
    """Return the stages and lanes of a form that the journey has too: the same id, and for stages the same name."""
    stages = {stage.id: stage.name for stage in journey.stages}
    lanes = {lane.id: lane.kind for lane in journey.lanes}
    return (
        {stage.id for stage in frame.stages if stages.get(stage.id) == stage.name},
        {lane.id for lane in frame.lanes if lanes.get(lane.id) == lane.kind},
    )


def _texts(journey: Journey) -> set[tuple[Cell, str]]:
    """Return what the cells of a journey say."""
    paths = [lane.id for lane in journey.lanes if lane.kind == "path"]
    found = {(Cell(card.lane, card.stage), card.text) for card in journey.cards}
    found |= {(Cell(lane, point.stage), point.name) for lane in paths for point in journey.touchpoints}
    advice = [lane.id for lane in journey.lanes if lane.kind == "recommendations"]
    found |= {(Cell(lane, each.stage), each.text) for lane in advice for each in journey.recommendations if each.stage}
    return found


def _place(frame: Journey, cell: Cell) -> str:
    stage = next((each.name for each in frame.stages if each.id == cell.stage), "") or cell.stage
    lane = next((each.name or _(each.shown_title()) for each in frame.lanes if each.id == cell.lane), cell.lane)
    return _("{lane}, {stage}").format(lane=lane, stage=stage)
