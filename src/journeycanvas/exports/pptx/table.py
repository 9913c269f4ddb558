"""Native tables: measured rows, which go on on the next slide where they find no room."""

from collections.abc import Sequence
from typing import NamedTuple

from journeycanvas.exports import markup
from journeycanvas.exports.pptx.drawing import Drawing
from journeycanvas.exports.pptx.paint import Paint
from journeycanvas.exports.pptx.units import emu, xfrm
from journeycanvas.exports.pptx.writing import Run, Writer
from journeycanvas.scene.geometry import Rect
from journeycanvas.text import break_lines, line_height, longest_word_width
from journeycanvas.text import width as width_of

SIDE, TOP = 7.0, 5.0
"""Room around what a cell says, in points."""
BULLET = 0.9
"""The room of a bullet, in sizes of text."""
_LEAST = 30.0
"""A row is not split where so little room is left, in points."""
_LINE = 0.75


class Said(NamedTuple):
    """A paragraph of a cell: one run after another in one size, with a bullet where there are several of a kind."""

    runs: tuple[Run, ...]
    has_bullet: bool = False

    @property
    def size(self) -> float:
        """The size of its text in points."""
        return max((run.size for run in self.runs), default=0.0)

    @property
    def indent(self) -> float:
        """How far the text is moved in for a bullet, in points."""
        return BULLET * self.size if self.has_bullet else 0.0

    def breaks_words(self, width: float) -> bool:
        """Tell whether a word is wider than a width in points."""
        return any(longest_word_width(run.text, run.style, run.size) > width - self.indent for run in self.runs)

    def lines(self, width: float) -> tuple[str, ...]:
        """Return its lines in a width in points."""
        if not self.runs:
            return ()
        text, first = "".join(run.text for run in self.runs), self.runs[0]
        room = max(8.0, width - self.indent)
        # Broken as if all of it looked like its first run: the room is as much wider or narrower as that would be.
        own = sum(width_of(run.text, run.style, run.size) for run in self.runs)
        if len(self.runs) > 1 and own > 0:
            room *= width_of(text, first.style, first.size) / own
        return break_lines(text, style=first.style, size=first.size, width=room)


Cell = tuple[Said, ...]


class Row(NamedTuple):
    """The cells of a row, and the place of what it tells; the fill is that of its first cell alone."""

    cells: tuple[Cell, ...]
    place: int = -1
    fill: str | None = None
    is_heading: bool = False


