"""Work beside the window: its result comes by itself, and nothing comes of what was forgotten."""

import sys
from collections.abc import Callable
from threading import Event
from time import perf_counter

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from journeycanvas import progress
from journeycanvas.ui.waiting.beside import Beside


@pytest.fixture
def beside(qapp: QObject) -> Beside:
    return Beside(qapp)


def test_a_result_comes_in_the_thread_of_the_window(beside: Beside, qtbot: QtBot) -> None:
    results: list[int] = []
    beside.begin(lambda: 6 * 7, lambda told: results.append(told()))
    assert beside.is_under_way
    qtbot.waitUntil(lambda: results == [42])

    assert not beside.is_under_way


def test_what_is_begun_later_takes_its_place(beside: Beside, qtbot: QtBot) -> None:
    go, results = Event(), list[str]()

    def slow() -> str:
        go.wait(5)
        return "first"

    beside.begin(slow, lambda told: results.append(told()))
    beside.begin(lambda: "second", lambda told: results.append(told()))
    qtbot.waitUntil(lambda: bool(results))
    go.set()
    qtbot.wait(50)

    assert results == ["second"]


def test_an_error_is_raised_where_the_result_is_taken(beside: Beside, qtbot: QtBot) -> None:
    found: list[str] = []

    def wrong() -> int:
        raise ValueError("no")

    def take(told: Callable[[], int]) -> None:
        with pytest.raises(ValueError, match="no"):
            told()
        found.append("told")

    beside.begin(wrong, take)
    qtbot.waitUntil(lambda: found == ["told"])


def test_it_stands_still_at_its_next_step_while_a_letter_is_painted(beside: Beside, qtbot: QtBot) -> None:
    begun, go, results = Event(), Event(), list[float]()

    def work() -> float:
        begun.set()
        go.wait(5)
        progress.step()
        return perf_counter()

    beside.begin(work, lambda told: results.append(told()))
    begun.wait(5)
    before = perf_counter()
    beside.let_through()
    go.set()
    qtbot.waitUntil(lambda: bool(results))

    assert results[0] - before >= 0.02


def test_the_window_has_its_turn_often_until_the_last_thread_is_done(beside: Beside, qtbot: QtBot) -> None:
    usual, other = sys.getswitchinterval(), Beside(beside.parent())
    go, results = Event(), list[bool]()
    beside.begin(lambda: go.wait(5), lambda told: results.append(told()))
    other.begin(lambda: True, lambda told: results.append(told()))
    qtbot.waitUntil(lambda: results == [True])
    qtbot.wait(20)
    assert sys.getswitchinterval() < usual

    go.set()
    qtbot.waitUntil(lambda: sys.getswitchinterval() == usual)
