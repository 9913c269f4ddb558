"""Pasting what other programs put on the clipboard: pictures, tables, and lines of text."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage

from journeycanvas.document.journey import Journey
from journeycanvas.edits.cells import Cell, kind_in
from journeycanvas.edits.errors import EditError
from journeycanvas.edits.lines import lines
from journeycanvas.edits.pasted_tables import PastedTable, fields_of, put_table
from journeycanvas.edits.spots import Place
from journeycanvas.edits.table import Refusal
from journeycanvas.language import N_, _, ngettext, words
from journeycanvas.session.session import Session
from journeycanvas.tools.apart import standing_free
from journeycanvas.tools.arriving import shown_path
from journeycanvas.tools.feedback import TypeNew
from journeycanvas.ui import messages, speech
from journeycanvas.ui.canvas.pasting_lines import paste_lines
from journeycanvas.ui.clipboard.tables import MOST_SIGNS, Row, rows_of_page, rows_of_text, text_of_page
from journeycanvas.ui.pictures.acting import insert_files, insert_image, put
from journeycanvas.ui.pictures.reading import read_picture
from journeycanvas.ui.pictures.targets import pictures_offered, where

if TYPE_CHECKING:
    from journeycanvas.ui.editing import Editing

PASTE, PASTE_TABLE = N_("Paste"), N_("Paste table")
_TOUCHPOINT = N_("Touchpoint")
_TABBED = "text/tab-separated-values"
_PICTURES = ("image/png", "image/jpeg", "image/webp", "image/gif")
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
    if local := [Path(url.toLocalFile()) for url in offered.urls() if url.isLocalFile()]:
        raise EditError(
            _("“{name}” is no picture that can be shown: PNG, JPEG, GIF and WEBP can.").format(name=local[0].name)
        )
    text = _text(offered)
    if not text.strip() and (offered.hasImage() or _encoded(offered)):
        return _paste_picture(editing, offered, at)
    if len(text) > MOST_SIGNS:
        raise EditError(_("This text is too long: at most {most} characters.").format(most=speech.number(MOST_SIGNS)))
    rows = rows_of_text(text) or (rows_of_page(offered.html()) if offered.hasHtml() else ())
    if rows and fields_of(rows[0]):
        return _paste_table(editing, rows, at)
    if _is_table(rows):
        text = "\n".join(_BETWEEN.join(" ".join(box.split()) for box in row if box) for row in rows)
    elif not text.strip() and offered.hasHtml():
        text = text_of_page(offered.html())
    if not text.strip():
        messages.tell(
            editing.window,
            _("Nothing on the clipboard can be pasted here. Copy part of a journey, a text, a table or a picture."),
        )
        return ()
    return _paste_lines(editing, text, at)


def _text(offered: QMimeData) -> str:
    """Return what is offered as text, or as a table with tabs between its boxes."""
    if offered.hasText():
        return offered.text()
    return bytes(offered.data(_TABBED).data()).decode("utf-8", "replace")


def _encoded(offered: QMimeData) -> bytes:
    """Return the file of a picture that is offered as such; empty where there is none."""
    return next((bytes(offered.data(kind).data()) for kind in _PICTURES if offered.hasFormat(kind)), b"")


def _paste_picture(editing: Editing, offered: QMimeData, at: Place) -> tuple[str, ...]:
    target = where(at, editing.session)
    if offered.hasImage():
        return insert_image(editing, QImage(offered.imageData()), target)
    return put(editing, [read_picture(_encoded(offered), name=_("Picture"))], target)


def _paste_table(editing: Editing, rows: Sequence[Row], at: Place) -> tuple[str, ...]:
    session = editing.session
    path = shown_path(session)
    pasted = put_table(session.settled, rows, at=at, path=path.id if path is not None else None)
    _apply(session, PASTE_TABLE, pasted)
    if pasted.refused:
        _tell_refused(editing, pasted.refused)
    return pasted.ids


def _apply(session: Session, name: str, pasted: PastedTable) -> None:
    """Paste a table as one step; new touchpoints stand free."""
    lay_out = session.layout.lay_out
    session.apply(name, lambda before: standing_free(before, pasted.journey, lay_out=lay_out), selection=pasted.ids)


def _tell_refused(editing: Editing, refused: Sequence[Refusal]) -> None:
    count = len(refused)
    head = ngettext("{count} box of the table was left out:", "{count} boxes of the table were left out:", count)
    lines = [f"“{' '.join(one.text.split())[:40]}”: {one.why}" for one in refused[:_TOLD]]
    messages.tell(editing.window, "\n".join((head.format(count=count), *lines, *(["…"] if count > _TOLD else []))))


def _paste_lines(editing: Editing, text: str, at: Place) -> tuple[str, ...]:
    session = editing.session
    if _is_of_path(session.settled, at.lane):
        return _paste_touchpoints(editing, text, at)
    cell = _cell(session.settled, at)
    held = [
        card.id for card in session.settled.cards if card.id in session.selection and (card.lane, card.stage) == cell
    ]
    after = held[-1] if held else None
    if not paste_lines(editing.window, session, TypeNew(cell, after), text):
        return ()
    return tuple(session.selection)


def _is_of_path(journey: Journey, lane: str | None) -> bool:
    """Tell whether one pastes into a lane of touchpoints."""
    return any(one.id == lane and one.kind == "path" for one in journey.lanes)


def _paste_touchpoints(editing: Editing, text: str, at: Place) -> tuple[str, ...]:
    """Paste lines as touchpoints, one a line, in the stage pasted in, else in the first one."""
    session = editing.session
    journey, path = session.settled, shown_path(session)
    if not journey.stages:
        raise EditError(_("There is no stage yet. Add one with Insert > Stage, then paste."))
    rows = [(words(journey.language)(_TOUCHPOINT),), *[(line,) for line in lines(text)]]
    stage = at.stage or journey.stages[0].id
    pasted = put_table(journey, rows, at=Place(stage=stage), path=path.id if path is not None else None)
    _apply(session, PASTE, pasted)
    if pasted.refused:
        _tell_refused(editing, pasted.refused)
    return pasted.ids


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
