"""Cards: boxes of text that wrap and grow, never clip."""

from collections.abc import Sequence
from dataclasses import dataclass

from journeycanvas.lanes.parts.words import Block, block, one_line, placed
from journeycanvas.model.record import Record
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import EditableText, Layer, Node
from journeycanvas.scene.shapes import Box, EncodedPicture, Icon, Image, Shape
from journeycanvas.text import Style
from journeycanvas.theme.paper import Colours, PaperTheme

ICON_ROOM = 16.0
STRIPE = 3.0
FOOTER_GAP = 4.0
PICTURE_MAX = 150.0
CHIP_GAP = 5.0


@dataclass(frozen=True, slots=True)
class Chip:
    """A small mark at the foot of a card: an icon, a word, or a word in a pill."""

    text: str = ""
    icon: str = ""
    colour: str = ""
    pill: bool = False


@dataclass(frozen=True, slots=True)
class CardLook:
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
    """Return a pale fill and a line for a card of the user's own colour, so that ink stays legible on it."""
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    pale = "#" + "".join(f"{round(part * 0.14 + 255 * 0.86):02X}" for part in (red, green, blue))
    line = "#" + "".join(f"{round(part * 0.45 + 255 * 0.55):02X}" for part in (red, green, blue))
    return pale, line


def card_height(look: CardLook, width: float, theme: PaperTheme, language: str) -> float:
    """Return the height a card needs at this width, in points."""
    return _Laid(look, width, theme, language).height


def card_node(
    look: CardLook, x: float, y: float, width: float, height: float, theme: PaperTheme, language: str
) -> Node:
    """Draw a card into its box."""
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
    shapes.extend(_chips(laid, text_x, y + height - laid.padding - laid.footer_height, colours))
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
    return Node(
        look.key,
        look.role,
        Layer.CARD,
        Rect(x, y, width, height),
        tuple(shapes),
        record=_id(look.record),
        name=look.name,
        texts=texts,
    )


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
        self.footer = _chip_rows(look.chips, self.room, theme)
        self.footer_height = len(self.footer) * 13.0
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


def _chip_width(chip: Chip, theme: PaperTheme) -> float:
    width = (
        one_line(chip.text, "semibold" if chip.pill else "regular", _chip_size(chip, theme)).width if chip.text else 0.0
    )
    return width + (12.0 if chip.pill else 0.0) + (12.0 if chip.icon else 0.0)


def _chip_size(chip: Chip, theme: PaperTheme) -> float:
    return theme.type.smallest if chip.pill else theme.type.small


def _chip_rows(
    chips: Sequence[Chip], room: float, theme: PaperTheme
) -> tuple[tuple[tuple[Chip, float, Block], ...], ...]:
    rows: list[list[tuple[Chip, float, Block]]] = []
    x = 0.0
    for chip in chips:
        wanted = _chip_width(chip, theme)
        if not rows or (x > 0 and x + wanted > room):
            rows.append([])
            x = 0.0
        style: Style = "semibold" if chip.pill else "regular"
        inner = max(8.0, room - x - wanted + one_line(chip.text, style, _chip_size(chip, theme)).width)
        words = block(chip.text, style, _chip_size(chip, theme), inner, max_lines=1)
        rows[-1].append((chip, x, words))
        x += min(wanted, room) + CHIP_GAP
    return tuple(map(tuple, rows))


def _chips(laid: _Laid, x: float, y: float, colours: Colours) -> list[Shape]:
    shapes: list[Shape] = []
    for row_index, row in enumerate(laid.footer):
        top = y + row_index * 13.0
        for chip, dx, words in row:
            left = x + dx
            colour = chip.colour or colours.secondary
            if chip.pill:
                shapes.append(Box(left, top, words.width + 12.0, 11.5, None, colour, 0.9, 5.75))
                shapes.extend(placed(words, left + 6.0, top + (11.5 - words.height) / 2, colour))
                continue
            if chip.icon:
                shapes.append(Icon(chip.icon, left, top + 0.5, 10.0, colour, 0.9))
                left += 12.0
            shapes.extend(placed(words, left, top + (11.5 - words.height) / 2, colour))
    return shapes


def _id(record: Record) -> str:
    return str(record.__dict__["id"])
