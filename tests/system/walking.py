"""What the walks share: a story told line by line, while the window runs its own loop and opens its own boxes.

A box that asks runs a loop of its own until it is answered. So the story is told in a thread beside the window: each
verb hands what is done to the window's thread, and returns once the window, or the box it has opened, answers again.
"""

import contextlib
import gc
import threading
import time
from collections.abc import Callable
from queue import Empty, SimpleQueue
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from journeycanvas.ui.program import Program
from journeycanvas.ui.window import Window

PATIENCE_S = 10.0
"""How long the window may take to answer one verb."""
LONGEST_MS = 240_000
"""How long a whole story may take."""
_MOST_BOXES = 40

Answer = TypeVar("Answer")


class Walker(QObject):
    """Somebody who works with the program; what a verb does is done in the window's thread."""

    ended = Signal()

    def __init__(self, program: Program) -> None:
        """Work with a program that runs."""
        super().__init__()
        self.program = program
        self._wanted: SimpleQueue[Callable[[], None]] = SimpleQueue()
        self._looks = QTimer(self, interval=1)
        self._looks.timeout.connect(self._begin)
        self._looks.start()

    @property
    def window(self) -> Window:
        """The window opened last."""
        return self.program.windows[-1]

    def act(self, deed: Callable[[], object], *, name: str = "") -> None:
        """Do something in the window, and go on once the window, or a box it opens, answers again."""
        answered, failed = threading.Event(), []

        def do() -> None:
            try:
                deed()
            except BaseException as error:  # the story tells it
                failed.append(error)

        def begin() -> None:
            QTimer.singleShot(0, do)
            QTimer.singleShot(0, answered.set)  # while the deed still runs, where it has opened a box

        self._wanted.put(begin)
        assert answered.wait(PATIENCE_S), f"the window does not answer after {name or deed}"
        if failed:
            raise failed[0]

    def ask(self, question: Callable[[], Answer]) -> Answer:
        """Return what is read in the window's thread."""
        found: list[Answer] = []
        self.act(lambda: found.append(question()))
        return found[0]

    def until(self, there: Callable[[], object], *, what: str) -> None:
        """Wait until something is there."""
        end = time.monotonic() + PATIENCE_S
        while not self.ask(there):
            assert time.monotonic() < end, f"waited in vain for {what}"
            time.sleep(0.01)

    def _begin(self) -> None:
        """Begin with what is wanted: on a timer, since those go on in every loop, whichever box runs it."""
        with contextlib.suppress(Empty):
            self._wanted.get_nowait()()

    def close_all_boxes(self) -> None:
        """Close what is open over the windows, so that a story that fails ends."""
        for _box in range(_MOST_BOXES):
            if not self.ask(lambda: bool(_over())):
                return
            self.act(lambda: [box.close() for box in _over()[:1]])


def walk(walker: Walker, story: Callable[[], None]) -> None:
    """Tell a story to its end, while the windows run."""
    failed: list[BaseException] = []
    loop = QEventLoop()
    walker.ended.connect(loop.quit, Qt.ConnectionType.QueuedConnection)

    def tell() -> None:
        try:
            story()
        except BaseException as error:  # told to the test below
            failed.append(error)
        finally:
            walker.close_all_boxes()  # else the loop of the box would go on
            walker.ended.emit()

    telling = threading.Thread(target=tell, daemon=True)
    gc.disable()  # or the thread might take away widgets of the window's thread
    try:
        telling.start()
        QTimer.singleShot(LONGEST_MS, loop.quit)
        loop.exec()
        telling.join(PATIENCE_S)
    finally:
        gc.enable()
    if failed:
        raise failed[0]
    assert not telling.is_alive(), "the story has not ended"


def _over() -> list[QWidget]:
    return [box for box in (QApplication.activePopupWidget(), QApplication.activeModalWidget()) if box is not None]
