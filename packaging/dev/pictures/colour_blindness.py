"""The samples as colour-blind people see them, to judge by eye that nothing is told by colour alone.

The matrices are those of Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color
Vision Deficiency", IEEE Transactions on Visualization and Computer Graphics 15 (6), 2009, for a severity of 1.0
(https://www.inf.ufrgs.br/~oliveira/pubs_files/CVD_Simulation/CVD_Simulation.html). They hold for linear RGB.
"""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtGui import QImage, qRgb

from journeycanvas.layout.map import lay_out
from journeycanvas.storage.templates import open_sample
from journeycanvas.ui.png import png
from pictures.keeping import few_coloured, keep

Row = tuple[float, float, float]
SEEN_AS: dict[str, tuple[Row, Row, Row]] = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
SAMPLES = (("running-shoes", "fr"), ("public-service", "en"))
WIDTH_PX = 1400


def draw_all(folder: Path, words: list[str]) -> Iterator[Path]:
    """Write the pictures whose name holds one of the words, all without words; give their paths."""
    for sample, tongue in SAMPLES:
        names = {kind: f"{sample}-{tongue}-{kind}" for kind in SEEN_AS}
        wanted = {kind: name for kind, name in names.items() if not words or any(word in name for word in words)}
        if not wanted:
            continue
        drawn = _map(sample, tongue)
        for kind, name in wanted.items():
            path = folder / f"{name}.png"
            keep(as_seen(drawn, SEEN_AS[kind]), path)
            yield path


def as_seen(image: QImage, matrix: tuple[Row, Row, Row]) -> QImage:
    """Return a picture as it is seen, its few colours each turned into another one."""
    seen = few_coloured(image)
    seen.setColorTable([_turned(colour, matrix) for colour in seen.colorTable()])
    return seen


def _turned(colour: int, matrix: tuple[Row, Row, Row]) -> int:
    linear = [_to_linear((colour >> shift & 0xFF) / 255) for shift in (16, 8, 0)]
    turned = [sum(part * share for part, share in zip(linear, row, strict=True)) for row in matrix]
    return qRgb(*(round(255 * _from_linear(min(1.0, max(0.0, part)))) for part in turned))


def _to_linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _from_linear(part: float) -> float:
    return part * 12.92 if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055


def _map(sample: str, tongue: str) -> QImage:
    scene = lay_out(open_sample(sample, tongue))
    return QImage.fromData(png(scene, dpi=WIDTH_PX * 72 / scene.sheet.width_pt))
