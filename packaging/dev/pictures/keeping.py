"""Keeps pictures small: few colours, and no more of an empty foot than a margin."""

from collections import Counter
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QImageWriter, qRgb

_COLOURS = 256
_FLAT = 96
"""The most frequent colours, kept as they are."""
_COARSE = 0xF0F0F0
"""Which bits of a colour tell it from others where they are gathered."""
_STRENGTH = 8.0
_MARGIN = 16


def keep(image: QImage, path: Path) -> None:
    """Write a picture as a PNG file of at most 256 colours."""
    writer = QImageWriter(str(path))
    writer.setCompression(100)
    if not writer.write(few_coloured(image)):
        raise OSError(writer.errorString())


def few_coloured(image: QImage) -> QImage:
    """Return a picture in its most frequent colours, with no dots mixed in for those that are missing."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    plain.setDevicePixelRatio(1.0)
    counted = Counter(memoryview(plain.constBits()).cast("I"))
    return plain.convertToFormat(QImage.Format.Format_Indexed8, _frequent(counted), Qt.ImageConversionFlag.AvoidDither)


def _frequent(counted: Counter[int]) -> list[int]:
    """Return colours for a table: those of flat areas as they are, and of the others one for each that are near."""
    groups: dict[int, Counter[int]] = {}
    for colour, count in counted.items():
        groups.setdefault(colour & _COARSE, Counter())[colour] += count
    flat = [colour for colour, _ in counted.most_common(_FLAT)]
    by_weight = sorted(groups.values(), key=lambda group: -_weight(group))
    near = [group.most_common(1)[0][0] for group in by_weight]
    found = list(dict.fromkeys([*flat, *near]))[:_COLOURS]
    return [qRgb(colour >> 16 & 0xFF, colour >> 8 & 0xFF, colour & 0xFF) for colour in found]


def _weight(group: Counter[int]) -> float:
    """Return how much colours near one another matter: a small sign of a strong colour as much as a pale area."""
    colour = group.most_common(1)[0][0]
    parts = (colour >> 16 & 0xFF, colour >> 8 & 0xFF, colour & 0xFF)
    strength = (max(parts) - min(parts)) / 255
    return float(group.total() ** 0.5 * (1 + _STRENGTH * strength))


def without_foot(image: QImage) -> QImage:
    """Return a picture without the rows at its foot where nothing is but the ground."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    rows = memoryview(plain.constBits()).cast("I")
    width, y = plain.width(), plain.height() - 1
    ground = rows[y * width + width // 2]
    edge = 4
    while y > 0 and all(colour == ground for colour in rows[y * width + edge : (y + 1) * width - edge]):
        y -= 1
    return image.copy(0, 0, width, min(plain.height(), y + _MARGIN))
