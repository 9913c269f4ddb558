"""A lane of cards, with a ready-made wording or the user's own."""

from typing import ClassVar, Literal

from journeycanvas.lanes.base import LaneBase
from journeycanvas.lanes.wordings import WordingId
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
    holds_cards: ClassVar[bool] = True
