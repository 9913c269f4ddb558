"""A topic: actions that belong together, what they do, and the menus they stand in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from journeycanvas.ui.actions import ActionRow

if TYPE_CHECKING:  # loaded late, on purpose: the window is painted before
    from journeycanvas.ui.editing import Editing

Deed = Callable[["Editing"], object]
"""Does what an action says to the journey of a window; it imports what is slow when it is called."""


class Topic(NamedTuple):
    """The rows of actions, the deed of each by its id, and the entries each menu gets, in order.

    Entries are ids of actions, and lines, as in `menus.MenuRow`; they come after those of the topics before.
    """

    rows: tuple[ActionRow, ...]
    deeds: Mapping[str, Deed]
    entries: Mapping[str, tuple[str, ...]]
