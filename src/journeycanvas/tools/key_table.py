"""What the keys and the pointer do on the map, told to people: beside `keys`, which does it."""

from typing import NamedTuple

from journeycanvas.language import N_


class KeyRow(NamedTuple):
    """Keys that do one thing, as people name them, what they do, and their names in `keys`."""

    keys: tuple[str, ...]
    deed: str
    names: tuple[str, ...] = ()


ARROWS = N_("Arrows")
CLICK, DOUBLE_CLICK, DRAG, WHEEL = N_("Click"), N_("Double click"), N_("Drag"), N_("Wheel")
SPACE, LETTERS = N_("Space bar"), N_("Letters")
NAMED = (N_("Shift"), N_("Home"), N_("End"), N_("Enter"), N_("Del"), N_("Backspace"), N_("Esc"))
"""Keys that have another name in French."""

ON_THE_MAP: tuple[KeyRow, ...] = (
    KeyRow((ARROWS,), N_("Go to the nearest thing or empty cell"), ("Left", "Right", "Up", "Down")),
    KeyRow((f"Shift+{ARROWS}",), N_("Select the next thing too")),
    KeyRow(("Home", "End"), N_("Go to the first or the last thing of the lane"), ("Home", "End")),
    KeyRow(("Tab", "Shift+Tab"), N_("Go to the next thing as the map is read, or to the one before"), ("Tab",)),
    KeyRow((f"Ctrl+{ARROWS}",), N_("Move what is selected")),
    KeyRow((f"Ctrl+Shift+{ARROWS}",), N_("Move what is selected in larger steps")),
    KeyRow(("1", "2", "3", "4", "5"), N_("Give an emotion, from very negative to very positive"), tuple("12345")),
    KeyRow(("0",), N_("Let the emotion be unknown"), ("0",)),
    KeyRow(("+", "-"), N_("Raise or lower the emotion"), ("Plus", "Minus")),
    KeyRow(("Enter", "F2"), N_("Change the text of what is selected"), ("Enter", "F2")),
    KeyRow((LETTERS,), N_("Type into an empty cell, or over the text of what is selected"), ("Letter",)),
    KeyRow(("Del", "Backspace"), N_("Delete what is selected"), ("Delete", "Backspace")),
    KeyRow(("Esc",), N_("Cancel what is being dragged or typed"), ("Escape",)),
)
WHILE_TYPING: tuple[KeyRow, ...] = (
    KeyRow(("Enter",), N_("Keep the text, and in a cell begin the next one")),
    KeyRow(("Ctrl+Enter",), N_("Keep the name and add another thing of the kind")),
    KeyRow(("Tab", "Shift+Tab"), N_("Keep the text and go to the next one, or to the one before")),
    KeyRow(("Shift+Enter",), N_("Begin a new line")),
    KeyRow(("Esc",), N_("Leave the text as it was")),
)
PRESENTING: tuple[KeyRow, ...] = (
    KeyRow((ARROWS,), N_("Go on to the next view, or back; up shows the whole map")),
    KeyRow(("Home", "End"), N_("Go to the first or the last view")),
    KeyRow(("0",), N_("Show the whole map, or the stage again")),
    KeyRow(("B",), N_("Make the screen black until the next key")),
    KeyRow(("R",), N_("Let the views turn by themselves, or stop them")),
    KeyRow(("Esc",), N_("End the presentation")),
)
WITH_THE_MOUSE: tuple[KeyRow, ...] = (
    KeyRow((f"Shift+{CLICK}",), N_("Select one thing more")),
    KeyRow((DOUBLE_CLICK,), N_("Change a text, or add a thing where there is room")),
    KeyRow((DRAG,), N_("Move a thing; a point of the curve aside: the order along the path")),
    KeyRow((f"Shift+{DRAG}",), N_("Move touchpoints only across or only down")),
    KeyRow((f"Alt+{DRAG}",), N_("Move without guides, onto other touchpoints too")),
    KeyRow((f"{SPACE}+{DRAG}",), N_("Move the map")),
    KeyRow((f"Ctrl+{WHEEL}",), N_("Zoom")),
    KeyRow((f"Shift+{WHEEL}",), N_("Scroll to the side")),
)
