"""What is typed into the outline, as steps of the session: a step a line, or a group of words in it."""

from collections.abc import Collection
from time import monotonic
from typing import NamedTuple

from journeycanvas.document.journey import Journey
from journeycanvas.edits.outline.applying import Applied, apply_text
from journeycanvas.edits.outline.showing import refreshed, with_unclear_lines
from journeycanvas.session.session import Session
from journeycanvas.tools.arriving import shown_path
from journeycanvas.ui.faces.step_names import step_name

_NEW_STEP_S = 1.5
"""A pause in typing, after which more typing in the same line is another step."""


class _Step(NamedTuple):
    """Typing that is one step: the word it merges by, the journey before it, its line, and when it was typed last."""

    word: str = ""
    before: Journey = Journey()
    line: int = 0
    at: float = 0.0


class OutlineTyping:
    """A text that tells the journey of a session, and follows it and leads it in turns.

    Everything typed until something changes elsewhere is read against the journey before it, so that a line that is
    cut and pasted keeps what no line tells.
    """

    def __init__(self, session: Session) -> None:
        """Know no text yet."""
        self.session = session
        self.text = ""
        """The text as it was taken over last."""
        self.applied = Applied(Journey())
        self._start = Journey()
        self._path: str | None = None
        self._known: Journey | None = None
        self._step = _Step()
        self._steps = 0

    @property
    def is_behind(self) -> bool:
        """Whether the journey has changed elsewhere since."""
        return self.session.settled is not self._known

    @property
    def has_typed(self) -> bool:
        """Whether something was typed since the text was shown as the journey says it."""
        return self.session.settled is not self._start

    @property
    def line(self) -> int:
        """The line that is being typed."""
        return self._step.line

    def text_of_session(self) -> str:
        """Return the text of the journey, with the lines that were unclear, so that no word is lost."""
        return with_unclear_lines(self.session.settled, self.text, self.applied)

    def show(self, text: str, *, line: int) -> None:
        """Begin anew with a text that tells the journey as it is, with the caret in a line."""
        path = shown_path(self.session)
        self.text = text
        self._start = self._known = self.session.settled
        self._path = path.id if path else None
        self.applied = apply_text(self._start, text)
        self.begin_step(line)

    def take(self, text: str, *, line: int, name: str | None = None) -> None:
        """Take over a text: a step, which what is typed next joins; back where it began there is none.

        Raises EditError where the whole cannot be.
        """
        self.applied = apply_text(self._start, text, path=self._path, before=self.applied)
        self.text = text
        session, journey = self.session, self.applied.journey
        last = session.history.last
        is_own = last is not None and last.merges == self._step.word
        if not is_own or monotonic() - self._step.at > _NEW_STEP_S:
            self.begin_step(self._step.line)
            is_own = False
        self._step = self._step._replace(at=monotonic())
        if is_own and journey == self._step.before:
            session.undo()
        elif journey != session.settled:
            here = self.applied.records.get(line)
            session.apply(
                name or step_name(self._step.before, journey),
                lambda _before: journey,
                selection={here} if here else None,
                merges=self._step.word,
            )
        self._known = session.settled

    def begin_step(self, line: int) -> bool:
        """Let what is typed from now on be a step of its own; return whether something was done in the one before."""
        self._steps += 1
        is_done = self.session.settled is not self._step.before
        self._step = _Step(f"outline {self._steps}", self.session.settled, line, monotonic())
        return is_done

    def renamed_lines(self, *, but: Collection[int]) -> dict[int, str]:
        """Return the lines that the journey says otherwise now, such as those with a name that has changed."""
        return refreshed(self.text, self.applied, but=but) if self.has_typed else {}

    def know(self, text: str) -> None:
        """Know a text that tells the same as the one before, in other words."""
        self.text = text
        self.applied = apply_text(self._start, text, path=self._path, before=self.applied)
