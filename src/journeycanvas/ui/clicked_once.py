"""Buttons that do their deed once, however often they are clicked in one go."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QAbstractButton


class ClickedOnce(QObject):
    """Keeps the second press of a double click from buttons: it would add or delete something else as well."""

    def __init__(self, parent: QObject, buttons: Iterable[QAbstractButton]) -> None:
        """Watch these buttons."""
        super().__init__(parent)
        for button in buttons:
            button.installEventFilter(self)

    # Qt's own

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return event.type() == QEvent.Type.MouseButtonDblClick
