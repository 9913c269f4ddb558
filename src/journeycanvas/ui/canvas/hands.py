"""The pointer and the keys of Qt as the tools know them."""

import sys

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent

from journeycanvas.tools.events import NONE, Button, KeyEvent, Modifier, PointerEvent

_NOTCH_PX = 60.0
_NOTCH_DEGREES_8 = 120.0

CURSORS = {
    "arrow": Qt.CursorShape.ArrowCursor,
    "point": Qt.CursorShape.PointingHandCursor,
    "move": Qt.CursorShape.SizeAllCursor,
    "vertical": Qt.CursorShape.SizeVerCursor,
    "cross": Qt.CursorShape.CrossCursor,
    "text": Qt.CursorShape.IBeamCursor,
    "column": Qt.CursorShape.SplitHCursor,
    "row": Qt.CursorShape.SplitVCursor,
}

_ARROW_PX = 48.0
ARROWS = {
    Qt.Key.Key_Left: (_ARROW_PX, 0.0),
    Qt.Key.Key_Right: (-_ARROW_PX, 0.0),
    Qt.Key.Key_Up: (0.0, _ARROW_PX),
    Qt.Key.Key_Down: (0.0, -_ARROW_PX),
}
"""How far, in pixels, an arrow scrolls where the tool has no use for it."""
SCROLLING_KEYS = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End)
TABS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)

_BUTTONS: dict[Qt.MouseButton, Button] = {
    Qt.MouseButton.LeftButton: "left",
    Qt.MouseButton.MiddleButton: "middle",
    Qt.MouseButton.RightButton: "right",
}
_MODIFIERS: tuple[tuple[Qt.KeyboardModifier, Modifier], ...] = (
    (Qt.KeyboardModifier.ShiftModifier, "shift"),
    (Qt.KeyboardModifier.ControlModifier, "ctrl"),
    (Qt.KeyboardModifier.AltModifier, "alt"),
)
_KEYS = {
    Qt.Key.Key_Left: "Left",
    Qt.Key.Key_Right: "Right",
    Qt.Key.Key_Up: "Up",
    Qt.Key.Key_Down: "Down",
    Qt.Key.Key_Home: "Home",
    Qt.Key.Key_End: "End",
    Qt.Key.Key_Delete: "Delete",
    Qt.Key.Key_Backspace: "Backspace",
    Qt.Key.Key_Escape: "Escape",
    Qt.Key.Key_Return: "Enter",
    Qt.Key.Key_Enter: "Enter",
    Qt.Key.Key_F2: "F2",
    Qt.Key.Key_Tab: "Tab",
    Qt.Key.Key_Backtab: "Tab",
    Qt.Key.Key_Plus: "Plus",
    Qt.Key.Key_Minus: "Minus",
}
_DIGITS = tuple("0123456789")
_ROW = "1234567890"
_FRENCH = dict(zip("&é\"'(à", "123450", strict=True))
"""What the keys of the digits type on a French keyboard without Shift, where the digits do something on the map."""
_FIRST_OF_ROW = (2, 10)
"""The scan code of the key 1: that of Windows (IBM PC, set 1), and that of X11 and Wayland (evdev and 8)."""
_MAC_ROW = {18: "1", 19: "2", 20: "3", 21: "4", 23: "5", 29: "0"}
"""The virtual keys of macOS, which tell the place (HIToolbox, Events.h)."""
_ALT_GR = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_SHORTCUT = _ALT_GR | Qt.KeyboardModifier.MetaModifier


def pointer_event(event: QMouseEvent, at: QPointF, *, pixel: float, clicks: int = 1) -> PointerEvent:
    """Return what the pointer does at a point of the scene, a pixel being so many points."""
    return PointerEvent(
        at.x(),
        at.y(),
        button=_BUTTONS.get(event.button(), "none"),
        modifiers=_modifiers(event.modifiers()),
        clicks=clicks,
        pixel=pixel,
    )


def key_event(event: QKeyEvent) -> KeyEvent | None:
    """Return the key as the tools name it, with the letter it types; None for one they have no name for."""
    text = _typed(event)
    # By what it types, or by where the key is: on a French keyboard the digits are typed with Shift.
    digit = text if text in _DIGITS else _unshifted_digit(event, text)
    name = digit if digit else _KEYS.get(Qt.Key(event.key()), "Letter" if text else None)
    if name is None:
        return None
    modifiers = _modifiers(event.modifiers())
    if event.key() == Qt.Key.Key_Backtab:
        modifiers |= {"shift"}
    if name in ("Plus", "Minus"):
        # Shift is how some keyboards write a plus.
        modifiers -= {"shift"}
    return KeyEvent(name, modifiers, text)


def _unshifted_digit(event: QKeyEvent, text: str) -> str:
    """Return the digit of a key that on a French keyboard types another letter without Shift; nothing elsewhere."""
    digit = _FRENCH.get(text, "")
    if sys.platform == "darwin":
        return digit if _MAC_ROW.get(event.nativeVirtualKey()) == digit else ""
    place = event.nativeScanCode()
    return digit if digit and any(place == first + _ROW.index(digit) for first in _FIRST_OF_ROW) else ""


def _typed(event: QKeyEvent) -> str:
    """Return the letter that a key types, nothing where it is a shortcut; Ctrl with Alt is how some write a letter."""
    text, held = event.text(), event.modifiers() & _SHORTCUT
    is_letter = len(text) > 0 and text.isprintable() and not text.isspace()
    return text if is_letter and held in (Qt.KeyboardModifier.NoModifier, _ALT_GR) else ""


def scrolled(event: QWheelEvent) -> QPointF:
    """Return how far the wheel, or two fingers, move the map in pixels; Shift turns the wheel sideways."""
    moved = event.pixelDelta()
    way = QPointF(moved) if not moved.isNull() else QPointF(event.angleDelta()) * _NOTCH_PX / _NOTCH_DEGREES_8
    if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not way.x():
        return QPointF(way.y(), 0.0)
    return way


def _modifiers(held: Qt.KeyboardModifier) -> frozenset[Modifier]:
    if held == Qt.KeyboardModifier.NoModifier:
        return NONE
    return frozenset(name for modifier, name in _MODIFIERS if held & modifier)
