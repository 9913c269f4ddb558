"""Texts that go on elsewhere: where they are cut, and how the place is marked.

Lengths are counted as spreadsheet programs count letters: those beyond the basic plane of Unicode are two.
"""

import re
from collections.abc import Mapping

LARGEST_BOX = 32_767
"""Letters in one box (https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3)."""
_ROOM = 32_700
_MARK = re.compile(r"\n\[\u2192 ([0-9]{1,9})\]\Z")


def length(text: str) -> int:
    """Return how many letters a spreadsheet program counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def pieces(text: str) -> list[str]:
    """Return a text in pieces that leave room for a mark."""
    found: list[str] = []
    begin = size = 0
    for place, letter in enumerate(text):
        size += 2 if letter > "\uffff" else 1
        if size > _ROOM:
            found.append(text[begin:place])
            begin, size = place, 2 if letter > "\uffff" else 1
    return [*found, text[begin:]]


def marked(first: str, number: int) -> str:
    """Return the first piece of a text, with the number under which it goes on."""
    return f"{first}\n[\u2192 {number}]"


def whole(text: str, rest: Mapping[int, str]) -> str:
    """Return a text with what goes on elsewhere, if anything does."""
    found = _MARK.search(text) if rest else None
    if found is None or int(found[1]) not in rest:
        return text
    return text[: found.start()] + rest[int(found[1])]
