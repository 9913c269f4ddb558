"""Chapters broken into pages, each a scene with its head and its foot; and the contents, which name their pages."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from journeycanvas import progress
from journeycanvas.exports.handbook.look import AFTER_TITLE, HEAD_HEIGHT, MARGIN, SMALL, TITLE, Look
from journeycanvas.exports.handbook.rows import Row, Setting, text_rows
from journeycanvas.lanes.parts.words import block, placed
from journeycanvas.language import N_, words
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Bookmark, Layer, Node, Scene, Sheet
from journeycanvas.scene.shapes import Box, Rule, Shape
from journeycanvas.scene.shifting import shifted_shape

PAGE = N_("Page {number} of {count}")
_EYEBROW_GAP = 4.0


class Chapter(NamedTuple):
    """What begins on a page of its own: what stands over its title, the title, and its rows; or whole sheets instead.

    One that is silent stands neither in the contents nor in the outline.
    """

    title: str
    rows: tuple[Row, ...] = ()
    over: str = ""
    sheets: tuple[Scene, ...] = ()
    is_silent: bool = False


class Lines(NamedTuple):
    """What is the same on every page: the title at the head, the line at the foot."""

    title: str
    foot: str
    author: str
    language: str


class _Page(NamedTuple):
    """A page before its number is known: what is drawn on it, and where the chapter that begins on it does."""

    chapter: Chapter
    rows: tuple[Row, ...] = ()
    """In their places, and so without height."""
    sheet: Scene | None = None
    is_first: bool = False
    marks: tuple[Bookmark, ...] = ()


def paged(chapters: Sequence[Chapter], look: Look, lines: Lines) -> tuple[Scene, ...]:
    """Return the pages of chapters."""
    pages = [page for chapter in progress.through(chapters) for page in _pages(chapter, look, lines)]
    count = len(pages)
    return tuple(_scene(page, number, count, look, lines) for number, page in enumerate(pages, start=1))


def beginnings(chapters: Sequence[Chapter], look: Look, lines: Lines) -> list[int]:
    """Return the number of the page on which each chapter begins."""
    found, number = [], 1
    for chapter in chapters:
        found.append(number)
        number += sum(1 for _ in _pages(chapter, look, lines))
    return found


def with_contents(
    chapters: Sequence[Chapter],
    set_contents: Callable[[Sequence[tuple[str, int]]], Chapter],
    at: int,
    look: Look,
    lines: Lines,
) -> list[Chapter]:
    """Return the chapters with one that names the pages of all that come after it, put in at a place."""
    before, after = list(chapters[:at]), list(chapters[at:])
    told = [chapter for chapter in after if not chapter.is_silent]
    # How long it is does not depend on the numbers in it.
    contents = set_contents([(chapter.title, 0) for chapter in told])
    numbers = beginnings([*before, contents, *after], look, lines)[len(before) + 1 :]
    named = [(chapter.title, number) for chapter, number in zip(after, numbers, strict=True) if not chapter.is_silent]
    return [*before, set_contents(named), *after]


def _pages(chapter: Chapter, look: Look, lines: Lines) -> Iterator[_Page]:
    if chapter.sheets:
        for number, sheet in enumerate(chapter.sheets):
            yield _Page(chapter, sheet=sheet, is_first=number == 0)
        return
    rows = (*_head(chapter, look, lines.language), *chapter.rows)
    drawn: list[Row] = []
    y, is_first, top = 0.0, True, MARGIN + HEAD_HEIGHT
    for kept in _kept(rows):
        needed = sum(row.gap + row.height for row in kept)
        if y and y + needed > look.height:
            yield _Page(chapter, tuple(drawn), is_first=is_first)
            drawn, y, is_first = [], 0.0, False
        for row in kept:
            # What is held together and higher than a page runs on all the same.
            if y and y + row.gap + row.height > look.height:
                yield _Page(chapter, tuple(drawn), is_first=is_first)
                drawn, y, is_first = [], 0.0, False
            y += row.gap if y else 0.0
            drawn.append(row._replace(shapes=tuple([shifted_shape(shape, MARGIN, top + y) for shape in row.shapes])))
            y += row.height
    yield _Page(chapter, tuple(drawn), is_first=is_first)


def _kept(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """Yield rows that stay on one page together."""
    kept: list[Row] = []
    for row in rows:
        kept.append(row)
        if not row.is_held:
            yield kept
            kept = []
    if kept:
        yield kept


def _head(chapter: Chapter, look: Look, language: str) -> Iterator[Row]:
    """Yield what stands over the title of a chapter, the title, and a line in the colour of the handbook."""
    if not chapter.title or chapter.is_silent:
        return
    colours, at = look.theme.colours, Setting(0.0, look.width, language)
    if chapter.over:
        yield from text_rows(chapter.over, "semibold", SMALL, at, colours.accent, is_held=True)
    yield from text_rows(
        chapter.title, "bold", TITLE, at, colours.ink, gap=_EYEBROW_GAP if chapter.over else 0.0, is_held=True,
        kind="chapter",
    )  # fmt: skip
    yield Row((Box(0.0, 0.0, 48.0, 3.0, colours.brand),), 3.0, 8.0, is_held=True)
    yield Row((), AFTER_TITLE - 8.0, is_held=True)


def _scene(page: _Page, number: int, count: int, look: Look, lines: Lines) -> Scene:
    chapter = page.chapter
    if page.sheet is not None:
        whole = Rect(0.0, 0.0, page.sheet.width, page.sheet.height)
        marks = (Bookmark(chapter.title, whole),) if page.is_first else ()
        return page.sheet._replace(bookmarks=marks, title=lines.title, author=lines.author, language=lines.language)
    width, height = look.size
    box = Rect(0.0, 0.0, width, height)
    body = tuple(_nodes(page, number, box))
    around = () if chapter.is_silent else (_around(page, number, count, look, lines),)
    marks = (Bookmark(chapter.title, box),) if page.is_first and not chapter.is_silent else ()
    sheet = Sheet(width, height, 1.0, look.paper)
    return Scene(
        width, height, sheet, ((*body, *around),),
        bookmarks=marks, title=lines.title, author=lines.author, language=lines.language,
    )  # fmt: skip


def _nodes(page: _Page, number: int, box: Rect) -> Iterator[Node]:
    """Yield what is drawn on a page as one who reads it aloud takes it: texts, cells, pictures."""
    told: list[Row] = []
    for row in page.rows:
        if row.continues and told:
            told[-1] = told[-1]._replace(shapes=(*told[-1].shapes, *row.shapes))
        elif row.shapes:
            told.append(row)
    for place, row in enumerate(told):
        key, start = f"page:{number}:{place}", int(row.kind == "heads")
        if not row.cells:
            yield Node(key, row.kind, Layer.GRID, box, row.shapes, name=row.name)
            continue
        end = start + sum(row.cells)
        yield Node(f"{key}:ground", "ground", Layer.GRID, box, row.shapes[:start] + row.shapes[end:])
        for cell, count in enumerate(row.cells):
            yield Node(f"{key}:{cell}", row.kind, Layer.GRID, box, row.shapes[start : start + count])
            start += count


def _around(page: _Page, number: int, count: int, look: Look, lines: Lines) -> Node:
    """Return the title at the head and at the foot the line of the client and the number of the page."""
    colours, (width, height), inner = look.theme.colours, look.size, look.width
    title = block(lines.title, "medium", SMALL, inner * 0.6, lines.language, 1)
    chapter = block("" if page.is_first else page.chapter.title, "regular", SMALL, inner * 0.36, lines.language, 1)
    counted = words(lines.language)(PAGE).format(number=number, count=count)
    paging = block(counted, "regular", SMALL, inner * 0.3, lines.language)
    foot = block(lines.foot, "regular", SMALL, inner * 0.68, lines.language, 1)
    low = height - MARGIN - SMALL
    shapes: tuple[Shape, ...] = (
        *placed(title, MARGIN, MARGIN, colours.secondary),
        *placed(chapter, MARGIN, MARGIN, colours.secondary, align="right", width=inner),
        Rule(MARGIN, low - 6.0, width - MARGIN, low - 6.0, colours.hairline, 0.75),
        *placed(foot, MARGIN, low, colours.secondary),
        *placed(paging, MARGIN, low, colours.secondary, align="right", width=inner),
    )
    box = Rect(MARGIN, MARGIN, inner, height - 2 * MARGIN)
    return Node(f"around:{number}", "around", Layer.GRID, box, shapes, name=page.chapter.title)
