"""One line of text as placed glyphs, and its width.

The whole line is shaped at once and kept: words shaped apart and joined would lose their kerning with the spaces.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple

from journeycanvas.remembering import forgettable
from journeycanvas.text import clusters, directions, harfbuzz, system_faces, system_files
from journeycanvas.text.faces import EMOJI_FACE, Style, chain
from journeycanvas.text.harfbuzz import LoadedFace
from journeycanvas.text.system_files import Script

_LINES_KEPT = 32_768
_WIDTHS_KEPT = 512
"""Most words that are measured again soon are the common ones; to measure plain words takes a microsecond."""


class GlyphRun(NamedTuple):
    """Glyphs of one face and direction, from left to right; lengths in em, y upwards, x from the start of the line."""

    face: str
    text: str
    glyph_ids: tuple[int, ...]
    xs: tuple[float, ...]
    ys: tuple[float, ...]
    advances: tuple[float, ...]
    clusters: tuple[int, ...]
    """For each glyph, where in the run's text the characters it draws begin."""
    right_to_left: bool


class ShapedLine(NamedTuple):
    """A line of text ready to be drawn at any size; the width is in em, the runs are in the order they are seen."""

    text: str
    style: Style
    width: float
    runs: tuple[GlyphRun, ...]
    missing: tuple[str, ...]
    """Clusters that neither a bundled face nor one of this computer's can draw."""


class Stretch(NamedTuple):
    """Part of a text, from start to end, that one face draws in one direction."""

    start: int
    end: int
    face: LoadedFace
    level: int

    @property
    def direction(self) -> str:
        """The direction as HarfBuzz names it."""
        return "rtl" if self.level % 2 else "ltr"


@forgettable
@lru_cache(_LINES_KEPT)
def shape(text: str, style: Style = "regular") -> ShapedLine:
    """Return the text as one line of placed glyphs; line ends in it count as spaces."""
    text = harfbuzz.prepared(text)
    found, missing = stretches(text, style)
    if len(found) > 1:
        found = directions.in_visual_order(found, [each.level for each in found])
    runs: list[GlyphRun] = []
    start = 0.0
    for each in found:
        run, start = _run(text[each.start : each.end], each, start)
        runs.append(run)
    return ShapedLine(text, style, start, tuple(runs), missing)


def width(text: str, style: Style, size: float) -> float:
    """Return the width in points of a line of text at a size in points."""
    return _width(text, style) * size


@forgettable
@lru_cache(_WIDTHS_KEPT)
def _width(text: str, style: Style) -> float:
    """Return the width in em; most lines are only measured, to find out where to break, and never drawn."""
    width = harfbuzz.width_of_plain(harfbuzz.load(chain(style)[0]), harfbuzz.prepared(text))
    return shape(text, style).width if width is None else width


def missing_characters(text: str) -> tuple[str, ...]:
    """Return the clusters of a text, each once, that neither a bundled face nor one of this computer's can draw."""
    return tuple(dict.fromkeys(stretches(harfbuzz.prepared(text), "regular")[1]))


def stretches(text: str, style: Style) -> tuple[list[Stretch], tuple[str, ...]]:
    """Split prepared text, in reading order, by face and direction; also return the clusters no face can draw."""
    if not text:
        return [], ()
    first = harfbuzz.load(chain(style)[0])
    if first.plain.issuperset(text):
        return [Stretch(0, len(text), first, 0)], ()
    found: list[Stretch] = []
    missing: list[str] = []
    for start, end, face, level in _placed_clusters(text, style):
        if face is None:
            missing.append(text[start:end])
        face = face or first
        if found and found[-1].face is face and found[-1].level == level:
            found[-1] = Stretch(found[-1].start, end, face, level)
        else:
            found.append(Stretch(start, end, face, level))
    return found, tuple(missing)


def advances(text: str, style: Style) -> list[float]:
    """Return for each character of prepared text the em its cluster adds to the line, given to the cluster's first."""
    found = [0.0] * len(text)
    for each in stretches(text, style)[0]:
        glyphs = harfbuzz.glyphs(each.face, text[each.start : each.end], each.direction)
        for cluster, advance in zip(glyphs.clusters, glyphs.advances, strict=True):
            found[each.start + cluster] += advance
    return found


def _placed_clusters(text: str, style: Style) -> Iterator[tuple[int, int, LoadedFace | None, int]]:
    starts = clusters.boundaries(text)
    levels = directions.levels(text) if directions.needs_reordering(text) else [0] * len(text)
    scripts: tuple[Script, ...] = ()
    for start, end in pairwise(starts):
        cluster = text[start:end]
        face_name = _face_name(cluster, style)
        face = harfbuzz.load(face_name) if face_name else None
        if face is None and system_files.is_east_asian(cluster):
            scripts = scripts or system_files.scripts(text)
            face = _system_face(cluster, scripts)
        yield start, end, face, levels[start]


@forgettable
@lru_cache(_LINES_KEPT)
def _face_name(cluster: str, style: Style) -> str | None:
    names = chain(style)
    if clusters.is_emoji(cluster):
        names = (EMOJI_FACE, *names)
    return next((name for name in names if harfbuzz.load(name).can_draw(cluster)), None)


def _system_face(cluster: str, scripts: tuple[Script, ...]) -> LoadedFace | None:
    faces = map(system_faces.load, scripts)
    return next((face for face in faces if face is not None and face.can_draw(cluster)), None)


def _run(text: str, stretch: Stretch, start: float) -> tuple[GlyphRun, float]:
    glyphs = harfbuzz.glyphs(stretch.face, text, stretch.direction)
    *xs, pen = accumulate(glyphs.advances, initial=start)
    if any(glyphs.x_offsets):
        xs = [x + offset for x, offset in zip(xs, glyphs.x_offsets, strict=True)]
    run = GlyphRun(
        stretch.face.name,
        text,
        glyphs.ids,
        tuple(xs),
        glyphs.y_offsets,
        glyphs.advances,
        glyphs.clusters,
        stretch.direction == "rtl",
    )
    return run, pen
