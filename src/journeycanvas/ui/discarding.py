"""Widgets that are done with: they go, and so does what Qt keeps of how their parts looked."""

from collections.abc import Iterator
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QAbstractSpinBox, QComboBox, QFrame, QLineEdit, QWidget

_ANY = "*{}"
_ASKED_ABOUT = (Qt.WidgetAttribute.WA_StyledBackground, Qt.WidgetAttribute.WA_WState_Created)
"""An inside is asked about when it is painted as its style says."""

Kind = TypeVar("Kind", bound=QWidget)


def discard(widget: QWidget) -> None:
    """Delete a widget with all in it, as soon as Qt is back in its loop."""
    forget_look(widget)
    widget.deleteLater()


def forget_look(widget: QWidget) -> None:
    """Have Qt forget how a widget and what is in it looked, once it is gone; it is not to be shown any more.

    WORKAROUND: QStyleSheetStyle::renderRule (Qt 6.11) keeps a kilobyte for every widget that it is asked about, by its
    address, and drops it with the widget only where it took that on. Parts that look as what they are parts of, such as
    the inside of a scroll area, it takes on only if they have a style sheet of their own.
    """
    for part in _parts(widget):
        if not part.styleSheet():
            part.setStyleSheet(_ANY)
            part.style().polish(part)


def _parts(widget: QWidget) -> Iterator[QWidget]:
    """Yield the parts that Qt does not take on."""
    for area in _all(widget, QAbstractScrollArea):
        inside = area.viewport()
        if all(inside.testAttribute(each) for each in _ASKED_ABOUT):
            yield inside
    for box in _all(widget, QComboBox):
        yield from box.findChildren(QFrame, options=Qt.FindChildOption.FindDirectChildrenOnly)
    for field in (*_all(widget, QComboBox), *_all(widget, QAbstractSpinBox)):
        yield from field.findChildren(QLineEdit, options=Qt.FindChildOption.FindDirectChildrenOnly)


def _all(widget: QWidget, kind: type[Kind]) -> list[Kind]:
    return [*([widget] if isinstance(widget, kind) else []), *widget.findChildren(kind)]
