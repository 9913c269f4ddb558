"""What takes long in the outline of a large journey: telling the journey as a text, and reading what was typed.

Where somebody is about to type, it is waited for; else it is done beside the window, which goes on meanwhile.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject

from journeycanvas.edits.outline.applying import Applied
from journeycanvas.language import _
from journeycanvas.progress import CancelledError
from journeycanvas.session.laying_out import is_large
from journeycanvas.ui.faces.outline_typing import OutlineTyping, Told
from journeycanvas.ui.waiting.beside import Beside


class OutlineWork(QObject):
    """Does one such thing at a time; what is begun later takes its place."""

    def __init__(self, parent: QObject) -> None:
        """Do nothing yet."""
        super().__init__(parent)
        self._beside = Beside(self)
        self.is_waited_for = False
        """Whether the person waits for it."""

    @property
    def is_under_way(self) -> bool:
        """Whether something is being read or told beside the window, or waited for."""
        return self.is_waited_for or self._beside.is_under_way

    def forget(self) -> None:
        """Want no longer what is done beside the window."""
        self._beside.forget()

    def let_through(self) -> None:
        """Let a letter be painted first that is just being typed."""
        self._beside.let_through()

    def told(self, typing: OutlineTyping) -> Told | None:
        """Return the journey as it is now as a text, once that is there; None where the person waiting cancelled it."""
        self.forget()
        session, told = typing.session, None
        while told is None or told.journey is not session.settled:  # what goes on by itself may have made a step
            try:
                told = self._waited_for(typing)
            except CancelledError:
                return None
        return told

    def tell(self, typing: OutlineTyping, then: Callable[[Told], None]) -> None:
        """Tell the journey as a text beside the window, and give it to what shows it."""
        self._beside.begin(typing.telling(), lambda told: then(told()))

    def read(self, typing: OutlineTyping, text: str, then: Callable[[Callable[[], Applied]], None]) -> None:
        """Read a text and lay it out beside the window, and give a function what returns the result, or raises."""
        reading, layout = typing.reading(text), typing.session.layout

        def read() -> Applied:
            applied = reading()
            layout.keep(layout.laying(applied.journey)())
            return applied

        self._beside.begin(read, then)

    def _waited_for(self, typing: OutlineTyping) -> Told:
        wait = typing.session.layout.wait
        if wait is None or not is_slow(typing):
            return typing.telling()()
        self.is_waited_for = True
        try:
            return wait(typing.telling(), doing=_("Outline as text"))
        finally:
            self.is_waited_for = False


def is_slow(typing: OutlineTyping) -> bool:
    """Tell whether to read or to tell the journey may take longer than a letter is waited for."""
    return is_large(typing.session.settled)
