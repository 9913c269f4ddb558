"""A face with only the glyphs a drawing uses, small enough to travel inside an SVG."""

from collections.abc import Iterable
from functools import lru_cache

from journeycanvas.remembering import forgettable
from journeycanvas.text.faces import font_file

_SUBSETS_KEPT = 32


def subset(face_name: str, glyph_ids: Iterable[int]) -> bytes:
    """Return a TrueType file of one face with these glyphs alone, under the ids, characters and family they had."""
    return _subset(face_name, frozenset(glyph_ids))


@forgettable
@lru_cache(_SUBSETS_KEPT)
def _subset(face_name: str, glyph_ids: frozenset[int]) -> bytes:
    # Local: opening the program must not wait for it.
    import uharfbuzz  # type: ignore[import-untyped]  # it ships no types

    wanted = uharfbuzz.SubsetInput()
    wanted.glyph_set.update(glyph_ids)
    wanted.flags = uharfbuzz.SubsetFlags.RETAIN_GIDS | uharfbuzz.SubsetFlags.NOTDEF_OUTLINE
    face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(font_file(face_name))))
    return bytes(uharfbuzz.subset(face, wanted).blob.data)
