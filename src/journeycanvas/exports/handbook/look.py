"""The page of a handbook: its paper, its margins, its sizes of type, and what stands at its head and foot."""

from typing import Literal, NamedTuple, get_args

from journeycanvas.layout.sheet import POINTS_PER_MM
from journeycanvas.model.page import PAPER_SIZES_MM
from journeycanvas.theme.paper import PaperTheme

HandbookPaper = Literal["A4", "Letter"]
PAPERS: tuple[HandbookPaper, ...] = get_args(HandbookPaper)
MARGIN = 18.0 * POINTS_PER_MM
HEAD_HEIGHT, FOOT_HEIGHT = 26.0, 24.0
COVER_TITLE, TITLE, HEADING, NAME, BODY, SMALL = 30.0, 20.0, 12.5, 10.5, 9.5, 8.5
"""Sizes of type in points: nothing is smaller than the last one."""
AFTER_TITLE, BEFORE_HEADING, BEFORE_ENTRY, BEFORE_BLOCK = 16.0, 18.0, 12.0, 5.0
LABEL = 124.0
"""The width of the column of labels."""
INDENT = 22.0


class Look(NamedTuple):
    """The paper of a handbook, upright, and its colours."""

    paper: HandbookPaper
    theme: PaperTheme

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the page, in points."""
        short, long = PAPER_SIZES_MM[self.paper]
        return short * POINTS_PER_MM, long * POINTS_PER_MM

    @property
    def width(self) -> float:
        """The width between the margins."""
        return self.size[0] - 2 * MARGIN

    @property
    def height(self) -> float:
        """The height between the head and the foot."""
        return self.size[1] - 2 * MARGIN - HEAD_HEIGHT - FOOT_HEIGHT
