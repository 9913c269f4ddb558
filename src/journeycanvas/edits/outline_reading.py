"""A text as lines of an outline: what each line is follows from how far it is indented, and from what stands above."""

from typing import NamedTuple

from journeycanvas.edits.outline_lines import Kind

_TAB = 4
"""Spaces that a tab stands for, so that both can be mixed."""


class ReadLine(NamedTuple):
    """A line that says something: what it is, what it says, its number in the text, and the lines it stands under."""

    kind: Kind
    content: str
    number: int
    stage: int | None
    """The place of its stage among the lines read; none above the first stage."""
    lane: int | None = None
    """Of a card, the place of the line that names its lane."""


def read(text: str) -> tuple[ReadLine, ...]:
    """Return the lines that say something."""
    found: list[ReadLine] = []
    stage: int | None = None
    above: int | None = None
    inner = 0
    for number, line in enumerate(text.split("\n")):
        content = line.strip()
        if not content:
            continue
        width = indentation(line)
        if width == 0:
            stage, above, inner = len(found), None, 0
            found.append(ReadLine("stage", content, number, stage))
        elif above is None or width <= inner:
            above, inner = len(found), width
            found.append(ReadLine("lane" if content.endswith(":") else "touchpoint", content, number, stage))
        else:
            lane = above if found[above].kind == "lane" else None
            found.append(ReadLine("card", content, number, stage, lane))
    return tuple(found)


def indentation(line: str) -> int:
    """Return how far a line is indented, in spaces."""
    width = 0
    for sign in line[: len(line) - len(line.lstrip())]:
        width += _TAB - width % _TAB if sign == "\t" else 1
    return width
