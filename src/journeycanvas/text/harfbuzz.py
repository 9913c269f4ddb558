"""The faces as HarfBuzz sees them; loads HarfBuzz and each face only when first asked."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from functools import cache, lru_cache, reduce
from operator import add
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from journeycanvas.text import clusters
from journeycanvas.text.faces import FACES, FAMILY, font_file

if TYPE_CHECKING:  # it ships no types
    from typing import Protocol

    class _Glyph(Protocol):
        codepoint: int
        cluster: int

    class _Place(Protocol):
        x_offset: int
        y_offset: int
        x_advance: int

    class _Buffer(Protocol):
        glyph_infos: list[_Glyph]
        glyph_positions: list[_Place]


FEATURES = {"kern": True, "liga": False, "clig": False, "calt": False, "dlig": False}
"""Ligatures are off because a search for "office" in the PDF would not find them."""
LANGUAGE = "en"
"""Fixed, because HarfBuzz would otherwise take the system's and measure differently from one computer to the next."""

_LENGTHS_KEPT = 512
_POSTSCRIPT_NAME = 6
"""The number of the name in a font's table of names (OpenType 1.9, "name")."""
_SPACES = {ord(character): " " for character in "\t\n\v\f\r\x85\u2028\u2029"}
_COMMON = (*range(0x20, 0x250), *range(0x2010, 0x2050), *range(0x20A0, 0x20D0))
"""Latin letters, punctuation and signs of money: to look through all of a face takes longer than most texts."""
_TURNING = frozenset(("R", "AL", "AN"))


class LoadedFace:
    """A face ready for shaping, which knows the characters it can draw; it is only ever the same as itself.

    Plain, in our own faces, are the characters that stand alone and run to the right, so that their text needs no
    splitting.
    """

    __slots__ = ("_glyph_of", "font", "name", "plain", "units_per_em")

    def __init__(
        self,
        name: str,
        font: object,
        units_per_em: int,
        glyph_of: Callable[[int], int | None],
        plain: frozenset[str],
    ) -> None:
        """Take what was read of the face; asked for a code point, it returns its glyph, if any."""
        self.name = name
        self.font = font
        self.units_per_em = units_per_em
        self._glyph_of = glyph_of
        self.plain = plain

    def can_draw(self, cluster: str) -> bool:
        """Say whether every visible character of the cluster is here, composed or with its marks apart."""
        return all(
            self._has(character)
            or clusters.is_invisible(character)
            or (len(apart := unicodedata.normalize("NFD", character)) > 1 and all(map(self._has, apart)))
            for character in cluster
        )

    def _has(self, character: str) -> bool:
        # All of its characters, as a set, would take more memory than the face itself.
        return self._glyph_of(ord(character)) is not None


class Glyphs(NamedTuple):
    """What HarfBuzz answers for one run, lengths in em; clusters are indices into the run's text."""

    ids: tuple[int, ...]
    clusters: tuple[int, ...]
    x_offsets: tuple[float, ...]
    y_offsets: tuple[float, ...]
    advances: tuple[float, ...]


@cache
def load(name: str) -> LoadedFace:
    """Return the bundled face of this name, read from its file the first time; raises UnknownFaceError."""
    return read(name, font_file(name))


def read(name: str, file: Path, *, number: int = 0, postscript: str = "") -> LoadedFace:
    """Return a face of a file under a name of our own; in a collection, the one so named or else of this number.

    Raises OSError for a file that cannot be read; one that is no font gives a face without characters.
    """
    # Local: opening the program and its --help must not wait for it.
    import uharfbuzz  # type: ignore[import-untyped]  # it ships no types

    try:
        content = uharfbuzz.Blob.from_file_path(str(file))
    except uharfbuzz.HarfBuzzError as error:
        raise OSError(f"not readable: {file}") from error
    face = uharfbuzz.Face(content, number)
    if postscript:
        every = (uharfbuzz.Face(content, each) for each in range(face.count))
        face = next((each for each in every if each.get_name(_POSTSCRIPT_NAME) == postscript), face)
    font = uharfbuzz.Font(face)
    is_own = any(each.name == name and each.family == FAMILY for each in FACES)
    plain = _shared(tuple(filter(font.get_nominal_glyph, _COMMON))) if is_own else frozenset[str]()
    return LoadedFace(name, font, face.upem, font.get_nominal_glyph, plain)


