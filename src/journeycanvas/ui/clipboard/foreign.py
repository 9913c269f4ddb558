"""Pasting what other programs put on the clipboard: pictures, tables, and lines of text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage

from journeycanvas.document.journey import Journey
from journeycanvas.edits.cells import Cell, kind_in
from journeycanvas.edits.errors import EditError
from journeycanvas.edits.pasted_tables import fields_of, put_table
from journeycanvas.edits.spots import Place
from journeycanvas.edits.table import Refusal
from journeycanvas.language import N_, _, ngettext
from journeycanvas.tools.arriving import shown_path
from journeycanvas.tools.feedback import TypeNew
from journeycanvas.ui import messages
from journeycanvas.ui.canvas.pasting_lines import paste_lines
from journeycanvas.ui.clipboard.tables import MOST_SIGNS, Row, rows_of_page, rows_of_text
from journeycanvas.ui.pictures.acting import insert_files, insert_image
from journeycanvas.ui.pictures.targets import pictures_offered, where

if TYPE_CHECKING:
    from journeycanvas.ui.editing import Editing

PASTE_TABLE = N_("Paste table")
_BETWEEN = " – "
"""What stands between the boxes of a row that becomes one text."""
_TOLD = 5
"""What did not fit is told so many times at most."""


def paste(editing: Editing, offered: QMimeData, at: Place) -> tuple[str, ...]:
    """Paste a table or lines of text, and return the ids of what is new; what cannot be pasted is told.

    Raises EditError where it is too much, or does not suit.
    """
    files = pictures_offered(offered)
    if files:
        return insert_files(editing, files, where(at, editing.session))
    text = offered.text() if offered.hasText() else ""
    if offered.hasImage() and not text.strip():
        return insert_image(editing, QImage(offered.imageData()), where(at, editing.session))
    if len(text) > MOST_SIGNS:
        raise EditError(_("This text is too long: at most {most} characters.").format(most=MOST_SIGNS))
    rows = rows_of_text(text) or (rows_of_page(offered.html()) if offered.hasHtml() else ())
    if rows and fields_of(rows[0]):
        return _paste_table(editing, rows, at)
    if _is_table(rows):
        text = "\n".join(_BETWEEN.join(" ".join(box.split()) for box in row if box) for row in rows)
    if not text.strip():
        messages.tell(
            editing.window,
            _("Nothing on the clipboard can be pasted here. Copy part of a journey, a text, a table or a picture."),
        )
        return ()
    return _paste_lines(editing, text, at)


def _paste_table(editing: Editing, rows: Sequence[Row], at: Place) -> tuple[str, ...]:
    session = editing.session
    path = shown_path(session)
    pasted = put_table(session.settled, rows, at=at, path=path.id if path is not None else None)
    session.apply(PASTE_TABLE, lambda _journey: pasted.journey, selection=pasted.ids)
    if pasted.refused:
        _tell_refused(editing, pasted.refused)
    return pasted.ids


def _tell_refused(editing: Editing, refused: Sequence[Refusal]) -> None:
    count = len(refused)
    head = ngettext("{count} box of the table was left out:", "{count} boxes of the table were left out:", count)
    lines = [f"“{' '.join(one.text.split())[:40]}”: {one.why}" for one in refused[:_TOLD]]
    messages.tell(editing.window, "\n".join((head.format(count=count), *lines, *(["…"] if count > _TOLD else []))))


def _paste_lines(editing: Editing, text: str, at: Place) -> tuple[str, ...]:
    session = editing.session
    cell = _cell(session.settled, at)
    held = [
        card.id for card in session.settled.cards if card.id in session.selection and (card.lane, card.stage) == cell
    ]
    after = held[-1] if held else None
    if not paste_lines(editing.window, session, TypeNew(cell, after), text):
        return ()
    return tuple(session.selection)


def _cell(journey: Journey, at: Place) -> Cell:
    """Return the cell that lines go to: the one pasted in, else the first fitting; raises EditError where none is."""
    if not journey.stages:
        raise EditError(_("There is no stage yet. Add one with Insert > Stage, then paste."))
    holding = [lane.id for lane in journey.lanes if lane.holds_cards and not lane.hidden]
    lane = at.lane if at.lane is not None and kind_in(journey, at.lane) is not None else None
    if lane is None and not holding:
        raise EditError(_("There is no lane of cards yet. Add one with Insert > Lane, then the card."))
    return Cell(lane or holding[0], at.stage or journey.stages[0].id)


def _is_table(rows: Sequence[Row]) -> bool:
    """Tell whether most rows fill several boxes: a tab may also only stand before a line."""
    return sum(sum(map(bool, row)) > 1 for row in rows) * 2 > len(rows)