class Table(NamedTuple):
    """Rows under columns of these widths in points; the heading is repeated on each slide."""

    name: str
    widths: tuple[float, ...]
    rows: tuple[Row, ...]
    heading: Row | None = None

    def pages(self, room: float) -> list["Table"]:
        """Return the table in as many as are needed for none to be higher than the room, in points."""
        own = room - (self._height(self.heading) if self.heading else 0.0)
        pages: list[list[Row]] = [[]]
        left = own
        waiting = list(reversed(self.rows))
        while waiting:
            row = waiting.pop()
            height = self._height(row)
            if height <= left:
                pages[-1].append(row)
                left -= height
            elif height > own and (left > max(_LEAST, own / 3) or not pages[-1]):
                now, later = self._split(row, left)
                pages[-1].append(now)
                if later is not None:
                    waiting.append(later)
                left = 0.0
            else:
                waiting.append(row)
                pages.append([])
                left = own
        return [self._replace(rows=tuple(rows)) for rows in pages if rows]

    def breaks_words(self) -> bool:
        """Tell whether a word finds no room in its column."""
        return any(
            said.breaks_words(width - 2 * SIDE)
            for row in (*((self.heading,) if self.heading else ()), *self.rows)
            for cell, width in zip(row.cells, self.widths, strict=True)
            for said in cell
        )

    def height(self) -> float:
        """Return how high the table is, in points."""
        rows = (*((self.heading,) if self.heading else ()), *self.rows)
        return sum(self._height(row) for row in rows)

    def draw(self, drawing: Drawing, x: float, y: float, *, ink: str, line: str) -> None:
        """Draw the table with its top left corner at a point of the slide."""
        grid = "".join(f'<a:gridCol w="{emu(width)}"/>' for width in self.widths)
        held = (*((self.heading,) if self.heading else ()), *self.rows)
        rows = "".join(self._row(row, drawing.writer, drawing.paint, ink, line) for row in held)
        name = markup.attribute(self.name)
        first = ' firstRow="1"' if self.heading else ' firstCol="1"'
        frame = xfrm(*Rect(x, y, sum(self.widths), self.height())).replace("a:xfrm", "p:xfrm")
        drawing.add(
            f'<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="{drawing.next_id()}" name="{name}" descr="{name}"/>'
            '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>'
            f'{frame}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">'
            f"<a:tbl><a:tblPr{first}/><a:tblGrid>{grid}</a:tblGrid>{rows}</a:tbl>"
            "</a:graphicData></a:graphic></p:graphicFrame>"
        )

    def _height(self, row: Row) -> float:
        return max(self._cell_height(cell, width) for cell, width in zip(row.cells, self.widths, strict=True)) + 2 * TOP

    def _cell_height(self, cell: Cell, width: float) -> float:
        return sum(len(said.lines(width - 2 * SIDE)) * line_height(said.size) for said in cell)

    def _split(self, row: Row, room: float) -> tuple[Row, Row | None]:
        """Return what of a row fits into a height, one line at least, and the rest; the first cell is repeated."""
        first, *others = row.cells
        now, later = [first], [first]
        for cell, width in zip(others, self.widths[1:], strict=True):
            fitting, rest = _split_cell(cell, width - 2 * SIDE, room - 2 * TOP)
            now.append(fitting)
            later.append(rest)
        if len(row.cells) == 1 or self._cell_height(first, self.widths[0]) > room - 2 * TOP:
            now[0], later[0] = _split_cell(first, self.widths[0] - 2 * SIDE, room - 2 * TOP)
        is_done = not any(later[1:]) and later[0] in ((), first)
        return row._replace(cells=tuple(now)), None if is_done else row._replace(cells=tuple(later))

    def _row(self, row: Row, writer: Writer, paint: Paint, ink: str, line: str) -> str:
        cells = []
        for place, cell in enumerate(row.cells):
            paragraphs = "".join(
                writer.paragraph(
                    tuple(run if run.fill else run._replace(fill=ink) for run in said.runs),
                    spacing=line_height(said.size),
                    bullet=said.indent,
                )
                for said in cell
            )
            body = f"<a:txBody><a:bodyPr/><a:lstStyle/>{paragraphs or writer.paragraph(())}</a:txBody>"
            fill = paint.fill(row.fill if place == 0 or row.is_heading else None)
            cells.append(f"<a:tc>{body}{_cell_look(paint, line)}{fill}</a:tcPr></a:tc>")
        return f'<a:tr h="{emu(self._height(row))}">{"".join(cells)}</a:tr>'


def _cell_look(paint: Paint, line: str) -> str:
    room = f'marL="{emu(SIDE)}" marR="{emu(SIDE)}" marT="{emu(TOP)}" marB="{emu(TOP)}"'
    none = '<a:{side} w="0"><a:noFill/></a:{side}>'
    edges = "".join(none.replace("{side}", side) for side in ("lnL", "lnR", "lnT"))
    under = paint.line(line, _LINE).replace("a:ln ", "a:lnB ").replace("</a:ln>", "</a:lnB>")
    return f'<a:tcPr {room} anchor="t">{edges}{under}'


def _split_cell(cell: Cell, width: float, room: float) -> tuple[Cell, Cell]:
    """Return what of a cell fits into a height, one line at least, and the rest."""
    fitting: list[Said] = []
    for place, said in enumerate(cell):
        lines = said.lines(width)
        step = line_height(said.size)
        count = int(max(0.0, room) / step + 1e-6)
        if not fitting:
            count = max(1, count)
        if count < len(lines):
            rest = _part(said, lines[count:])
            if count:
                fitting.append(_part(said, lines[:count]))
            return tuple(fitting), (rest if count else said, *cell[place + 1 :])
        fitting.append(said)
        room -= len(lines) * step
    return tuple(fitting), ()


def _part(said: Said, lines: Sequence[str]) -> Said:
    """Return some lines of a paragraph as a paragraph, in the look of its first run."""
    return said._replace(runs=(said.runs[0]._replace(text=" ".join(lines)),))
