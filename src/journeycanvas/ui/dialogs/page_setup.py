"""The box of the page set-up: the fields of the inspector, each change one step, seen in the map at once."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QScrollArea, QVBoxLayout, QWidget

from journeycanvas.language import _
from journeycanvas.session.session import Session
from journeycanvas.ui.discarding import discard
from journeycanvas.ui.inspector.page import page_fields
from journeycanvas.ui.text_room import wide

_WIDTH = 380
_MOST = 0.6
"""How much of the height of the window the fields take at most; the others are scrolled to."""


def ask_page_setup(parent: QWidget, session: Session) -> None:
    """Let the person set up the page."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(_("Page set-up"))
    dialog.setMinimumWidth(wide(_WIDTH))
    column = QVBoxLayout(dialog)
    column.setContentsMargins(20, 18, 20, 16)
    column.setSpacing(12)
    fields = page_fields(session)
    content = QWidget()
    rows = QVBoxLayout(content)
    rows.setContentsMargins(0, 0, 8, 0)
    rows.setSpacing(12)
    for field in fields:
        rows.addWidget(field)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    area.setMinimumHeight(min(content.sizeHint().height(), round(parent.window().height() * _MOST)))
    column.addWidget(area)

    def refresh() -> None:
        for field in fields:
            field.refresh()

    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    column.addWidget(buttons)
    stop = session.on_change(refresh)
    try:
        dialog.exec()
    finally:
        stop()
        discard(dialog)
