"""What a PDF says about a TrueType face: its measures and the tables it needs (OpenType 1.9, "font file")."""

import struct
from functools import cache
from typing import NamedTuple

from journeycanvas import text

_EMBEDDED = ("cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep")
"""ISO 32000-1, 9.9: the tables of a glyph description that a PDF reader looks at, in the order of their tags."""
_CHECKSUM_OF_FILE = 0xB1B0AFBA


class Measures(NamedTuple):
    """A face's measures in thousandths of an em, its slant in degrees."""

    advances: tuple[float, ...]
    box: tuple[int, int, int, int]
    ascent: int
    descent: int
    capital_height: int
    slant: float


@cache
def measures(face: str) -> Measures:
    """Return the measures of a bundled face, the advances by glyph id."""
    tables = _tables(text.font_file(face).read_bytes())
    (unit,) = struct.unpack_from(">H", tables["head"], 18)
    scale = 1000 / unit
    box = struct.unpack_from(">4h", tables["head"], 36)
    ascent, descent = struct.unpack_from(">2h", tables["hhea"], 4)
    (slant,) = struct.unpack_from(">i", tables["post"], 4)
    return Measures(
        _advances(tables, scale),
        (round(box[0] * scale), round(box[1] * scale), round(box[2] * scale), round(box[3] * scale)),
        round(ascent * scale),
        round(descent * scale),
        round(_capital_height(tables, ascent) * scale),
        slant / 0x10000,
    )


def for_pdf(font: bytes) -> bytes:
    """Return a font file with only the tables a PDF reader looks at."""
    tables = {tag: content for tag, content in _tables(font).items() if tag in _EMBEDDED}
    tables["head"] = tables["head"][:8] + b"\0\0\0\0" + tables["head"][12:]
    log = len(tables).bit_length() - 1
    header = struct.pack(">I4H", 0x00010000, len(tables), 16 << log, log, 16 * len(tables) - (16 << log))
    place = len(header) + 16 * len(tables)
    directory, body = b"", b""
    for tag in sorted(tables):
        content = tables[tag]
        directory += tag.encode("ascii") + struct.pack(">3I", _sum(content), place + len(body), len(content))
        body += content + b"\0" * (-len(content) % 4)
    whole = header + directory + body
    rest = (_CHECKSUM_OF_FILE - _sum(whole)) & 0xFFFFFFFF
    head = whole.index(b"head") + 8
    (head_place,) = struct.unpack_from(">I", whole, head)
    return whole[: head_place + 8] + struct.pack(">I", rest) + whole[head_place + 12 :]


def _tables(font: bytes) -> dict[str, bytes]:
    (count,) = struct.unpack_from(">H", font, 4)
    found = {}
    for place in range(12, 12 + 16 * count, 16):
        tag, _, start, length = struct.unpack_from(">4s3I", font, place)
        found[tag.decode("ascii")] = font[start : start + length]
    return found


def _advances(tables: dict[str, bytes], scale: float) -> tuple[float, ...]:
    (given,) = struct.unpack_from(">H", tables["hhea"], 34)
    (count,) = struct.unpack_from(">H", tables["maxp"], 4)
    numbers = struct.unpack_from(f">{given * 2}H", tables["hmtx"])
    advances = [round(advance * scale, 2) for advance in numbers[::2]]
    return tuple(advances + advances[-1:] * (count - given))


def _capital_height(tables: dict[str, bytes], ascent: int) -> int:
    os2 = tables.get("OS/2", b"")
    version = struct.unpack_from(">H", os2)[0] if os2 else 0
    if version < 2:
        return ascent
    (height,) = struct.unpack_from(">h", os2, 88)
    return int(height)


def _sum(content: bytes) -> int:
    padded = content + b"\0" * (-len(content) % 4)
    return int(sum(struct.unpack(f">{len(padded) // 4}I", padded)) & 0xFFFFFFFF)
