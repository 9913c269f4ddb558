"""What is done with a version: it is opened as a copy, or takes the place of what is open or was deleted."""

from __future__ import annotations

import os
from contextlib import suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from journeycanvas import progress
from journeycanvas.document.journey import Journey
from journeycanvas.language import N_, _
from journeycanvas.progress import CancelledError
from journeycanvas.session.step_names import Named
from journeycanvas.storage.errors import SaveError
from journeycanvas.ui import file_dialogs, messages
from journeycanvas.ui.dialogs.versions_looking import is_there
from journeycanvas.ui.dialogs.versions_words import within_a_sentence
from journeycanvas.ui.messages import Answer
from journeycanvas.ui.topics.viewing import program

if TYPE_CHECKING:
    from journeycanvas.ui.window import Window

RESTORE = N_("Restore the version of {name}")


def open_copy(window: Window, journey: Journey) -> None:
    """Show a version as a new journey that is in no file yet."""
    free = program().free_window(window)
    free.bring_back(journey, path=None, known=None)
    _to_the_front(free)


def restore(parent: QWidget, window: Window, journey: Journey, *, path: Path | None, at: datetime) -> bool:
    """Put a version in the place of its document: as one step where that is or can be opened, else as its file again.

    Tells whether it was done.
    """
    running = program()
    if path is not None and running.window_of(path) is None and is_there(path):
        running.open_paths([path], asked_by=window)
        if running.window_of(path) is None:
            return False  # it was said why
    shown = running.window_of(path) if path is not None else None
    if shown is not None:
        return _take_its_place(shown, journey, at)
    place = _place(parent, journey, path)
    other = running.window_of(place) if place is not None else None
    if other is not None:
        return _take_its_place(other, journey, at)
    return place is not None and _save_again(parent, window, journey, place, is_new=place == path)


def _take_its_place(shown: Window, journey: Journey, at: datetime) -> bool:
    editing = shown.editing
    if not editing.settle():
        return False
    is_done = editing.session.apply(Named(RESTORE, within_a_sentence(at)), lambda _now: journey)
    _to_the_front(shown)
    return is_done


def _save_again(parent: QWidget, window: Window, journey: Journey, place: Path, *, is_new: bool) -> bool:
    """Write a version as a file where there is none any more, and open it."""
    try:
        saving = partial(progress.aside, partial(_write, journey, place, is_new=is_new))
        window.editing.waiting.in_turn(saving, doing=_("Saving {name}").format(name=place.name))
    except CancelledError:
        return False
    except SaveError as error:
        messages.tell(parent, str(error))
        return False
    program().open_paths([place], asked_by=window)
    return True


def _place(parent: QWidget, journey: Journey, path: Path | None) -> Path | None:
    answer = "elsewhere"
    if path is not None:
        answer = messages.ask(
            parent,
            _('"{name}" is no longer in its folder.').format(name=path.name),
            (
                Answer("there", _("Save it there again"), "AcceptRole"),
                Answer("elsewhere", _("Save elsewhere…"), "AcceptRole"),
                Answer("cancel", _("Cancel"), "RejectRole"),
            ),
            details=_("This version can be saved in {folder} again, or elsewhere.").format(folder=path.parent),
        )
    if answer == "there":
        return path
    if answer != "elsewhere":
        return None
    name = path.name if path is not None else file_dialogs.file_name_of(journey.title) + file_dialogs.SUFFIX
    folder = path.parent if path is not None else Path.home()
    return file_dialogs.file_to_save(parent, folder / name, suffix=file_dialogs.SUFFIX, kind=_("Customer journey"))


def _write(journey: Journey, path: Path, *, is_new: bool) -> None:
    from journeycanvas.storage.versions_keeping import keep_previous  # as below
    from journeycanvas.storage.writing import save  # not needed to look at versions

    if is_new and os.path.exists(path):
        reason, advice = _("there is a file again"), _("Open it first, then restore the version.")
        raise SaveError("there_again", path.name, reason=reason, advice=advice)
    with suppress(OSError):  # a failing history is no reason not to save
        keep_previous(path)
    save(journey, path)


def _to_the_front(window: Window) -> None:
    window.raise_()
    window.activateWindow()
