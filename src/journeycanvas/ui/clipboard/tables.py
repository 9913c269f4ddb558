"""Tables on the clipboard: written as text with tabs and as part of a web page, and read from both."""

import re
from collections.abc import Iterable, Sequence
from html import escape, unescape

from journeycanvas.edits import tabbed

Row = tuple[str, ...]
MOST_SIGNS = 4_000_000
"""Characters of a text or a page that are looked at; a larger one is not read as a table."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""How a text begins that a spreadsheet would take for a formula."""
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)[^<>]*>|<|[^<]+")
"""A tag, or what stands between two; no part of it can be read in two ways, so that it is read in one go."""
_SPACE = re.compile(r"[ \t\r\n\f]+")
_SILENT = ("style", "script", "title")
_BREAKS = ("br", "p", "div", "li")
_BLOCKS = frozenset((*_BREAKS, "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "tr", "table", "blockquote", "pre"))


def tab_separated(rows: Iterable[Row]) -> str:
    """Return rows as text with tabs between boxes; none of them is a formula."""
    return tabbed.as_text([[_harmless(box) for box in row] for row in rows])


def page(rows: Sequence[Row]) -> str:
    """Return rows as a table of a web page, the first one as its head; none of the boxes is a formula."""
    if not rows:
        return ""
    head = "".join(f"<th>{escape(box)}</th>" for box in rows[0])
    body = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in rows[1:])
    return f'<meta charset="utf-8"><table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'


def rows_of_text(text: str) -> tuple[Row, ...]:
    """Return the rows of a text with tabs between boxes, as spreadsheets copy them; none where it is no table."""
    if "\t" not in text or len(text) > MOST_SIGNS:
        return ()
    return _squared(tabbed.as_table(text))


def rows_of_page(markup: str) -> tuple[Row, ...]:
    """Return the rows of the first table in a web page; none where there is no table."""
    if "<table" not in markup[:MOST_SIGNS].lower() or len(markup) > MOST_SIGNS:
        return ()
    return _squared(_gathered(markup))


def text_of_page(markup: str) -> str:
    """Return what a web page says, a line a paragraph; empty where it is too large."""
    if len(markup) > MOST_SIGNS:
        return ""
    said: list[str] = []
    silent = ""
    for tag in _TAG.finditer(_without_comments(markup)):
        name = (tag[2] or "").lower()
        if silent:
            silent = "" if tag[1] and name == silent else silent
        elif not name:
            said.append(_SPACE.sub(" ", tag[0]))
        elif name in _SILENT:
            silent = "" if tag[1] else name
        elif name in _BLOCKS:
            said.append("\n")
    return _lines_of(unescape("".join(said)))


class _Gathered:
    """The texts in the boxes of the first table of a page."""

    def __init__(self) -> None:
        self.rows: list[list[list[str]]] = []
        self.is_done = False
        self._depth = 0
        self._silent = ""
        self._is_in_box = False

    def begin(self, tag: str) -> None:
        """Begin a table, a row, a box or a line in it."""
        if self._silent:
            return
        if tag in _SILENT:
            self._silent = tag
        elif tag == "table":
            self._depth += 1
        elif self._depth == 1 and tag == "tr":
            self.rows.append([])
            self._is_in_box = False
        elif self._depth == 1 and tag in ("td", "th"):
            self.rows = self.rows or [[]]
            self.rows[-1].append([])
            self._is_in_box = True
        elif tag in _BREAKS:
            self.say("\n")

    def end(self, tag: str) -> None:
        """End a table, a row or a box."""
        if tag == self._silent:
            self._silent = ""
        elif tag == "table" and not self._silent:
            self._depth = max(0, self._depth - 1)
            self.is_done = self._depth == 0 and bool(self.rows)
        elif tag in ("td", "th", "tr") and self._depth == 1:
            self._is_in_box = False

    def say(self, text: str) -> None:
        """Add what stands in a box."""
        if self._is_in_box and not self._silent:
            self.rows[-1][-1].append(text)


def _gathered(markup: str) -> list[list[str]]:
    found = _Gathered()
    for tag in _TAG.finditer(_without_comments(markup)):
        if tag[2] is None:
            found.say(_SPACE.sub(" ", tag[0]))
        elif tag[1]:
            found.end(tag[2].lower())
        else:
            found.begin(tag[2].lower())
        if found.is_done:
            break
    return [[_lines_of(unescape("".join(box))) for box in row] for row in found.rows]


def _lines_of(text: str) -> str:
    return "\n".join(line for line in (" ".join(line.split(" ")).strip(" ") for line in text.split("\n")) if line)


def _without_comments(markup: str) -> str:
    parts = []
    at = 0
    while (start := markup.find("<!--", at)) >= 0:
        parts.append(markup[at:start])
        end = markup.find("-->", start)
        at = end + 3 if end >= 0 else len(markup)
    return "".join((*parts, markup[at:]))


def _squared(rows: Iterable[Sequence[str]]) -> tuple[Row, ...]:
    """Return rows of one length, without empty ones, and their texts without the sign against formulas."""
    plain = [[bare(box.strip()) for box in row] for row in rows]
    filled = [row for row in plain if any(row)]
    width = max(map(len, filled), default=0)
    return tuple((*row, *[""] * (width - len(row))) for row in filled)


def bare(text: str) -> str:
    """Return a text without the sign that keeps spreadsheets from taking it for a formula."""
    return text[1:] if text.startswith("'") and text[1:].startswith(_FORMULA) else text


def _cell(text: str) -> str:
    plain = escape(_harmless(text)).replace("\n", "<br>")
    return f"<td>{plain}</td>"


def _harmless(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) and not _is_number(text) else text


def _is_number(text: str) -> bool:
    try:
        float(text.replace(",", "."))
    except ValueError:
        return False
    return True
