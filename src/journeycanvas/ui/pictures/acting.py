"""Putting pictures into a journey, cutting them and taking them out, as the actions ask for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QImage

from journeycanvas.document.journey import Journey
from journeycanvas.edits import cards, pictures, records
from journeycanvas.edits.errors import EditError
from journeycanvas.edits.ids import fresh
from journeycanvas.edits.spots import Place
from journeycanvas.language import N_, _
from journeycanvas.model.card import Card
from journeycanvas.model.persona import Persona
from journeycanvas.model.picture import Crop, Picture
from journeycanvas.model.touchpoint import Touchpoint
from journeycanvas.scene.hit import node_at
from journeycanvas.scene.shapes import EncodedPicture
from journeycanvas.session.session import Session
from journeycanvas.tools import cells
from journeycanvas.ui import messages
from journeycanvas.ui.clipboard.landed import lanes_to_see
from journeycanvas.ui.columns_and_rows.saying import say
from journeycanvas.ui.paint.pictures import decoded
from journeycanvas.ui.pictures.reading import Read, kept, read_file

if TYPE_CHECKING:
    from journeycanvas.ui.editing import Editing

INSERT = N_("Insert picture")
REPLACE = N_("Replace picture")
EDIT = N_("Crop picture")
REMOVE = N_("Remove picture")
SUFFIXES = (".png", ".jpg", ".jpeg", ".gif", ".webp")


class Target(NamedTuple):
    """What a picture is put on: a card or a persona, else a new card in a cell, maybe linked to a touchpoint."""

    holder: str | None = None
    lane: str | None = None
    stage: str | None = None
    touchpoint: str | None = None


def insert(editing: Editing) -> None:
    """Ask for a picture, and put it on what is selected, else on a new card."""
    if editing.settle():
        _insert_asked(editing)


def replace(editing: Editing) -> None:
    """Ask for another picture in place of the one selected; its caption stays."""
    shown = _hung(editing.session) if editing.settle() else None
    if shown is not None:
        _insert_asked(editing, Target(holder=shown.holder))


def edit(editing: Editing) -> None:
    """Let the person cut the picture that is selected, and write its caption."""
    if not editing.settle():
        return
    session = editing.session
    shown = _hung(session)
    if shown is None:
        return
    from journeycanvas.ui.pictures.dialog import ask_part  # a box that is seldom opened

    image = decoded(_encoded(shown.picture))
    if image.isNull():
        messages.tell(editing.window, _("This picture is damaged and cannot be shown. Replace or remove it."))
        return
    caption = shown.use.caption if shown.use is not None else None
    answer = ask_part(editing.window, image, part=shown.crop, caption=caption)
    if answer is not None:
        _apply(editing, EDIT, lambda journey: _edited(journey, shown, answer.part, answer.caption))


def remove(editing: Editing) -> None:
    """Take the pictures off what is selected."""
    if editing.settle():
        ids = pictures.shown_on(editing.session.settled, editing.session.selection)
        _apply(editing, REMOVE, lambda journey: pictures.take_off(journey, ids))


def insert_files(editing: Editing, paths: Sequence[Path], target: Target) -> tuple[str, ...]:
    """Put the pictures of files on a target, more than one on cards of their own; return the ids of what shows them."""
    editing.window.setCursor(Qt.CursorShape.WaitCursor)
    try:
        found = [read_file(path) for path in paths]
    except EditError as error:
        messages.tell(editing.window, str(error))
        return ()
    finally:
        editing.window.unsetCursor()
    return put(editing, found, target)


def insert_image(editing: Editing, image: QImage, target: Target) -> tuple[str, ...]:
    """Put the pixels of a screenshot on a target; raises EditError where they cannot be used."""
    return put(editing, [kept(image)], target)


def put(editing: Editing, found: Sequence[Read], target: Target) -> tuple[str, ...]:
    """Put pictures on a target as one step, and select what shows them; raises EditError where there is no place."""
    session = editing.session
    ids: list[str] = []

    def with_them(journey: Journey) -> Journey:
        ids.clear()
        for each in found:
            journey, id = _put_one(journey, each.picture, target if not ids else target._replace(holder=None))
            ids.append(id)
        return journey

    replaces = target.holder is not None and pictures.hung(session.settled, target.holder) is not None
    before = session.settled
    journey = with_them(before)
    session.apply(REPLACE if replaces else INSERT, lambda _journey: journey, selection=ids)
    told = " ".join(part for part in (*(each.told for each in found), lanes_to_see(before, journey)) if part)
    if told:
        say(editing, told)
    return tuple(ids)


def target_of(session: Session) -> Target:
    """Return what a picture is put on: what is selected where that can show one, else the cell chosen, else a stage."""
    journey = session.settled
    cell = cells.chosen(session)
    if cell is not None:
        return _in_cell(journey, cell.lane, cell.stage)
    if len(session.selection) == 1:
        (id,) = session.selection
        return _on(journey, id)
    return Target()


def target_at(session: Session, x: float, y: float) -> Target:
    """Return what a picture is put on that is dropped at a point of the scene."""
    node = node_at(session.scene, x, y)
    if node is not None and node.record is not None:
        return _on(session.settled, node.record)
    cell = cells.cell_at(session, (x, y))
    return _in_cell(session.settled, cell.lane, cell.stage) if cell is not None else Target()


def pictures_offered(offered: QMimeData) -> list[Path]:
    """Return the files of pictures among what is dragged or was copied."""
    urls = offered.urls() if offered.hasUrls() else []
    paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() in SUFFIXES]


def where(place: Place, session: Session) -> Target:
    """Return what a picture is put on that is pasted at a place."""
    target = target_of(session)
    return target if target != Target() else Target(stage=place.stage)


def _insert_asked(editing: Editing, target: Target | None = None) -> None:
    from PySide6.QtWidgets import QFileDialog  # loaded when a file is asked for

    dialog = QFileDialog(editing.window, _("Insert picture"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    kind, patterns = _("Pictures"), " ".join(f"*{suffix}" for suffix in SUFFIXES)
    dialog.setNameFilters([f"{kind} ({patterns})", _("All files (*)")])
    if dialog.exec() and dialog.selectedFiles():
        try:
            ids = insert_files(editing, [Path(dialog.selectedFiles()[0])], target or target_of(editing.session))
        except EditError as error:
            messages.tell(editing.window, str(error))
            return
        _reveal(editing, ids)


def _reveal(editing: Editing, ids: Sequence[str]) -> None:
    node = next((node for node in editing.session.scene.nodes if node.record in ids), None)
    if node is not None:
        editing.workspace.canvas.reveal(node.key)


def _put_one(journey: Journey, picture: Picture, target: Target) -> tuple[Journey, str]:
    if target.holder is not None:
        return pictures.hang(journey, target.holder, picture=picture), target.holder
    if not journey.stages:
        raise EditError(_("There is no stage yet. Add one with Insert > Stage, then the picture."))
    lane = target.lane
    if lane is None:
        journey, lane = pictures.with_key_moments(journey)
    id = fresh(journey, "c")
    stage = target.stage or journey.stages[0].id
    return pictures.add_card(journey, picture, lane=lane, stage=stage, id=id, touchpoint=target.touchpoint), id


def _on(journey: Journey, id: str) -> Target:
    way = records.locate(journey, id)
    record = records.record_at(journey, way) if way else None
    if isinstance(record, Card):
        return Target(holder=id, lane=record.lane, stage=record.stage)
    if isinstance(record, Persona):
        return Target(holder=id)
    if isinstance(record, Touchpoint):
        return Target(stage=record.stage, touchpoint=id)
    if way and way[0] == "stages":
        return Target(stage=id)
    return _in_cell(journey, id, None) if way and way[0] == "lanes" else Target()


def _in_cell(journey: Journey, lane: str, stage: str | None) -> Target:
    return Target(lane=lane if cards.holds_cards(journey, lane) else None, stage=stage)


def _edited(journey: Journey, shown: pictures.Hung, part: Crop, caption: str | None) -> Journey:
    journey = pictures.crop(journey, shown.holder, part=part)
    return journey if caption is None else pictures.caption(journey, shown.holder, text=caption)


def _hung(session: Session) -> pictures.Hung | None:
    found = pictures.shown_on(session.settled, session.selection)
    return pictures.hung(session.settled, found[0]) if found else None


def _encoded(picture: Picture) -> EncodedPicture:
    return EncodedPicture(picture.id, picture.media_type, picture.content, picture.width_px, picture.height_px)


def _apply(editing: Editing, name: str, change: Callable[[Journey], Journey]) -> None:
    try:
        editing.session.apply(name, change)
    except EditError as error:
        messages.tell(editing.window, str(error))
