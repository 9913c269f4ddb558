"""What every tool answers to: one is in hand at a time."""

from typing import Protocol

from journeycanvas.tools.events import KeyEvent, PointerEvent
from journeycanvas.tools.feedback import Feedback


class Tool(Protocol):
    """A tool in the hand: what the pointer and the keys do goes to it."""

    @property
    def id(self) -> str:
        """What the tool is called: the action that takes it in hand has the same id."""

    @property
    def is_dragging(self) -> bool:
        """Whether a drag is under way."""

    def press(self, event: PointerEvent) -> Feedback:
        """Answer a button that goes down."""

    def move(self, event: PointerEvent) -> Feedback:
        """Answer the pointer that moves."""

    def release(self, event: PointerEvent) -> Feedback:
        """Answer a button that is let go."""

    def key(self, event: KeyEvent) -> Feedback:
        """Answer a key."""

    def cancel(self) -> Feedback:
        """Leave everything as it was before the press, and show the tool at rest."""
