"""The profile of sRGB, made from the figures of its standard (IEC 61966-2-1), in version 2 of ICC.1 for PDF/A-1."""

import struct

_TONES = 1024
_MEDIA_WHITE = (0.9505, 1.0, 1.0891)
_RED, _GREEN, _BLUE = (0.43607, 0.22249, 0.01392), (0.38515, 0.71687, 0.09708), (0.14307, 0.06061, 0.71410)
"""The primaries adapted to the white of the connection space, D50, as CIE XYZ."""
_D50 = (0.9642, 1.0, 0.8249)
NAME = "sRGB IEC61966-2.1"
_NOTICE = "No copyright, use freely"


def srgb_profile() -> bytes:
    """Return the profile as a file; the same bytes each time."""
    tones = _tones()
    tags = (
        (b"desc", _description(NAME)),
        (b"cprt", b"text" + bytes(4) + _NOTICE.encode("ascii") + b"\0"),
        (b"wtpt", _xyz(_MEDIA_WHITE)),
        (b"rXYZ", _xyz(_RED)),
        (b"gXYZ", _xyz(_GREEN)),
        (b"bXYZ", _xyz(_BLUE)),
        (b"rTRC", tones),
        (b"gTRC", tones),
        (b"bTRC", tones),
    )
    table, body = struct.pack(">I", len(tags)), b""
    start = 128 + 4 + 12 * len(tags)
    placed: dict[bytes, int] = {}
    for name, content in tags:
        if content not in placed:
            placed[content] = start + len(body)
            body += content + bytes(-len(content) % 4)
        table += name + struct.pack(">2I", placed[content], len(content))
    return _header(start + len(body)) + table + body


def _header(size: int) -> bytes:
    made = struct.pack(">6H", 2000, 1, 1, 0, 0, 0)
    head = struct.pack(">I4sI4s4s4s", size, bytes(4), 0x02100000, b"mntr", b"RGB ", b"XYZ ") + made
    head += b"acsp" + bytes(4) + bytes(4) + bytes(8) + bytes(8) + bytes(4)
    return (head + b"".join(map(_fixed, _D50))).ljust(128, b"\0")


def _tones() -> bytes:
    levels = (_linear(step / (_TONES - 1)) for step in range(_TONES))
    return b"curv" + bytes(4) + struct.pack(f">I{_TONES}H", _TONES, *(round(65535 * level) for level in levels))


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _xyz(place: tuple[float, float, float]) -> bytes:
    return b"XYZ " + bytes(4) + b"".join(map(_fixed, place))


def _fixed(value: float) -> bytes:
    return struct.pack(">i", round(value * 0x10000))


def _description(text: str) -> bytes:
    written = text.encode("ascii") + b"\0"
    return b"desc" + bytes(4) + struct.pack(">I", len(written)) + written + bytes(4 + 4 + 2 + 1 + 67)
