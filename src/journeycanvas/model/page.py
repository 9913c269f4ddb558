"""Page set-up: the paper a map is printed on."""

from typing import Annotated, Literal

from journeycanvas.model.record import Record
from journeycanvas.model.schema import Within

Paper = Literal["content", "A4", "A3", "A2", "A1", "A0", "Letter", "Legal", "Tabloid", "custom"]
Orientation = Literal["landscape", "portrait"]

PAPER_SIZES_MM: dict[str, tuple[float, float]] = {
    "A4": (210.0, 297.0),
    "A3": (297.0, 420.0),
    "A2": (420.0, 594.0),
    "A1": (594.0, 841.0),
    "A0": (841.0, 1189.0),
    "Letter": (215.9, 279.4),
    "Legal": (215.9, 355.6),
    "Tabloid": (279.4, 431.8),
}
"""Short and long side (ISO 216; ANSI Y14.1)."""


class PageSetup(Record):
    """The paper, or "content" for a sheet as large as the map."""

    paper: Paper = "content"
    orientation: Orientation = "landscape"
    width_mm: Annotated[float, Within(ge=50, le=20_000)] | None = None
    """The width of a custom paper. With one of its sides alone it is a roll, as long as the map needs."""
    height_mm: Annotated[float, Within(ge=50, le=20_000)] | None = None
    margin_mm: Annotated[float, Within(ge=0, le=100)] = 10.0
    bleed_mm: Annotated[float, Within(ge=0, le=20)] = 0.0
    """How far a PDF goes beyond the edge of the paper, with marks where to cut it."""
    show_legend: bool = True
    show_header: bool = True
    show_evidence: bool = True
    """Whether the map and what is told of it say how far things are proved."""


def is_roll(setup: PageSetup) -> bool:
    """Tell whether the paper is a roll: one of its sides is given, the other one is as long as the map needs."""
    return setup.paper == "custom" and (setup.width_mm is None) != (setup.height_mm is None)


def page_size_mm(setup: PageSetup) -> tuple[float, float] | None:
    """Return width and height of the paper as it lies; None where the sheet follows the map, as on a roll."""
    if setup.paper == "content":
        return None
    if setup.paper == "custom":
        if setup.width_mm is None or setup.height_mm is None:
            return None
        return setup.width_mm, setup.height_mm
    short, long = PAPER_SIZES_MM[setup.paper]
    return (long, short) if setup.orientation == "landscape" else (short, long)