def glyphs(face: LoadedFace, text: str, direction: str) -> Glyphs:
    """Shape one run of one face; direction is "ltr" or "rtl"."""
    if text and face.plain.issuperset(text):
        return _glyphs_by_pairs(face, text)
    return _glyphs(face, text, direction)


def width_of_plain(face: LoadedFace, text: str) -> float | None:
    """Return the width in em of text that one of our own faces draws without splitting it; None for other text."""
    if not face.plain.issuperset(text):
        return None
    # The pen moves on character by character, added up in the same order as when the text is shaped.
    return reduce(add, _advances_of(face, text), 0.0)


def space_between(face: LoadedFace, before: str, after: str) -> float:
    """Return how much wider a line gets by a space between two characters that end and begin plain words, in em."""
    try:
        advances = _advances(face.name)
        return advances[before + " "] - advances[before] + advances[" " + after]
    except KeyError:
        _learn(face, before)
        _learn(face, f"{before} {after}")
        return space_between(face, before, after)


def _advances_of(face: LoadedFace, text: str) -> list[float]:
    """Return, for each character of plain text, how far the pen moves on, in em.

    That depends on the next character alone, since JC Sans only kerns neighbours.
    """
    advances = _advances(face.name)
    try:
        return list(map(advances.__getitem__, map(add, text, (*text[1:], ""))))
    except KeyError:
        _learn(face, text)
        return _advances_of(face, text)


def _learn(face: LoadedFace, text: str) -> None:
    """Note what HarfBuzz says of each character of plain text with the one after it, and of the last alone."""
    shaped, unit = _shaped(face, text, "ltr"), 1.0 / face.units_per_em
    ids, advances = _glyph_ids(face.name), _advances(face.name)
    pairs = map(add, text, (*text[1:], ""))
    for pair, glyph, place in zip(pairs, shaped.glyph_infos, shaped.glyph_positions, strict=True):
        ids[pair[0]] = glyph.codepoint
        advances[pair] = place.x_advance * unit


@cache
def _advances(face_name: str) -> dict[str, float]:
    """Return what is known of pairs of characters of a face, and of single ones at the end of a text."""
    return {}


@cache
def _glyph_ids(face_name: str) -> dict[str, int]:
    """Return what is known of the glyphs of a face: a plain character has one, whatever stands beside it."""
    return {}


def _glyphs_by_pairs(face: LoadedFace, text: str) -> Glyphs:
    """Shape text of plain characters three times faster than HarfBuzz can."""
    count = len(text)
    advances = tuple(_advances_of(face, text))
    ids = tuple(map(_glyph_ids(face.name).__getitem__, text))
    nowhere = _nowhere(count)
    return Glyphs(ids, _one_by_one(count), nowhere, nowhere, advances)


@lru_cache(_LENGTHS_KEPT)
def _nowhere(count: int) -> tuple[float, ...]:
    return (0.0,) * count


@lru_cache(_LENGTHS_KEPT)
def _one_by_one(count: int) -> tuple[int, ...]:
    return tuple(range(count))


def _glyphs(face: LoadedFace, text: str, direction: str) -> Glyphs:
    buffer = _shaped(face, text, direction)
    shaped, placed = buffer.glyph_infos, buffer.glyph_positions
    unit = 1.0 / face.units_per_em
    return Glyphs(
        tuple([each.codepoint for each in shaped]),
        tuple([each.cluster for each in shaped]),
        tuple([each.x_offset * unit for each in placed]),
        tuple([each.y_offset * unit for each in placed]),
        tuple([each.x_advance * unit for each in placed]),
    )


def _shaped(face: LoadedFace, text: str, direction: str) -> _Buffer:
    import uharfbuzz  # local: see load

    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = direction
    buffer.language = LANGUAGE
    buffer.flags = uharfbuzz.BufferFlags.REMOVE_DEFAULT_IGNORABLES
    uharfbuzz.shape(face.font, buffer, FEATURES)
    shaped: _Buffer = buffer
    return shaped


def prepared(text: str) -> str:
    """Return the text as it is shaped: NFC, with line ends and tabs as spaces."""
    composed = text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)
    return composed if composed.isprintable() else composed.translate(_SPACES)


@cache
def _shared(characters: tuple[int, ...]) -> frozenset[str]:
    """Return the plain ones among characters; for our own faces, which all have the same, found once."""
    return frozenset(filter(_is_plain, map(chr, characters)))


def _is_plain(character: str) -> bool:
    return unicodedata.category(character)[0] not in "MC" and unicodedata.bidirectional(character) not in _TURNING
