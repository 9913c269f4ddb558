"""PySide6 and this Python suit each other."""

import sys
from collections.abc import Callable

from PySide6.QtGui import QFont


def lost_references(call: Callable[[], None], *, times: int = 500) -> int:
    call()
    before = sys.getrefcount(None)
    for _ in range(times):
        call()
    return before - sys.getrefcount(None)


def test_qt_gives_back_each_reference_to_none_it_borrows() -> None:
    """PySide6 6.12.0 loses one on every call that returns nothing, and Python 3.11 then aborts after some thousands."""
    font = QFont()

    lost = lost_references(lambda: font.setPixelSize(12))

    assert abs(lost) < 50, f"500 calls lost {lost} references to None: keep PySide6 below 6.12"
