"""What a tool asks the window to show and to do."""

from typing import Literal, NamedTuple

from journeycanvas.edits.cells import Cell
from journeycanvas.scene.geometry import Rect

Cursor = Literal["arrow", "point", "move", "vertical", "cross", "column", "row", "text"]


class Guide(NamedTuple):
    """A line that shows what something being dragged is aligned with."""

    x1: float
    y1: float
    x2: float
    y2: float


class EditText(NamedTuple):
    """Asks for the editor in place, on the text of this field of this record; what is typed replaces it."""

    record: str
    field: str
    typed: str = ""


class TypeNew(NamedTuple):
    """Asks for the editor in place, on something new in a cell, right after another thing there or else at its end."""

    cell: Cell
    after: str | None = None
    typed: str = ""


class ShowMenu(NamedTuple):
    """Asks for the menu of the selection, at a point of the scene."""

    x: float
    y: float


Request = EditText | TypeNew | ShowMenu


class Feedback(NamedTuple):
    """What to show while a tool works: a cursor, a rubber band, guides, a word at the pointer; and what to do.

    Taken tells whether the tool did something with the event; a key that was not taken is for others.
    """

    cursor: Cursor = "arrow"
    rubber_band: Rect | None = None
    landing: Rect | None = None
    """The bar where what is dragged would land."""
    guides: tuple[Guide, ...] = ()
    hint: str = ""
    request: Request | None = None
    taken: bool = True
