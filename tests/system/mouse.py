"""A hand on the mouse: all it does goes to the window itself, so that what lies over the map is in its way."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QAction, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from journeycanvas.tools.places import Point
from journeycanvas.ui.inspector.many_field import Choosing
from journeycanvas.ui.quick_bar_widget import Bar
from journeycanvas.ui.viewing.check_menu import CheckMenu
from journeycanvas.ui.viewing.filter_bar import FilterBar
from journeycanvas.ui.window import Window
from tests.system.sight import Sight

LEFT, RIGHT, NO_BUTTON = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.MouseButton.NoButton
NO_KEY, SHIFT, CTRL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
_NOTCH = 120
_PATIENCE_MS = 10_000
_LOOK_MS = 10
_FOLLOWING_MS = 150
"""How long the inspector takes to show what is selected: a person looks before clicking."""
_STEPS = 6


class Mouse(Sight):
    """Clicks, drags and turns the wheel in one window; types only where it has opened an editor."""

    def __init__(self, qtbot: QtBot, window: Window) -> None:
        """Take the mouse."""
        super().__init__(window)
        self.qtbot = qtbot

    # What it does on the map

    def click(self, at: Point, *, keys: Qt.KeyboardModifier = NO_KEY, button: Qt.MouseButton = LEFT) -> None:
        self._come_to(at)
        QTest.mouseClick(self._ground, button, keys, self.pixel(at))
        QApplication.processEvents()

    def double_click(self, at: Point) -> None:
        self._come_to(at)
        QTest.mouseDClick(self._ground, LEFT, NO_KEY, self.pixel(at))
        QApplication.processEvents()

    def drag(self, start: Point, *, to: Point, keys: Qt.KeyboardModifier = NO_KEY) -> None:
        self._come_to(start)
        pixel = self.pixel(start)
        way = QPointF(self.pixel(to) - pixel)
        QTest.mousePress(self._ground, LEFT, keys, pixel)
        for step in range(1, _STEPS + 1):
            QTest.mouseMove(self._ground, pixel + (way * step / _STEPS).toPoint())
            QApplication.processEvents()
        QTest.mouseRelease(self._ground, LEFT, keys, pixel + way.toPoint())
        QApplication.processEvents()

    def turn_wheel(self, at: Point, notches: int, *, keys: Qt.KeyboardModifier = NO_KEY) -> None:
        pixel = QPointF(self.pixel(at))
        QTest.wheelEvent(self._ground, pixel, QPoint(0, _NOTCH * notches), QPoint(), keys)
        QApplication.processEvents()

    def type(self, text: str) -> None:
        """Type into the editor that the mouse has opened, on the map or in a panel."""
        editor = QApplication.focusWidget()
        assert isinstance(editor, QTextEdit | QPlainTextEdit | QLineEdit), (
            f"nothing to type {text!r} into, but {editor}"
        )
        self.qtbot.keyClicks(editor, text)
        QApplication.processEvents()

    def leave(self) -> None:
        """Click beside the sheet: what is being typed is kept, and nothing is selected."""
        QTest.mouseClick(self._ground, LEFT, NO_KEY, self.canvas.viewport().mapTo(self.window, QPoint(4, 4)))
        QApplication.processEvents()

    # What it does beside the map

    def click_on(self, part: QWidget) -> None:
        """Click a button, a tile or a field, which nothing may cover."""
        middle = self._seen(part)
        QTest.mouseClick(part.window().windowHandle(), LEFT, NO_KEY, middle)
        QApplication.processEvents()

    def choose(self, *titles: str) -> None:
        """Open a menu of the menu bar, and click entry after entry."""
        bar = self.window.menuBar()
        first = _entry(bar.actions(), titles[0])
        self._pick_later(titles[1:])
        QTest.mouseClick(self._ground, LEFT, NO_KEY, bar.mapTo(self.window, bar.actionGeometry(first).center()))
        self._wait_for_picking()

    def choose_at(self, at: Point, *titles: str) -> None:
        """Open the menu of a place of the map, and click entry after entry."""
        self._pick_later(titles)
        self.click(at, button=RIGHT)
        self._wait_for_picking()

    def choose_from(self, part: QToolButton, *titles: str) -> None:
        """Open the menu of a button, and click entry after entry."""
        self._pick_later(titles)
        self.click_on(part)
        self._wait_for_picking()

    def tool(self, name: str) -> QToolButton:
        """Return a button of the tool bar, by what it is called."""
        buttons = self.window.menus.tool_bar.findChildren(QToolButton)
        named = {button: button.accessibleName() or button.text() for button in buttons}
        # Undo is followed by what it undoes.
        return next(button for button, title in named.items() if title.strip().split(" “")[0] == name)

    def quick_bar(self) -> Bar:
        """Return the quick bar, once it has come."""
        quick = self.window.editing.workspace.quick_bar
        self.wait_for(lambda: quick.bar is not None and quick.bar.isVisible())
        assert quick.bar is not None
        return quick.bar

    def filter_bar(self) -> FilterBar:
        """Return the bar of the filter."""
        bar = self.canvas.findChild(FilterBar)
        assert isinstance(bar, FilterBar)
        return bar

    def field(self, name: str) -> QWidget:
        """Return the field of a name in the inspector, once it is there."""
        inspector = self.window.editing.workspace.inspector
        self.qtbot.wait(_FOLLOWING_MS)

        def found() -> list[QWidget]:
            return [
                part for part in inspector.findChildren(QWidget) if part.accessibleName() == name and part.isVisible()
            ]

        self.wait_for(found)
        return found()[0]

    def status_button(self, name: str) -> QToolButton:
        """Return a button of the status line."""
        return next(each for each in self.window.status.findChildren(QToolButton) if each.accessibleName() == name)

    def opened_lately(self, path: Path) -> QPushButton:
        """Return the row of a file on the start page."""
        rows = self.window.start.findChildren(QPushButton)
        return next(row for row in rows if row.accessibleName() == str(path))

    def tick(self, field: QWidget, *names: str) -> None:
        """Open the list of a field, and click these names."""
        self.click_on(field)
        box = QApplication.activePopupWidget()
        assert isinstance(box, Choosing)
        rows = {row.text(): row for row in (box.list.item(place) for place in range(box.list.count()))}
        for name in names:
            place = box.list.visualItemRect(rows[name]).center()
            QTest.mouseClick(box.windowHandle(), LEFT, NO_KEY, box.list.viewport().mapTo(box, place))
        self._click_beside(box)

    def wait_for(self, there: Callable[[], object]) -> None:
        """Wait until something is there."""
        self.qtbot.waitUntil(lambda: bool(there()), timeout=_PATIENCE_MS)

    def when_asked_for_a_file(self, name: str) -> None:
        """Type a name into the next file box, and click its button that takes it."""

        def answer() -> None:
            box, line = QApplication.activeModalWidget(), QApplication.focusWidget()
            if not isinstance(box, QFileDialog) or not isinstance(line, QLineEdit) or not box.isAncestorOf(line):
                QTimer.singleShot(_LOOK_MS, answer)
                return
            buttons = box.findChild(QDialogButtonBox)
            line.selectAll()
            self.qtbot.keyClicks(line, name)
            QTest.mouseClick(buttons.button(QDialogButtonBox.StandardButton.Save), LEFT)
            if box.isVisible():
                box.reject()  # or it would wait for ever

        QTimer.singleShot(_LOOK_MS, answer)

    # How it gets there

    @property
    def _ground(self) -> QWindow:
        return self.window.windowHandle()

    def pixel(self, at: Point) -> QPoint:
        """Return where in the window a place of the map is."""
        viewport = self.canvas.viewport()
        return viewport.mapTo(self.window, self.canvas.viewportTransform().map(QPointF(*at)).toPoint())

    def _come_to(self, at: Point) -> None:
        """Go to a place of the map that nothing covers; a person looks first, once the map shows what was typed."""
        self.wait_for(lambda: not self.canvas._ahead.is_ahead)
        editor = self.canvas.editor
        if editor is not None and editor.geometry().contains(
            self.canvas.viewportTransform().map(QPointF(*at)).toPoint()
        ):
            self.leave()
        pixel = self.pixel(at)
        under = self.window.childAt(pixel)
        assert under is self.canvas.viewport(), f"{under} is over the map at {at}"
        QTest.mouseMove(self._ground, pixel)
        QApplication.processEvents()

    def _seen(self, part: QWidget) -> QPoint:
        """Return the middle of a part of its window, which must be there to be clicked."""
        whole = part.window()
        self.wait_for(part.isVisible)

        def under() -> QWidget:
            return whole.childAt(part.mapTo(whole, part.rect().center()))

        assert part.isEnabled(), f"{part} cannot be clicked"
        try:
            # The quick bar leaves a click to what is behind it for a moment after it has come to a new place.
            self.wait_for(lambda: under() is part or part.isAncestorOf(under()))
        except TimeoutError as error:
            raise AssertionError(f"{under()} is over {part}") from error
        middle = part.mapTo(whole, part.rect().center())
        QTest.mouseMove(whole.windowHandle(), middle)
        QApplication.processEvents()
        return middle

    def _click_beside(self, box: QWidget) -> None:
        QTest.mouseClick(box.windowHandle(), LEFT, NO_KEY, QPoint(-8, -8))
        QApplication.processEvents()

    def _pick_later(self, titles: Sequence[str]) -> None:
        self._left_to_pick = list(titles)
        self._opened: list[QMenu] = []
        QTimer.singleShot(_LOOK_MS, self._pick)

    def _pick(self) -> None:
        menu = QApplication.activePopupWidget()
        if isinstance(menu, QMenu) and menu not in self._opened and menu.isVisible():
            self._opened.append(menu)
            try:
                self._click_entry(menu, self._left_to_pick.pop(0))
            except AssertionError:
                self._left_to_pick = []
                menu.close()  # or it would wait for ever
                raise
        if self._left_to_pick:
            QTimer.singleShot(_LOOK_MS, self._pick)
        elif isinstance(menu, CheckMenu):
            self._click_beside(menu)

    def _click_entry(self, menu: QMenu, title: str) -> None:
        action = _entry(menu.actions(), title)
        assert action.isEnabled(), f"{title} cannot be chosen"
        place = menu.actionGeometry(action).center()
        QTest.mouseMove(menu.windowHandle(), place)
        QTest.mouseClick(menu.windowHandle(), LEFT, NO_KEY, place)

    def _wait_for_picking(self) -> None:
        self.wait_for(lambda: not self._left_to_pick)
        self.wait_for(lambda: QApplication.activePopupWidget() is None)


def _entry(actions: Sequence[QAction], title: str) -> QAction:
    names = [
        action.text().partition("\t")[0].replace("&&", "\0").replace("&", "").replace("\0", "&") for action in actions
    ]
    assert title in names, f"{title!r} is not among {names}"
    return actions[names.index(title)]
