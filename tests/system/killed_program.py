"""The real program, driven by a clock: `python -m tests.system.killed_program DEED [FILE...]`.

It works until it is killed, or starts again, and is told to bring all back, or to say what it tells.
"""

import json
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QPointF, QTimer
from PySide6.QtWidgets import QApplication

from journeycanvas.ui.notices import Notice, Notices
from journeycanvas.ui.program import Program
from journeycanvas.ui.recovering.sight import sight
from journeycanvas.ui.window import Window

EACH_MS = 40
"""How often something is typed."""
_LOOK_MS = 20
_SEEN_MS = 60
"""How long a view that comes back has to be gone to, once its map has its room."""
_SAID_S = 10.0
"""How long notices are waited for."""


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
        for window in _program().windows:
            canvas = window.editing.workspace.canvas
            canvas.set_zoom(1.5)
            canvas.centerOn(QPointF(700, 420))
        timer.start(EACH_MS)

    timer = QTimer()
    _after_start(begin)
    app.run(paths)


def come_back(begun: float, then: Callable[[], None]) -> None:
    """Start again, press what brings work back, tell what is shown and how long after the start, and do something."""
    from journeycanvas import app

    def look() -> None:
        offer = _offer()
        if offer is None:
            QTimer.singleShot(_LOOK_MS, look)
            return
        offer()
        QTimer.singleShot(_SEEN_MS, tell)

    def tell() -> None:
        for window in _program().windows:
            if window.has_document:
                window.grab()
                editing = window.editing
                seen = sight(editing.workspace, editing.session)
                took = time.monotonic() - begun
                print(json.dumps({"title": editing.session.journey.title, "took": took, "view": seen}), flush=True)
        print(flush=True)
        then()

    _after_start(look)
    app.run([])


def die_of_it() -> None:
    """Start again, press what brings work back, and die of showing it."""
    Window.bring_back = lambda *_work, **_where: os.kill(os.getpid(), signal.SIGSEGV)  # type: ignore[method-assign]
    come_back(0.0, lambda: None)


def look_for_what_was_set_aside() -> None:
    """Choose that in the menu at the start."""
    _after_start(lambda: _program().windows[0].actions_of["set_aside_work"].trigger())


def say(wanted: frozenset[str]) -> None:
    """Start again, open a template, wait for these notices, and tell all there are."""
    from journeycanvas import app

    end = time.monotonic() + _SAID_S

    def begin() -> None:
        _program().free_window().open_template("five-stages")
        look()

    def look() -> None:
        told = {id: notice.label.text() for window in _program().windows for id, notice in _notices(window)}
        if time.monotonic() < end and not wanted <= told.keys():
            QTimer.singleShot(_LOOK_MS, look)
            return
        print(json.dumps(told), flush=True)
        os._exit(0)

    _after_start(begin)
    app.run([])


def _offer() -> Callable[[], None] | None:
    """Return what brings all back: the one button for it, or that of the work set aside."""
    found = {
        (id, answer): button
        for each in _program().windows
        for id, notice in _notices(each)
        for answer, button in notice.buttons.items()
    }
    wanted = sorted((id != "left_all", id, answer) for id, answer in found if answer in ("back", "again"))
    return found[wanted[0][1:]].click if wanted else None


def _notices(window: Window) -> Iterator[tuple[str, Notice]]:
    for notices in window.findChildren(Notices):
        yield from notices.shown.items()


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
    begun = time.monotonic()
    match sys.argv[1]:
        case "work":
            work([str(Path(path)) for path in sys.argv[2:]])
        case "again":
            look_for_what_was_set_aside()
            come_back(begun, lambda: os._exit(0))
        case "return":
            come_back(begun, lambda: os._exit(0))
        case "stay":
            come_back(begun, lambda: None)
        case "die":
            die_of_it()
        case "say":
            say(frozenset(sys.argv[2:]))
