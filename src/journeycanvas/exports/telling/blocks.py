"""What a telling is made of: sections of paragraphs, facts, entries, tables, quotations and figures.

All texts are plain, in the language of the journey; a writer escapes them as its format asks.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from journeycanvas.scene.shapes import Image


class Tag(NamedTuple):
    """A short fact: what it is called, what it says, and how it is written in brackets where the label is left out."""

    label: str
    text: str
    brief: str
    mood: Literal["", "positive", "negative"] = ""
    """Of what is felt, where all of it is on one side of neutral."""


class Paragraph(NamedTuple):
    """What the program found out or explains; a label may stand before it."""

    text: str
    label: str = ""


class Fact(NamedTuple):
    """A field of a record: its label and its texts; one that is a list is one also where it has a single text.

    A degree is written with what it is out of, and plain, as a number alone.
    """

    label: str
    texts: tuple[str, ...]
    is_list: bool = False
    tags: tuple[Tag, ...] = ()
    plain: str = ""


class Facts(NamedTuple):
    """Fields one after the other."""

    facts: tuple[Fact, ...]


class Quotation(NamedTuple):
    """What somebody said, and who."""

    text: str
    who: str = ""


class Way(NamedTuple):
    """A connection beyond the plain order: what it is in words, where it leads, its share, its words and its causes."""

    kind: str
    to: str
    share: str = ""
    label: str = ""
    causes: tuple[str, ...] = ()


class Weblink(NamedTuple):
    """A link, and what it is called."""

    title: str
    address: str
    label: str = ""


class Figure(NamedTuple):
    """A picture, or the part of it that is shown, what stands for it in words, and its caption."""

    title: str
    image: Image
    alternative: str
    caption: str = ""


class Group(NamedTuple):
    """Blocks about one of several: a persona at a touchpoint."""

    title: str
    blocks: tuple[Block, ...]


class Entry(NamedTuple):
    """A record told in a list: its text or name, short facts, what hangs on it, and its figure where it has one.

    The figure is written as people read it, and plain, without commas between thousands.
    """

    text: str
    tags: tuple[Tag, ...] = ()
    blocks: tuple[Block, ...] = ()
    value: str = ""
    plain_value: str = ""


class Entries(NamedTuple):
    """Records of one kind: headed ones have headings of their own, measured ones stand in a table with a caption."""

    entries: tuple[Entry, ...]
    form: Literal["listed", "headed", "measured"] = "listed"
    caption: str = ""
    columns: tuple[str, str] = ("", "")
    """Of measured ones, the titles of the columns of texts and of figures."""


class Table(NamedTuple):
    """What the program found out, in rows; the first cell of each row is its title."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Terms(NamedTuple):
    """Words and what they mean."""

    terms: tuple[tuple[str, str], ...]


Block = Paragraph | Facts | Quotation | Way | Weblink | Figure | Group | Entries | Table | Terms


class Section(NamedTuple):
    """A part of the telling under a title.

    The title is a word of ours, or where it is named that of a record: of a stage, of a lane, or after the lead that
    of a persona. A section of records that a list need not announce is silent in a format of lists.
    """

    title: str
    blocks: tuple[Block, ...] = ()
    sections: tuple[Section, ...] = ()
    lead: str = ""
    tags: tuple[Tag, ...] = ()
    is_named: bool = False
    is_silent: bool = False


class Telling(NamedTuple):
    """A whole journey: its title, the lines at its head and foot, and its sections in the order they are read.

    A subtitle that somebody typed has a label, one that is put together of the scope has none.
    """

    language: str
    title: str
    subtitle: str
    subtitle_label: str
    facts: Facts
    logo: Figure | None
    accent: str | None
    sections: tuple[Section, ...]
    foot: str
