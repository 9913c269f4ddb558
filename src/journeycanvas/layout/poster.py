"""A map on many sheets that are glued together: a plan of assembly, and each sheet with its marks and its name."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from journeycanvas.document.cell_codes import letters
from journeycanvas.lanes.parts.figures import number
from journeycanvas.lanes.parts.words import block, placed
from journeycanvas.language import N_, words
from journeycanvas.layout.sheet import POINTS_PER_MM
from journeycanvas.model.page import PAPER_SIZES_MM
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Layer, Node, Scene, Sheet
from journeycanvas.scene.shapes import Box, Rule, Shape
from journeycanvas.scene.tiling import Span, Tiling, tiling
from journeycanvas.theme.paper import PAPER, PaperTheme

PAPERS = ("A4", "A3", "Letter", "Legal", "Tabloid")
"""What a poster is printed on."""
MARGIN_MM, OVERLAP_MM = 10.0, 10.0
"""What printers leave white, and how much neighbouring sheets share."""
NAME_SIZE, SMALL = 9.0, 7.5
TITLE_GAP, PLAN_GAP = 6.0, 16.0
MARK = 5.0 * POINTS_PER_MM
MARK_GAP = 1.0 * POINTS_PER_MM
ASIDE = 10.0 * POINTS_PER_MM
"""How far what is written stands off the corners, where the marks are."""
_TITLE = N_("Assembly plan")
_SHEETS = N_("{count} sheets of {paper}: {columns} across, {rows} down.")
_HOW = N_(
    "Print at 100 %, without fitting to the page. Cut along the marks, and glue each sheet over its neighbour: "
    "they share {overlap} mm."
)
_SIZE = N_("Put together, the poster is {width} × {height} cm.")
_FOOT = N_("{name} · sheet {number} of {count}")
_INK = "#1F2633"


class PosterPage(NamedTuple):
    """A page of a poster: what is written round the map, and the part of the map's sheet that is shown where.

    The part is in points of the sheet; it is shown with its top left corner at x and y of the page, so much larger.
    """

    scene: Scene
    part: Rect
    x: float
    y: float
    scale: float = 1.0


class Poster(NamedTuple):
    """The pages of a poster, the plan first, and how the map is cut."""

    pages: tuple[PosterPage, ...]
    tiling: Tiling
    paper: str


def poster(
    scene: Scene,
    *,
    paper: str = "A4",
    overlap_mm: float = OVERLAP_MM,
    margin_mm: float = MARGIN_MM,
    theme: PaperTheme = PAPER,
) -> Poster:
    """Return the sheet of a map at its true size on sheets of paper.

    They lie the way that takes fewer of them and cuts through less. Raises ValueError where a sheet has no room beside
    its margins and what it shares.
    """
    short, long = (side * POINTS_PER_MM for side in PAPER_SIZES_MM[paper])
    margin, overlap = margin_mm * POINTS_PER_MM, overlap_mm * POINTS_PER_MM
    ways = [
        (tiling(scene, width=width - 2 * margin, height=height - 2 * margin, overlap=overlap), width, height)
        for width, height in ((short, long), (long, short))
    ]
    cut, width, height = min(ways, key=lambda way: way[0].cut + way[0].number)
    plan = _plan(scene, cut, paper, width, height, margin, theme)
    pages = [
        PosterPage(_marks(scene, cut, name, place, part, width, height, margin, theme), part, margin, margin)
        for place, (name, part) in enumerate(named(cut), start=1)
    ]
    return Poster((plan, *pages), cut, paper)


def named(cut: Tiling) -> Iterator[tuple[str, Rect]]:
    """Yield each tile with its name, such as B2 in the second row, and what it shows."""
    for column, row, part in cut.tiles():
        yield f"{letters(column)}{row + 1}", part


def cut_lines(spans: tuple[Span, ...]) -> tuple[float, ...]:
    """Return where a side is cut: at both its ends, and in the middle of what neighbours share."""
    inner = [(before.end + after.begin) / 2 for before, after in pairwise(spans)]
    return (spans[0].begin, *inner, spans[-1].end)


def _plan(
    scene: Scene, cut: Tiling, paper: str, width: float, height: float, margin: float, theme: PaperTheme
) -> PosterPage:
    """Return the page that tells how the sheets go together, with the whole map in small."""
    language = scene.language
    word = words(language)
    colours = theme.colours
    room = width - 2 * margin
    x = y = margin
    told = word(_SHEETS).format(count=cut.number, paper=paper, columns=len(cut.columns), rows=len(cut.rows))
    size = word(_SIZE).format(width=_cm(scene.sheet.width_pt, language), height=_cm(scene.sheet.height_pt, language))
    how = word(_HOW).format(overlap=f"{cut.overlap / POINTS_PER_MM:g}")
    shapes: list[Shape] = []
    for text, style, type_size, fill in (
        (word(_TITLE), "bold", theme.type.stage, colours.ink),
        (scene.title, "medium", theme.type.card, colours.secondary),
        (f"{told} {size}", "regular", theme.type.card, colours.ink),
        (how, "regular", theme.type.card, colours.ink),
    ):
        if text.strip():
            lines = block(text, style, type_size, room, language, 4)
            shapes += placed(lines, x, y, fill)
            y += lines.height + TITLE_GAP
    y += PLAN_GAP - TITLE_GAP
    scale = min(room / scene.sheet.width_pt, (height - margin - y) / scene.sheet.height_pt)
    shapes += _grid(cut, x, y, scale, theme)
    nodes = (Node("plan", "plan", Layer.LABEL, Rect(0, 0, width, height), tuple(shapes), name=word(_TITLE)),)
    page = _page(scene, nodes, width, height, paper)
    return PosterPage(page, Rect(0, 0, scene.sheet.width_pt, scene.sheet.height_pt), x, y, scale)


def _grid(cut: Tiling, x: float, y: float, scale: float, theme: PaperTheme) -> Iterator[Shape]:
    xs, ys = cut_lines(cut.columns), cut_lines(cut.rows)
    right, bottom = x + xs[-1] * scale, y + ys[-1] * scale
    for at in xs:
        yield Rule(x + at * scale, y, x + at * scale, bottom, _INK, 0.7)
    for at in ys:
        yield Rule(x, y + at * scale, right, y + at * scale, _INK, 0.7)
    smallest = min(min(b - a for a, b in pairwise(xs)), min(b - a for a, b in pairwise(ys))) * scale
    size = max(6.0, min(12.0, smallest * 0.2))
    names = iter(name for name, _part in named(cut))
    for top, below in pairwise(ys):
        for left, after in pairwise(xs):
            name = block(next(names), "bold", size, 1e6)
            at_x, at_y = x + (left + after) / 2 * scale, y + (top + below) / 2 * scale
            wide, high = name.width + size * 0.6, name.height + size * 0.2
            yield Box(
                at_x - wide / 2, at_y - high / 2, wide, high, "#FFFFFFD9", theme.colours.hairline, 0.5, size * 0.25
            )
            yield from placed(name, at_x - name.width / 2, at_y - name.height / 2, _INK)


def _marks(
    scene: Scene,
    cut: Tiling,
    name: str,
    place: int,
    part: Rect,
    width: float,
    height: float,
    margin: float,
    theme: PaperTheme,
) -> Scene:
    """Return what stands in the margins of a sheet: where it is cut, its name, and which sheet it is."""
    word = words(scene.language)
    right, bottom = margin + part.width, margin + part.height
    reach = min(MARK, max(0.0, margin - 2 * MARK_GAP))
    shapes: list[Shape] = []
    for at in (margin + line - part.x for line in cut_lines(cut.columns) if part.x <= line <= part.right):
        shapes.append(Rule(at, margin - MARK_GAP - reach, at, margin - MARK_GAP, _INK, 0.4))
        shapes.append(Rule(at, bottom + MARK_GAP, at, bottom + MARK_GAP + reach, _INK, 0.4))
    for at in (margin + line - part.y for line in cut_lines(cut.rows) if part.y <= line <= part.bottom):
        shapes.append(Rule(margin - MARK_GAP - reach, at, margin - MARK_GAP, at, _INK, 0.4))
        shapes.append(Rule(right + MARK_GAP, at, right + MARK_GAP + reach, at, _INK, 0.4))
    big = block(name, "bold", NAME_SIZE, 1e6)
    foot = block(word(_FOOT).format(name=name, number=place, count=cut.number), "regular", SMALL, 1e6)
    title = block(scene.title, "regular", SMALL, max(40.0, part.width - foot.width - 40.0), scene.language, 1)
    y = bottom + (height - bottom - foot.height) / 2 if bottom + foot.height < height else height - foot.height
    y = min(y, bottom + MARK_GAP + reach)
    shapes += placed(big, margin + ASIDE, margin - MARK_GAP - big.height, _INK)
    shapes += placed(foot, margin + ASIDE, y, theme.colours.secondary)
    if scene.title.strip():
        shapes += placed(title, right - title.width - ASIDE, y, theme.colours.secondary)
    nodes = (Node(f"tile:{name}", "tile", Layer.LABEL, Rect(0, 0, width, height), tuple(shapes), name=name),)
    return _page(scene, nodes, width, height, scene.sheet.paper)


def _page(scene: Scene, nodes: tuple[Node, ...], width: float, height: float, paper: str) -> Scene:
    return Scene(
        width=width,
        height=height,
        sheet=Sheet(width, height, 1.0, paper),
        groups=(nodes,),
        title=scene.title,
        subject=scene.subject,
        author=scene.author,
        language=scene.language,
    )


def _cm(points: float, language: str) -> str:
    return number(points / POINTS_PER_MM / 10, language, decimals=1)
