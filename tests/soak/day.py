"""A long day at work in the real window: two hundred documents, opened, changed, looked at, saved, exported, closed."""

import random
import time
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QObject, QPointF, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from journeycanvas.document.journey import Journey
from journeycanvas.edits import cards, journeys, stages, touchpoints
from journeycanvas.edits.errors import EditError
from journeycanvas.exports.write import write
from journeycanvas.session.session import Edit as SessionEdit
from journeycanvas.storage import reading
from journeycanvas.storage.writing import save
from journeycanvas.ui.program import Program
from journeycanvas.ui.waiting.box import WaitingBox
from journeycanvas.ui.window import Window
from tests.builders import large
from tests.soak.measures import Edit, Sample, sample
from tests.soak.noted import Noted

DOCUMENTS = 200
SAMPLE_EACH_S = 5.0
_EDITS = 12
_REST_S = 0.8
_ARCHIVE = Path(__file__).parents[1] / "archive" / "v1"


def documents(folder: Path) -> tuple[Path, ...]:
    """Write the two hundred documents: those of the archive again and again, and larger ones between them."""
    sources = [reading.read(path) for path in sorted(_ARCHIVE.glob("*.journey")) if path.stat().st_size > 1000]
    sources += [large(count, stages=8, lanes=8, cards_per_cell=1, seed=count) for count in (40, 80, 160)]
    made: list[Path] = []
    for number in range(DOCUMENTS):
        journey = sources[number % len(sources)]
        path = folder / f"document-{number:03d}.journey"
        save(journey.evolve(title=f"Document {number}"), path)
        made.append(path)
    return tuple(made)


class Day(QObject):
    """Somebody at work, step by step, so that the window lives in between."""

    def __init__(self, program: Program, folder: Path, *, minutes: float) -> None:
        super().__init__(program)
        self.program = program
        self.folder = folder
        self._samples = Noted(folder / "samples", columns=len(Sample._fields))
        self._edits = Noted(folder / "edits", columns=len(Edit._fields))
        self.opened = 0
        self._chance = random.Random(7)
        self._paths = documents(folder)
        self._begun = time.monotonic()
        self._until = self._begun + minutes * 60
        self._next_sample = 0.0
        self._work = self._all()
        self._is_busy = False
        self._ticks = QTimer(self, interval=0)
        self._ticks.timeout.connect(self._step)
        self._ticks.start()
        self._closer = QTimer(self, interval=30)
        self._closer.timeout.connect(close_what_asks)
        self._closer.start()

    @property
    def samples(self) -> list[Sample]:
        """The process each few seconds."""
        return [Sample(*row) for row in self._samples.rows()]

    @property
    def edits(self) -> list[Edit]:
        """All edits that were done."""
        return [Edit(*row) for row in self._edits.rows()]

    @property
    def second(self) -> float:
        """How long the day has been."""
        return time.monotonic() - self._begun

    def _step(self) -> None:
        if self._is_busy:
            return
        self._is_busy = True
        try:
            next(self._work)
        except StopIteration:
            self._ticks.stop()
            self.program.quit()
        finally:
            self._is_busy = False

    def _all(self) -> Iterator[None]:
        while time.monotonic() < self._until:
            path = self._paths[self.opened % DOCUMENTS]
            window = self.program.windows[0]
            second = self.program.open_window() if self.opened % 10 == 9 else None
            yield from self._with(second or window, path)
            if second is not None:
                second.close()
                yield
            self.opened += 1
            if self.second >= self._next_sample:
                yield from self._rested(window)
                self._samples.add(sample(self.second))
                self._next_sample = self.second + SAMPLE_EACH_S

    def _rested(self, window: Window) -> Iterator[None]:
        """Open and close the same document each time, since something is kept of the last one; then do nothing."""
        window.open_here(self._paths[0])
        yield
        window.actions_of["close"].trigger()
        rested = self.second + _REST_S
        while self.second < rested:
            yield

    def _with(self, window: Window, path: Path) -> Iterator[None]:
        window.open_here(path)
        assert window.has_document, path
        yield
        session, canvas = window.editing.session, window.editing.workspace.canvas
        for number in range(_EDITS):
            began = time.thread_time()
            try:
                session.apply(f"Edit {number}", self._edit(session.journey, number))
            except EditError:
                continue
            QApplication.processEvents()
            self._edits.add(Edit(self.second, (time.thread_time() - began) * 1000))
            yield
            if number % 3 == 0:
                session.undo()
                yield
                session.redo()
                yield
            if number == 4:
                for zoom in (canvas.zoom_in, canvas.zoom_out, canvas.zoom_to_fit, canvas.reset_zoom):
                    zoom()
                    yield
                canvas.centerOn(QPointF(300, 300))
            if number == 7 and session.journey.touchpoints:
                session.select([session.journey.touchpoints[0].id])
                window.editing.workspace.inspector.refresh()
                yield
        if self.opened % 5 == 0:
            for suffix in ("svg", "pdf", "png"):
                write(session.scene, self.folder / f"out.{suffix}")
                yield
        if self.opened % 7 == 0:
            for action in ("face_table", "face_map", "show_findings", "show_findings", "palette", "shortcuts"):
                window.actions_of[action].trigger()
                yield
        window.editing.do("save")
        window.editing._filing.wait()
        yield
        window.actions_of["close"].trigger()
        assert not window.has_document, path
        yield

    def _edit(self, journey: Journey, number: int) -> SessionEdit:
        holding = [lane.id for lane in journey.lanes if lane.holds_cards]
        columns = [stage.id for stage in journey.stages]
        title = f"Title {self._chance.random()}"
        if number % 4 == 1 and columns:
            stage = self._chance.choice(columns)
            return lambda now: first(touchpoints.add(now, stage, name="New"))
        if number % 4 == 2 and columns and holding:
            stage, lane = self._chance.choice(columns), self._chance.choice(holding)
            return lambda now: first(cards.add(now, lane, stage=stage, text=title))
        if number % 4 == 3 and len(columns) > 1 and len(journey.stages) < 12:
            stage = columns[-1]
            return lambda now: stages.move(now, stage, to=0)
        return lambda now: journeys.set_title(now, title)


def first(given: object) -> Journey:
    """Return the journey an edit gives, alone or before what else it gives."""
    found = given[0] if isinstance(given, tuple) else given
    assert isinstance(found, Journey)
    return found


def close_what_asks() -> None:
    """Close boxes and menus, but for the box that tells how far something is: closing it would cancel that."""
    asking = QApplication.activePopupWidget() or QApplication.activeModalWidget()
    if isinstance(asking, WaitingBox):
        return
    if isinstance(asking, QDialog):
        asking.reject()
    elif isinstance(asking, QMenu | QWidget):
        asking.close()
