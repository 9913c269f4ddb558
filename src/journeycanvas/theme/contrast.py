"""How well two colours stand out from each other, as WCAG 2.2 reckons it (https://www.w3.org/TR/WCAG22/)."""

from functools import lru_cache

TEXT_CONTRAST = 4.5
"""The least contrast of text with what it stands on (1.4.3)."""
SIGN_CONTRAST = 3.0
"""The least contrast of an icon, a frame or a line that tells something (1.4.11)."""

_BLACK = "#000000"


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours given as #rrggbb: from 1, the same, to 21, black on white."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def legible(ground: str, *wanted: str) -> str:
    """Return the first colour in which a text can be read on this ground, black where none is.

    Of white and a dark grey neither may do on a middling ground; black or white always does.
    """
    return next((colour for colour in wanted if contrast(colour, ground) >= TEXT_CONTRAST), _BLACK)


@lru_cache(maxsize=256)
def luminance(code: str) -> float:
    """Return the relative luminance of a colour given as #rrggbb: from 0, black, to 1, white."""
    parts = [int(code[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
