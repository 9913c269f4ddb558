"""Errors in events never go through Qt, which would die of them: neither of many, nor of those that C has raised."""

import sys
from collections.abc import Callable
from types import FunctionType

import pytest
from PySide6.QtCore import QAbstractTableModel, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QPlainTextEdit,
    QStyledItemDelegate,
    QTableView,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from journeycanvas.ui.inspector.fields import Lines
from journeycanvas.ui.inspector.panel import Inspector
from journeycanvas.ui.override_answers import ANSWERS
from journeycanvas.ui.program import what_to_say
from journeycanvas.ui.window import Window
from tests.faults.breaking import Breaking, harmed, told_by_now
from tests.faults.handlers import Overridden, answering, bring_about, overridden

_TIMES = 12


@pytest.mark.parametrize("failing", [Overridden(Inspector, "keyPressEvent"), Overridden(Lines, "resizeEvent")], ids=str)
def test_form_is_made_anew_many_times_while_an_event_fails_for_ever(
    broken_window: Window, breaking: Breaking, failing: Overridden
) -> None:
    session, inspector = broken_window.editing.session, broken_window.editing.workspace.inspector
    journey = session.journey

    breaking.arm(failing, goes_on=True)
    for time in range(_TIMES):
        bring_about(inspector, "keyPressEvent", breaking.watched)
        session.select([(journey.touchpoints if time % 2 else journey.stages)[1].id])
        inspector.refresh()
        told_by_now()

    assert breaking.raised >= _TIMES
    assert set(breaking.told) == {what_to_say(RuntimeError())}
    assert harmed(broken_window, journey) == []
    assert inspector.fields


def _divides(_widget: QWidget, _event: QResizeEvent) -> None:
    _ = 1 // 0


def _measures(_widget: QWidget, event: QResizeEvent) -> None:
    len(event)  # type: ignore[arg-type]  # that is the fault


@pytest.mark.parametrize("taking", [_divides, _measures])
def test_errors_that_c_raises_are_told_and_the_program_goes_on(
    taking: Callable[[QWidget, QResizeEvent], None], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: told.append(error))
    made = type("Failing", (QWidget,), {"__module__": "journeycanvas.ui.failing", "resizeEvent": taking})
    assert made.resizeEvent is not taking, "what is ours is not guarded, and would be the end of the tests"
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    for _time in range(_TIMES):
        column.addWidget(made())

    window.show()
    QApplication.processEvents()

    assert len(told) >= _TIMES
    assert {type(error) for error in told} <= {ZeroDivisionError, TypeError}


def _fails(*_given: object) -> object:
    raise ArithmeticError


def _failing(qts: type) -> type:
    """Return a class of ours that fails in all that Qt asks of it."""
    names = {name for base in qts.__mro__ for name in ANSWERS.get(base.__name__, ())}
    asked = {name: FunctionType(_fails.__code__, globals(), name) for name in names}
    return type("Failing", (qts,), {"__module__": "journeycanvas.ui.failing", **asked})


def test_rows_that_fail_in_all_that_qt_asks_are_told_and_the_program_goes_on(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: told.append(type(error)))
    rows = _failing(QAbstractTableModel)(None)
    monkeypatch.setattr(type(rows), "rowCount", lambda *_given: 9)
    monkeypatch.setattr(type(rows), "columnCount", lambda *_given: 2)
    monkeypatch.setattr(type(rows), "index", lambda self, row, column, *_of: self.createIndex(row, column))
    view, painter = QTableView(), _failing(QStyledItemDelegate)(None)
    qtbot.addWidget(view)
    view.setModel(rows)
    view.setItemDelegate(painter)

    view.show()
    view.resizeRowsToContents()
    view.setCurrentIndex(rows.index(0, 0))
    view.grab()

    assert set(told) == {ArithmeticError}


@pytest.mark.parametrize("qts", [QWidget, QDialog, QTextEdit, QPlainTextEdit, QTableView])
def test_widgets_that_fail_in_all_that_qt_asks_are_told_and_the_program_goes_on(
    qts: type[QWidget], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: told.append(type(error)))
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    failing = [_failing(qts)() for _time in range(_TIMES)]
    for one in failing:
        column.addWidget(one)

    window.show()
    qtbot.keyClick(failing[0], Qt.Key.Key_Tab)
    window.grab()

    assert set(told) == {ArithmeticError}


def test_every_answer_that_is_given_to_qt_keeps_its_errors_in() -> None:
    assert [str(one) for one in answering() if not hasattr(vars(one.owner)[one.name], "__wrapped__")] == []


def test_every_event_that_is_taken_care_of_keeps_its_errors_in() -> None:
    assert [str(one) for one in overridden() if not hasattr(vars(one.owner)[one.name], "__wrapped__")] == []
