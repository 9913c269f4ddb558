"""The program with a journey from a drive that stops to answer, and how long its window was stuck meanwhile."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer

from journeycanvas import app
from journeycanvas.edits import journeys
from journeycanvas.ui.program import Program
from journeycanvas.ui.window import Window
from tests.benchmarks.programs.measures import tell_and_end
from tests.ui.sharing.drives import Drive, Pulse

_REST_MS, _HANGS_MS, _TYPES_EACH_MS = 1500, 4000, 150


class _Measure:
    """Waits until the journey is followed, has its drive hang, types, saves, and tells."""

    def __init__(self, program: Program, path: Path) -> None:
        self._program = program
        self._drive = Drive(path.parent, pytest.MonkeyPatch())
        self._typed = 0
        QTimer.singleShot(_REST_MS, self._hang)

    @property
    def _window(self) -> Window:
        return self._program.windows[0]

    def _hang(self) -> None:
        self._drive.hang()
        self._pulse = Pulse()
        self._types = QTimer(self._program, interval=_TYPES_EACH_MS)
        self._types.timeout.connect(self._type)
        self._types.start()
        QTimer.singleShot(_HANGS_MS // 2, lambda: self._window.editing.do("save"))
        QTimer.singleShot(_HANGS_MS, self._tell)

    def _type(self) -> None:
        self._typed += 1
        title = f"Title {self._typed}"
        self._window.editing.session.apply("Title", lambda journey: journeys.set_title(journey, title))

    def _tell(self) -> None:
        self._pulse.stop()
        tell_and_end(stuck_ms=self._pulse.longest * 1000, asked=len(self._drive.asked_by_window), typed=self._typed)


_begun: list[_Measure] = []
_offer = Program.offer_left_work


def _begin(program: Program) -> None:
    _offer(program)
    _begun.append(_Measure(program, Path(sys.argv[1])))


Program.offer_left_work = _begin  # type: ignore[method-assign]
sys.exit(app.run([Path(sys.argv[1])]))
