"""What is typed into the outline, as steps of the session: a step a line, or a group of words in it."""

from collections.abc import Callable, Collection
from functools import partial
from time import monotonic
from typing import NamedTuple

from journeycanvas import progress
from journeycanvas.document.journey import Journey
from journeycanvas.edits.outline.applying import Applied, Key, apply_text
from journeycanvas.edits.outline.lines import lines
from journeycanvas.edits.outline.showing import refreshed, with_unclear_lines
from journeycanvas.language import _, ngettext
from journeycanvas.model.path import Visit
from journeycanvas.session.session import Session
from journeycanvas.tools.arriving import shown_path
from journeycanvas.ui import speech
from journeycanvas.ui.faces.step_names import step_name
from journeycanvas.ui.finding import found

_NEW_STEP_S = 1.5
"""A pause in typing, after which more typing in the same line is another step."""


class _Step(NamedTuple):
    """Typing that is one step: the word it merges by, the journey before it, its line, and when it was typed last."""

    word: str = ""
    before: Journey = Journey()
    line: int = 0
    at: float = 0.0


class Told(NamedTuple):
    """A journey, the text that tells it with the lines that were unclear, and what is known of that."""

    journey: Journey
    text: str
    applied: Applied


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

    def telling(self) -> Callable[[], Told]:
        """Return what tells the journey as a text, with the lines that were unclear, so that no word is lost: pure."""
        return partial(_told, self.session.settled, self.text, self.applied)

    def show(self, told: Told, *, text: str, line: int) -> None:
        """Begin anew with a text as it is shown, that tells the journey as it is, with the caret in a line."""
        path = shown_path(self.session)
        self.text = text
        self._start = self._known = told.journey
        self._path = path.id if path else None
        self.applied = told.applied if text == told.text else apply_text(told.journey, text)
        self.begin_step(line)

    def reading(self, text: str) -> Callable[[], Applied]:
        """Return what reads a text as it was typed on, and may take long: pure."""
        return partial(_read, self._start, text, path=self._path, before=self.applied)

    def take(self, text: str, *, line: int, name: str | None = None, read: Callable[[], Applied] | None = None) -> None:
        """Take over a text, read already or not: a step, which what is typed next joins; back where it began none.

        Raises EditError where the whole cannot be.
        """
        self.applied = (read or self.reading(text))()
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
            here = self.applied.keys.get(line)
            session.apply(
                name or step_name(self._step.before, journey),
                lambda _before: journey,
                selection={here.id} if here else None,
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

    def selected_lines(self) -> frozenset[int]:
        """Return the lines that tell of what is selected."""
        chosen = found(self.session.journey, self.session.selection).items()
        keys = {Key(id) for id, _place in chosen}
        keys |= {Key(one.touchpoint) for _id, (_name, one) in chosen if isinstance(one, Visit)}
        return frozenset(line for line, key in self.applied.keys.items() if key in keys) if keys else frozenset()

    def unclear_words(self, *, line: int) -> str:
        """Return what a person is told of unclear lines: of a line before others; nothing where all is clear."""
        unclear = self.applied.unclear
        told = next((one for one in unclear if one.line == line), unclear[0] if unclear else None)
        if told is None:
            return ""
        text = _("Line {line}: {why}").format(line=told.line + 1, why=told.why)
        if len(unclear) == 1:
            return text
        more = len(unclear) - 1
        other = ngettext("{count} other line is unclear.", "{count} other lines are unclear.", more)
        return f"{text} {other.format(count=speech.number(more))}"

    def know(self, text: str) -> None:
        """Know a text that tells the same as the one before, in other words."""
        self.text = text
        self.applied = apply_text(self._start, text, path=self._path, before=self.applied)


def _told(journey: Journey, text: str, applied: Applied) -> Told:
    with progress.part(0.5):
        shown = with_unclear_lines(journey, text, applied)
    with progress.part(0.5):
        return Told(journey, shown, apply_text(journey, shown))


def _read(start: Journey, text: str, *, path: str | None, before: Applied) -> Applied:
    read = apply_text(start, text, path=path, before=before)
    lines(read.journey)  # kept for when the line is left: then what has another name is written anew
    return read
