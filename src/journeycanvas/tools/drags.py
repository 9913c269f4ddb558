"""What every drag has in common: the gesture it previews, and the point where the pointer went down."""

from typing import Protocol

from journeycanvas.tools.events import PointerEvent
from journeycanvas.tools.feedback import Feedback


class Drag(Protocol):
    """A drag under way."""

    def move(self, event: PointerEvent) -> Feedback:
        """Show where the pointer has come to."""

    def release(self, event: PointerEvent) -> Feedback:
        """Keep it as one step."""

    def cancel(self) -> Feedback:
        """Show what was there before."""
