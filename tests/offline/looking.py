"""Somebody who looks at all there is, a little at a time: every panel, box, menu, notice and tooltip is painted."""

import os
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QAction, QHelpEvent, QMouseEvent
from PySide6.QtGui import Qt as Guess
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QLabel,
    QListView,
    QMenu,
    QMessageBox,
    QPushButton,
    QToolTip,
    QTreeView,
    QWidget,
)

from journeycanvas.ui.editing import Editing
from journeycanvas.ui.program import Program
from journeycanvas.ui.window import Window
from tests.offline.hostile import HELD, MARKER, WORK, hostile_texts
from tests.ui.test_every_action import _LEAVES

_TOO_FAR = (_LEAVES - {"open"}) | {"save", "print"}
"""What leaves the window, and what asks the system for its printers."""
_ALLOWED_MS = 5
_ROWS = 30
"""So many rows of a list are pointed at."""
Steps = Callable[["Looker"], Iterator[None]]


class Looker(QObject):
    """Goes through what there is to look at, and closes what asks once it was painted."""

    def __init__(self, folder: Path, program: Program, look: Steps, made_aside: list[str]) -> None:
        super().__init__(program)
        self.folder = folder
        self.program = program
        self.seen: set[str] = set()
        self.rich: set[str] = set()
        """Texts that Qt would take for rich text, by what shows them."""
        self.copied: list[str] = []
        """The reports that were copied."""
        self._made_aside = made_aside
        """The classes of Qt's that another thread than the window's made."""
        self._steps = look(self)
        self._closer = QTimer(self, interval=20)
        self._closer.timeout.connect(lambda: self._or_end(self._close))
        self._closer.start()
        self._ticks = QTimer(self, interval=_ALLOWED_MS)
        self._ticks.timeout.connect(lambda: self._or_end(self._step))
        self._ticks.start()
        self._is_busy = False

    def _or_end(self, act: Callable[[], None]) -> None:
        """Do something; end the program where that cannot be done."""
        try:
            act()
        except Exception:
            traceback.print_exc()
            os._exit(1)

    def _step(self) -> None:
        if self._is_busy:
            return  # a box is open
        self._is_busy = True
        try:
            next(self._steps)
        except StopIteration:
            print(*sorted(self.seen), *(f"aside:{each}" for each in self._made_aside), sep="\n", flush=True)
            print("RICH", *sorted(self.rich), sep="\n", flush=True)
            print("COPIED", *self.copied, sep="\n", flush=True)
            os._exit(0)  # as when it is killed: what was kept of unsaved work stays
        finally:
            self._is_busy = False

    def look_at(self, window: QWidget) -> None:
        """Paint a window, with every tooltip in it."""
        window.grab()
        self.seen.add(f"window:{window.windowTitle()[:1]}")
        for widget in (window, *window.findChildren(QWidget)):
            self._judge(widget)
            self._point_at(widget)

    def copy_report(self, button: QPushButton) -> None:
        """Press what copies a report."""
        button.click()
        self.copied.append(QApplication.clipboard().text())

    def _close(self) -> None:
        asking = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if asking is None:
            return
        self.seen.add(f"box:{type(asking).__name__}")
        self.look_at(asking)
        if isinstance(asking, QMessageBox):
            for button in asking.findChildren(QPushButton):
                if button.text() == "Copy report":
                    self.copy_report(button)
                    return
        if isinstance(asking, QDialog):
            asking.reject()
        elif isinstance(asking, QMenu | QWidget):
            asking.close()

    def _judge(self, widget: QWidget) -> None:
        """Note what would be shown as rich text."""
        if widget.metaObject().className() == "QTipLabel":  # a tooltip that is still shown
            self._judge_tip(widget.text(), "QTipLabel")
        elif isinstance(widget, QLabel) and widget.textFormat() != Qt.TextFormat.PlainText and is_rich(widget.text()):
            self.rich.add(f"{type(widget).__name__}: {widget.text()}")
        for tip in (widget.toolTip(), widget.whatsThis(), widget.statusTip()):
            self._judge_tip(tip, type(widget).__name__)

    def _judge_tip(self, tip: str, where: str) -> None:
        escaped = tip.removeprefix("<qt>").removesuffix("</qt>") if tip.startswith("<qt>") else None
        if "<" in escaped if escaped is not None else is_rich(tip):
            self.rich.add(f"{where}, tooltip: {tip}")

    def _point_at(self, widget: QWidget) -> None:
        if not widget.isVisible():
            return
        show_tooltip(widget, widget.toolTip())
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            self._point_at_rows(widget, widget.rootIndex())

    def _point_at_rows(self, view: QAbstractItemView, below: QModelIndex) -> None:
        model = view.model()
        for row in range(min(model.rowCount(below), _ROWS)):
            for column in range(1 if isinstance(view, QListView) else model.columnCount(below)):
                tip = model.index(row, column, below).data(Qt.ItemDataRole.ToolTipRole)
                if isinstance(tip, str):
                    self._judge_tip(tip, type(model).__name__)
                    show_tooltip(view, tip)
            if isinstance(view, QTreeView):
                self._point_at_rows(view, model.index(row, 0, below))


