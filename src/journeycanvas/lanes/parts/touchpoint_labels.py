"""What is written at touchpoints, gaps and exits: name and kind of moment, in several sizes to choose from."""

from collections.abc import Callable
from functools import lru_cache, partial
from math import inf
from typing import NamedTuple

from journeycanvas.lanes.parts.figures import NO_BREAK, duration, percentage
from journeycanvas.lanes.parts.moments import is_plain_truth, tone_colours
from journeycanvas.lanes.parts.words import Block, block, broken, placed
from journeycanvas.language import N_
from journeycanvas.model.moments import MOMENT_KINDS, MOMENT_OF_TRUTH
from journeycanvas.model.path import Connection
from journeycanvas.model.touchpoint import Touchpoint
from journeycanvas.remembering import forgettable
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.shapes import Icon, Shape
from journeycanvas.text import Style, longest_word_width
from journeycanvas.theme.paper import PaperTheme

WIDTHS = (112.0, 68.0)
"""Widths in points at which a label is broken, widest first; those that would break a word are left out."""
WIDEST_WORD = 172.0
"""A word wider than this is broken."""
NARROWEST = 8.0
EXIT_ICON = 13.0
UNNAMED = "…"
CAUSES = N_("{count} causes")
UNBROKEN = 24
"""How many letters a detail may have that is not broken."""
AFTER = N_("after {time}")
WAIT = N_("{time} wait")
WITH = N_("with {partner}")


class Label(NamedTuple):
    """A text with a caption and details under it, broken for one width."""

    text: Block
    caption: Block | None
    caption_fill: str
    width: float
    height: float
    details: Block | None = None


def sizes(options: tuple[Label, ...]) -> tuple[tuple[float, float], ...]:
    """Return width and height of each size of a label, in points."""
    return tuple([(label.width, label.height) for label in options])


@forgettable
@lru_cache(maxsize=65_536)
def label_sizes(
    text: str,
    caption: str,
    caption_fill: str,
    size: float,
    caption_size: float,
    style: str,
    language: str,
    room: float = inf,
    details: str = "",
) -> tuple[Label, ...]:
    """Return the label broken at each width that the room allows, widest first, without repetitions.

    More room than the widest word takes changes nothing: asked for no more, a label is found again in a wider stage.
    """
    face: Style = "semibold" if style == "semibold" else "medium"
    longest = longest_word_width(text, face, size)
    if caption:
        longest = max(longest, longest_word_width(caption, "medium", caption_size))
    if details:
        longest = max(longest, longest_word_width(details, "regular", caption_size))
    options: list[Label] = []
    for width in _widths(longest, room):
        if options and options[-1].width <= width:
            break  # it would be broken as before
        words = broken(text, face, size, width, language)
        wide, high = words.width, words.height
        under = last = None
        if caption:
            under = block(caption, "medium", caption_size, width, language)
            wide, high = max(wide, under.width), high + under.height
        if details:
            last = block(details, "regular", caption_size, width, language)
            wide, high = max(wide, last.width), high + last.height
        if not options or (len(words.lines), high) != (len(options[-1].text.lines), options[-1].height):
            options.append(Label(words, under, caption_fill, wide, high, last))
    return tuple(options)


def _widths(longest_word: float, room: float) -> tuple[float, ...]:
    """Return the widths at which no word is broken, else the widest there is room for."""
    whole = tuple([width for width in WIDTHS if longest_word <= width <= room])
    if whole:
        return whole
    if longest_word <= min(room, WIDEST_WORD):
        return (longest_word,)
    return tuple(width for width in WIDTHS if width <= room) or (max(NARROWEST, room),)


def caption(touchpoint: Touchpoint, word: Callable[[str], str]) -> str:
    """Return what stands under the name: the kind of moment, and whether it is one of truth."""
    kinds = [word(MOMENT_KINDS[touchpoint.moment].title)] if touchpoint.moment != "ordinary" else []
    if touchpoint.moment_of_truth:
        truth = word(MOMENT_OF_TRUTH)
        kinds.append(truth if not kinds else truth[:1].lower() + truth[1:])
    return " · ".join(kinds)


