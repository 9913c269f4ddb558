"""A lane of cards, with a ready-made wording or the user's own."""

from typing import ClassVar, Literal

from journeycanvas.lanes.base import Contents, Frame, LaidLane, LaneBase
from journeycanvas.lanes.parts.card_looks import CardStyle, card_looks
from journeycanvas.lanes.parts.cells import cells_height, lay_out_cells
from journeycanvas.lanes.wordings import WORDINGS, WordingId
from journeycanvas.language import N_
from journeycanvas.model.record import Colour, Id, Text


class CardsLane(LaneBase):
    """A lane of cards, with a ready-made wording or the user's own."""

    kind: Literal["cards"] = "cards"
    wording: WordingId | None = None
    prompt: Text = ""
    """What an empty cell asks for; otherwise what the wording asks."""
    colour: Colour | None = None
    symbol: Id | None = None
    """The icon at the head; otherwise that of the wording."""

    title: ClassVar[str] = N_("Cards")
    icon: ClassVar[str] = "note"
    shows: ClassVar[tuple[str, ...]] = ("cards", "pictures")
    holds_cards: ClassVar[bool] = True

    def shown_title(self) -> str:
        """Return the msgid of the wording's title, or of the kind's."""
        return WORDINGS[self.wording].title if self.wording else self.title

    def shown_icon(self) -> str:
        """Return the icon chosen, or that of the wording."""
        return self.symbol or (WORDINGS[self.wording].icon if self.wording else self.icon)

    def shown_prompt(self, contents: Contents) -> str:
        """Return what an empty cell asks for, in the language of the document."""
        return self.prompt or contents.word(WORDINGS[self.wording].prompt if self.wording else N_("Add a card"))

    def natural_height(self, contents: Contents) -> float:
        """Return the height of the fullest cell."""
        looks = card_looks(self.id, contents, self._style(contents))
        return cells_height(contents, looks, prompt=self.shown_prompt(contents))

    def lay_out(self, contents: Contents, frame: Frame) -> LaidLane:
        """Draw the cards."""
        looks = card_looks(self.id, contents, self._style(contents))
        return lay_out_cells(contents, frame, looks, lane=self.id, prompt=self.shown_prompt(contents))

    def _style(self, contents: Contents) -> CardStyle:
        wording = WORDINGS[self.wording] if self.wording else None
        return CardStyle(
            tint=wording.tint if wording else "plain",
            colour=self.colour,
            icon=(wording.card_icon or "") if wording else "",
            prompt=self.shown_prompt(contents),
            shows_availability=bool(wording and wording.shows_availability),
        )
