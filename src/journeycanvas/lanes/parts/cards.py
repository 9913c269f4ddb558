"""Cards: boxes of text that wrap and grow, never clip."""

from functools import partial
from typing import NamedTuple

from journeycanvas.lanes.parts.chips import Chip, chip_rows, chip_shapes
from journeycanvas.lanes.parts.words import Block, block, placed
from journeycanvas.model.record import Record
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import EditableText, Layer, Node, Shown
from journeycanvas.scene.shapes import Box, EncodedPicture, Icon, Image, Shape
from journeycanvas.theme.contrast import TEXT_CONTRAST, contrast
from journeycanvas.theme.paper import PAPER, Colours, PaperTheme

ICON_ROOM = 16.0
STRIPE = 3.0
FOOTER_GAP = 4.0
PICTURE_MAX = 150.0
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
    picture: EncodedPicture | None = None
    caption: str = ""
    captioned: str = ""
    """The use of the picture, whose caption it is."""
    crop: tuple[float, float, float, float] = (0.0, 0.0, 1.0, 1.0)


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
        show=partial(_shown, look, box, theme, language),
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
    if look.picture is not None:
        box = laid.picture_box(x, y)
        shapes.append(Image(box.x, box.y, box.width, box.height, look.picture, look.crop, radius=2.0))
    shapes.extend(placed(laid.text, text_x, text_y, colours.ink))
    if laid.caption is not None:
        shapes.extend(placed(laid.caption, text_x, text_y + laid.text.height, colours.secondary))
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
    texts: tuple[EditableText, ...] = (editable,)
    if laid.caption is not None:
        below = Rect(text_x, text_y + laid.text.height, laid.room, laid.caption.height)
        size, fill = theme.type.small, colours.secondary
        texts = (*texts, EditableText(look.captioned, "caption", below, look.caption, "regular", size, fill))
    return Shown(tuple(shapes), look.name, texts)


class _Laid:
    """A card's text broken for one width."""

    __slots__ = (
        "caption",
        "footer",
        "footer_height",
        "height",
        "left",
        "look",
        "padding",
        "picture_height",
        "room",
        "text",
        "top",
    )

    def __init__(self, look: CardLook, width: float, theme: PaperTheme, language: str) -> None:
        self.look = look
        self.padding = theme.spacing.card_padding
        self.left = self.padding + (ICON_ROOM if look.icon else 0.0) + (STRIPE + 2 if look.stripe else 0.0)
        self.room = width - self.left - self.padding
        self.picture_height = self._picture_height(width)
        self.top = self.padding + self.picture_height
        self.text: Block = block(look.text, "regular", theme.type.card, self.room, language)
        self.caption = block(look.caption, "regular", theme.type.small, self.room, language) if look.caption else None
        self.footer = chip_rows(look.chips, self.room, theme, language)
        self.footer_height = sum(row.height for row in self.footer)
        text_height = max(self.text.height, theme.type.card * 1.25 if look.picture is None else 0.0)
        text_height += self.caption.height if self.caption else 0.0
        self.height = self.top + text_height + self.padding
        if self.footer:
            self.height += FOOTER_GAP + self.footer_height

    def _picture_height(self, width: float) -> float:
        picture = self.look.picture
        if picture is None:
            return 0.0
        _, _, part_width, part_height = self.look.crop
        ratio = (picture.height_px * part_height) / max(1.0, picture.width_px * part_width)
        return float(min(PICTURE_MAX, (width - 2 * self.padding) * ratio)) + self.padding

    def picture_box(self, x: float, y: float) -> Rect:
        """Return where the picture stands, centred, in its own proportions."""
        picture = self.look.picture
        assert picture is not None
        _, _, part_width, part_height = self.look.crop
        height = self.picture_height - self.padding
        width = height * (picture.width_px * part_width) / max(1.0, picture.height_px * part_height)
        full = self.room + self.left - self.padding
        return Rect(x + self.padding + (full - width) / 2, y + self.padding, width, height)


def _id(record: Record) -> str:
    return str(record.__dict__["id"])
