"""Closing while a disk does not take what is saved: waited for, or left with the work kept for the next start."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtWidgets import QWidget

from journeycanvas.language import _
from journeycanvas.ui import messages
from journeycanvas.ui.background import Background
from journeycanvas.ui.messages import Answer

Waited = Literal["done", "left", "stayed"]
_PATIENCE_MS = 2_500


def wait_or_leave(window: QWidget, name: str, saving: Background, leave_work: Callable[[], bool]) -> Waited:
    """Wait until all is saved; where that takes long, ask whether to wait on, to leave it, or not to close."""
    while not saving.wait(patience_ms=_PATIENCE_MS):
        answer = messages.ask(
            window,
            _('"{name}" is still being saved: its drive does not answer.').format(name=name),
            (
                Answer("wait", _("Keep waiting"), "AcceptRole"),
                Answer("leave", _("Close without waiting"), "DestructiveRole"),
                Answer("cancel", _("Cancel"), "RejectRole"),
            ),
            details=_("If you close now, your work goes into the recovery store, and the next start offers it to you."),
        )
        if answer == "cancel":
            return "stayed"
        if answer == "leave" and saving.is_busy:
            if leave_work():
                saving.give_up()
                return "left"
            messages.tell(window, _("The work could not be kept in the recovery store, so the window stays open."))
            return "stayed"
    return "done"
