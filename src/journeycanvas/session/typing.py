"""Typing: a text being typed, of which all that is typed until it is kept is one step."""

from collections.abc import Callable, Iterable
from typing import Protocol

from journeycanvas.document.journey import Journey
from journeycanvas.edits import records, texts
from journeycanvas.edits.ids import JOURNEY
from journeycanvas.session.step_names import typed


def naming(record: str) -> str:
    """Return the word to merge by of a step that adds a record whose name is typed next."""
    return f"naming {record}"


class Previewing(Protocol):
    """The gesture that shows what is typed."""

    start: Journey
    name: str

    @property
    def is_open(self) -> bool:
        """Whether it can still change something."""

    def preview(self, edit: Callable[[Journey], Journey]) -> None:
        """Show the journey it began with after an edit."""

    def commit(self, *, selection: Iterable[str] | None = None) -> None:
        """Make what is previewed one step."""

    def cancel(self) -> None:
        """Show the journey it began with again."""


class Typing:
    """A text being typed: one gesture, one step."""

    def __init__(self, gesture: Previewing, record: str, field: str) -> None:
        """Begin with the text as it is."""
        self.record = record
        self.field = field
        self._gesture = gesture
        self._kind: str | None = None

    @property
    def is_open(self) -> bool:
        """Whether what is typed still goes into the document."""
        return self._gesture.is_open

    @property
    def start(self) -> str:
        """The text as it was."""
        return texts.shown(self._gesture.start, self.record, field=self.field)

    def show(self, text: str) -> None:
        """Show the text as typed so far; raises EditError where it is too long."""
        if self._kind is None:
            self._kind = records.kind_of(self._gesture.start, self.record) or JOURNEY
        self._gesture.preview(lambda journey: texts.replace(journey, self.record, field=self.field, text=text))
        self._gesture.name = typed(self._kind, self.field, text)

    def commit(self) -> None:
        """Keep what was typed."""
        self._gesture.commit()

    def cancel(self) -> None:
        """Forget what was typed."""
        self._gesture.cancel()
