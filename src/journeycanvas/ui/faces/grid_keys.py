"""What keys mean in the table, as in a spreadsheet."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

Key = Qt.Key
_NONE, _SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_ARROWS = (Key.Key_Up, Key.Key_Down, Key.Key_Left, Key.Key_Right)
OWN = frozenset(
    {
        *(Key.Key_Delete, Key.Key_Backspace, Key.Key_Tab, Key.Key_Backtab, Key.Key_Return, Key.Key_Enter, Key.Key_F2),
        *(Key.Key_Home, Key.Key_End, Key.Key_PageUp, Key.Key_PageDown, *_ARROWS),
    }
)
"""Keys that the table answers, whatever is held with them."""
Name = Literal["copy", "cut", "paste", "all", "fill", "clear", "rows", "columns", "go"]
_STANDARD: dict[QKeySequence.StandardKey, Name] = {
    QKeySequence.StandardKey.Copy: "copy",
    QKeySequence.StandardKey.Cut: "cut",
    QKeySequence.StandardKey.Paste: "paste",
    QKeySequence.StandardKey.SelectAll: "all",
}


class Deed(NamedTuple):
    """What a key does: its name, and for going on how many rows down and columns to the right."""

    name: Name
    down: int = 0
    right: int = 0


def deed(event: QKeyEvent) -> Deed | None:
    """Return what a key does to the boxes; None where it does what it does in any table."""
    for standard, name in _STANDARD.items():
        if event.matches(standard):
            return Deed(name)
    key, keys = event.key(), event.modifiers() & ~_KEYPAD
    if keys == _CTRL and key == Key.Key_D:
        return Deed("fill")
    if key == Key.Key_Space and keys in (_CTRL, _SHIFT):
        return Deed("columns" if keys == _CTRL else "rows")
    if keys not in (_NONE, _SHIFT):
        return None
    if key in (Key.Key_Return, Key.Key_Enter):
        return Deed("go", down=-1 if keys == _SHIFT else 1)
    if key in (Key.Key_Tab, Key.Key_Backtab):
        return Deed("go", right=-1 if key == Key.Key_Backtab or keys == _SHIFT else 1)
    return Deed("clear") if key in (Key.Key_Delete, Key.Key_Backspace) else None


def is_jump(event: QKeyEvent) -> bool:
    """Tell whether a key leads to an end of the table."""
    keys = event.modifiers() & ~(_KEYPAD | _SHIFT)
    return keys == _CTRL and event.key() in (Key.Key_Home, Key.Key_End, *_ARROWS)


def is_taken(event: QKeyEvent) -> bool:
    """Tell whether a key is the table's own, whatever the menus mean by it."""
    if event.modifiers() & ~(_KEYPAD | _SHIFT) == _NONE:
        return event.key() in OWN or (event.text().isprintable() and bool(event.text()))
    return is_jump(event) or deed(event) is not None


def is_tab(event: QKeyEvent) -> bool:
    """Tell whether a key is Tab, which goes to the next box and not to the next part of the window."""
    return event.key() in (Key.Key_Tab, Key.Key_Backtab) and not event.modifiers() & ~_SHIFT


def runs(numbers: Sequence[int]) -> list[tuple[int, int]]:
    """Return the first and the last of numbers that follow each other."""
    found: list[tuple[int, int]] = []
    for number in numbers:
        if found and found[-1][1] == number - 1:
            found[-1] = (found[-1][0], number)
        else:
            found.append((number, number))
    return found
