"""What is done with an answer to a notice about the file of an open document."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from journeycanvas.language import N_, _
from journeycanvas.storage.locks import DocumentLock
from journeycanvas.ui import file_dialogs, messages
from journeycanvas.ui.messages import Answer

if TYPE_CHECKING:  # it asks what is done here
    from journeycanvas.ui.sharing.sharing import Sharing

RELOAD = N_("Reload the file")
_SAID_MS = 6_000


def answer(sharing: Sharing, about: Path | None, chosen: str) -> None:
    """Do what was chosen; about is the other file that a notice is about."""
    editing = sharing.editing
    if not editing.has_document:
        return
    if chosen == "open" and about is not None:
        _open(sharing, about)
    elif chosen == "merge":
        _merge(sharing, about)
    elif chosen == "hide" and about is not None:
        sharing.hide(about)
    elif chosen == "copy":
        _become_a_copy(sharing)
    elif chosen == "look":
        editing.window.statusBar().showMessage(_("Looked again: it is still open elsewhere."), _SAID_MS)
        sharing.look_again()
    elif chosen == "take":
        sharing.look_again(after=DocumentLock.take)
    elif chosen == "over":
        _take_over(sharing)
    elif chosen == "reload":
        _reload(sharing)
    elif chosen == "mine":
        _keep_mine(sharing)
    elif chosen == "save_copy":
        _save_copy(sharing)
    elif chosen == "give_up":
        sharing.filing.give_up()
    else:
        editing.do(chosen)


def _open(sharing: Sharing, copy: Path) -> None:
    from journeycanvas.ui.topics.viewing import program  # it knows all topics

    sharing.hide(copy)
    program().open_paths((copy,))


def _become_a_copy(sharing: Sharing) -> None:
    """Leave the file to the others, and keep what is shown as a journey of its own."""
    editing = sharing.editing
    if editing.settle():
        editing.session.path = None
        sharing.filing.keep(editing.session, known=None)
        editing.session.mark_unsaved()


def _take_over(sharing: Sharing) -> None:
    seen, path = sharing.seen, sharing.editing.path
    if seen is None or path is None:
        return
    chosen = messages.ask(
        sharing.editing.window,
        _('Take over "{name}"?').format(name=path.name),
        (Answer("cancel", _("Cancel"), "RejectRole"), Answer("over", _("Take over"), "DestructiveRole")),
        details=_("If somebody still works on it there, the two of you may overwrite each other's work."),
    )
    if chosen == "over":
        content = seen.standing.content
        sharing.look_again(after=lambda lock: lock.take_over(content))


def _reload(sharing: Sharing) -> None:
    """Show what the file holds now, as one step that can be undone."""
    editing, path = sharing.editing, sharing.editing.path
    if path is None or not editing.settle() or not (editing.is_clean or _is_given_up(sharing, path)):
        return
    file = sharing.filing.read(path)
    if file is None:
        return
    if file.newer:
        editing.open_file(path)
    elif editing.session.apply(RELOAD, lambda _now: file.journey):
        sharing.filing.know(file.known)
        editing.session.mark_saved(editing.session.settled)
        sharing.refresh()


def _merge(sharing: Sharing, copy: Path | None) -> None:
    """Bring in what a copy says, or what the file holds now: then nothing is left that the next save may overwrite."""
    from journeycanvas.ui.dialogs.merging import merge_file  # a box that is seldom opened

    editing = sharing.editing
    if copy is not None:
        if merge_file(editing, copy) is not None:
            sharing.hide(copy)
    elif editing.path is not None:
        known = merge_file(editing, editing.path, editing.session.saved)
        if known is not None:
            sharing.filing.know(known)
            editing.session.mark_unsaved()
            sharing.refresh()


def _is_given_up(sharing: Sharing, path: Path) -> bool:
    chosen = messages.ask(
        sharing.editing.window,
        _('Reload "{name}" in the place of your unsaved work?').format(name=path.name),
        (Answer("reload", _("Reload"), "DestructiveRole"), Answer("cancel", _("Cancel"), "RejectRole")),
        details=_("Undo brings your work back."),
    )
    return chosen == "reload"


def _keep_mine(sharing: Sharing) -> None:
    """Let the next save overwrite what others wrote, which is kept as a version then."""
    if sharing.seen is not None:
        sharing.filing.know(sharing.seen.known)
        sharing.editing.session.mark_unsaved()
        sharing.refresh()


def _save_copy(sharing: Sharing) -> None:
    path = sharing.editing.path
    if path is not None:
        stem = _("{name} (my version)").format(name=path.stem)
        sharing.filing.save_as(proposed=path.with_name(f"{stem}{file_dialogs.SUFFIX}"))
