"""The real program, driven by a clock: it works until it is killed, or starts again and is told to bring all back."""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from journeycanvas.ui.program import Program

EACH_MS = 40
"""How often something is typed."""


def work(paths: list[str]) -> None:
    """Open files, or a template where there is none, and type a number into each title, telling it and the time."""
    from journeycanvas import app

    number = 0

    def type_on() -> None:
        nonlocal number
        number += 1
        for window in _program().windows:
            typing = window.editing.session.type("journey", field="title")
            typing.show(f"Number {number}")
            if number % 3 == 0:
                typing.commit()
        print(number, time.monotonic(), flush=True)

    def begin() -> None:
        timer.timeout.connect(type_on)
        if not paths:
            _program().windows[0].open_template("five-stages")
        timer.start(EACH_MS)

    timer = QTimer()
    _after_start(begin)
    app.run(paths)


def come_back(paths: list[str], begun: float) -> None:
    """Start again, press what brings work back, tell what is shown and how long after the start, and end."""
    from journeycanvas import app
    from journeycanvas.ui.notices import Notices

    def look() -> None:
        notices = [found for window in _program().windows for found in window.findChildren(Notices)]
        offers = {id: notice for found in notices for id, notice in found.shown.items() if "back" in notice.buttons}
        offer = offers.get("left_all", next(iter(offers.values()), None))
        if offer is None:
            QTimer.singleShot(20, look)
            return
        offer.buttons["back"].click()
        for window in _program().windows:
            if window.has_document:
                window.grab()
                print(window.editing.session.journey.title, time.monotonic() - begun, flush=True)
        os._exit(0)

    _after_start(look)
    app.run(paths)


def _after_start(act: Callable[[], None]) -> None:
    """Do something once the program has looked for what was left: the last thing that it does at its start."""
    offer = Program.offer_left_work

    def offer_and_act(program: Program) -> None:
        offer(program)
        act()

    Program.offer_left_work = offer_and_act  # type: ignore[method-assign]  # here only, in this process


def _program() -> Program:
    application = QApplication.instance()
    assert application is not None
    found = application.findChild(Program)
    assert found is not None
    return found


if __name__ == "__main__":
    files = [str(Path(path)) for path in sys.argv[2:]]
    if sys.argv[1] == "work":
        work(files)
    else:
        come_back(files, time.monotonic())
