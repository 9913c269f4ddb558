"""Typing beside the map at 5,000 touchpoints: in the inspector, in the table and in the text, with the map shown."""

import gc
from collections.abc import Callable, Iterator
from itertools import count

from PySide6.QtCore import QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from journeycanvas.session.session import Session
from journeycanvas.ui.workspace import Workspace
from tests.benchmarks.documents import journey
from tests.benchmarks.timing import VIEW, seconds
from tests.benchmarks.views import application, settle

Letters = Callable[[], float]
_LETTERS = "un canape moelleux "
_GAP_MS, _PAUSE_MS, _LETTERS_A_PAUSE = 40, 350, 6
"""Between letters, and after some of them: long enough that what was typed is taken over."""


def workspace_of(touchpoints: int) -> tuple[Workspace, Session]:
    """Return what a window shows of the journey of this size, with a touchpoint selected in the middle."""
    application()
    space, session = Workspace(), Session(journey(touchpoints))
    follow = QTimer(space, interval=0, singleShot=True)
    follow.timeout.connect(space.follow)
    session.on_change(follow.start)
    space.resize(*VIEW)
    space.show_session(session)
    space.show()
    space.activateWindow()
    _rest(400)
    space.canvas.set_zoom(1.0)
    space.reveal(session.journey.touchpoints[touchpoints // 2].id)
    _rest(400)
    gc.freeze()  # as the program does once a file is open
    return space, session


def in_inspector(space: Workspace) -> Letters:
    """Return what types a letter of a name in the inspector."""
    space.inspector.refresh()
    space.inspector.enter()
    return _typing(space, lambda: application().focusWidget() or space.inspector)


def in_table(space: Workspace) -> Letters:
    """Return what types a letter in a box of the table."""
    space.faces.choose("table")
    grid = space.faces.table.grid
    box = grid.model().index(len(journey(5000).touchpoints) // 2, 1)
    grid.setCurrentIndex(box)
    grid.scrollTo(box)
    grid.edit(box)
    return _typing(space, lambda: application().focusWidget() or grid)


def in_text(space: Workspace, session: Session) -> Letters:
    """Return what types a letter of a name in the text."""
    space.faces.choose("text")
    editor = space.faces.text.editor
    point = session.journey.touchpoints[len(session.journey.touchpoints) // 2]
    editor.go_to(next(n for n, row in enumerate(editor.text().split("\n")) if row.startswith(f"\t{point.name} [")))
    editor.moveCursor(QTextCursor.MoveOperation.StartOfBlock)
    editor.moveCursor(QTextCursor.MoveOperation.NextCharacter)
    return _typing(space, lambda: editor)


def showing_text(space: Workspace) -> float:
    """Return the seconds until the whole map is there as text for the first time."""
    space.faces.choose("map")
    application().processEvents()
    return seconds(lambda: (space.faces.choose("text"), application().processEvents()))


def taken(letters: Letters, *, steps: int, warm_up: int) -> list[float]:
    """Return the seconds of letters typed as people do, with a pause after some."""
    return list(_as_people_do(letters, steps))[warm_up:]


def _as_people_do(letters: Letters, steps: int) -> Iterator[float]:
    _rest(400)
    for number in range(steps):
        yield letters()
        _rest(_GAP_MS if number % _LETTERS_A_PAUSE else _PAUSE_MS)


def _typing(space: Workspace, where: Callable[[], QWidget]) -> Letters:
    application().processEvents()
    numbers = count()

    def letter() -> float:
        number = next(numbers)
        is_back = number % 40 >= 20
        key = Qt.Key.Key_Backspace if is_back else Qt.Key.Key_A
        text = "" if is_back else _LETTERS[number % len(_LETTERS)]

        def type_it() -> None:
            event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text)
            application().sendEvent(where(), event)
            settle(space.canvas)

        return seconds(type_it)

    return letter


def _rest(ms: int) -> None:
    """Let the window answer for a while, as the program does."""
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()
