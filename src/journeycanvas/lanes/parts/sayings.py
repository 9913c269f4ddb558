"""What is said at an emotion: verbatims, and the word at a peak."""

from typing import NamedTuple

from journeycanvas.lanes.parts.emotion_points import level_ink
from journeycanvas.model.path import Verbatim, Visit
from journeycanvas.scene.geometry import Rect
from journeycanvas.theme.paper import Colours

NO_BREAK = "\u00a0"
POINT_REACH = 6.0


class Saying(NamedTuple):
    """A verbatim or a word at an emotion: what, where, and by which point."""

    key: str
    record: str
    field: str
    text: str
    shown: str
    name: str
    is_bubble: bool
    x: float
    y: float
    fill: str
    offset: tuple[float, float] | None = None
    """From the point to the middle of a bubble that was put somewhere by hand."""

    @property
    def wanted(self) -> tuple[float, float] | None:
        """Where the middle of a bubble was put by hand."""
        return (self.x + self.offset[0], self.y + self.offset[1]) if self.offset is not None else None


def point_box(x: float, y: float) -> Rect:
    """Return the box of an emotion point, which nothing said may cover."""
    return Rect(x - POINT_REACH, y - POINT_REACH, 2 * POINT_REACH, 2 * POINT_REACH)


def quoted(text: str, language: str) -> str:
    """Return a text in the quotation marks of its language, unless it has some."""
    text = text.strip()
    if not text or text[0] in '«“"':
        return text
    return f"«{NO_BREAK}{text}{NO_BREAK}»" if language == "fr" else f"“{text}”"


def sayings_of(visit: Visit, x: float, y: float, colours: Colours, language: str) -> list[Saying]:
    """Return what is said at a visit whose emotion stands at x, y."""
    found = []
    if visit.emotion_word:
        word, fill = visit.emotion_word, level_ink(visit.emotion or 0.0, colours)
        found.append(Saying(f"word:{visit.id}", visit.id, "emotion_word", word, word, word, False, x, y, fill))
    for said in visit.verbatims:
        if said.shown:
            shown = quoted(said.text, language)
            key = f"verbatim:{said.id}"
            offset = (said.offset.x, said.offset.y) if said.offset is not None else None
            found.append(Saying(key, said.id, "text", said.text, shown, _name(said), True, x, y, colours.ink, offset))
    return found


def _name(verbatim: Verbatim) -> str:
    return f"{verbatim.text} ({verbatim.who})" if verbatim.who else verbatim.text
