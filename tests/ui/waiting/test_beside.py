"""Work beside the window: its result comes by itself, and nothing comes of what was forgotten."""

from collections.abc import Callable
from threading import Event

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

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
