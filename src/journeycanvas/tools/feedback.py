"""What a tool asks the window to show and to do."""

from dataclasses import dataclass
from typing import Literal

from journeycanvas.scene.geometry import Rect

Cursor = Literal["arrow", "point", "move", "vertical", "cross"]


@dataclass(frozen=True, slots=True)
class Guide:
    """A line that shows what something being dragged is aligned with."""

    x1: float
    y1: float
    x2: float
    y2: float


@dataclass(frozen=True, slots=True)
class EditText:
    """Asks for the editor in place, on the text of this field of this record."""

    record: str
    field: str


@dataclass(frozen=True, slots=True)
class ShowMenu:
    """Asks for the menu of the selection, at a point of the scene."""

    x: float
    y: float


Request = EditText | ShowMenu


@dataclass(frozen=True, slots=True)
class Feedback:
    """What to show while a tool works: a cursor, a rubber band, guides, a word at the pointer; and what to do.

    Taken tells whether the tool did something with the event; a key that was not taken is for others.
    """

    cursor: Cursor = "arrow"
    rubber_band: Rect | None = None
    guides: tuple[Guide, ...] = ()
    hint: str = ""
    request: Request | None = None
    taken: bool = True
