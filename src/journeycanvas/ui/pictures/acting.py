"""Putting pictures into a journey, cutting them and taking them out, as the actions ask for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from journeycanvas import progress
from journeycanvas.document.journey import Journey
from journeycanvas.edits import pictures
from journeycanvas.edits.errors import EditError
from journeycanvas.edits.ids import fresh
from journeycanvas.language import N_, _
from journeycanvas.model.picture import Crop, Picture
from journeycanvas.progress import CancelledError
from journeycanvas.scene.shapes import EncodedPicture
from journeycanvas.ui import file_dialogs, messages
from journeycanvas.ui.clipboard.landed import lanes_to_see
from journeycanvas.ui.columns_and_rows.saying import say
from journeycanvas.ui.dialogs.choose_one import choose_one
from journeycanvas.ui.paint.pictures import decoded
from journeycanvas.ui.pictures.reading import Read, kept, read_file
from journeycanvas.ui.pictures.targets import SUFFIXES, Target, target_of

if TYPE_CHECKING:
    from journeycanvas.ui.editing import Editing

INSERT = N_("Insert picture")
REPLACE = N_("Replace picture")
EDIT = N_("Crop picture")
REMOVE = N_("Remove picture")
MOVE = N_("Move picture")


def insert(editing: Editing) -> None:
    """Ask for a picture, and put it on what is selected, else on a new card."""
    if editing.settle():
        _insert_asked(editing)


def insert_on(editing: Editing, holder: str) -> None:
    """Ask for a picture, and put it on a card or a touchpoint itself, after those it has."""
    if editing.settle():
        _insert_asked(editing, Target(holder=holder))


def replace(editing: Editing, use: str | None = None) -> None:
    """Ask for another picture in place of one of what is selected, or of this use; its caption stays."""
    shown = _chosen(editing, use) if editing.settle() else None
    if shown is not None:
        _insert_asked(editing, Target(replaced=_named(shown)))


def edit(editing: Editing, use: str | None = None) -> None:
    """Let the person cut a picture of what is selected, or of this use, and write its caption."""
    if not editing.settle():
        return
    shown = _chosen(editing, use)
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


def remove(editing: Editing, use: str | None = None) -> None:
    """Take the picture of this use off, else those of what is selected; of several on one thing the person chooses."""
    if not editing.settle():
        return
    ids = pictures.shown_on(editing.session.settled, editing.session.selection)
    if len(ids) == 1 or use is not None:
        shown = _chosen(editing, use)
        ids = () if shown is None else (_named(shown),)
    if ids:
        _apply(editing, REMOVE, lambda journey: pictures.take_off(journey, ids))


def shift(editing: Editing, by: Literal[-1, 1]) -> None:
    """Move a picture of what is selected one place earlier or later among its pictures."""
    if not editing.settle():
        return
    session = editing.session
    ids = pictures.shown_on(session.settled, session.selection)
    if len(ids) != 1 or len(pictures.all_hung(session.settled, ids[0])) < 2:
        say(editing, _("Select one card or touchpoint with several pictures: their order can be changed."))
        return
    shown = _chosen(editing)
    if shown is not None and shown.use is not None:
        id = shown.use.id
        _apply(editing, MOVE, lambda journey: pictures.shift(journey, id, by=by))


def insert_files(editing: Editing, paths: Sequence[Path], target: Target) -> tuple[str, ...]:
    """Put the pictures of files on a target, more than one on cards of their own; return the ids of what shows them."""
    editing.window.setCursor(Qt.CursorShape.WaitCursor)
    try:
        reading = partial(_read_all, tuple(paths))
        found = editing.waiting.in_turn(reading, doing=_("Reading {name}…").format(name=paths[0].name))
    except CancelledError:
        return ()
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
            here = target if not ids else target._replace(holder=None, replaced=None)
            journey, id = _put_one(journey, each.picture, here)
            ids.append(id)
        return journey

    replaces = target.replaced is not None or _is_portrait(session.settled, target.holder)
    before = session.settled
    journey = with_them(before)
    session.apply(REPLACE if replaces else INSERT, lambda _journey: journey, selection=ids)
    told = " ".join(part for part in (*(each.told for each in found), lanes_to_see(before, journey)) if part)
    if told:
        say(editing, told)
    return tuple(ids)


def _read_all(paths: Sequence[Path]) -> list[Read]:
    return [read_file(path) for path in progress.through(paths)]


def _insert_asked(editing: Editing, target: Target | None = None) -> None:
    path = file_dialogs.picture_to_open(editing.window, SUFFIXES)
    if path is not None:
        try:
            ids = insert_files(editing, [path], target or target_of(editing.session))
        except EditError as error:
            messages.tell(editing.window, str(error))
            return
        _reveal(editing, ids)


def _reveal(editing: Editing, ids: Sequence[str]) -> None:
    node = next((node for node in editing.session.scene.nodes if node.record in ids), None)
    if node is not None:
        editing.workspace.canvas.reveal(node.key)


def _put_one(journey: Journey, picture: Picture, target: Target) -> tuple[Journey, str]:
    if target.replaced is not None:
        shown = pictures.hung(journey, target.replaced)
        holder = shown.holder if shown is not None else target.replaced
        return pictures.replace(journey, target.replaced, picture=picture), holder
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


def _edited(journey: Journey, shown: pictures.Hung, part: Crop, caption: str | None) -> Journey:
    id = _named(shown)
    journey = pictures.crop(journey, id, part=part)
    return journey if caption is None else pictures.caption(journey, id, text=caption)


def _is_portrait(journey: Journey, holder: str | None) -> bool:
    """Tell whether what a picture is put on is a persona that has a portrait."""
    shown = pictures.hung(journey, holder) if holder is not None else None
    return shown is not None and shown.use is None


def _named(shown: pictures.Hung) -> str:
    """Return the id by which edits find a picture: that of its use, or of the persona whose portrait it is."""
    return shown.use.id if shown.use is not None else shown.holder


def _chosen(editing: Editing, use: str | None = None) -> pictures.Hung | None:
    """Return the picture of a use, else that of what is selected, asked for where there are several."""
    session = editing.session
    if use is not None:
        return pictures.hung(session.settled, use)
    found = pictures.shown_on(session.settled, session.selection)
    hung = pictures.all_hung(session.settled, found[0]) if found else ()
    known = {str(place): one for place, one in enumerate(hung, start=1)}
    if len(known) < 2:
        return next(iter(known.values()), None)
    names = {place: f"{place}. {_called(one)}" for place, one in known.items()}
    chosen = choose_one(editing.window, _("Which picture?"), names)
    return known[chosen] if chosen is not None else None


def _called(shown: pictures.Hung) -> str:
    """Return how a picture is called: its caption, else its file."""
    caption = shown.use.caption if shown.use is not None else ""
    return " ".join((caption or shown.picture.name).split()) or _("Picture without a caption")


def _encoded(picture: Picture) -> EncodedPicture:
    return EncodedPicture(picture.id, picture.media_type, picture.content, picture.width_px, picture.height_px)


def _apply(editing: Editing, name: str, change: Callable[[Journey], Journey]) -> None:
    try:
        editing.session.apply(name, change)
    except EditError as error:
        messages.tell(editing.window, str(error))
