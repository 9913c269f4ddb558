"""What the client meets of the organisation, and what stays behind the line of visibility."""

from typing import ClassVar, Literal

from journeycanvas.lanes.base import Contents, Frame, LaidLane, LaneBase
from journeycanvas.lanes.parts.card_looks import CardStyle, card_looks
from journeycanvas.lanes.parts.cells import cells_height, lay_out_cells
from journeycanvas.lanes.parts.words import one_line, placed
from journeycanvas.language import N_
from journeycanvas.model.organisation import Role
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Layer, Node
from journeycanvas.scene.shapes import Rule

TITLES: dict[Role, str] = {
    "frontstage": N_("Frontstage"),
    "backstage": N_("Backstage"),
    "support": N_("Support"),
}
LINES: dict[Role, str] = {
    "frontstage": N_("Line of interaction"),
    "backstage": N_("Line of visibility"),
    "support": N_("Line of internal interaction"),
}
"""The line above each part of a service blueprint (Shostack, 1984; Bitner, Ostrom and Morgan, 2008)."""
ICONS: dict[Role, str] = {"frontstage": "users", "backstage": "building", "support": "tools"}
LINE_ROOM = 14.0


class BackstageLane(LaneBase):
    """A lane of a service blueprint: before the line of visibility, behind it, or in support (R77, R78)."""

    kind: Literal["backstage"] = "backstage"
    role: Role = "backstage"

    title: ClassVar[str] = N_("Backstage")
    icon: ClassVar[str] = "building"
    shows: ClassVar[tuple[str, ...]] = ("cards", "pictures")
    holds_cards: ClassVar[bool] = True

    def shown_title(self) -> str:
        """Return the msgid of the name of the part."""
        return TITLES[self.role]

    def shown_icon(self) -> str:
        """Return the icon of the part."""
        return ICONS[self.role]

    def natural_height(self, contents: Contents) -> float:
        """Return the height of the fullest cell and the line above."""
        style = _style(contents)
        return cells_height(contents, card_looks(self.id, contents, style), prompt=style.prompt) + LINE_ROOM

    def lay_out(self, contents: Contents, frame: Frame) -> LaidLane:
        """Draw the cards under the line that divides this part from the one before."""
        style = _style(contents)
        under = Frame(frame.y + LINE_ROOM, frame.height - LINE_ROOM, frame.x, frame.right)
        laid = lay_out_cells(contents, under, card_looks(self.id, contents, style), lane=self.id, prompt=style.prompt)
        line = self._line(contents, frame)
        return LaidLane(((line,), *laid.groups), laid.height + LINE_ROOM, laid.inner_y, laid.inner_height)

    def _line(self, contents: Contents, frame: Frame) -> Node:
        colours = contents.theme.colours
        words = one_line(contents.word(LINES[self.role]), "medium", contents.theme.type.smallest, contents.language)
        y = frame.y + LINE_ROOM / 2
        text_x = frame.right - words.width - 8.0
        rule = Rule(
            frame.x, y, text_x - 6.0, y, colours.badge_line, 1.0, (6.0, 3.0) if self.role == "backstage" else (2.0, 3.0)
        )
        return Node(
            f"line:{self.id}",
            "line",
            Layer.GRID,
            Rect(frame.x, frame.y, frame.right - frame.x, LINE_ROOM),
            (rule, *placed(words, text_x, y - words.height / 2, colours.secondary)),
            name=contents.word(LINES[self.role]),
        )


def _style(contents: Contents) -> CardStyle:
    return CardStyle(tint="plain", colour=None, icon="", prompt=contents.word(N_("What we do here")))
