"""How the cards of a document look: their tint, their picture and the chips at their foot."""

from collections.abc import Callable
from typing import NamedTuple

from journeycanvas.lanes.base import Contents
from journeycanvas.lanes.parts.cards import CardLook, tints, washed
from journeycanvas.lanes.parts.cells import Looks
from journeycanvas.lanes.parts.chips import Chip
from journeycanvas.lanes.parts.gallery import Pictured
from journeycanvas.lanes.parts.kept import latest
from journeycanvas.model.card import Card
from journeycanvas.model.named import AVAILABILITY
from journeycanvas.model.picture import PictureUse
from journeycanvas.scene.shapes import EncodedPicture
from journeycanvas.theme.paper import Colours, PaperTheme

AVAILABILITY_ICONS = {"available": "circle-check", "hard_to_find": "help-circle", "absent": "circle-x"}


class CardStyle(NamedTuple):
    """What the lane says about the look of its cards."""

    tint: str
    colour: str | None
    icon: str
    prompt: str
    shows_availability: bool = False


def card_looks(lane: str, contents: Contents, style: CardStyle) -> Looks:
    """Return the function that gives the looks of the cards of a stage."""

    def looks(stage: str) -> tuple[CardLook, ...]:
        return tuple(card_look(card, contents, style) for card in contents.cards.get((lane, stage), ()))

    return looks


def card_look(card: Card, contents: Contents, style: CardStyle) -> CardLook:
    """Return how a card looks; the same object while the card and its lane stay as they are."""
    found = tuple([contents.pictures[use.picture] for use in card.pictures]) if card.pictures else ()
    return _look(card.id, card, style, contents.theme, contents.language, found, contents.word)


@latest
def _look(
    key: str,
    card: Card,
    style: CardStyle,
    theme: PaperTheme,
    language: str,
    pictures: tuple[EncodedPicture, ...],
    word: Callable[[str], str],
) -> CardLook:
    colours = theme.colours
    own = card.colour or style.colour
    fill, line = washed(own) if own else tints(colours)[style.tint]
    icon_colour = colours.negative if style.tint == "negative" else colours.accent
    return CardLook(
        record=card,
        key=f"card:{card.id}",
        role="card",
        field="text",
        text=card.text,
        prompt=style.prompt,
        name=card.text,
        fill=fill,
        line=line,
        icon=style.icon,
        icon_colour=icon_colour,
        chips=_chips(card, style, word, colours),
        pictures=tuple([_pictured(use, picture) for use, picture in zip(card.pictures, pictures, strict=True)]),
    )


def _pictured(use: PictureUse, picture: EncodedPicture) -> Pictured:
    crop = use.crop
    return Pictured(picture, (crop.x, crop.y, crop.width, crop.height), use.caption, use.id)


def _chips(card: Card, style: CardStyle, word: Callable[[str], str], colours: Colours) -> tuple[Chip, ...]:
    chips = []
    if card.availability and style.shows_availability:
        colour = colours.positive_text if card.availability == "available" else colours.negative_text
        icon = AVAILABILITY_ICONS[card.availability]
        chips.append(Chip(word(AVAILABILITY[card.availability]), icon=icon, colour=colour))
    if card.severity:
        chips.append(Chip(f"{card.severity}/5", icon="flag", colour=colours.negative_text))
    if card.votes:
        chips.append(Chip(str(card.votes), icon="thumb-up"))
    if card.count > 1:
        chips.append(Chip(f"×{card.count}", pill=True))
    return tuple(chips)
