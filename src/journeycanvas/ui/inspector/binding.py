"""What a field of a form shows and changes: a value of one or several records, one undo step a change."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Generic, NamedTuple, TypeVar

from journeycanvas.document.journey import Journey
from journeycanvas.edits import records, texts
from journeycanvas.edits.errors import GoneError
from journeycanvas.session.session import Gesture, Session
from journeycanvas.session.step_names import typed
from journeycanvas.ui.finding import found

T = TypeVar("T")
_NAMES = frozenset({"name", "text"})
"""The fields that things are called by."""


class Binding(NamedTuple, Generic[T]):
    """A value in the document: how it is read and written, and what undo calls the change."""

    session: Session
    step: str
    read: Callable[[Journey], tuple[T, ...]]
    """Returns the value of each record, in any order."""
    write: Callable[[Journey, T], Journey]
    named: Callable[[T], str] | None = None
    """Names the step by the value, where that says more."""

    def step_of(self, value: T) -> str:
        """Return what undo calls giving this value."""
        return self.named(value) if self.named is not None else self.step

    def values(self) -> tuple[T, ...]:
        """Return the different values that the records have now."""
        return tuple(dict.fromkeys(self.read(self.session.journey)))

    def set(self, value: T) -> None:
        """Give all records this value, as one step; nothing where one of them went a moment ago, as its form will."""
        with suppress(GoneError):
            self.session.apply(self.step_of(value), lambda journey: self.write(journey, value))


def of_field(session: Session, ids: tuple[str, ...], field: str, *, step: str) -> Binding[T]:
    """Return the binding of a plain field of records."""

    def read(journey: Journey) -> tuple[T, ...]:
        return tuple(getattr(record, field) for _name, record in found(journey, ids).values())

    return Binding(session, step, read, lambda journey, value: records.change(journey, ids, **{field: value}))


def of_text(session: Session, ids: tuple[str, ...], field: str, *, step: str) -> Binding[str]:
    """Return the binding of a text of records, named by a dotted way such as "goal.text"."""

    def read(journey: Journey) -> tuple[str, ...]:
        if "." in field:
            return tuple(texts.shown(journey, id, field=field) for id in found(journey, ids))
        return tuple(getattr(record, field) for _name, record in found(journey, ids).values())

    def write(journey: Journey, text: str) -> Journey:
        if "." not in field:
            return records.change(journey, ids, **{field: texts.clean(text)})
        for id in ids:
            journey = texts.replace(journey, id, field=field, text=text)
        return journey

    return Binding(session, step, read, write, _naming(session, ids, field, step))


def _naming(session: Session, ids: tuple[str, ...], field: str, step: str) -> Callable[[str], str] | None:
    """Return what names the step of typing the name or the text of one thing; None where its name says nothing."""
    if len(ids) != 1 or field not in _NAMES:
        return None
    kind = records.kind_of(session.journey, ids[0])
    return partial(_named, kind, field, step) if kind is not None else None


def _named(kind: str, field: str, step: str, text: str) -> str:
    return typed(kind, field, text) if text.strip() else step


class Typist(Generic[T]):
    """A value being typed or dragged: shown in the map at once, one step when it is kept."""

    def __init__(self, binding: Binding[T]) -> None:
        """Type into a binding."""
        self._binding = binding
        self._gesture: Gesture | None = None

    @property
    def is_typing(self) -> bool:
        """Whether something is typed that is neither kept nor dropped."""
        return self._gesture is not None and self._gesture.is_open

    def show(self, value: T) -> None:
        """Show the value as it is so far."""
        if self._gesture is None or not self._gesture.is_open:
            self._gesture = self._binding.session.begin(self._binding.step)
        with suppress(GoneError):
            self._gesture.preview(lambda journey: self._binding.write(journey, value))
            self._gesture.name = self._binding.step_of(value)

    def keep(self) -> None:
        """Make what was typed a step."""
        if self._gesture is not None:
            self._gesture.commit()
            self._gesture = None

    def drop(self) -> None:
        """Forget what was typed."""
        if self._gesture is not None:
            self._gesture.cancel()
            self._gesture = None