def details(touchpoint: Touchpoint, word: Callable[[str], str], language: str) -> str:
    """Return what stands under that: when it sets in, how long it takes and makes wait, and who else takes part.

    It is broken between these.
    """
    found = []
    if touchpoint.trigger_delay:
        found.append(word(AFTER).format(time=duration(touchpoint.trigger_delay, word, language)))
    if touchpoint.duration:
        found.append(duration(touchpoint.duration, word, language))
    if touchpoint.waiting:
        found.append(word(WAIT).format(time=duration(touchpoint.waiting, word, language)))
    if partner := " ".join(touchpoint.partner.split()):
        found.append(word(WITH).format(partner=partner))
    parts = [part.replace(" ", NO_BREAK) if len(part) <= UNBROKEN else part for part in found]
    return " · ".join(parts)


def touchpoint_label(
    touchpoint: Touchpoint, theme: PaperTheme, language: str, word: Callable[[str], str], *, room: float = inf
) -> tuple[Label, ...]:
    """Return the label of a touchpoint in the sizes it may take, none wider than the room in points.

    Those without details come last: a name close to its touchpoint is worth more than them.
    """
    tone = "truth" if is_plain_truth(touchpoint) else MOMENT_KINDS[touchpoint.moment].tone
    fill = tone_colours(tone, theme.colours)[2]
    sized = partial(
        label_sizes,
        touchpoint.name or UNNAMED,
        caption(touchpoint, word),
        fill,
        theme.type.label,
        theme.type.small,
        "semibold",
        language,
        min(room, WIDEST_WORD),
    )
    told = details(touchpoint, word, language)
    return (*sized(told), *sized()) if told else sized()


def exit_label(
    connection: Connection, theme: PaperTheme, language: str, word: Callable[[str], str], *, room: float = inf
) -> tuple[Label, ...]:
    """Return the label of an exit or a branch: its share with its name, and its cause, or how many, under it.

    None is wider than the room in points; the sign of an exit takes more.
    """
    share = percentage(connection.share, language) if connection.share is not None else ""
    text = " ".join(part for part in (share, connection.label) if part)
    colours = theme.colours
    fill = colours.negative_text if connection.kind == "exit" else colours.secondary
    return label_sizes(
        text or UNNAMED,
        _causes(connection, word),
        fill,
        theme.type.small,
        theme.type.smallest,
        "semibold",
        language,
        min(room, WIDEST_WORD),
    )


def _causes(connection: Connection, word: Callable[[str], str]) -> str:
    if len(connection.causes) > 1:
        return word(CAUSES).format(count=len(connection.causes))
    return connection.causes[0] if connection.causes else ""


def label_shapes(label: Label, box: Rect, side: str, fill: str, *, details_fill: str = "") -> tuple[Shape, ...]:
    """Draw a label into its box: towards its node at the sides, else centred."""
    align = {"right": "left", "left": "right", "aside": "left"}.get(side, "center")
    shapes: list[Shape] = list(placed(label.text, box.x, box.y, fill, align=align, width=box.width))
    y = box.y + label.text.height
    if label.caption is not None:
        shapes += placed(label.caption, box.x, y, label.caption_fill, align=align, width=box.width)
        y += label.caption.height
    if label.details is not None:
        shapes += placed(label.details, box.x, y, details_fill or fill, align=align, width=box.width)
    return tuple(shapes)


def exit_shapes(label: Label, box: Rect, icon: str, fill: str) -> tuple[Shape, ...]:
    """Draw the sign of an exit: a door and its label to the right."""
    inner = Rect(box.x + EXIT_ICON + 3.0, box.y, box.width - EXIT_ICON - 3.0, box.height)
    return (
        Icon(icon, box.x, box.y + (min(box.height, 16.0) - EXIT_ICON) / 2, EXIT_ICON, fill, 1.1),
        *label_shapes(label, inner, "right", fill),
    )
