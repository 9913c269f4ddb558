"""Text as DrawingML: runs, paragraphs and the bodies of boxes (ECMA-376, 21.1.2)."""

import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from journeycanvas.exports import markup
from journeycanvas.exports.pptx.blocks import TextBlock
from journeycanvas.exports.pptx.paint import Paint
from journeycanvas.exports.pptx.units import emu, hundredths
from journeycanvas.remembering import forgettable
from journeycanvas.scene.shapes import Words
from journeycanvas.text import Style

_TAGS = {"fr": "fr-FR", "en": "en-GB"}
_FROM_THE_RIGHT = ("R", "AL")
_STRONG = ("L", *_FROM_THE_RIGHT)
_INSETS = ("lIns", "tIns", "rIns", "bIns")


def language_tag(language: str) -> str:
    """Return the tag (BCP 47) under which programs check the spelling of a language of ours."""
    return _TAGS.get(language, "en-GB")


class Run(NamedTuple):
    """Some text in one look; size in points on the slide, and the relationship of what it links to."""

    text: str
    size: float
    style: Style = "regular"
    fill: str | None = None
    link: str = ""


class Writer:
    """Writes text in the language of a journey and the colours of its theme."""

    def __init__(self, paint: Paint, language: str) -> None:
        """Take what all text has in common."""
        self._paint = paint
        self._language = language_tag(language)

    def run(self, run: Run) -> str:
        """Return a run of text; line ends within are breaks."""
        look = self._look(run)
        pieces = [f"<a:r><a:rPr{look}</a:rPr><a:t>{markup.content(line)}</a:t></a:r>" for line in run.text.split("\n")]
        return f"<a:br><a:rPr{look}</a:rPr></a:br>".join(pieces)

    def paragraph(
        self,
        runs: Iterable[Run],
        *,
        align: str = "l",
        spacing: float | None = None,
        before: float = 0.0,
        bullet: float = 0.0,
    ) -> str:
        """Return a paragraph; heights of lines, the room before it and that of its bullet in points on the slide."""
        held = list(runs)
        attributes = f' algn="{align}"' + (' rtl="1"' if _is_turned("".join(run.text for run in held)) else "")
        if bullet:
            attributes += f' marL="{emu(bullet)}" indent="{-emu(bullet)}"'
        inner = f'<a:lnSpc><a:spcPts val="{_spacing(spacing)}"/></a:lnSpc>' if spacing else ""
        if before > 0:
            inner += f'<a:spcBef><a:spcPts val="{_spacing(before)}"/></a:spcBef>'
        inner += '<a:buFont typeface="Arial"/><a:buChar char="•"/>' if bullet else ""
        end = "" if held else f'<a:endParaRPr lang="{self._language}"/>'
        return f"<a:p><a:pPr{attributes}>{inner}</a:pPr>{''.join(map(self.run, held))}{end}</a:p>"

    def block(self, block: TextBlock, scale: float) -> str:
        """Return the paragraphs of a block of lines: those of one look are one, with breaks as laid out."""
        found = []
        rows = list(zip(block.lines, block.spacings, strict=True))
        for _, alike in groupby(rows, key=_looks_and_height):
            held = list(alike)
            first, spacing = held[0]
            text = "\n".join(line.text for line, _ in held)
            run = Run(text, first.size * scale, _style(first), first.fill)
            found.append(self.paragraph((run,), align=block.align, spacing=spacing * scale))
        return "".join(found)

    def body(
        self,
        paragraphs: str,
        *,
        insets: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0),
        wraps: bool = True,
        anchor: str = "t",
        tag: str = "p:txBody",
    ) -> str:
        """Return what a shape says; insets from left, top, right and bottom in points on the slide."""
        room = "".join(f' {name}="{max(0, emu(inset))}"' for name, inset in zip(_INSETS, insets, strict=True))
        wrap = "square" if wraps else "none"
        properties = f'<a:bodyPr wrap="{wrap}"{room} rtlCol="0" anchor="{anchor}"><a:noAutofit/></a:bodyPr>'
        return f"<{tag}>{properties}<a:lstStyle/>{paragraphs}</{tag}>"

    def _look(self, run: Run) -> str:
        look = _weights(self._language, hundredths(run.size), run.style)
        fill = self._paint.fill(run.fill) if run.fill else ""
        link = f'<a:hlinkClick r:id="{run.link}"/>' if run.link else ""
        return f"{look}>{fill}{link}"


@forgettable
@lru_cache(maxsize=1024)
def _weights(language: str, size: int, style: Style) -> str:
    """Return the attributes of a run: presentations know two weights of a face."""
    bold = ' b="1"' if style in ("semibold", "bold") else ""
    slanted = ' i="1"' if style == "italic" else ""
    return f' lang="{language}" sz="{size}"{bold}{slanted} dirty="0"'


def _spacing(points: float) -> int:
    """Return a height in hundredths of a point (ECMA-376, 20.1.10.86)."""
    return max(0, min(158_400, round(points * 100)))


def _looks_and_height(row: tuple[Words, float]) -> tuple[str, float, str, float]:
    line, spacing = row
    return line.style, line.size, line.fill, round(spacing, 1)


def _style(words: Words) -> Style:
    found: Style = words.style  # type: ignore[assignment]  # a scene names the styles of text, which it does not know
    return found


def _is_turned(text: str) -> bool:
    """Return whether a text runs from right to left: its first letter that has a direction says so."""
    if text.isascii():
        return False
    ways = (unicodedata.bidirectional(character) for character in text)
    return next((way in _FROM_THE_RIGHT for way in ways if way in _STRONG), False)
