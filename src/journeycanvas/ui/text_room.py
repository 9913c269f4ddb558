"""How much room texts of the window need, at the size that is preferred for them."""

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from journeycanvas.theme.window import SIZES
from journeycanvas.ui.look import letters

_SHARE = 0.5
"""How much of what texts grow by a panel grows too: lines are broken sooner, and the map keeps its half."""


def high(least: int, *, lines: int = 1, beside: int = 6) -> int:
    """Return the pixels that so many lines need, with something beside them, and no fewer than at the usual size."""
    return max(least, lines * QFontMetrics(QApplication.font()).lineSpacing() + beside)


def wide(usual: int) -> int:
    """Return how wide something is that is so wide at the usual size of texts."""
    times = QApplication.font().pointSizeF() / letters(SIZES).pointSizeF()
    return round(usual * (1 + _SHARE * max(0.0, times - 1)))
