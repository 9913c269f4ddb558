"""The end of the session of the person at the keyboard: work is kept for the next start without a question."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtWidgets import QApplication, QWidget

from journeycanvas.language import _


class EndingSession(Protocol):
    """What Qt hands over when the session ends (a `QSessionManager`)."""

    def allowsErrorInteraction(self) -> bool:
        """Tell whether something may be asked because something is wrong."""

    def release(self) -> None:
        """Say that the question is answered."""

    def cancel(self) -> None:
        """Stop the end of the session."""


def keep_for_next_start(desktop: EndingSession, keep_all: Callable[[], bool], window: QWidget | None = None) -> None:
    """Keep all work; where that cannot be, ask whether the session ends all the same, or stop it unasked."""
    if keep_all():
        return
    window = window or QApplication.activeWindow()
    if window is None or not desktop.allowsErrorInteraction():
        desktop.cancel()
        return
    from journeycanvas.ui.messages import Answer, ask  # seldom needed

    answer = ask(
        window,
        _("The work in Journey Canvas could not be kept for the next start."),
        (Answer("stay", _("Go on working"), "RejectRole"), Answer("end", _("End and lose it"), "DestructiveRole")),
        details=_("If the session ends now, what is not saved is lost: go on working, and save it to another place."),
    )
    desktop.release()
    if answer != "end":
        desktop.cancel()
