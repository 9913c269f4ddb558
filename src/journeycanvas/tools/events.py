"""What the hand does: pointer and keys, in points of the scene."""

from typing import Literal, NamedTuple

Button = Literal["none", "left", "middle", "right"]
Modifier = Literal["shift", "ctrl", "alt"]
NONE: frozenset[Modifier] = frozenset()


class PointerEvent(NamedTuple):
    """Where the pointer is, in points of the scene, what is pressed, and how often it was clicked there in a row."""

    x: float
    y: float
    button: Button = "left"
    modifiers: frozenset[Modifier] = NONE
    clicks: int = 1
    pixel: float = 1.0
    """The size of a pixel of the screen, in points of the scene."""


class KeyEvent(NamedTuple):
    """A key, by its name, and the letter it types.

    The names: Left, Right, Up, Down, Home, End, Delete, Backspace, Escape, Enter, F2, Tab, Plus, Minus, 0 to 9; any
    other that types a letter is a Letter.
    """

    key: str
    modifiers: frozenset[Modifier] = NONE
    text: str = ""
