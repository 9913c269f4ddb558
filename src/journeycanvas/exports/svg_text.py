"""Lines of text in an SVG: real text, each glyph where layout placed it, the faces embedded.

A face of the computer itself does not travel: its glyphs are drawn as outlines, over text that is there but not seen.
"""

import base64
import unicodedata
from collections.abc import Iterator

from journeycanvas import text
from journeycanvas.exports import markup
from journeycanvas.exports.notation import decimal, decimals
from journeycanvas.exports.outlines import svg_path
from journeycanvas.scene.shapes import Glyphs, Words

_UNSEEN = ' font-family="sans-serif" fill="none" pointer-events="all"'
"""Still selected with the mouse, found by a search and read aloud."""
_STRONG_FROM_THE_RIGHT = ("R", "AL")


class SvgFaces:
    """The faces an SVG uses, and how text names them."""

    def __init__(self) -> None:
        self._glyphs: dict[str, set[int]] = {}
        self._attributes: dict[str, str] = {}
        self._outlines: dict[tuple[str, int], str] = {}

    def attributes(self, run: Glyphs) -> str:
        """Return the attributes that choose the run's face, and remember its glyphs."""
        if text.is_system(run.face):
            return _UNSEEN
        if run.face not in self._glyphs:
            self._glyphs[run.face] = set()
            self._attributes[run.face] = _face_attributes(text.face(run.face))
        self._glyphs[run.face].update(run.glyph_ids)
        return self._attributes[run.face]

    def rules(self) -> str:
        """Return the style sheet that brings the faces along, holding the glyphs used."""
        return "\n".join(_rule(text.face(name), glyphs) for name, glyphs in self._glyphs.items())

    def outline(self, face: str, glyph_id: int) -> str:
        """Return the id of a glyph's outline, and remember it."""
        # No node's id has a single dot in it, so these names are free: see markup.identifier.
        return self._outlines.setdefault((face, glyph_id), f"glyph.{len(self._outlines) + 1}")

    def outlines(self) -> Iterator[str]:
        """Yield the definitions of the outlines used."""
        for (face, glyph_id), name in self._outlines.items():
            yield f'<path id="{name}" d="{svg_path(text.glyph_outline(face, glyph_id))}"/>'


def words_markup(words: Words, faces: SvgFaces, fill: str) -> str:
    """Return a line of text as a text tag; fill is the attributes of its colour."""
    runs = in_reading_order(words)
    if not runs:
        return ""
    size = f' font-size="{decimal(words.size)}"{fill}'
    drawn = "".join(_glyph_markup(run, words, faces) for run in runs if text.is_system(run.face))
    if len(runs) == 1 and not drawn:
        return f"<text{_placed(runs[0], words)}{faces.attributes(runs[0])}{size}>{markup.content(runs[0].text)}</text>"
    spans = "".join(
        f"<tspan{_placed(run, words)}{faces.attributes(run)}>{markup.content(run.text)}</tspan>" for run in runs
    )
    outlined = f'<g aria-hidden="true"{fill}>{drawn}</g>' if drawn else ""
    return f"<text{size}>{spans}</text>{outlined}"


def in_reading_order(words: Words) -> list[Glyphs]:
    """Return the runs of a line so that their texts, one after the other, read as the line does."""
    runs = list(words.runs)
    if len(runs) < 2 or "".join(run.text for run in runs) == words.text:
        return runs
    found = _ordered(runs, words.text)
    return found or runs


def _ordered(runs: list[Glyphs], line: str) -> list[Glyphs] | None:
    if not runs:
        return [] if not line else None
    for index, run in enumerate(runs):
        if line.startswith(run.text):
            rest = _ordered(runs[:index] + runs[index + 1 :], line[len(run.text) :])
            if rest is not None:
                return [run, *rest]
    return None


def _glyph_markup(run: Glyphs, words: Words, faces: SvgFaces) -> str:
    """Return a run as outlines, each where layout placed it."""
    scale = f"{words.size / text.OUTLINE_UNITS:.6f}"
    return "".join(
        f'<use xlink:href="#{faces.outline(run.face, glyph_id)}" transform="matrix({scale} 0 0 -{scale}'
        f' {decimal(words.x + x * words.size)} {decimal(words.y - y * words.size)})"/>'
        for glyph_id, x, y in zip(run.glyph_ids, run.xs, run.ys, strict=True)
    )


def _placed(run: Glyphs, words: Words) -> str:
    y = decimal(words.y)
    if _is_turned(run):
        # One place for the whole run: letters that join cannot be placed one by one.
        place = f' x="{decimal(words.x + min(run.xs) * words.size)}" y="{y}"'
        return place + (' direction="rtl" text-anchor="end"' if _needs_direction(run.text) else "")
    return f' x="{_character_places(run, words)}" y="{y}"'


def _character_places(run: Glyphs, words: Words) -> str:
    """Return an x for each character; those of one cluster share theirs."""
    x, size = words.x, words.size
    if len(run.clusters) == len(run.text) == len(set(run.clusters)):
        return decimals([x + place * size for place in run.xs])
    starts = dict(zip(reversed(run.clusters), reversed(run.xs), strict=True))
    found: list[float] = []
    place = x
    for index in range(len(run.text)):
        if index in starts:
            place = x + starts[index] * size
        found.append(place)
    return decimals(found)


def _is_turned(run: Glyphs) -> bool:
    return len(run.clusters) > 1 and run.clusters[0] > run.clusters[-1]


def _needs_direction(characters: str) -> bool:
    edges = (unicodedata.bidirectional(characters[0]), unicodedata.bidirectional(characters[-1]))
    return any(edge not in _STRONG_FROM_THE_RIGHT for edge in edges)


def _face_attributes(face: text.Face) -> str:
    others = "Inter, sans-serif" if face.family == text.FAMILY else "sans-serif"
    return markup.attributes(
        {
            "font-family": f"'{face.family}', {others}",
            "font-weight": None if face.weight == 400 else str(face.weight),
            "font-style": "italic" if face.italic else None,
        }
    )


def _rule(face: text.Face, glyphs: set[int]) -> str:
    packed = base64.b64encode(text.subset(face.name, glyphs)).decode("ascii")
    style = "italic" if face.italic else "normal"
    return (
        f'@font-face{{font-family:"{face.family}";font-weight:{face.weight};font-style:{style};'
        f'src:url(data:font/ttf;base64,{packed}) format("truetype")}}'
    )
