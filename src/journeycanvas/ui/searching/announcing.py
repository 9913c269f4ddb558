"""What is said to a screen reader where the keyboard stays in a line and something else changes."""

from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str) -> None:
    """Let a screen reader say a text after what it says now."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # its many names take 3 ms to load

    if text and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