def is_rich(text: str) -> bool:
    """Tell whether Qt takes a text for rich text where it guesses."""
    return Guess.mightBeRichText(text)


def show_tooltip(widget: QWidget, tip: str) -> None:
    """Point at a widget until its tooltip is there, and paint it."""
    if tip:
        QToolTip.showText(widget.mapToGlobal(widget.rect().center()), tip, widget)
        for label in QApplication.topLevelWidgets():
            if label.inherits("QTipLabel"):
                label.grab()


def all_there_is_is_seen(looker: Looker) -> Iterator[None]:
    """Look at the hostile journey all over, export it, save it, and do every action in it."""
    window = looker.program.windows[0]
    while not window.has_document:
        yield
    window.resize(1500, 1000)
    for look in (_left, _exports, _map, _inspector, _saved, _locked, _errors, _menus, _actions):
        yield from look(looker, window)
        looker.seen.add(f"all:{look.__name__.strip('_')}")


def all_left_is_seen(looker: Looker) -> Iterator[None]:
    """Look at the offers of work that was left, at what was set aside and damaged, and bring all of it back."""
    window = looker.program.windows[0]
    window.resize(1500, 1000)
    yield from _left(looker, window)
    looker.look_at(window)  # with what was opened lately
    window.actions_of["set_aside_work"].trigger()
    for _again in range(20):
        yield
    yield from _left(looker, window)
    for title in ("Discard…", "Try again", "Bring it back", "Bring all back"):
        for button in _buttons(window, title)[:2]:
            button.click()
            looker.seen.add(f"pressed:{title}")
            for _again in range(30):
                yield
    for shown in tuple(looker.program.windows):
        looker.look_at(shown)
        yield from _menus(looker, shown)


def _left(looker: Looker, window: Window) -> Iterator[None]:
    from journeycanvas.ui.notices import Notice

    for notice in window.findChildren(Notice):
        if notice.isVisible():
            looker.seen.add(f"notice:{len(notice.buttons)}")
    looker.look_at(window)
    for button in _buttons(window, "Copy report"):
        looker.copy_report(button)
    yield


def _exports(looker: Looker, window: Window) -> Iterator[None]:
    from journeycanvas.exports.registry import formats
    from journeycanvas.exports.write import write

    session = window.editing.session
    for each in formats():
        write(session.journey if each.is_of_journey else session.scene, looker.folder / WORK / f"out.{each.suffix}")
        looker.seen.add(f"export:{each.suffix}")
        yield


