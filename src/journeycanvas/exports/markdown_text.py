"""Text of a document in Markdown: always text, never markup (CommonMark 0.31, 2.4; GitHub's tables and strikes)."""

import re

from journeycanvas.exports.html_text import LINE_ENDS

_MARKS = re.compile(r"[\\`*\[\]<|~]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)")
_AT_THE_START = re.compile(r"(?:[-+#>=]|\d{1,9}(?=[.)]))")
_LABEL = re.compile(r":(?=\s|$)")
_CLOSING = re.compile(r"(?<=[ \t\u00a0\u3000])#+$")
_FORBIDDEN_IN_ADDRESS = {"<": "%3C", ">": "%3E", "\\": "%5C"}


def inline(text: str) -> str:
    """Return a text of one line with the signs that Markdown reads as its own behind a backslash."""
    return _MARKS.sub(r"\\\g<0>", " ".join(LINE_ENDS.split(text)).replace("\t", " ").strip(" "))


def opening(text: str) -> str:
    """Return the same for a text that begins a line: it begins no list, no heading and no label."""
    escaped = _LABEL.sub(r"\\:", inline(text))
    begun = _AT_THE_START.match(escaped)
    if begun is None:
        return escaped
    if begun[0].isdigit():
        return f"{begun[0]}\\{escaped[begun.end() :]}"
    return f"\\{escaped}"


def heading(text: str) -> str:
    """Return a text as it stands in a heading: signs at its end do not close it, and it is no label."""
    return _CLOSING.sub(lambda found: "\\#" * len(found[0]), opening(text))


def lines(text: str, indent: str) -> str:
    """Return a text of several lines that begins an item: further lines are indented and broken as they were typed."""
    return _broken([opening(line) for line in LINE_ENDS.split(text)], indent)


def value(text: str, indent: str) -> str:
    """Return a text of several lines that stands after a label."""
    first, *others = LINE_ENDS.split(text)
    return _broken([inline(first), *map(opening, others)], indent)


def address(text: str) -> str:
    """Return an address as it stands between angle brackets."""
    return "".join(_FORBIDDEN_IN_ADDRESS.get(sign, sign) for sign in text)


def _broken(written: list[str], indent: str) -> str:
    return f"\\\n{indent}".join(written)
