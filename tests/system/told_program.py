"""The real program, told line by line what to do: it types, saves, presses what is offered, and says what it sees.

It answers each line with one of its own, in JSON. Boxes are answered by their last button, and what they said is told.
"""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from journeycanvas.edits import journeys
from journeycanvas.ui.notices import Notices
from journeycanvas.ui.program import Program
from journeycanvas.ui.window import Window

_LOOK_MS = 10
_PATIENCE_S = 20.0


class Told:
    """One program that does what it hears."""

    def __init__(self) -> None:
        self._lines: SimpleQueue[str] = SimpleQueue()
        self._said: list[str] = []
        self._until: Callable[[], bool] | None = None
        self._since = 0.0
        self._timer = QTimer(interval=_LOOK_MS)
        self._timer.timeout.connect(self._look)
        Thread(target=self._hear, daemon=True).start()

    def begin(self) -> None:
        self._timer.start()

    @property
    def window(self) -> Window:
        application = QApplication.instance()
        assert application is not None
        program = application.findChild(Program)
        assert program is not None
        return program.windows[0]

    def _hear(self) -> None:
        for line in sys.stdin:
            self._lines.put(line.strip())

    def _look(self) -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            self._said.append(box.text())
            box.buttons()[-1].click() if box.escapeButton() is None else box.escapeButton().click()
            return
        if self._until is not None:
            if not self._until() and time.monotonic() - self._since < _PATIENCE_S:
                return
            self._until = None
            self._tell()
            return
        try:
            word, _space, rest = self._lines.get_nowait().partition(" ")
        except Empty:
            return
        self._since = time.monotonic()
        self._until = getattr(self, f"_{word}")(rest)

    def _tell(self) -> None:
        editing = self.window.editing if self.window.has_document else None
        seen = editing.sharing.seen if editing is not None else None
        told = {
            "kind": seen.standing.kind if seen is not None else None,
            "is_clean": editing is not None and editing.is_clean,
            "said": self._said,
            "notices": {id: notice.label.text() for id, notice in self._notices().items()},
        }
        print(json.dumps(told), flush=True)
        self._said = []

    def _notices(self) -> dict[str, object]:
        found = self.window.findChild(Notices)
        return dict(found.shown) if isinstance(found, Notices) else {}

    # What it does, each returning when it is done

    def _stand(self, _rest: str) -> Callable[[], bool]:
        """Wait until it is known who may write."""

        def is_known() -> bool:
            seen = self.window.editing.sharing.seen if self.window.has_document else None
            return seen is not None and (seen.standing.kind == "mine" or "sharing_lock" in self._notices())

        return is_known

    def _save(self, title: str) -> Callable[[], bool]:
        """Change the title, and save."""
        editing = self.window.editing
        editing.session.apply("Change title", lambda before: journeys.set_title(before, title))
        self.window.actions_of["save"].trigger()
        return lambda: not editing._filing.is_saving

    def _press(self, rest: str) -> Callable[[], bool]:
        """Press what a notice offers, as soon as it does, and wait until the notice is gone."""
        id, _space, answer = rest.partition(" ")
        is_pressed = False

        def is_done() -> bool:
            nonlocal is_pressed
            found = self.window.findChild(Notices)
            shown = found.shown if isinstance(found, Notices) else {}
            if not is_pressed and id in shown and answer in shown[id].buttons:
                shown[id].buttons[answer].click()
                is_pressed = True
            return is_pressed and id not in shown

        return is_done

    def _end(self, _rest: str) -> Callable[[], bool]:
        """Close, and leave what is not saved."""
        editing = self.window.editing
        editing.session.mark_saved(editing.session.journey)
        self._tell()
        QTimer.singleShot(0, self.window.close)
        self._timer.stop()
        return lambda: False


def main(paths: list[Path]) -> None:
    """Start on these files."""
    from journeycanvas import app

    told = Told()
    offer = Program.offer_left_work

    def offer_and_begin(program: Program) -> None:
        offer(program)
        told.begin()

    Program.offer_left_work = offer_and_begin  # type: ignore[method-assign]  # here only, in this process
    app.run(paths)


if __name__ == "__main__":
    main([Path(path) for path in sys.argv[1:]])
