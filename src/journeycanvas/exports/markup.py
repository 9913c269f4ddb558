"""Text of a document inside XML: always text, never markup (XML 1.0, 2.2 and 2.4)."""

import re
from collections.abc import Mapping

_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_REPLACEMENT = "\ufffd"
_IN_ATTRIBUTE = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
)
_NOT_IN_ID = re.compile(r"[^A-Za-z0-9_:-]")


def legal(text: str) -> str:
    """Return the text with every character XML cannot hold replaced by U+FFFD."""
    # What can be printed is legal; most texts are, and asking them that is far quicker than looking at each character.
    return text if text.isprintable() else _ILLEGAL.sub(_REPLACEMENT, text)


def content(text: str) -> str:
    """Return text ready to stand between two tags."""
    return legal(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")


def attribute(text: str) -> str:
    """Return text ready to stand between double quotes."""
    return legal(text).translate(_IN_ATTRIBUTE)


def attributes(values: Mapping[str, str | None]) -> str:
    """Return attributes, each with a space before it; those without a value are left out."""
    return "".join(f' {name}="{attribute(value)}"' for name, value in values.items() if value is not None)


def identifier(key: str) -> str:
    """Return a key as an XML name; different keys give different names, none with a single dot in it."""
    name = _NOT_IN_ID.sub(lambda found: f".{ord(found[0]):x}.", key)
    return name if name[:1].isalpha() or name[:1] == "_" else f"_..{name}"
