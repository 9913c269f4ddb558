"""A canvas as a PDF form to be filled in: a field over each cell (ISO 32000-1, 12.7: interactive forms).

A field is named by its cell, so that an answer finds its way back, whatever program fills it in; a field that nobody
sees tells the stages and lanes of the form. Some viewers write a form anew, and what is no field would be lost.
"""

from collections.abc import Iterator
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from journeycanvas.document.form import FRAME_FIELD, field_of, writable_cells
from journeycanvas.document.journey import Journey
from journeycanvas.exports.pdf import pdf, place_of
from journeycanvas.exports.telling.shown import Shown
from journeycanvas.scene.scene import Scene

_HIDDEN, _PRINTED = 2, 4
_READ_ONLY, _MANY_LINES = 1, 1 << 12
_SIZE = 9.0
_INSET = 3.0
"""Points of the scene between a field and the lines around its cell."""


def fillable(journey: Journey, scene: Scene, *, frame: str) -> bytes:
    """Return the canvas of a journey, drawn in this scene, as a PDF form; the same three give the same bytes.

    The frame is the text of a journey file with what `document.form.frame_of` leaves. Lanes whose cells hold no notes,
    such as emotions, have no fields.
    """
    written = BytesIO()
    with pikepdf.open(BytesIO(pdf(scene))) as file:
        page = file.pages[0].obj
        typed = String(f"/Helv {_SIZE * place_of(scene.sheet).scale:.2f} Tf 0 g")
        made = Array([file.make_indirect(field) for field in (_telling(frame), *_fields(journey, scene, typed))])
        for field in made:
            field.P = page
        page.Annots = made
        # Columns: a stage from top to bottom, then the next one, as the fields stand in the list.
        page.Tabs = Name.C
        face = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding)
        file.Root.AcroForm = Dictionary(
            Fields=made,
            # Whoever shows the form draws what is typed: also letters that Helvetica does not have.
            NeedAppearances=True,
            DA=typed,
            DR=Dictionary(Font=Dictionary(Helv=file.make_indirect(face))),
        )
        file.save(written, deterministic_id=True)
    return written.getvalue()


def _telling(frame: str) -> Dictionary:
    return Dictionary(
        Type=Name.Annot,
        Subtype=Name.Widget,
        FT=Name.Tx,
        T=String(FRAME_FIELD),
        V=String(frame),
        Ff=_READ_ONLY,
        F=_HIDDEN,
        Rect=Array([0, 0, 0, 0]),
    )


def _fields(journey: Journey, scene: Scene, typed: String) -> Iterator[Dictionary]:
    """Yield the fields, each as large as its cell."""
    columns = {column.stage: column for column in scene.columns}
    bands = {band.lane: band for band in scene.bands}
    stages = {stage.id: stage.name for stage in journey.stages}
    shown = Shown(journey)
    lanes = {lane.id: shown.lane_name(lane) for lane in journey.lanes}
    _unit, scale, left, top = place_of(scene.sheet)
    for code, cell in writable_cells(journey):
        if cell.lane not in bands or cell.stage not in columns:
            continue
        column, band = columns[cell.stage], bands[cell.lane]
        box = (
            left + (column.x + _INSET) * scale,
            top - (band.y + band.height - _INSET) * scale,
            left + (column.x + column.width - _INSET) * scale,
            top - (band.y + _INSET) * scale,
        )
        yield Dictionary(
            Type=Name.Annot,
            Subtype=Name.Widget,
            FT=Name.Tx,
            T=String(field_of(cell)),
            TU=String(", ".join(part for part in (stages[cell.stage], lanes[cell.lane], code) if part)),
            Ff=_MANY_LINES,
            F=_PRINTED,
            Rect=Array([round(edge, 2) for edge in box]),
            DA=typed,
        )
