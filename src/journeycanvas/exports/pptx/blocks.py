"""Lines of text that belong together: one box of text each, with its line breaks as laid out."""

from collections.abc import Sequence
from typing import NamedTuple

from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.shapes import Words
from journeycanvas.text import descent, line_height

_ALIKE = 0.4
"""Points by which edges or middles of lines may differ that are meant to be one."""
_CLOSEST, _FARTHEST = 0.7, 2.1
"""How far one baseline is from the next in one block, in sizes of text."""


class TextBlock(NamedTuple):
    """Lines under one another, aligned as DrawingML says: l, ctr or r."""

    lines: tuple[Words, ...]
    align: str

    @property
    def bounds(self) -> Rect:
        """Where the lines stand, in points of the scene."""
        first, last = self.lines[0], self.lines[-1]
        left = min(line.x for line in self.lines)
        right = max(line.x + line.width for line in self.lines)
        top = first.y - self.spacings[0] + descent(first.size)
        return Rect(left, top, right - left, last.y + descent(last.size) - top)

    @property
    def spacings(self) -> list[float]:
        """How high each line is, in points of the scene, so that its baseline is where layout has put it."""
        found = [line_height(self.lines[0].size)]
        for above, line in zip(self.lines, self.lines[1:], strict=False):
            found.append(line.y - above.y + descent(line.size) - descent(above.size))
        return found


def text_blocks(words: Sequence[Words], *, is_centred: bool = False) -> list[TextBlock]:
    """Return the blocks that some lines of text make; a line alone is centred where that is said."""
    blocks: list[tuple[list[Words], set[str]]] = []
    for line in words:
        if blocks:
            lines, aligned = blocks[-1]
            shared = aligned & _aligned(lines[-1], line)
            if shared and _CLOSEST * line.size < line.y - lines[-1].y < _FARTHEST * line.size:
                lines.append(line)
                blocks[-1] = lines, shared
                continue
        blocks.append(([line], {"l", "ctr", "r"}))
    usual = ("ctr", "l", "r") if is_centred else ("l", "ctr", "r")
    return [TextBlock(tuple(lines), next(each for each in usual if each in aligned)) for lines, aligned in blocks]


def _aligned(above: Words, line: Words) -> set[str]:
    """Return the ways in which two lines are aligned."""
    left = abs(above.x - line.x)
    right = abs(above.x + above.width - line.x - line.width)
    middle = abs(above.x + above.width / 2 - line.x - line.width / 2)
    return {way for way, off in (("l", left), ("ctr", middle), ("r", right)) if off < _ALIKE}
