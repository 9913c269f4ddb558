"""Tells assistive technology what is selected and what was done, and lets it look at the canvas."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent, QAccessibleInterface

from journeycanvas.edits.cells import Cell
from journeycanvas.session.history import History
from journeycanvas.session.session import Session
from journeycanvas.session.step_names import said
from journeycanvas.tools import cells
from journeycanvas.ui.canvas import Canvas
from journeycanvas.ui.undoing import moved

if TYPE_CHECKING:  # loaded when somebody listens: few do, and all wait for the start
    from journeycanvas.ui.accessible.interfaces import CanvasInterface

_speaking: dict[int, Speaking] = {}
"""By the address of the canvas."""
_listening: list[bool] = []
"""Something, once Qt asks us: it keeps one list of those it asks for the whole program."""


class Speaking:
    """Speaks of one canvas, as long as somebody listens."""

    def __init__(self, canvas: Canvas) -> None:
        """Answer for a canvas from now on."""
        self._canvas = canvas
        self._session: Session | None = None
        self._interface: CanvasInterface | None = None
        self._selection: frozenset[str] = frozenset()
        self._cell: Cell | None = None
        self._history: History | None = None
        canvas.destroyed.connect(partial(_forget, id(canvas)))

    @property
    def interface(self) -> CanvasInterface:
        """What stands for the canvas."""
        if self._interface is None:
            from journeycanvas.ui.accessible.interfaces import CanvasInterface  # see above

            self._interface = CanvasInterface(self._canvas, lambda: self._session)
        return self._interface

    def show_session(self, session: Session | None) -> None:
        """Speak of a session from now on."""
        self._session = session
        self._selection = session.selection if session is not None else frozenset()
        self._history = session.history if session is not None else None

    def follow(self) -> list[str]:
        """Tell what has changed since the last time, where somebody listens; returns what was announced."""
        session = self._session
        if session is None:
            return []
        before, self._history = self._history, session.history
        selected, self._selection = self._selection, session.selection
        cell, self._cell = self._cell, session.cell
        if not QAccessible.isActive():
            return []
        told = spoken(before, session.history)
        if session.cell is not None and session.cell != cell:
            told += [node.name for node in (cells.node_of(session.scene, session.cell),) if node is not None]
        for text in told:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._canvas, text))
        if session.selection != selected and len(session.selection) == 1:
            branch = self.interface.of_record(next(iter(session.selection)))
            if branch is not None:
                QAccessible.updateAccessibility(QAccessibleEvent(branch, QAccessible.Event.Focus))
                QAccessible.updateAccessibility(QAccessibleEvent(branch, QAccessible.Event.Selection))
        return told


def spoken(before: History | None, after: History) -> list[str]:
    """Return what to say of what was done from one history to the next: the step, and what came back."""
    if before is None or before.journey is after.journey:
        return []
    if before.steps == after.steps and after.done < before.done:
        return [moved(before, after)]
    return [said(after.last.name)] if after.last is not None else []


def listen() -> None:
    """Answer for every canvas made from now on: Qt may ask for one while it is still being made, and only once."""
    if not _listening:
        _listening.append(True)
        QAccessible.installFactory(_made)


def speaking(canvas: Canvas) -> Speaking:
    """Return what speaks of a canvas."""
    if id(canvas) not in _speaking:
        _speaking[id(canvas)] = Speaking(canvas)
    return _speaking[id(canvas)]


def _forget(address: int) -> None:
    _speaking.pop(address, None)


def _made(_name: str, thing: QObject) -> QAccessibleInterface | None:
    return speaking(thing).interface if isinstance(thing, Canvas) else None
