"""What every slide has: its title, its foot, and boxes of text of our own."""

from journeycanvas.exports import markup
from journeycanvas.exports.pptx import figures
from journeycanvas.exports.pptx.drawing import Drawing
from journeycanvas.exports.pptx.units import MARGIN, WIDTH, xfrm
from journeycanvas.exports.pptx.writing import Run
from journeycanvas.scene.geometry import Rect
from journeycanvas.text import break_lines, line_height

TITLE_BOX = Rect(MARGIN, 22.0, WIDTH - 2 * MARGIN, 34.0)
TITLE_SIZE = 22.0
_SMALLEST_TITLE = 11.0
_LONGEST_TITLE = 240
_FOOT = Rect(MARGIN, 516.0, 700.0, 16.0)
_NUMBER = Rect(WIDTH - MARGIN - 100.0, 516.0, 100.0, 16.0)
_FOOT_SIZE = 9.0
_NUMBER_FIELD = "{C1FF6DA9-008F-4B48-92A6-B652298478BF}"


def shortened(text: str) -> str:
    """Return a text as a title on one paragraph: a very long one is cut, and its notes tell it whole."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_TITLE else line[: _LONGEST_TITLE - 1] + "…"


def add_title(drawing: Drawing, title: str, box: Rect = TITLE_BOX, *, size: float = TITLE_SIZE) -> float:
    """Give the slide its title, as large as fits the box, at its foot; return that size of text in points."""
    shown = shortened(title)
    while size > _SMALLEST_TITLE:
        lines = break_lines(shown, style="bold", size=size, width=box.width)
        if len(lines) * line_height(size) <= box.height:
            break
        size -= 1.0
    paragraph = drawing.writer.paragraph((Run(shown, size),), spacing=line_height(size))
    head = (
        f'<p:nvSpPr><p:cNvPr id="{drawing.next_id()}" name="{markup.attribute(shown)}"/><p:cNvSpPr>'
        '<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr>'
    )
    body = drawing.writer.body(paragraph, anchor="b")
    drawing.add(f"<p:sp>{head}<p:spPr>{xfrm(*box)}</p:spPr>{body}</p:sp>")
    return size


def add_text(drawing: Drawing, runs: tuple[Run, ...], box: Rect, *, name: str) -> None:
    """Add a box of text of one paragraph."""
    paragraph = drawing.writer.paragraph(runs, spacing=line_height(runs[0].size))
    named = f'<p:cNvPr id="{drawing.next_id()}" name="{markup.attribute(name)}"/>'
    head = f'<p:nvSpPr>{named}<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>'
    look = f"<p:spPr>{xfrm(*box)}{figures.RECTANGLE}<a:noFill/></p:spPr>"
    drawing.add(f"<p:sp>{head}{look}{drawing.writer.body(paragraph)}</p:sp>")


def add_foot(drawing: Drawing, line: str, number: int) -> None:
    """Give the slide its number, and the line that stands on every page, if there is one."""
    if line.strip():
        said = drawing.writer.paragraph((Run(shortened(line), _FOOT_SIZE),))
        _add_placeholder(drawing, 'type="ftr" sz="quarter" idx="10"', _FOOT, said)
    tag = drawing.writer.paragraph((Run(str(number), _FOOT_SIZE),), align="r")
    field = f'<a:fld id="{_NUMBER_FIELD}" type="slidenum">'
    shown = tag.replace("<a:r>", field).replace("</a:r>", "</a:fld>")
    _add_placeholder(drawing, 'type="sldNum" sz="quarter" idx="11"', _NUMBER, shown)


def _add_placeholder(drawing: Drawing, kind: str, box: Rect, paragraph: str) -> None:
    named = f'<p:cNvPr id="{drawing.next_id()}" name=""/>'
    head = f'<p:nvSpPr>{named}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph {kind}/></p:nvPr></p:nvSpPr>'
    body = drawing.writer.body(paragraph, anchor="ctr")
    drawing.add(f"<p:sp>{head}<p:spPr>{xfrm(*box)}</p:spPr>{body}</p:sp>")
