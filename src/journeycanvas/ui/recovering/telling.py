"""Telling of left work: notices in the window that it is about, or in the first one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

from journeycanvas.language import _
from journeycanvas.ui import messages
from journeycanvas.ui.messages import Answer
from journeycanvas.ui.notices import Notice, Notices, Tone, notices_of

if TYPE_CHECKING:  # it asks what is here to tell
    from journeycanvas.ui.program import Program
    from journeycanvas.ui.window import Window


class Telling:
    """The notices of all windows of a program, as one."""

    def __init__(self, program: Program) -> None:
        """Tell in the windows of this program."""
        self._program = program

    @property
    def first(self) -> Window:
        """The window in which is told what is about none of them."""
        return self._program.windows[0] if self._program.windows else self._program.open_window()

    def tell(
        self,
        id: str,
        text: str,
        answers: tuple[Answer, ...],
        then: Callable[[str], None],
        *,
        window: Window | None = None,
        tone: Tone = "note",
    ) -> Notice:
        """Show a notice until it is settled, in the place of an earlier one of this id."""
        self.settle(id)
        shown = window or self.first
        notices = notices_of(shown, self._program.colours)
        notices.tell(id, text, answers=answers, then=then, tone=tone)
        if not shown.has_document:
            next(iter(notices.shown.values())).enter()
        return notices.shown[id]

    def tell_alone(self, id: str, text: str, *, window: Window | None = None, tone: Tone = "note") -> Notice:
        """Show a notice that can only be hidden."""
        return self.tell(id, text, (hide(),), lambda _answer: self.settle(id), window=window, tone=tone)

    def settle(self, id: str) -> None:
        """Show a notice no longer, wherever it is."""
        for window in self._program.windows:
            found = window.findChild(Notices)
            if found is not None:
                found.settle(id)

    def is_given_up(self, name: str) -> bool:
        """Ask whether work is to be discarded."""
        answer = messages.ask(
            self._program.windows[0] if self._program.windows else None,
            _('Discard the unsaved work on "{name}"?').format(name=name),
            (Answer("keep", _("Keep"), "AcceptRole"), Answer("discard", _("Discard"), "DestructiveRole")),
            details=_("It cannot be brought back then. What the file holds stays as it is."),
        )
        return answer == "discard"

    def ask_to_discard(self, name: str, where: str, *, is_last: bool) -> Literal["keep", "discard", "cancel"]:
        """Ask whether work that was set aside is to be discarded, or whether to ask about no more."""
        answers = [Answer("keep", _("Keep"), "AcceptRole"), Answer("discard", _("Discard"), "DestructiveRole")]
        if not is_last:
            answers.append(Answer("cancel", _("Cancel"), "RejectRole"))
        answer = messages.ask(
            self._program.windows[0] if self._program.windows else None,
            _('Discard the work on "{name}" for good?').format(name=name),
            tuple(answers),
            details="\n".join(
                (_("What was not saved of it is lost then. What the file of the journey holds stays as it is."), where)
            ),
        )
        return "discard" if answer == "discard" else "cancel" if answer == "cancel" else "keep"


def hide() -> Answer:
    """Return what hides a notice."""
    return Answer("hide", _("Hide"), "RejectRole")
