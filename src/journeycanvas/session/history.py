"""The history: the documents one after another, with the name and the selection of each step."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from journeycanvas.document.journey import Journey

MOST_STEPS = 1_000
"""Steps that are kept; the oldest go first. They share most records, so that a step costs little."""


class Step(NamedTuple):
    """A change that was done: its name as a msgid, the journey after it, and what was selected before and after."""

    name: str
    journey: Journey
    selected_before: frozenset[str]
    selected_after: frozenset[str]
    merges: str | None = None
    """Steps in a row with the same word here are one, such as the strokes of an arrow key."""


class History(NamedTuple):
    """The journey at the start, all steps that are known, and how many of them are done."""

    start: Journey
    steps: tuple[Step, ...] = ()
    done: int = 0
    is_cut: bool = False
    """Whether there were earlier steps that are forgotten."""

    @property
    def journey(self) -> Journey:
        """The journey after the steps that are done."""
        return self.steps[self.done - 1].journey if self.done else self.start

    @property
    def last(self) -> Step | None:
        """The step that undo takes back."""
        return self.steps[self.done - 1] if self.done else None

    @property
    def next(self) -> Step | None:
        """The step that redo does again."""
        return self.steps[self.done] if self.done < len(self.steps) else None

    @property
    def earlier(self) -> Iterator[Journey]:
        """The journeys before this one, the newest first."""
        for step in self.steps[: max(0, self.done - 1)][::-1]:
            yield step.journey
        if self.done:
            yield self.start

    def with_step(self, step: Step) -> History:
        """Return the history after one step more; what was undone is forgotten."""
        steps = (*self.steps[: self.done], step)
        surplus = max(0, len(steps) - MOST_STEPS)
        start = steps[surplus - 1].journey if surplus else self.start
        return History(start, steps[surplus:], len(steps) - surplus, self.is_cut or surplus > 0)

    def with_last_merged(self, step: Step) -> History:
        """Return the history whose last step also does what this one does."""
        last = self.steps[self.done - 1]
        merged = step._replace(selected_before=last.selected_before)
        return self._replace(steps=(*self.steps[: self.done - 1], merged))

    def with_last_completed(self, journey: Journey, *, selection: frozenset[str]) -> History:
        """Return the history whose last step leads on to this journey, under its own name; nothing merges with it."""
        last = self.steps[self.done - 1]
        return self.with_last_merged(last._replace(journey=journey, selected_after=selection, merges=None))

    def undone(self) -> History:
        """Return the history with one step less done."""
        return self.at(self.done - 1)

    def redone(self) -> History:
        """Return the history with one step more done."""
        return self.at(self.done + 1)

    def at(self, done: int) -> History:
        """Return the history with so many steps done, as far as there are any."""
        return self._replace(done=max(0, min(len(self.steps), done)))
