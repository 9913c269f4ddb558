"""Session, the open document, and Gesture, a change under way."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from journeycanvas.document.journey import Journey
from journeycanvas.edits.cells import Cell
from journeycanvas.edits.ids import existing
from journeycanvas.edits.touchpoints import Move
from journeycanvas.language import N_, _
from journeycanvas.scene.scene import Scene
from journeycanvas.session.history import History, Step
from journeycanvas.session.laying_out import LayingOut, LayOut
from journeycanvas.session.step_names import CHANGE_TEXT, REDO, UNDO, said
from journeycanvas.session.typing import Typing, naming

Edit = Callable[[Journey], Journey]
UNTITLED = N_("Untitled journey")
TYPING = CHANGE_TEXT


class Session:
    """An open document: what is shown, what is selected, and the way back."""

    def __init__(self, journey: Journey, *, path: Path | None = None, lay_out: LayOut | None = None) -> None:
        """Open a journey, from a file where it has one; it counts as saved as it is."""
        self.path = path
        self._history = History(journey)
        self._shown = journey
        self.saved: Journey | None = journey  # what its file held last; None where that is not known
        self._selection: frozenset[str] = frozenset()
        self._cell: Cell | None = None
        self._gesture: Gesture | None = None
        self.layout = LayingOut(lay_out)
        self._callbacks: list[Callable[[], None]] = []

    @property
    def journey(self) -> Journey:
        """The journey that is shown, a preview included."""
        return self._shown

    @property
    def settled(self) -> Journey:
        """The journey after the last step, without a preview."""
        return self._history.journey

    @property
    def scene(self) -> Scene:
        """The scene of the journey that is shown, laid out when it is asked for."""
        return self.layout.scene_of(self._shown)

    @property
    def last_scene(self) -> Scene:
        """The scene that was laid out last, maybe of the journey a few changes ago."""
        return self.layout.latest(self._shown)

    @property
    def is_slow(self) -> bool:
        """Whether laying out again took so long the last time that a drag had better not wait for it."""
        return self.layout.is_slow

    @property
    def selection(self) -> frozenset[str]:
        """The ids of the records that are selected."""
        return self._selection

    @property
    def cell(self) -> Cell | None:
        """The cell chosen to type in; none while something is selected."""
        return None if self._selection else self._cell

    @property
    def gesture(self) -> Gesture | None:
        """The gesture under way."""
        return self._gesture

    @property
    def history(self) -> History:
        """The steps, done and undone."""
        return self._history

    @property
    def is_clean(self) -> bool:
        """Whether what is shown is what was last saved."""
        return self._shown is self.saved

    @property
    def name(self) -> str:
        """What the title bar names: the file, else the title of the journey."""
        if self.path is not None:
            return self.path.name
        return " ".join(self._shown.title.split()) or _(UNTITLED)

    @property
    def undo_name(self) -> str | None:
        """The name of what undo takes back, in the language of the interface; None where there is nothing."""
        return said(self._history.last.name) if self._history.last else None

    @property
    def redo_name(self) -> str | None:
        """The name of what redo does again, in the language of the interface; None where there is nothing."""
        return said(self._history.next.name) if self._history.next else None

    def on_change(self, callback: Callable[[], None]) -> Callable[[], None]:
        """Call this after each change of what is shown, selected or saved; returns the function that ends it."""
        self._callbacks.append(callback)

        def stop() -> None:
            if callback in self._callbacks:
                self._callbacks.remove(callback)

        return stop

    def select(self, ids: Iterable[str]) -> None:
        """Select these records and nothing else; ids that are not in the document are passed over."""
        wanted = frozenset(ids)
        selection = wanted if wanted <= self._selection else existing(self._shown, wanted)
        if selection != self._selection or self.cell is not None:
            self._selection, self._cell = selection, None
            self._tell()

    def choose_cell(self, cell: Cell) -> None:
        """Choose a cell to type in, and select nothing."""
        if cell != self.cell:
            self._selection, self._cell = frozenset(), cell
            self._tell()

    def apply(
        self, name: str, edit: Edit, *, selection: Iterable[str] | None = None, merges: str | None = None
    ) -> bool:
        """Do an edit as one step, and select these records then; False where the person waiting cancelled it.

        Steps in a row with the same word to merge by become one. An edit that changes nothing makes no step. Raises
        EditError where the edit cannot be done. Where it is not done or cancelled, nothing has changed.
        """
        self.settle()
        journey = self._done(edit, doing=said(name))
        if journey is not None:
            self._add_step(name, journey, selection=selection, merges=merges)
        return journey is not None

    def begin(self, name: str) -> Gesture:
        """Begin a gesture, which commits as one step of this name; what another one previews is committed first."""
        self.settle()
        self._gesture = Gesture(self, name)
        return self._gesture

    def type(self, record: str, *, field: str) -> Typing:
        """Begin to type in a text: one step, or for the first name of what was just added a part of that step."""
        gesture = self.begin(TYPING)
        gesture.completes_last = self.has_just_added(record)
        return Typing(gesture, record, field)

    def has_just_added(self, record: str) -> bool:
        """Tell whether the last step added this record, and nothing was typed in it since."""
        last = self._history.last
        return last is not None and last.merges == naming(record) and self.settled is not self.saved

    def settle(self) -> None:
        """Make what a gesture previews a step of its own; without a gesture nothing changes."""
        if self._gesture is not None:
            self._gesture.commit()

    def undo(self) -> frozenset[str]:
        """Take back the last step, and return the selection that shows what came back; a gesture is only cancelled."""
        if self._gesture is not None:
            self._gesture.cancel()
            return self._selection
        return self.go_to(self._history.done - 1)

    def redo(self) -> frozenset[str]:
        """Do the next step again, and return the selection that shows it; a gesture is committed first."""
        self.settle()
        return self.go_to(self._history.done + 1)

    def go_to(self, done: int) -> frozenset[str]:
        """Undo or redo until so many steps are done, unless cancelled, and return the selection; gestures end first."""
        self.settle()
        history = self._history.at(done)
        if history.done < self._history.done and history.next is not None:
            self._go(history, history.next.selected_before, doing=said(UNDO, step=history.next.name))
        elif history.done > self._history.done and history.last is not None:
            self._go(history, history.last.selected_after, doing=said(REDO, step=history.last.name))
        return self._selection

    def mark_saved(self, journey: Journey, *, path: Path | None = None) -> None:
        """Remember that this journey was written, maybe to another file; it may be older than what is shown."""
        self.saved = journey
        if path is not None:
            self.path = path
        self._tell()

    def mark_unsaved(self) -> None:
        """Remember that what is shown is in no file, such as after a recovery or where the file was deleted."""
        self.saved = None
        self._tell()

    def _add_step(self, name: str, journey: Journey, *, selection: Iterable[str] | None, merges: str | None) -> None:
        before, settled = self._selection, self.settled
        wanted = self._selection if selection is None else frozenset(selection)
        self._selection = existing(journey, wanted)
        if journey is not settled:
            step = Step(name, journey, before, self._selection, merges)
            last = self._history.last
            joins = merges is not None and last is not None and last.merges == merges and settled is not self.saved
            self._history = self._history.with_last_merged(step) if joins else self._history.with_step(step)
        changed = journey is not settled or self._shown is not journey or self._selection != before
        self._shown = journey
        if changed:
            self._tell()

    def _complete_last(self) -> None:
        """Let the last step also do what is previewed."""
        if self._shown is not self.settled:
            self._history = self._history.with_last_completed(self._shown, selection=self._selection)
            self._tell()

    def _done(self, edit: Edit, *, doing: str) -> Journey | None:
        return self.layout.done(edit, to=lambda: self.settled, doing=doing)

    def _go(self, history: History, selection: frozenset[str], *, doing: str) -> None:
        before = self._history
        if self._done(lambda _settled: history.journey, doing=doing) is None or self._history is not before:
            return
        self._history = history
        self._shown = history.journey
        self._selection, self._cell = existing(self._shown, selection), None
        self._tell()

    def _show(self, journey: Journey) -> None:
        if journey is not self._shown:
            self._shown = journey
            self._tell()

    def _tell(self) -> None:
        for callback in tuple(self._callbacks):
            callback()


class Gesture:
    """A change under way: each preview is an edit of the journey it began with."""

    def __init__(self, session: Session, name: str) -> None:
        """Begin at what the session shows."""
        self.name = name
        self.start = session.settled
        self.start_scene = session.scene
        self.is_kept = True
        """Whether what is previewed is worth a step: where not, committing only cancels."""
        self.completes_last = False
        """Whether it is part of the step before it, such as the first name of what was just added."""
        self.carried: Mapping[str, Move] = {}
        """The touchpoints that the last preview only carried elsewhere, where it did nothing else."""
        self._session = session

    @property
    def is_open(self) -> bool:
        """Whether it can still change something: it is not committed, and not cancelled."""
        return self._session.gesture is self

    def preview(self, edit: Edit, *, carried: Mapping[str, Move] | None = None) -> None:
        """Show the journey it began with after an edit; raises EditError where the edit cannot be done.

        Where the edit does nothing but carry touchpoints elsewhere, say where to.
        """
        if self.is_open:
            journey = edit(self.start)
            self.carried = carried or {}
            self._session._show(journey)

    def commit(self, *, selection: Iterable[str] | None = None) -> None:
        """Make what is previewed one step; without a preview that changes something there is none."""
        if not self.is_kept:
            self.cancel()
        elif self.is_open and self.completes_last:
            self._session._gesture = None
            self._session._complete_last()
        elif self.is_open:
            shown = self._session.journey
            self.finish(lambda _start: shown, selection=selection)

    def finish(self, edit: Edit, *, selection: Iterable[str] | None = None) -> None:
        """Make one step of an edit of the journey it began with; none where the person waiting cancelled it."""
        if self.is_open:
            session, self._session._gesture = self._session, None
            try:
                journey = session._done(edit, doing=said(self.name))
                if journey is not None:
                    session._add_step(self.name, journey, selection=selection, merges=None)
            finally:
                if session._gesture is None:  # cancelled, or failed: what is shown is a step, or as it was before
                    session._show(session.settled)

    def cancel(self) -> None:
        """Show the journey it began with again."""
        if self.is_open:
            self._session._gesture = None
            self._session._show(self.start)
