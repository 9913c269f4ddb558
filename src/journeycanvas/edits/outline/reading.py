"""A text as lines of an outline: what each is follows from its first word, and from what it stands under."""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from journeycanvas import progress
from journeycanvas.document.naming import Names, key
from journeycanvas.edits.outline.keys import begun, word_before_colon
from journeycanvas.edits.outline.kinds import Kind
from journeycanvas.edits.outline.marks import bullet, parts
from journeycanvas.edits.outline.phrases import is_connection, is_quotation
from journeycanvas.remembering import forgettable

_TAB = 4
"""Spaces that a tab stands for, so that both can be mixed."""
_MOST_KEPT = 100_000
_PLURALS: dict[str, Kind] = {
    "channels": "channel",
    "lanes": "lane",
    "recommendations": "recommendation",
    "resources": "resource",
    "measurements": "measurement",
}
"""What stands, a line each, under a heading."""


class ReadLine(NamedTuple):
    """A line that says something: what it is, what it says after its word, its number in the text, and the line above.

    The line above is the place, among those read, of the one it stands under; none for a line at the margin.
    """

    kind: Kind
    content: str
    number: int
    above: int | None
    field: str = ""
    """Of a field, an entry or a heading which; of a cell the name of its lane, of a visit that of its path."""
    at: int = 0
    """Where in its line the content begins."""


class _Said(NamedTuple):
    """What a line is by itself: its kind, which field or heading, where its content begins, what it opens."""

    kind: Kind
    field: str
    at: int
    opens: str


def read(text: str, lanes: Names) -> tuple[ReadLine, ...]:
    """Return the lines that say something; lanes are those of cards that are known before."""
    known = set(lanes.known)
    found: list[ReadLine] = []
    opened: list[tuple[int, int, str]] = []
    for number, line in enumerate(text.split("\n")):
        progress.step()
        content = line.strip()
        if not content:
            continue
        width = indentation(line)
        while opened and opened[-1][0] >= width:
            opened.pop()
        under = opened[-1][2] if opened else "root" if width == 0 else ""
        above = opened[-1][1] if opened else None
        one = _said(content, under)
        if under == "stage" and one.kind == "touchpoint":
            one = _in_a_cell(content, known) or one
        found.append(ReadLine(one.kind, content[one.at :].strip(), number, above, one.field, _start(line, one.at)))
        opened.append((width, len(found) - 1, one.opens))
        if one.kind == "lane":
            known.add(key(parts(content[one.at :])[0]))
    return tuple(found)


def indentation(line: str) -> int:
    """Return how far a line is indented, in spaces."""
    width = 0
    for sign in line[: len(line) - len(line.lstrip())]:
        width += _TAB - width % _TAB if sign == "\t" else 1
    return width


def opens_more(line: str) -> bool:
    """Tell whether what is typed below a line most likely stands under it."""
    content = line.strip()
    if content.endswith(":"):
        return True
    if indentation(line):
        return False
    word = begun(content, "root")
    return word is None or word.section in ("persona", "goal")


def _start(line: str, at: int) -> int:
    """Return where in a line its content begins, after the space and the word before it."""
    indented = len(line) - len(line.lstrip())
    rest = line[indented + at :]
    return indented + at + len(rest) - len(rest.lstrip())


@forgettable
@lru_cache(maxsize=_MOST_KEPT)
def _said(content: str, under: str) -> _Said:
    """Return what a line is under another; as texts change line by line, most lines were asked for before."""
    dash = bullet(content)
    kind, _colon, field = under.partition(":")
    if kind == "list":
        return _Said("entry", field, dash, "")
    if kind in _PLURALS:
        return _Said(_PLURALS[kind], "", dash, _PLURALS[kind])
    if kind == "connection":
        return _Said("entry", "causes", dash, "")
    if kind == "cell":
        return _Said("card", "", dash, "card")
    plain = _plain(kind, content, dash)
    if dash and plain is not None:
        return plain
    word = begun(content, kind)
    if word is not None and word.field is not None:
        if not word.field.is_list:
            return _Said("field", word.field.name, word.at, "")
        is_heading = word.at >= len(content)
        return _Said("heading" if is_heading else "entry", word.field.name, word.at, f"list:{word.field.name}")
    if word is not None:
        return _section(word.section, word.at, is_heading=word.at >= len(content))
    return _other(kind, content) or plain or _Said("stray", "", dash, "")


def _plain(under: str, content: str, dash: int) -> _Said | None:
    """Return what a line without a word of its own is."""
    if under == "root":
        return _Said("stage", "", dash, "stage")
    if under == "stage":
        return _Said("touchpoint", "", dash, "touchpoint")
    if under == "card":
        return _Said("card", "", dash, "card")
    if under == "persona" and ":" in content:
        return _Said("entry", "own_fields", dash, "")
    return None


def _section(section: str, at: int, *, is_heading: bool) -> _Said:
    if section == "goal":
        return _Said("field", "goal.text", at, "goal")
    if section in _PLURALS:
        return _Said("heading" if is_heading else _PLURALS[section], section if is_heading else "", at, section)
    if section == "persona":
        return _Said("persona", "", at, "persona")
    if section == "phase":
        return _Said("phase", "", at, "phase")
    if section == "path":
        return _Said("path", "", at, "")
    if section == "picture":
        return _Said("picture", "", at, "")
    return _Said("heading" if is_heading else "stray", section, at, section)


def _other(under: str, content: str) -> _Said | None:
    """Return what a line is that begins with a sign, or ends with a colon."""
    if under in ("touchpoint", "visit"):
        if is_quotation(content):
            return _Said("quotation", "", 0, "")
        if is_connection(content):
            return _Said("connection", "", 0, "connection")
    if content.endswith(":") and under in ("touchpoint", "stage"):
        kind: Kind = "visit" if under == "touchpoint" else "cell"
        return _Said(kind, content[:-1].strip(), len(content), kind)
    return None


def _in_a_cell(content: str, lanes: Iterable[str]) -> _Said | None:
    """Return what a line under a stage is that begins with the name of a lane: a card."""
    word = None if bullet(content) else word_before_colon(content)
    return None if word is None or key(word[0]) not in lanes else _Said("card", word[0].strip(), word[1], "cell")
