"""Whether the sheet is kept in sight, and when it is fitted again: not under a hand that drags or types."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QObject, QTimer

Kept = Literal["sheet", "width", "nothing"]


class Fitting(QObject):
    """Calls for the sheet to be fitted into the view; what is in hand is put down first."""

    def __init__(self, parent: QObject, fit: Callable[[], None]) -> None:
        """Keep the whole sheet in sight; fit is called when that is due."""
        super().__init__(parent)
        self.kept: Kept = "sheet"
        """What is kept in sight when the view or the sheet changes its size."""
        self._fit = fit
        self._is_held = self._is_due = False
        # Typing on in the next cell takes the next thing in hand at once: the map stands still meanwhile.
        self._later = QTimer(self, interval=0, singleShot=True)
        self._later.timeout.connect(self._catch_up)

    def hold(self, in_hand: object) -> None:
        """Know what is dragged or typed; None lets the sheet be fitted again."""
        self._is_held = in_hand is not None
        if self._is_due and not self._is_held:
            self._later.start()

    def follow_sheet(self) -> None:
        """Fit a sheet that has another size, once nothing is in hand."""
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
        return {"sheet": min(across, down), "width": across, "nothing": now}[self.kept]

    def _catch_up(self) -> None:
        if not self._is_held:
            self.fit_at_once()
