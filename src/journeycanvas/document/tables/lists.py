r"""Several texts in one box: a line each.

A line break within a text is written \n, a backslash is doubled, and a text of no letters is a backslash alone: so
whatever is written is read again. Where a path comes several times, what belongs to each time is parted by a line \|.
"""

import re
from collections.abc import Sequence

EMPTY = "\\"
APART = "\\|"
_ESCAPED = re.compile(r"\\([n\\])")
_SIGNS = {"n": "\n", "\\": "\\"}


def joined(texts: Sequence[str]) -> str:
    """Return texts as one box holds them."""
    return "\n".join(map(one_line, texts))


def split(box: str) -> list[str]:
    """Return the texts of a box; none where it is empty."""
    return list(map(as_it_was, box.split("\n"))) if box else []


def one_line(text: str) -> str:
    """Return a text on one line."""
    if not text:
        return EMPTY
    return text.replace("\\", "\\\\").replace("\n", "\\n") if "\\" in text or "\n" in text else text


def as_it_was(line: str) -> str:
    """Return the text of a line."""
    if line == EMPTY:
        return ""
    return _ESCAPED.sub(lambda found: _SIGNS[found[1]], line) if "\\" in line else line


def times_joined(boxes: Sequence[str]) -> str:
    """Return what belongs to each of several times as one box holds it; nothing where nothing is said of any."""
    return f"\n{APART}\n".join(boxes) if any(boxes) else ""


def times_split(box: str) -> list[str]:
    """Return what belongs to each time."""
    times: list[list[str]] = [[]]
    for line in box.split("\n"):
        if line == APART:
            times.append([])
        else:
            times[-1].append(line)
    return ["\n".join(lines) for lines in times]
