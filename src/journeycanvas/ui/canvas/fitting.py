"""Whether the sheet is kept in sight, and when it is fitted again: not under a hand that drags or types."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Literal

from PySide6.QtCore import QObject, QTimer

from journeycanvas.theme.paper import LEGIBLE_PT, PAPER

Kept = Literal["sheet", "width", "beginning", "nothing"]
READABLE = LEGIBLE_PT / PAPER.type.smallest * 72.0 / 96.0
"""The zoom at which the smallest text of the map is as many pixels high as the smallest legible print has points."""
_USUAL = 1.0
"""A low map is not opened larger than it is, to fill the height of the view."""


def at_opening(across: float, down: float) -> float:
    """Return the zoom for a first look, of those at which the sheet is as wide and as high as the view.

    The whole sheet where it can be read so; else one side of it where that can be read; else what can be read.
    """
    whole = min(across, down)
    return whole if whole >= READABLE else max(READABLE, min(_USUAL, max(across, down)))


class Fitting(QObject):
    """Calls for the sheet to be fitted into the view; what is in hand is put down first."""

    def __init__(self, parent: QObject, fit: Callable[[], None]) -> None:
        """Keep the whole sheet in sight; fit is called when that is due."""
        super().__init__(parent)
        self.kept: Kept = "sheet"
        """What is kept in sight when the view or the sheet changes its size."""
        self._fit = fit
        self._is_fresh = self._was_whole = self._is_our_move = False
        self._is_held = self._is_due = False
        # Typing on in the next cell takes the next thing in hand at once: the map stands still meanwhile.
        self._later = QTimer(self, interval=0, singleShot=True)
        self._later.timeout.connect(self._catch_up)

    def begin(self) -> None:
        """Keep the beginning of the map in sight, large enough to be read, until somebody moves it or changes it."""
        self.kept = "beginning"
        self._is_fresh = True

    @property
    def is_at_beginning(self) -> bool:
        """Whether the corner of the sheet belongs into the corner of the view."""
        return self.kept == "beginning" and self._is_fresh

    @contextmanager
    def moving(self) -> Iterator[None]:
        """Move the map without that being taken for the hand of a person."""
        before, self._is_our_move = self._is_our_move, True
        try:
            yield
        finally:
            self._is_our_move = before

    def moved(self) -> None:
        """Know that the map was scrolled."""
        self._is_fresh = self._is_fresh and self._is_our_move

    def hold(self, in_hand: object) -> None:
        """Know what is dragged or typed; None lets the sheet be fitted again."""
        self._is_held = in_hand is not None
        if self._is_due and not self._is_held:
            self._later.start()

    def follow_sheet(self) -> None:
        """Fit a sheet that has another size, once nothing is in hand."""
        self._is_fresh = False
        if self._is_held and self.kept != "nothing":
            self._is_due = True
        else:
            self._fit()

    def fit_at_once(self) -> None:
        """Fit what waits to be fitted, though something is in hand: it would be out of sight."""
        if self._is_due:
            self._is_due = False
            self._fit()

    def zoom(self, across: float, down: float, *, now: float) -> float:
        """Return the zoom wanted, of those at which the sheet is as wide and as high as the view, and that of now."""
        whole = min(across, down)
        if self.kept == "beginning":
            return self._zoom_of_beginning(across, down, now=now)
        return {"sheet": whole, "width": across, "nothing": now}[self.kept]

    def _zoom_of_beginning(self, across: float, down: float, *, now: float) -> float:
        """Return the zoom at opening; a sheet that grows after that, or shrinks, is seen whole while it can be read."""
        if self._is_fresh:
            self._was_whole = min(across, down) >= READABLE
            return at_opening(across, down)
        return max(READABLE, min(across, down)) if self._was_whole else now

    def _catch_up(self) -> None:
        if not self._is_held:
            self.fit_at_once()
