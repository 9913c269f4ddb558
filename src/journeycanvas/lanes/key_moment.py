"""A lane of pictures with captions: what the moment looks like."""

from typing import ClassVar, Literal

from journeycanvas.lanes.base import Contents, Frame, LaidLane, LaneBase
from journeycanvas.lanes.parts.card_looks import CardStyle, card_looks
from journeycanvas.lanes.parts.cells import cells_height, lay_out_cells
from journeycanvas.language import N_


class KeyMomentLane(LaneBase):
    """A lane of pictures with captions: what the moment looks like (R47)."""

    kind: Literal["key_moment"] = "key_moment"

    title: ClassVar[str] = N_("Key moment")
    icon: ClassVar[str] = "photo"
    shows: ClassVar[tuple[str, ...]] = ("cards", "pictures")
    holds_cards: ClassVar[bool] = True

    def natural_height(self, contents: Contents) -> float:
        """Return the height of the fullest cell."""
        style = _style(contents)
        return cells_height(contents, card_looks(self.id, contents, style), prompt=style.prompt)

    def lay_out(self, contents: Contents, frame: Frame) -> LaidLane:
        """Draw the pictures with their captions."""
        style = _style(contents)
        return lay_out_cells(contents, frame, card_looks(self.id, contents, style), lane=self.id, prompt=style.prompt)


def _style(contents: Contents) -> CardStyle:
    return CardStyle(tint="plain", colour=None, icon="", prompt=contents.word(N_("What I see at this moment")))