def _map(looker: Looker, window: Window) -> Iterator[None]:
    canvas = window.editing.workspace.canvas
    view = canvas.viewport()
    for node in window.editing.session.scene.nodes[:60]:
        spot = canvas.viewportTransform().map(QPointF(*node.bounds.middle))
        at = QPointF(view.mapToGlobal(spot.toPoint()))
        none = Qt.MouseButton.NoButton
        move = QMouseEvent(QEvent.Type.MouseMove, spot, at, none, none, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(view, move)
        QApplication.sendEvent(view, QHelpEvent(QEvent.Type.ToolTip, spot.toPoint(), at.toPoint()))
        yield


def _inspector(looker: Looker, window: Window) -> Iterator[None]:
    editing = window.editing
    inspector = editing.workspace.inspector
    for kind in ("personas", "phases", "stages", "lanes", "touchpoints", "paths", "cards", "recommendations"):
        editing.session.select([getattr(editing.session.journey, kind)[0].id])
        editing.workspace.show_fields()
        inspector.refresh()
        yield
        pages = getattr(inspector, "_pages", None)
        for tab in range(pages.count() if pages is not None else 0):
            pages.setCurrentIndex(tab)
            yield
        looker.look_at(window)
        looker.seen.add(f"inspector:{kind}")


def _saved(_looker: Looker, window: Window) -> Iterator[None]:
    editing = window.editing
    _retitle(editing, f"{MARKER} typed")
    editing.do("save")
    editing._filing.wait()
    _retitle(editing, f"{MARKER} typed again")
    for _again in range(100):
        yield  # the recovery journal is written meanwhile


def _retitle(editing: Editing, title: str) -> None:
    from journeycanvas.edits import journeys

    editing.session.apply("Change title", lambda now: journeys.set_title(now, title))


def _locked(looker: Looker, _window: Window) -> Iterator[None]:
    """Open what another computer has open."""
    other = looker.program.open_window()
    looker.look_at(other)  # what was opened lately
    yield
    other.open_here(looker.folder / WORK / HELD)
    while not _buttons(other, "Take over"):
        yield
    yield from _left(looker, other)
    _buttons(other, "Take over")[0].click()
    looker.seen.add("pressed:Take over")
    other.close()
    yield


class EditError(Exception):
    """Named as what is told in the words of the error."""


def _errors(looker: Looker, _window: Window) -> Iterator[None]:
    for text in hostile_texts(looker.folder):
        for kind in (EditError, ValueError):
            error = kind(f"call(): {text}")
            looker.program._told.clear()  # or the same error is not told again for a while
            looker.program.report(kind, error, None)
            yield
            while looker.program._is_telling:
                yield


def _menus(looker: Looker, window: Window) -> Iterator[None]:
    for menu in window.menuBar().findChildren(QMenu):
        menu.aboutToShow.emit()
        menu.grab()
        for action in menu.actions():
            _judge_action(looker, action)
    yield


def _judge_action(looker: Looker, action: QAction) -> None:
    for tip in (action.whatsThis(), action.statusTip()):
        looker._judge_tip(tip, "QAction")


def _actions(looker: Looker, window: Window) -> Iterator[None]:
    from journeycanvas.ui.topics.registry import ROWS

    session = window.editing.session
    journey, begun = session.journey, session.history.done
    for row in ROWS:
        if row.id in _TOO_FAR or not window.actions_of[row.id].isEnabled():
            continue
        session.select([journey.touchpoints[0].id])
        window.actions_of[row.id].trigger()
        looker.seen.add(f"action:{row.id}")
        yield
        for shown in QApplication.topLevelWidgets():
            if shown.isVisible():
                looker.look_at(shown) if shown is not window else window.grab()
        if session.undo_name is not None and session.journey is not journey:
            session.go_to(begun)
            yield


def _buttons(window: QWidget, title: str) -> list[QPushButton]:
    shown = [button for button in window.findChildren(QPushButton) if button.isVisible()]
    return [button for button in shown if button.text().replace("&", "").startswith(title)]
