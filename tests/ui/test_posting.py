"""What other threads tell arrives in the window's thread, in order, and only where somebody is left to hear it."""

from threading import Thread, current_thread, main_thread

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from journeycanvas.ui.loading import Loading
from journeycanvas.ui.posting import posted


class Heard(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.all: list[tuple[int, bool]] = []

    def hear(self, number: int) -> None:
        self.all.append((number, current_thread() is main_thread()))


def from_another_thread(*acts: object) -> None:
    thread = Thread(target=lambda: [act() for act in acts if callable(act)])
    thread.start()
    thread.join()


def test_what_is_told_arrives_in_order_in_the_windows_thread(qtbot: QtBot) -> None:
    heard = Heard()
    tell = posted(heard, heard.hear)

    from_another_thread(*[lambda number=number: tell(number) for number in range(50)])

    assert heard.all == []
    qtbot.waitUntil(lambda: len(heard.all) == 50)
    assert heard.all == [(number, True) for number in range(50)]


def test_nobody_is_told_who_is_deleted_meanwhile(qtbot: QtBot) -> None:
    gone, there = Heard(), Heard()
    tell, tell_there = posted(gone, gone.hear), posted(there, there.hear)

    from_another_thread(lambda: tell(1), lambda: tell_there(1))
    delete(gone)

    qtbot.waitUntil(lambda: bool(there.all))
    assert gone.all == []


def test_windows_that_close_while_they_load_harm_nothing(qtbot: QtBot) -> None:
    """Each thread tells at the very moment when what it tells is deleted."""
    window = QObject()
    for _again in range(300):
        loading = Loading(window)
        loading.start()
        delete(loading)
    qtbot.wait(50)
