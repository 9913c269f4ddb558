"""Text of a document in HTML: always text, never markup; and links, only those that may be followed."""

import re

from journeycanvas.exports import markup

_FOLLOWED = re.compile(r"(?:https?://|mailto:)[^\s]+", re.IGNORECASE)
LINE_ENDS = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_PLANES = "".join(f"{chr(last - 1)}{chr(last)}" for last in range(0xFFFF, 0x110000, 0x10000))
_NO_CHARACTER = re.compile(f"[\x7f-\x9f\ufdd0-\ufdef{_PLANES}]")
"""What XML has and HTML has not: https://html.spec.whatwg.org/multipage/parsing.html#preprocessing-the-input-stream."""


def content(text: str) -> str:
    """Return a text as it stands between tags, its lines broken as they were typed."""
    return "<br>".join(plain(line) for line in LINE_ENDS.split(text))


def plain(text: str) -> str:
    """Return a text of one line as it stands between tags."""
    return markup.content(_legal(text))


def attribute(text: str) -> str:
    """Return a text of one line as it stands between double quotes."""
    return markup.attribute(_legal(" ".join(LINE_ENDS.split(text))))


def link(address: str, label: str) -> str:
    """Return a link where it is one that may be followed, else its words."""
    said = plain(label or address)
    if _FOLLOWED.fullmatch(address) is None:
        return f"{said} ({plain(address)})" if label else said
    return f'<a href="{attribute(address)}" rel="noopener noreferrer">{said}</a>'


def _legal(text: str) -> str:
    return text if text.isprintable() else _NO_CHARACTER.sub("\ufffd", text)
