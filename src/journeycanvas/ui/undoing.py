"""Taking steps back and doing them again, with a word about what came back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycanvas.language import N_, _
from journeycanvas.session.history import History
from journeycanvas.session.step_names import said

if TYPE_CHECKING:
    from journeycanvas.ui.editing import Editing

UNDONE = N_("Undone: {step}")
DONE_AGAIN = N_("Done again: {step}")
_SAID_MS = 8000


def undo(editing: Editing) -> None:
    """Take back the last step, and say what is there again."""
    if editing.settle():
        before = editing.session.history
        editing.session.undo()
        _say(editing, before)


def redo(editing: Editing) -> None:
    """Do the next step again, and say which one."""
    if editing.settle():
        before = editing.session.history
        editing.session.redo()
        _say(editing, before)


def moved(before: History, after: History) -> str:
    """Return in words how the history was gone through, and of what was undone all that came back; empty if at rest."""
    if before.steps != after.steps or before.done == after.done:
        return ""
    if after.done > before.done:
        return _(DONE_AGAIN).format(step=said(after.steps[after.done - 1].name))
    from journeycanvas.edits.losing import lost  # nothing of it is needed to show the window
    from journeycanvas.ui import tally

    undone = _(UNDONE).format(step=said(before.steps[after.done].name))
    back = tally.in_words(lost(after.journey, before.journey))
    return _("{undone}. Back again: {things}").format(undone=undone, things=back) if back else undone


def _say(editing: Editing, before: History) -> None:
    said = moved(before, editing.session.history)
    if said:
        editing.window.statusBar().showMessage(said, _SAID_MS)
