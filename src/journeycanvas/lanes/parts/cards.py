"""Cards: boxes of text that wrap and grow, never clip."""

from collections.abc import Iterator
from typing import NamedTuple

from journeycanvas.lanes.parts.chips import Chip, chip_rows, chip_shapes
from journeycanvas.lanes.parts.gallery import CAPTION_GAP, Pictured, gallery
from journeycanvas.lanes.parts.words import Block, block, placed
from journeycanvas.model.record import Record
from journeycanvas.scene.asked import Asked
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import EditableText, Layer, Node, Shown
from journeycanvas.scene.shapes import Box, Icon, Image, Shape
from journeycanvas.theme.contrast import TEXT_CONTRAST, contrast
from journeycanvas.theme.paper import PAPER, Colours, PaperTheme

ICON_ROOM = 16.0
STRIPE = 3.0
FOOTER_GAP = 4.0
WASHES = (0.14, 0.12, 0.10)
"""How much of its own colour a card takes on: the most that leaves its texts legible."""


class CardLook(NamedTuple):
    """How one card is drawn; heights follow from it and the width."""

    record: Record
    key: str
    role: str
    field: str
    text: str
    prompt: str
    name: str
    fill: str
    line: str
    icon: str = ""
    icon_colour: str = ""
    stripe: str = ""
    chips: tuple[Chip, ...] = ()
    pictures: tuple[Pictured, ...] = ()


def tints(colours: Colours) -> dict[str, tuple[str, str]]:
    """Return fill and line of each tint of a card."""
    return {
        "note": (colours.note, colours.note_line),
        "plain": (colours.paper, colours.hairline),
        "negative": (colours.negative_wash, colours.negative_line),
        "positive": (colours.positive_wash, colours.positive_line),
        "accent": (colours.accent_soft, "#BCCBE4"),
        "truth": (colours.truth_soft, "#E8CF8F"),
    }


def washed(colour: str) -> tuple[str, str]:
    """Return a pale fill and a line for a card of the user's own colour; all that is written on it stays legible."""
    fills = [_paler(colour, share) for share in WASHES]
    written = (PAPER.colours.secondary, PAPER.colours.negative_text)
    readable = (fill for fill in fills if min(contrast(ink, fill) for ink in written) >= TEXT_CONTRAST)
    return next(readable, fills[-1]), _paler(colour, 0.45)


def _paler(colour: str, share: float) -> str:
    """Return so much of a colour, the rest white."""
    parts = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return "#" + "".join(f"{round(part * share + 255 * (1 - share)):02X}" for part in parts)


def card_height(look: CardLook, width: float, theme: PaperTheme, language: str) -> float:
    """Return the height a card needs at this width, in points."""
    return _Laid(look, width, theme, language).height


def card_node(
    look: CardLook, x: float, y: float, width: float, height: float, theme: PaperTheme, language: str
) -> Node:
    """Draw a card into its box."""
    box = Rect(x, y, width, height)
    return Node(
        look.key,
        look.role,
        Layer.CARD,
        box,
        record=_id(look.record),
        show=Asked((_shown, look, box, theme, language)),
    )


def _shown(look: CardLook, card: Rect, theme: PaperTheme, language: str) -> Shown:
    x, y, width, height = card
    laid = _Laid(look, width, theme, language)
    colours = theme.colours
    shapes: list[Shape] = [Box(x, y, width, height, look.fill, look.line, theme.spacing.hairline, theme.spacing.radius)]
    if look.stripe:
        shapes.append(Box(x, y, STRIPE, height, look.stripe, None, 0, min(STRIPE / 2, 1.5)))
    text_x, text_y = x + laid.left, y + laid.top
    if look.icon:
        shapes.append(Icon(look.icon, x + laid.padding, text_y - 0.5, 11.5, look.icon_colour, 1.0))
    for hung in laid.gallery.placed:
        box, one = hung.box.moved(x + laid.padding, y + laid.padding), hung.pictured
        shapes.append(Image(box.x, box.y, box.width, box.height, one.picture, one.crop, radius=2.0))
    shapes.extend(placed(laid.text, text_x, text_y, colours.ink))
    captions = list(_captions(laid, x, y))
    for _one, words, place in captions:
        shapes.extend(placed(words, place.x, place.y, colours.secondary))
    shapes.extend(chip_shapes(laid.footer, text_x, y + height - laid.padding - laid.footer_height, colours))
    editable = EditableText(
        record=_id(look.record),
        field=look.field,
        box=Rect(text_x, text_y, laid.room, max(laid.text.height, theme.type.card * 1.25)),
        text=look.text,
        style="regular",
        size=theme.type.card,
        fill=colours.ink,
        many_lines=True,
        prompt=look.prompt,
    )
    size, fill = theme.type.small, colours.secondary
    below = [
        EditableText(one.use, "caption", place, one.caption, "regular", size, fill) for one, _words, place in captions
    ]
    return Shown(tuple(shapes), look.name, (editable, *below))


def _captions(laid: "_Laid", x: float, y: float) -> Iterator[tuple[Pictured, Block, Rect]]:
    """Give the captions with the pictures they are of, and where they stand: a single one under the card's text."""
    if laid.caption is not None:
        top = y + laid.top + laid.text.height
        yield laid.look.pictures[0], laid.caption, Rect(x + laid.left, top, laid.room, laid.caption.height)
    for hung in laid.gallery.placed:
        if hung.caption is not None:
            box = hung.box.moved(x + laid.padding, y + laid.padding)
            yield hung.pictured, hung.caption, Rect(box.x, box.bottom + CAPTION_GAP, box.width, hung.caption.height)


class _Laid:
    """A card's text broken for one width."""

    __slots__ = (
        "caption",
        "footer",
        "footer_height",
        "gallery",
        "height",
        "left",
        "look",
        "padding",
        "room",
        "text",
        "top",
    )

    def __init__(self, look: CardLook, width: float, theme: PaperTheme, language: str) -> None:
        self.look = look
        self.padding = theme.spacing.card_padding
        self.left = self.padding + (ICON_ROOM if look.icon else 0.0) + (STRIPE + 2 if look.stripe else 0.0)
        self.room = width - self.left - self.padding
        self.gallery = gallery(look.pictures, width - 2 * self.padding, theme, language)
        self.top = self.padding + (self.gallery.height + self.padding if look.pictures else 0.0)
        self.text: Block = block(look.text, "regular", theme.type.card, self.room, language)
        caption = look.pictures[0].caption if len(look.pictures) == 1 else ""
        self.caption = block(caption, "regular", theme.type.small, self.room, language) if caption else None
        self.footer = chip_rows(look.chips, self.room, theme, language)
        self.footer_height = sum(row.height for row in self.footer)
        text_height = max(self.text.height, theme.type.card * 1.25 if not look.pictures else 0.0)
        text_height += self.caption.height if self.caption else 0.0
        self.height = self.top + text_height + self.padding
        if self.footer:
            self.height += FOOTER_GAP + self.footer_height


def _id(record: Record) -> str:
    return str(record.__dict__["id"])
